import { addressOf } from '../../cluster/index.ts';
import type { Span } from '../../language/index.ts';
import type { Notes } from '../notes.ts';
import type { PastedAddress } from '../pasted-cluster.ts';
import type { NamedTable } from '../text/read-tables.ts';
import { addressOfRow, RowCells, readFlag, readId } from './row-cells.ts';

/** What tables say of one aggregator; null is what they do not say. */
export interface AggregatorFacts extends PastedAddress {
  readonly isMaster: boolean | null;
  readonly isOnline: boolean | null;
  readonly nodeId: number | null;
  readonly isPortTaken: boolean;
  readonly span: Span;
}

/**
 * The aggregators of all tables of aggregators. A later table that has one in common with an earlier one is of a later
 * moment and counts; one that has none is of another cluster.
 */
export function readAggregators(tables: readonly NamedTable[], notes: Notes): readonly AggregatorFacts[] {
  let known: readonly AggregatorFacts[] = [];
  for (const table of tables) {
    const later = aggregatorsOfTable(table, notes);
    const [one, other] = [later[0], known[0]];
    const before = new Set(known.map(addressOf));
    if (one === undefined) continue;
    if (other !== undefined && !later.some((aggregator) => before.has(addressOf(aggregator))))
      notes.refuse(
        { kind: 'twoClusters', one: addressOf(one), other: addressOf(other) },
        one.span,
        other.span,
      );
    known = later;
  }
  return known;
}

function aggregatorsOfTable(table: NamedTable, notes: Notes): AggregatorFacts[] {
  const aggregators = new Map<string, AggregatorFacts>();
  let master: AggregatorFacts | null = null;
  for (const row of table.rows) {
    const aggregator = readAggregator(new RowCells(table, row, notes));
    if (aggregator === null) continue;
    const address = addressOf(aggregator);
    const known = aggregators.get(address);
    aggregators.set(address, aggregator);
    if (!aggregator.isMaster || known !== undefined) continue;
    if (master !== null)
      notes.refuse(
        { kind: 'twoMasters', one: address, other: addressOf(master) },
        aggregator.span,
        master.span,
      );
    master = aggregator;
  }
  return [...aggregators.values()];
}

function readAggregator(cells: RowCells): AggregatorFacts | null {
  const address = addressOfRow(cells);
  if (address === null) return null;
  return {
    ...address,
    isMaster: cells.optional('masteraggregator', readFlag),
    isOnline: cells.optional('state', (text) =>
      /^online$/i.test(text) ? true : /^(?:offline|unknown)$/i.test(text) ? false : null,
    ),
    nodeId: cells.optional('nodeid', readId),
    span: cells.span,
  };
}
