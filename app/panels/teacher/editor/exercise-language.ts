import { HighlightStyle, StreamLanguage, type StringStream } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/** What the lines before have begun. */
interface State {
  isFirstLine: boolean;
  isFrontMatter: boolean;
  /** The signs that close the fence that is open; null where none is. */
  fence: string | null;
}

/** The text of an exercise, as far as colours need it: front matter, headings, fences, statements and marks of Markdown. */
export const exerciseLanguage = StreamLanguage.define<State>({
  name: 'exercise',
  startState: () => ({ isFirstLine: true, isFrontMatter: false, fence: null }),
  copyState: (state) => ({ ...state }),
  blankLine: (state) => {
    state.isFirstLine = false;
  },
  token: (stream, state) => {
    if (!stream.sol()) return state.fence === null ? proseToken(stream) : statementToken(stream);
    const isFirst = state.isFirstLine;
    state.isFirstLine = false;
    if (state.isFrontMatter || isFirst) {
      if (stream.match(/^---\s*$/)) {
        state.isFrontMatter = isFirst;
        return 'meta';
      }
      if (state.isFrontMatter) {
        if (stream.match(/^[a-z]+(?=\s*:)/)) return 'propertyName';
        stream.skipToEnd();
        return null;
      }
    }
    if (state.fence !== null) {
      const closing = stream.match(/^\s*(`{3,}|~{3,})\s*$/, false);
      if (!isMatch(closing) || !(closing[1] ?? '').startsWith(state.fence)) return statementToken(stream);
      state.fence = null;
      stream.skipToEnd();
      return 'meta';
    }
    const opening = stream.match(/^ {0,3}(`{3,}|~{3,})/, false);
    if (isMatch(opening)) {
      state.fence = opening[1] ?? '';
      stream.skipToEnd();
      return 'meta';
    }
    if (stream.match(/^#{1,6}\s/)) {
      stream.skipToEnd();
      return 'heading';
    }
    if (stream.match(/^\s{0,3}(?:\d{1,3}[.)]|[-*>])\s/)) return 'meta';
    return proseToken(stream);
  },
});

const isMatch = (match: RegExpMatchArray | boolean | null): match is RegExpMatchArray =>
  match !== null && typeof match === 'object';

function proseToken(stream: StringStream): string | null {
  if (stream.match(/^`[^`]*`/)) return 'monospace';
  if (stream.match(/^\*\*[^*]+\*\*/)) return 'strong';
  if (stream.match(/^_[^_\s][^_]*_/)) return 'emphasis';
  stream.next();
  stream.eatWhile(/[^`*_]/);
  return null;
}

function statementToken(stream: StringStream): string | null {
  if (stream.match(/^\s+/)) return null;
  if (stream.match(/^--(?:\s.*)?$/) || stream.match(/^#.*$/)) return 'comment';
  if (stream.match(/^'(?:[^'\\]|\\.|'')*'?/) || stream.match(/^"(?:[^"\\]|\\.)*"?/)) return 'string';
  if (stream.match(/^\.[a-z]+/)) return 'keyword';
  if (stream.match(/^[a-z]+(?=:)/)) return 'propertyName';
  if (stream.match(/^[A-Z][A-Z_]*\b/)) return 'keyword';
  if (stream.match(/^\d+\w*/)) return 'number';
  stream.match(/^[\w-]+/) || stream.next();
  return null;
}

/** Its colours are those of the page, so that they follow its theme. */
export const exerciseColours = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700', color: 'var(--hap-ink)' },
  { tag: tags.meta, color: 'var(--hap-muted)' },
  { tag: tags.propertyName, color: 'var(--hap-branch)' },
  { tag: tags.keyword, color: 'var(--hap-primary)' },
  { tag: [tags.string, tags.number], color: 'var(--hap-ok)' },
  { tag: tags.comment, color: 'var(--hap-muted)', fontStyle: 'italic' },
  { tag: tags.monospace, color: 'var(--hap-primary)' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
]);

/** The statements that a line of the text stands in, up to its end: a fence that runs something; null where it is none. */
export interface StatementsAt {
  /** What is to be read before the text so that it is whole: a fence `expect` leaves the word away. */
  readonly opening: string;
  /** The index of the line behind the one that opens the fence. */
  readonly from: number;
}

/** Finds the fence around a line, counted from 0, where statements may be written in it. */
export function statementsAround(lines: readonly string[], line: number): StatementsAt | null {
  let open: { readonly fence: string; readonly kind: string; readonly at: number } | null = null;
  for (let index = 0; index < line; index += 1) {
    const [, fence = '', kind = ''] = /^ {0,3}(`{3,}|~{3,})\s*([\w-]*)/.exec(lines[index] ?? '') ?? [];
    if (fence === '') continue;
    if (open === null) open = { fence, kind, at: index };
    else if (kind === '' && fence.startsWith(open.fence)) open = null;
  }
  if (open === null) return null;
  const from = open.at + 1;
  if (open.kind === 'sql' || open.kind === 'playground') return { opening: '', from };
  return open.kind === 'expect' ? { opening: '.expect ', from } : null;
}
