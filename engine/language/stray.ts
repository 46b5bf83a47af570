import type { Diagnostic, Span } from './diagnostic.ts';
import type { TextProblem } from './problem.ts';

/** Says what is wrong with a quote or comment without end, or with a character that means nothing. */
export function strayDiagnostic(text: string, span: Span): Diagnostic {
  const before = text.slice(0, span.start).split('\n');
  const place = { line: before.length, character: (before.at(-1)?.length ?? 0) + 1 };
  return { span, problem: problemOf(text.slice(span.start, span.end), place) };
}

type Opening = (TextProblem & { readonly kind: 'commentOpen' })['place'];

function problemOf(stray: string, place: Opening): TextProblem {
  if (stray.startsWith('/*')) return { kind: 'commentOpen', place };
  const quote = stray[0] ?? '';
  if (quote === "'" || quote === '"' || quote === '`') return unclosed(stray, quote, place);
  return strangers.find(({ like }) => like.test(stray))?.problem ?? unknown(stray);
}

const unclosed = (stray: string, quote: string, place: Opening): TextProblem => ({
  kind: 'quoteOpen',
  place,
  quote,
  before: stray.slice(1).trim(),
  // What it has swallowed begins behind the end of the statement.
  content: /^(.*?);[^\S\n]*\n/.exec(stray.slice(1))?.[1] ?? /^[\w.-]*/.exec(stray.slice(1))?.[0] ?? '',
});

/** Characters that come along with what is pasted. */
const strangers: readonly { readonly like: RegExp; readonly problem: TextProblem }[] = [
  { like: /[‘’‚‛′´]/, problem: { kind: 'quoteForPrint', instead: "'" } },
  { like: /[“”„‟″]/, problem: { kind: 'quoteForPrint', instead: '"' } },
  { like: /…/, problem: { kind: 'dotsInOne' } },
  { like: /[–—−]/, problem: { kind: 'dash' } },
  { like: /\|/, problem: { kind: 'printed' } },
  { like: /^\?/, problem: { kind: 'placeForValue', written: '?' } },
  { like: /^\{/, problem: { kind: 'placeForValue', written: '{' } },
  ...Object.entries({
    '×': '*',
    '÷': '/',
    '≥': '>=',
    '≤': '<=',
    '≠': '<>',
    '→': '->',
    '＝': '=',
    '，': ',',
    '；': ';',
    '（': '(',
    '）': ')',
  }).map(([written, instead]) => ({
    like: new RegExp(written),
    problem: { kind: 'signForPrint', written, instead } as const,
  })),
];

function unknown(stray: string): TextProblem {
  const character = String.fromCodePoint(stray.codePointAt(0) ?? 0);
  if (!/[\p{C}\p{Z}\p{M}]/u.test(character)) return { kind: 'characterUnknown', character };
  const code = (stray.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { kind: 'characterInvisible', code };
}
