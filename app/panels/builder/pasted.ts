import { History } from '@ha-playground/engine';
import { Client } from '@ha-playground/engine/console';
import { extras } from '@ha-playground/engine/extras';

/** Something to say about one line of what was pasted; lines count from 1, 0 is the whole. */
export interface LineRemark {
  readonly line: number;
  readonly sentence: string;
  /** Where it is in the text, for the field to select; null for a remark that names its line alone. */
  readonly span: { readonly start: number; readonly end: number } | null;
}

/** What `.import` would make of a text. */
export interface PasteReading {
  /** The sentence of success, or null where the text is refused. */
  readonly success: string | null;
  readonly remarks: readonly LineRemark[];
}

const opening = '.import\n';

/** The statement that imports `pasted`, whether or not it was copied with the frame of a script. */
export function importOf(pasted: string): string {
  return `${opening}${bare(pasted)}\n.end`;
}

/** Reads `pasted` as `.import` does, on a cluster of its own that nobody sees. */
export function readPaste(pasted: string): PasteReading {
  const [run] = new Client(new History({}), { extras: () => extras }).enqueue(importOf(pasted));
  const result = run?.result ?? null;
  if (result === null) return { success: null, remarks: [] };
  if (result.ok) {
    const [success = '', ...lines] = result.text.split('\n');
    return { success: success.replace(/ at [\d:.]+$/, ''), remarks: lines.map(remarkOf) };
  }
  const { diagnostic, error } = result;
  if (diagnostic === null)
    return { success: null, remarks: [{ line: 0, sentence: error.message, span: null }] };
  const text = bare(pasted);
  const start = Math.max(0, Math.min(diagnostic.span.start - opening.length, text.length));
  const end = Math.max(start, Math.min(diagnostic.span.end - opening.length, text.length));
  const line = text.slice(0, start).split('\n').length;
  return {
    success: null,
    remarks: [{ line, sentence: `${diagnostic.message} ${diagnostic.hint}`, span: { start, end } }],
  };
}

function remarkOf(remark: string): LineRemark {
  const [, line = '0', sentence = remark] = /^line (\d+): (.*)$/.exec(remark) ?? [];
  return { line: Number(line), sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1), span: null };
}

/** The text without `.import` before it and `.end` after it. */
const bare = (pasted: string): string =>
  pasted
    .replaceAll('\r\n', '\n')
    .replace(/^\s*\.import[ \t]*\n/, '')
    .replace(/\n?\.end\s*$/, '');
