import type { Texts } from '../../presentation/translated.ts';

const storyFiles = import.meta.glob<string>('./stories/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const exerciseFiles = import.meta.glob<string>('./exercises/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const byId = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(/^.*\/|[.]md$/g, ''), text]));

/** Was bei Wetten zur Wahl steht; Namen, Zahlen und Zustände bleiben. */
const answers: Texts['answers'] = {
  nowhere: 'nirgends',
  Nobody: 'Niemand',
  Yes: 'Ja',
  No: 'Nein',
  'Yes, for half of it': 'Ja, für die Hälfte',
  'No, an error': 'Nein, ein Fehler',
  'An error': 'Einen Fehler',
  'Fewer rows, at once': 'Weniger Zeilen, sofort',
  'All 100, after a while': 'Alle 100, nach einer Weile',
  'All 100 rows': 'Alle 100 Zeilen',
  'The rows of those six': 'Die Zeilen dieser sechs',
  'Less than a second': 'Weniger als eine Sekunde',
  'A few seconds': 'Einige Sekunden',
  'More than 10 seconds': 'Mehr als 10 Sekunden',
  'leaf-1 goes': 'leaf-1 geht',
  'It is refused': 'Es wird abgelehnt',
  Neither: 'Keine von beiden',
  Both: 'Beide',
  never: 'nie',
  'not at all': 'gar nicht',
  '2 seconds longer than usual': '2 Sekunden länger als sonst',
  '5 seconds longer than usual': '5 Sekunden länger als sonst',
  'until the next rebalance': 'bis zum nächsten Rebalance',
  '0 seconds': '0 Sekunden',
  '3 seconds': '3 Sekunden',
  '15 seconds': '15 Sekunden',
  '30 seconds': '30 Sekunden',
  '60 seconds': '60 Sekunden',
  '120 seconds': '120 Sekunden',
};

/** Die Prosa der Stories und Übungen; was der Cluster tut und druckt, steht im Englischen. */
export const texts: Texts = { stories: byId(storyFiles), exercises: byId(exerciseFiles), answers };
