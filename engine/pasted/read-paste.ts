import type { InSteps } from '../base/index.ts';
import { addressOf, productVersions } from '../cluster/index.ts';
import type { Span } from '../language/index.ts';
import { chooseDatabases, withOrphans } from './complete/choose-databases.ts';
import { areOfPlayground } from './complete/commits.ts';
import { completeDatabases } from './complete/complete-databases.ts';
import { completeLeaves } from './complete/complete-leaves.ts';
import { completeNodes } from './complete/complete-nodes.ts';
import { completeSettings } from './complete/complete-settings.ts';
import { type CopiesInUse, copiesInUse } from './complete/leaf-use.ts';
import { FactList } from './fact-list.ts';
import type { DatabaseFacts } from './facts/copy.ts';
import { type GatheredFacts, gatherFacts } from './facts/gather-facts.ts';
import type { JudgeVariable } from './facts/read-variables.ts';
import { pastedLineLimit, pastedTextLimit } from './limits.ts';
import { Notes } from './notes.ts';
import type { PastedCluster } from './pasted-cluster.ts';
import type { Fact, Refusal, Remark } from './remark.ts';
import { countLines, Lines } from './text/lines.ts';
import { type NamedTable, namesOfColumns, readTables } from './text/read-tables.ts';

/** What has been made of a paste: a cluster with what was taken, assumed and left out, or why there is none. */
export type PasteReading =
  | {
      readonly kind: 'cluster';
      readonly cluster: PastedCluster;
      readonly facts: readonly Fact[];
      readonly remarks: readonly Remark[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly remarks: readonly Remark[] };

/**
 * Reads a cluster from foreign text: result tables of the statements, views and tools that show one, in whatever way a
 * client writes them, with everything that stands between them. Every fact that the text holds is kept; what it does not
 * hold is assumed, and `facts` says which is which. A row that is damaged is left out and named while the rest stands; a
 * text is refused only where it contradicts itself, exceeds a limit, or holds no cluster. `offset` is where the text
 * begins in the statement, so that all places are places of the statement; `judge` says which variables are taken. A large
 * text takes a few steps.
 */
export function* readPaste(text: string, offset: number, judge: JudgeVariable): InSteps<PasteReading> {
  const excess = excessOf(text, offset);
  if (excess !== null) return { kind: 'refused', refusal: excess, remarks: [] };
  const lines = new Lines(text, offset);
  const notes = new Notes(lines);
  const whole = { start: offset, end: offset + text.length };
  const tables = yield* readTables(lines, notes);
  yield;
  const read = notes.refusal === null ? yield* completeCluster(tables, judge, { whole, notes }) : null;
  const { refusal, remarks } = notes;
  if (refusal !== null || read === null)
    return { kind: 'refused', refusal: refusal ?? nothingAt(lines.span(0)), remarks };
  return { kind: 'cluster', ...read, remarks };
}

/** A text that is not even looked at. */
function excessOf(text: string, offset: number): Refusal | null {
  const places = { span: { start: offset, end: offset + 1 }, line: 1, otherSpan: null, otherLine: null };
  if (text.length > pastedTextLimit) return { kind: 'tooLong', limit: pastedTextLimit, ...places };
  return countLines(text, pastedLineLimit) > pastedLineLimit
    ? { kind: 'tooManyLines', limit: pastedLineLimit, ...places }
    : null;
}

const nothingAt = (span: Span): Refusal => ({
  kind: 'noTable',
  span,
  line: 1,
  otherSpan: null,
  otherLine: null,
});

interface CompleteCluster {
  readonly cluster: PastedCluster;
  readonly facts: readonly Fact[];
}

function* completeCluster(
  tables: readonly NamedTable[],
  judge: JudgeVariable,
  { whole, notes }: { readonly whole: Span; readonly notes: Notes },
): InSteps<CompleteCluster | null> {
  const gathered = yield* gatherFacts(tables, judge, notes);
  const chosen = chooseDatabases(gathered.placements, notes);
  if (notes.refusal !== null) return null;
  if (isEmpty(gathered, chosen)) {
    refuseEmpty(tables, whole, notes);
    return null;
  }
  const facts = new FactList();
  const databases = new Map(
    [...chosen].map(([name, facts]) => [name, withOrphans(facts, gathered.statusOf(name))]),
  );
  const hasTable = gathered.leaves.leaves.length > 0;
  const holders = hasTable ? [] : gathered.statusNodes.filter(({ holds }) => holds);
  yield;
  const copies = copiesInUse([...databases.values()], holders);
  for (const { name } of gathered.variables) facts.take('variables', { about: name });
  const { version } = gathered;
  tellVersion(gathered, facts);
  const settings = completeSettings(gathered.variables, gathered.variablesSpan ?? whole, { facts, notes });
  yield;
  const { leaves, fanout } = completeLeaves(gathered.leaves, copies, {
    fanout: settings.fanout,
    facts,
    notes,
  });
  yield;
  const { hasSecondCopies } = copies;
  const hasSecondGroup = leaves.some(({ group }) => group === 2);
  const redundancyLevel = settings.redundancyLevel({ hasSecondGroup, hasSecondCopies });
  if (notes.refusal !== null) return null;
  const nodes = completeNodes(
    {
      aggregators: gathered.aggregators,
      leaves,
      statusNodes: gathered.statusNodes,
      ids: gathered.ids.all,
      span: whole,
    },
    facts,
    notes,
  );
  tellCopies(gathered, copies, facts);
  const { references, positions } = gathered;
  const arrangement = { leaves, redundancyLevel, fanout };
  const { databases: completed, leftovers } = yield* completeDatabases(
    {
      chosen: databases,
      listed: gathered.listed,
      references,
      positions,
      arrangement,
      partitionsPerLeaf: settings.partitionsPerLeaf,
      span: whole,
    },
    facts,
    notes,
  );
  const cluster = {
    aggregators: nodes.aggregators,
    leaves: nodes.leaves.map((leaf) => ({ ...leaf, leftovers: leftovers.get(addressOf(leaf)) ?? [] })),
    redundancyLevel,
    fanout,
    variables: gathered.variables,
    version,
    databases: completed,
  };
  return { cluster, facts: facts.all };
}

function tellCopies({ positions }: GatheredFacts, copies: CopiesInUse, facts: FactList): void {
  if (positions.size > 0) facts.take(areOfPlayground(positions) ? 'positions' : 'lag');
  if (copies.hasOrphans) facts.take('orphans');
}

/** Taken is only what is written: what the columns tell is assumed. */
function tellVersion({ version, otherVersion, isVersionWritten }: GatheredFacts, facts: FactList): void {
  if (otherVersion !== null)
    facts.assume('version', { as: version ?? productVersions[0], about: otherVersion });
  else if (version === null) return;
  else if (isVersionWritten) facts.take('version');
  else facts.assume('version', { as: version });
}

function isEmpty(gathered: GatheredFacts, chosen: ReadonlyMap<string, DatabaseFacts>): boolean {
  const { leaves, aggregators, variables, statusNodes } = gathered;
  const nodes = leaves.leaves.length + aggregators.length + statusNodes.length;
  return nodes + variables.length + chosen.size === 0;
}

/** What keeps a row from being read. */
const rowKinds: readonly Remark['kind'][] = ['rowCutOff', 'rowRagged', 'rowUnreadable'];

/** Names what stands there instead of a cluster: a row that cannot be read, a table of something else, or no table. */
function refuseEmpty(tables: readonly NamedTable[], whole: Span, notes: Notes): void {
  const damage = notes.remarks.find(({ kind }) => rowKinds.includes(kind));
  if (damage !== undefined) return notes.refuse({ kind: 'nothingLeft' }, damage.span);
  const [table] = tables;
  if (table === undefined) {
    const headless = notes.remarks.find(({ kind }) => kind === 'rowsWithoutHeading');
    return notes.refuse({ kind: 'noTable' }, headless?.span ?? whole);
  }
  notes.refuse({ kind: 'noCluster', columns: namesOfColumns(table) }, table.span);
}
