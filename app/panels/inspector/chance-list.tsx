import { useSession } from '../../hooks/use-session.tsx';
import { formats, laterWords } from '../../words/index.ts';
import { Named } from '../../words/named.tsx';
import { Written } from '../../words/written.tsx';
import type { ToldCommand } from './actions.ts';
import type { Chance } from './chances/chance.ts';
import type { Standing } from './machines.ts';

const text = () => laterWords.inspector;
const row = 'grid grid-cols-[1.1rem_minmax(0,1fr)] items-baseline gap-1.5';
const order: readonly Chance['kind'][] = ['comes', 'can', 'cannot'];

interface ChanceListProps {
  readonly standing: Standing;
  /** Statements that are refused as things are. */
  readonly refused: readonly ToldCommand[];
}

/** What can happen next and what would cause it; what cannot happen now and why not. */
export function ChanceList({ standing, refused }: ChanceListProps) {
  const { world } = useSession();
  const { chances, name } = standing;
  const sorted = order.flatMap((kind) => chances.filter((chance) => chance.kind === kind));
  return (
    <div>
      <h3 className="pb-1 font-semibold">{text().next}</h3>
      {sorted.length === 0 && <p className="text-muted">{text().nothingNext}</p>}
      <ul className="flex flex-col gap-1">
        {sorted.map(({ event, to, kind, text: why, atMs }) => (
          <li key={`${event} ${to}`} className={row}>
            <ChanceMark kind={kind} />
            <span className={kind === 'cannot' ? 'text-muted' : ''}>
              <span className="sr-only">{text().kindsOfChance[kind]}: </span>
              <strong className="font-semibold">{to}</strong>
              <Named world={world}>{` · ${text().events[name]?.[event] ?? event}: ${why}`}</Named>
              {atMs !== null && <>, {text().at(formats.clock(atMs))}</>}
            </span>
          </li>
        ))}
        {refused.map(({ statement, note }) => (
          <li key={statement} className={row}>
            <ChanceMark kind="cannot" />
            <span className="text-muted">
              <span className="sr-only">{text().kindsOfChance.cannot}: </span>
              <code className="font-mono text-xs">
                <Written>{statement}</Written>
              </code>
              {` · ${note}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A full arrow for what comes by itself, an open one for what is possible, a cross for what is not. */
function ChanceMark({ kind }: { readonly kind: Chance['kind'] }) {
  return (
    <svg viewBox="0 0 16 14" className="mt-[0.3em] h-3 w-4 self-start" aria-hidden="true">
      {kind === 'cannot' ? (
        <path
          d="M4 3l8 8M12 3l-8 8"
          className="fill-none stroke-muted stroke-2 forced-colors:stroke-[CanvasText]"
        />
      ) : (
        <path
          d="M2 7h6M8 2.5l6 4.5-6 4.5z"
          className={`stroke-primary stroke-2 [stroke-linejoin:round] forced-colors:stroke-[CanvasText] ${kind === 'comes' ? 'fill-primary forced-colors:fill-[CanvasText]' : 'fill-none'}`}
        />
      )}
    </svg>
  );
}
