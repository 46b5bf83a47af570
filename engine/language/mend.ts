import type { Diagnostic } from './diagnostic.ts';
import { mistakeIn } from './mistake-in.ts';

/** The text with one mistake after another mended, when it becomes a statement with no more than `most` of them; else null. */
export function mended(text: string, most = mostMendings): string | null {
  let written = text;
  for (let count = 0; count <= most; count += 1) {
    const diagnostic = mistakeIn(written);
    if (diagnostic === null) return isFarther(written, text) ? null : written;
    const next = withMended(written, diagnostic);
    if (next === null || next === written) return null;
    written = next;
  }
  return null;
}

/** Does it change all rows of a table, and leave out something that was written? That may have said which. */
function isFarther(statement: string, text: string): boolean {
  if (!/^\s*(?:DELETE|UPDATE)\b(?![\s\S]*\bWHERE\b)/i.test(statement)) return false;
  const wordsOf = (of: string): readonly string[] => of.toUpperCase().match(/\w+/g) ?? [];
  const kept = new Set(wordsOf(statement));
  return wordsOf(text).some((word) => !kept.has(word));
}

/** What a text says of how something is to be done: the options, and the words that choose one of two ways. */
export const askedIn = (text: string): readonly string[] => text.toUpperCase().match(asked) ?? [];

const asked =
  /\b(?:A?SYNC|GROUP\s+[12]|PARTITIONS\s+\d+|FORCE|FULL|EXTENDED|ENSURE_\w+|NO\s+REBALANCE|WITH\s+DROP)\b/g;

/** A bracket stands close to what it holds, a word apart. */
function withWord(text: string, at: number, word: string): string {
  const [before, after] = [text.slice(0, at), text.slice(at)];
  if (word === ')') return `${before.trimEnd()}) ${after}`;
  if (word === ',') return `${before.trimEnd()}, ${after}`;
  const written = word === 'end' ? 'END' : word;
  return `${before}${/\S$/.test(before) ? ' ' : ''}${written}${/^[(@]$/.test(word) ? '' : ' '}${after}`;
}

/** A column that holds nearly the same. */
const columnTypeFor = (type: string, after: string): string => {
  if (/SERIAL|IDENTITY/i.test(type))
    return `BIGINT AUTO_INCREMENT${/^\s*PRIMARY\b/i.test(after) ? '' : ' PRIMARY KEY'}`;
  return nearTypes.find(([like]) => like.test(type))?.[1] ?? 'TEXT';
};

const nearTypes: readonly (readonly [like: RegExp, type: string])[] = [
  [/INT|OID|BIT/i, 'BIGINT'],
  [/NUM|DEC|MONEY/i, 'DECIMAL(18, 2)'],
  [/FLOAT|REAL|DOUBLE/i, 'DOUBLE'],
  [/DATE|TIME/i, 'DATETIME'],
];

/** The type that a cast takes for one of another product. */
const castTypeFor = (type: string): string => {
  const [, word = '', length = ''] = /^(\w+)\s*(.*)$/s.exec(type.toUpperCase()) ?? [];
  if (/^(?:JSONB?|UUID|REGCLASS|STRING|BPCHAR|(?:TINY|MEDIUM|LONG)TEXT)$/.test(word)) return 'TEXT';
  if (/INT|BOOL/.test(word)) return 'BIGINT';
  if (/^FLOAT/.test(word)) return 'DOUBLE';
  return `${word.replace(/^TIMESTAMP.*/, 'DATETIME')}${length}`;
};

/** Whoever makes more mistakes than these meant something else. */
const mostMendings = 8;

/** The text without the one mistake; null where it is not clear what to write. */
function withMended(text: string, { span, problem }: Diagnostic): string | null {
  const put = (inserted: string): string => text.slice(0, span.start) + inserted + text.slice(span.end);
  const written = text.slice(span.start, span.end);
  switch (problem.kind) {
    case 'wordForgotten':
      return withWord(text, span.start, problem.word);
    case 'quoteForPrint':
      return text.replace(/[‘’‚‛′´]/g, "'").replace(/[“”„‟″]/g, '"');
    case 'dash':
      return text.replace(/[–—−]/g, '-');
    case 'caseOpen':
      return `${text.slice(0, span.start)} END${text.slice(span.end)}`;
    case 'signTooMuch':
    case 'optionElsewhere':
    case 'optionTwice':
    case 'partUnknown':
    case 'characterInvisible':
    case 'characterUnknown':
      return put('');
    case 'terminatorForgotten':
    case 'severalStatements': {
      // Which rows are meant is never left out: without it a statement is about all of them. Nor is how it is to be done.
      const rest = text.slice(span.start);
      const isLost =
        /^\s*,|\b(?:WHERE|LIMIT|JOIN|USING)\b/i.test(rest) ||
        (askedIn(rest).length > 0 && mistakeIn(rest) !== null);
      return isLost ? null : text.slice(0, span.start).replace(/[;\s]+$/, '');
    }
    case 'quoteOpen':
      if (/;[^\S\n]*\n/.test(written))
        return `${text.slice(0, span.start)}${problem.quote}${problem.content}${problem.quote}`;
      // Something stands behind it that the quote has swallowed.
      if (span.end < text.trimEnd().length)
        return put(
          `${problem.quote}${problem.content}${problem.quote}${written.slice(1 + problem.content.length)}`,
        );
      return `${text.trimEnd()}${problem.quote}`;
    case 'commentOpen':
      return `${text} */`;
    case 'numberOutOfRange':
      if (problem.use === 'port') return put('3306');
      return put(String(Number(written) > problem.most ? problem.most : problem.least));
    case 'notWhole':
      return put(String(Math.trunc(Number(problem.written))));
    default: {
      const instead = insteadOf(problem, text.slice(span.end));
      return instead === null ? null : put(instead);
    }
  }
}

/** What stands in the place of a mistake, before `after`. */
function insteadOf(problem: Diagnostic['problem'], after: string): string | null {
  switch (problem.kind) {
    case 'misspelled':
      return problem.nearest;
    case 'dotForgotten':
      return problem.command;
    case 'quotesForgotten':
      return `'${problem.written}'`;
    case 'nameInQuotes':
      return `\`${problem.name}\``;
    case 'lengthMissing':
      return problem.example;
    case 'unitForgotten':
      return problem.meant;
    case 'signForPrint':
      return problem.instead;
    case 'dotsInOne':
      return '...';
    case 'bracketOpen':
      return ')';
    case 'castByColons':
      return ` :> ${castTypeFor(problem.type)}`;
    case 'columnTypeUnsupported':
      return columnTypeFor(problem.type, after);
    default:
      return null;
  }
}
