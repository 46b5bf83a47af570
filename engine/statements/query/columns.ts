/** The place of the column called `name`, whatever its case, or -1. */
export function columnIndex(columns: readonly string[], name: string): number {
  const wanted = name.toLowerCase();
  return columns.findIndex((column) => column.toLowerCase() === wanted);
}
