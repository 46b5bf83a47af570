/**
 * What nobody can notice while the code is right, and is not planted: what an assert asks and says, for it holds and says
 * nothing, and the default of a switch of which the compiler proves that it is never reached.
 */
export const ignorer = {
  shouldIgnore(path: Part): string | undefined {
    if (isAssertArgument(path)) return 'what an assert asks and says is not noticed while it holds';
    if (isUnreachableCase(path.node)) return 'the compiler proves that it is never reached';
    return undefined;
  },
};

/** As much as is asked of a part of the syntax tree. */
interface Part {
  readonly node: Syntax;
  readonly parent: Syntax | null;
  readonly listKey?: string | undefined;
  readonly key: string | number | null;
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
