import { counted } from './formats.ts';

/** The list of what has happened. */
export const eventList = {
  empty: 'Nothing has happened yet.',
  list: 'What has happened',
  earlier: (count: number) => `${counted(count, 'earlier event', 'earlier events')} not shown`,
};
