/** A production pair as somebody pastes it into an empty cluster. */
export const pastedPair = [
  '.import',
  '+--------+------+--------------------+-----------+-----------+--------+',
  '| Host   | Port | Availability_Group | Pair_Host | Pair_Port | State  |',
  '+--------+------+--------------------+-----------+-----------+--------+',
  '| prod-a | 3306 |                  1 | prod-b    |      3306 | online |',
  '| prod-b | 3306 |                  2 | prod-a    |      3306 | online |',
  '+--------+------+--------------------+-----------+-----------+--------+',
  '.end',
].join('\n');
