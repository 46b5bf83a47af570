import type { Span } from './diagnostic.ts';
import { endOfComment, endOfQuoted } from './quoting.ts';

/** One lexical piece of a script; its text is the span's slice of the script. */
export interface Token extends Span {
  readonly kind: TokenKind;
}

export type TokenKind =
  | 'word'
  /** A name in backticks. */
  | 'name'
  | 'string'
  | 'number'
  | 'punctuation'
  /** The first word of a dot command with its dot, and the `.end` of an `.import`. */
  | 'command'
  /** What stands bare after a dot command: `leaf-8`, `30s`. */
  | 'argument'
  /** The pasted lines between `.import` and `.end`. */
  | 'table'
  /** `;`, `\G`, `\g`, or the end of the line where it ends a statement. */
  | 'end'
  /** `mysql>`, `MariaDB [test]>` or `->` pasted along at the start of a line. */
  | 'prompt'
  | 'comment'
  /** A quote or comment without its end, or a character that means nothing, once or several times. */
  | 'stray';

/**
 * How the text that follows is read. `open`: between statements. `line`: `HELP`, `USE` and commands of the MySQL client, which end with their line
 * there, and dot commands that go on with SQL. `table`: the pasted lines of an `.import` come next.
 */
type Manner = 'open' | 'sql' | 'line' | 'dot' | 'import' | 'table';

/** Dot commands whose arguments are written as in SQL: they name statements, databases and tables, not nodes. */
const sqlCommands: readonly string[] = '.BACKGROUND .WORKLOAD .PLAN .WHY .WATCH .EXPECT .UNWATCH'.split(' ');

