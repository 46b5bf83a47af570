import { nameOfNode } from '@ha-playground/engine/console';
import type { Connection } from '@ha-playground/engine/play';
import { memo, Suspense, useRef } from 'react';
import { useAnswersAhead, useSession } from '../../hooks/use-session.tsx';
import { isSamePlace, whereIs } from '../../presentation/time/whereabouts.ts';
import { lazily } from '../../ui/later.ts';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { laterWords } from '../../words/index.ts';
import { loadParts, RunView } from './run-view.tsx';

/** The log is bounded: what lies further back is run again sooner than it is read. */
const mostRuns = 150;

const KeptAtEnd = lazily(loadParts, (module) => module.KeptAtEnd);
const CopiedAsText = lazily(loadParts, (module) => module.CopiedAsText);
const LogEnd = lazily(loadParts, (module) => module.LogEnd);

interface LogProps {
  readonly connection: Connection;
  /** What is ahead of the moment is left out. */
  readonly isFilm?: boolean | undefined;
}

/** What has been run on a connection and what came of it; new results scroll into view and are spoken. */
export function Log({ connection, isFilm }: LogProps) {
  const session = useSession();
  const isAhead = useAnswersAhead();
  const log = isFilm
    ? connection.log.filter(({ run }) => whereIs(session.history, run.place).kind !== 'ahead')
    : connection.log;
  const shown = log.slice(-mostRuns);
  const hidden = log.length - shown.length;
  const last = log.at(-1);
  const list = useRef<HTMLElement>(null);
  // A menu of a leaf leads here too: whoever comes so has not asked for another connection.
  const [node, first] = [connection, session.connections.all[0] ?? connection].map((one) =>
    nameOfNode(session.world, one.node),
  ) as [string, string];
  const isElsewhere = node !== first;

  return (
    <ScrollArea
      ref={list}
      role="log"
      label={laterWords.log.label}
      className="[container-type:size] px-3.5 pt-2 font-mono text-sm leading-normal"
    >
      <div>
        {log.length === 0 && !isElsewhere && (
          <p className="whitespace-pre-line text-console-muted">{laterWords.log.welcome}</p>
        )}
        {hidden > 0 && <p className="text-console-muted">{laterWords.log.moreRuns(hidden)}</p>}
        {shown.map((logged) => (
          <MemoRun
            key={logged.place}
            run={logged.run}
            beside={logged.beside}
            where={whereIs(session.history, logged.run.place)}
            isAhead={isAhead(logged.run)}
            onVisit={() => session.visit(logged.run.place)}
            onShow={() => session.transport.catchUp()}
            onStop={() => session.cancel(logged.client, logged.run.id)}
          />
        ))}
        {isElsewhere && <p className="text-console-muted">{laterWords.log.elsewhere(node, first)}</p>}
        {last !== undefined && (
          <Suspense>
            <LogEnd last={last.run.place} />
          </Suspense>
        )}
      </div>
      {log.length > 0 && (
        <Suspense>
          <KeptAtEnd list={list} count={log.length} isFilm={isFilm} />
          <CopiedAsText list={list} />
        </Suspense>
      )}
    </ScrollArea>
  );
}

const MemoRun = memo(
  RunView,
  (before, after) =>
    before.run === after.run && before.isAhead === after.isAhead && isSamePlace(before.where, after.where),
);
