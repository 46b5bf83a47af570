import type { NodeId, Ordinal, Role, SimMs } from '@ha-playground/engine';
import type { CellLook } from '../shared/encoding.ts';

/** An instance that looked the same for a while. */
export interface Span {
  readonly look: CellLook;
  readonly role: Role;
  readonly startMs: SimMs;
  /** Null while it lasts. */
  readonly endMs: SimMs | null;
  /** When a copy that begins here will have arrived; null for everything else. */
  readonly arrivesMs: SimMs | null;
}

/** One partition on one leaf, from the first to the last that is known of it. */
export interface Lifeline {
  readonly node: NodeId;
  readonly database: string;
  readonly ordinal: Ordinal;
  readonly spans: readonly Span[];
}

/** What an instance looks like from an instant on; null when it is not there any more. */
export type SpanStart = Omit<Span, 'endMs'>;

/** The spans with one more, which begins where the one before it ends; what lasted no time leaves nothing. */
export function withSpan(spans: readonly Span[], start: SpanStart | null, atMs: SimMs): readonly Span[] {
  const last = spans.at(-1);
  if (last === undefined || last.endMs !== null) return start === null ? spans : [...spans, opened(start)];
  if (start !== null && isSameLook(last, start)) return spans;
  const before = spans.slice(0, -1);
  if (last.startMs === atMs) return withSpan(reopened(before, atMs), start, atMs);
  const closed = [...before, { ...last, endMs: atMs }];
  return start === null ? closed : [...closed, opened(start)];
}

const opened = (start: SpanStart): Span => ({ ...start, endMs: null });

/** The last span again without its end, where it ended at this very instant. */
function reopened(spans: readonly Span[], atMs: SimMs): readonly Span[] {
  const last = spans.at(-1);
  return last?.endMs === atMs ? [...spans.slice(0, -1), { ...last, endMs: null }] : spans;
}

const isSameLook = (span: Span, start: SpanStart): boolean =>
  span.look === start.look && span.role === start.role && span.arrivesMs === start.arrivesMs;
