/** More parts than these a pattern does not have. [MODEL] */
const patternPartLimit = 500;

/** Does a text match somewhere? */
export type Matcher = (text: string) => boolean;

/**
 * A regular expression as REGEXP takes it: `.`, `[a-z]`, `[[:digit:]]`, `\d`, `^`, `$`, groups, `|`, `*`, `+`, `?` and `{n,m}`,
 * whatever the case of letters. All ways through the pattern are gone at once, so that a text of n characters takes n times
 * the parts of the pattern at most. Null for a pattern that cannot be read, or that has too many parts.
 */
export function regularExpression(pattern: string): Matcher | null {
  const reader = new PatternReader(pattern.toLowerCase());
  const start = reader.read();
  return start === null ? null : (text) => matches(start, [...text.toLowerCase()]);
}

/** A place on the way through a pattern. */
interface State {
  readonly id: number;
  /** Where it goes without a character; under a condition, where one is given. */
  free: State[];
  readonly at: 'start' | 'end' | null;
  /** Where it goes with a character that fits. */
  readonly fits: ((character: string) => boolean) | null;
  next: State | null;
  isEnd: boolean;
}

function matches(start: State, characters: readonly string[]): boolean {
  let current = new Map<number, State>();
  for (let index = 0; index <= characters.length; index += 1) {
    // A match may begin at every place.
    enter(start, { index, length: characters.length }, current);
    const character = characters[index];
    const next = new Map<number, State>();
    for (const state of current.values()) {
      if (state.isEnd) return true;
      if (character !== undefined && state.fits?.(character) === true && state.next !== null)
        enter(state.next, { index: index + 1, length: characters.length }, next);
    }
    current = next;
  }
  return false;
}

function enter(
  state: State,
  place: { readonly index: number; readonly length: number },
  into: Map<number, State>,
): void {
  const open = [state];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (into.has(one.id)) continue;
    if (one.at === 'start' && place.index > 0) continue;
    if (one.at === 'end' && place.index < place.length) continue;
    into.set(one.id, one);
    open.push(...one.free);
  }
}

/** A part of a pattern: it begins at `first`, and goes on wherever `last` is led. */
interface Fragment {
  readonly first: State;
  readonly last: State;
}

class PatternReader {
  readonly #pattern: string;
  #at = 0;
  #parts = 0;
  #isBroken = false;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  read(): State | null {
    const whole = this.#readChoice(0);
    if (this.#isBroken || this.#at < this.#pattern.length) return null;
    whole.last.isEnd = true;
    return whole.first;
  }

  #state(parts: Partial<Pick<State, 'at' | 'fits'>> = {}): State {
    this.#parts += 1;
    if (this.#parts > 4 * patternPartLimit) this.#isBroken = true;
    return { id: this.#parts, free: [], at: null, fits: null, next: null, isEnd: false, ...parts };
  }

  #readChoice(depth: number): Fragment {
    const [first, last] = [this.#state(), this.#state()];
    do {
      const way = this.#readSequence(depth);
      first.free.push(way.first);
      way.last.free.push(last);
    } while (!this.#isBroken && this.#take('|'));
    return { first, last };
  }

  #readSequence(depth: number): Fragment {
    const first = this.#state();
    let last = first;
    while (!this.#isBroken && this.#at < this.#pattern.length && !/^[|)]/.test(this.#rest)) {
      const part = this.#readRepeated(depth);
      last.free.push(part.first);
      last = part.last;
    }
    return { first, last };
  }

  #readRepeated(depth: number): Fragment {
    const start = this.#at;
    let part = this.#readPart(depth);
    while (!this.#isBroken) {
      const [written, least, , most] = /^(?:[*+?]|\{(\d+)(,(\d*))?\})/.exec(this.#rest) ?? [];
      if (written === undefined) return part;
      const end = this.#at;
      this.#at += written.length;
      if (written === '*') part = this.#repeated(part, true);
      else if (written === '+') part = this.#repeated(part, false);
      else if (written === '?') part.first.free.push(part.last);
      else part = this.#times({ start, end, depth }, [Number(least), written.includes(',') ? most : least]);
    }
    return part;
  }

  #repeated(part: Fragment, orNone: boolean): Fragment {
    const [first, last] = [this.#state(), this.#state()];
    first.free.push(part.first);
    part.last.free.push(part.first, last);
    if (orNone) first.free.push(last);
    return { first, last };
  }

  /** The part is read as many times as it may stand there. */
  #times(
    written: { readonly start: number; readonly end: number; readonly depth: number },
    [least, most]: readonly [number, string | undefined],
  ): Fragment {
    const after = this.#at;
    const first = this.#state();
    let last = first;
    const end = this.#state();
    const count = most === undefined || most === '' ? least : Number(most);
    if (count > patternPartLimit || count < least) this.#isBroken = true;
    const again = (): Fragment => {
      this.#at = written.start;
      return this.#readPart(written.depth);
    };
    for (let index = 0; index < count && !this.#isBroken; index += 1) {
      if (index >= least) last.free.push(end);
      const part = again();
      last.free.push(part.first);
      last = part.last;
    }
    if (most === '') {
      const part = this.#repeated(again(), true);
      last.free.push(part.first);
      last = part.last;
    }
    last.free.push(end);
    this.#at = after;
    return { first, last: end };
  }

