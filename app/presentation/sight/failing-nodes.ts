import { leafIs, type NodeId, type World } from '@ha-playground/engine';
import { failsWith, type RiskSubject } from '@ha-playground/engine/risk';

/** The leaves that would fail with `subject`: those that the cluster knows. */
export function failingNodes({ nodes }: World, subject: RiskSubject): ReadonlySet<NodeId> {
  const failing = new Set<NodeId>();
  for (const node of nodes) {
    if (node.kind !== 'leaf' || !leafIs.known(node.state)) continue;
    if (failsWith(subject, node.id, node)) failing.add(node.id);
  }
  return failing;
}
