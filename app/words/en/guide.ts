/** The first steps. */
export const guide = {
  label: 'First steps',
  about:
    'A simulated SingleStore cluster, in your browser alone. See how its high availability keeps it answering when machines die.',
  progress: (step: number, steps: number) => `${step} of ${steps}`,
  steps: {
    lose: (host: string) =>
      host === '' ? 'Kill a leaf: choose one, and then .kill.' : `Kill a leaf: choose ${host}, or press`,
    watch: () => 'Watch its pair: in about 3 s its replicas become primaries.',
    restart: (host: string) =>
      host === '' ? 'Start it again: choose it.' : `Start it again: choose ${host}, or press`,
    return: () => 'Watch it come back: copies first, then half of the primaries.',
    rewind: () => 'Drag the timeline to see any moment again. That is all.',
  },
  obstacles: {
    masterDown: () => 'Without a master aggregator nothing takes over.',
    unwatched: () => 'Nobody watches the leaves, so nothing takes over: leaf_failure_detection is Off.',
    noPair: () => 'Its pair does not answer either: nobody can take over.',
    late: () => 'Watch its pair: after 30 s without an answer its replicas become primaries.',
  },
  paused: 'Press Play to go on.',
  skip: 'Skip',
  done: 'Done',
};
