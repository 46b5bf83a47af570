/** A fence of Markdown: what it is called, what stands behind that, and where it ends. */
export interface FenceAt {
  readonly kind: string;
  readonly more: string;
  /** The index of the line that closes it; null where none does. */
  readonly closesAt: number | null;
}

/**
 * The fence that opens on a line, counted from 0; null where none does. One that is moved in by more than `deepest` blanks is
 * text, unless it stands in a list or the like.
 */
export function fenceAt(lines: readonly string[], index: number, deepest = 3): FenceAt | null {
  const opening = /^( *)(`{3,}|~{3,})\s*([\w-]*)(.*)$/s.exec(lines[index] ?? '');
  if (opening === null) return null;
  const [, indent = '', fence = '', kind = '', more = ''] = opening;
  if (indent.length > deepest) return null;
  for (let at = index + 1; at < lines.length; at += 1)
    if (isClosing(lines[at] ?? '', fence)) return { kind, more, closesAt: at };
  return { kind, more, closesAt: null };
}

function isClosing(line: string, fence: string): boolean {
  const trimmed = line.trim();
  return trimmed.length >= fence.length && [...trimmed].every((character) => character === fence[0]);
}
