import { asAsked } from './string-test.ts';
import { counted } from './words.ts';

const number = (value: number): string => value.toLocaleString('en');

/** The texts of what loads after the first frame: the same catalogue as `words`, in a file that the first frame does not wait for. */
export const words = asAsked({
  clients: {
    label: 'Client load',
    start: 'Client load',
    startNote: (statement: string) => `Clients read and write: ${statement}`,
    stop: 'Stop the client load',
    reads: 'reads',
    writes: 'writes',
    rowsLost: 'rows lost',
    share: (percent: number) => `${percent} %`,
    course: (table: string, waited: number, failed: number) =>
      `${table}, last 30 s: ${number(waited)} waited, ${number(failed)} failed`,
  },

  guide: {
    label: 'First steps',
    progress: (step: number, steps: number) => `${step} of ${steps}`,
    steps: {
      lose: (host: string) =>
        host === '' ? 'Kill a leaf: click one and choose .kill.' : `Kill a leaf: click ${host}, or press`,
      watch: () => 'Watch its pair: in about 3 s its replicas become primaries.',
      restart: (host: string) =>
        host === '' ? 'Start it again: click it.' : `Start it again: click ${host}, or press`,
      return: () => 'Watch it come back: copies first, then half of the primaries.',
      rewind: () => 'Drag the timeline to see any moment again. That is all.',
    },
    paused: 'Press Play to go on.',
    skip: 'Skip',
    done: 'Done',
  },

  help: {
    intro:
      'A cluster is simulated in this page. Type statements in the console, click a leaf for what can be done there, and drag the timeline to see any moment again.',
    keys: [
      ['Space', 'play or pause'],
      ['← →', 'one step back or forward'],
      ['Shift + ← →', 'one phase back or forward'],
      ['Alt + ← →', 'one command back or forward'],
      ['Page Up, Page Down', 'the phase or command before or after, as a presenter remote sends them'],
      ['+ −', 'on the timeline: zoom the time axis; Ctrl and the wheel do too, and dragging the axis pans'],
      ['Home, End', 'to the start, to the end'],
      ['[ ]', 'slower, faster'],
      ['Enter, ↑', 'on a leaf: what can be done there, and at the end of it: inspect the leaf'],
      ['1 2 3', 'Cluster, Matrix, Lifelines'],
      ['?', 'this help'],
    ],
    encoding: 'How to read the picture',
    marks: [
      ['P, solid, cut corner', 'a primary'],
      ['R, outlined, round', 'a replica'],
      ['dashed, filling up', 'a copy on its way; the number is its share'],
      ['dashed leaf', 'offline, attaching or detached; its word says which'],
      ['cross', 'goes offline if what is pointed at dies: a leaf, a pair or a group'],
      ['dashed ring', 'would be the only copy if it dies'],
    ],
    console: 'In the console, help; lists the statements and .help the dot commands.',
  },

  tables: {
    choose: 'Table',
    statements: 'Statements',
    views: 'INFORMATION_SCHEMA',
    noDatabase: 'There is no database yet. CREATE DATABASE makes one.',
    run: 'Run in console',
    copy: 'Copy as text',
    copied: 'Copied',
    notCopied: 'The browser does not allow copying here; run it in the console and select the text.',
    rows: (count: number) => counted(count, 'row', 'rows').replace(/^\d+/, number(count)),
    at: (clock: string) => `at ${clock}`,
    empty: 'Empty set',
    changedCell: (before: string) => `changed from ${before}`,
    newRow: 'new',
    change: (row: string, column: string, before: string, after: string) =>
      `${row}: ${column} ${before} → ${after}`,
    newRows: (rows: readonly string[], more: number) =>
      `new: ${rows.join(', ')}${more > 0 ? ` and ${number(more)} more` : ''}`,
    gone: (count: number) => `${counted(count, 'row is', 'rows are')} gone`,
    moreChanges: (count: number) => `and ${counted(count, 'more change', 'more changes')}`,
  },

  builder: {
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
    group: (group: number) => `AG ${group}`,
    moreLeaves: (count: number) => `+ ${number(count)} more`,
    tally: (leaves: number, pairs: number, instances: number) =>
      [
        counted(leaves, 'leaf', 'leaves').replace(/^\d+/, number(leaves)),
        ...(pairs === 0 ? [] : [counted(pairs, 'pair', 'pairs')]),
        counted(instances, 'instance', 'instances').replace(/^\d+/, number(instances)),
        ...(instances === 0
          ? []
          : [`about ${number(Math.max(1, Math.round(instances / leaves)))} on each leaf`]),
      ].join(' · '),
    single: (leaf: number) => `leaf-${leaf} has no pair yet, so nothing is placed on it.`,
    leafLimit: (most: number) => `A cluster here has from 1 to ${number(most)} leaves.`,
    needsPair: 'A second copy needs a second leaf: take 2 leaves, redundancy level 1, or no database.',
    noName: 'A database has no name yet.',
    noPartitions: (name: string) => `${name}: write how many partitions it has, 1 or more.`,
    noRows: (name: string) => `${name}: write how many rows it starts with, 0 or more.`,
    refused: (name: string, message: string, hint: string) => `${name}: ${message} ${hint}`,
    sameName: (name: string) => `There is another database called ${name}. Give one of them another name.`,
    pasteField: 'Output of SHOW LEAVES and SHOW PARTITIONS',
    pasteHint:
      'Paste what the client of your cluster printed: SHOW PARTITIONS ON a database or SHOW CLUSTER STATUS, best together with SHOW LEAVES. It stays in this page.',
    pasteEmpty: 'Nothing is pasted yet.',
    pasteLine: (line: number) => `Line ${number(line)}`,
    pasteFine: (sentence: string) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`,
    import: 'Import',
    importNote: 'Starts an empty cluster and gives the tables to .import in its console.',
  },
} as const);
