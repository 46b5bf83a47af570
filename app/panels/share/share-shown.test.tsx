// @vitest-environment happy-dom
import { unpackRecord } from '@ha-playground/engine/packed';
import { readRecord, type SessionRecord } from '@ha-playground/engine/record';
import { describe, expect, test } from 'vitest';
import { type Shown, show } from '../../hooks/shown-for-tests.tsx';
import { clusterScript } from '../../presentation/script-for-tests.ts';
import { ShareContents } from './share-contents.tsx';

const showShare = () =>
  show(
    () => (
      <ShareContents address="https://a.test/x/" view={{ view: 'matrix' }} onOpenFile={() => undefined} />
    ),
    { script: clusterScript({ pairs: 2 }, 4) },
  );

const linkIn = ({ getByRole }: Shown): string =>
  (getByRole('textbox', { name: 'Link' }) as HTMLTextAreaElement).value;

/** What somebody opens with the link that is shown. */
function opened(shown: Shown): SessionRecord {
  const link = linkIn(shown);
  expect(link.startsWith('https://a.test/x/#s=1.')).toBe(true);
  const unpacked = unpackRecord(link.slice('https://a.test/x/#s='.length));
  if (!unpacked.ok) throw new Error(unpacked.fault.kind);
  const read = readRecord(unpacked.text);
  if (!read.ok) throw new Error(read.fault.kind);
  return read.record;
}

/** What stands beside a term of what the link holds. */
const held = ({ getByRole }: Shown, term: string): string | null | undefined =>
  [...getByRole('region', { name: 'What it holds' }).querySelectorAll('dt')].find(
    ({ textContent }) => textContent === term,
  )?.nextElementSibling?.textContent;

describe('share', () => {
  test('nothing done yet: what the link holds is the start', async () => {
    const shown = await showShare();
    expect(held(shown, 'Begins with')).toBe('A test');
    expect(held(shown, 'Statements')).toBe('none yet');
    expect(held(shown, 'Branches')).toBe('main');
    expect(held(shown, 'Hosts')).toBe('ma, leaf-1, leaf-2, leaf-3, leaf-4');
    expect(held(shown, 'Pasted tables')).toBe('none');
  });

  test('what is done is in the link, and counted before it is copied', async () => {
    const shown = await showShare();
    await shown.run('.kill leaf-4');
    expect(held(shown, 'Statements')).toBe('1');
    expect(opened(shown).acts).toContainEqual({ kind: 'enter', script: '.kill leaf-4', step: null });
    expect(shown.getByText(`${linkIn(shown).length} characters`)).not.toBeNull();
  });

  test('to play from here, or as it stands: that is what is kept of how it opens', async () => {
    const shown = await showShare();
    await shown.run('.kill leaf-4');
    expect(opened(shown).view).toEqual({ view: 'matrix', opens: 'playing' });
    await shown.act(() => shown.getByRole('radio', { name: /^As it stands/ }).click());
    expect(opened(shown).view).toEqual({ view: 'matrix' });
  });

  test('a code is drawn of a short link, with a name, and dark on light', async () => {
    const shown = await showShare();
    const code = shown.getByRole('img', { name: 'QR code of the link above' });
    const [rect, path] = [code.querySelector('rect'), code.querySelector('path')];
    expect([rect?.getAttribute('fill'), path?.getAttribute('fill')]).toEqual(['#ffffff', '#000000']);
    expect(path?.getAttribute('d')).toMatch(/^M4 4h7v1h-7z/);
  });

  test('a code that is too dense is not drawn, and that is said', async () => {
    const shown = await showShare();
    await shown.run(longScript(4_000));
    expect(shown.queryAllByRole('img', { name: 'QR code of the link above' })).toHaveLength(0);
    expect(shown.getByText(/^No QR code: with more than 1,200 characters/)).not.toBeNull();
  });

  test('too long for a link: its length is told, and the file is offered', async () => {
    const shown = await showShare();
    await shown.run(longScript(24_000));
    expect(shown.getByText(/^As a link this would have [\d,]+ characters, and past 8,000/)).not.toBeNull();
    expect(shown.queryByRole('textbox', { name: 'Link' })).toBeNull();
    expect(shown.getByRole('button', { name: 'The session' })).not.toBeNull();
  });

  test('names from outside are isolated, and tables that were pasted are counted', async () => {
    const shown = await showShare();
    await shown.run('.import\n| Host | Port |\n| a | 1 |\n.end');
    expect(held(shown, 'Pasted tables')).toMatch(/^\d+ characters, as they were pasted$/);
    await shown.act(() => void shown.session.nameBranch('אבג'));
    const branches = shown.getByRole('region', { name: 'What it holds' }).querySelectorAll('bdi');
    expect([...branches].map(({ textContent }) => textContent)).toEqual(['אבג']);
  });

  test('a browser that lets nobody copy: the link is selected, and that is said', async () => {
    const shown = await showShare();
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
    document.execCommand = () => false;
    await shown.click('Copy the link');
    const field = shown.getByRole('textbox', { name: 'Link' }) as HTMLTextAreaElement;
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    expect(
      shown.getByText(/^The browser does not allow copying here[.] The link is selected/),
    ).not.toBeNull();
  });
});

/** A statement of so many characters that becomes not much shorter by packing. */
function longScript(characters: number): string {
  let text = '';
  for (let place = 0; text.length < characters; place += 1) text += `, (${(place * 7_919_317) % 10_000_019})`;
  return `INSERT INTO test.x VALUES (1)${text};`;
}
