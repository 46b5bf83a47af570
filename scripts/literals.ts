import { type ParseOptions, parseSync } from '@swc/core';

/** A text in a source file that reads like something that people are shown. */
export interface Literal {
  readonly text: string;
  readonly line: number;
}

/**
 * The texts in a TypeScript source that look like English prose: what stands between JSX tags, what is given to an
 * attribute that is read out or shown, and strings of several plain words. Classes of style sheets, statements in capital
 * letters, addresses of modules and explanations of our own faults are none.
 */
export function literalsIn(source: string, isJsx: boolean): readonly Literal[] {
  const options: ParseOptions = { syntax: 'typescript', tsx: isJsx, target: 'es2022' };
  const found: Literal[] = [];
  // Spans of swc count on from file to file: the module's own span says where this one begins.
  const parsed = parseSync(source, options);
  const offset = parsed.span.start - leadingBytes(source);
  const bytes = Buffer.from(source);
  const lineOf = (at: number): number =>
    bytes
      .subarray(0, at - offset)
      .toString()
      .split('\n').length;
  const walk = (node: unknown, context: Context): void => {
    if (Array.isArray(node)) for (const child of node) walk(child, context);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, span } = node as { type?: string; span?: { start: number } };
    const text = textOf(node as SwcNode);
    const isShown = context === 'shown' || type === 'JSXText';
    if (text !== null && span !== undefined && isProse(text, isShown))
      found.push({ text: text.trim(), line: lineOf(span.start) });
    if (type !== undefined && skipped.has(type)) return;
    const inner = contextWithin(node as SwcNode, context);
    if (inner === null) return;
    for (const child of Object.values(node)) walk(child, inner);
  };
  walk(parsed.body, 'code');
  return found;
}

/** `shown`: between tags, or in an attribute that people read. */
type Context = 'code' | 'shown';

interface SwcNode {
  readonly type?: string;
  readonly value?: unknown;
  readonly cooked?: unknown;
  readonly name?: { readonly value?: string };
  readonly callee?: { readonly value?: string };
}

const leadingBytes = (source: string): number =>
  Buffer.byteLength(/^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*/.exec(source)?.[0] ?? '');

/** Where texts are for machines. */
const skipped: ReadonlySet<string> = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'TsLiteralType',
  'TsTypeAliasDeclaration',
  'TsInterfaceDeclaration',
]);

const readAttributes: ReadonlySet<string> = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'label',
  'placeholder',
  'title',
]);

/** Faults of our own, which are reported and not told. */
const faults: ReadonlySet<string> = new Set(['Error', 'EngineFault', 'assert', 'present']);

function contextWithin({ type, name, callee }: SwcNode, context: Context): Context | null {
  if (type === 'JSXAttribute') return readAttributes.has(name?.value ?? '') ? 'shown' : null;
  if (type === 'NewExpression' || type === 'CallExpression')
    return faults.has(callee?.value ?? '') ? null : 'code';
  if (type === 'JSXExpressionContainer') return 'code';
  return context;
}

function textOf({ type, value, cooked }: SwcNode): string | null {
  if ((type === 'StringLiteral' || type === 'JSXText') && typeof value === 'string') return value;
  return type === 'TemplateElement' && typeof cooked === 'string' ? cooked : null;
}

function isProse(text: string, isShown: boolean): boolean {
  if (isShown) return /\p{L}{2}/u.test(text);
  const isListOfFonts = text.endsWith(', sans-serif');
  if (isListOfFonts) return false;
  const words = text.trim().split(/\s+/);
  // Classes, paths and selectors hold signs that prose does not; statements are in capitals.
  const plain = words.filter((word) => /^[(“']?[A-Z]?[a-z’']+[.,:;!?)”…]*$/.test(word));
  return plain.length >= 2 && plain.length > words.length / 2;
}
