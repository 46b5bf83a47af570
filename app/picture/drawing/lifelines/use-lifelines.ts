import { useMemo } from 'react';
import { shortNames } from '../../../presentation/sight/short-names.ts';
import type { Moment } from '../../../presentation/time/moment.ts';
import { useMedia } from '../../../ui/appearance.tsx';
import { crossingMarks } from '../../geometry/lifelines/crossings.ts';
import { type AskedLanes, lanesOf } from '../../geometry/lifelines/leaf-lanes.ts';
import { markPlaces } from '../../geometry/lifelines/lifeline-text.ts';
import { lifelinesLayout } from '../../geometry/lifelines/lifelines-layout.ts';
import { crossingsOf, marksOf } from '../../geometry/lifelines/story-marks.ts';
import { arrangementOf } from '../../geometry/shared/arrangement.ts';
import type { LinkedViewProps } from '../shared/linked-view.ts';
import type { Box } from '../shared/use-box.ts';
import { markText } from './lifelines-said.ts';
import { useStory } from './use-story.ts';

interface LifelinesAsked {
  readonly lanes: AskedLanes;
  readonly box: Box;
  /** Renders again: there is more to be told. */
  readonly lookAgain: () => void;
}

/** The whole story as lanes in a box, with what happened when and the roles that crossed from lane to lane. */
export function useLifelines(
  history: LinkedViewProps['history'],
  { world }: Moment,
  { lanes: asked, box, lookAgain }: LifelinesAsked,
) {
  const { originMs, endMs, tip } = history;
  const story = useStory(history, lookAgain);
  const pointer = useMedia('(pointer: coarse)') ? 'coarse' : 'fine';
  const lanes = useMemo(
    () => lanesOf(story, arrangementOf(world), asked, pointer),
    [story, world, asked, pointer],
  );
  const layout = lifelinesLayout(lanes, box, { startMs: originMs, endMs }, pointer);
  const told = useMemo(() => {
    const events = [...tip.events].filter(({ atMs }) => atMs > originMs);
    return { marks: marksOf(events, shortNames(tip).of), crossings: crossingsOf(events) };
  }, [tip, originMs]);
  return {
    story,
    layout,
    marks: markPlaces(told.marks, markText, layout),
    crossings: crossingMarks(told.crossings, layout),
  };
}
