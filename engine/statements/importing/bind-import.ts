import { refusal as refusalOf } from '../../cluster/index.ts';
import type { Fact } from '../../pasted/index.ts';
import { dated } from '../../telling/english/index.ts';
import { pasteWording } from '../../telling/english/pastes.ts';
import { tellFacts, tellRefusal, tellRemark } from '../../telling/pastes.ts';
import { type Bound, type Of, refused, type Scene } from '../binding/bound.ts';
import { importedCluster } from './imported-cluster.ts';
import { readImport } from './read-import.ts';

/** `.import`: what a paste tells of a cluster, with what was taken, assumed and left out. */
export function bindImport(statement: Of<'dotImport'>, { world }: Scene): Bound {
  const reading = readImport(statement.pasted, statement.pastedStart);
  if (reading.kind === 'refused') {
    const { refusal } = reading;
    const error = refusalOf(tellRefusal(pasteWording, refusal).message);
    const diagnostic = { span: refusal.span, problem: { kind: 'pasteRefused', refusal } } as const;
    return refused({ error, diagnostic });
  }
  const { cluster, facts, remarks } = reading;
  const imported = importedCluster(cluster, world.nowMs);
  const master = imported.nodes.find((node) => node.kind === 'aggregator' && node.isMaster);
  return {
    kind: 'command',
    command: { kind: 'importCluster', cluster: imported },
    place: statement.span,
    leadsTo: master?.id ?? null,
    remarks: [
      dated({ what: `imported ${pasteWording.contents(cluster)}` }, world.nowMs),
      ...factLines(facts),
      ...remarks.map((remark) => `line ${remark.line}: ${tellRemark(pasteWording, remark)}`),
    ],
  };
}

function factLines(facts: readonly Fact[]): string[] {
  const { taken, assumed } = tellFacts(pasteWording, facts);
  return [
    ...(taken.length > 0 ? [`taken: ${taken.join(', ')}`] : []),
    ...(assumed.length > 0 ? [`assumed: ${assumed.join('; ')}`] : []),
  ];
}
