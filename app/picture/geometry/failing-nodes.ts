import { type NodeId, type RiskSubject, unreachable, type World } from '@ha-playground/engine';

/** The leaves that would fail with `subject`: those that the cluster knows. */
export function failingNodes({ nodes }: World, subject: RiskSubject): ReadonlySet<NodeId> {
  const failing = new Set<NodeId>();
  for (const node of nodes) {
    if (node.kind !== 'leaf' || node.state === 'unknown') continue;
    if (isPartOf(subject, node)) failing.add(node.id);
  }
  return failing;
}

function isPartOf(
  subject: RiskSubject,
  { id, slot, group }: { readonly id: NodeId; readonly slot: number; readonly group: 1 | 2 },
): boolean {
  switch (subject.kind) {
    case 'leaf':
      return id === subject.leaf;
    case 'pair':
      return slot === subject.slot;
    case 'group':
      return group === subject.group;
    default:
      return unreachable(subject);
  }
}
