import { describe, expect, test } from 'vitest';
import { embedParameters, embedWishOf } from '../../presentation/sharing/embed-wish.ts';
import {
  type EmbedSource,
  elementCode,
  embedAddress,
  embedChoices,
  embedTexts,
  embedTicks,
  frameCode,
} from './embed-code.ts';

const source: EmbedSource = {
  folder: 'https://a.test/x/',
  story: 'redundancy-2',
  packed: null,
  title: 'A leaf "dies"',
  choice: { mode: 'sandbox', cmd: '.kill leaf-8; SHOW LEAVES', at: '', id: 'one' },
};

describe('code for other pages', () => {
  test('the address has what was chosen, and nothing that was left', () => {
    expect(embedAddress(source)).toBe(
      'https://a.test/x/embed/index.html?story=redundancy-2&mode=sandbox&cmd=.kill+leaf-8%3B+SHOW+LEAVES&id=one',
    );
    expect(embedAddress({ ...source, story: null, choice: {}, packed: '1.abc' })).toBe(
      'https://a.test/x/embed/index.html#s=1.abc',
    );
  });

  test('a frame is sandboxed, and nothing leaves its attributes', () => {
    const code = frameCode(source);
    expect(code).toContain('sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"');
    expect(code).toContain('title="A leaf &quot;dies&quot;"');
    expect(frameCode({ ...source, title: '"><script>' })).not.toContain('"><script>');
  });

  test('the element says by itself who it is', () => {
    expect(elementCode({ ...source, packed: '1.abc' })).toBe(
      '<script src="https://a.test/x/embed/ha-playground.js"></script>\n<ha-playground story="redundancy-2" mode="sandbox" cmd=".kill leaf-8; SHOW LEAVES" record="1.abc" title="A leaf &quot;dies&quot;"><a href="https://a.test/x/#s=1.abc">A leaf &quot;dies&quot;</a></ha-playground>',
    );
  });

  test('a frame is as high as its panels need, and both have a link for readers without script', () => {
    expect(frameCode(source)).toContain('height="560"');
    expect(frameCode({ ...source, choice: { panels: 'console,events', debug: 'messages' } })).toContain(
      'height="1296"',
    );
    expect(frameCode({ ...source, choice: { controls: 'none', hide: 'narration' } })).toContain(
      'height="414"',
    );
    expect(frameCode(source)).toContain('"><a href="https://a.test/x/?story=redundancy-2">A leaf &quot;dies');
    expect(frameCode({ ...source, choice: { theme: 'dark' } })).toContain('color-scheme: dark');
  });

  test('a player that is pinned to its version is another folder, and the playground stays where it is', () => {
    const pinned = { ...source, pinned: '0.1.0' };
    expect(embedAddress(pinned)).toContain('https://a.test/x/v/0.1.0/embed/index.html?story=');
    expect(elementCode(pinned)).toContain('src="https://a.test/x/v/0.1.0/embed/ha-playground.js"');
    expect(elementCode(pinned)).toContain('<a href="https://a.test/x/?story=redundancy-2">');
  });

  test('every parameter of the player but the story can be chosen, and has its examples right', () => {
    const known = [...Object.keys(embedChoices), ...Object.keys(embedTexts), ...Object.keys(embedTicks)];
    expect(known.sort()).toEqual(embedParameters.filter((name) => name !== 'story').sort());
    const examples = [...Object.entries(embedTexts), ...Object.entries(embedTicks)].map(
      ([name, value]): [string, string] => [name, String(value)],
    );
    expect(embedWishOf(new URLSearchParams(examples)).refused).toEqual([]);
  });
});
