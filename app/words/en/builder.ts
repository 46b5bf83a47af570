import { amount, counted, number } from './formats.ts';

/** A cluster of one’s own. */
export const builder = {
  loading: 'One moment …',
  ways: 'How to begin',
  design: 'Design it',
  paste: 'Paste what you have',
  sizes: 'Start from',
  presets: {
    pair: '2 leaves',
    small: '8 leaves',
    hundred: '100 leaves · 10,000 instances',
    thousand: '1,000 leaves · 100,000 instances',
  },
  cluster: 'Cluster',
  leaves: 'Leaves',
  redundancy: 'Redundancy level',
  redundancies: { 1: '1 · primaries alone', 2: '2 · with replicas' },
  fanout: 'When a leaf fails',
  fanouts: { paired: 'its pair takes over', load_balanced: 'all share its work' },
  grouping: 'Availability groups',
  groupings: { halves: 'first half 1, rest 2', chosen: 'left to the product' },
  databases: 'Databases',
  database: (name: string) => `Database ${name}`,
  name: 'Name',
  partitions: 'Partitions',
  replication: 'Replication',
  replications: { async: 'async', sync: 'sync' },
  rows: 'Rows',
  addDatabase: 'Add a database',
  removeDatabase: (name: string) => `Remove database ${name}`,
  mostDatabases: (most: number) => `Here up to ${most}; CREATE DATABASE in the console makes more.`,
  preview: 'The statements it stands for',
  moreStatements: (count: number) => `-- and ${number(count)} more like it`,
  build: 'Build',
  buildNote: (count: number) =>
    `Starts an empty cluster and runs ${counted(count, 'statement', 'statements')} in its console.`,
  copy: 'Copy as script',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying here; select the text instead.',
  sketch: 'Sketch of the cluster',
  group: (group: number) => `GROUP ${group}`,
  moreLeaves: (count: number) => `+ ${number(count)} more`,
  tally: (
    leaves: number,
    { pairs, instances, each }: Readonly<Record<'pairs' | 'instances' | 'each', number>>,
  ) =>
    [
      amount(leaves, 'leaf', 'leaves'),
      ...(pairs === 0 ? [] : [counted(pairs, 'pair', 'pairs')]),
      amount(instances, 'instance', 'instances'),
      ...(instances === 0
        ? []
        : [`about ${number(each)} on each ${pairs > 0 && leaves > 2 * pairs ? 'leaf of a pair' : 'leaf'}`]),
    ].join(' · '),
  single: (leaf: number) => `leaf-${leaf} has no pair yet, so nothing is placed on it.`,
  leafLimit: (most: number) => `A cluster here has from 1 to ${number(most)} leaves.`,
  needsPair: 'A second copy needs a second leaf: take 2 leaves, redundancy level 1, or no database.',
  noName: 'A database has no name yet.',
  noPartitions: (name: string) => `${name}: write how many partitions it has, 1 or more.`,
  noRows: (name: string) => `${name}: write how many rows it starts with, 0 or more.`,
  refused: (name: string, message: string, hint: string) => `${name}: ${message} ${hint}`,
  sameName: (name: string) => `There is another database called ${name}. Give one of them another name.`,
  pasteField: 'What your client printed',
  pasteHint:
    'Paste what shows your cluster: SHOW LEAVES, SHOW PARTITIONS ON a database, DISTRIBUTED_PARTITIONS, SHOW CLUSTER STATUS, SHOW AGGREGATORS, SHOW VARIABLES, in any order and in any way of writing. What is not there is assumed, and said.',
  pasteEmpty: 'Nothing is pasted yet.',
  pasteRead: 'It is being read …',
  pasteLong: (characters: number, { from, to, lines }: Readonly<Record<'from' | 'to' | 'lines', number>>) =>
    `${amount(characters, 'character', 'characters')} in ${amount(lines, 'line', 'lines')}, of which ${
      from === to ? `a part of line ${number(from)} is` : `lines ${number(from)} to ${number(to)} are`
    } shown. What you paste next comes behind them all.`,
  pasteOut: 'Take it out',
  pasteLine: (line: number) => `Line ${number(line)}`,
  pasteFine: (contents: string) => `Imports ${contents}.`,
  pasteTaken: (facts: readonly string[]) => `Taken: ${facts.join(', ')}.`,
  pasteAssumed: (facts: readonly string[]) => `Assumed: ${facts.join('; ')}.`,
  pasteMore: (count: number) => `${count} more remarks`,
  import: 'Import',
  importNote:
    'Starts an empty cluster and gives the tables to .import in its console. What is pasted is sent nowhere; once imported, it also stands in the address of this page, host names too: to pass it on without them, take the link at Share.',
};
