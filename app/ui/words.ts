import { asAsked } from './string-test.ts';

/** `1 copy`, `4 copies`. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** More leaves than this are told by their number: nobody reads, or listens to, a longer list. */
const mostNamed = 6;

const leavesNamed = (hosts: readonly string[]): string =>
  hosts.length > mostNamed ? `${hosts.length} leaves` : listed(hosts);

const areOf = ({ length }: readonly string[]): string => (length === 1 ? 'is' : 'are');

/** `800 MB`, `1.6 GB`. */
const bytesText = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.round(bytes / 1e6)} MB`;

/** `7.8 s`. */
const secondsText = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** Every text of the page that the engine does not write, in one place and in one language. */
export const words = asAsked({
  title: 'HA Playground',
  disclaimer: 'Not affiliated with SingleStore.',
  database: 'Database',

  header: {
    stories: 'Choose a story',
    theme: 'Theme',
    themes: {
      auto: 'As the system',
      light: 'Light',
      dark: 'Dark',
      projector: 'Projector',
      print: 'Print',
    },
    print: 'Print this page',
    help: 'Help and keys',
    chips: 'The cluster',
    freePlay: 'Free play',
    emptyCluster: 'Empty cluster',
    ownCluster: 'Your cluster',
    build: 'Build a cluster …',
    redundancy: (level: number) => `redundancy ${level}`,
    fanout: (fanout: string) => fanout.replace('_', ' '),
    database: (name: string, partitions: number, replication: string) =>
      `db ${name} · ${counted(partitions, 'partition', 'partitions')} · ${replication}`,
  },

  stage: {
    label: 'Cluster',
    masterAggregator: 'Master aggregator',
    aggregatorMenu: (host: string, heartbeats: string) =>
      `Master aggregator ${host}: ${heartbeats}. Commands`,
    heartbeats: (leaves: number, answering: number) =>
      `heartbeats to ${counted(leaves, 'leaf', 'leaves')} · ${answering} answer`,
    noLeaves: 'no leaves yet',
    aggregatorDown: 'down: nobody watches the leaves',
    narration: 'What happens now',
  },

  views: {
    label: 'Views of the cluster',
    cluster: 'Cluster',
    matrix: 'Matrix',
    lifelines: 'Lifelines',
    loading: 'Drawing …',
  },

  find: {
    label: 'Find a leaf or a partition',
    hint: 'Find leaf-8, test:3',
    unknown: (text: string) => `Nothing here is called ${text}.`,
  },

  risk: {
    label: 'Risk of one more failure',
    working: 'If one more leaf dies …',
    title: (host: string) => `If ${host} dies now`,
    silent: (host: string) => `${host} does not answer`,
    pair: (number: number) => `pair ${number}`,
    group: (group: number) => `availability group ${group}`,
    harmless: 'If one more leaf dies now',
    nothing: 'no other partition is touched',
    offline: (count: number) => `${counted(count, 'partition goes', 'partitions go')} offline`,
    degraded: (count: number) =>
      count === 1 ? '1 partition loses its second copy' : `${count} partitions lose their second copy`,
    rowsLost: (count: number) => `${counted(count, 'acknowledged row is', 'acknowledged rows are')} lost`,
    rowsBack: (count: number) => `${counted(count, 'deleted row is', 'deleted rows are')} back`,
    double: (host: string) => `${host} does double work`,
    more: (host: string, before: number, after: number) =>
      before === 0
        ? `${host} serves ${counted(after, 'primary', 'primaries')}`
        : `${host} serves ${after} primaries instead of ${before}`,
    shared: (leaves: number, more: number) => `${leaves} leaves share ${more} more primaries`,
    unserved: (count: number) => `${counted(count, 'partition', 'partitions')} offline already`,
  },

  narration: {
    empty: 'The cluster has a master aggregator and no leaves. ADD LEAF adds the first one.',
    allOnline: (leaves: number) =>
      leaves === 1 ? 'The only leaf is online.' : `All ${leaves} leaves are online.`,
    balanced: (database: string, partitions: number, copies: number) =>
      `${database} is balanced: ${counted(partitions, 'partition', 'partitions')}, each with a primary${copies === 2 ? ' and a replica on its pair' : ', its only copy'}.`,
    unbalanced: (database: string) =>
      `${database} is not balanced: EXPLAIN REBALANCE PARTITIONS shows what would even it.`,
    masterDown: 'The master aggregator is down: nothing is detected and nothing fails over.',
    unnoticed: (hosts: readonly string[], isHung: boolean) =>
      isHung
        ? `${leavesNamed(hosts)} no longer ${hosts.length === 1 ? 'answers' : 'answer'}. Only after 30 s of missed heartbeats is that a failure.`
        : `${leavesNamed(hosts)} ${hosts.length === 1 ? 'refuses' : 'refuse'} connections. The master aggregator needs about 3 s to be sure.`,
    unwatched: (hosts: readonly string[]) =>
      `${leavesNamed(hosts)} ${areOf(hosts)} down, and nobody watches: no failover happens.`,
    recovering: (hosts: readonly string[]) =>
      `${leavesNamed(hosts)} ${hosts.length === 1 ? 'has' : 'have'} been restarted and ${hosts.length === 1 ? 'reads its' : 'read their'} data back from disk.`,
    offline: (hosts: readonly string[]) => `${leavesNamed(hosts)} ${areOf(hosts)} offline.`,
    detached: (hosts: readonly string[]) =>
      `${leavesNamed(hosts)} ${areOf(hosts)} detached and ${hosts.length === 1 ? 'waits' : 'wait'} for ATTACH LEAF.`,
    batch: (hosts: readonly string[], clock: string) =>
      `${leavesNamed(hosts)} ${areOf(hosts)} attaching: the master aggregator waits for more leaves until ${clock}.`,
    attaching: (hosts: readonly string[]) => `${leavesNamed(hosts)} ${areOf(hosts)} attaching.`,
    settling: (hosts: readonly string[]) =>
      `${leavesNamed(hosts)} ${areOf(hosts)} online with replicas only; in a moment half of them take over.`,
    noPrimary: (database: string, count: number) =>
      `${counted(count, 'partition', 'partitions')} of ${database} ${count === 1 ? 'has' : 'have'} no primary: statements that need ${count === 1 ? 'it' : 'them'} get error 1777.`,
    oneCopy: (database: string, count: number, hosts: readonly string[]) =>
      `${counted(count, 'partition', 'partitions')} of ${database} ${count === 1 ? 'has' : 'have'} a single copy, on ${leavesNamed(hosts)}.`,
    phase: (phase: number, lastPhase: number) => `Phase ${phase} of ${lastPhase}`,
    subjects: {
      rebalance: (database: string) => `rebalance of ${database}`,
      restoreRedundancy: (database: string) => `redundancy of ${database} is being restored`,
      attach: (database: string, hosts: readonly string[]) =>
        hosts.length === 0
          ? `${database} is being attached`
          : `${leavesNamed(hosts)} ${areOf(hosts)} attaching`,
      detach: (_database: string, hosts: readonly string[]) =>
        `${leavesNamed(hosts)} ${areOf(hosts)} being detached`,
      remove: (_database: string, hosts: readonly string[]) =>
        `${leavesNamed(hosts)} ${areOf(hosts)} being removed`,
      failover: (_database: string, hosts: readonly string[]) =>
        hosts.length === 0
          ? 'failover'
          : `${leavesNamed(hosts)} ${hosts.length === 1 ? 'has' : 'have'} failed`,
      partition: (database: string, hosts: readonly string[]) =>
        `a partition of ${database} on ${leavesNamed(hosts)} is being changed`,
    },
    running: {
      copy: (count: number) => `${counted(count, 'copy', 'copies')} ${count === 1 ? 'runs' : 'run together'}`,
      promote: (count: number) => `${counted(count, 'replica is', 'replicas are')} promoted`,
      drop: (count: number) => `${counted(count, 'leftover is', 'leftovers are')} dropped`,
      attach: (count: number) => `${counted(count, 'partition is', 'partitions are')} attached again`,
    },
  },

  side: {
    label: 'Tools',
    console: 'Console',
    plan: 'Plan',
    tables: 'Tables',
    events: 'Events',
    inspector: 'Inspector',
  },

  inspector: { loading: 'Looking …' },

  tryNext: {
    title: 'Try next',
    story: (title: string, next: number, count: number) => `${title} · step ${next} of ${count}`,
    storyEnd: (title: string) => `${title} · the end. Go on as you like, or choose another story.`,
    runs: (statement: string) => `Run ${statement}`,
    reasons: {
      firstLeaf: 'a cluster begins with a leaf',
      firstDatabase: 'the leaves hold nothing yet',
      leaves: 'which leaves there are, and their states',
      aggregators: 'who takes the statements',
      partitions: 'who holds which partition',
      startMaster: 'without a master aggregator nothing is detected and nothing fails over',
      start: (host: string) => `${host} comes back and is attached`,
      resume: (host: string) => `${host} answers again`,
      attach: (host: string) => `${host} runs, but is out of service`,
      heal: 'the network is broken between two nodes',
      restore: (count: number) => `${counted(count, 'partition has', 'partitions have')} a single copy`,
      rebalance: (database: string, actions: number, copies: number) =>
        `${database} is not balanced: ${counted(actions, 'action', 'actions')}, ${counted(copies, 'copy', 'copies')} among them`,
      fewest: (saved: number) => `a plan with ${counted(saved, 'copy', 'copies')} less`,
      why: 'the reason for each step of the plan',
      kill: (host: string) => `see what is left when ${host} dies`,
      workload: 'clients that notice what happens',
      progress: 'how far it has got',
      count: 'do all rows answer meanwhile?',
      explain: 'what a rebalance would do now',
    },
  },

  console: {
    log: 'Results',
    welcome:
      '-- A MySQL client on the master aggregator.\n-- help; lists the statements, .help the dot commands.',
    input: 'Statement',
    hint: 'Enter runs a statement that ends in a semicolon, Tab takes a completion, the up arrow recalls, Ctrl+Enter runs what is there.',
    connections: 'Connections',
    connect: 'New connection',
    close: (host: string) => `Close the connection to ${host}`,
    running: 'running',
    waiting: 'waiting',
    stop: 'Stop',
    stopWhat: (statement: string) => `Stop ${statement}`,
    stopAll: (count: number) => `Stop, and drop ${counted(count, 'statement', 'statements')} waiting`,
    suggestions: 'Completions',
    moreLines: (count: number) => `-- ${counted(count, 'more line', 'more lines')} not shown`,
    moreRuns: (count: number) => `-- ${counted(count, 'earlier statement', 'earlier statements')} not shown`,
    later: (clock: string) => `-- run at ${clock}, later than the moment shown`,
    nothingToRun: 'There is nothing to run. Write a statement, such as SHOW LEAVES;',
    tooLong: (length: number, limit: number) =>
      `This text has ${length.toLocaleString('en')} characters; the console takes up to ${limit.toLocaleString('en')}. Nothing was run.`,
    tooLongPlace: (line: number) =>
      `The limit falls in line ${line.toLocaleString('en')}. Run the text in parts.`,
    finished: (statement: string, outcome: string) => `${statement}: ${outcome}`,
    rows: (count: number) => counted(count, 'row', 'rows'),
  },

  plan: {
    loading: 'Planning …',
    wouldDo: 'Would do now',
    fewest: 'Fewest copies',
    lastOperation: 'Last operation',
    choose: 'Which plan',
    balanced: (database: string) => `${database} is balanced: REBALANCE PARTITIONS would do nothing.`,
    noDatabase: 'There is no database yet.',
    noOperation: (database: string) => `No operation has run on ${database}.`,
    columns: {
      phase: 'phase',
      action: 'action',
      partition: 'partition',
      target: 'target',
      state: 'status',
      why: 'why',
    },
    kinds: {
      rebalance: 'rebalance',
      restoreRedundancy: 'restore redundancy',
      attach: 'attach',
      detach: 'detach',
      remove: 'remove',
      failover: 'failover',
      partition: 'partition command',
    },
    operation: (kind: string, state: string, actions: number) =>
      `${kind}: ${counted(actions, 'action', 'actions')}, ${state}`,
    wouldTake: (actions: number) =>
      `REBALANCE PARTITIONS would take ${counted(actions, 'action', 'actions')}.`,
    table: 'Actions of the plan',
    moreRows: (count: number) => `${counted(count, 'more row', 'more rows')} not shown`,
    waits: 'waits for it',
    showFewest: 'Show the fewest beside it',
    moreThanNeeded: (copies: number, fewest: number) =>
      `${counted(copies, 'copy', 'copies')} by the product’s stages; ${fewest} ${fewest === 1 ? 'is' : 'are'} enough.`,
    fewestRows: (copies: number) => `Fewest: ${counted(copies, 'copy', 'copies')}`,
    productRows: (copies: number) => `By the product’s stages: ${counted(copies, 'copy', 'copies')}`,
    argument: 'Who has less than it needs',
    need: {
      who: 'leaf or pair',
      has: 'has',
      needs: 'needs',
      arrives: 'copies',
      copies: (count: number) => `+${count}`,
    },
    stages: {
      restore: 'second copies',
      replicas: 'replicas beside their primaries',
      moves: 'partitions that move, on every leaf of the pair',
      evening: 'primaries in a pair, each copied back',
    },
    compare: {
      label: 'Two plans compared',
      product: 'by the product’s stages',
      fewest: 'fewest',
      copies: 'copies',
      promotions: 'promotions',
      rows: 'rows',
      bytes: 'data moved',
      time: 'time',
    },
    bytes: bytesText,
    seconds: secondsText,
    cost: (ms: number, bytes: number) => `${secondsText(ms)} · ${bytesText(bytes)}`,
    costByPhase: 'Time by phase',
    phaseCost: (phase: number, actions: number, ms: number, bytes: number) =>
      [
        `phase ${phase}: ${counted(actions, 'action', 'actions')}`,
        secondsText(ms),
        ...(bytes > 0 ? [bytesText(bytes)] : []),
      ].join(', '),
  },

  timeline: {
    label: 'Timeline',
    transport: 'Transport',
    first: 'To the start',
    back: 'Step back',
    play: 'Play',
    pause: 'Pause',
    step: 'Step',
    last: 'To the end',
    playhead: 'Moment shown',
    playheadAt: (moment: {
      readonly clock: string;
      readonly end: string;
      readonly last: string | null;
      readonly running: readonly string[];
    }) =>
      [
        `${moment.clock} of ${moment.end}`,
        ...(moment.last === null ? [] : [`last: ${moment.last}`]),
        ...(moment.running.length === 0 ? [] : [`running: ${listed(moment.running)}`]),
      ].join('; '),
    running: (kind: string, database: string, phase: number | null) =>
      `${kind} of ${database}${phase === null ? '' : `, phase ${phase}`}`,
    speed: 'Speed',
    speedText: (speed: number) =>
      `${speed < 1 ? speed.toFixed(1) : speed < 10 ? String(Math.round(speed * 10) / 10) : Math.round(speed)}×`,
    skipIdle: 'Skip idle',
    states: {
      moving: 'playing',
      resting: 'nothing pending',
      between: 'waiting for the next step',
      paused: 'paused',
      scrubbing: 'paused',
      completing: 'finishing the statement',
    },
    branch: (name: string) => `Branch ${name.replace(/^branch /, '')}`,
    branches: 'Branches',
    branchNote: (commands: readonly string[], parted: string | null) =>
      [
        parted === null ? null : `parted at ${parted}`,
        commands.at(-1) === undefined ? null : `last: ${commands.at(-1)}`,
      ]
        .filter((part) => part !== null)
        .join(' · '),
    commandMark: (commands: readonly string[]) =>
      `${commands[0] ?? ''}${commands.length > 1 ? ` +${commands.length - 1}` : ''}`,
    compare: 'Compare',
    rename: 'Rename the branch',
    branchName: 'Name of the branch',
    clock: 'Simulated clock',
    undo: 'Undo',
    redo: 'Redo',
    keys: 'Space play · ← → event · Shift+← → phase · Alt+← → command · [ ] speed · ? keys',
    lanes: {
      risk: 'risk',
      leaves: 'leaves',
      plan: 'plan',
      commands: 'commands',
      reads: 'reads',
      writes: 'writes',
      together: (names: readonly string[]) =>
        names.length === 1 ? `${names[0]}` : `${names[0]} +${names.length - 1}`,
      more: (count: number) => `${counted(count, 'more leaf', 'more leaves')} changed state`,
    },
    strides: {
      label: 'Step by',
      button: (stride: string) => `by ${stride}`,
      names: { step: 'event', phase: 'phase', command: 'command', chapter: 'phase or command' },
      notes: { step: '← →', phase: 'Shift+← →', command: 'Alt+← →', chapter: 'Page Up, Page Down' },
    },
    zoom: {
      label: 'Zoom of the time axis',
      closer: 'Show less time',
      farther: 'Show more time',
      whole: 'Whole history',
    },
    hurried: 'simulated time to scale; hatched waits are shortened when played',
    hurriedBy: (sim: string, view: string) => `${sim} of waiting, played in ${view}`,
    risk: {
      key: 'If one more leaf fails',
      safe: 'one more failure loses nothing',
      lossy: (lost: number, back: number) =>
        `one more failure ${[
          ...(lost > 0 ? [`loses ${counted(lost, 'row', 'rows')}`] : []),
          ...(back > 0 ? [`brings ${counted(back, 'deleted row', 'deleted rows')} back`] : []),
        ].join(' and ')}`,
      fragile: (partitions: number) =>
        `one more failure takes ${counted(partitions, 'partition', 'partitions')} offline`,
      down: (partitions: number) => `${counted(partitions, 'partition', 'partitions')} offline already`,
      names: {
        safe: 'nothing is lost',
        lossy: 'writes are lost',
        fragile: 'partitions go offline',
        down: 'some are offline already',
      },
      worst: (host: string) => `worst: ${host}`,
      during: (phase: string) => `During phase ${phase}`,
      atWorst: (clock: string, sentence: string) => `at worst, from ${clock}: ${sentence}`,
    },
    looks: {
      unknown: 'removed',
      online: 'online',
      unnoticed: 'not answering',
      offline: 'offline',
      attaching: 'attaching',
      detached: 'detached',
      recovering: 'recovering',
    },
    changes: (count: number) => `${count} changes`,
    phases: (count: number) => `${count} phases`,
    phase: (
      [first, last]: readonly [number, number],
      verbs: readonly string[],
      actions: number,
      databases: number,
    ) =>
      [
        first === last ? `${first}` : `${first}–${last}`,
        ...(verbs.length === 0 ? [] : [verbs.join(', ')]),
        ...(actions > 1 ? [`×${actions}`] : []),
        ...(databases > 1 ? [`in ${databases} databases`] : []),
      ].join(' '),
    noChange: 'No leaf has changed state yet. What happens is drawn here, and can be dragged through.',
  },

  print: {
    tables: 'Tables',
  },

  events: {
    empty: 'Nothing has happened yet.',
    list: 'What has happened',
    earlier: (count: number) => `${counted(count, 'earlier event', 'earlier events')} not shown`,
  },

  tables: {
    caption: (statement: string, clock: string) => `${statement} at ${clock}`,
  },

  leafMenu: {
    label: (host: string) => `Commands for ${host}`,
    heading: (host: string, state: string) => `${host} · ${state}`,
    kill: 'the process dies at once',
    stop: 'a clean shutdown',
    hang: 'the process stops answering',
    resume: 'the process answers again',
    start: 'the process is started and recovers',
    detach: 'takes the leaf out of service',
    attach: 'brings the leaf back into service',
    remove: 'the cluster forgets the leaf',
    look: 'on a connection to this leaf',
    inspect: (host: string, partition: string | null) =>
      partition === null ? `Inspect ${host}` : `Inspect ${partition} on ${host}`,
    inspectNote: 'its states, what can happen next, its history',
    notOnline: 'only an online leaf can be detached',
    notDetached: 'only a detached leaf is attached by hand',
    notReachable: 'the leaf does not answer',
  },

  help: {
    title: 'Help and keys',
    close: 'Close',
  },

  fault: {
    title: 'The simulation has stopped',
    text: 'It has reached a state that its own rules exclude. That is a mistake in the playground, not yours.',
    reload: 'Start again',
  },
} as const);
