import {
  type ActionVerb,
  actionIs,
  hasEnded,
  knownLeaves,
  type NodeId,
  type Operation,
  operationIs,
  unreachable,
  verbOf,
  type World,
} from '@ha-playground/engine';
import { isTrouble, isUrgent, type Matter, mattersOf } from '../presentation/matters/matters.ts';
import { shortNames } from '../presentation/sight/short-names.ts';
import { words } from './index.ts';

/** What a person should know about this moment: the gravest first, then what goes on, then the rest. */
export interface Narration {
  /** Set while a phase of an operation runs. */
  readonly phase: string | null;
  /** The gravest first. */
  readonly sentences: readonly string[];
  /** All of them. */
  readonly text: string;
  /** Something is at stake, or has just been lost. */
  readonly isTrouble: boolean;
}

/** One line about `world`; `clock` writes an instant as the page shows it. */
export function narrationOf(world: World, clock: (atMs: number) => string): Narration {
  const leaves = knownLeaves(world).length;
  if (leaves === 0) return narrationWith({ phase: null, isTrouble: false }, [words.narration.empty]);
  const operations = world.operations.filter((candidate) => !hasEnded(candidate));
  const matters = mattersOf(world);
  // What is out of order while an operation runs is what it is about, and that it tells itself.
  const failed = matters.flatMap((matter) => (isFailedAttach(matter) ? matter.leaves : []));
  // Leaves that are attaching still after an attach has failed: with the failure that is one sentence, for two would contradict
  // each other.
  const isLeft = (matter: Matter): boolean =>
    (matter.kind === 'batch' || matter.kind === 'attaching') &&
    matter.leaves.every((leaf) => failed.includes(leaf));
  const left = matters.find(isLeft);
  const told = together(
    matters.filter((matter) => (operations.length === 0 || isTrouble(matter)) && !isLeft(matter)),
  );
  const sentences = (holds: (matter: Matter) => boolean): readonly string[] =>
    // An attach has an operation for each database, and is told of once.
    distinct(
      told.filter(({ matter }) => holds(matter)).map((each) => sentenceOf(each, { world, clock, left })),
    );
  const isAsItShouldBe =
    operations.length === 0 && matters.every(({ kind }) => kind === 'unbalanced' || kind === 'partnerless');
  // Databases go through their phases each for itself: where those differ, none is that of the moment.
  const [phase, ...others] = distinct(operations.map((operation) => operation.phase));
  const head = {
    phase: phase == null || others.length > 0 ? null : words.narration.phase(phase),
    isTrouble: matters.some(isTrouble),
  };
  return narrationWith(head, [
    ...sentences(isUrgent),
    ...alike(operations).map((each) => operationsSentence(each, world)),
    ...(isAsItShouldBe ? [words.narration.allOnline(leaves)] : []),
    ...sentences((matter) => !isUrgent(matter)),
    ...(isAsItShouldBe ? balancedSentences(world, matters) : []),
  ]);
}

const narrationWith = (
  head: Pick<Narration, 'phase' | 'isTrouble'>,
  sentences: readonly string[],
): Narration => ({ ...head, sentences, text: sentences.join(' ') });

/** A matter, and all the databases of which it is the case. */
interface Told {
  readonly matter: Matter;
  readonly databases: readonly string[];
}

/** What is the case of several databases is told once: nobody reads the same sentence five times. */
function together(matters: readonly Matter[]): readonly Told[] {
  const told = new Map<unknown, Told>();
  for (const matter of matters) {
    const isShared = 'database' in matter && matter.kind !== 'operationFailed';
    const key = isShared ? `${matter.kind} ${'until' in matter && matter.until}` : matter;
    const before = told.get(key);
    const databases = 'database' in matter ? [...(before?.databases ?? []), matter.database] : [];
    told.set(key, { matter: before === undefined ? matter : sum(before.matter, matter), databases });
  }
  return [...told.values()];
}

/** Numbers are added up, and leaves are put together, in the order of their ids. */
const sum = <Kind extends Matter>(one: Kind, other: Matter): Kind =>
  Object.fromEntries(
    Object.entries(one).map(([field, value]: [string, unknown]) => {
      const added: unknown = (other as unknown as Record<string, unknown>)[field];
      if (typeof value === 'number') return [field, value + Number(added)];
      if (!Array.isArray(value) || !Array.isArray(added)) return [field, value];
      return [field, [...new Set<number>([...value, ...added])].sort((left, right) => left - right)];
    }),
  ) as unknown as Kind;

interface ToldIn {
  readonly world: World;
  readonly clock: (atMs: number) => string;
  /** Leaves that are attaching still after an attach has failed. */
  readonly left: Matter | undefined;
}

