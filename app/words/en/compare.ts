import { counted, listed } from './formats.ts';

/** Two branches beside each other. */
export const compare = {
  title: 'Two branches at one instant',
  close: 'Close',
  other: 'Compare with another branch',
  current: (name: string) => `${name} · current`,
  switchTo: (name: string) => `Continue on ${name}`,
  at: (clock: string) => `at ${clock}`,
  ended: (clock: string) => `simulated up to ${clock}; its state there is shown`,
  playhead: 'Instant compared',
  differences: 'Differences',
  none: 'Both clusters are in the same state.',
  harmless: 'One more failure takes nothing offline.',
  risk: (host: string, costs: readonly string[]) => `If ${host} dies: ${costs.join(', ')}.`,
  leafState: (leaf: string, one: BranchSide, other: BranchSide) =>
    `${leaf} is ${one.is} in ${one.branch}, ${other.is} in ${other.branch}.`,
  absent: 'not there',
  primaries: (partitions: string, count: number) =>
    `${partitions} ${count === 1 ? 'has its' : 'have their'} primary on another leaf.`,
  offline: (partitions: string, count: number, branch: string) =>
    `${partitions} ${count === 1 ? 'is' : 'are'} offline in ${branch} only.`,
  copies: (partitions: string, count: number, branch: string) =>
    `${partitions} ${count === 1 ? 'has' : 'have'} fewer copies in service in ${branch}.`,
  rows: (table: string, count: number, branch: string) =>
    `${counted(count, `row of ${table} is`, `rows of ${table} are`)} in ${branch} only.`,
  rowsLost: (of: string, sides: readonly CountSide[]) =>
    `Acknowledged rows of ${of} lost: ${sides.map(({ branch, count }) => `${count} in ${branch}`).join(', ')}.`,
  rowsBack: (of: string, sides: readonly CountSide[]) =>
    `Deleted rows of ${of} that are back: ${sides.map(({ branch, count }) => `${count} in ${branch}`).join(', ')}.`,
  database: (database: string, branch: string) => `${database} exists in ${branch} only.`,
  partitions: (database: string, ordinals: readonly number[]) =>
    ordinals.length > 8
      ? `${ordinals.length} partitions of ${database}`
      : listed(ordinals.map((ordinal) => `${database}:${ordinal}`)),
};

/** How something is in a branch. */
interface BranchSide {
  readonly branch: string;
  readonly is: string;
}

/** How many there are in a branch. */
export interface CountSide {
  readonly branch: string;
  readonly count: number;
}
