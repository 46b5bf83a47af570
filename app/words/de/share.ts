import { tell, type Wording } from '@ha-playground/engine';
import type { PackedFault } from '@ha-playground/engine/packed';
import { exerciseIn } from '../../presentation/exercise/exercise-id.ts';
import { packedInId } from '../../presentation/exercise/own-exercise-id.ts';
import type { CommandsRefusal } from '../../presentation/sharing/notice.ts';
import type { OpeningFault } from '../../presentation/sharing/opened.ts';
import type { LaterWords } from '../en/later.ts';
import { amount, bytes, listed, number } from './forms.ts';
import { recordWording } from './records.ts';

const packed: Wording<PackedFault> = {
  notPacked: () => 'Er hat nicht die Form eines Links, der hier gemacht wird.',
  newerPacking: () =>
    'Er stammt von einer neueren Version dieser Seite. Laden Sie die Seite neu, oder bitten Sie um eine Datei.',
  tooLong: ({ most }) => `Er hat mehr als ${number(most)} Zeichen, und so lang ist kein Link dieser Seite.`,
  tooLarge: () => 'Er will größer werden als jede Sitzung, deshalb wurde er nicht ausgepackt.',
  cutOff: () =>
    'Sein Ende fehlt: Er wurde unterwegs abgeschnitten. Bitten Sie noch einmal darum, oder um eine Datei.',
  damaged: () =>
    'Unterwegs hat sich etwas darin verändert. Bitten Sie noch einmal darum, oder um eine Datei.',
};

const opening: Wording<OpeningFault> = {
  packed: ({ fault }) => tell(packed, fault),
  record: ({ fault }) => tell(recordWording.fault, fault),
  tooLarge: ({ size, most }) =>
    `Sie hat ${bytes(size)}, und keine Datei dieser Seite hat mehr als ${bytes(most)}.`,
  unreadable: () => 'Der Browser konnte sie nicht lesen.',
};

const commandsRefusal: Wording<CommandsRefusal> = {
  tooLong: ({ characters, most }) =>
    `Es sind ${amount(characters, 'Zeichen', 'Zeichen')}, und höchstens ${number(most)} werden ausgeführt. Teilen Sie stattdessen einen Link zur Sitzung.`,
  unseen: ({ line, code }) =>
    `In Zeile ${number(line)} steht ein unsichtbares Zeichen (U+${code.toString(16).toUpperCase().padStart(4, '0')}). Entfernen Sie es.`,
  pasting: ({ line }) =>
    `Zeile ${number(line)} fügt Tabellen ein, und das kann eine Adresse nicht. Fügen Sie sie in der Konsole ein, und teilen Sie dann einen Link zur Sitzung.`,
  unread: ({ line, text }) =>
    `Zeile ${number(line)}, „${text}“, beginnt keine lesbare Anweisung, weder allein noch mit den Zeilen danach. Beenden Sie jede Anweisung mit einem Semikolon (%3B), und sehen Sie diese Zeile an.`,
};

/** Mehr Namen liest niemand. */
const mostBranches = 20;

