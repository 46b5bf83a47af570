import type { NodeId, SimMs } from '../base/index.ts';
import { branchNameFault, lastInstantMs } from '../cluster/index.ts';
import type { Cursor } from '../history/index.ts';
import type { Act } from '../statements/index.ts';
import type { Countable, LineOfRecord, RecordFault } from '../telling/index.ts';
import {
  actLimit,
  digestLimit,
  recordedBranchLimit,
  recordLengthLimit,
  viewLimit,
  viewValueLengthLimit,
} from './limits.ts';
import { bare, digestSigns, firstLine, isViewKey, numbered, readHash, readText } from './line-words.ts';
import type { RecordDigests, RecordStart, SessionRecord } from './types.ts';
import { recordFormat } from './version.ts';

export type ReadRecord =
  | { readonly ok: true; readonly record: SessionRecord }
  | { readonly ok: false; readonly fault: RecordFault };

/** Reads what {@link writeRecord} has written. A text from anywhere is answered with what is wrong with it; nothing is thrown. */
export function readRecord(text: string): ReadRecord {
  try {
    return { ok: true, record: new Reader(text).read() };
  } catch (thrown) {
    if (thrown instanceof Unreadable) return { ok: false, fault: thrown.fault };
    throw thrown;
  }
}

/** Leaves the reader with what is wrong. */
class Unreadable extends Error {
  readonly fault: RecordFault;

  constructor(fault: RecordFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

class Reader {
  readonly #lines: readonly string[];
  /** The line that is read next, from 0. */
  #next = 0;

  constructor(text: string) {
    if (text.length > recordLengthLimit) throw new Unreadable({ kind: 'tooLong', limit: recordLengthLimit });
    const lines = text.replace(/^\ufeff/, '').split('\n');
    this.#lines = (lines.at(-1) === '' ? lines.slice(0, -1) : lines).map((line) =>
      line.endsWith('\r') ? line.slice(0, -1) : line,
    );
  }

  read(): SessionRecord {
    this.#readHeader();
    const [, engine = ''] = this.#match('engine', /^engine ([\w.+-]{1,40})$/);
    const seed = this.#peek().startsWith('seed ') ? this.#readSeed() : 1;
    const start = this.#readStart();
    const acts = this.#readActs();
    const view = this.#readView();
    const { cursor, branches } = this.#readEnds();
    const statements = this.#isOver ? [] : this.#readDigests();
    if (!this.#isOver) this.#fail('digests');
    const digests: RecordDigests = { statements, branches };
    return { format: recordFormat, engine, seed, start, acts, cursor, digests, view };
  }

  get #isOver(): boolean {
    return this.#next >= this.#lines.length;
  }

  /** The line that comes next, which there has to be. */
  #peek(): string {
    const line = this.#lines[this.#next];
    if (line === undefined) throw new Unreadable({ kind: 'cutOff', line: this.#lines.length });
    return line;
  }

  #match(what: LineOfRecord, pattern: RegExp): RegExpExecArray {
    const match = pattern.exec(this.#peek());
    if (match === null) this.#fail(what);
    this.#next += 1;
    return match;
  }

  #fail(what: LineOfRecord, line = this.#next): never {
    throw new Unreadable({ kind: 'unreadable', what, line: line + 1 });
  }

  /** `count` is how many there are by now. */
  #keepWithin(what: Countable, count: number, limit: number): void {
    if (count > limit) throw new Unreadable({ kind: 'tooMany', what, limit, line: this.#next + 1 });
  }

  #readHeader(): void {
    const line = this.#lines[0] ?? '';
    const format = line.startsWith(firstLine) ? wholeNumber(line.slice(firstLine.length), 1, 1e9) : null;
    if (format === null) throw new Unreadable({ kind: 'noRecord' });
    if (format > recordFormat) throw new Unreadable({ kind: 'newerFormat', format });
    this.#next = 1;
  }

  #readSeed(): number {
    const [, digits = ''] = this.#match('seed', /^seed (-?\d{1,16})$/);
    const seed = Number(digits);
    return Number.isSafeInteger(seed) && seed !== 1 ? seed : this.#fail('seed', this.#next - 1);
  }

