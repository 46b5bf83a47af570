/**
 * How many partitions each holder is to have. `mandatory` holds whatever arrives where; beyond it, `flexible` holders
 * among those that hold no more than `common` now take one more: the remainder that no holder has a claim to.
 */
export interface Levels {
  readonly mandatory: Int32Array;
  readonly common: number;
  flexible: number;
}

/**
 * Balance with the fewest moves: every holder has the quotient, and the remainder stays with the first of those that
 * have it already [HAC, MODEL]. `arriving` partitions have no holder yet.
 */
export function evenLevels(counts: Int32Array, arriving: number): Levels {
  const total = counts.reduce((sum, count) => sum + count, arriving);
  const common = Math.floor(total / counts.length);
  let remainder = total % counts.length;
  const mandatory = counts.map((count) => {
    if (count <= common || remainder === 0) return common;
    remainder -= 1;
    return common + 1;
  });
  return { mandatory, common, flexible: remainder };
}

/**
 * Balance in which the remainder goes to the holders with the fewest primaries of other databases [DOC]; on a tie to
 * those that have it already, then to the first.
 */
export function levelsOverDatabases(counts: Int32Array, arriving: number, elsewhere: Int32Array): Levels {
  const total = counts.reduce((sum, count) => sum + count, arriving);
  const common = Math.floor(total / counts.length);
  const hasNone = (holder: number): number => Number((counts[holder] ?? 0) <= common);
  const inTurn = Array.from(counts, (_, holder) => holder).sort(
    (one, other) =>
      (elsewhere[one] ?? 0) - (elsewhere[other] ?? 0) || hasNone(one) - hasNone(other) || one - other,
  );
  const mandatory = new Int32Array(counts.length).fill(common);
  for (const holder of inTurn.slice(0, total % counts.length)) mandatory[holder] = common + 1;
  return { mandatory, common, flexible: 0 };
}

/** As even as it gets while nothing but the `arriving` partitions moves. */
export function filledLevels(counts: Int32Array, arriving: number): Levels {
  const lowestFirst = counts.toSorted();
  let common = lowestFirst[0] ?? 0;
  let room = arriving;
  for (let holders = 1; holders <= lowestFirst.length; holders += 1) {
    const next = lowestFirst[holders];
    const step = Math.floor(room / holders);
    const rise = next === undefined ? step : Math.min(step, next - common);
    common += rise;
    room -= rise * holders;
    if (next !== undefined && common < next) break;
  }
  return { mandatory: counts.map((count) => Math.max(count, common)), common, flexible: room };
}

/**
 * The holders that give partitions away, one entry a partition: always the fullest next, on a tie the last [MODEL].
 */
export function givers(counts: Int32Array, levels: Levels): Int32Array {
  return byLevel(counts.length, (holder) => {
    const least = levels.mandatory[holder] ?? 0;
    return { from: least + 1, to: counts[holder] ?? 0 };
  }).reverse();
}

/**
 * The holders that receive partitions, one entry a partition: always the emptiest next, on a tie the first [MODEL].
 * So the flexible ones are the first that hold no more than the common level.
 */
export function receivers(counts: Int32Array, levels: Levels): Int32Array {
  let flexible = levels.flexible;
  return byLevel(counts.length, (holder) => {
    const count = counts[holder] ?? 0;
    const most = levels.mandatory[holder] ?? 0;
    const takesOneMore = flexible > 0 && most === levels.common && count <= most;
    if (takesOneMore) flexible -= 1;
    return { from: count, to: (takesOneMore ? most + 1 : most) - 1 };
  });
}

/** Every holder once for each of its levels from..to, by level, then by holder: a counting sort. */
function byLevel(holders: number, levelsOf: (holder: number) => { from: number; to: number }): Int32Array {
  const ranges = Array.from({ length: holders }, (_, holder) => levelsOf(holder));
  const highest = ranges.reduce((high, { from, to }) => (to >= from ? Math.max(high, to) : high), -1);
  const starts = new Int32Array(highest + 2);
  for (const { from, to } of ranges) {
    for (let level = from; level <= to; level += 1) starts[level + 1] = (starts[level + 1] ?? 0) + 1;
  }
  for (let level = 1; level < starts.length; level += 1) {
    starts[level] = (starts[level] ?? 0) + (starts[level - 1] ?? 0);
  }
  const entries = new Int32Array(starts[highest + 1] ?? 0);
  ranges.forEach(({ from, to }, holder) => {
    for (let level = from; level <= to; level += 1) {
      const place = starts[level] ?? 0;
      entries[place] = holder;
      starts[level] = place + 1;
    }
  });
  return entries;
}
