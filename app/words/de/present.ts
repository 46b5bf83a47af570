import type { LaterWords } from '../en/later.ts';

/** Was einem Saal gezeigt wird. */
export const present: LaterWords['present'] = {
  label: 'Vorführung',
  leave: 'Beenden',
  back: 'Schritt zurück',
  next: 'Nächster Schritt',
  controls: 'Vorführung',
  time: 'Zeit',
  step: (step, count) => (step === 0 ? `${count} Schritte` : `Schritt ${step} von ${count}`),
  question: 'Frage',
  votes: (last) => `Die Tasten 1 bis ${last} zählen Hände, die Rücktaste nimmt eine zurück.`,
  voteFor: (choice, votes) => `${choice}: ${votes}`,
  right: (right, all) => `${right} von ${all} lagen richtig`,
  noAnswer: 'Das beantwortet dieser Cluster jetzt nicht.',
  otherAnswer: (answer) => `Keine davon: ${answer}`,
  over: 'Ende',
  keys: 'Bild ab: nächster Schritt · Bild auf: zurück · Leertaste: Wiedergabe oder Pause · B: dunkel · Ziffern: Hände · Esc: beenden',
  nothingAsked: 'Hier wird nichts gefragt. Ziffern zählen Hände, wenn eine Frage zu sehen ist.',
  blank: 'Der Bildschirm ist dunkel. B zeigt das Bild wieder.',
};
