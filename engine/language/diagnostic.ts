/** A half-open range of UTF-16 offsets in the text that was parsed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The writer's mistake: what happened, where, and what to do about it. */
export interface Diagnostic {
  /** One plain sentence: what is wrong. */
  readonly message: string;
  readonly span: Span;
  /** One plain sentence: what to do. */
  readonly hint: string;
}
