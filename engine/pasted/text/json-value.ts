import type { Span } from '../../language/index.ts';

/** JSON with its places; a flag is 1 or 0, and numbers are texts, as in result tables. */
export type JsonValue = Span &
  (
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'null' }
    | { readonly kind: 'list'; readonly items: readonly JsonValue[] }
    | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonValue> }
  );

/** Brackets that may stand open at once. [MODEL] */
const depthLimit = 32;

/** What has been read of a text that begins with a bracket. */
export interface JsonReading {
  /** Null where it is no JSON. */
  readonly value: JsonValue | null;
  /** The index after it. */
  readonly end: number;
  /** Does the text end before its last bracket? What is whole up to there has been read. */
  readonly isCutOff: boolean;
}

/**
 * Reads the value that begins at `from`. It also takes what programs print for it: quotes of either kind, Python's None
 * and True, a comma too many, and line feeds within texts, where a terminal has broken them. `offset` is where the text
 * begins in the statement.
 */
export function readJsonValue(text: string, from: number, offset: number): JsonReading {
  const reader = new JsonReader(text, from, offset);
  const value = reader.readValue(0);
  return { value, end: reader.at, isCutOff: reader.isCutOff };
}

class JsonReader {
  at: number;
  isCutOff = false;
  readonly #text: string;
  readonly #offset: number;

  constructor(text: string, from: number, offset: number) {
    this.#text = text;
    this.at = from;
    this.#offset = offset;
  }

  /** Null where no value stands, or not a whole one. */
  readValue(depth: number): JsonValue | null {
    this.#skipBlanks();
    const character = this.#text[this.at];
    if (character === undefined) {
      this.isCutOff = true;
      return null;
    }
    if (character === '[') return depth < depthLimit ? this.#readList(depth) : null;
    if (character === '{') return depth < depthLimit ? this.#readObject(depth) : null;
    if (character === '"' || character === "'") return this.#readText();
    return this.#readWord();
  }

  #readList(depth: number): JsonValue | null {
    const from = this.at;
    const items: JsonValue[] = [];
    this.at += 1;
    while (!this.#isAt(']')) {
      const item = this.readValue(depth + 1);
      if (item !== null) items.push(item);
      else if (!this.isCutOff) return null;
      if (this.isCutOff) break;
      if (!this.#skipComma(']')) return null;
    }
    return { kind: 'list', items, start: this.#offset + from, end: this.#offset + this.at };
  }

  /** An object that is cut off is none, unless it holds others that are not. */
  #readObject(depth: number): JsonValue | null {
    const from = this.at;
    const members = new Map<string, JsonValue>();
    this.at += 1;
    while (!this.#isAt('}')) {
      const name = this.readValue(depthLimit);
      if (name?.kind === 'text' && !this.isCutOff) {
        if (!this.#isAt(':')) return null;
        const member = this.readValue(depth + 1);
        if (member !== null) members.set(name.text, member);
        else if (!this.isCutOff) return null;
      } else if (!this.isCutOff) return null;
      if (this.isCutOff) return [...members.values()].some(holdsMore) ? this.#object(members, from) : null;
      if (!this.#skipComma('}')) return null;
    }
    return this.#object(members, from);
  }

  #object(members: ReadonlyMap<string, JsonValue>, from: number): JsonValue {
    return { kind: 'object', members, start: this.#offset + from, end: this.#offset + this.at };
  }

  #readText(): JsonValue | null {
    const from = this.at;
    const quote = this.#text[from];
    let text = '';
    let at = from + 1;
    for (let begins = at; ; at += 1) {
      const character = this.#text[at];
      if (character === undefined) {
        this.isCutOff = true;
        this.at = at;
        return null;
      }
      if (character === quote || character === '\n' || character === '\\') {
        text += this.#text.slice(begins, at);
        if (character === quote) break;
        if (character === '\\') {
          text += escaped(this.#text.slice(at + 1, at + 6));
          at += this.#text[at + 1] === 'u' ? 5 : 1;
        }
        begins = at + 1;
      }
    }
    this.at = at + 1;
    const [start, end] = [this.#offset + from + 1, this.#offset + at];
    return text === 'NULL' ? { kind: 'null', start, end } : { kind: 'text', text, start, end };
  }

  #readWord(): JsonValue | null {
    const from = this.at;
    word.lastIndex = from;
    const [written] = word.exec(this.#text) ?? [''];
    if (written === '') return null;
    this.at = from + written.length;
    const [start, end] = [this.#offset + from, this.#offset + this.at];
    // A word at the very end may go on.
    if (this.at >= this.#text.length) {
      this.isCutOff = true;
      return null;
    }
    // Most words are numbers.
    if (/^[-+\d]/.test(written)) return { kind: 'text', text: written, start, end };
    if (/^(?:null|none|undefined)$/i.test(written)) return { kind: 'null', start, end };
    if (/^true$/i.test(written)) return { kind: 'text', text: '1', start, end };
    return { kind: 'text', text: /^false$/i.test(written) ? '0' : written, start, end };
  }

  /** Steps over `sign` if it is what comes next. */
  #isAt(sign: string): boolean {
    this.#skipBlanks();
    if (this.#text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  /** True at a comma, which is stepped over, and before `closing`. */
  #skipComma(closing: string): boolean {
    if (this.#isAt(',')) return true;
    const next = this.#text[this.at];
    if (next === undefined) this.isCutOff = true;
    return next === undefined || next === closing;
  }

  #skipBlanks(): void {
    for (let code = this.#text.charCodeAt(this.at); code <= 32; code = this.#text.charCodeAt(this.at))
      this.at += 1;
  }
}

const word = /[-+.\w]{1,64}/y;

const holdsMore = ({ kind }: JsonValue): boolean => kind === 'list' || kind === 'object';

/** What stands for the characters after a backslash. */
function escaped(code: string): string {
  const [, digits] = /^u([\da-f]{4})/i.exec(code) ?? [];
  if (digits !== undefined) return String.fromCharCode(Number.parseInt(digits, 16));
  const [sign = ''] = code;
  return { n: ' ', t: ' ', r: ' ', b: '', f: '' }[sign] ?? sign;
}
