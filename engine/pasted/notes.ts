import type { Span } from '../language/index.ts';
import { remarkLimit } from './limits.ts';
import type { Places, Refusal, RefusalReason, Remark, RemarkOn } from './remark.ts';
import type { Lines } from './text/lines.ts';

/**
 * What a reader has to say of a paste: remarks on what it left out or took otherwise than it stands there, and the first
 * contradiction, which refuses the whole.
 */
export class Notes {
  readonly #lines: Lines;
  readonly #remarks: Remark[] = [];
  #unsaid: Remark | null = null;
  #unsaidCount = 0;
  #refusal: Refusal | null = null;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  /** In the order of their places. */
  get remarks(): readonly Remark[] {
    const ordered = [...this.#remarks].sort((one, other) => one.span.start - other.span.start);
    if (this.#unsaid === null) return ordered;
    return [...ordered, { ...this.#unsaid, kind: 'more', count: this.#unsaidCount }];
  }

  get refusal(): Refusal | null {
    return this.#refusal;
  }

  /** Something that is said whatever else there is to say. */
  remark(remark: RemarkOn, span: Span, other: Span | null = null): void {
    this.#remarks.push({ ...remark, ...this.#places(span, other) });
  }

  /** Something of which there may be thousands: the first are named, the others counted. */
  row(remark: RemarkOn, span: Span, other: Span | null = null): void {
    if (this.#remarks.length < remarkLimit) return this.remark(remark, span, other);
    this.#unsaid ??= { ...remark, ...this.#places(span, other) };
    this.#unsaidCount += 1;
  }

  /** The paste cannot be taken. `other` is the place that `span` contradicts. */
  refuse(reason: RefusalReason, span: Span, other: Span | null = null): void {
    this.#refusal ??= { ...reason, ...this.#places(span, other) };
  }

  #places(span: Span, otherSpan: Span | null): Places {
    const otherLine = otherSpan === null ? null : this.#lines.placeOf(otherSpan.start) + 1;
    return { span, line: this.#lines.placeOf(span.start) + 1, otherSpan, otherLine };
  }
}
