import { addressOf, leafIs } from '../../cluster/index.ts';
import type { Notes } from '../notes.ts';
import type { PastedLeafState } from '../pasted-cluster.ts';
import type { NamedTable } from '../text/read-tables.ts';
import type { AggregatorFacts } from './read-aggregators.ts';
import { isOddState, type LeafFacts, readGroup } from './read-leaves.ts';
import { addressOfRow, RowCells, readFlag, readId } from './row-cells.ts';

/** The nodes that an administration tool or MV_NODES lists. */
export interface NodesFacts {
  readonly leaves: readonly LeafFacts[];
  readonly aggregators: readonly AggregatorFacts[];
}

/**
 * The nodes of `sdb-admin list-nodes`, `memsqlctl list-nodes`, `memsql-ops memsql-list` and MV_NODES, as tables or JSON.
 * A tool that lists the nodes of one machine names no host: they are on 127.0.0.1. The last of several tables counts.
 */
export function readNodes(tables: readonly NamedTable[], notes: Notes): NodesFacts {
  const leaves = new Map<string, LeafFacts>();
  const aggregators = new Map<string, AggregatorFacts>();
  for (const table of tables) {
    for (const row of table.rows) {
      const node = readNode(new RowCells(table, row, notes), notes);
      if (node === null) continue;
      if (node.kind === 'leaf') leaves.set(addressOf(node.leaf), node.leaf);
      else aggregators.set(addressOf(node.aggregator), node.aggregator);
    }
  }
  return { leaves: [...leaves.values()], aggregators: [...aggregators.values()] };
}

type ReadNode =
  | { readonly kind: 'leaf'; readonly leaf: LeafFacts }
  | { readonly kind: 'aggregator'; readonly aggregator: AggregatorFacts };

function readNode(cells: RowCells, notes: Notes): ReadNode | null {
  const role = cells.text('role', 'type')?.toLowerCase() ?? '';
  const address = cells.has('host') ? addressOfRow(cells) : addressOnThisMachine(cells);
  if (address === null) return null;
  const nodeId =
    cells.optional('nodeid', readId) ?? (cells.has('type') ? cells.optional('id', readId) : null);
  const state = stateOf(cells);
  const isStateOdd =
    state === null && isOddState(cells.text('processstate', 'runstate', 'recoverystate', 'state') ?? '');
  if (role === 'leaf') {
    const group = cells.optional('availabilitygroup', readGroupOrNone);
    const pair = null;
    return {
      kind: 'leaf',
      leaf: {
        ...address,
        group: group === 0 ? null : group,
        pair,
        state,
        isStateOdd,
        nodeId,
        span: cells.span,
      },
    };
  }
  const isMaster = role === 'master' || role === 'ma';
  if (!isMaster && role !== 'aggregator' && role !== 'ca') {
    notes.row({ kind: 'nodeOutside', node: addressOf(address) }, cells.span);
    return null;
  }
  const isOnline = state === null ? null : leafIs.serving(state);
  return { kind: 'aggregator', aggregator: { ...address, isMaster, isOnline, nodeId, span: cells.span } };
}

function addressOnThisMachine(cells: RowCells) {
  const port = cells.needed('port', (text) => (/^\d{1,5}$/.test(text) ? Number(text) : null));
  return port === null ? null : { host: '127.0.0.1', port, isPortTaken: true };
}

/** The tools print 0, or nothing, for a leaf of no group. */
const readGroupOrNone = (text: string) => (text === '0' ? 0 : readGroup(text));

/** What the process does, and what the node says of itself once it runs. */
function stateOf(cells: RowCells): PastedLeafState | null {
  const process = cells.text('processstate', 'runstate')?.toLowerCase() ?? '';
  const recovery = cells.text('recoverystate', 'state')?.toLowerCase() ?? '';
  const isReached = cells.optional('isconnectable', readFlag) ?? cells.optional('connectable', readFlag);
  if (process === 'stopped' || process === 'not running' || isReached === false) return 'offline';
  if (recovery === 'offline' || recovery === 'recovering') return 'offline';
  if (recovery === 'detached' || recovery === 'attaching') return recovery;
  return process === 'running' || recovery === 'online' ? 'online' : null;
}
