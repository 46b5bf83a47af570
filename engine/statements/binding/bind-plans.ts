import type { Name, Span } from '../../language/index.ts';
import {
  placementOf,
  planRebalance,
  planRebalanceAll,
  planRestoreRedundancy,
  rebalanceOptions,
} from '../../planner/index.ts';
import {
  explainRebalance,
  explainRebalanceAll,
  explainRestoreRedundancy,
  showRebalanceStatus,
} from '../views/rebalance.ts';
import { answer, type Bound, type Of, refused, type Scene } from './bound.ts';
import { findDatabase } from './names.ts';

/** EXPLAIN REBALANCE PARTITIONS [ON db] [FULL]: what the statement would do at this instant. */
export const bindExplainRebalance = (statement: Of<'explainRebalancePartitions'>, scene: Scene): Bound =>
  ofDatabase(statement, scene, (database) => {
    const { world } = scene;
    const options = rebalanceOptions(world, database, statement.full);
    const { actions } = planRebalance(placementOf(world, database), options);
    return answer(explainRebalance(world, { database, actions }));
  });

/** EXPLAIN REBALANCE ALL DATABASES: the plans in the order in which the databases were created. */
export function bindExplainRebalanceAll({ world }: Scene): Bound {
  const plans = planRebalanceAll(world).map(({ database, plan: { actions } }) => ({ database, actions }));
  return answer(explainRebalanceAll(world, plans));
}

export const bindExplainRestore = (statement: Of<'explainRestoreRedundancy'>, scene: Scene): Bound =>
  ofDatabase(statement, scene, (database) => {
    const { actions } = planRestoreRedundancy(placementOf(scene.world, database));
    return answer(explainRestoreRedundancy(scene.world, actions));
  });

export const bindRebalanceStatus = (statement: Of<'showRebalanceStatus'>, scene: Scene): Bound =>
  ofDatabase(statement, scene, (database) => answer(showRebalanceStatus(scene.world, database)));

function ofDatabase(
  { database, span }: { readonly database: Name | null; readonly span: Span },
  scene: Scene,
  bound: (database: string) => Bound,
): Bound {
  const found = findDatabase(scene, database, span);
  return found.ok ? bound(found.thing.name) : refused(found.mistake);
}
