import { writeLine } from '@ha-playground/engine/writing';
import { useRef } from 'react';
import { useFrame, useSession } from '../../hooks/use-session.tsx';
import type { Client } from '../../presentation/clients/asked.ts';
import type { Session } from '../../presentation/session.ts';
import { firstWorkload } from '../../presentation/statements/first-table.ts';
import { Button } from '../../ui/button.tsx';
import { laterWords } from '../../words/index.ts';
import { ClientCourses, pieceMs, shareNow } from './client-course.ts';

const text = () => laterWords.clients;

/** Lets clients come that read and write, or sends them away. */
export function LoadSwitch() {
  const session = useSession();
  const { workload } = session.world;
  if (workload !== null) {
    const ends = writeLine({ kind: 'dotWorkload', rate: 'off' });
    return <LoadButton name={text().stop} note={ends} onPress={() => session.run(ends)} />;
  }
  const begins = firstWorkload(session.world);
  if (begins === null) return null;
  const statement = writeLine(begins);
  return (
    <LoadButton
      name={text().start}
      note={text().startNote(statement)}
      onPress={() => session.run(statement)}
    />
  );
}

interface LoadButtonProps {
  readonly name: string;
  readonly note: string;
  readonly onPress: () => void;
}

const LoadButton = ({ name, note, onPress }: LoadButtonProps) => (
  <Button
    look="bare"
    className="min-w-20 sm:min-w-24 pointer-fine:min-h-0! rounded-md! border border-line bg-card py-0 text-sm text-muted hover:border-edge hover:text-ink max-sm:text-xs print:hidden"
    title={note}
    onClick={onPress}
  >
    {name}
  </Button>
);

/** How the statements of the load fare: what share is answered, rows lost, and the last 30 s. */
export function ClientLoad({ client }: { readonly client: Client }) {
  const session = useSession();
  const { share, lost, course } = useLoadWritten(session, client);
  return (
    <span className="@container flex min-w-0 flex-1 items-center gap-x-3 tabular-nums max-sm:gap-x-1.5">
      <span className="font-semibold whitespace-nowrap">
        <span className="max-sm:sr-only @max-[18rem]:sr-only">
          {client === 'reader' ? text().reads : text().writes}
        </span>{' '}
        <b ref={share} />
      </span>
      {client === 'writer' && (
        <span className="font-semibold whitespace-nowrap">
          <span className="max-sm:sr-only">{text().rowsLost}</span> <b ref={lost} />
        </span>
      )}
      <span ref={course} className="truncate text-xs text-muted max-sm:sr-only @max-[18rem]:sr-only" />
    </span>
  );
}

/** The elements to which it is written how the clients fare, with every frame in which that has changed. */
function useLoadWritten(session: Session, client: Client) {
  const asked = client === 'reader' ? 'reads' : 'writes';
  const courses = useRef(new ClientCourses());
  const seen = useRef('');
  const share = useRef<HTMLElement>(null);
  const lost = useRef<HTMLElement>(null);
  const course = useRef<HTMLSpanElement>(null);

  useFrame(session, () => {
    const { world } = session;
    const now = courses.current.at(world, lineOf(session));
    const percent = shareNow(world, asked);
    const { waited, failed } = now[asked];
    // Within a piece in which nothing changes there is nothing new to write.
    const look = [
      lineOf(session),
      Math.floor(world.nowMs / pieceMs),
      percent,
      waited,
      failed,
      now.rowsLost,
    ].join();
    if (look === seen.current) return;
    seen.current = look;
    write(share.current, text().share(percent), percent < 100);
    write(lost.current, String(now.rowsLost), now.rowsLost > 0);
    if (course.current !== null)
      course.current.title = course.current.textContent = text().course(waited, failed);
  });
  return { share, lost, course };
}

/** What must be the same for two instants to have one past: the branch, and where it parts, as a fork moves. */
function lineOf({ history: { branch } }: Session): string {
  return `${branch.id}:${branch.parent?.atMs}:${branch.parent?.applied}`;
}

function write(element: HTMLElement | null, content: string, isTrouble: boolean): void {
  if (element === null) return;
  element.textContent = content;
  element.className = isTrouble ? 'text-trouble-ink' : '';
}
