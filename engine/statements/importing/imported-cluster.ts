import { Sequence, type SimMs } from '../../base/index.ts';
import { type GlobalVariables, initialVariables } from '../../cluster/index.ts';
import type { PastedCluster } from '../../pasted/index.ts';
import { emptyWorld, type ImportedCluster } from '../../simulation/index.ts';
import { findVariable } from '../views/variables.ts';
import { importedDatabase, leavesByAddress } from './imported-databases.ts';
import { importedNodes } from './imported-nodes.ts';

/** The cluster that a paste tells of, as a command takes it at the instant `nowMs`. */
export function importedCluster(pasted: PastedCluster, nowMs: SimMs): ImportedCluster {
  const variables = importedVariables(pasted);
  const nodes = importedNodes(pasted, variables, nowMs);
  const world = { ...emptyWorld(0), nodes: Sequence.of(nodes), variables };
  const leafAt = leavesByAddress(nodes.filter((node) => node.kind === 'leaf'));
  const databases = pasted.databases.map((database) => importedDatabase(world, database, leafAt));
  return { nodes, variables, databases };
}

/** The variables take the pasted values; the arrangement is that of the tables. */
function importedVariables({ variables, redundancyLevel, fanout, version }: PastedCluster): GlobalVariables {
  let imported = initialVariables;
  for (const { name, value } of variables) imported = { ...imported, ...findVariable(name)?.parse(value) };
  const arranged = { ...imported, redundancyLevel, leafFailoverFanout: fanout };
  return version === null ? arranged : { ...arranged, version };
}
