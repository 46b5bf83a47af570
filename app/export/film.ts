import type { History, SimMs, World } from '@ha-playground/engine';
import type { SvgRequest } from '../picture/drawing/svg/svg-of.ts';
import { createSceneMaker, type Scene } from '../picture/geometry/cluster/scene.ts';
import type { ExplainedPlan } from '../presentation/statements/plan-explained.ts';
import { type Moment, worldSeen } from '../presentation/time/moment.ts';
import { createPace, type Pace, simAt, viewAt, viewBefore } from '../presentation/time/pace.ts';
import { formats } from '../words/index.ts';
import { narrationOf } from '../words/narration.ts';
import { narrationWithPlan } from '../words/told-plan.ts';

/** What a film shows, and how large. */
export interface FilmRequest {
  readonly history: Pick<History, 'worldAt' | 'worldBefore' | 'tip' | 'endMs' | 'originMs'>;
  /** Simulated time, from the first instant to the last one. */
  readonly fromMs: SimMs;
  readonly toMs: SimMs;
  /** Of the picture alone, in CSS pixels. It becomes higher where the cluster needs that to be read. */
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
}

/** One picture of a film. */
export interface Shot extends Pick<SvgRequest, 'scene' | 'world' | 'instant'> {
  readonly said: Said;
}

/** What is told below a picture. */
export interface Said {
  readonly clock: string;
  readonly text: string;
}

/** A stretch of a history as pictures that follow each other, in the time that the page would take to show it. */
export interface Film {
  readonly count: number;
  /** Between two pictures. */
  readonly frameMs: number;
  /** In CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** The picture at `index`, from 0. */
  at(index: number): Shot;
  /** The pictures that tell the most: of each instant at which something is seen to happen, as it is when that has been shown. */
  readonly keys: readonly number[];
}

/** A film rests so long on its last picture. View time. */
const restMs = 1_200;

/** What plays longer than this is no film: it would have thousands of pictures. View time. */
export const longestFilmMs = 10 * 60_000;

/** More key frames fit on no page. */
export const mostKeys = 12;

/** No picture of a film is higher than this. CSS pixels. */
const mostHeight = 2_400;

/** A stretch that is named by seconds; the last second ends with the history. */
export const spanOf = (
  { from, to }: { readonly from: number; readonly to: number },
  { endMs }: Pick<History, 'endMs'>,
): Pick<FilmRequest, 'fromMs' | 'toMs'> => ({
  fromMs: Math.round(from * 1_000),
  toMs: Math.min(endMs, Math.round(to * 1_000)),
});

/** How long a stretch takes to play. View time. */
export function durationOf({
  history,
  fromMs,
  toMs,
}: Omit<FilmRequest, 'width' | 'height' | 'framesPerSecond'>) {
  const pace = paceOf(history);
  return viewAt(pace, toMs) - viewBefore(pace, fromMs) + restMs;
}

/** The film of a stretch; nothing of the session moves for it. */
export function filmOf(request: FilmRequest): Film {
  const { history, fromMs, toMs, framesPerSecond, width } = request;
  const pace = paceOf(history);
  const startMs = viewBefore(pace, fromMs);
  const lengthMs = Math.max(0, viewAt(pace, toMs) - startMs);
  const frameMs = 1_000 / framesPerSecond;
  const count = Math.ceil((lengthMs + restMs) / frameMs);
  const size = { width, height: heightFor(request) };
  const makeScene = createSceneMaker((atMs) => history.worldAt(atMs));
  const viewMsOf = (index: number): number => startMs + Math.min(index * frameMs, lengthMs);
  return {
    count,
    frameMs,
    size,
    at: (index) => shotOf(momentAt(history, pace, viewMsOf(index), toMs), makeScene, { size, plan: null }),
    keys: keysOf(pace, { fromMs, toMs }, (viewMs) =>
      Math.min(count - 1, Math.ceil((viewMs - startMs) / frameMs)),
    ),
  };
}

