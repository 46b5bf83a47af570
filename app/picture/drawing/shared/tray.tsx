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
  // Where there are several databases, a number says which one it is of.
  const named = unserved.flatMap(({ database, ordinals }) =>
    ordinals.map((ordinal) => (world.databases.length > 1 ? `${database}:${ordinal}` : String(ordinal))),
  );
  return (
    <section
      aria-label={words.picture.unserved(count)}
      className="flex min-w-0 flex-[1_1_auto] items-center gap-x-3 gap-y-1 rounded-lg border border-trouble px-3 py-1 max-lg:flex-wrap"
    >
      {lead !== null && <span className="text-xs font-bold text-trouble-ink">{leadText(lead, world)}</span>}
      <span className="text-xs font-bold whitespace-nowrap text-trouble-ink">{words.picture.noPrimary}</span>
      <ul className="flex shrink-0 gap-1 max-lg:shrink max-lg:flex-wrap">
        {named.slice(0, mostNamed).map((name) => (
          <li
            key={name}
            className="border border-dashed border-trouble px-1.5 text-xs leading-5 font-bold text-trouble-ink"
          >
            <Written>{name}</Written>
          </li>
        ))}
        {count > mostNamed && (
          <li className="px-1 text-xs leading-5 text-trouble-ink">+{count - mostNamed}</li>
        )}
      </ul>
      {/* In a row with what else there is it may be cut: the chips of the clients have it too. */}
      <code
        className="min-w-0 truncate font-mono text-xs text-trouble-ink max-lg:whitespace-normal"
        title={said}
      >
        <Written>{said}</Written>
      </code>
    </section>
  );
}
