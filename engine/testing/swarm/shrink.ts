/** Tries that a shrinking may take; each runs a script. */
const tryLimit = 600;

/**
 * A shorter list of lines that still fails in the same way (delta debugging): ever smaller pieces are left out as long
 * as `fails` holds for the rest. No single line of the result can be left out, unless the tries ran out.
 */
export function shrink(
  lines: readonly string[],
  fails: (lines: readonly string[]) => boolean,
): readonly string[] {
  let shortest = lines;
  let tries = 0;
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let isShorter = true; isShorter; ) {
      isShorter = false;
      for (let start = shortest.length - size; start > -size && tries < tryLimit; start -= size) {
        const from = Math.max(0, start);
        const without = [...shortest.slice(0, from), ...shortest.slice(start + size)];
        tries += 1;
        if (!fails(without)) continue;
        shortest = without;
        isShorter = size === 1;
      }
    }
  }
  return shortest;
}
