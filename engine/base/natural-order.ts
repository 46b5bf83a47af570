/**
 * Compares texts as people read them: runs of digits by value, so that leaf-2 comes before leaf-10.
 * Returns a negative number, 0 or a positive number. Equal only for identical texts.
 */
export function compareNaturally(left: string, right: string): number {
  const leftParts = left.match(/\d+|\D+/g) ?? [];
  const rightParts = right.match(/\d+|\D+/g) ?? [];
  for (let index = 0; index < Math.min(leftParts.length, rightParts.length); index += 1) {
    const order = compareParts(leftParts[index] ?? '', rightParts[index] ?? '');
    if (order !== 0) return order;
  }
  return leftParts.length - rightParts.length || compareBytes(left, right);
}

/** Compares by code unit, the order of a binary collation. */
export const compareBytes = (left: string, right: string): number =>
  left < right ? -1 : left > right ? 1 : 0;

function compareParts(left: string, right: string): number {
  const bothNumbers = /^\d/.test(left) && /^\d/.test(right);
  return bothNumbers ? Number(left) - Number(right) : compareBytes(left, right);
}
