import { counted } from './formats.ts';

/** Where something lies that is not of the moment shown. */
export const places = {
  names: { here: 'here', ahead: 'ahead', gone: 'no longer on any branch' },
  elsewhere: (branch: string) => `on ${branch}`,
  dated: (clock: string, place: string) => `${clock} · ${place}`,
  goTo: (place: string) => `Go to ${place}`,
  now: (clock: string) => `${clock} · the moment shown`,
  /** Of a statement that has not waited for another one. */
  beside: (statement: string) => `-- runs beside ${statement}`,
  stopAll: (count: number) => `Stop, and drop ${counted(count, 'statement', 'statements')} waiting`,
  table: 'Table, wider than the console',
  mistake: 'The place of the mistake',
};