/** Eine Sitzung mitnehmen und eine öffnen. */
export const share: LaterWords['share'] = {
  loading: 'Einen Moment …',
  intro:
    'Ein Link enthält, was hier getan wurde, und die Seite tut es noch einmal für alle, die ihn öffnen. Nichts wird verschickt: Der Link selbst ist die Sitzung.',
  way: 'Wie er sich öffnet',
  ways: {
    play: { title: 'Zum Weiterspielen', text: 'Er öffnet diesen Moment, und die Zeit läuft weiter.' },
    still: { title: 'Wie es steht', text: 'Er öffnet diesen Moment, und die Zeit steht still.' },
    here: {
      title: 'Nur bis hier',
      text: 'Er öffnet diesen Moment, die Zeit steht still, und nichts liegt voraus: ohne das, was später kam, und ohne andere Zweige.',
    },
  },
  holdsBeyond: (statements) =>
    `Er enthält auch ${amount(statements, 'Anweisung', 'Anweisungen')} von später oder aus anderen Zweigen.`,
  holds: 'Was er enthält',
  start: 'Beginnt mit',
  statements: 'Anweisungen',
  statementCount: (count) => (count === 0 ? 'noch keine' : number(count)),
  branches: 'Zweige',
  hosts: 'Hosts',
  noHosts: 'keine',
  moreHosts: (count) => `und ${number(count)} weitere`,
  pasted: 'Eingefügte Tabellen',
  pastedText: (characters) => `${amount(characters, 'Zeichen', 'Zeichen')}, wie eingefügt`,
  nothingPasted: 'keine',
  aliases: 'Jeden Host darin leaf-1, leaf-2 … nennen',
  aliasesHint:
    'Auch in dem, was getippt und eingefügt ist, und auch, wo sie mit kurzem Namen genannt sind. Hier behalten sie ihre.',
  addressHint:
    'Die Adresszeile dieser Seite enthält die Sitzung mit den eigenen Namen der Hosts. Geben Sie den Link unten weiter, nicht die Adresse.',
  namesLeft: 'Noch darin, als Name von etwas anderem oder in einem längeren Wort:',
  link: 'Link',
  length: (characters) => amount(characters, 'Zeichen', 'Zeichen'),
  copy: 'Link kopieren',
  copied: 'Kopiert',
  save: 'Als Datei sichern',
  notCopied: 'Der Browser lässt hier kein Kopieren zu. Der Link ist markiert: Drücken Sie Strg+C oder ⌘C.',
  tooLongMark: 'Zu lang für die Adresse: als Datei sichern',
  tooLong: (characters, most) =>
    `Als Link hätte das ${number(characters)} Zeichen, und ab ${number(most)} schneiden viele Programme Links ab. Auch die Adresse dieser Seite enthält es nicht, es geht also mit der Seite verloren: Sichern Sie unten „Die Sitzung“, und öffnen Sie diese Datei, wann immer Sie weitermachen wollen.`,
  showCode: 'QR-Code',
  code: 'QR-Code des Links oben',
  codeHint: 'Richten Sie die Kamera eines Telefons darauf.',
  tooDense: (characters, most) =>
    `Kein QR-Code: Mit mehr als ${number(most)} Zeichen ist er zu dicht für eine Kamera, und dieser Link hat ${number(characters)}.`,
  embed: {
    title: 'In eine eigene Seite einbetten',
    element: 'Als Element, das Ihrer Seite folgt',
    frame: 'Als Frame, wo keine Skripte erlaubt sind',
    copy: 'Code kopieren',
    free: 'Ein Cluster aus acht Leaves',
    intro:
      'Fügen Sie eines von beiden in Ihre Seite ein. Sind Skripte erlaubt, nehmen Sie das Element: Es ist so hoch wie nötig und hell oder dunkel wie Ihre Seite.',
    titleField: 'Titel: wie es für alle heißt, die Ihre Seite hören. Meist der Name der Story.',
    versionField:
      'Version: Die neueste wird mit dieser Website besser; eine mit Nummer bleibt für immer, wie sie ist.',
    newest: 'die neueste',
    pinned: (version) => version,
    example: (text) => `Zum Beispiel ${text}`,
    refused: 'Der Player kennt diesen Wert nicht und nimmt den üblichen.',
    notes: {
      panels: 'was unter dem Bild steht.',
      hide: 'was wegbleibt.',
      controls: 'full hat neben Abspielen auch Schritte und Tempo, none hat nichts.',
      theme: 'auto ist wie die Seite oder das System; projector ist für einen Saal, print für Papier.',
      autoplay: 'beginnt von selbst, außer wer liest, will weniger Bewegung.',
      mode: 'in einer sandbox haben Leaves Menüs; static ist ein Bild ohne Zeit.',
      motion: 'wie viel sich bewegt; auto fragt das System der Lesenden.',
      loop: 'beginnt am Ende von vorn.',
      readonly: 'nichts lässt sich eingeben.',
      links: 'none: Nichts führt hinaus.',
      fit: 'height: Es sagt seiner Seite, wie hoch es ist. Das Element tut das von selbst.',
      compat: 'lti: nennt seine Höhe so, wie Lernplattformen es erwarten.',
      debug: 'zeigt, was Seite und Bild einander sagen, nur für Sie.',
      exercise: 'eine Übung anstelle der Story, nach ihrem Namen.',
      open: 'der Leaf, der anfangs gewählt ist, mit allem, was zu ihm gehört.',
      at: 'wo es anfangs steht: nach einem Schritt der Story (3), zu einem Zeitpunkt (t=2500, in Millisekunden), am Ende (end).',
      speed: 'der Faktor auf sein Tempo, von 0.1 bis 50.',
      allow:
        'welche Anweisungen erlaubt sind, nach ihrem Anfang. Dazu braucht es eine Sandbox oder die Konsole.',
      cmd: 'Anweisungen, die nach der Story gespielt werden, mit ; dazwischen.',
      seed: 'eine Zahl: Mit einer anderen fällt der Zufall anders.',
      lang: 'die Sprache, als Kürzel; sonst die des Browsers.',
      id: 'ein Name für die Nachrichten eines Frames. Das Element hat seinen eigenen.',
      origin:
        'die Website, auf die ein Frame hört und der er seinen Zustand sagt. Das Element setzt sie selbst.',
    },
    preview: 'Wie es aussehen wird',
    tooLong:
      'Was hier getan wurde, ist zu lang für eine Adresse: Das Bild beginnt, wie diese Sitzung begann.',
  },
  files: 'Als Datei',
  fileTitles: {
    session: 'Die Sitzung',
    transcript: 'Mitschrift',
    runbook: 'Runbook',
    csv: 'Ereignisse (CSV)',
    json: 'Ereignisse (JSON)',
  },
  fileNotes: {
    session: 'öffnet sich hier wieder, an jedem Tag und in jedem Browser',
    transcript: 'jede Anweisung und was sie gedruckt hat, in Markdown',
    runbook: 'die Anweisungen als Schritte für einen echten Cluster, mit Prüfungen',
    csv: 'was wann geschah, für eine Tabellenkalkulation',
    json: 'dasselbe als Daten',
  },
  ownHosts: 'mit den eigenen Namen der Hosts, um dort ausgeführt zu werden',
  oneBranch: (branch, others) =>
    `Die Sitzung hat jeden Zweig. Die anderen erzählen nur ${branch}, bis zu diesem Moment: Es fehlt, was ${listed(others.slice(0, mostBranches))}${others.length > mostBranches ? ' …' : ''} außerdem ${others.length === 1 ? 'hat' : 'haben'}. Gehen Sie dorthin und sichern Sie noch einmal, um auch das zu haben.`,
  openTitle: 'Eine öffnen',
  open: 'Datei öffnen …',
  openHint:
    'Oder lassen Sie die Datei irgendwo auf der Seite fallen. Was jetzt hier ist, bleibt: „Zurück“ im Browser führt hin.',
  opening: (share) => `Wird geöffnet … ${number(Math.floor(share * 100))} %`,
  dropTitle: 'Datei fallen lassen, um sie zu öffnen',
  dropHint: 'Was jetzt hier ist, bleibt: „Zurück“ im Browser führt hin.',
  cancel: 'Abbrechen',
  close: 'Schließen',
  putAway: (statements) =>
    `Ihre Sitzung mit ${amount(statements, 'Anweisung', 'Anweisungen')} ist noch da: Das „Zurück“ des Browsers führt hin.`,
  goBack: 'Dorthin zurück',
};

