import { unreachable } from '../base/index.ts';
import { keywords } from './keywords.generated.ts';
import type { Token } from './token.ts';

const firstKeyword = 0xe000;
const codes: ReadonlyMap<string, number> = new Map(
  keywords.map((keyword, index) => [keyword.toUpperCase(), firstKeyword + index]),
);

/** The text that the grammar parses: a character per token. */
export function charactersOf(text: string, tokens: readonly Token[]): string {
  let characters = '';
  for (const token of tokens) characters += characterOf(token.kind, text.slice(token.start, token.end));
  return characters;
}

/** The character of a keyword or sign as the grammar writes it. */
export const characterOfKeyword = (keyword: string): string =>
  keyword.length === 1 ? keyword : String.fromCharCode(codes.get(keyword.toUpperCase()) ?? 0);

/** The keyword or sign that a character of the grammar's text stands for. */
export const keywordOf = (character: string): string =>
  keywords[character.charCodeAt(0) - firstKeyword] ?? character;

/** True for a word that the grammar knows. */
export const isKeyword = (word: string): boolean => codes.has(word.toUpperCase());

function characterOf(kind: Token['kind'], text: string): string {
  switch (kind) {
    case 'word':
    case 'command':
      return isDuration(text) ? 'd' : keywordOr('w', text);
    case 'argument':
      if (/^\d+$/.test(text)) return 'n';
      return isDuration(text) ? 'd' : keywordOr('a', text);
    case 'punctuation':
      return keywordOr(text, text);
    case 'name':
      return 'b';
    case 'string':
      return 's';
    case 'number':
      return /^\d+$/.test(text) ? 'n' : 'f';
    case 'table':
      return 't';
    case 'end':
      return ';';
    case 'prompt':
    case 'printed':
    case 'comment':
    case 'stray':
      return '?';
    default:
      return unreachable(kind);
  }
}

const isDuration = (text: string): boolean => /^\d+(?:ms|s|m)$/i.test(text);

function keywordOr(otherwise: string, text: string): string {
  const code = codes.get(text.toUpperCase());
  return code === undefined ? otherwise : String.fromCharCode(code);
}
