import { counted, number } from './formats.ts';

/** Where something lies that is not of the moment shown. */
export const places = {
  names: { here: 'here', ahead: 'ahead', gone: 'no longer on any branch' },
  /** Of what somebody looks for. */
  unknown: (text: string) => `Nothing here is called ${text}.`,
  elsewhere: (branch: string) => `on ${branch}`,
  dated: (clock: string, place: string) => `${clock} · ${place}`,
  goTo: (place: string) => `Go to ${place}`,
  now: (clock: string) => `${clock} · the moment shown`,
  /** Of a statement that has not waited for another one. */
  beside: (statement: string) => `-- runs beside ${statement}`,
  /** At the end of a console whose last statement is not of the moment shown. */
  end: (clock: string, place: string) => `The moment shown is ${clock}. What was entered last is ${place}.`,
  stopAll: (running: number, waiting: number) =>
    waiting === 0
      ? `Stop all ${number(running)}`
      : `Stop, and drop ${counted(waiting, 'statement', 'statements')} waiting`,
  /** Of a script that is too long for one go. */
  entered: (entered: number, statements: number) => `${number(entered)} of ${number(statements)}`,
  leaveOut: (statements: number) => `Stop, and leave out ${counted(statements, 'statement', 'statements')}`,
  table: 'Table, wider than the console',
  /** The picture is about to show what was answered. */
  ahead: 'waits for the picture',
  /** Of a statement that runs while the clock stands still. */
  stands: 'goes on when time does: it is paused',
  showNow: 'Show now',
  showWhat: (statement: string) => `Show now what ${statement} answered`,
  asText: 'as text',
  asTextTitle: 'What statements print, exactly as the MySQL client prints it',
  mistake: 'The place of the mistake',
};