function sentenceOf({ matter, databases }: Told, { world, clock, left }: ToldIn): string {
  const { narration } = words;
  const database = narration.databases(databases);
  const hosts = (leaves: readonly NodeId[]) => hostsOf(world, leaves);
  switch (matter.kind) {
    case 'rowsUndone':
      return narration.undone(database, matter.gone, matter.back);
    case 'offline':
      return `${narration.noPrimary(database, matter.count)}${
        matter.older === 0 ? '' : narration.older(matter.older, hosts(matter.olderOn), hosts(matter.lastOn))
      }`;
    case 'noAnswer':
      return narration.noAnswer(database, matter.count);
    case 'notServed':
      return narration.notServed({ ...matter, database });
    case 'masterDown':
      return narration.masterDown;
    case 'unnoticed':
      return narration.unnoticed(hosts(matter.leaves), matter.isSilent);
    case 'oneCopy':
      return narration.oneCopy(database, matter.count, hosts(matter.leaves));
    case 'operationFailed': {
      const isAttach = isFailedAttach(matter);
      const isBack = isAttach && matter.leaves.every((leaf) => isOnline(world, leaf));
      const failed = narration.failed[isBack ? 'evening' : matter.operation];
      const until = left?.kind === 'batch' && left.untilMs !== null ? clock(left.untilMs) : null;
      const then = isAttach && left !== undefined ? narration.stays(until) : '';
      return `${capitalised(failed(matter.database, hosts(matter.leaves)))}${then}.`;
    }
    case 'unbalanced':
      return narration.unbalanced(databases);
    case 'batch':
      return narration.batch(hosts(matter.leaves), {
        isTriedAgain: matter.isTriedAgain,
        until: matter.untilMs === null ? null : clock(matter.untilMs),
      });
    case 'unwatched':
    case 'partnerless':
    case 'recovering':
    case 'attaching':
    case 'leafOffline':
    case 'detached':
      return narration[matter.kind](hosts(matter.leaves));
    default:
      return unreachable(matter);
  }
}

const isFailedAttach = (matter: Matter): matter is Extract<Matter, { readonly kind: 'operationFailed' }> =>
  matter.kind === 'operationFailed' && matter.operation === 'attach' && matter.leaves.length > 0;

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

const hostsOf = (world: World, nodes: readonly NodeId[]): readonly string[] =>
  nodes.map(shortNames(world).of);

type Alike = readonly [Operation, ...Operation[]];

/** What is done to several databases for one reason is told once, as the picture counts it: in the order in which it began. */
function alike(operations: readonly Operation[]): readonly Alike[] {
  const found = new Map<string, Alike>();
  for (const operation of operations) {
    const key = `${operation.kind} ${operation.leaves.join()} ${operationIs.settling(operation.state)}`;
    found.set(key, [...(found.get(key) ?? []), operation] as unknown as Alike);
  }
  return [...found.values()];
}

function operationsSentence(operations: Alike, world: World): string {
  const [{ kind, leaves, state }] = operations;
  const hosts = hostsOf(world, leaves);
  if (operationIs.settling(state)) return words.narration.settling(hosts);
  const database = words.narration.databases(distinct(operations.map((each) => each.database)));
  const isBack = kind === 'attach' && leaves.length > 0 && leaves.every((leaf) => isOnline(world, leaf));
  const subject = capitalised(words.narration.subjects[isBack ? 'evening' : kind](database, hosts));
  const running = runningWords(operations);
  return running === null ? `${subject}.` : `${subject}: ${running}.`;
}

const isOnline = ({ nodes }: World, leaf: NodeId): boolean => {
  const node = nodes.at(leaf - 1);
  return node?.kind === 'leaf' && node.state === 'online';
};

function runningWords(operations: Alike): string | null {
  const counts = new Map<ActionVerb, number>();
  for (const { actions } of operations)
    actions.forEach((action) => {
      if (!actionIs.running(action.state)) return;
      const verb = verbOf(action);
      counts.set(verb, (counts.get(verb) ?? 0) + 1);
    });
  const parts = toldVerbs.flatMap((verb) => {
    const count = counts.get(verb) ?? 0;
    if (count === 0) return [];
    // Whoever waits because a primary has died has been told of.
    const isReplaced = verb === 'PROMOTE' && operations[0].kind !== 'failover';
    return words.narration.running[isReplaced ? 'replaced' : verb](count);
  });
  return parts.length === 0 ? null : parts.join(', ');
}

/** In this order, whatever runs beside each other. */
const toldVerbs = Object.keys({
  ATTACH: true,
  CREATE: true,
  COPY: true,
  PROMOTE: true,
  DETACH: true,
  DROP: true,
} satisfies Record<ActionVerb, true>) as ActionVerb[];

/** What a quiet cluster may be proud of. */
function balancedSentences(world: World, matters: readonly Matter[]): readonly string[] {
  const balanced = world.databases.filter(
    ({ name }) => !matters.some((matter) => matter.kind === 'unbalanced' && matter.database === name),
  );
  if (balanced.length === 0) return [];
  const count = balanced.reduce((total, { partitions }) => total + partitions.length, 0);
  const names = balanced.map(({ name }) => name);
  return [words.narration.balanced(names, count, world.variables.redundancyLevel)];
}

const capitalised = (text: string): string =>
  /^[a-z]+-\d/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
