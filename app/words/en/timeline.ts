import { counted, listed } from './formats.ts';

/** The timeline, its lanes and its branches. */
export const timeline = {
  label: 'Timeline',
  transport: 'Transport',
  first: 'To the start',
  back: 'Step back',
  play: 'Play',
  pause: 'Pause',
  pauseNext: 'Pause before what comes next',
  step: 'Step',
  last: 'To the end',
  playhead: 'Moment shown',
  ahead: 'ahead',
  playheadAt: (moment: {
    readonly clock: string;
    readonly end: string;
    readonly last: string | null;
    readonly running: readonly string[];
  }) =>
    [
      `${moment.clock} of ${moment.end}`,
      ...(moment.last === null ? [] : [`last: ${moment.last}`]),
      ...(moment.running.length === 0 ? [] : [`running: ${listed(moment.running)}`]),
    ].join('; '),
  running: (kind: string, database: string, phase: number | null) =>
    `${kind} of ${database}${phase === null ? '' : `, phase ${phase}`}`,
  speed: 'Speed',
  speedText: (speed: number) =>
    `${speed < 1 ? speed.toFixed(1) : speed < 10 ? String(Math.round(speed * 10) / 10) : Math.round(speed)}×`,
  states: {
    moving: 'playing',
    resting: 'nothing pending',
    between: 'until the next statement',
    paused: 'paused',
    waiting: 'paused: press Play',
    scrubbing: 'paused',
    held: 'time is held',
    slow: 'in slow motion',
    completing: 'finishing the statement',
  },
  commandMark: (commands: readonly string[]) =>
    `${commands[0] ?? ''}${commands.length > 1 ? ` +${commands.length - 1}` : ''}`,
  clock: 'Simulated clock',
  watch: 'Watch …',
  key: 'Key',
  pace: 'Pace',
  undo: 'Undo',
  redo: 'Redo',
  lanes: {
    risk: 'risk',
    leaves: 'leaves',
    plan: 'plan',
    losses: 'lost',
    commands: 'commands',
    reads: 'reads',
    writes: 'writes',
    together: (names: readonly string[]) =>
      names.length === 1 ? `${names[0]}` : `${names[0]} +${names.length - 1}`,
  },
  zoom: {
    label: 'Zoom of the time axis',
    closer: 'Show less time',
    farther: 'Show more time',
    whole: 'Whole history',
  },
  hurriedBy: (sim: string, view: string) => `${sim} of waiting, played in ${view}`,
  risk: {
    safe: 'one more failure loses nothing written by then',
    lossy: (lost: number, back: number) =>
      `one more failure ${[
        ...(lost > 0 ? [`loses ${counted(lost, 'row', 'rows')}`] : []),
        ...(back > 0 ? [`brings ${counted(back, 'deleted row', 'deleted rows')} back`] : []),
      ].join(' and ')}`,
    fragile: (partitions: number) =>
      `one more failure takes ${counted(partitions, 'partition', 'partitions')} offline`,
    down: (partitions: number) =>
      `${counted(partitions, 'partition is', 'partitions are')} not served already`,
    /** Partitions of so many databases are counted. */
    among: (title: string, databases: number) => `${title} (${databases} databases)`,
    atMost: (loss: string) => `at worst: ${loss}`,
    worst: (host: string) => `worst: ${host}`,
    during: (phase: string) => `During phase ${phase}`,
    atWorst: (clock: string, sentence: string) => `at worst, from ${clock}: ${sentence}`,
  },
  noChange: 'No leaf has changed state yet.',
  noChangeNote: 'What happens is drawn here, and can be dragged through.',
};
