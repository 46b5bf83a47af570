import { useLayoutEffect, useRef } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Explained } from '../../terms/explained.tsx';
import { words } from '../../words/index.ts';

/** What the cluster is like: its databases and its settings, each whole. Those that have no room are counted. */
export function Chips() {
  const { world } = useSession();
  const list = useRef<HTMLUListElement>(null);
  const { redundancyLevel, leafFailoverFanout } = world.variables;
  const fanout = redundancyLevel === 2 ? [words.header.fanout(leafFailoverFanout)] : [];
  const chips = [
    ...world.databases.map(({ name, partitions, replication }) =>
      words.header.database(name, partitions.length, replication),
    ),
    words.header.redundancy(redundancyLevel),
    ...fanout,
  ];
  const said = chips.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is written decides how much of it has room.
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null) return;
    const observer = new ResizeObserver(() => shed(current));
    observer.observe(current);
    return () => observer.disconnect();
  }, [said]);
  return (
    <ul
      ref={list}
      className="hidden min-w-0 flex-1 gap-x-2 overflow-hidden py-1 whitespace-nowrap text-muted lg:flex print:flex print:flex-wrap"
      aria-label={words.header.chips}
      title={said}
    >
      {chips.map((chip) => (
        <li key={chip} className="shrink-0 leading-5 data-shed:hidden print:block!">
          <Explained>{chip}</Explained>
        </li>
      ))}
      <li className="shrink-0 leading-5 empty:hidden print:hidden" />
    </ul>
  );
}

/** Shows, from the first on, what has room beside those before it, and writes how many are left out in the last place. */
function shed(list: HTMLUListElement): void {
  const all = [...list.children];
  const rest = all.pop();
  if (rest === undefined) return;
  let shown = 0;
  const show = (chip: Element, isShown: boolean): void => {
    chip.toggleAttribute('data-shed', !isShown);
    shown += isShown ? 1 : -1;
    // A number alone would say nothing.
    rest.textContent = shown === 0 || shown === all.length ? '' : `+${all.length - shown}`;
  };
  for (const chip of all) chip.toggleAttribute('data-shed', true);
  for (const chip of all) {
    show(chip, true);
    if (list.scrollWidth > list.clientWidth) show(chip, false);
  }
}
