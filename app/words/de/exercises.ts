import { tell, visible } from '@ha-playground/engine';
import { clockText } from '@ha-playground/engine/console';
import type { exerciseWording as english } from '@ha-playground/engine/english';
import { counted, duration, listed } from './forms.ts';
import { problems } from './problems.ts';

type Exercises = typeof english;
type FirstMistake = Parameters<Exercises['firstMistake']['goalBroke']>[0];
type ProblemWords = ReturnType<(typeof problems)['refused']>;
type WhyAnswer = Parameters<Exercises['bet']['because']>[0]['why'];
type Refused = Parameters<Exercises['fault']['refused']>[0];

/** Längere fremde Texte werden nicht ganz wiedergegeben. */
const toldLength = 80;

const quoted = (text: string): string =>
  visible(text.length > toldLength ? `${text.slice(0, toldLength)}…` : text);

const alternatives = (words: readonly string[]): string => {
  const last = words.at(-1) ?? 'etwas anderes';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} oder ${last}`;
};

const meantWords = (meant: string | null): string => (meant === null ? '' : ` War ${quoted(meant)} gemeint?`);

/** Wann es geschah, wonach, und was. */
function whence({
  atMs,
  statement,
  happened,
}: Pick<FirstMistake, 'atMs' | 'statement' | 'happened'>): string {
  const after = statement === null ? '' : `, nach ${quoted(statement)}`;
  const told = happened === null ? '' : ` ${visible(happened)}`;
  return `Bei ${clockText(atMs)}${after}:${told}`;
}

const cost = ({ costs, of }: Pick<FirstMistake, 'costs' | 'of'>): string =>
  `Das kostete ${costs} der ${of} Punkte, die zählen.`;

const sentences = (goals: readonly string[]): string =>
  goals.map((goal) => `„${quoted(goal)}“`).join(' und ');

const manys = { goals: 'Ziele', bets: 'Wetten', choices: 'Antworten zur Wahl', hints: 'Hinweise' };
/** Was beim Lesen von Blöcken nicht stimmt; die Konsole sagt es englisch. */
const storyFaults: Readonly<Record<string, string>> = {
  'This fence is never closed.': 'Dieser Block wird nie geschlossen.',
  'A bet is a question and below it `answer: SELECT …`, `choices: one | other`.':
    'Eine Wette ist eine Frage und darunter `answer: SELECT …`, `choices: eins | anderes`.',
  'There is nothing to run: no fence called sql, playground, cluster or watch.':
    'Hier gibt es nichts auszuführen: keinen Block namens sql, playground, cluster oder watch.',
  'This output belongs to no block: nothing has run yet.':
    'Diese Ausgabe gehört zu keinem Block: Noch ist nichts gelaufen.',
  'This is a second output for the block before it.': 'Das ist eine zweite Ausgabe für den Block davor.',
};
const played: Readonly<Record<string, string>> = { acts: 'Handlungen', statements: 'Anweisungen' };
const asked = { goal: 'Dieses Ziel', bet: 'Diese Wette', hint: 'Dieser Hinweis' };

export const exerciseWording: Exercises = {
  fault: {
    tooLong: ({ limit }) =>
      `Eine Übung hat höchstens ${limit} Zeichen. Kürzen Sie sie, oder machen Sie zwei daraus.`,
    noFrontMatter: () =>
      'Eine Übung beginnt mit einem Kopf: Schreiben Sie --- in die erste Zeile, dann je Zeile einen Schlüssel (id: …), dann wieder ---.',
    frontMatterOpen: () =>
      'Der Kopf wird nie geschlossen: Schreiben Sie --- in eine eigene Zeile hinter den letzten Schlüssel.',
    noKeyAndValue: () => 'Das ist kein Schlüssel mit einem Wert: Schreiben Sie schlüssel: Wert.',
    unknownKey: ({ key, meant }) =>
      `Es gibt keinen Schlüssel ${quoted(key)}.${meantWords(meant)} Entfernen Sie ihn, oder schreiben Sie ihn, wie docs/exercises.md es sagt.`,
    keyTwice: ({ key }) => `Der Schlüssel ${key} steht zweimal da. Behalten Sie einen.`,
    keyMissing: ({ key }) => `Der Kopf braucht eine Zeile ${key}: mit einem Wert.`,
    valueTooLong: ({ key, limit }) => `Der Wert von ${key} hat mehr als ${limit} Zeichen. Kürzen Sie ihn.`,
    badId: () =>
      'Eine id hat kleine Buchstaben, Ziffern und Bindestriche, beginnt mit einem Buchstaben und hat höchstens 60 Zeichen.',
    badNumber: ({ key, from, to }) => `${key} ist eine ganze Zahl von ${from} bis ${to}.`,
    badWord: ({ key, words }) => `${key} ist ${alternatives(words)}.`,
    unknownStart: ({ words }) =>
      `Eine Übung baut auf ${alternatives(words)} auf; was sie sonst hat, steht im Abschnitt Start.`,
    unknownStatement: ({ words, meant }) =>
      `Keine Anweisung beginnt mit ${quoted(words)}.${meantWords(meant)} Nennen Sie sie mit ihren ersten Wörtern, etwa ATTACH LEAF oder .start.`,
    badMutation: () =>
      'Eine Abwandlung der Lösung schreibt man als drop 2, swap 2 3, leaf 2 oder until 2, mit Nummern ihrer Anweisungen.',
    fenceOpen: () =>
      'Dieser Block wird nie geschlossen: Schreiben Sie dieselben drei Zeichen in eine eigene Zeile an seinem Ende.',
    unknownSection: ({ name, sections }) =>
      `Es gibt keinen Abschnitt ${quoted(name)}; es gibt ${alternatives(sections)}. Benennen Sie ihn um, oder machen Sie eine Überschrift dritter Ebene daraus.`,
    sectionTwice: ({ name }) => `Den Abschnitt ${name} gibt es zweimal. Fügen Sie beide zusammen.`,
    sectionMissing: ({ name }) =>
      `Der Abschnitt ${name} fehlt: Schreiben Sie die Überschrift ## ${name} und was dazu gehört.`,
    sectionEmpty: ({ name }) => `Der Abschnitt ${name} ist leer. Füllen Sie ihn.`,
    wrongFence: ({ name, fences }) =>
      `Ein Block ${name === '' ? 'ohne Namen' : quoted(name)} steht hier nicht. Nennen Sie ihn ${alternatives(fences)}.`,
    noSentence: ({ of }) =>
      of === 'hint'
        ? 'Dieser Block gehört zu keinem Hinweis: Schreiben Sie den Hinweis davor.'
        : `${asked[of]} hat keinen Satz: Schreiben Sie ihn vor den Block, damit klar ist, was verlangt wird.`,
    tooMany: ({ of, limit }) => `Eine Übung hat höchstens ${limit} ${manys[of]}. Lassen Sie einige weg.`,
    nameTwice: ({ name }) => `Der Name ${quoted(name)} ist vergeben. Wählen Sie einen anderen.`,
    badName: () =>
      'Eine Wette braucht einen Namen hinter dem Wort bet: ein Buchstabe, dann Buchstaben, Ziffern und Bindestriche.',
    badWeight: ({ limit }) => `Ein Gewicht ist eine ganze Zahl von 1 bis ${limit}.`,
    badInstant: () => 'Ein Zeitpunkt ist at start, at end oder when und eine Bedingung.',
    fewChoices: () =>
      'Eine Wette braucht zwei oder mehr Antworten, mit | dazwischen, oder ein SELECT, das sie findet.',
    betKeyMissing: ({ key }) => `Diese Wette braucht eine Zeile ${key}: mit einem Wert.`,
    unknownBetKey: ({ key, keys }) =>
      `${key === '' ? 'Diese Zeile hat keinen Schlüssel' : `Eine Wette hat keinen Schlüssel ${quoted(key)}`}; es gibt ${alternatives(keys)}. Eine Zeile, die weitergeht, ist eingerückt.`,
    oneColumn: () =>
      'Eine Wette wird mit einem Wert beantwortet: Wählen Sie eine Spalte und höchstens eine Zeile.',
    refused: ({ message, problem }) => refusedText(message, problem),
    startTooLong: () =>
      'Der Anfang kommt in einer Stunde nicht zu Ende. Entfernen Sie, was für immer wartet.',
    story: ({ said }) => storyFaults[said] ?? said,
  },
  unproved: {
    solutionFails: (one) =>
      `Die Lösung besteht nicht: ${one.open.length === 0 ? 'Sie nutzt, was nicht erlaubt ist' : `Nicht erreicht: ${listed(one.open)}`}.`,
    solutionLosesPoints: (one) =>
      `Die Lösung bekommt ${one.score} von ${one.of} Punkten: Eine Wette darin ist falsch.`,
    solutionRefused: (one) => `Die Lösung gibt ${one.statement} ein, und das wird abgelehnt: ${one.error}`,
    overPar: (one) => `Die Lösung hat ${one.steps} Schritte, und par ist ${one.par}.`,
    nothingPasses: () => 'Nichtstun besteht: Nötig ist ein Ziel, das am Anfang nicht erreicht ist.',
    changePasses: (one) =>
      `${one.name} (${one.changed}) besteht auch. Ist das richtig, schreiben Sie also: ${one.name}; wenn nicht, fehlt ein Ziel.`,
    changeFails: (one) => `also: nennt ${one.name}, und das scheitert oder ist keine Abwandlung der Lösung.`,
    wrongWayPasses: (one) => `Der falsche Weg in Zeile ${one.line} besteht.`,
    goalNeverMissed: (one) =>
      `Das Ziel ${one.name} wird erreicht, was immer man tut: Schreiben Sie einen falschen Weg, der es verfehlt, oder lassen Sie es weg.`,
    betNeverAsked: (one) => `Die Wette ${one.name} wird in der Lösung nie gestellt.`,
    betNeverSettled: (one) => `Die Wette ${one.name} wird in der Lösung nie entschieden.`,
    answerNoChoice: (one) =>
      `Die Antwort auf die Wette ${one.name} ist keine von denen, die zur Wahl stehen.`,
    betManyAnswers: (one) => `Die Wette ${one.name} hat mehrere Werte als Antwort; sie braucht einen.`,
    hintNeverOffered: (one) => `Hinweis ${one.hint} wird in der Lösung nie angeboten.`,
  },
  submission: {
    unreadable: () => 'Das lässt sich nicht als Text lesen.',
    empty: () => 'Es steht nichts darin.',
    tooLarge: ({ limit }) => `Das ist länger als ${limit} Zeichen.`,
    damagedLink: () => 'Dieser Link ist beschädigt oder keiner von HA Playground.',
    notThis: () => 'Das ist weder Aufzeichnung noch Link noch Mitschrift noch Skript.',
    record: ({ said }) => said,
    story: ({ line, said }) => `Zeile ${line}: ${storyFaults[said] ?? said}`,
    otherStart: ({ id }) => `Diese Sitzung beginnt mit ${quoted(id)}, nicht mit dieser Übung.`,
    tooMuch: ({ of, limit }) =>
      `Diese Sitzung hat mehr als ${limit} ${played[of] ?? of} und wird nicht gespielt.`,
    tooFar: ({ limitMs }) => `Diese Sitzung dauert länger als ${duration(limitMs)} und wird nicht gespielt.`,
    noExercise: () => 'Nichts sagt, zu welcher Übung das gehört: Nennen Sie sie mit --exercise.',
  },
  firstMistake: {
    goalBroke: (facts) => `${whence(facts)} Damit war ${sentences(facts.goals)} verfehlt. ${cost(facts)}`,
    goalLeft: (facts) =>
      `${whence(facts)} ${sentences(facts.goals)} war vorher erreicht und ist es nicht mehr. ${cost(facts)}`,
    rowsLost: (facts) =>
      `${whence(facts)} ${facts.rows === 0 ? 'Eine Partition begann neu und leer.' : `Insgesamt ${facts.rows === 1 ? 'ging' : 'gingen'} ${counted(facts.rows, 'bestätigte Zeile', 'bestätigte Zeilen')} verloren.`} ${cost(facts)}`,
    notAllowed: (facts) =>
      `Bei ${clockText(facts.atMs)}: ${quoted(facts.statement ?? '')} ist hier nicht erlaubt. Solange das nicht zurückgenommen ist, zählt nichts.`,
    refused: (facts) =>
      `Bei ${clockText(facts.atMs)}: ${quoted(facts.statement ?? '')} wurde abgelehnt: ${quoted(facts.error)} Noch offen sind ${facts.costs} der ${facts.of} Punkte, die zählen.`,
  },
  bet: {
    open: ({ question }) => `${visible(question)} Nicht entschieden: So weit ist es nicht gekommen.`,
    moot: ({ question }) =>
      `${visible(question)} Nicht entschieden: Dazu kann es nicht mehr kommen. Die Wette zählt nicht.`,
    notPlaced: ({ question, answer }) =>
      `${visible(question)} Sie haben nicht gewettet. Es war ${quoted(answer)}.`,
    late: ({ question, answer, placed }) =>
      `${visible(question)} Die Wette auf ${quoted(placed)} kam, als es schon zu sehen war: ${quoted(answer)}.`,
    right: ({ question, answer }) => `${visible(question)} Richtig: ${quoted(answer)}.`,
    wrong: ({ question, answer, placed, why }) =>
      `${visible(question)} Nicht ${quoted(placed)}, sondern ${quoted(answer)}, ${since(why)}`.trimStart(),
    because: ({ answer, why }) => `Es ist ${quoted(answer)}, ${since(why)}`,
  },
};

function refusedText(message: string, problem: Refused['problem']): string {
  if (problem === null) return message === '' ? 'Das lässt sich hier nicht lesen.' : message;
  const told = tell<NonNullable<typeof problem>, ProblemWords>(problems, problem);
  const said = problem.kind === 'refused' ? (/[.!?]$/.test(message) ? message : `${message}.`) : told.message;
  return `${said} ${told.hint}`;
}

function since({ sinceMs, happened, statement }: WhyAnswer): string {
  if (sinceMs === null) return 'wie von Anfang an.';
  if (happened.length > 0) return `seit ${clockText(sinceMs)}: ${happened.map(visible).join(' ')}`;
  return statement === null
    ? `seit ${clockText(sinceMs)}.`
    : `seit ${clockText(sinceMs)}, als ${quoted(statement)} eingegeben wurde.`;
}
