import type { FactsOf } from '../../base/index.ts';
import {
  type Assumed,
  type AssumptionScope,
  addressOf,
  assumedFor,
  assumptions,
  assumptionText,
  failedWith,
  type Outcome,
  refusal,
  succeeded,
  type World,
} from '../../cluster/index.ts';
import type { Command } from '../command.ts';
import type { Draft } from '../world/draft.ts';

/**
 * `.assume`: another number holds for what begins from now on; what runs takes as long as it was going to. A number for all
 * leaves those alone that a database or a leaf has of its own [MODEL].
 */
export function assume(draft: Draft, { name, of, value }: FactsOf<Command, 'assume'>): Outcome {
  const { world } = draft;
  const { of: scope } = assumptions[name];
  const called = of === null ? null : assumedThing(world, scope, of);
  if (of !== null && called === null)
    return failedWith(refusal(`Nothing has a ${name} of its own that is not there.`));
  const others = (world.assumed ?? []).filter((one) => one.name !== name || one.of !== of);
  const assumed: readonly Assumed[] = value === null ? others : [...others, { name, of, value }];
  draft.change({ assumed });
  const what = called === null ? name : `${name} of ${called}`;
  draft.emit({
    kind: 'assumptionChanged',
    what,
    value: assumptionText(name, assumedFor(draft.world, name, of)),
  });
  return succeeded(0);
}

/** What the database or leaf is called that has a number of its own, by its id; null where there is none. */
export function assumedThing(world: World, scope: AssumptionScope, id: number): string | null {
  if (scope === 'database') return world.databases.find((database) => database.id === id)?.name ?? null;
  const node = id <= world.nodes.length ? world.nodes.at(id - 1) : null;
  return scope === 'leaf' && node?.kind === 'leaf' ? addressOf(node) : null;
}