const blanks = /[^\S\n]+/y;
const prompt = /->|(?:mysql|memsql|mariadb|singlestore)(?: \[[^\]\n]*\] ?)?>/iy;
const comment = /--(?=\s|$)[^\n]*|#[^\n]*/y;
/** `\c` ends a statement too: it takes back what has been written of it. */
const ending = /\\[cgG]/y;
/** With what the MySQL client has after a backslash. */
const command = /\.[a-z]\w*|\\[a-z.!?#]|[?]/iy;
const argument = /[^\s'"`;:]+/y;
/** Before words, which may begin with digits. */
const otherNumber = /(?:0x[\da-f]+|\d+(?:\.\d+)?e[+-]?\d+)(?![\p{L}\p{N}_$])/iuy;
const word = /\d*[\p{L}_$][\p{L}\p{M}\p{N}_$]*/uy;
const number = /\d+(?:\.\d+)?/y;
const punctuation = /\.\.\.|@@|<=>|<<|>>|<=|>=|<>|!=|:>|\|\||&&|[-+*/%(),.:=<>@&^~!]/y;

/** Commands of the MySQL client that end with their line, as HELP and USE do. */
const clientWords: readonly string[] =
  'HELP USE EXIT QUIT SOURCE STATUS DELIMITER EDIT TEE NOTEE PAGER NOPAGER PROMPT PRINT WARNINGS NOWARNING SYSTEM CHARSET REHASH RESETCONNECTION GO EGO CONNECT'.split(
    ' ',
  );

/** One character that means nothing, as often as it stands there; backslashes end where `\g` begins. */
const stranger = /(?:\\(?!g))+|([^\\])\1*/iuy;

/** Cuts a whole script into tokens, whatever it holds, in time linear in its length. */
export function readTokens(text: string): readonly Token[] {
  const scanner = new Scanner(text);
  while (scanner.readNext());
  return scanner.tokens;
}

/** True for tokens that the grammar sees. */
export const isSignificant = (token: Token): boolean => token.kind !== 'comment' && token.kind !== 'prompt';

class Scanner {
  readonly tokens: Token[] = [];
  readonly #text: string;
  #at = 0;
  #manner: Manner = 'open';
  #delimiter = ';';
  /** Only blanks stand between the start of the line and here. */
  #isLineStart = true;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads one token, one run of blanks or one line feed; false at the end of the text. */
  readNext(): boolean {
    if (this.#manner === 'table') return this.#readTable();
    if (this.#at >= this.#text.length) return this.#finish();
    if (this.#text[this.#at] === '\n') return this.#endLine();
    const blankEnd = this.#match(blanks);
    if (blankEnd > 0) {
      this.#at = blankEnd;
      return true;
    }
    const promptEnd = this.#isLineStart ? this.#match(prompt) : 0;
    if (promptEnd > 0) return this.#push('prompt', promptEnd);
    this.#isLineStart = false;
    return this.#readQuoted() || this.#readComment() || this.#readEnd() || this.#readPlain();
  }

  #readQuoted(): boolean {
    const quote = this.#text[this.#at] ?? '';
    if (quote !== "'" && quote !== '"' && quote !== '`') return false;
    const limit = this.#endsWithLine ? this.#lineEnd() : this.#text.length;
    const end = endOfQuoted(this.#text, this.#at, limit);
    if (end === null) return this.#push('stray', limit);
    return this.#push(quote === '`' ? 'name' : 'string', end);
  }

  #readComment(): boolean {
    const lineEnd = this.#match(comment);
    if (lineEnd > 0) return this.#push('comment', lineEnd);
    if (!this.#text.startsWith('/*', this.#at)) return false;
    const end = endOfComment(this.#text, this.#at);
    return end === null ? this.#push('stray', this.#text.length) : this.#push('comment', end);
  }

  #readEnd(): boolean {
    const at = this.#at;
    const isEnd = this.#text.startsWith(this.#delimiter, at);
    const end = isEnd ? at + this.#delimiter.length : this.#match(ending);
    if (end === 0) return false;
    if (!isEnd && this.#text[at + 1] === 'c')
      this.tokens.splice(1 + this.tokens.findLastIndex(({ kind }) => kind === 'end'));
    this.#push('end', end);
    this.#manner = 'open';
    return true;
  }

  #readPlain(): boolean {
    const dotted = this.#manner === 'open' ? this.#match(command) : 0;
    if (dotted > 0) return this.#push('command', dotted);
    const argumentEnd = this.#manner === 'dot' || this.#manner === 'import' ? this.#match(argument) : 0;
    if (argumentEnd > 0) return this.#push('argument', argumentEnd);
    const otherEnd = this.#match(otherNumber);
    if (otherEnd > 0) return this.#push('number', otherEnd);
    const wordEnd = this.#match(word);
    if (wordEnd > 0) {
      // `END$$`, where `$$` ends statements.
      const cut = this.#text.slice(this.#at, wordEnd).indexOf(this.#delimiter);
      return this.#push('word', cut > 0 ? this.#at + cut : wordEnd);
    }
    const numberEnd = this.#match(number);
    if (numberEnd > 0) return this.#push('number', numberEnd);
    const punctuationEnd = this.#match(punctuation);
    if (punctuationEnd > 0) return this.#push('punctuation', punctuationEnd);
    return this.#push('stray', this.#match(stranger));
  }

  /** Reads the lines up to one that holds nothing but `.end`. */
  #readTable(): boolean {
    for (let lineStart = this.#at; lineStart < this.#text.length; lineStart = this.#lineEnd(lineStart) + 1) {
      const line = this.#text.slice(lineStart, this.#lineEnd(lineStart));
      if (!/^\.end\s*;?$/i.test(line.trim())) continue;
      this.#push('table', lineStart);
      this.#at += line.length - line.trimStart().length;
      this.#manner = 'open';
      return this.#push('command', this.#at + '.end'.length);
    }
    this.#push('table', this.#text.length);
    return false;
  }

  #endLine(): boolean {
    if (this.#endsWithLine) {
      this.tokens.push({ kind: 'end', start: this.#at, end: this.#at + 1 });
      this.#manner = 'open';
    }
    if (this.#manner === 'import') this.#manner = 'table';
    if (this.#manner === 'line') this.#manner = 'sql';
    this.#at += 1;
    this.#isLineStart = true;
    return true;
  }

  #finish(): boolean {
    if (this.#endsWithLine) this.tokens.push({ kind: 'end', start: this.#at, end: this.#at });
    return false;
  }

  /** True where a line feed ends the statement: not in a `USE` that has no name yet. */
  get #endsWithLine(): boolean {
    if (this.#manner !== 'line') return this.#manner === 'dot';
    const last = this.tokens.findLastIndex(isSignificant);
    const token = this.tokens[last];
    if (token === undefined || this.#slice(token).toUpperCase() !== 'USE') return true;
    // In `help use` the word is the topic.
    const before = this.tokens.slice(0, last).findLast(isSignificant);
    return before !== undefined && before.kind !== 'end';
  }

  #push(kind: TokenKind, end: number): boolean {
    const token: Token = { kind, start: this.#at, end };
    this.tokens.push(token);
    this.#at = end;
    if (this.#manner === 'open' && isSignificant(token)) this.#manner = this.#mannerAfter(token);
    return true;
  }

  /** How the rest of a statement is read, by its first token. */
  #mannerAfter(opening: Token): Manner {
    const text = this.#slice(opening).toUpperCase();
    if (/^(?:DELIMITER|\\D)$/.test(text)) this.#delimiter = /^\s+(\S+)/.exec(this.#restOfLine)?.[1] ?? ';';
    if (opening.kind === 'command')
      return sqlCommands.includes(text) ? 'line' : text === '.IMPORT' ? 'import' : 'dot';
    // Alone on its line CLEAR is a command, else a statement begins with it.
    const isAlone = text === 'CLEAR' && /^\s*;?\s*$/.test(this.#restOfLine);
    return isAlone || clientWords.includes(text) ? 'line' : 'sql';
  }

  get #restOfLine(): string {
    return this.#text.slice(this.#at, this.#lineEnd());
  }

  #slice(span: Span): string {
    return this.#text.slice(span.start, span.end);
  }

  #lineEnd(from = this.#at): number {
    const end = this.#text.indexOf('\n', from);
    return end < 0 ? this.#text.length : end;
  }

  /** Where the match of a sticky pattern at the current place ends; 0 when there is none. */
  #match(pattern: RegExp): number {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#text) ? pattern.lastIndex : 0;
  }
}
