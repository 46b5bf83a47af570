import type { FactsOf } from '../base/index.ts';
import type { Loss } from '../cluster/index.ts';
import type { Command } from './plain/commands.ts';

export type * from './command-parts.ts';
export type { Command, Submission } from './plain/commands.ts';

type CommandKind = Command['kind'];

/** What is to be known of a command by its kind. */
interface CommandTraits<Given extends Command = Command> {
  /** What it cannot begin without: nothing, a node that takes it, or the master aggregator behind that node [DOC]. */
  readonly needs: (command: Given) => 'nothing' | 'aPlace' | 'theMaster';
  /** How the console says that it is done: by its events, in words of its own or of its binding, or as a statement is answered. */
  readonly told: 'byItsEvents' | 'byItself' | 'byItsBinding' | 'asStatement';
  /** What it may cost besides rows, which are named whoever asks [MODEL]. */
  readonly costs: (command: Given) => readonly Loss[];
  /** No cluster begins with it: what carries it out comes later. */
  readonly comesLater?: true;
  /** Done to the process of a node: what carries it out comes with all that befalls a cluster. */
  readonly isToProcess?: true;
}

const none: readonly Loss[] = [];

/** Done at the machines themselves, or to them: it needs no connection. */
const byOperator = { needs: (): 'nothing' => 'nothing', told: 'byItsEvents', costs: () => none } as const;

/** A statement that changes the definition of the cluster. */
const statement = { needs: (): 'theMaster' => 'theMaster', told: 'asStatement', costs: () => none } as const;

/** Done to the process of a node. */
const toProcess = { ...byOperator, isToProcess: true } as const;

const laterByOperator = { ...byOperator, comesLater: true } as const;
const laterStatement = { ...statement, comesLater: true } as const;

const departure = { ...laterStatement, costs: (): readonly Loss[] => ['offline'] };

const attach = {
  ...laterStatement,
  costs: ({ force }: { readonly force: boolean }): readonly Loss[] => (force ? ['accepted'] : none),
};

/** A row for every kind of command: a kind without one does not compile. */
const commandTraits = {
  killNode: toProcess,
  stopNode: toProcess,
  startNode: toProcess,
  hangNode: toProcess,
  resumeNode: toProcess,
  isolate: laterByOperator,
  heal: laterByOperator,
  fill: laterByOperator,
  lag: laterByOperator,
  diverge: { ...laterByOperator, told: 'byItself' },
  setWorkload: { ...laterByOperator, told: 'byItself' },
  importCluster: { ...laterByOperator, told: 'byItsBinding' },
  assume: { ...laterByOperator, told: 'byItsEvents' },
  cancel: { ...byOperator, told: 'asStatement' },
  setVersion: { ...byOperator, told: 'byItsBinding' },
  write: { ...statement, needs: () => 'aPlace' },
  writeWithin: { ...statement, needs: () => 'aPlace' },
  // A connection that is cut has ended, whether its node answers or not.
  transaction: { ...laterStatement, needs: ({ step }) => (step === 'disconnect' ? 'nothing' : 'aPlace') },
  setVariable: statement,
  addLeaf: statement,
  removeLeaf: departure,
  detachLeaf: departure,
  detachLeaves: departure,
  attachLeaf: attach,
  attachAllLeaves: attach,
  createDatabase: statement,
  alterDatabase: laterStatement,
  dropDatabase: laterStatement,
  createTable: statement,
  alterTable: laterStatement,
  dropTable: laterStatement,
  rebalance: { ...laterStatement, costs: (): readonly Loss[] => ['unserved'] },
  rebalanceAll: laterStatement,
  restoreRedundancy: laterStatement,
  clearOrphans: laterStatement,
  partition: {
    ...laterStatement,
    costs: ({ action }) => (action === 'attach' ? ['accepted'] : none),
  },
  addAggregator: laterStatement,
  removeAggregator: laterStatement,
  setMaster: {
    ...laterStatement,
    needs: ({ whileMasterIsUp }) => (whileMasterIsUp ? 'theMaster' : 'aPlace'),
  },
} as const satisfies { readonly [Kind in CommandKind]: CommandTraits<FactsOf<Command, Kind>> };

export const traitsOfCommand = ({ kind }: Command): CommandTraits => commandTraits[kind] as CommandTraits;

/** The commands of which the console says in words of its own that they are done. */
export type CommandToldByItself = FactsOf<
  Command,
  {
    [Kind in CommandKind]: (typeof commandTraits)[Kind] extends { readonly told: 'byItself' } ? Kind : never;
  }[CommandKind]
>;

/** The commands that no cluster begins with. */
export type CommandForLater = FactsOf<
  Command,
  {
    [Kind in CommandKind]: (typeof commandTraits)[Kind] extends { readonly comesLater: true } ? Kind : never;
  }[CommandKind]
>;

/** A command to a node's process. */
export type ProcessCommand = FactsOf<
  Command,
  {
    [Kind in CommandKind]: (typeof commandTraits)[Kind] extends { readonly isToProcess: true } ? Kind : never;
  }[CommandKind]
>;

export const isToProcess = (command: Command): command is ProcessCommand =>
  traitsOfCommand(command).isToProcess === true;

export const comesLater = (command: Command): command is CommandForLater =>
  traitsOfCommand(command).comesLater === true;

export const isToldByItself = (command: Command): command is CommandToldByItself =>
  traitsOfCommand(command).told === 'byItself';
