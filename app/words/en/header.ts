import type { Wording } from '@ha-playground/engine';
import type { StartTitle } from '../../presentation/start.ts';
import { counted } from './formats.ts';

const starts: Wording<StartTitle> = {
  story: ({ title }) => title,
  freePlay: () => 'Free play',
  emptyCluster: () => 'Empty cluster',
  ownCluster: () => 'Your cluster',
};

/** What heads the page. */
export const header = {
  stories: 'Choose a story',
  wants: {
    understand: 'To understand',
    book: 'The book, chapter by chapter',
    rehearse: 'To rehearse',
    teach: 'To teach',
  },
  theme: 'Theme',
  themes: {
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
    print: 'Print',
  },
  present: 'Present',
  print: 'Print this page',
  share: 'Share',
  openFile: 'Open a file …',
  help: 'Help and keys',
  chips: 'The cluster',
  starts,
  build: 'Build a cluster …',
  redundancy: (level: number) => `redundancy ${level}`,
  fanout: (fanout: string) => fanout.replace('_', ' '),
  database: (name: string, partitions: number, replication: string) =>
    `db ${name} · ${counted(partitions, 'partition', 'partitions')} · ${replication}`,
};
