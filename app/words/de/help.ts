import type { LaterWords } from '../en/later.ts';

/** Hilfe und Tasten. */
export const help: LaterWords['help'] = {
  skipTo: { picture: 'Zum Bild', time: 'Zur Zeitleiste' },
  intro:
    'In dieser Seite wird ein Cluster simuliert. Schreiben Sie Anweisungen in die Konsole, wählen Sie einen Leaf, um zu sehen, was dort möglich ist, und ziehen Sie an der Zeitleiste, um jeden Moment noch einmal zu sehen.',
  keys: {
    page: [
      [['toggle'], 'abspielen oder anhalten'],
      [['stepBack', 'stepForward'], 'einen Schritt zurück oder vor'],
      [['phaseBack', 'phaseForward'], 'eine Phase zurück oder vor'],
      [['commandBack', 'commandForward'], 'einen Befehl zurück oder vor'],
      [
        ['previousPage', 'nextPage'],
        'einen Schritt der Story zurück oder vor, wie Presenter sie senden; ohne Story die Phase oder der Befehl davor oder danach',
      ],
      [['toStart', 'toEnd'], 'zum Anfang, zum Ende'],
      [['slower', 'faster'], 'langsamer, schneller'],
      [
        ['nextBreak', 'previousBreak'],
        'zum nächsten oder vorigen Moment, in dem etwas Beobachtetes bricht, ein Alarm auslöst oder blind ist oder es keine Antwort mehr gibt',
      ],
      [['undo'], 'rückgängig. In einem Textfeld gilt das des Feldes'],
      [['redo'], 'wiederholen'],
      [['cluster', 'matrix', 'lifelines'], 'Cluster, Matrix, Lebenslinien'],
      [['find'], 'dorthin, wo ein Leaf oder eine Partition gesucht wird; Enter geht im Bild dort weiter'],
      [['console'], 'öffnet die Konsole oder klappt sie auf eine Zeile ein'],
      [['tallConsole'], 'macht die Konsole so hoch wie die Spalte oder wieder niedriger'],
      [['present'], 'zeigt das Bild groß, für einen Saal'],
      [['help'], 'diese Hilfe'],
    ],
    presented: [
      [
        ['previousPage', 'nextPage'],
        'einen Schritt der Story zurück oder vor; nach ihrem Ende einen der Zeit',
      ],
      [['blank'], 'macht den Bildschirm dunkel und wieder hell'],
      [['vote'], 'eine Hand für diese Antwort, während eine Frage gestellt ist: einmal je Hand drücken'],
      [['unvote'], 'nimmt die letzte Hand zurück'],
      [['help'], 'sagt, welche Tasten es gibt'],
      [['leave'], 'zurück zur Seite'],
    ],
    timeline: [
      [
        ['closer', 'farther'],
        'Maßstab der Zeitachse; auch Strg und Mausrad, und Ziehen an der Achse verschiebt',
      ],
      [['later', 'earlier'], 'etwas später, etwas früher'],
    ],
    leaf: [
      [['walk'], 'zum Leaf daneben; die Zeit bewegt sich wieder nach Tab'],
      [['openMenu'], 'was dort möglich ist, und jede seiner Partitionen im Inspector'],
    ],
    menu: [
      [['walk'], 'durch die Liste'],
      [['choose'], 'wählen'],
      [['close'], 'schließen'],
    ],
    prompt: [
      [['run'], 'ausführen, was da steht'],
      [['take', 'offer', 'closeOffer'], 'ein Angebot annehmen, eines verlangen, es schließen'],
      [['recall'], 'was früher geschrieben wurde'],
      [['interrupt'], 'abbrechen, was läuft'],
    ],
  },
  places: {
    page: 'Tasten',
    presented: 'Tasten vor einem Saal',
    timeline: 'Auf der Zeitleiste',
    leaf: 'Auf einem Leaf',
    menu: 'In einem Menü',
    prompt: 'In der Konsole',
  },
  keyNames: {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    PageUp: 'Bild auf',
    PageDown: 'Bild ab',
    Escape: 'Esc',
    '-': '−',
  },
  encoding: 'Wie das Bild zu lesen ist',
  marks: [
    ['P, ausgefüllt, Ecke abgeschnitten', 'ein Primary'],
    ['R, umrandet, rund', 'ein Replikat'],
    ['gestrichelt, füllt sich', 'eine Kopie unterwegs; die Zahl ist ihr Anteil'],
    ['gestrichelter Leaf', 'offline, attaching oder detached; sein Wort sagt, welches'],
    ['Kreuz', 'geht offline, wenn ausfällt, worauf gezeigt wird: ein Leaf, ein Paar oder eine Gruppe'],
    ['gestrichelter Ring', 'wäre dann die einzige Kopie'],
    ['Haken', 'Lesen oder Schreiben, das die Partition beantwortet, bei der seine Linie endet'],
    ['Uhr, gestrichelte Linie', 'eines, das wartet: auf einen Primary-Wechsel oder einen Leaf ohne Antwort'],
    ['weißes Kreuz auf Rund', 'eines, das mit dem Fehler endet, der im Schild steht'],
    ['zerbrochenes Rund', 'Zeilen, die bestätigt waren und verloren sind'],
  ],
  watched: 'Wie Beobachtetes zu lesen ist',
  disclaimer: 'Keine Verbindung zu SingleStore.',
  console: 'In der Konsole nennt help; die Anweisungen und .help die Punktbefehle.',
};
