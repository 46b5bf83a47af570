import type { LaterWords } from '../en/later.ts';
import { exerciseWording } from './exercises.ts';
import { counted, number } from './forms.ts';
import { recordWording } from './records.ts';

const tableWords: Readonly<Record<string, string>> = {
  file: 'Datei',
  exercise: 'Übung',
  'cannot be graded': 'nicht bewertbar',
  score: 'Punkte',
  of: 'von',
  passed: 'bestanden',
  steps: 'Schritte',
  'first mistake': 'erster Fehler',
  'goes another way': 'verläuft anders',
  'same as': 'gleicht',
  'near copy of': 'fast gleich',
  yes: 'ja',
  no: 'nein',
};

/** Was Lehrende tun: Übungen schreiben, sie einer Klasse geben und bewerten, was zurückkommt. */
export const teacher: LaterWords['teacher'] = {
  open: 'Für Lehrende',
  title: 'Für Lehrende',
  close: 'Schließen',
  tabs: {
    set: 'Einer Klasse geben',
    grade: 'Eine Klasse bewerten',
    write: 'Eine Übung schreiben',
    pack: 'Für eine Lernplattform',
  },

  setNote: 'Wählen Sie Übungen. Der Link öffnet die erste, und seine Liste hat diese und keine anderen.',
  choose: 'Übungen der Auswahl',
  setLink: 'Link für die Klasse kopieren',
  noneChosen: 'Wählen Sie mindestens eine.',
  copied: 'Kopiert.',
  notCopied: 'Der Browser ließ es nicht zu. Kopieren Sie von Hand.',
  link: 'Der Link',

  gradeNote:
    'Wählen Sie, was abgegeben wurde: Dateien oder einen Ordner davon. Alles wird hier in dieser Seite noch einmal gespielt; keiner Punktzahl in einer Datei wird geglaubt, und nichts wird verschickt.',
  chooseFiles: 'Dateien wählen …',
  chooseFolder: 'Ordner wählen …',
  ownExercise: 'Sie gehören zu einer eigenen Übung …',
  ownIs: (title) => `Bewertet als Antworten auf „${title}“.`,
  notAnExercise: 'Diese Datei enthält keine brauchbare Übung.',
  grading: (done, of) => `${number(done)} von ${number(of)} bewertet …`,
  graded: (count, ungraded) =>
    `${counted(count, 'Datei', 'Dateien')}${ungraded === 0 ? '' : `, davon ${number(ungraded)} nicht zu bewerten`}.`,
  nothingToGrade: 'Nichts Bewertbares wurde gewählt.',
  tooManyFiles: (most) =>
    `Mehr als ${number(most)} Dateien werden nicht auf einmal bewertet: Nehmen Sie einen Teil davon.`,
  saveTable: 'Als CSV sichern',
  grades: 'Bewertung',
  betsTitle: 'Wie die Klasse gewettet hat',
  bets: (placed, right, choices) =>
    `${choices.map(({ choice, count }, index) => (index === 0 ? `${count} von ${placed} sagten ${choice}` : `${count} ${choice}`)).join(', ')}. ${right} ${right === 1 ? 'war' : 'waren'} richtig.`,

  writeNote: 'Eine Übung ist ein Text. Was daran nicht stimmt, steht darunter, mit seiner Stelle.',
  text: 'Der Text der Übung',
  editorNote: 'Strg+Leertaste ergänzt eine Anweisung in einem Block. Tab verlässt den Text.',
  completions: 'Womit die Anweisung weitergehen kann',
  preview: 'Was Lernende lesen',
  wrong: (line, column) => `Zeile ${line}, Spalte ${column}`,
  readable: (goals, bets, hints) =>
    `Sie ist brauchbar: ${counted(goals, 'Ziel', 'Ziele')}, ${counted(bets, 'Wette', 'Wetten')}, ${counted(hints, 'Hinweis', 'Hinweise')}.`,
  taken: (id) => `Eine Übung des Playgrounds heißt schon ${id}: Wählen Sie eine andere id.`,
  prove: 'Beweisen',
  proving: (tried) => `${counted(tried, 'Weg', 'Wege')} versucht …`,
  proved: (failed, tried) =>
    `Bewiesen: Die Lösung besteht, Nichtstun scheitert, und ebenso ${failed} von ${tried} Abwandlungen.`,
  unproved: 'Noch nicht bewiesen:',
  tryIt: 'Als Lernende ausprobieren',
  copyExercise: 'Als Link kopieren',
  tooLong: 'Für einen Link ist sie zu lang: Sichern Sie sie als Datei.',
  saveExercise: 'Als Datei sichern',
  openExercise: 'Datei öffnen …',
  fromSession: 'Aus dem nehmen, was ich getan habe',
  fromNote:
    'Spielen Sie es zuerst in der Seite. Markieren Sie dann, wo die Übung beginnt: Was davor getan wurde, ist ihr Anfang, was danach kam, die Lösung.',
  nothingDone:
    'In dieser Sitzung wurde noch nichts getan. Schließen Sie dies, spielen Sie es, und kommen Sie zurück.',
  beginsAfter: 'Die Übung beginnt nach',
  beginsAtOnce: 'nichts: sofort',
  goalsFound: 'Ziele, die sich daraus ergeben',
  keptAnyway: 'war schon so',
  find: 'Ziele suchen',
  writeIt: 'Aufschreiben',
  suggested: {
    everServed: () => 'Keine Partition ist je ohne Primary.',
    nobodyWaits: () => 'Niemand wartet je auf einen stummen Leaf.',
    nothingLost: () => 'Keine bestätigte Zeile geht verloren.',
    evenPairs: () => 'Am Ende haben beide Leaves jedes Paars gleich viele Primaries.',
    servedAtEnd: () => 'Am Ende wird jede Partition bedient.',
    copiesAtEnd: () => 'Am Ende hat jede Partition zwei Kopien.',
    onlineAtEnd: ({ count }) => `Am Ende ${count === 1 ? 'ist 1 Leaf' : `sind ${count} Leaves`} online.`,
    rowsAtEnd: ({ count, table }) => `Am Ende hat die Tabelle ${table} ${counted(count, 'Zeile', 'Zeilen')}.`,
    explained: () => 'Ein Plan wurde mit EXPLAIN gelesen, bevor er ausgeführt wurde.',
    fewCopies: ({ count }) => `Nicht mehr als ${counted(count, 'Kopie entsteht', 'Kopien entstehen')}.`,
  },
  faults: exerciseWording.fault,
  unprovedBecause: exerciseWording.unproved,
  submissions: exerciseWording.submission,
  records: recordWording,
  inTable: (word) => tableWords[word] ?? word,
  draft: {
    id: 'meine-uebung',
    title: 'Meine Übung',
    objective: 'Sie können tun, was hier gezeigt wird.',
    prose: 'Sagen Sie, was geschehen ist, was jemand fürchtet und was zu tun ist.',
    hint: 'Sagen Sie, wo nachzusehen ist.',
    takeaway: 'Sagen Sie, was auch anderswo gilt.',
  },

  packNote:
    'Ein Paket, das eine Lernplattform als SCORM aufnimmt. Es zeigt diese Seite in einem Frame, deshalb müssen die Leute der Plattform diese Adresse erreichen; Punktzahl, Status und Sitzung behält die Plattform.',
  packWhich: 'Übung',
  packVersion: 'Version',
  versions: { '1.2': 'SCORM 1.2', '2004': 'SCORM 2004' },
  savePackage: 'Paket sichern',
  packLti:
    'LTI braucht einen Server, und diese Seite hat keinen. Eine Plattform, die Links aufnimmt, kann die Adresse einer Übung in einen Frame setzen; mit compat=splice meldet sie ihr das Ergebnis.',
};
