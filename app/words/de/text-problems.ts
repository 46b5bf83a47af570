import type { Wording } from '@ha-playground/engine';
import type {
  Expected,
  Instead,
  Opened,
  PlaceName,
  ProblemWords,
  QuotedPlace,
  TextProblem,
} from '@ha-playground/engine/english';
import { durationProblems, numberProblems } from './value-problems.ts';

/** Was an einem Text nicht stimmt, der keine Anweisung ist, in einfachen Sätzen. */
export const textProblems: Wording<TextProblem, ProblemWords> = {
  noStatement: () => ({
    message: 'Hier steht keine Anweisung.',
    hint: 'Schreiben Sie help, um zu sehen, welche es gibt.',
  }),
  notUnderstood: ({ written, expected }) => ({
    message: `${shown(written)} ist hier nicht zu verstehen.`,
    hint: `Schreiben Sie ${listOf(expected)}.`,
  }),
  pasteHasNoEnd: () => ({
    message: 'Die eingefügte Tabelle hat kein Ende.',
    hint: 'Schreiben Sie dahinter .end in eine eigene Zeile.',
  }),
  pasteMissing: () => ({
    message: 'Die eingefügte Tabelle fehlt.',
    hint: 'Fügen Sie sie in die Zeilen hinter .import ein, und schreiben Sie .end in die Zeile danach.',
  }),
  endsTooEarly: ({ opened, after, expected }) => ({
    message: `${nouns[opened]} endet zu früh.`,
    hint: `Schreiben Sie hinter ${after} ${listOf(expected)}.`,
  }),
  tooManyCharacters: ({ count, limit }) => ({
    message: `Die Anweisung hat ${count} Zeichen; gelesen werden höchstens ${limit}.`,
    hint: splitIt,
  }),
  tooManyTokens: ({ count, limit }) => ({
    message: `Die Anweisung hat ${count} Wörter und Satzzeichen; gelesen werden höchstens ${limit}.`,
    hint: splitIt,
  }),
  tooManyBrackets: ({ limit }) => ({
    message: `Hier sind mehr als ${limit} Klammern offen.`,
    hint: 'Schreiben Sie die Bedingung mit weniger Klammern.',
  }),
  tooManyConditions: ({ limit }) => ({
    message: `Die Anweisung hat AND, OR und NOT mehr als ${limit}-mal.`,
    hint: 'Nehmen Sie IN (...) mit einer Liste von Werten oder mehrere Anweisungen.',
  }),
  tooManyQueries: ({ limit }) => ({
    message: `Die Anweisung hat SELECT mehr als ${limit}-mal.`,
    hint: 'Fragen Sie in mehreren Anweisungen.',
  }),
  notWhole: ({ written }) => ({
    message: `${written} ist keine ganze Zahl.`,
    hint: 'Schreiben Sie eine Zahl ohne Punkt.',
  }),
  numberOutOfRange: ({ use, least, most }) => numberProblems[use](least, most),
  durationTooLong: ({ use, mostMinutes }) => durationProblems[use](mostMinutes),
  durationTooShort: ({ leastSeconds }) => ({
    message: 'So oft wird nicht gefragt.',
    hint: `Schreiben Sie ${leastSeconds}s oder mehr.`,
  }),
  optionTwice: ({ option }) => ({
    message: `${option} steht hier zweimal.`,
    hint: 'Schreiben Sie es einmal.',
  }),
  columnTypeUnsupported: ({ type }) => ({
    message: `Spalten vom Typ ${type} gibt es hier nicht.`,
    hint: 'Spalten halten Zahlen (INT, BIGINT, DECIMAL, DOUBLE), Texte (VARCHAR, TEXT, JSON) und Zeiten (DATE, DATETIME).',
  }),
  lengthMissing: ({ type, example }) => ({
    message: `Bei ${type} ${/^(?:ENUM|SET)$/.test(type) ? 'fehlen die Werte' : 'fehlt die Länge'}.`,
    hint: `Schreiben Sie ${example}.`,
  }),
  ofOtherTable: ({ written, table }) => ({
    message: `Ein UPDATE ändert die Zeilen einer Tabelle, hier ${shown(table)}.`,
    hint: `Ändern Sie die von ${shown(written)} mit einem zweiten UPDATE.`,
  }),
  shellLine: ({ written }) => ({
    message: `${shown(written)} ist ein Wort der Shell, und die gibt es hier nicht.`,
    hint: 'Geben Sie nur Anweisungen und Punktbefehle ein, einen nach dem anderen.',
  }),
  partUnknown: ({ written }) => ({
    message: `${shown(written)} gehört nicht in eine solche Definition.`,
    hint: 'Lassen Sie es weg.',
  }),
  signTooMuch: ({ written }) => ({ message: `Ein ${written} ist zu viel.`, hint: 'Lassen Sie es weg.' }),
  bracketOpen: ({ after }) => ({
    message: 'Eine Klammer wird nie geschlossen.',
    hint: `Schreiben Sie ) hinter ${after}.`,
  }),
  assignedWithin: () => ({
    message: 'Innerhalb eines Ausdrucks bekommt eine Variable keinen Wert.',
    hint: 'Schreiben Sie SET @a = 1; oder SELECT 1 INTO @a;',
  }),
  castByColons: ({ type }) => ({
    message: 'Hinter :: steht ein Teil eines JSON.',
    hint: `Einen Cast schreibt man :> ${type}; den Teil dieses Namens liest JSON_EXTRACT_JSON(json, '${type.replace(/\W.*$/s, '')}').`,
  }),
  noColumn: () => ({
    message: 'Die Tabelle hat keine Spalte.',
    hint: 'Geben Sie ihr eine, etwa (id INT).',
  }),
  progressionWithoutStart: () => ({
    message: 'Vor ... müssen zwei Zeilen mit je einer Zahl stehen.',
    hint: 'Schreiben Sie die ersten zwei Zeilen und die letzte, etwa (101), (102), ... (200).',
  }),
  progressionMissesEnd: ({ from, to, last }) => ({
    message: `Von ${from} und ${to} aus erreichen die Zeilen ${last} nie.`,
    hint: 'Es geht im Abstand der zwei Zeilen vor den Punkten weiter.',
  }),
  progressionTooLong: ({ rows, limit }) => ({
    message: `Das sind ${rows} Zeilen; auf einmal gehen höchstens ${limit}.`,
    hint: 'Schreiben Sie sie mit mehreren Anweisungen.',
  }),
  tooManyQualifiers: () => ({
    message: 'Vor einer Spalte stehen höchstens eine Datenbank und eine Tabelle.',
    hint: 'Schreiben Sie datenbank.tabelle.spalte.',
  }),
  commentOpen: ({ place }) => ({
    message: `Der Kommentar, der ${placeIn(place)} beginnt, hat kein Ende.`,
    hint: 'Schließen Sie ihn mit */.',
  }),
  quoteOpen: ({ quote, before, content, place }) => ({
    message: `Das Anführungszeichen ${quote} ${placeIn(place)}, vor ${shown(before) || 'dem Ende'}, wird nie geschlossen.`,
    hint:
      content === ''
        ? `Schließen Sie mit ${quote}.`
        : `Schließen Sie mit ${quote}: ${quote}${content}${quote}.`,
  }),
  quoteForPrint: ({ instead }) => ({
    message: 'Dieses Anführungszeichen ist eines für den Druck, nicht für Anweisungen.',
    hint: `Schreiben Sie stattdessen ${instead}.`,
  }),
  dotsInOne: () => ({
    message: 'Das ist ein einziges Zeichen, das wie drei Punkte aussieht.',
    hint: 'Schreiben Sie drei Punkte: ...',
  }),
  dash: () => ({
    message: 'Dieser Strich ist kein Minuszeichen.',
    hint: 'Schreiben Sie stattdessen -.',
  }),
  printed: () => ({
    message: 'Das hat ein Client gedruckt: Nichts davon wurde eingegeben.',
    hint: 'Tabellen eines Clusters gehören zwischen .import und .end.',
  }),
  characterInvisible: ({ code }) => ({
    message: `Hier steht ein unsichtbares Zeichen, U+${code}.`,
    hint: 'Löschen Sie es.',
  }),
  characterUnknown: ({ character }) => ({
    message: `Das Zeichen ${character} bedeutet hier nichts.`,
    hint: 'Löschen Sie es, oder setzen Sie es in Anführungszeichen.',
  }),
  writtenElsewhere: ({ note }) => ({
    message: 'Das schreibt man hier anders.',
    hint: note === undefined ? 'Dasselbe tut, oder am nächsten kommt:' : insteadOf[note],
  }),
  doneToNode: ({ command, thenStarts }) => ({
    message: 'Was mit dem Prozess eines Knotens geschieht, ist hier ein Punktbefehl.',
    hint: `Schreiben Sie ${command} und den Knoten${thenStarts ? ', danach .start und den Knoten' : ''}, wie SHOW LEAVES und SHOW AGGREGATORS ihn nennen:`,
  }),
  signForPrint: ({ written, instead }) => ({
    message: `${written} ist ein Zeichen für den Druck, nicht für Anweisungen.`,
    hint: `Schreiben Sie stattdessen ${instead}.`,
  }),
  placeForValue: ({ written }) => ({
    message: `${written} steht da, wo ein Programm einen Wert einsetzt.`,
    hint: 'Schreiben Sie den Wert selbst.',
  }),
  clauseAlone: ({ written }) => ({
    message: `${written} setzt eine Anweisung fort, und davor steht keine.`,
    hint: 'Schreiben Sie es vor das ; jener Anweisung, oder schreiben Sie die ganze.',
  }),
  caseOpen: ({ after }) => ({
    message: 'CASE wird nie geschlossen.',
    hint: `Schreiben Sie END hinter ${after}.`,
  }),
  dotCommandInBackground: () => ({
    message: 'Ein Punktbefehl läuft nicht im Hintergrund.',
    hint: 'Schreiben Sie eine Anweisung hinter .background; ein Punktbefehl braucht keine Zeit.',
  }),
  optionElsewhere: ({ option, options }) => ({
    message: `${option} gehört nicht hierher.`,
    hint:
      options.length === 0
        ? 'Lassen Sie es weg.'
        : `Lassen Sie es weg, oder schreiben Sie ${alternatives(options)}.`,
  }),
  unsupported: ({ phrase, instead }) => ({
    message: `${phrase} gibt es in dieser Version nicht.`,
    hint: insteadOf[instead],
  }),
  misspelled: ({ written, at, nearest }) => ({
    message: `${shown(written)} ist ${at === 'inside' ? 'hier nicht zu verstehen' : none[at]}.`,
    hint: `War ${nearest} gemeint?`,
  }),
  statementUnknown: ({ written }) => ({
    message: `Keine Anweisung beginnt mit ${shown(written)}.`,
    hint: 'Schreiben Sie help, um zu sehen, welche es gibt.',
  }),
  dotCommandUnknown: ({ written }) => ({
    message: `${shown(written)} ist kein Punktbefehl.`,
    hint: 'Schreiben Sie .help, um zu sehen, welche es gibt.',
  }),
  endWithoutImport: () => ({
    message: '.end steht ohne .import da.',
    hint: 'Schreiben Sie .import in eine Zeile vor der Tabelle.',
  }),
  nameInQuotes: ({ of, name }) => ({
    message: `In solchen Anführungszeichen steht ${places[of]} nicht.`,
    hint: `Schreiben Sie \`${name}\`, oder ${shown(name)} ganz ohne.`,
  }),
  besidePaste: () => ({
    message: 'Neben .import steht nichts.',
    hint: 'Fügen Sie die Tabelle in die Zeilen danach ein.',
  }),
  dotForgotten: ({ written, command }) => ({
    message: `${shown(written)} ist keine Anweisung.`,
    hint: `War ${command} gemeint?`,
  }),
  quotesForgotten: ({ of, written }) => ({
    message: `${quotedNouns[of]} steht in Anführungszeichen.`,
    hint: `Schreiben Sie '${written}'.`,
  }),
  unitForgotten: ({ written, whole, meant }) => ({
    message: `${shown(written)} ist keine Dauer.`,
    hint: /^\d+$/.test(written)
      ? `Schreiben Sie ${whole}s für Sekunden, ${whole}ms für Millisekunden oder ${whole}m für Minuten.`
      : `Schreiben Sie ${meant}.`,
  }),
  wordForgotten: ({ word, before }) => ({
    message: `Vor ${sign(shown(before))} fehlt ${sign(word)}.`,
    hint: `Schreiben Sie dort ${sign(word)}.`,
  }),
  severalStatements: () => ({
    message: 'Hier steht mehr als eine Anweisung.',
    hint: 'Geben Sie eine nach der anderen ein.',
  }),
  terminatorForgotten: ({ opened, written, expected }) => ({
    message: `${nouns[opened]} geht nicht mit ${shown(written)} weiter.`,
    hint: opened === 'dotCommand' ? 'Schreiben Sie in seiner Zeile nichts dahinter.' : howToEnd(expected),
  }),
};

