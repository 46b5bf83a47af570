import { endOfPrinted, opening, prompts, tool, withoutContinuations } from './printed.ts';
import { endOfComment } from './quoting.ts';
import { isSignificant, type Manner, Scanner, type Token } from './token.ts';

/** The same as `readTokens` for whatever people paste: what was printed beside statements, command lines, comments that a server runs. */
export const readTranscript = (text: string): readonly Token[] => new TranscriptScanner(text).read();

/** The ends of a comment whose content is run by servers of the version that it names, and by later ones. */
const conditional = /\/\*!(\d*)|\*\//y;
/** As which version of MySQL the product answers [DOC], and from which number on it means itself [OBS]. */
const serverVersion = 50_732;
const ownVersion = 90_000;
/** What goes to a database elsewhere, and ends a statement here. */
const connecting = /\\c[ \t]+\w/y;

/** Commands of the MySQL client that end with their line, as HELP and USE do. */
const clientWords: readonly string[] =
  'EXIT QUIT SOURCE STATUS DELIMITER EDIT TEE NOTEE PAGER NOPAGER PROMPT PRINT WARNINGS NOWARNING SYSTEM CHARSET REHASH RESETCONNECTION GO EGO CONNECT HELP USE'.split(
    ' ',
  );

/** What stands between the commands of a shell, alone on its line or before a semicolon. */
export const shellWords: readonly string[] = 'THEN ELSE FI DO DONE ESAC'.split(' ');

const anyComment = /--(?=\s|$)|#|\/\*/y;

