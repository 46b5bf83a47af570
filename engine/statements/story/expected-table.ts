/** A result table as an output block shows it. Lines count from 0 in the block. */
export interface ExpectedTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** The line after the table, such as `4 rows in set (0.00 sec)`; null when there is none. */
  readonly footer: string | null;
  /** What the client remarks below it, such as `-- 1 acknowledged row of x in test:0 is lost …`. */
  readonly remarks: readonly { readonly line: number; readonly text: string }[];
  /** The line of the first rule, and of the last. */
  readonly line: number;
  readonly endLine: number;
}

/** The table that `text` consists of, with or without a footer and remarks; null when it is anything else. */
export function readExpectedTable(text: string): ExpectedTable | null {
  const lines = text.split('\n').map((line) => line.trim());
  const rules = lines.flatMap((line, index) => (/^\+[-+]+\+$/.test(line) ? [index] : []));
  const [first, second, third] = rules;
  if (first === undefined || second !== first + 2 || third === undefined || rules.length !== 3) return null;
  const header = cellsOf(lines[first + 1] ?? '');
  const rows = rowsOf(lines.slice(second + 1, third), header.length).map(({ line, text }) => ({
    line: second + 1 + line,
    cells: cellsOf(text),
  }));
  const below = lines.flatMap((text, line) => (line > third && text !== '' ? [{ line, text }] : []));
  const remarks = below.filter(({ text }) => text.startsWith('-- '));
  const after = below.filter((entry) => !remarks.includes(entry));
  const isTableAlone = lines.slice(0, first).every((line) => line === '') && after.length <= 1;
  if (!isTableAlone || header.length === 0 || rows.some(({ cells }) => cells.length === 0)) return null;
  return { header, rows, footer: after[0]?.text ?? null, remarks, line: first, endLine: third };
}

/** A cell of several lines breaks its row: it goes on until it has as many cells as there are headings. */
function rowsOf(lines: readonly string[], count: number): { readonly line: number; readonly text: string }[] {
  const rows: { line: number; text: string }[] = [];
  for (const [line, text] of lines.entries()) {
    const last = rows.at(-1);
    if (last === undefined || text.startsWith('|') || !isOpen(last.text, count)) rows.push({ line, text });
    else last.text += `\n${text}`;
  }
  return rows;
}

const isOpen = (row: string, count: number): boolean => row.startsWith('|') && cellsOf(row).length < count;

/** The trimmed texts between the bars; none when the line is no row. */
function cellsOf(line: string): string[] {
  if (!line.startsWith('|') || !line.endsWith('|') || line.length < 2) return [];
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}
