import { hasEnded, isCopy, type NodeId, type World } from '@ha-playground/engine';
import { costOf } from '@ha-playground/engine/extras';
import { mattersOf } from '../presentation/matters/matters.ts';
import { dropsIn } from '../presentation/sight/drops.ts';
import { shortNames } from '../presentation/sight/short-names.ts';
import type { ExplainedPlan } from '../presentation/statements/plan-explained.ts';
import { laterWords, words } from './index.ts';
import type { Narration } from './narration.ts';

/**
 * What happens now, with what a plan that was asked for would do in the place of the advice to ask for it. What hurts comes before
 * it. While an operation runs nothing is told of plans: they change with it.
 */
export function narrationWithPlan(narration: Narration, plan: ExplainedPlan, world: World): Narration {
  if (
    plan.actions.length === 0 ||
    !isPlanOf(plan, world) ||
    world.operations.some((operation) => !hasEnded(operation))
  )
    return narration;
  const uneven = mattersOf(world).flatMap((matter) =>
    matter.kind === 'unbalanced' ? [matter.database] : [],
  );
  const others = uneven.filter((database) => database !== plan.database);
  const advice = uneven.length === 0 ? null : words.narration.unbalanced(uneven);
  const rest = narration.sentences.flatMap((sentence) => {
    if (sentence !== advice) return [sentence];
    return others.length === 0 ? [] : [words.narration.unbalanced(others)];
  });
  const told = toldPlan(plan, world);
  const sentences = narration.isTrouble ? [...rest, told] : [told, ...rest];
  return { ...narration, sentences, text: sentences.join(' ') };
}

/** A plan that has not run, in one sentence and how it stands. */
function toldPlan({ database, kind, actions }: ExplainedPlan, world: World): string {
  const copies = actions.filter(isCopy);
  const to: readonly NodeId[] = [...new Set(copies.map(({ target }) => target))].sort(
    (one, other) => one - other,
  );
  return laterWords.plan.told({
    database,
    copies: copies.length,
    hosts: to.map(shortNames(world).of),
    promotions: actions.filter(({ action }) => action.startsWith('PROMOTE')).length,
    drops: dropsIn(actions),
    actions: actions.length,
    ms: costOf(world, database, kind, actions).totalMs,
  });
}

/**
 * Could a plan be one of this world? What explains plans, and what reads the world, come a moment after the cluster has become
 * another one; until then a plan may name leaves that are not there. NODE_IDs count from 1.
 */
const isPlanOf = ({ database, actions }: ExplainedPlan, { databases, nodes }: World): boolean =>
  databases.some(({ name }) => name === database) &&
  actions.every(({ target, source }) => Math.max(target, source ?? target) <= nodes.length);
