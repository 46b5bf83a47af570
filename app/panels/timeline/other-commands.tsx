import type { SimMs } from '@ha-playground/engine';
import { useSession } from '../../hooks/use-session.tsx';
import { type OtherCommand, otherCommands } from '../../presentation/time/other-futures.ts';
import { whereIs } from '../../presentation/time/whereabouts.ts';
import { formats, laterWords } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { Written } from '../../words/written.tsx';
import { type Axis, shareOf } from './axis.ts';

const text = () => laterWords.places;

/** A label has to have as much room, as a share of the axis; otherwise the mark stands alone. */
const leastRoom = 0.06;

/** The commands of the other branches, marked at their instants; one click goes there. */
export function OtherCommands({ axis }: { readonly axis: Axis }) {
  const { history, setUp } = useSession();
  const others = otherCommands(history);
  const instants = [...history.branch.entries.slice(setUp.entries), ...others.map(({ place }) => place)].map(
    ({ atMs }) => atMs,
  );
  const roomAfter = (atMs: SimMs): number => {
    const next = instants.filter((instant) => instant > atMs);
    return shareOf(Math.min(axis.startMs + axis.lengthMs, ...next), axis) - shareOf(atMs, axis);
  };
  return others
    .filter(({ place }) => place.atMs >= axis.startMs && place.atMs <= axis.startMs + axis.lengthMs)
    .map((command) => (
      <OtherMark
        key={`${command.place.branch} ${command.place.applied}`}
        command={command}
        share={shareOf(command.place.atMs, axis)}
        room={roomAfter(command.place.atMs)}
      />
    ));
}

interface OtherMarkProps {
  readonly command: OtherCommand;
  readonly share: number;
  readonly room: number;
}

function OtherMark({ command, share, room }: OtherMarkProps) {
  const session = useSession();
  const where = whereIs(session.history, command.place);
  if (where.kind !== 'elsewhere') return null;
  const named = text().elsewhere(where.branch);
  const dated = text().dated(formats.clock(command.place.atMs), named);
  return (
    <button
      type="button"
      data-told={isolated(`${command.text}\n${dated}`)}
      aria-label={isolated(`${command.text}, ${named}. ${text().goTo(dated)}`)}
      // The lanes take what a pointer does for a drag of the moment.
      onPointerDown={(event) => event.stopPropagation()}
      onClick={({ currentTarget }) => {
        // There the mark is no more; whoever came by keys goes on at the moment shown.
        currentTarget
          .closest('section')
          ?.querySelector<HTMLElement>('[role="slider"][aria-valuetext]')
          ?.focus();
        session.visit(command.place);
      }}
      className="absolute -top-1 flex h-6 min-w-6 cursor-pointer items-center gap-1 rounded bg-card/80 px-1.5 text-xs text-ink hover:underline"
      style={{ left: `calc(${share * 100}% - 12px)`, maxWidth: `max(24px, ${room * 100}%)` }}
    >
      <svg viewBox="0 0 10 9" className="w-3 shrink-0 fill-elsewhere stroke-ink" aria-hidden="true">
        <path d="M1 1h8l-4 7z" />
      </svg>
      {room >= leastRoom && (
        <span className="truncate rounded border border-edge bg-elsewhere px-1">
          <span className="font-mono">
            <Written>{command.text}</Written>
          </span>{' '}
          {named}
        </span>
      )}
    </button>
  );
}
