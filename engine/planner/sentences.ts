import { type NodeId, unreachable } from '../base/index.ts';
import type { Reason } from '../cluster/index.ts';
import type { Certificate, Need, Stage } from './plan.ts';

/** How sentences call things. */
export interface Names {
  readonly hostOf: (node: NodeId) => string;
  /** The partition that a row is about, such as `test:5`. */
  readonly partition: string;
}

/** Why a row is in a plan, in one plain sentence. */
export function sentenceOfReason(reason: Reason, { hostOf, partition }: Names): string {
  const hosts = (nodes: readonly NodeId[]): string => nodes.map(hostOf).join(' and ');
  switch (reason.kind) {
    case 'onlyInstance':
      return `This is the only instance of ${partition}, so it is attached at once.`;
    case 'lossAccepted':
      return `${hostOf(reason.lastPrimary)} held the newest copy of ${partition} and is away; this older one takes over.`;
    case 'noInstanceLeft':
      return `No copy of ${partition} is in service, and FORCE goes on without its data: it starts again empty.`;
    case 'asked':
      return `A statement asked for this on ${partition}.`;
    case 'restoresSecondCopy':
      return `Restores the second copy of ${partition}.`;
    case 'placesReplicaOnItsPair':
      return `Puts the replica of ${partition} on the partner of its primary, where it belongs.`;
    case 'evensPairs':
      return `Pair ${reason.from} holds ${partitions(reason.fromCount)} and pair ${reason.to} holds ${reason.toCount}: ${partition} moves.`;
    case 'evensLeaves':
      return `${hostOf(reason.from)} holds ${partitions(reason.fromCount)} and ${hostOf(reason.to)} holds ${reason.toCount}: ${partition} moves.`;
    case 'leavesIncompletePair':
      return `${hostOf(reason.from)} has no online partner, so ${partition} moves to a complete pair.`;
    case 'savesCopies':
      return `${partition} moves because that way fewer copies are needed in all.`;
    case 'bothLeavesOfTheNewPair':
      return `The new pair of ${partition} needs it on both leaves.`;
    case 'separatesGroups':
      return `The copies of ${partition} belong in different availability groups: this is the one of the other group.`;
    case 'spreadsReplicas':
      return `Of the replicas of ${hostOf(reason.primaries)}, ${hostOf(reason.from)} holds ${reason.fromCount} and ${hostOf(reason.to)} ${reason.toCount}: that of ${partition} moves.`;
    case 'evensDatabases':
      return `Over all databases ${hosts(reason.from)} ${hasOrHave(reason.from)} ${primaries(reason.fromCount)} and ${hosts(reason.to)} ${reason.toCount}, so ${partition} goes to the latter.`;
    case 'takesOver':
      return reason.primaries === reason.otherPrimaries
        ? `Both leaves of the pair have ${primaries(reason.primaries)}, so the one of group 1 takes ${partition} over.`
        : `This leaf has ${primaries(reason.primaries)} and its partner ${reason.otherPrimaries}, so it takes ${partition} over.`;
    case 'leftOver':
      return `${partition} has all its copies where they belong; this one is left over.`;
    case 'evensPrimaries':
      return `${hostOf(reason.from)} has ${primaries(reason.fromCount)} and this leaf ${reason.toCount}: it hands ${partition} over.`;
    case 'followsAgain':
      return `Follows the new primary of ${partition} again.`;
    case 'leafFailed':
      return `${hostOf(reason.leaf)} failed, so the replica of ${partition} takes over.`;
    case 'leafLeaves':
      return `${hostOf(reason.leaf)} leaves, so ${partition} is served from here.`;
    default:
      return unreachable(reason);
  }
}

/**
 * The proof of a plan in one sentence: its copies against the least that its stages need, or, where `fewest` is less,
 * against what is enough without the product's stages.
 */
export function sentenceOfCertificate({ copies, atLeast }: Certificate, fewest = copies): string {
  if (copies === 0) return 'No copies; none are needed.';
  const made = counted(copies, 'copy', 'copies');
  if (fewest < copies) {
    return `${made} by the product’s stages; ${fewest} ${fewest === 1 ? 'is' : 'are'} enough: see .plan fewest.`;
  }
  return `${made}; at least ${atLeast} ${atLeast === 1 ? 'is' : 'are'} needed.`;
}

/** The argument behind the proof: one sentence for each leaf or pair that lacks something, in plan order. */
export function argumentOf(certificate: Certificate, hostOf: (node: NodeId) => string): readonly string[] {
  return certificate.stages.flatMap(({ stage, needs }) =>
    needs.map((need) => sentenceOfNeed(stage, need, hostOf)),
  );
}

function sentenceOfNeed(stage: Stage, need: Need, hostOf: (node: NodeId) => string): string {
  const { has, needs } = need;
  const copies = `at least ${counted(need.copies, 'copy', 'copies')}`;
  const who = need.leaves.map(hostOf).join(' and ');
  const verb = need.leaves.length === 1 ? 'holds' : 'hold';
  switch (stage) {
    case 'restore':
    case 'replicas':
      return `${who} holds ${has} of the ${counted(needs, 'replica', 'replicas')} that belong there: ${copies}.`;
    case 'moves':
      return `${who} ${verb} ${partitions(has)} and need${need.leaves.length === 1 ? 's' : ''} ${needs}${savedText(need)}: ${copies}.`;
    case 'evening':
      return `${who} has ${primaries(has)} and needs ${needs}; what it takes over is copied back: ${copies}.`;
    default:
      return unreachable(stage);
  }
}

const hasOrHave = (nodes: readonly NodeId[]): string => (nodes.length === 1 ? 'has' : 'have');

const savedText = ({ alreadyThere }: Need): string =>
  alreadyThere === 0
    ? ''
    : `, of which ${counted(alreadyThere, 'instance is', 'instances are')} there already`;

const partitions = (count: number): string => counted(count, 'partition', 'partitions');
const primaries = (count: number): string => counted(count, 'primary', 'primaries');
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
