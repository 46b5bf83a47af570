import { noMasterInstance, type World } from '@ha-playground/engine';
import type { Trouble } from '../../../presentation/matters/matters.ts';
import { words } from '../../../words/index.ts';
import { leadText } from '../../../words/lead.tsx';
import { Written } from '../../../words/written.tsx';
import type { UnservedPartitions } from '../../geometry/shared/encoding.ts';

/** So many partitions are named in the tray; of more, the number is enough. */
const mostNamed = 12;

interface TrayProps {
  readonly world: World;
  /** Of every database that has any; never empty. */
  readonly unserved: readonly UnservedPartitions[];
  /** What is graver still. */
  readonly lead: Trouble | null;
}

/** Which partitions have no primary, and what a client gets. */
export function Tray({ world, unserved, lead }: TrayProps) {
  const count = unserved.reduce((sum, { ordinals }) => sum + ordinals.length, 0);
  const [first] = unserved;
  const error = noMasterInstance(first?.database ?? '', first?.ordinals[0] ?? 0);
  const said = `ERROR ${error.number} (${error.sqlstate}): ${error.message}`;
  const isOfSeveral = world.databases.length > 1;
  // Where there are several databases, the numbers of each stand together.
  const named = unserved.flatMap(({ database, ordinals }) =>
    isOfSeveral
      ? [`${database}: ${firstOf(ordinals).join(' ')}${moreThanNamed(ordinals.length)}`]
      : firstOf(ordinals).map(String),
  );
  const isCounted = isOfSeveral || count > mostNamed;
  return (
    // A group and no landmark: a page has as many of them as pictures with partitions that nobody serves.
    <fieldset
      aria-label={words.picture.unserved(count)}
      // What has no room must be within reach of the keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
      tabIndex={0}
      data-sheds=""
      className="group/tray relative m-0 min-w-0 rounded-lg border-0 p-0 max-lg:flex-auto lg:h-[2.2rem] lg:flex-[2.5]"
    >
      {/* It opens over the picture, so that nothing moves. */}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-trouble bg-card px-3 py-1 lg:flex-nowrap lg:group-hover/tray:flex-wrap lg:group-focus/tray:flex-wrap group-hover/tray:z-20 group-focus/tray:z-20 lg:absolute lg:inset-x-0 lg:bottom-0 lg:max-h-[2.2rem] lg:overflow-hidden lg:group-hover/tray:max-h-none lg:group-focus/tray:max-h-none">
        {lead !== null && <span className="text-xs font-bold text-trouble-ink">{leadText(lead, world)}</span>}
        <span className="text-xs font-bold whitespace-nowrap text-trouble-ink">
          {isCounted ? words.picture.unserved(count) : words.picture.noPrimary}
        </span>
        <ul className="contents">
          {named.map((name) => (
            <li
              key={name}
              className="shrink-0 border border-dashed border-trouble px-1.5 text-xs leading-5 font-bold text-trouble-ink not-last:-mr-2"
            >
              <Written>{name}</Written>
            </li>
          ))}
          {!isOfSeveral && count > mostNamed && (
            <li className="px-1 text-xs leading-5 text-trouble-ink">+{count - mostNamed}</li>
          )}
        </ul>
        <code className="min-w-0 font-mono text-xs text-trouble-ink lg:truncate lg:group-hover/tray:whitespace-normal lg:group-focus/tray:whitespace-normal">
          <Written>{said}</Written>
        </code>
      </div>
    </fieldset>
  );
}

const firstOf = (ordinals: readonly number[]): readonly number[] => ordinals.slice(0, mostNamed);

const moreThanNamed = (count: number): string => (count > mostNamed ? ` +${count - mostNamed}` : '');
