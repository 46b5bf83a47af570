// @vitest-environment happy-dom
import { unpackRecord } from '@ha-playground/engine/packed';
import { readRecord, type SessionRecord } from '@ha-playground/engine/record';
import { pastedPair } from '@ha-playground/engine/testing';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { type Shown, show } from '../../hooks/shown-for-tests.tsx';
import { useSession } from '../../hooks/use-session.tsx';
import { clusterScript } from '../../presentation/script-for-tests.ts';
import { documentForms, documentOf } from './documents.ts';
import { keep } from './keep.ts';
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

  test('a host is called by its alias where it was typed by the short name of the picture, and what is left is named', async () => {
    const shown = await showShare();
    await shown.run(
      "ADD LEAF root@'prod-db-07.corp':3306; SELECT 'I love prod-db-07' AS c; SELECT 'xprod-db-07.corpx' AS d;",
    );
    await shown.act(() => shown.getByRole('checkbox', { name: /^Call every host/ }).click());
    const [entered] = opened(shown).acts.flatMap((act) => (act.kind === 'enter' ? [act.script] : []));
    expect(entered).toBe(
      "ADD LEAF root@'leaf-5':3306; SELECT 'I love leaf-5' AS c; SELECT 'xprod-db-07.corpx' AS d;",
    );
    expect(shown.getByText(/^Still in it/).textContent).toBe(
      'Still in it, as the name of something else or within a longer word: prod-db-07.corp, prod-db-07',
    );
  });

  test('to play from here, or as it stands: that is what is kept of how it opens', async () => {
    const shown = await showShare();
    await shown.run('.kill leaf-4');
    expect(opened(shown).view).toEqual({ view: 'matrix', opens: 'playing' });
    await shown.act(() => shown.getByRole('radio', { name: /^As it stands/ }).click());
    expect(opened(shown).view).toEqual({ view: 'matrix' });
  });

  test('time stands still while it is open, and goes on when it closes', async () => {
    const shown = await show(() => <OpenForOne />, {
      script: clusterScript({ pairs: 2 }, 4),
    });
    const { session, place } = shown;
    await shown.act(() => session.transport.play());
    await shown.act(() => session.run('.kill leaf-4'));
    expect([session.transport.isLive, place.framesAsked()]).toEqual([false, 0]);
    await shown.act(() => session.run('SELECT 1;'));
    expect(session.transport.state).toBe('moving');
    const { atMs } = session.history.cursor;
    await shown.act(() => place.playOut());
    expect(session.history.cursor.atMs).toBeGreaterThan(atMs);
  });

  test('what files leave out of the branches is said, with their names', async () => {
    const shown = await showShare();
    expect(shown.queryByText(/left out is what/)).toBeNull();
    await shown.run('.kill leaf-4');
    await shown.act(() => shown.session.undo());
    await shown.run('.kill leaf-3');
    expect(shown.getByText(/^The session has every branch/).textContent).toBe(
      'The session has every branch. The others tell branch 2 alone, up to this moment: left out is what main has besides. Go there and save again to have that too.',
    );
  });

  test('a code is drawn of a short link, with a name, and dark on light', async () => {
    const shown = await showShare();
    const code = shown.getByRole('img', { name: 'QR code of the link above' });
    const [rect, path] = [code.querySelector('rect'), code.querySelector('path')];
    expect([rect?.getAttribute('fill'), path?.getAttribute('fill')]).toEqual(['#ffffff', '#000000']);
    const drawn = (path?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g);
    const dark = [...drawn].flatMap(([, x, y, width]) =>
      Array.from({ length: Number(width) }, (_, along) => `${Number(x) + along} ${y}`),
    );
    const { data } = encode(linkIn(shown), { ecc: 'L', border: 4 });
    const meant = data.flatMap((line, y) => line.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
    expect(dark).toEqual(meant);
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

  test('hosts of pasted tables are called by names that tell nothing, unless somebody wants them as they are', async () => {
    const shown = await show(() => <OpenedLater />, { script: '' });
    await shown.run(pastedPair);
    const box = shown.getByRole('checkbox', { name: /^Call every host/ }) as HTMLInputElement;
    expect(box.checked).toBe(true);
    expect(held(shown, 'Hosts')).toBe('ma, leaf-1, leaf-2');
    expect(JSON.stringify(opened(shown))).not.toMatch(/prod-/);
    await shown.act(() => box.click());
    expect(held(shown, 'Hosts')).toBe('ma, prod-a, prod-b');
    expect(JSON.stringify(opened(shown))).toMatch(/prod-a/);
  });

  test('documents have the names that the link has', async () => {
    const shown = await show(() => <p>nothing</p>, { script: '' });
    await shown.run(pastedPair);
    await shown.run('.kill prod-b');
    const options = { address: 'https://a.test/x/', view: {}, way: 'still' } as const;
    for (const hasAliases of [true, false]) {
      const kept = keep(shown.session, { ...options, hasAliases });
      for (const form of documentForms) {
        const { text, name } = documentOf(form, shown.session, kept);
        expect([form, name.includes('.'), /prod-/.test(text)]).toEqual([form, true, !hasAliases]);
        if (form === 'runbook') expect(documentOf(form, shown.session, kept, true).text).toMatch(/prod-/);
      }
    }
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

/** The dialog as it opens when something has been done. */
function OpenedLater() {
  const { play } = useSession();
  return play.acts.length === 0 ? null : (
    <ShareContents address="https://a.test/x/" view={{}} onOpenFile={() => undefined} />
  );
}

/** The dialog as it stands open from the first statement to the second. */
function OpenForOne() {
  const { play } = useSession();
  return play.entered.length === 1 ? (
    <ShareContents address="https://a.test/x/" view={{}} onOpenFile={() => undefined} />
  ) : null;
}

/** A statement of so many characters that becomes not much shorter by packing. */
function longScript(characters: number): string {
  let text = '';
  for (let place = 0; text.length < characters; place += 1) text += `, (${(place * 7_919_317) % 10_000_019})`;
  return `INSERT INTO test.x VALUES (1)${text};`;
}
