/** What frames the page. */
export const page = {
  title: 'HA Playground',
  database: 'Database',
  views: {
    label: 'Views of the cluster',
    cluster: 'Cluster',
    matrix: 'Matrix',
    lifelines: 'Lifelines',
    loading: 'Drawing …',
  },
  find: {
    label: 'Find a leaf or a partition',
    hint: (names: readonly string[]) => `Find ${names.join(', ') || '…'}`,
  },
  operations: {
    rebalance: 'rebalance',
    restoreRedundancy: 'restore redundancy',
    attach: 'attach',
    detach: 'detach',
    remove: 'remove',
    failover: 'failover',
    partition: 'partition command',
  },
  doors: {
    label: 'What you are here for',
    understand: 'Understand',
    rehearse: 'Rehearse',
    teach: 'Teach',
  },
  drawer: {
    label: 'Tools',
    console: 'Console',
    tables: 'Tables',
    events: 'Events',
    inspector: 'Inspector',
    open: 'Open',
    taller: 'Make the console taller',
    lower: 'Make the console lower',
    close: 'Fold the console to one line',
    empty: 'Nothing has been run yet.',
  },
  plan: { loading: 'Planning …' },
  inspector: { loading: 'Looking …' },
  help: {
    title: 'Help and keys',
    close: 'Close',
  },
  fault: {
    broken: {
      title: 'The simulation has stopped',
      text: 'It has reached a state that its own rules exclude. That is a mistake in the playground, not yours.',
      reload: 'Start again',
    },
    missing: {
      title: 'A part of the page is missing',
      text: 'Its file did not come: the connection may be lost, or the page may have been published anew.',
      reload: 'Load the page again',
    },
  },
};
