import { writeLine } from '@ha-playground/engine/writing';
import { useRef } from 'react';
import { useFrame, useSession } from '../../hooks/use-session.tsx';
import type { Session } from '../../presentation/session.ts';
import { firstWorkload } from '../../presentation/statements/first-table.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { laterWords } from '../../words/index.ts';
import { type ClientCourse, ClientCourses, courseMs, pieceMs, shareNow, sharesOf } from './client-course.ts';

const text = () => laterWords.clients;
const pieces = courseMs / pieceMs;
/** The sparkline's own units. */
const height = 24;

/** How the clients fare: what share of reads and writes is answered, rows lost, and the last 30 s; or how to let some come. */
export function ClientLoad() {
  const session = useSession();
  const { workload } = session.world;
  if (workload !== null) return <Load table={`${workload.database}.${workload.table}`} />;
  const begins = firstWorkload(session.world);
  if (begins === null) return null;
  const statement = writeLine(begins);
  return (
    <Button
      className="self-center text-xs print:hidden"
      title={text().startNote(statement)}
      onClick={() => session.run(statement)}
    >
      {text().start}
    </Button>
  );
}

/** Everything in it changes with time, so it is written to the elements and not rendered. */
function Load({ table }: { readonly table: string }) {
  const session = useSession();
  const { reads, writes, lost, course, line, waits, failures } = useLoadWritten(session, table);
  return (
    <section
      aria-label={text().label}
      className="flex min-w-0 grow basis-44 items-center gap-2 lg:max-[86rem]:grow-0 lg:max-xl:basis-54 xl:max-[86rem]:basis-54 min-[86rem]:basis-80"
    >
      <div className="flex min-w-0 flex-col justify-center tabular-nums">
        <span className="flex flex-wrap gap-x-3 leading-tight font-semibold lg:max-[86rem]:text-xs">
          <span>
            {text().reads} <b ref={reads} />
          </span>
          <span>
            {text().writes} <b ref={writes} />
          </span>
          <span>
            {text().rowsLost} <b ref={lost} />
          </span>
        </span>
        <span ref={course} className="text-xs leading-tight text-muted" />
      </div>
      <svg
        viewBox={`0 0 ${pieces} ${height}`}
        preserveAspectRatio="none"
        className="h-7 min-w-12 flex-1 fill-none lg:max-[86rem]:hidden"
        aria-hidden="true"
      >
        <path ref={waits} className="fill-copy forced-colors:fill-[GrayText]" />
        <path ref={failures} className="fill-trouble forced-colors:fill-[CanvasText]" />
        <path
          ref={line}
          vectorEffect="non-scaling-stroke"
          className="stroke-ok forced-colors:stroke-[CanvasText]"
          strokeWidth="1.5"
        />
      </svg>
      <Button
        look="bare"
        className="text-muted hover:text-ink"
        label={text().stop}
        onClick={() => session.run(writeLine({ kind: 'dotWorkload', rate: 'off' }))}
      >
        <Icon name="close" />
      </Button>
    </section>
  );
}

/** The elements to which it is written how the clients fare, with every frame in which that has changed. */
function useLoadWritten(session: Session, table: string) {
  const courses = useRef(new ClientCourses());
  const seen = useRef('');
  const reads = useRef<HTMLElement>(null);
  const writes = useRef<HTMLElement>(null);
  const lost = useRef<HTMLElement>(null);
  const course = useRef<HTMLSpanElement>(null);
  const line = useRef<SVGPathElement>(null);
  const waits = useRef<SVGPathElement>(null);
  const failures = useRef<SVGPathElement>(null);

  useFrame(session, () => {
    const { world } = session;
    const now = courses.current.at(world, lineOf(session));
    const shares = { reads: shareNow(world, 'reads'), writes: shareNow(world, 'writes') };
    // Within a piece in which nothing changes there is nothing new to draw.
    const look = [
      lineOf(session),
      Math.floor(world.nowMs / pieceMs),
      shares.reads,
      shares.writes,
      now.waited,
      now.failed,
      now.rowsLost,
    ].join();
    if (look === seen.current) return;
    seen.current = look;
    write(reads.current, text().share(shares.reads), shares.reads < 100);
    write(writes.current, text().share(shares.writes), shares.writes < 100);
    write(lost.current, String(now.rowsLost), now.rowsLost > 0);
    if (course.current !== null) course.current.textContent = text().course(table, now.waited, now.failed);
    const paths = pathsOf(now);
    line.current?.setAttribute('d', paths.answered);
    waits.current?.setAttribute('d', paths.waited);
    failures.current?.setAttribute('d', paths.failed);
  });
  return { reads, writes, lost, course, line, waits, failures };
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

/** The share answered as a line of steps; beneath the line what waited, from the bottom what failed. */
function pathsOf({ pieces: course }: ClientCourse) {
  const start = pieces - course.length;
  const yOf = (share: number) => (2 + (height - 4) * (1 - share)).toFixed(1);
  let answered = '';
  let waited = '';
  let failed = '';
  course.forEach((piece, index) => {
    const shares = sharesOf(piece);
    if (shares === null) return;
    const x = start + index;
    answered += `${answered === '' ? 'M' : 'L'}${x} ${yOf(shares.answered)}H${x + 1}`;
    if (shares.waited > 0) waited += `M${x} ${yOf(1)}h1V${yOf(1 - shares.waited)}h-1z`;
    if (shares.failed > 0) failed += `M${x} ${yOf(shares.failed)}h1V${yOf(0)}h-1z`;
  });
  return { answered, waited, failed };
}
