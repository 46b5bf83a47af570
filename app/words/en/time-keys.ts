import { counted } from './formats.ts';

/** How time can be gone through, and what the looks of its lanes mean. */
export const timeKeys = {
  keys: 'Space play · ← → event · Shift+← → phase · Alt+← → command · [ ] speed · ? keys',
  skipIdle: 'Skip idle',
  strides: {
    label: 'Step by',
    button: (stride: string) => `by ${stride}`,
    names: { step: 'event', phase: 'phase', command: 'command', chapter: 'phase or command' },
    notes: { step: '← →', phase: 'Shift+← →', command: 'Alt+← →', chapter: 'Page Up, Page Down' },
  },
  hurried: 'simulated time to scale; hatched waits are shortened when played',
  risk: {
    key: 'If one more leaf fails',
    names: {
      safe: 'nothing written by then is lost',
      lossy: 'writes are lost',
      fragile: 'partitions go offline',
      down: 'some are not served already',
    },
    /** What a stretch of the lane says where there is no room for the sentence: ever shorter, and never cut. */
    brief: {
      safe: ['one more failure: no loss', 'no loss', 'safe'],
      lossy: (rows: number) => [`${counted(rows, 'row', 'rows')} at risk`, `${rows} at risk`],
      fragile: (partitions: number) => [
        `${counted(partitions, 'partition', 'partitions')} at risk`,
        `${partitions} at risk`,
      ],
      down: (partitions: number) => [
        `${counted(partitions, 'partition', 'partitions')} not served`,
        `${partitions} not served`,
      ],
      atMost: (brief: string) => `up to ${brief}`,
    },
  },
  /** A leaf that does not answer, where there is little room. */
  unnoticed: 'no answer',
  changes: (count: number) => `${count} changes`,
  moreLeaves: (count: number) => `${counted(count, 'more leaf', 'more leaves')} changed state`,
};
