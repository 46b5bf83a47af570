import type { EventMark } from '../../presentation/time/event-rows.ts';
import { counted } from './formats.ts';

/** What happened to leaves, or how often. */
const marks: Readonly<Record<EventMark, string>> = {
  killed: 'killed',
  stopped: 'stopped',
  hung: 'hangs',
  offline: 'offline',
  detached: 'detached',
  started: 'started',
  resumed: 'answers',
  online: 'online',
  added: 'added',
  removed: 'removed',
  promoted: 'promoted',
};

/** The lifelines of partitions. */
export const lifelines = {
  label: 'Lifelines of partitions, leaf by leaf',
  line: (database: string, ordinal: number, leaf: string) => `${database}:${ordinal} on ${leaf}`,
  until: (look: string, clock: string) => `${look} until ${clock}`,
  quiet: (count: number) => `${counted(count, 'more leaf', 'more leaves')}: nothing has happened there`,
  fold: (leaf: string, isOpen: boolean) => (isOpen ? `Tell ${leaf} in counts` : `Tell ${leaf} line by line`),
  marks,
  mark: (subject: string, what: string) => `${subject} ${what}`,
  leaves: (count: number) => counted(count, 'leaf', 'leaves'),
  unfoldQuiet: 'Show them',
  legend:
    'thick: primary · double: replica · wedge: copy arriving · dots: out of service · dashes down: a promotion',
};
