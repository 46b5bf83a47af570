// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { show } from '../../hooks/shown-for-tests.tsx';
import { PasteForm } from './paste-form.tsx';

/** So many leaves of which each has a cell that nobody can read. */
const pasteOf = (leaves: number): string =>
  [
    '| Host | Port | Availability_Group | Pair_Host | Pair_Port | State |',
    ...Array.from({ length: leaves }, (_, at) => `| 10.0.0.${at + 1} | 3306 | 1 | NULL | NULL | odd |`),
  ].join('\n');

const remarksOn = async (leaves: number) => {
  const shown = await show(
    () => <PasteForm pasted={pasteOf(leaves)} onChange={() => undefined} onBuild={() => undefined} />,
    { script: '' },
  );
  const items = () => shown.queryAllByRole('listitem').map(({ textContent }) => textContent);
  await expect
    .poll(async () => {
      await shown.act(() => shown.place.idle());
      return items().length;
    })
    .toBeGreaterThan(0);
  return { ...shown, items };
};

test('of many remarks about a paste the first are shown, how many more there are, and all of them on request', async () => {
  const shown = await remarksOn(100);
  expect(shown.items()).toHaveLength(6);
  expect(shown.items().at(-1)).toBe('16 more remarks');
  await shown.click('16 more remarks');
  expect(shown.items()).toHaveLength(21);
});

test('a few remarks are all shown', async () => {
  const shown = await remarksOn(6);
  expect(shown.items()).toHaveLength(6);
  expect(shown.items().at(-1)).toContain("State cannot be 'odd'");
});