/** A film of one picture: the moment that is shown, with the plan that is drawn in it before it runs, where there is one. */
export function filmOfMoment(
  history: FilmRequest['history'],
  { moment, plan }: { readonly moment: Moment; readonly plan: ExplainedPlan | null },
  { width, height }: Pick<FilmRequest, 'width' | 'height'>,
): Film {
  const { atMs } = moment;
  const size = { width, height: heightFor({ history, fromMs: atMs, toMs: atMs, width, height }) };
  const makeScene = createSceneMaker((at) => history.worldAt(at));
  const at = () => shotOf(moment, makeScene, { size, plan });
  return { count: 1, frameMs: restMs, size, at, keys: [0] };
}

const paceOf = (history: FilmRequest['history']): Pace =>
  createPace({ events: history.tip.events, endMs: history.endMs }, { skipsIdle: true, motion: 'full' });

/** What the page would show at a place in presentation time; the film ends with its last instant. */
function momentAt(history: FilmRequest['history'], pace: Pace, viewMs: number, toMs: SimMs): Moment {
  const { atMs: playedMs, stage } = simAt(pace, viewMs);
  const atMs = Math.min(playedMs, toMs);
  const world = history.worldAt(atMs);
  return { atMs, world, worldBefore: stage === null ? world : history.worldBefore(atMs), stage };
}

interface Shown {
  readonly size: Film['size'];
  readonly plan: ExplainedPlan | null;
}

function shotOf(moment: Moment, makeScene: ReturnType<typeof createSceneMaker>, { size, plan }: Shown): Shot {
  const { world, worldBefore, atMs, stage } = moment;
  const scene = makeScene({
    world,
    worldBefore,
    stage: stage?.kind ?? null,
    atMs,
    database: plan?.database ?? null,
    explained: plan?.actions ?? null,
    box: size,
  });
  const instant = { atMs, progress: stage?.progress ?? 1, isFlowing: true };
  return { scene, world, instant, said: saidOf(moment, plan) };
}

function saidOf(moment: Moment, plan: ExplainedPlan | null): Said {
  const world = worldSeen(moment);
  const now = narrationOf(world, formats.clock);
  const { text } = plan === null ? now : narrationWithPlan(now, plan, world);
  return { clock: formats.clock(moment.atMs), text };
}

/** As high as it is wanted, or as the cluster needs it at the beginning or at the end. */
function heightFor(request: Omit<FilmRequest, 'framesPerSecond'>): number {
  const { history, fromMs, toMs, width, height } = request;
  const needed = [fromMs, toMs].map((atMs) => sceneAtRest(history.worldAt(atMs), history, { width, height }));
  const least = Math.max(...needed.map(({ layout }) => layout.leastHeight));
  // Video has an even number of lines.
  return Math.min(mostHeight, 2 * Math.ceil(Math.max(height, least) / 2));
}

function sceneAtRest(world: World, history: FilmRequest['history'], box: Film['size']): Scene {
  return createSceneMaker((atMs) => history.worldAt(atMs))({
    world,
    worldBefore: world,
    stage: null,
    atMs: world.nowMs,
    database: null,
    explained: null,
    box,
  });
}

/** The first picture, the last one, and between them those of the instants with stages; of many, some as far apart as can be. */
function keysOf(
  pace: Pace,
  { fromMs, toMs }: Pick<FilmRequest, 'fromMs' | 'toMs'>,
  indexAt: (viewMs: number) => number,
): readonly number[] {
  const shown = pace.stops.filter(({ atMs, stages }) => stages.length > 0 && atMs >= fromMs && atMs <= toMs);
  const all = [...new Set([0, ...shown.map(({ viewEndMs }) => indexAt(viewEndMs))])];
  if (all.length <= mostKeys) return all;
  return Array.from({ length: mostKeys }, (_, place) =>
    Number(all[Math.round((place * (all.length - 1)) / (mostKeys - 1))]),
  );
}
