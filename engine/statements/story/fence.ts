/** A fence of Markdown: what it is called, what stands behind that, and where it ends. */
export interface FenceAt {
  readonly kind: string;
  readonly more: string;
  /** The index of the line that closes it; null where none does. */
  readonly closesAt: number | null;
}

/** The fence that opens on a line, counted from 0; null where none does. */
export function fenceAt(lines: readonly string[], index: number): FenceAt | null {
  const opening = /^ {0,3}(`{3,}|~{3,})\s*([\w-]*)(.*)$/s.exec(lines[index] ?? '');
  if (opening === null) return null;
  const [, fence = '', kind = '', more = ''] = opening;
  for (let at = index + 1; at < lines.length; at += 1)
    if (isClosing(lines[at] ?? '', fence)) return { kind, more, closesAt: at };
  return { kind, more, closesAt: null };
}

function isClosing(line: string, fence: string): boolean {
  const trimmed = line.trim();
  return trimmed.length >= fence.length && [...trimmed].every((character) => character === fence[0]);
}
