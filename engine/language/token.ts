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
  /** `mysql>`, `MariaDB [test]>`, `$` or `->` pasted along at the start of a line. */
  | 'prompt'
  /** What a client or a tool has printed, between statements. */
  | 'printed'
  | 'comment'
  /** A quote or comment without its end, or a character that means nothing, once or several times. */
  | 'stray';

/**
 * How the text that follows is read. `open`: between statements. `line`: `HELP`, `USE` and commands of the MySQL client, which end with their line
 * there, and dot commands that go on with SQL. `foreign`: what begins like no statement ends with its line too, unless the next
 * one goes on with a clause. `table`: the pasted lines of an `.import` come next.
 */
export type Manner = 'open' | 'sql' | 'line' | 'foreign' | 'dot' | 'import' | 'table';

/** Dot commands whose arguments are written as in SQL: they name statements, databases and tables, not nodes. */
const sqlCommands: readonly string[] = '.BACKGROUND .WORKLOAD .PLAN .WHY .WATCH .EXPECT .UNWATCH'.split(' ');

const blanks = /[^\S\n]+/y;
const prompt = /->|(?:mysql|memsql|mariadb|singlestore)(?: \[[^\]\n]*\] ?)?>/iy;
const comment = /--(?=\s|$)[^\n]*|#[^\n]*/y;
/** `\c` ends a statement too: it takes back what has been written of it. */
const ending = /;|\\[cgG]/y;
/** With what the MySQL client has after a backslash. */
const command = /\.[a-z]\w*|\\[a-z.!?#]|[?]/iy;
const argument = /[^\s'"`;:,]+/y;
/** Before words, which may begin with digits. */
const otherNumber = /(?:0x[\da-f]+|\d+(?:\.\d+)?e[+-]?\d+)(?![\p{L}\p{N}_$])/iuy;
const word = /\d*[\p{L}_$][\p{L}\p{M}\p{N}_$]*/uy;
const number = /\d+(?:\.\d+)?/y;
const punctuation = /\.\.\.|@@|<=>|<<|>>|<=|>=|<>|!=|:>|\|\||&&|[-+*/%(),.:=<>@&^~!]/y;

/** One character that means nothing, as often as it stands there; backslashes end where `\g` begins. */
const stranger = /(?:\\(?!g))+|([^\\])\1*/iuy;

/**
 * Cuts a script into tokens, whatever it holds, in time linear in its length. What was printed beside statements, command
 * lines of tools and comments that a server runs are read by `readTranscript` alone.
 */
export const readTokens = (text: string): readonly Token[] => new Scanner(text).read();

/** True for tokens that the grammar sees. */
export const isSignificant = ({ kind }: Token): boolean => kind !== 'comment' && kind !== 'prompt';

/** Reads a script from its start to its end, token by token. */
export class Scanner {
  protected readonly tokens: Token[] = [];
  protected readonly text: string;
  protected at = 0;
  protected manner: Manner = 'open';
  /** Only blanks stand between the start of the line and here. */
  #isLineStart = true;

  constructor(text: string) {
    this.text = text;
  }

  read(): readonly Token[] {
    while (this.#readNext());
    return this.tokens;
  }

  /** Reads one token, one run of blanks or one line feed; false at the end of the text. */
  #readNext(): boolean {
    if (this.manner === 'table') return this.#readTable();
    if (this.at >= this.text.length) return this.#finish();
    if (this.text[this.at] === '\n') return this.endLine();
    const blankEnd = this.match(blanks);
    if (blankEnd > 0) {
      this.at = blankEnd;
      return true;
    }
    if (this.#isLineStart && this.readLineStart()) return true;
    this.#isLineStart = false;
    return this.#readQuoted() || this.readComment() || this.#readEnd() || this.#readPlain();
  }

  /** Reads what stands at the start of a line and belongs to no statement. */
  protected readLineStart(): boolean {
    const end = this.match(prompt);
    return end > 0 && this.push('prompt', end);
  }

  #readQuoted(): boolean {
    const quote = this.text[this.at] ?? '';
    if (quote !== "'" && quote !== '"' && quote !== '`') return false;
    const limit = this.endsWithLine ? this.lineEnd() : this.quoteLimit;
    const end = endOfQuoted(this.text, this.at, limit);
    if (end === null) return this.push('stray', limit);
    return this.push(quote === '`' ? 'name' : 'string', end);
  }

  /** No quote or comment that is open reaches beyond this place. */
  protected get quoteLimit(): number {
    return this.text.length;
  }

  protected readComment(): boolean {
    const lineEnd = this.match(comment);
    if (lineEnd > 0) return this.push('comment', lineEnd);
    if (!this.text.startsWith('/*', this.at)) return false;
    const end = endOfComment(this.text, this.at);
    // A server runs what stands behind `/*!`.
    const isRead = end !== null && this.text[this.at + 2] !== '!';
    return this.push(isRead ? 'comment' : 'stray', end ?? this.quoteLimit);
  }

  #readEnd(): boolean {
    const { at } = this;
    const end = this.matchEnd();
    if (end === 0) return false;
    if (/^\\c/.test(this.text.slice(at, end)))
      this.tokens.splice(1 + this.tokens.findLastIndex(({ kind }) => kind === 'end'));
    this.push('end', end);
    this.manner = 'open';
    return true;
  }

  /** Where the sign ends that ends a statement here; 0 for any other. */
  protected matchEnd(): number {
    return this.match(ending);
  }

  #readPlain(): boolean {
    const dotted = this.manner === 'open' ? this.match(command) : 0;
    if (dotted > 0) return this.push('command', dotted);
    const argumentEnd = this.manner === 'dot' || this.manner === 'import' ? this.match(argument) : 0;
    if (argumentEnd > 0) return this.push('argument', argumentEnd);
    const otherEnd = this.match(otherNumber);
    if (otherEnd > 0) return this.push('number', otherEnd);
    const wordEnd = this.matchWord();
    if (wordEnd > 0) return this.push('word', wordEnd);
    const numberEnd = this.match(number);
    if (numberEnd > 0) return this.push('number', numberEnd);
    const punctuationEnd = this.match(punctuation);
    if (punctuationEnd > 0) return this.push('punctuation', punctuationEnd);
    return this.push('stray', this.match(stranger));
  }

  protected matchWord(): number {
    return this.match(word);
  }

  /** Reads the lines up to one that holds nothing but `.end`. */
  #readTable(): boolean {
    for (let lineStart = this.at; lineStart < this.text.length; lineStart = this.lineEnd(lineStart) + 1) {
      const line = this.text.slice(lineStart, this.lineEnd(lineStart));
      if (!/^\.end\s*;?$/i.test(line.trim())) continue;
      this.push('table', lineStart);
      this.at += line.length - line.trimStart().length;
      this.manner = 'open';
      return this.push('command', this.at + '.end'.length);
    }
    this.push('table', this.text.length);
    return false;
  }

  protected endLine(): true {
    if (this.endsWithLine) {
      this.tokens.push({ kind: 'end', start: this.at, end: this.at + 1 });
      this.manner = 'open';
    }
    if (this.manner === 'import') this.manner = 'table';
    if (this.manner === 'line') this.manner = 'sql';
    this.at += 1;
    this.#isLineStart = true;
    return true;
  }

  #finish(): boolean {
    if (this.endsWithLine) this.tokens.push({ kind: 'end', start: this.at, end: this.at });
    return false;
  }

  /** True where a line feed ends the statement: not in a `USE` that has no name yet. */
  protected get endsWithLine(): boolean {
    if (this.manner !== 'line') return this.manner === 'dot';
    const last = this.tokens.findLastIndex(isSignificant);
    const token = this.tokens[last];
    if (token === undefined || this.slice(token).toUpperCase() !== 'USE') return true;
    // In `help use` the word is the topic.
    const before = this.tokens.slice(0, last).findLast(isSignificant);
    return before !== undefined && before.kind !== 'end';
  }

  protected push(kind: TokenKind, end: number): true {
    const token: Token = { kind, start: this.at, end };
    this.tokens.push(token);
    this.at = end;
    if (this.manner === 'open' && isSignificant(token)) this.manner = this.mannerAfter(token);
    return true;
  }

  /** How the rest of a statement is read, by its first token. */
  protected mannerAfter(first: Token): Manner {
    const text = this.slice(first).toUpperCase();
    if (first.kind === 'command')
      return sqlCommands.includes(text) ? 'line' : text === '.IMPORT' ? 'import' : 'dot';
    return text === 'HELP' || text === 'USE' ? 'line' : 'sql';
  }

  protected slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  protected lineEnd(from = this.at): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }

  /** Where the match of a sticky pattern at the current place ends; 0 when there is none. */
  protected match(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    return pattern.test(this.text) ? pattern.lastIndex : 0;
  }
}