/** `in Zeile 2, an Zeichen 14`; ein Text von einer Zeile hat keine Zeilen. */
const placeIn = ({ line, character }: { readonly line: number; readonly character: number }): string =>
  line === 1 ? `an Zeichen ${character}` : `in Zeile ${line}, an Zeichen ${character}`;

const splitIt = 'Machen Sie mehrere Anweisungen daraus, jede mit ihrem ; am Ende.';

const nouns: Readonly<Record<Opened, string>> = {
  statement: 'Die Anweisung',
  dotCommand: 'Der Punktbefehl',
};

const none: Readonly<Record<Opened, string>> = {
  statement: 'keine Anweisung',
  dotCommand: 'kein Punktbefehl',
};

const insteadOf: Readonly<Record<Instead, string>> = {
  lookAtHelp: 'Schreiben Sie help, um die Anweisungen dieser Version zu sehen.',
  stopProcess: 'Für den Prozess eines Knotens gibt es .kill und .stop.',
  askApart: 'Nehmen Sie GROUP BY, oder ein SELECT in Klammern, das zu jeder Zeile die anderen zählt.',
  writeValue: 'Eine Verbindung behält keine Variablen: Schreiben Sie den Wert selbst.',
  insertAnew: 'Löschen Sie die Zeilen, und schreiben Sie sie neu.',
  leaveOut: 'Lassen Sie es weg.',
  oneTable:
    'Eine Anweisung löscht Zeilen einer Tabelle: Schreiben Sie für jede eine, und beginnen Sie mit der, die sagt, welche Zeilen.',
  oneByOne: 'Tabellen werden einzeln umbenannt:',
  windowInPlace: 'Ein Fenster steht in den Klammern hinter OVER:',
  limitForSample: 'Hier werden keine Zeilen ausgelost. LIMIT zeigt einige davon:',
  noFiles: 'Hier gibt es keine Dateien: Was gedruckt ist, lässt sich kopieren.',
  noHints:
    'Nichts schreibt dem Server vor, wie er antwortet. COUNT(*) in einem eigenen SELECT zählt ohne LIMIT:',
  nameColumns: 'Sagen Sie in Klammern, um welche Spalten es geht:',
  nameIndex: 'Ein Index hat einen Namen:',
  emptyFirst: 'Leeren Sie die Tabelle erst mit TRUNCATE, dann:',
  partitionsStay:
    'Eine Datenbank behält die Partitionen, mit denen sie angelegt wurde. Legen Sie eine andere an, und füllen Sie sie mit INSERT … SELECT:',
  nameStays:
    'Eine Datenbank behält ihren Namen. Legen Sie eine andere an, und füllen Sie sie mit INSERT … SELECT:',
  groupsInLeaves: 'Gruppe und Paar eines Leafs sind Spalten von:',
  valueBehind: 'Der neue Wert steht hinter =. Den jetzigen zeigt:',
  oneVariable: 'Variablen werden einzeln gesetzt:',
  leafByHost: 'Ein Leaf wird bei seinem Namen genannt, wie SHOW LEAVES ihn hat, nicht bei einer Nummer:',
  wholeDatabases: 'Partitionen gehören zu einer Datenbank, und alle ihre Tabellen ziehen mit um:',
  readsLockNothing: 'Wer liest, sperrt nichts und wartet auf niemanden:',
  onTimeline: 'Was zu einer anderen Zeit war, ist zu sehen, wohin man die Zeitleiste zieht. Was jetzt ist:',
  partitionByShow: 'Eine Tabelle wird ganz gelesen; SHOW PARTITIONS sagt, wo ihre Teile liegen:',
  comparedAround: 'Was OVER ergibt, wird in einem SELECT darum herum verglichen:',
  oneOfEach: 'GROUP BY macht aus gleichen Werten eine Zeile:',
  nameThem: 'Eine Spalte lässt man weg, indem man die anderen nennt:',
  orderForPercentile: 'Ordnen Sie die Zeilen, und nehmen Sie eine davon mit LIMIT 1 OFFSET.',
  stopThenStart: 'Ein Prozess, der neu beginnen soll, wird beendet und dann mit .start gestartet:',
  otherOrder: 'Seine Wörter stehen in einer anderen Reihenfolge:',
  oneNode: 'Es geht um einen Knoten auf einmal: Schreiben Sie für jeden eine Anweisung.',
  leavesListed:
    "Die Leaves werden genannt, wie in DETACH LEAVES ('leaf-1':3306, 'leaf-2':3306). Welche es gibt, steht in:",
  rowsByWhere: 'Die Konsole ist keine Shell: WHERE wählt Zeilen, und was gedruckt ist, lässt sich kopieren.',
  formByEnding: 'Zeilen werden als Tabelle gedruckt, oder mit \\G je Zelle als eine Zeile:',
  noTools:
    'Hier gibt es keine Maschinen, Dateien und Werkzeuge. Was mit einem Cluster geschieht, sind Anweisungen; was mit einem Prozess geschieht, sind die Punktbefehle, die .help nennt. Wie es dem Cluster geht:',
  brokenLinks:
    'Was mit dem Netz geschieht, ist ein Punktbefehl: .isolate trennt eine Verbindung, .lag bremst einen Leaf, .heal repariert:',
  rowsFoundAnyhow: 'Wie Zeilen gefunden werden, wählt hier niemand. Ohne das:',
  sayWhatItIs: 'Sagen Sie, was gelöscht wird, etwa eine DATABASE oder eine TABLE:',
  outerByJoin: 'Zeilen ohne Gegenstück behält LEFT JOIN; ohne das:',
};