  #readPart(depth: number): Fragment {
    const character = this.#pattern[this.#at] ?? '';
    this.#at += 1;
    if (character === '(') {
      if (depth > 50) this.#isBroken = true;
      if (this.#rest.startsWith('?:')) this.#at += 2;
      const inner = this.#isBroken ? this.#single(() => false) : this.#readChoice(depth + 1);
      if (!this.#take(')')) this.#isBroken = true;
      return inner;
    }
    if (character === '^' || character === '$') {
      const state = this.#state({ at: character === '^' ? 'start' : 'end' });
      return { first: state, last: state };
    }
    if (character === '[') return this.#single(this.#readClass());
    if (/^[*+?]$/.test(character)) this.#isBroken = true;
    if (character === '.') return this.#single(() => true);
    if (character !== '\\') return this.#single((one) => one === character);
    const escaped = this.#pattern[this.#at] ?? '';
    this.#at += 1;
    if (escaped === '') this.#isBroken = true;
    return this.#single(classes[escaped] ?? ((one) => one === escaped));
  }

  #single(fits: (character: string) => boolean): Fragment {
    const last = this.#state();
    const first = this.#state({ fits });
    first.next = last;
    return { first, last };
  }

  #readClass(): (character: string) => boolean {
    const [written, not, content] = /^(\^?)(\]?(?:\[:\w+:\]|\\.|[^\]])*)\]/.exec(this.#rest) ?? [];
    if (written === undefined || content === undefined) {
      this.#isBroken = true;
      return () => false;
    }
    this.#at += written.length;
    const parts = [...content.matchAll(/\[:(\w+):\]|\\(.)|(.)-([^\]])|(.)/gu)].map(
      ([, named, escaped, from, to, single]) => {
        if (named !== undefined) return namedClasses[named] ?? (() => false);
        if (escaped !== undefined) return classes[escaped] ?? ((one: string) => one === escaped);
        if (from !== undefined && to !== undefined) return (one: string) => one >= from && one <= to;
        return (one: string) => one === single;
      },
    );
    return (one) => parts.some((fits) => fits(one)) !== (not === '^');
  }

  #take(sign: string): boolean {
    if (this.#pattern[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  get #rest(): string {
    return this.#pattern.slice(this.#at, this.#at + longestPart);
  }
}

/** As far ahead as a part of a pattern is looked for. */
const longestPart = 1_000;

const isDigit = (one: string): boolean => /^\d$/.test(one);
const isSpace = (one: string): boolean => /^\s$/.test(one);
const isWord = (one: string): boolean => /^\w$/.test(one);

const classes: Readonly<Record<string, (character: string) => boolean>> = {
  d: isDigit,
  s: isSpace,
  w: isWord,
};

const namedClasses: Readonly<Record<string, (character: string) => boolean>> = {
  digit: isDigit,
  space: isSpace,
  alpha: (one) => /^\p{L}$/u.test(one),
  alnum: (one) => /^[\p{L}\p{N}]$/u.test(one),
  upper: (one) => /^\p{L}$/u.test(one),
  lower: (one) => /^\p{L}$/u.test(one),
  punct: (one) => /^[!-/:-@[-`{-~]$/.test(one),
};
