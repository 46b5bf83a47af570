/**
 * The states in which things can be, and what states have in common: their tags. Every state has a row, so a new one does
 * not compile before it is known what holds for it. Nobody compares names of states; everybody asks by tag. The machines
 * take their tags from here, so that no picture can disagree with them.
 */

/** What a node's process is doing on its own machine, whether or not anyone has noticed. */
export type ProcessState = 'running' | 'recovering' | 'stopped' | 'hung';

/**
 * `answering`: takes connections and answers · `refusing`: connections are refused · `silent`: connections wait without an
 * answer · `stuck`: will not answer before somebody does something · `startable`: there is none · `recovering`: reads its
 * data back from disk.
 */
const processTagNames = ['answering', 'refusing', 'silent', 'stuck', 'startable', 'recovering'] as const;

export type ProcessTag = (typeof processTagNames)[number];

export const processTags: TagTable<ProcessState, ProcessTag> = {
  running: ['answering'],
  recovering: ['refusing', 'recovering'],
  stopped: ['refusing', 'stuck', 'startable'],
  hung: ['silent', 'stuck'],
};

export const processIs = questionsOf(processTagNames, processTags);

/** A leaf as the master aggregator sees it, the State column of SHOW LEAVES [HAC]; `unknown` is not listed there. */
export type LeafState = 'unknown' | 'online' | 'offline' | 'attaching' | 'detached' | 'recovering';

/**
 * `known`: in SHOW LEAVES · `serving`: its partitions are in service · `attaching`: they are brought up to date ·
 * `returning`: on its way back to service · `watched`: its silence is noticed · `lost`: taken out after a failure ·
 * `awaited`: comes back as soon as it answers · `setAside`: comes back when somebody asks for it.
 */
const leafTagNames = [
  'known',
  'serving',
  'attaching',
  'returning',
  'watched',
  'lost',
  'awaited',
  'setAside',
] as const;

export type LeafTag = (typeof leafTagNames)[number];

export const leafTags: TagTable<LeafState, LeafTag> = {
  unknown: [],
  online: ['known', 'serving', 'watched'],
  offline: ['known', 'lost', 'awaited'],
  attaching: ['known', 'attaching', 'returning', 'watched'],
  detached: ['known', 'setAside'],
  recovering: ['known', 'returning', 'watched', 'awaited'],
};

export const leafIs = questionsOf(leafTagNames, leafTags);

/** A partition as a client meets it: served, waiting for a promotion to end, or without a primary (error 1777). */
export type PartitionState = 'served' | 'locked' | 'offline';

/** `served`: statements run · `locked`: they wait for a promotion · `unserved`: they get error 1777. */
const partitionTagNames = ['served', 'locked', 'unserved'] as const;

export type PartitionTag = (typeof partitionTagNames)[number];

export const partitionTags: TagTable<PartitionState, PartitionTag> = {
  served: ['served'],
  locked: ['locked'],
  offline: ['unserved'],
};

export const partitionIs = questionsOf(partitionTagNames, partitionTags);

/** One database on one leaf, the State column of SHOW DATABASES EXTENDED there [DOC]. */
export type InstanceState =
  | 'online'
  | 'replicating'
  | 'provisioning'
  | 'transition'
  | 'pending'
  | 'recovering'
  | 'offline'
  | 'unrecoverable';

/**
 * `readable`: reads of its own are answered there · `following`: gets the log of a primary, or a snapshot of it ·
 * `arriving`: its data is being copied here · `changing`: its role changes · `waiting`: whole, but not taken back into
 * service · `recovering`: is read back from disk · `unloaded`: its leaf has no process · `unrecoverable`: its data is lost.
 */
const instanceTagNames = [
  'readable',
  'following',
  'arriving',
  'changing',
  'waiting',
  'recovering',
  'unloaded',
  'unrecoverable',
] as const;

export type InstanceTag = (typeof instanceTagNames)[number];

export const instanceTags: TagTable<InstanceState, InstanceTag> = {
  online: ['readable'],
  replicating: ['readable', 'following'],
  provisioning: ['arriving', 'following'],
  transition: ['changing'],
  pending: ['waiting'],
  recovering: ['recovering'],
  offline: ['unloaded'],
  unrecoverable: ['unrecoverable'],
};

export const instanceIs = questionsOf(instanceTagNames, instanceTags);

/**
 * How commits reach a replica. `sync`: a commit waits until the replica has it; `async`: it follows after a lag;
 * `ready`: it has caught up and gets every commit at once, and commits will wait for it again shortly [DOC].
 */
export type ReplicaSync = 'sync' | 'ready' | 'async';

/** `waitedFor`: commits wait for it · `prompt`: gets every commit at once · `caughtUp`: will be waited for shortly. */
const replicaTagNames = ['waitedFor', 'prompt', 'caughtUp'] as const;

export type ReplicaTag = (typeof replicaTagNames)[number];

export const replicaTags: TagTable<ReplicaSync, ReplicaTag> = {
  sync: ['waitedFor', 'prompt'],
  ready: ['prompt', 'caughtUp'],
  async: [],
};

export const replicaIs = questionsOf(replicaTagNames, replicaTags);

/** A rebalance operation as a whole. `settling`: the returned leaves are online, evening has not begun yet [MODEL]. */
export type OperationState = 'running' | 'settling' | 'success' | 'failed' | 'cancelled';

/** `running`: its phases run · `settling`: it waits for its evening · `ended`, and how: `succeeded` or `failed`. */
const operationTagNames = ['running', 'settling', 'ended', 'succeeded', 'failed'] as const;

export type OperationTag = (typeof operationTagNames)[number];

export const operationTags: TagTable<OperationState, OperationTag> = {
  running: ['running'],
  settling: ['settling'],
  success: ['ended', 'succeeded'],
  failed: ['ended', 'failed'],
  cancelled: ['ended'],
};

export const operationIs = questionsOf(operationTagNames, operationTags);

/** One row of SHOW REBALANCE STATUS [HAC, DOC]. */
export type ActionState = 'scheduled' | 'running' | 'success' | 'failed' | 'cancelled';

/** `scheduled`: waits for its phase · `running`: under way · `ended`, and how: `succeeded` or `failed`. */
const actionTagNames = ['scheduled', 'running', 'ended', 'succeeded', 'failed'] as const;

export type ActionTag = (typeof actionTagNames)[number];

export const actionTags: TagTable<ActionState, ActionTag> = {
  scheduled: ['scheduled'],
  running: ['running'],
  success: ['ended', 'succeeded'],
  failed: ['ended', 'failed'],
  cancelled: ['ended'],
};

export const actionIs = questionsOf(actionTagNames, actionTags);

/** The tags of each state. */
export type TagTable<State extends string, Tag extends string> = Readonly<Record<State, readonly Tag[]>>;

/**
 * A question for each tag: does a state have it? Each compares no more than it must: some are asked for every instance of a
 * cluster, and looking up a tag by its name takes ten times as long as comparing a state.
 */
function questionsOf<State extends string, Tag extends string>(
  names: readonly Tag[],
  table: TagTable<State, Tag>,
): Readonly<Record<Tag, (state: State) => boolean>> {
  const questions = names.map((tag) => {
    const [first, ...others] = (Object.keys(table) as State[]).filter((state) => table[state].includes(tag));
    const question = (state: State): boolean => state === first;
    return [
      tag,
      others.length === 0 ? question : (state: State) => state === first || others.includes(state),
    ];
  });
  return Object.fromEntries(questions) as Record<Tag, (state: State) => boolean>;
}
