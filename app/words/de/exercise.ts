import type { LaterWords } from '../en/later.ts';
import { formatsOf } from '../formats.ts';
import { exerciseWording } from './exercises.ts';
import { counted, number } from './forms.ts';

const { shortClock } = formatsOf('de');

const { firstMistake, bet } = exerciseWording;

const statements = (count: number): string => counted(count, 'Anweisung', 'Anweisungen');
const minutesOf = (count: number): string => counted(count, 'Minute', 'Minuten');

/** Übungen: welche es gibt, was verlangt wird und wie es ging. */
export const exercise: LaterWords['exercise'] = {
  list: 'Übungen',
  about:
    'Etwas wird verlangt, und Sie tun es: tippend oder im Bild. Der Cluster selbst sagt, wie gut es ging.',
  solvedOf: (solved, of) => `${number(solved)} von ${number(of)} gelöst`,
  levels: {
    'first steps': 'Erste Schritte',
    operator: 'Für den Betrieb',
    craft: 'Handwerk',
  },
  minutes: (minutes) => `etwa ${minutesOf(minutes)}`,
  solved: (score, of) => `gelöst, ${score} von ${of}`,
  tried: (score, of) => `bisher ${score} von ${of}`,
  begun: 'begonnen',
  blocked:
    'Dieser Browser behält hier nichts: Sichern Sie Ihren Fortschritt als Datei, bevor Sie die Seite schließen.',
  full: 'Dieser Browser hat keinen Platz mehr: Sichern Sie Ihren Fortschritt als Datei, bevor Sie die Seite schließen.',
  kept: 'Ihr Fortschritt bleibt in diesem Browser. Nichts wird verschickt.',
  save: 'Fortschritt sichern',
  load: 'Fortschritt laden …',
  loaded: (count, better) =>
    `Übernommen: ${counted(count, 'Übung', 'Übungen')}, davon ${better === 0 ? 'keine' : number(better)} besser als hier. Die bessere Punktzahl bleibt.`,
  notLoaded: {
    tooLong: 'Diese Datei ist zu groß für einen Fortschritt in Übungen. Hier hat sich nichts geändert.',
    notThis: 'Diese Datei enthält keinen Fortschritt in Übungen. Hier hat sich nichts geändert.',
    newer: 'Diese Datei stammt von einem neueren Playground. Hier hat sich nichts geändert.',
    damaged:
      'Diese Datei ist beschädigt: Sie wurde weder ganz noch teilweise übernommen. Hier hat sich nichts geändert.',
  },

  label: 'Übung',
  place: (place, count, minutes) => `Übung ${place} von ${count} · etwa ${minutesOf(minutes)}`,
  all: 'Alle Übungen',
  goals: 'Ziele',
  states: {
    met: 'erreicht',
    kept: 'bisher eingehalten',
    now: 'derzeit so',
    notYet: 'noch nicht',
    broken: 'verfehlt',
    unknown: 'offen',
    hidden: 'wird am Ende gesagt',
  },
  brokenSince: (clock) => `verfehlt seit ${clock}`,
  metSince: (clock) => `erreicht seit ${clock}`,
  weight: (points) => `${points} der Punkte`,
  points: (points) => `${points} P.`,
  reach: (points, of) => `${points} von ${of} Punkten noch möglich`,
  score: (points, of) => `${points} von ${of} Punkten`,
  cells: (got, open, lost) => `${got} erreicht, ${open} offen, ${lost} verloren`,
  effort: (hints, steps, par) =>
    [
      ...(hints > 0 ? [counted(hints, 'Hinweis', 'Hinweise')] : []),
      `${statements(steps)}, Muster ${par}`,
    ].join(' · '),
  brief: 'Was verlangt ist',
  toWhole: 'Die Übung lesen, unten',
  toBets: 'Lesen und wetten, unten',
  toVerdict: 'Wie es ging, unten',
  allowed: 'Erlaubt',
  alwaysAllowed: 'Und immer, was nur nachsieht oder wartet: SHOW, SELECT, EXPLAIN, .plan, .why, .wait.',
  elseForbidden: 'Alles andere kostet alle Punkte, bis Sie zurückgehen.',
  everything: 'alles',
  where: 'Tippen Sie in die Konsole unter dem Bild, oder wählen Sie einen Leaf.',

  bets: 'Wetten',
  placeBet: 'Wetten',
  placeAnswer: 'Antworten',
  laterBets: (count) =>
    count === 1
      ? 'Eine weitere Frage kommt, wenn es so weit ist.'
      : `${number(count)} weitere Fragen kommen, wenn es so weit ist.`,
  pick: {
    leaf: 'Oder wählen Sie den Leaf im Bild.',
    partition: 'Oder wählen Sie die Partition im Bild.',
  },
  placed: (choice) => `Sie haben auf ${choice} gewettet.`,
  toMoment: 'Diesen Moment zeigen',
  bet,

  hint: (hint) => `Hinweis ${hint}`,
  hints: 'Hinweise',
  ask: (hint, cost) =>
    cost === 0 ? `Hinweis ${hint} zeigen` : `Hinweis ${hint} zeigen, für ${counted(cost, 'Punkt', 'Punkte')}`,
  cost: (cost) => `−${cost}`,
  notYetOffered: 'Der nächste Hinweis kommt, wenn Sie weiter sind.',

  finish: 'Abschließen',
  running: (statement) => `${statement} läuft noch. Abschließen können Sie danach.`,
  finishAnyway: 'Trotzdem abschließen',
  bestSoFar: (score, of) => `Ihr bisher bestes Ergebnis: ${score} von ${of}.`,
  startAgain: 'Von vorn beginnen',
  goBack: (clock) => `Zurück zu ${clock}`,
  goBackNote: (statement) => `Meinen Fehler zurücknehmen: Die Zeit geht ohne ${statement} weiter`,
  passed: 'Gelöst.',
  notPassed: 'Noch nicht gelöst.',
  practice: 'Das Muster wurde gezeigt: Was Sie jetzt tun, ist Übung, und es gelten die Punkte von vorher.',
  unknown:
    'Was Sie taten, bevor das Muster gezeigt wurde, lässt sich hier nicht noch einmal spielen, deshalb kann niemand sagen, was es wert war. Beginnen Sie von vorn, dann zählt es.',
  firstMistake,
  mistake: 'Der erste Fehler',
  good: 'Was gut war',
  tryThis: 'Was zu versuchen ist',
  praise: {
    goalsMet: ({ count, of }) =>
      count === of
        ? `${of === 1 ? 'Das Ziel ist erreicht.' : `Alle ${of} Ziele sind erreicht.`}`
        : `${count} von ${counted(of, 'Ziel', 'Zielen')} ${count === 1 ? 'ist' : 'sind'} erreicht.`,
    lookedFirst: ({ statement }) => `Sie haben mit ${statement} nachgesehen, bevor Sie etwas taten.`,
    betsRight: ({ count, of }) =>
      of === 1
        ? 'Ihre Wette war richtig.'
        : `${count} von ${of} Wetten ${count === 1 ? 'war' : 'waren'} richtig.`,
    withinPar: ({ steps, par }) =>
      steps < par
        ? `${statements(steps)}: weniger als das Muster.`
        : `${statements(steps)}, so wenige wie das Muster.`,
    noHints: () => 'Sie brauchten keinen Hinweis.',
  },
  advice: {
    goBack: ({ backToMs, statement }) =>
      `Gehen Sie zurück zu ${shortClock(backToMs)}, vor ${statement}, und versuchen Sie einen anderen Weg.`,
    startAgain: () => 'Beginnen Sie von vorn: Hier zählt nur eine einzige Zeitlinie.',
    notAllowed: ({ statement }) =>
      `${statement} ist hier nicht erlaubt: Was erlaubt ist, steht in der Liste.`,
    openGoal: ({ sentence }) => `Noch offen: ${sentence}`,
    lookFirst: () =>
      'Sehen Sie nach, bevor Sie handeln: SHOW LEAVES und SHOW PARTITIONS sagen, wie es steht.',
    bet: () => 'Wetten Sie, bevor es geschieht: Wer gesagt hat, was kommt, lernt am meisten daraus.',
    fewerSteps: ({ steps, par }) => `Es geht mit ${statements(par)}; Sie brauchten ${steps}.`,
  },
  takeaway: 'Merken',
  compare: 'Mit dem Muster vergleichen',
  showModel: 'Muster zeigen',
  model: 'Die Musterlösung',
  next: (title) => `Als Nächstes: ${title}`,
  goOn: 'Dort weitermachen, wo Sie waren',
  goOnNote: (when) => `Gesichert ${when}:`,
  stood: ({ score, of, steps, passed }) =>
    `${passed ? 'gelöst, ' : ''}${score} von ${of} Punkten, ${statements(steps)}.`,
  day: (atMs) => new Date(atMs).toISOString().slice(0, 10),
  when: (atMs) =>
    `am ${new Intl.DateTimeFormat('de', { dateStyle: 'medium', timeStyle: 'short' }).format(atMs)}`,

  handIn: 'Abgeben',
  handInNote:
    'Datei und Link enthalten alles, was Sie getan haben; wer sie öffnet, sieht es noch einmal gespielt. Es ist einfacher Text: Wer will, kann ihn ändern.',
  yourName: 'Ihr Name, wenn Sie mögen',
  theirs: 'Das hat jemand abgegeben',
  theirsBy: (name) => `Das hat ${name} abgegeben`,
  theirsNote:
    'Alles davon wurde hier noch einmal gespielt, und das ergab die Punkte. Es zählt nicht als Ihres. Namen und Anweisungen stehen da, wie die Datei sie hat, und schreiben kann sie jeder: Lesen Sie, was getan wurde, und fragen Sie nach.',
  entered: 'Alles, was eingegeben wurde',
  undone: '(zurückgenommen)',
  claim: 'Das ist meines: zählen lassen',
  forTeachers: 'Für Lehrende',
  giveNote:
    'Geben Sie Ihrer Klasse die Adresse einer Übung, wie sie in der Adresszeile steht. Ein abgegebener Link öffnet sich von selbst; der Knopf unten ist für ganze Klassen.',
  proves:
    'Was abgegeben wird, wird noch einmal gespielt. Das beweist, dass diese Anweisungen zu diesen Punkten führen. Es beweist nicht, wer sie eingegeben hat oder wie oft es versucht wurde; eine Datei lässt sich mit jedem Editor ändern, ein gesicherter Fortschritt auch.',
  asFile: 'Als Datei sichern',
  asLink: 'Als Link kopieren',
  copied: 'Kopiert.',
  notCopied: 'Der Browser ließ es nicht zu. Sichern Sie es als Datei.',
  linkTooLong: 'Für einen Link ist es zu lang. Sichern Sie es als Datei.',
  lane: 'Ziele',
  mark: (goals) => `${goals.length === 1 ? 'Ziel' : 'Ziele'} ${goals.join(', ')}`,
  markBroken: (sentence, clock) => `${sentence} Verfehlt bei ${clock}.`,
  markMet: (sentence, clock) => `${sentence} Erreicht bei ${clock}.`,
};
