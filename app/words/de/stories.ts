import type { LaterWords } from '../en/later.ts';
import { counted, number } from './forms.ts';

const levels = { first: 'erste Schritte', further: 'weiter', craft: 'Handwerk' };

/** Die Stories zur Auswahl, und womit man sonst beginnen kann. */
export const stories: LaterWords['stories'] = {
  title: 'Stories',
  beginHere: 'Beginnen Sie hier: Eine Maschine fällt aus, und Sie sehen, wer übernimmt und was das kostet.',
  abouts: {
    understand: 'Was geschieht, wenn etwas ausfällt, und warum.',
    book: 'Von Anfang an, jedes Kapitel eine Frage, auf die Sie wetten.',
    rehearse: 'Was Sie einem Cluster antun wollen, einmal vorher getan.',
    teach: 'Eine Frage, deren Antwort überrascht, für eine ganze Klasse.',
  },
  length: ({ level, steps, minutes }) =>
    [
      levels[level],
      counted(steps, 'Schritt', 'Schritte'),
      ...(minutes === null ? [] : [`etwa ${number(minutes)} min`]),
    ].join(' · '),
};

/** Was geprobt wird, und wie man es mitnimmt. */
export const rehearse: LaterWords['rehearse'] = {
  more: 'Mehr zum Proben',
  takeAlong: 'Mitnehmen …',
};
