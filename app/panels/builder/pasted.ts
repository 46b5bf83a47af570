import type { InSteps } from '@ha-playground/engine';
import {
  pastedTextLimit,
  readImport,
  readImportInSteps,
  tellFacts,
  tellRefusal,
  tellRemark,
} from '@ha-playground/engine/extras';
import { laterWords } from '../../words/index.ts';

/** A place in what was pasted; lines count from 1. */
export interface PastedPlace {
  readonly line: number;
  /** For the field to select. */
  readonly span: { readonly start: number; readonly end: number };
}

/** Something to say about one place of what was pasted, or about two that contradict each other. */
export interface LineRemark {
  readonly sentence: string;
  readonly places: readonly PastedPlace[];
}

/** What `.import` would make of a text. */
export interface PasteReading {
  /** What the cluster would consist of, or null where the text is refused. */
  readonly contents: string | null;
  readonly taken: readonly string[];
  readonly assumed: readonly string[];
  readonly remarks: readonly LineRemark[];
}

/** The statement that imports `pasted`, whether or not it was copied with the frame of a script. */
export const importOf = (pasted: string): string => `.import\n${withoutFrame(pasted).text}\n.end`;

/** Why a text is too long for its field to take; null for one that it takes. What is refused has not been read. */
export function refusedUnread(pasted: string): PasteReading | null {
  if (pasted.length <= pastedTextLimit) return null;
  const reading = readImport(pasted);
  return reading.kind === 'refused' ? refused(reading.refusal, [], []) : null;
}

/** Reads `pasted` as `.import` does, in a few steps. */
export function* readPaste(pasted: string): InSteps<PasteReading> {
  const { text, start } = withoutFrame(pasted);
  const reading = yield* readImportInSteps(text, start);
  const { pastes } = laterWords;
  const remarks = reading.remarks.map((remark) => ({
    sentence: tellRemark(pastes, remark),
    places: placesOf(remark),
  }));
  if (reading.kind === 'refused') return refused(reading.refusal, placesOf(reading.refusal), remarks);
  return { contents: pastes.contents(reading.cluster), ...tellFacts(pastes, reading.facts), remarks };
}

function refused(
  refusal: Parameters<typeof tellRefusal>[1],
  places: readonly PastedPlace[],
  remarks: readonly LineRemark[],
): PasteReading {
  const { message, hint } = tellRefusal(laterWords.pastes, refusal);
  const told = { sentence: `${message} ${hint}`, places };
  return { contents: null, taken: [], assumed: [], remarks: [told, ...remarks] };
}

type Remark = ReturnType<typeof readImport>['remarks'][number];

function placesOf({
  line,
  span,
  otherLine,
  otherSpan,
}: Pick<Remark, 'line' | 'span' | 'otherLine' | 'otherSpan'>): PastedPlace[] {
  const first = { line, span };
  return otherLine === null || otherSpan === null ? [first] : [first, { line: otherLine, span: otherSpan }];
}

/** The text without `.import` before it and `.end` after it, and where it begins. */
function withoutFrame(pasted: string): { readonly text: string; readonly start: number } {
  const start = /^\s*\.import[ \t]*\n/.exec(pasted)?.[0].length ?? 0;
  return { text: pasted.slice(start).replace(/\n?\.end\s*$/, ''), start };
}
