import type { PlayerWords } from '../en/player.ts';
import { amount, number } from './forms.ts';

/** Mehr davon liest niemand in einer Zeile. */
const mostMistakes = 3;
const mostCharacters = 120;
const cut = (text: string): string =>
  text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;

/** Was eine Einbettung von sich aus sagt. */
export const player: PlayerWords = {
  label: 'HA Playground',
  freePlay: 'Ein Cluster aus acht Leaves',
  cluster: (leaves) =>
    `Ein Cluster ${leaves === 0 ? 'ohne Leaves' : `aus ${amount(leaves, 'Leaf', 'Leaves')}`}`,
  playFor: (seconds) => `Abspielen · ${number(seconds)} s`,
  play: 'Abspielen',
  pause: 'Anhalten',
  again: 'Noch einmal',
  back: 'Schritt zurück',
  forward: 'Nächster Schritt',
  speed: 'Tempo',
  speedText: (speed) => `${number(speed)} ×`,
  time: 'Gezeigter Zeitpunkt',
  timeText: (clock, end) => `${clock} von ${end}`,
  tryIt: 'Selbst ausprobieren',
  tryHint: 'Öffnet den Playground mit derselben Sitzung in einem neuen Tab',
  notOpened: 'Diese Seite lässt die Einbettung keinen Tab öffnen. Der Playground ist hier:',
  loading: 'Einen Moment …',
  notices: {
    parameters: (texts) => `${texts.join(', ')}: nicht verstanden, es gilt der übliche Wert.`,
    unknownStory: (id, like) =>
      `Es gibt keine Story „${id}“. ${like.length === 0 ? '' : `Am ähnlichsten heißen ${like.join(', ')}. `}Hier ist ein Cluster ohne Story.`,
    noStatement: 'keine Anweisung',
    mistakes: (mistakes) =>
      `Aus dieser Adresse wurde abgelehnt: ${mistakes
        .slice(0, mostMistakes)
        .map(({ statement, text }) => `„${cut(statement)}“ (${cut(text)})`)
        .join(', ')}${mistakes.length > mostMistakes ? ' …' : '.'}`,
    pastEnd: (steps) =>
      `Was „at“ nennt, liegt hinter dem Ende, deshalb ist das Ende zu sehen. Es sind ${amount(steps, 'Schritt', 'Schritte')}.`,
    language: (asked) => `lang=${asked}: Diese Sprache wird hier nicht gesprochen.`,
    part: 'Ein Teil des Players kam nicht an. Laden Sie die Seite neu.',
  },
  malformed: (type, field) =>
    `Die Nachricht „${type}“ hat nicht die Form ihres Typs${field === '' ? '' : `: siehe das Feld „${field}“`}.`,
  close: 'Schließen',
  panels: { story: 'Die Story', console: 'Konsole', tables: 'Tabellen', events: 'Ereignisse' },
  errors: {
    flood: 'Zu viele Nachrichten in einer Sekunde. Die übrigen fallen weg.',
    malformed: 'Eine Nachricht hat nicht die Form ihres Typs.',
    readonly: 'Hier lässt sich nichts eingeben: Die Einbettung ist nur zum Ansehen.',
    notAllowed: 'Diese Anweisung gehört nicht zu denen, die hier erlaubt sind.',
    unknownStory: 'Diese Story gibt es nicht.',
    unknownLanguage: 'Diese Sprache wird hier nicht gesprochen.',
    noOrigin:
      'Den Zustand erfährt nur eine Seite, deren Origin in der Adresse der Einbettung steht (?origin=).',
    refused: 'Diese Anweisungen lassen sich hier nicht ausführen.',
    parameter: 'Ein Parameter der Adresse wird nicht verstanden.',
    notOpened: 'Die Sitzung in der Adresse lässt sich nicht öffnen.',
    broken: 'Die Simulation ist stehen geblieben. Das ist ein Fehler des Playgrounds.',
  },
};