/** How a line begins that goes on with what the line before has begun. */
const clause =
  /\s*(?:[-'"`]>|[),]|\((?!\s*(?:\(|select|with))|(?:from|where|into|values|on|and|or|(?:inner|left|right|cross)?\s*join|group|order|having|limit|to|as|by|set|partitions)\b)/iy;

/** More of what a tool has printed is not looked through for what ends a statement. */
const longestParagraph = 2_000;

/** With what a line begins that is no part of the statement before it, if that is about the cluster; and whatever that is. */
const lineOpening =
  /(?:_sync_snapshot|add|alter|attach|clear|create|delete|detach|drop|explain|insert|promote|rebalance|remove|restore|select|set|show|snapshot|update|use)[^\S\n]+(?:[\w*'"\x60@(]|-\d)|(?:sudo|kubectl|memsqlctl|(?:sdb|memsql)-(?:admin|ops))\s|[.](?:kill|start|stop|hang|resume|wait|connect|watch|expect|background|workload)\b/iy;
const lineCluster =
  /(?:attach|detach|explain|rebalance|show)\s+\w|[.](?:kill|start|stop|wait)\s|(?:sudo|(?:sdb|memsql)-(?:admin|ops))\s/iy;

const clusterWords: readonly string[] =
  'SHOW EXPLAIN ATTACH DETACH REMOVE REBALANCE RESTORE CLEAR SNAPSHOT PROMOTE COPY'.split(' ');

/** Longer ones are about rows. */
const mostTokens = 200;

/** Up to the first sign of the next line, where that is not empty. */
const blankLead = /\n[^\S\n]*(?=\S)/y;

const bracketOf = (written: string): number => (written === '(' ? 1 : written === ')' ? -1 : 0);

class TranscriptScanner extends Scanner {
  #delimiter = ';';
  /** What was asked last with a prompt, so that what stands after it without one was printed, unless it reads as typed. */
  #asker: 'client' | 'shell' | null = null;
  /** Did a prompt stand before what is on this line? */
  #isPrompted = false;
  /** The place of the first token of the statement. */
  #openedAt = 0;
  #isOfTool = false;
  /** Where the next prompt of a client or shell begins, as far as that has been looked for. */
  #promptAhead = -1;

  constructor(text: string) {
    super(withoutContinuations(text, (prompt) => ' '.repeat(prompt.length)));
  }

  protected override readLineStart(): boolean {
    return this.#readPrompt() || this.#readPrinted();
  }

  /** A prompt at which something new is typed ends the statement before it, whether or not that had its terminator. */
  #readPrompt(): boolean {
    const isOpen = this.manner === 'open';
    const client = this.match(prompts.client);
    const shell = this.#delimiter === '$' ? 0 : this.match(prompts.shell);
    const further = this.match(prompts.further);
    const end = client || shell || further || (isOpen && this.match(opening) === 0 ? this.#otherPrompt : 0);
    if (end === 0) return false;
    if (further === 0) {
      if (!isOpen) this.tokens.push({ kind: 'end', start: this.at, end: this.at });
      this.manner = 'open';
      this.#asker = shell > 0 || /[$%❯➜]$/.test(this.text.slice(this.at, end)) ? 'shell' : 'client';
      this.#isPrompted = true;
    }
    return this.push('prompt', end);
  }

  /** In a session of a client a whole statement was typed, whatever stands before it as a prompt. */
  get #otherPrompt(): number {
    const end = this.match(prompts.other) || this.match(prompts.item);
    if (end > 0 || this.#asker !== 'client' || this.#isPrompted) return end;
    return endOfPrinted(this.text, this.at) === null ? this.match(prompts.any) : 0;
  }

  /** What stands between statements and was not typed. */
  #readPrinted(): boolean {
    if (this.manner !== 'open' || this.#isPrompted) return false;
    const end = endOfPrinted(this.text, this.at);
    if (end !== null) return this.push('printed', end);
    if (this.#asker === null || this.#readsAsTyped) return false;
    return this.push('printed', this.lineEnd());
  }

  /** What a tool prints may begin with any word: only what is ended like a statement was typed there. */
  get #readsAsTyped(): boolean {
    if (this.match(tool) > 0 || this.match(anyComment) > 0) return true;
    if (clientWords.includes(this.text.slice(this.at, this.matchWord()).toUpperCase())) return true;
    return this.match(opening) > 0 && (this.#asker === 'client' || this.#endsInParagraph);
  }

  /** Comes a terminator before an empty line and the next prompt? */
  get #endsInParagraph(): boolean {
    const rest = this.text.slice(this.at, Math.min(this.#nextPrompt, this.at + longestParagraph));
    return /^(?:(?!\n\s*\n)[\s\S])*?(?:;|\\g)/i.test(rest);
  }

  get #nextPrompt(): number {
    if (this.#promptAhead < this.at) {
      prompts.next.lastIndex = this.at;
      const next = prompts.next.exec(this.text)?.index;
      this.#promptAhead = next === undefined ? this.text.length : Math.max(next - 1, this.at);
    }
    return this.#promptAhead;
  }

  /** No statement begins with a quote, so one at the start is over with its line. */
  protected override get quoteLimit(): number {
    return this.manner === 'open' ? this.lineEnd() : this.#nextPrompt;
  }

  protected override readComment(): boolean {
    conditional.lastIndex = this.at;
    const bound = conditional.exec(this.text);
    if (bound === null) return super.readComment();
    const version = Number(bound[1] ?? 0);
    const isRun = version <= serverVersion || version >= ownVersion;
    const end = isRun ? conditional.lastIndex : endOfComment(this.text, this.at);
    return end === null ? this.push('stray', this.#nextPrompt) : this.push('comment', end);
  }

  protected override matchEnd(): number {
    if (this.manner === 'open' && this.match(connecting) > 0) return 0;
    const { at, text } = this;
    if (text.startsWith(this.#delimiter, at)) return at + this.#delimiter.length;
    return text[at] === ';' ? 0 : super.matchEnd();
  }

  /** `END$$`, where `$$` ends statements. */
  protected override matchWord(): number {
    const end = super.matchWord();
    const cut = this.text.slice(this.at, end).indexOf(this.#delimiter);
    return cut > 0 ? this.at + cut : end;
  }

  protected override endLine(): true {
    this.#isPrompted = false;
    if (this.manner === 'sql' && this.#beginsAnewInNextLine) {
      this.tokens.push({ kind: 'end', start: this.at, end: this.at + 1 });
      this.manner = 'open';
    }
    return super.endLine();
  }

  /** A statement about the cluster holds no other one, and none of them stands within another. */
  get #beginsAnewInNextLine(): boolean {
    const begun = this.tokens.length - this.#openedAt;
    if (this.#delimiter !== ';' || begun < 2 || begun > mostTokens) return false;
    const next = this.match(blankLead);
    lineOpening.lastIndex = next;
    if (next === 0 || !lineOpening.test(this.text)) return false;
    const words = this.tokens.slice(this.#openedAt).filter(isSignificant);
    const [first = '', second] = words.map((token) => this.slice(token).toUpperCase());
    // `EXPLAIN REBALANCE` alone is none yet.
    if (second === undefined || first === 'CREATE' || (first === 'EXPLAIN' && words.length < 3)) return false;
    const depth = words.reduce((open, token) => open + bracketOf(this.slice(token)), 0);
    lineCluster.lastIndex = next;
    return depth <= 0 && (clusterWords.includes(first) || lineCluster.test(this.text));
  }

  protected override get endsWithLine(): boolean {
    return this.manner === 'foreign' ? !this.#goesOnInNextLine : super.endsWithLine;
  }

  get #goesOnInNextLine(): boolean {
    const end = this.lineEnd();
    if (this.text[end - 1] === '\\') return true;
    clause.lastIndex = end;
    return this.#asker !== 'shell' && !this.#isOfTool && clause.test(this.text);
  }

  protected override mannerAfter(first: Token): Manner {
    if (first.kind === 'printed') return 'open';
    this.#openedAt = this.tokens.length - 1;
    tool.lastIndex = first.start;
    this.#isOfTool = tool.test(this.text);
    if (!this.#isPrompted) this.#asker = null;
    const text = this.slice(first).toUpperCase();
    // In a loop of a shell.
    if (shellWords.includes(text) && /^\s*(?:;|$)/.test(this.#restOfLine)) return 'line';
    this.#readDelimiter(text);
    const manner = super.mannerAfter(first);
    if (manner !== 'sql') return manner;
    // Alone on its line CLEAR is a command, else a statement begins with it.
    const isAlone = text === 'CLEAR' && /^\s*;?\s*$/.test(this.#restOfLine);
    if (isAlone || clientWords.includes(text)) return 'line';
    opening.lastIndex = first.start;
    const isOpening = !this.#isOfTool && opening.test(this.text);
    const isOfShell = this.#isPrompted && this.#asker === 'shell' && !this.#endsInParagraph;
    // So does what begins with a comment that has no end.
    return (isOpening && !isOfShell) || text.startsWith('/*') ? 'sql' : 'foreign';
  }

  /** `\d t` shows a table elsewhere. */
  #readDelimiter(command: string): void {
    const isDelimiter = command === 'DELIMITER' || (command === '\\D' && !/^\s+\w/.test(this.#restOfLine));
    if (isDelimiter) this.#delimiter = /^\s+(\S+)/.exec(this.#restOfLine)?.[1] ?? ';';
  }

  get #restOfLine(): string {
    return this.text.slice(this.at, this.lineEnd());
  }
}