/** Was an einer Stelle stehen kann, im vierten Fall. */
const places: Readonly<Record<PlaceName, string>> = {
  column: 'eine Spalte',
  columnType: 'den Typ einer Spalte',
  comparison: 'einen Vergleich',
  database: 'eine Datenbank',
  duration: 'eine Dauer',
  group: '1 oder 2',
  heading: 'eine Überschrift',
  host: 'einen Host in Anführungszeichen',
  newName: 'einen neuen Namen',
  node: 'einen Knoten',
  number: 'eine Zahl',
  ordinal: 'die Nummer einer Partition',
  password: 'ein Passwort in Anführungszeichen',
  pastedTable: 'eine eingefügte Tabelle',
  pattern: 'ein Muster in Anführungszeichen',
  phase: 'eine Phase',
  port: 'einen Port',
  rate: 'eine Zahl je Sekunde',
  table: 'eine Tabelle',
  text: 'einen Text in Anführungszeichen',
  topic: 'ein Thema',
  unit: 'SECOND, MINUTE, HOUR oder DAY',
  user: 'einen Benutzer',
  value: 'einen Wert',
  variable: 'eine Variable',
  version: 'eine Version',
  assumption: 'was angenommen wird',
  assumed: 'eine Größe, ein Tempo oder eine Dauer',
  watch: 'den Namen einer Beobachtung',
};

