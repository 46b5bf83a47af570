import { type FactsOf, type NodeId, tell, type Wording } from '../base/index.ts';
import type { PlannedAction, Reason } from '../cluster/index.ts';
import type { Certificate, Need, Stage } from '../planner/index.ts';
import { type NodeFieldOf, type WithNames, withNames } from './names.ts';

/** Why a row is in a plan, with names for nodes and for the partition that the row is about, such as `test:5`. */
export type NamedReason = {
  [Kind in Reason['kind']]: WithNames<FactsOf<Reason, Kind>> & { readonly partition: string };
}[Reason['kind']];

/** The proof of a plan: its copies against the least that its stages need, or against what is enough without them. */
export type Proof =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'tooMany'; readonly copies: number; readonly fewest: number }
  | { readonly kind: 'proved'; readonly copies: number; readonly atLeast: number };

/** Who lacks what in a stage, with names. */
export type NamedNeed = WithNames<Need> & { readonly kind: Stage };

/** What waits for an action, in plan order. */
export type Dependents =
  | { readonly kind: 'none' }
  | { readonly kind: 'some'; readonly actions: readonly { readonly verb: string; readonly host: string }[] };

/** How a language tells plans. */
export interface PlanWording {
  readonly reasons: Wording<NamedReason>;
  readonly certificates: Wording<Proof>;
  readonly needs: Wording<NamedNeed & { readonly kind: Stage }>;
  readonly dependents: Wording<Dependents>;
}

type HostOf = (node: NodeId) => string;

/** Why a row is in a plan, in one plain sentence. */
export function tellReason(
  { reasons }: PlanWording,
  reason: Reason,
  { hostOf, partition }: { readonly hostOf: HostOf; readonly partition: string },
): string {
  const fields: Readonly<Partial<Record<string, Readonly<Record<string, true>>>>> = nodesOfReasons;
  const named = withNames(reason, fields[reason.kind] ?? {}, hostOf);
  return tell(reasons, { ...named, partition } as NamedReason);
}

/** The proof of a plan in one sentence; `fewest` are the copies that are enough without the product's stages. */
export function tellCertificate(
  { certificates }: PlanWording,
  { copies, atLeast }: Certificate,
  fewest = copies,
): string {
  if (copies === 0) return tell(certificates, { kind: 'nothing' });
  return fewest < copies
    ? tell(certificates, { kind: 'tooMany', copies, fewest })
    : tell(certificates, { kind: 'proved', copies, atLeast });
}

/** The argument behind the proof: one sentence for each leaf or pair that lacks something, in plan order. */
export const tellArgument = (
  { needs: wording }: PlanWording,
  certificate: Certificate,
  hostOf: HostOf,
): readonly string[] =>
  certificate.stages.flatMap(({ stage, needs }) =>
    needs.map((need) => tell(wording, { ...withNames(need, { leaves: true }, hostOf), kind: stage })),
  );

/** What waits for an action, in one sentence. */
export function tellDependents(
  { dependents: wording }: PlanWording,
  dependents: readonly PlannedAction[],
  hostOf: HostOf,
): string {
  if (dependents.length === 0) return tell(wording, { kind: 'none' });
  const actions = dependents.map(({ action, target }) => ({
    verb: action.replace(' PARTITION', ''),
    host: hostOf(target),
  }));
  return tell(wording, { kind: 'some', actions });
}

type NodesOfReasons = {
  readonly [Kind in Reason['kind'] as NodeFieldOf<FactsOf<Reason, Kind>> extends never
    ? never
    : Kind]: Readonly<Record<NodeFieldOf<FactsOf<Reason, Kind>>, true>>;
};

/** Which fields of a reason hold nodes; in other reasons the same fields are counts, or numbers of pairs. */
const nodesOfReasons: NodesOfReasons = {
  lossAccepted: { lastPrimary: true },
  evensLeaves: { from: true, to: true },
  leavesIncompletePair: { from: true },
  spreadsReplicas: { primaries: true, from: true, to: true },
  evensDatabases: { from: true, to: true },
  evensPrimaries: { from: true },
  leafFailed: { leaf: true },
  leafLeaves: { leaf: true },
};
