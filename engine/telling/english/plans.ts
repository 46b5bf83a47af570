import type { NamedNeed, PlanWording } from '../plans.ts';
import { counted, enumerated } from './counts.ts';

/** Plans, in plain sentences of English. */
export const planWording: PlanWording = {
  reasons: {
    onlyInstance: ({ partition }) => `This is the only instance of ${partition}, so it is attached at once.`,
    lossAccepted: ({ lastPrimary, partition }) =>
      `${lastPrimary} held the newest copy of ${partition} and is away; this older one takes over.`,
    noInstanceLeft: ({ partition }) =>
      `No copy of ${partition} is in service, and FORCE goes on without its data: it starts again empty.`,
    asked: ({ partition }) => `A statement asked for this on ${partition}.`,
    restoresSecondCopy: ({ partition }) => `Restores the second copy of ${partition}.`,
    placesReplicaOnItsPair: ({ partition }) =>
      `Puts the replica of ${partition} on the partner of its primary, where it belongs.`,
    evensPairs: ({ from, to, fromCount, toCount, partition }) =>
      `Pair ${from} holds ${partitionsOf(fromCount)} and pair ${to} holds ${toCount}: ${partition} moves.`,
    evensLeaves: ({ from, to, fromCount, toCount, partition }) =>
      `${from} holds ${partitionsOf(fromCount)} and ${to} holds ${toCount}: ${partition} moves.`,
    leavesIncompletePair: ({ from, partition }) =>
      `${from} has no online partner, so ${partition} moves to a complete pair.`,
    savesCopies: ({ partition }) => `${partition} moves because that way fewer copies are needed in all.`,
    bothLeavesOfTheNewPair: ({ partition }) => `The new pair of ${partition} needs it on both leaves.`,
    separatesGroups: ({ partition }) =>
      `The copies of ${partition} belong in different availability groups: this is the one of the other group.`,
    spreadsReplicas: ({ from, to, fromCount, toCount, primaries, partition }) =>
      `Of the replicas of ${primaries}, ${from} holds ${fromCount} and ${to} ${toCount}: that of ${partition} moves.`,
    evensDatabases: ({ from, to, fromCount, toCount, partition }) =>
      `Over all databases ${from.join(' and ')} ${hasOrHave(from)} ${primariesOf(fromCount)} and ${to.join(' and ')} ${toCount}, so ${partition} goes to the latter.`,
    takesOver: ({ primaries, otherPrimaries, partition }) =>
      primaries === otherPrimaries
        ? `Both leaves of the pair have ${primariesOf(primaries)}, so the one of group 1 takes ${partition} over.`
        : `This leaf has ${primariesOf(primaries)} and its partner ${otherPrimaries}, so it takes ${partition} over.`,
    leftOver: ({ partition }) => `${partition} has all its copies where they belong; this one is left over.`,
    evensPrimaries: ({ from, fromCount, toCount, partition }) =>
      `${from} has ${primariesOf(fromCount)} and this leaf ${toCount}: it hands ${partition} over.`,
    followsAgain: ({ partition }) => `Follows the new primary of ${partition} again.`,
    leafFailed: ({ leaf, partition }) => `${leaf} failed, so the replica of ${partition} takes over.`,
    leafLeaves: ({ leaf, partition }) => `${leaf} leaves, so ${partition} is served from here.`,
  },

  certificates: {
    nothing: () => 'No copies; none are needed.',
    tooMany: ({ copies, fewest }) =>
      `${copiesOf(copies)} by the product’s stages; ${fewest} ${areOf(fewest)} enough: see .plan fewest.`,
    proved: ({ copies, atLeast }) => `${copiesOf(copies)}; at least ${atLeast} ${areOf(atLeast)} needed.`,
  },

  needs: {
    restore: lackOfReplicas,
    replicas: lackOfReplicas,
    moves: (need) =>
      `${whoOf(need)} ${holdOf(need)} ${partitionsOf(need.has)} and ${need.leaves.length === 1 ? 'needs' : 'need'} ${need.needs}${savedBy(need)}: ${leastOf(need)}.`,
    evening: (need) =>
      `${whoOf(need)} has ${primariesOf(need.has)} and needs ${need.needs}; what it takes over is copied back: ${leastOf(need)}.`,
  },

  dependents: {
    none: () => 'Nothing waits for it.',
    some: ({ actions }) => {
      const named = actions.map(({ verb, host }) => `${verb} on ${host}`);
      return `${enumerated(named)} ${named.length === 1 ? 'waits' : 'wait'} for it.`;
    },
  },
};

function lackOfReplicas(need: NamedNeed): string {
  const replicas = counted(need.needs, 'replica');
  return `${whoOf(need)} holds ${need.has} of the ${replicas} that belong there: ${leastOf(need)}.`;
}

const whoOf = ({ leaves }: NamedNeed): string => leaves.join(' and ');
const holdOf = ({ leaves }: NamedNeed): string => (leaves.length === 1 ? 'holds' : 'hold');
const leastOf = ({ copies }: NamedNeed): string => `at least ${copiesOf(copies)}`;

const savedBy = ({ alreadyThere }: NamedNeed): string =>
  alreadyThere === 0
    ? ''
    : `, of which ${counted(alreadyThere, 'instance is', 'instances are')} there already`;

const hasOrHave = (nodes: readonly string[]): string => (nodes.length === 1 ? 'has' : 'have');
const areOf = (count: number): string => (count === 1 ? 'is' : 'are');
const copiesOf = (count: number): string => counted(count, 'copy', 'copies');
const partitionsOf = (count: number): string => counted(count, 'partition');
const primariesOf = (count: number): string => counted(count, 'primary', 'primaries');