const quotedNouns: Readonly<Record<QuotedPlace, string>> = {
  host: 'Ein Host',
  password: 'Ein Passwort',
  pattern: 'Ein Muster',
  text: 'Ein Text',
};

/** `a, b oder c`. */
function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? 'etwas anderes';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} oder ${last}`;
}

const fewChoices = 5;

function howToEnd(expected: Expected): string {
  const choices = expected.keywords.length;
  const isTold = choices > 0 && choices <= fewChoices;
  return isTold
    ? `Beenden Sie sie mit ;, oder schreiben Sie ${listOf(expected)}.`
    : 'Beenden Sie sie davor mit ;.';
}

const listLength = 8;

/** Wörter allein liest man schneller als Stellen und Zeichen. */
const wordListLength = 18;

/** Was an einer Stelle stehen darf, in Worten: `eine Datenbank, ALL oder FORCE`. */
function listOf(expected: Expected): string {
  const named = expected.places.map((place) => places[place]);
  // Wo auf einen Wert jedes Rechenzeichen folgen darf, steht eines für alle.
  const isOperator = ['+', '*', '/'].every((one) => expected.keywords.includes(one));
  const words = isOperator
    ? expected.keywords.filter((word) => /[\p{L}\p{N}]/u.test(word))
    : expected.keywords;
  const everything = [...named, ...(isOperator ? ['ein Rechenzeichen wie +'] : []), ...words.map(sign)];
  const isShort = everything.length <= (named.length > 0 ? listLength : wordListLength);
  if (isShort) return alternatives(everything);
  return named.length > 0 ? alternatives(named.slice(0, listLength)) : 'eine Anweisung, etwa SHOW LEAVES';
}

/** Ein Wort oder Text, wie es ist; ein Satzzeichen in Anführungszeichen, damit man es sieht. */
const sign = (written: string): string =>
  written === 'end' ? 'END' : /[\p{L}\p{N}]/u.test(written) ? written : `„${written}“`;

const shownLength = 40;

/** Geschriebener Text, wie eine Meldung ihn nennt: eine Zeile, nicht zu lang. */
function shown(written: string): string {
  const line = written.replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length <= shownLength ? line : `${characters.slice(0, shownLength - 1).join('')}…`;
}
