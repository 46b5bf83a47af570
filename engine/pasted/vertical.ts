import { type Block, cellValue, columnName, type Line, mistakeOnLine, type PastedRow } from './lines.ts';

/** A result printed with `\G`: a line of stars for each row, then a line `Name: value` for each cell. */
export function readVertical(lines: readonly Line[], place: number): Block | null {
  const first = lines[place];
  if (first === undefined || !isStars(first.text)) return null;
  const columns: string[] = [];
  const rows: PastedRow[] = [];
  let next = place;
  for (let stars = lines[next]; stars !== undefined && isStars(stars.text); stars = lines[next]) {
    const cells = new Map<string, string | null>();
    next += 1;
    for (let line = lines[next]; line !== undefined; line = lines[next]) {
      const [, name, value] = /^(\w[\w ]{0,63}):(?:\s+(.*))?$/.exec(line.text) ?? [];
      if (name === undefined) break;
      cells.set(columnName(name), cellValue(value ?? ''));
      next += 1;
    }
    if (rows.length === 0) columns.push(...cells.keys());
    if (columns.length === 0 || columns.some((column) => !cells.has(column)))
      return mistakeOnLine(
        stars,
        'This row has fewer cells than the first one.',
        'Paste each row with all of its lines.',
      );
    rows.push({
      cells: columns.map((column) => cells.get(column) ?? null),
      span: stars.span,
      line: stars.number,
    });
  }
  return {
    kind: 'tables',
    tables: [{ columns, rows, span: first.span, line: first.number }],
    next,
  };
}

const isStars = (text: string): boolean => /^\*{3,} ?\d+\. row ?\*{3,}$/.test(text);
