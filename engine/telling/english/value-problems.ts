import type { DurationUse, NumberUse } from '../../language/index.ts';
import type { ProblemWords } from '../problems.ts';

/** A number that lies outside of what it may be, by what it is for. */
export const numberProblems: Readonly<Record<NumberUse, (least: number, most: number) => ProblemWords>> = {
  port: (least, most) => ({
    message: `A port is a number from ${least} to ${most}.`,
    hint: "Write the leaf's port after the colon; without one it is 3306.",
  }),
  group: () => ({
    message: 'There are two availability groups, 1 and 2.',
    hint: 'Write INTO GROUP 1 or INTO GROUP 2.',
  }),
  phase: (least, most) => ({
    message: `A rebalance has the phases ${least} to ${most}.`,
    hint: 'Write the phase to wait for, such as .wait phase 5.',
  }),
  partitions: (least, most) => ({
    message: `A database has ${least} to ${most} partitions.`,
    hint: 'Write a number of partitions, such as PARTITIONS 16.',
  }),
  ordinal: (least, most) => ({
    message: `Partitions are numbered from ${least} to ${most} at most.`,
    hint: 'SHOW PARTITIONS lists the numbers there are.',
  }),
  reads: (_, most) => ({
    message: `A workload has at most ${most} reads a second.`,
    hint: 'Write fewer a second, such as 50 reads.',
  }),
  writes: (_, most) => ({
    message: `A workload has at most ${most} writes a second.`,
    hint: 'Write fewer a second, such as 20 writes.',
  }),
  limit: () => ({ message: 'That limit is too large.', hint: 'Write how many rows are wanted at most.' }),
  literal: (least, most) => ({
    message: 'That number is too large.',
    hint: `Whole numbers reach from ${least} to ${most} here.`,
  }),
};

/** A duration that is too long, by what it is for. */
export const durationProblems: Readonly<Record<DurationUse, (mostMinutes: number) => ProblemWords>> = {
  wait: (most) => ({ message: 'That is longer than a day.', hint: `Write ${most}m at most.` }),
  lag: (most) => ({ message: 'That is longer than an hour.', hint: `Write ${most}m at most.` }),
  hold: (most) => ({ message: 'That is longer than a day.', hint: `Write ${most}m at most.` }),
  every: (most) => ({ message: 'That is longer than a day.', hint: `Write ${most}m at most.` }),
};
