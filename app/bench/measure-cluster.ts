import { easeCubicInOut } from 'd3-ease';
import { betweenLayouts } from '../picture/geometry/cluster/between-layouts.ts';
import { createSceneMaker, type Scene } from '../picture/geometry/cluster/scene.ts';
import type { Session } from '../presentation/session.ts';
import type { Moment } from '../presentation/time/moment.ts';
import { createPace, type Stop } from '../presentation/time/pace.ts';
import type { StageKind } from '../presentation/time/stages.ts';
import { countOf, flagsOf, marksOf } from './marks.ts';
import type { MeasuredCluster, MeasuredStage } from './measured.ts';
import { plainSceneOf } from './plain-scene.ts';

/** Watches the session of the page. What it tells comes from the geometry, however the picture is painted. */
export function measureCluster(session: Session): MeasuredCluster {
  const { history, transport } = session;
  const makeScene = createSceneMaker((atMs) => history.worldAt(atMs));
  const sceneIn = ({ worldBefore, world, atMs }: Omit<Moment, 'stage'>, stage: StageKind): Scene =>
    makeScene({ worldBefore, world, atMs, stage, database: null, explained: null, box: boxOfPicture() });
  const sceneOf = ({ atMs, kind }: Pick<MeasuredStage, 'atMs' | 'kind'>): Scene =>
    sceneIn({ worldBefore: history.worldBefore(atMs), world: history.worldAt(atMs), atMs }, kind);
  const stops = (): readonly Stop[] =>
    createPace(
      { events: history.tip.events, endMs: history.endMs },
      { skipsIdle: transport.skipsIdle, motion: 'full' },
    ).stops.filter(({ atMs }) => atMs > history.originMs);

  let shown: Moment = session.current;
  session.subscribe((moment) => {
    shown = moment;
  });

  const findStages = (): readonly MeasuredStage[] =>
    stops().flatMap(({ atMs, stages }) => {
      const kinds = stages.map(({ kind }) => kind);
      return kinds.filter(isMoving).map((kind) => {
        const scene = sceneOf({ atMs, kind });
        const marks = countOf(marksOf(scene, scene.layout, devicePixelRatio));
        const before = kinds.slice(0, kinds.indexOf(kind));
        return { atMs, kind, before, marks };
      });
    });
  let found: readonly MeasuredStage[] | null = null;
  const stages = (): readonly MeasuredStage[] => {
    found ??= findStages();
    return found;
  };

  return {
    stages,
    goBefore: (atMs) => transport.seek(atMs - 1),
    stageShown: () => shown.stage,
    marksShown() {
      if (shown.stage === null) return [];
      const { kind, progress } = shown.stage;
      const scene = sceneIn(shown, kind);
      return [
        ...marksOf(scene, layoutAt(scene, progress), devicePixelRatio),
        ...flagsOf(scene, progress, devicePixelRatio),
      ];
    },
    plainScene() {
      const failover = stages().find(({ kind }) => kind === 'promotion');
      if (failover === undefined) throw new Error('nothing is promoted in this history');
      return plainSceneOf(sceneOf(failover), boxOfPicture());
    },
  };
}

/** A failure is a cut: nothing is on its way during it. */
const isMoving = (kind: StageKind): boolean => kind !== 'failure';

/** Where leaves stand while they make room for each other. */
const layoutAt = (scene: Scene, progress: number): Scene['layout'] =>
  scene.isLayoutMoving
    ? betweenLayouts(scene.layoutBefore, scene.layout, easeCubicInOut(progress))
    : scene.layout;

function boxOfPicture(): { readonly width: number; readonly height: number } {
  const box = document.querySelector('.cluster-picture')?.firstElementChild?.firstElementChild;
  if (box == null) throw new Error('the page shows no cluster');
  return { width: box.clientWidth, height: box.clientHeight };
}
