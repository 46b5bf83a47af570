import { unreachable } from '../base/index.ts';
import { on, tableName, words } from './format-parts.ts';
import type { Name, Statement, WaitTarget } from './statement.ts';
import { writtenNode } from './writing.ts';

/** What steers the simulation; `.background` holds a statement and is written with it. */
type DotCommand = Exclude<
  Extract<Statement, { readonly kind: `dot${string}` }>,
  { readonly kind: 'dotBackground' }
>;

export const isDotCommand = (statement: Statement): statement is DotCommand =>
  statement.kind.startsWith('dot');

/** The canonical text of a dot command. */
export function formatDot(command: DotCommand): string {
  switch (command.kind) {
    case 'dotKill':
    case 'dotStop':
    case 'dotStart':
    case 'dotHang':
    case 'dotResume':
    case 'dotDiverge':
    case 'dotConnect':
      return words(`.${command.kind.slice('dot'.length).toLowerCase()}`, node(command.node));
    case 'dotIsolate':
      return words('.isolate', ...command.nodes.map(node));
    case 'dotHeal':
      return words('.heal', ...(command.nodes ?? []).map(node));
    case 'dotFill':
      return words('.fill', command.resource, node(command.node), !command.isFull && 'off');
    case 'dotLag':
      return words('.lag', node(command.node), duration(command.byMs));
    case 'dotWorkload':
      return words('.workload', workload(command.rate));
    case 'dotPlan':
      return words('.plan', command.fewest && 'fewest', on(command.database));
    case 'dotWhy':
      return words('.why', on(command.database));
    case 'dotWait':
      return words('.wait', waitTarget(command.until));
    case 'dotImport':
      return `.import\n${command.table}.end`;
    case 'dotHelp':
      return '.help';
    default:
      return unreachable(command);
  }
}

const node = (written: Name): string => writtenNode(written.text);

function workload(rate: Extract<DotCommand, { kind: 'dotWorkload' }>['rate']): string {
  return rate === null ? 'off' : `${rate.reads} reads ${rate.writes} writes ON ${tableName(rate.table)}`;
}

function waitTarget(until: WaitTarget): string {
  switch (until.kind) {
    case 'duration':
      return duration(until.ms);
    case 'idle':
    case 'statement':
      return until.kind;
    case 'phase':
      return words(`phase ${until.phase}`, on(until.database));
  }
}

function duration(ms: number): string {
  if (ms > 0 && ms % 60_000 === 0) return `${ms / 60_000}m`;
  return ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`;
}
