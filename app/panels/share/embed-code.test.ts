import { describe, expect, test } from 'vitest';
import { type EmbedSource, elementCode, embedAddress, frameCode } from './embed-code.ts';

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
      '<script src="https://a.test/x/embed/ha-playground.js"></script>\n<ha-playground story="redundancy-2" mode="sandbox" cmd=".kill leaf-8; SHOW LEAVES" record="1.abc" title="A leaf &quot;dies&quot;"></ha-playground>',
    );
  });
});
