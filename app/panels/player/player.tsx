import type { NodeId } from '@ha-playground/engine';
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  useDatabaseShown,
  useHighlight,
  useSession,
  useSight,
  useWorldSeen,
} from '../../hooks/use-session.tsx';
import { ClusterView } from '../../picture/drawing/cluster/cluster-view.tsx';
import { useBox } from '../../picture/drawing/shared/use-box.ts';
import { mattersOf } from '../../presentation/matters/matters.ts';
import type { Box } from '../../ui/placement.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import { formats, words } from '../../words/index.ts';
import { type Narration, narrationOf } from '../../words/narration.ts';
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
      {/* It is reached before all that the picture has, and stands below it. */}
      {hasTransport && <PlayerTransport {...transport} />}
      {/* Nothing beside it makes it lower than it needs to be. */}
      <div className="flex flex-1 flex-col bg-bg px-4 py-3 max-sm:px-2" style={{ order: -1, flexShrink: 0 }}>
        <Picture onNode={onNode} />
      </div>
      {children}
    </>
  );
}

/**
 * Two lines, and always as high, so that no sentence moves the picture. The gravest comes first, and what has no room is left
 * out sentence by sentence; a first one that is longer by itself is written smaller.
 */
function Line({ title }: { readonly title: string }) {
  const session = useSession();
  const world = useWorldSeen();
  const matters = mattersOf(world);
  const { operations } = world;
  // biome-ignore lint/correctness/useExhaustiveDependencies: time alone changes nothing of what is told.
  const narration = useMemo(() => narrationOf(world, formats.clock), [matters, operations]);
  const { cursor, originMs } = session.history;
  const hasBegun = cursor.atMs > originMs;
  const forms = hasBegun ? shorterAndShorter(narration) : [title];
  const [told = ''] = forms;
  const line = useRef<HTMLParagraphElement>(null);
  const box = useBox(line);
  const place = `${box?.width} ${told}`;
  const [fit, setFit] = useState({ place, form: 0 });
  const form = fit.place === place ? fit.form : 0;
  const isSmall = form >= forms.length;
  useLayoutEffect(() => {
    const { current } = line;
    if (current !== null && !isSmall && current.scrollHeight > current.clientHeight + 1)
      setFit({ place, form: form + 1 });
  }, [place, form, isSmall]);
  return (
    <div
      role="status"
      aria-label={words.stage.narration}
      className="flex shrink-0 items-center border-b border-line px-4"
      style={{ order: -2, height: '4.4rem' }}
    >
      <p
        ref={line}
        data-told={told}
        title={told}
        className="line-clamp-2 text-lg font-semibold wrap-anywhere"
        style={isSmall ? smaller : usual}
      >
        <Unbroken>{forms[form] ?? forms.at(-1) ?? ''}</Unbroken>
      </p>
    </div>
  );
}

const usual = { lineHeight: '1.5rem' };
/** Three lines, where two are usual. */
const smaller = { fontSize: '0.875rem', lineHeight: '1.3', WebkitLineClamp: 3 };

/** All that there is to tell, then less and less of it, and last the gravest alone. */
function shorterAndShorter({ phase, sentences }: Narration): readonly string[] {
  const first = sentences.map((_, index) => sentences.slice(0, sentences.length - index).join(' '));
  return phase === null ? first : [...first.map((text) => `${phase} · ${text}`), ...first.slice(-1)];
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
      beside={null}
      onPoint={point}
      onChoose={choose}
      onLeafActivate={onNode}
    />
  );
}