  #readStart(): RecordStart {
    const [, story, hash = '', builtIn] = this.#match(
      'start',
      /^start (?:story ([a-z\d-]{1,80}) ([\da-f]{14})|builtIn ([a-z\d-]{1,80})|empty)$/,
    );
    if (story !== undefined) return { kind: 'story', id: story, hash };
    return builtIn === undefined ? { kind: 'empty' } : { kind: 'builtIn', id: builtIn };
  }

  #readActs(): Act[] {
    const acts: Act[] = [];
    let clockMs: SimMs = 0;
    while (!/^(?:view|end) /.test(this.#peek())) {
      const line = this.#next;
      for (const act of this.#readActLine(clockMs)) {
        acts.push(act);
        if ('toMs' in act && act.kind !== 'prolong') clockMs = act.toMs;
      }
      this.#keepWithin('acts', acts.length, actLimit);
      if (line === this.#next) this.#fail('act');
    }
    return acts;
  }

  /** The moves of a line, and what was done then, if anything was. */
  #readActLine(fromMs: SimMs): Act[] {
    const acts: Act[] = [];
    let clockMs = fromMs;
    let rest = this.#peek();
    for (let match = move.exec(rest); match !== null; match = move.exec(rest)) {
      const [whole, sign, digits = ''] = match;
      const ms = Number(digits);
      clockMs = sign === '@' ? ms : sign === '-' ? clockMs - ms : clockMs + ms;
      if (!isInstant(clockMs)) this.#fail('act');
      acts.push({ kind: sign === '@' ? 'jump' : 'pass', toMs: clockMs });
      rest = rest.slice(whole.length);
      this.#keepWithin('acts', acts.length, actLimit);
    }
    const line = this.#next;
    this.#next += 1;
    if (rest === '' && acts.length > 0) return acts;
    const act = actIn(this.#withMore(rest));
    if (act === null) this.#fail('act', line);
    return [...acts, act];
  }

  /** What has begun on a line, with the lines that go on with it. */
  #withMore(first: string): string {
    const from = this.#next;
    while (this.#lines[this.#next]?.startsWith(' ') === true) this.#next += 1;
    return [first, ...this.#lines.slice(from, this.#next).map((line) => line.slice(1))].join('\n');
  }

  #readView(): Record<string, string> {
    const entries: (readonly [string, string])[] = [];
    while (this.#peek().startsWith('view ')) {
      const line = this.#next;
      this.#next += 1;
      const [, key = '', written = ''] =
        /^view (\S+) (.*)$/s.exec(this.#withMore(this.#lines[line] ?? '')) ?? [];
      const value = readText(written);
      const isKnown = entries.some(([known]) => known === key);
      if (value === null || value.length > viewValueLengthLimit || isKnown || !isViewKey(key))
        this.#fail('view', line);
      entries.push([key, value]);
      this.#keepWithin('views', entries.length, viewLimit);
    }
    return Object.fromEntries(entries);
  }

  #readEnds(): { readonly cursor: Cursor; readonly branches: number[] } {
    const cursorLine = this.#next;
    const [, ...place] = this.#match('end', /^end (\d{1,5}) (\d{1,16}) (\d{1,7})$/);
    const [branch = 0, atMs = 0, applied = 0] = place.map(Number);
    const [, hashes = ''] = this.#match('branches', /^branches ([\w-]{9}(?: [\w-]{9})*)$/);
    const branches = hashes.split(' ').map(readHash);
    this.#keepWithin('branches', branches.length, recordedBranchLimit);
    if (!branches.every(Number.isSafeInteger)) this.#fail('branches', this.#next - 1);
    if (branch >= branches.length || !isInstant(atMs)) this.#fail('end', cursorLine);
    return { cursor: { branch, atMs, applied }, branches };
  }

  #readDigests(): number[] {
    const [, signs = ''] = this.#match('digests', /^digests ([\w-]+)$/);
    this.#keepWithin('statements', signs.length, digestLimit);
    return [...signs].map((sign) => digestSigns.indexOf(sign));
  }
}

/** Time that passes, or a move of the cursor. */
const move = /^([+@-])(\d{1,16})(?: |$)/;

const isInstant = (ms: number): boolean => Number.isSafeInteger(ms) && ms >= 0 && ms <= lastInstantMs;

function wholeNumber(digits: string | undefined, from = 0, to: number = lastInstantMs): number | null {
  if (digits === undefined || !/^(?:0|[1-9]\d{0,15})$/.test(digits)) return null;
  const value = Number(digits);
  return value >= from && value <= to ? value : null;
}

/** What is done by a word and its facts, or null when it is nothing. */
function actIn(text: string): Act | null {
  if (text.startsWith('> ') || text.startsWith('! ')) return entered(readText(text), null);
  const [, word = '', rest = ''] = /^(\S+)(?: (.*))?$/s.exec(text) ?? [];
  if (Object.hasOwn(bare, word))
    return rest === '' && text === word ? { kind: word as keyof typeof bare } : null;
  if (Object.hasOwn(numbered, word)) return numberedAct(word as keyof typeof numbered, rest);
  const [, first, more = ''] = /^(\d+) (.*)$/s.exec(rest) ?? [];
  const number = wholeNumber(first);
  switch (word) {
    case 'name':
      return branchNameFault(rest) === null ? { kind: 'name', name: rest } : null;
    case 'visit': {
      const toMs = wholeNumber(more);
      return number === null || toMs === null ? null : { kind: 'visit', branch: number, toMs };
    }
    case 'step':
      return number === null ? null : entered(readText(more), number);
    default:
      return null;
  }
}

const entered = (script: string | null, step: number | null): Act | null =>
  script === null ? null : { kind: 'enter', script, step };

function numberedAct(kind: keyof typeof numbered, digits: string): Act | null {
  const number = wholeNumber(digits, kind === 'connect' ? 1 : 0);
  if (number === null) return null;
  // The table says which fact the number is, which the compiler cannot follow through a computed name.
  return { kind, [numbered[kind]]: number as number & NodeId } as unknown as Act;
}
