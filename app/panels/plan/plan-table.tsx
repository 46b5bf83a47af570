import { useRef } from 'react';
import { useFrame, useSession, useSight } from '../../session/hooks.tsx';
import type { Sight } from '../../session/view.ts';
import { words } from '../../ui/words.ts';
import type { PlanRow } from './plan-rows.ts';

const text = words.plan;

/** The rows of a plan by phase. Rows of one phase run together, phases one after another. */
export function PlanTable({ rows }: { readonly rows: readonly PlanRow[] }) {
  const session = useSession();
  const { selection } = useSight(session);
  const runs = rows.some((row) => row.progress !== null);
  return (
    <table className="w-full border-collapse text-left text-xs">
      <thead className="sticky top-0 bg-card text-muted">
        <tr>
          <Heading>{text.columns.phase}</Heading>
          <Heading>{text.columns.action}</Heading>
          <Heading>{text.columns.target}</Heading>
          {runs && <Heading>{text.columns.state}</Heading>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.key}
            onPointerEnter={() => session.view.point(row.selection)}
            onPointerLeave={() => session.view.point(null)}
            className={`hover:bg-lane ${row.opensPhase ? 'border-t border-line' : ''} ${isLit(row, selection) ? 'bg-replica' : ''}`}
          >
            <td className="py-1.5 pr-3 align-top">
              <span className="inline-block min-w-6 rounded-full bg-lane-copy px-2 text-center font-semibold">
                {row.phase}
              </span>
            </td>
            <td className="py-1.5 pr-3 align-top">
              <strong>{row.action}</strong> {row.partition}
              <span className="block text-muted">{row.why}</span>
            </td>
            <td className="py-1.5 pr-3 align-top whitespace-nowrap">{row.target}</td>
            {row.progress !== null && (
              <td className="py-1.5 align-top whitespace-nowrap">
                <Progress progress={row.progress} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is pointed at in the picture is lit here. */
const isLit = ({ selection: own }: PlanRow, selection: Sight['selection']): boolean =>
  selection?.ordinal === own.ordinal && (selection.node === null || selection.node === own.node);

const Heading = ({ children }: { readonly children: string }) => (
  <th scope="col" className="py-1.5 pr-3 font-semibold">
    {children}
  </th>
);

/** The action's state; while it runs also how far it has got, frame by frame. */
function Progress({ progress }: { readonly progress: NonNullable<PlanRow['progress']> }) {
  const session = useSession();
  const share = useRef<HTMLSpanElement>(null);
  const { state, startedAtMs, endsAtMs } = progress;
  const isRunning = state === 'running' && startedAtMs !== null && endsAtMs !== null;
  useFrame(session, () => {
    if (!isRunning || share.current === null) return;
    const done = (session.history.cursor.atMs - startedAtMs) / Math.max(1, endsAtMs - startedAtMs);
    share.current.textContent = ` ${Math.floor(Math.min(1, done) * 100)} %`;
  });
  return (
    <span
      className={
        state === 'failed' ? 'font-semibold text-trouble-ink' : isRunning ? 'font-semibold' : 'text-muted'
      }
    >
      {state}
      {isRunning && <span ref={share} className="tabular-nums" />}
    </span>
  );
}
