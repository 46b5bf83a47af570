import type { LeafConditionKind } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { type ReactNode, useMemo } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { type LeafTone, toneOf } from '../../presentation/sight/leaf-tone.ts';
import { shortNames } from '../../presentation/sight/short-names.ts';
import { areAllWordsHere, laterWords, words } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { type Axis, isOnAxis } from './axis.ts';
import { crowdsOf, leastShare } from './crowds.ts';
import { Bar, type Forms, Lane } from './lane.tsx';
import { LaneLabel } from './lane-label.tsx';
import { leafLanes } from './lanes.ts';
import { ScrolledLanes } from './scrolled-lanes.tsx';

const text = () => words.timeline;

/** More lanes than this say nothing more; the views of the cluster tell of every leaf. */
const mostLeafLanes = 24;

const tones: Readonly<Record<LeafTone, string>> = {
  ok: 'bg-lane-ok',
  silent: 'bg-lane-trouble',
  gone: 'bg-lane-gone',
  attaching: 'bg-lane-attaching',
  detached: 'border border-edge bg-lane',
};

/** Of a leaf that has left the cluster the lane is empty. */
const classOf = (look: LeafConditionKind): string =>
  look === 'unknown' ? 'border border-dashed border-edge' : tones[toneOf[look]];

/** Half of what says that a leaf gives no answer might say that it gives one. */
const formsOf = (look: LeafConditionKind): string | Forms => {
  const whole = words.conditions[look];
  return look === 'unnoticed' && areAllWordsHere() ? [whole, laterWords.timeKeys.unnoticed] : whole;
};

/** Several things of which each is too short to see by itself. */
const crowdLook =
  'border border-edge bg-[repeating-linear-gradient(90deg,var(--hap-edge)_0_1px,transparent_1px_4px)]';

interface LeafLanesProps {
  readonly axis: Axis;
  /** How high all of them are, as classes. */
  readonly height: string;
  /** Is one of them shown at a time? */
  readonly isSlim: boolean;
  /** Stands there while no leaf has changed. */
  readonly children: ReactNode;
}

/** The leaves that have changed on the current branch, and how each was when. */
export function LeafLanes({ axis, height, isSlim, children }: LeafLanesProps) {
  const { history } = useSession();
  const { originMs, tip } = history;
  const lanes = useMemo(
    () => leafLanes(tip.events, history.worldAt(originMs), (node) => nameOfNode(tip, node)),
    [tip, originMs, history],
  );
  if (lanes.length === 0) return children;
  const { shorten } = shortNames(tip);
  const rest = lanes.slice(mostLeafLanes).reduce((total, { names }) => total + names.length, 0);
  const shown = lanes.slice(0, mostLeafLanes);
  return (
    <ScrolledLanes count={shown.length + (rest > 0 ? 1 : 0)} height={height} isSlim={isSlim}>
      {shown.map(({ names, segments }) => (
        <Lane
          key={names[0]}
          label={
            <LaneLabel words={isolated(names.join(', '))}>
              <span className="min-w-0 truncate">{text().lanes.together(names.map(shorten))}</span>
            </LaneLabel>
          }
          isCut
        >
          {crowdsOf(segments, axis.lengthMs * leastShare)
            .filter((crowd) => isOnAxis(crowd, axis))
            .map(({ items, ...span }) => (
              <Bar
                key={span.startMs}
                span={span}
                axis={axis}
                className={items.length === 1 ? classOf(items[0].look) : crowdLook}
              >
                {items.length === 1 ? formsOf(items[0].look) : laterWords.timeKeys.changes(items.length)}
              </Bar>
            ))}
        </Lane>
      ))}
      {rest > 0 && (
        <p className="pl-(--label) text-xs leading-5 text-muted">{laterWords.timeKeys.moreLeaves(rest)}</p>
      )}
    </ScrolledLanes>
  );
}
