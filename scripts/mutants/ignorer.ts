import type { Mutant } from './mutant.ts';

/**
 * What nobody can notice while the code is right, and is not planted: what an assert asks and says, for it holds and says
 * nothing, and the default of a switch of which the compiler proves that it is never reached.
 */
export const ignorer = {
  shouldIgnore(path: Part): string | undefined {
    if (path.getFunctionParent() === null) notesAtLoading(path);
    if (isAssertArgument(path)) return 'what an assert asks and says is not noticed while it holds';
    if (isUnreachableCase(path.node)) return 'the compiler proves that it is never reached';
    return undefined;
  },
};

/** The parts of each file that are in no function: they run once, while the module loads. */
const parts = new Map<string, Set<string>>();

function notesAtLoading({ hub, node: { loc } }: Part): void {
  const file = hub.file.opts.filename;
  if (loc == null) return;
  const known = parts.get(file) ?? new Set();
  parts.set(
    file,
    known.add(JSON.stringify([loc.start.line - 1, loc.start.column, loc.end.line - 1, loc.end.column])),
  );
}

/** Does what the mutant changes run while the module loads, and never again? */
export const runsAtLoading = ({ fileName, location: { start, end } }: Mutant): boolean =>
  parts.get(fileName)?.has(JSON.stringify([start.line, start.column, end.line, end.column])) === true;

/** As much as is asked of a part of the syntax tree. */
interface Part {
  readonly node: Syntax & { readonly loc?: SourceLocation | null };
  readonly hub: { readonly file: { readonly opts: { readonly filename: string } } };
  getFunctionParent(): unknown;
  readonly parent: Syntax | null;
  readonly listKey?: string | undefined;
  readonly key: string | number | null;
}

interface SourceLocation {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

interface Syntax {
  readonly type: string;
  readonly test?: Syntax | null;
  readonly callee?: Syntax;
  readonly name?: string;
  readonly consequent?: readonly Syntax[] | Syntax | null;
  readonly expression?: Syntax | boolean;
  readonly argument?: Syntax | null;
}

/** From which argument on nothing is noticed: what `present` is given is worth noticing. */
const silentFrom: Readonly<Record<string, number>> = { assert: 0, unreachable: 0, present: 1 };

function isAssertArgument({ parent, listKey, key }: Part): boolean {
  if (listKey !== 'arguments' || typeof key !== 'number') return false;
  const from = silentFrom[nameCalled(parent) ?? ''];
  return from !== undefined && key >= from;
}

function isUnreachableCase(node: Syntax): boolean {
  if (node.type !== 'SwitchCase' || node.test !== null || !Array.isArray(node.consequent)) return false;
  const [only, ...others] = node.consequent as readonly Syntax[];
  const call = only?.type === 'ReturnStatement' ? only.argument : only?.expression;
  return others.length === 0 && typeof call === 'object' && nameCalled(call) === 'unreachable';
}

const nameCalled = (node: Syntax | null): string | undefined =>
  node?.type === 'CallExpression' && node.callee?.type === 'Identifier' ? node.callee.name : undefined;
