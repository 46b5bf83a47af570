import {
  type Block,
  cellValue,
  columnName,
  isFooter,
  type Line,
  type PastedRow,
  raggedRow,
} from './lines.ts';

const separators = ['\t', ',', ';'] as const;

/**
 * A table with a separator between cells: tabs as `mysql --batch` prints them, or CSV, where a cell may stand in
 * quotes. It begins with a line of names that has a host and a port, and ends with the first line without separator or with other names.
 */
export function readSeparated(lines: readonly Line[], place: number): Block | null {
  const header = lines[place];
  if (header === undefined) return null;
  const separator = separators.find((candidate) => isHeader(cellsOf(header.text, candidate)));
  if (separator === undefined) return null;
  const columns = cellsOf(header.text, separator).map(columnName);
  const rows: PastedRow[] = [];
  let next = place + 1;
  for (let line = lines[next]; line !== undefined; line = lines[next]) {
    if (isFooter(line) || !line.text.includes(separator)) break;
    const cells = cellsOf(line.text, separator);
    if (isHeader(cells)) break;
    // The end of a line is trimmed, and with it empty last cells of a line with tabs.
    while (separator === '\t' && cells.length < columns.length) cells.push('');
    if (cells.length !== columns.length) return raggedRow(line, cells.length, columns.length);
    rows.push({ cells: cells.map(emptyIsNull), span: line.span, line: line.number });
    next += 1;
  }
  return {
    kind: 'tables',
    tables: [{ columns, rows, span: header.span, line: header.number }],
    next,
  };
}

const isHeader = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^host$/i.test(cell)) && cells.some((cell) => /^port$/i.test(cell));

const emptyIsNull = (cell: string): string | null => (cell === '' ? null : cellValue(cell));

/** The cells of a line; two quotes within a quoted cell stand for one. */
function cellsOf(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '"' && (isQuoted || cell.trim() === '')) {
      if (isQuoted && text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else {
        isQuoted = !isQuoted;
      }
    } else if (character === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else {
      cell += character;
    }
  }
  return [...cells, cell.trim()];
}