/** Was dazu zu sagen ist, wie die Seite geöffnet wurde. */
export const notices: LaterWords['notices'] = {
  unknownStory: ({ id }) => {
    const exercise = exerciseIn(id);
    if (exercise !== null && packedInId(exercise) !== null)
      return 'Die Übung in diesem Link lässt sich nicht lesen: Der Link wurde abgeschnitten, oder sein Text ist keine Übung. Dies ist das freie Spiel.';
    return exercise === null
      ? `Es gibt keine Story namens „${id}“. Dies ist das freie Spiel; die Stories stehen in der Liste oben.`
      : `Es gibt keine Übung namens „${exercise}“. Dies ist das freie Spiel; die Übungen stehen unter „Lehren“.`;
  },
  notOpened: ({ from, fault }) =>
    `${from === 'file' ? 'Die Datei' : 'Der Link'} lässt sich nicht öffnen. ${tell(opening, fault)} ${
      from === 'firstLink' ? 'Zu sehen ist stattdessen ein neuer Anfang.' : 'Hier hat sich nichts geändert.'
    }`,
  differs: ({ difference }) => tell(recordWording.difference, difference),
  tooLongForAddress: ({ most }) =>
    `Diese Sitzung braucht jetzt mehr als ${amount(most, 'Zeichen', 'Zeichen')}, zu viele für die Adresse der Seite: Wer die Seite schließt, verliert sie. Sichern Sie sie als Datei, unter „Teilen“.`,
  commandsRefused: ({ refusal }) =>
    `Von den Anweisungen in der Adresse wurde nichts ausgeführt. ${tell(commandsRefusal, refusal)}`,
};
