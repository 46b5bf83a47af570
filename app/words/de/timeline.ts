import type { FirstWords } from '../en/first.ts';
import { counted, listed, tenths } from './forms.ts';

/** Die Zeitleiste, ihre Spuren und ihre Zweige. */
export const timeline: FirstWords['timeline'] = {
  label: 'Zeitleiste',
  transport: 'Abspielen',
  first: 'Zum Anfang',
  back: 'Schritt zurück',
  play: 'Abspielen',
  pause: 'Anhalten',
  pauseNext: 'Anhalten, bevor das Nächste kommt',
  step: 'Schritt',
  last: 'Zum Ende',
  playhead: 'Gezeigter Zeitpunkt',
  ahead: 'voraus',
  playheadAt: (moment) =>
    [
      `${moment.clock} von ${moment.end}`,
      ...(moment.last === null ? [] : [`zuletzt: ${moment.last}`]),
      ...(moment.running.length === 0 ? [] : [`läuft: ${listed(moment.running)}`]),
    ].join('; '),
  running: (kind, database, phase) => `${kind} von ${database}${phase === null ? '' : `, Phase ${phase}`}`,
  speed: 'Tempo',
  speedText: (speed) => `${speed < 1 ? tenths(speed) : speed < 10 ? rounded(speed) : Math.round(speed)}×`,
  states: {
    moving: 'läuft',
    resting: 'nichts steht an',
    between: 'bis zur nächsten Anweisung',
    paused: 'Pause',
    waiting: 'Pause: Abspielen',
    scrubbing: 'Pause',
    held: 'die Zeit steht',
    slow: 'in Zeitlupe',
    completing: 'führt die Anweisung zu Ende',
  },
  commandMark: (commands) => `${commands[0] ?? ''}${commands.length > 1 ? ` +${commands.length - 1}` : ''}`,
  clock: 'Simulierte Uhr',
  watch: 'Beobachten …',
  key: 'Legende',
  pace: 'Ablauf',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  lanes: {
    risk: 'Risiko',
    leaves: 'Leaves',
    plan: 'Plan',
    losses: 'Verlust',
    commands: 'Befehle',
    reads: 'Lesen',
    writes: 'Schreiben',
    together: (names) => (names.length === 1 ? `${names[0]}` : `${names[0]} +${names.length - 1}`),
  },
  zoom: {
    label: 'Maßstab der Zeitachse',
    closer: 'Weniger Zeit zeigen',
    farther: 'Mehr Zeit zeigen',
    whole: 'Ganzer Verlauf',
  },
  hurriedBy: (sim, view) => `${sim} Warten, in ${view} abgespielt`,
  risk: {
    safe: 'ein weiterer Ausfall kostet nichts von dem, was bis dahin geschrieben ist',
    lossy: (lost, back) =>
      `ein weiterer Ausfall ${[
        ...(lost > 0 ? [`kostet ${counted(lost, 'Zeile', 'Zeilen')}`] : []),
        ...(back > 0 ? [`bringt ${counted(back, 'gelöschte Zeile', 'gelöschte Zeilen')} zurück`] : []),
      ].join(' und ')}`,
    fragile: (partitions) =>
      `ein weiterer Ausfall nimmt ${counted(partitions, 'Partition', 'Partitionen')} offline`,
    down: (partitions) =>
      `${counted(partitions, 'Partition wird', 'Partitionen werden')} schon jetzt nicht bedient`,
    among: (title, databases) => `${title} (${databases} Datenbanken)`,
    atMost: (loss) => `schlimmstenfalls: ${loss}`,
    worst: (host) => `am schlimmsten: ${host}`,
    during: (phase) => `Während Phase ${phase}`,
    atWorst: (clock, sentence) => `am schlimmsten ab ${clock}: ${sentence}`,
  },
  noChange: 'Noch hat kein Leaf seinen Zustand geändert.',
  noChangeNote: 'Was geschieht, wird hier gezeichnet und lässt sich mit der Maus durchfahren.',
};

const rounded = (speed: number): string => (Number.isInteger(speed) ? String(speed) : tenths(speed));
