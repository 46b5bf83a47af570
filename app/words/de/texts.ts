import type { Texts } from '../../presentation/translated.ts';
import { answers } from './answers.ts';

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

/** Die Prosa der Stories und Übungen; was der Cluster tut und druckt, steht im Englischen. */
export const texts: Texts = { stories: byId(storyFiles), exercises: byId(exerciseFiles), answers };
