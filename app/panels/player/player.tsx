import type { NodeId } from '@ha-playground/engine';
import { type ReactNode, useMemo } from 'react';
import {
  useDatabaseShown,
  useHighlight,
  useSession,
  useSight,
  useWorldSeen,
} from '../../hooks/use-session.tsx';
import { ClusterView } from '../../picture/drawing/cluster/cluster-view.tsx';
import { mattersOf } from '../../presentation/matters/matters.ts';
import type { Box } from '../../ui/placement.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import { formats, words } from '../../words/index.ts';
import { narrationOf } from '../../words/narration.ts';
import { PlayerTransport, type TransportProps } from './player-transport.tsx';

export interface PlayerProps extends TransportProps {
  /** What is shown is called so until its time has begun. */
  readonly title: string;
  readonly hasNarration: boolean;
  readonly hasTransport: boolean;
  /** A leaf was chosen: what can be done with it is for the page to show, if anything. */
  readonly onNode: (node: NodeId, anchor: Box) => void;
  /** What stands below time. */
  readonly children?: ReactNode;
}

/** The cluster as in a film: one line that tells of the moment, the picture, and time. */
export function Player({ title, hasNarration, hasTransport, onNode, children, ...transport }: PlayerProps) {
  return (
    <>
      {hasNarration && <Line title={title} />}
      <div className="flex min-h-0 flex-1 flex-col bg-bg px-4 py-3 max-sm:px-2">
        <Picture onNode={onNode} />
      </div>
      {hasTransport && <PlayerTransport {...transport} />}
      {children}
    </>
  );
}

/** Two lines at most, and always as high, so that no sentence moves the picture. */
function Line({ title }: { readonly title: string }) {
  const session = useSession();
  const world = useWorldSeen();
  const matters = mattersOf(world);
  const { operations } = world;
  // biome-ignore lint/correctness/useExhaustiveDependencies: time alone changes nothing of what is told.
  const { phase, text } = useMemo(() => narrationOf(world, formats.clock), [matters, operations]);
  const { cursor, originMs } = session.history;
  const hasBegun = cursor.atMs > originMs;
  const told = phase === null ? text : `${phase} · ${text}`;
  return (
    <div
      role="status"
      aria-label={words.stage.narration}
      className="flex h-[4.4rem] shrink-0 items-center border-b border-line px-4"
    >
      <p
        data-told={told}
        title={told}
        className="line-clamp-2 text-lg leading-[1.5rem] font-semibold wrap-anywhere"
      >
        <Unbroken>{hasBegun ? told : title}</Unbroken>
      </p>
    </div>
  );
}

function Picture({ onNode }: Pick<PlayerProps, 'onNode'>) {
  const session = useSession();
  const { lit, point, choose } = useHighlight();
  const { bands } = useSight(session);
  return (
    <ClusterView
      history={session.history}
      clock={session}
      database={useDatabaseShown(session)}
      bands={bands}
      onOpenBand={(name) => session.view.wishBand(name, 'open')}
      selection={lit}
      target={null}
      onPoint={point}
      onChoose={choose}
      onLeafActivate={onNode}
    />
  );
}
