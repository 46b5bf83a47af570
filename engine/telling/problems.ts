import type { Wording } from '../base/index.ts';
import type { ClusterError, Domain, NameReason } from '../cluster/index.ts';
import type { LeftOut, NodeRole, TextProblem } from '../language/index.ts';
import type { Refusal } from '../pasted/index.ts';

/** What is wrong with a statement that was refused, in no language. */
export type Problem =
  | TextProblem
  /** The cluster, or whoever knows it, answers with an error of the product, which is told as it is. */
  | { readonly kind: 'refused'; readonly error: ClusterError; readonly advice: Advice }
  | { readonly kind: 'pasteRefused'; readonly refusal: Refusal };

/** What to do about an error of the product. */
export type Advice = NameReason | AboutNames | AboutTables | AboutNodes | AboutScripts | AboutWatches;

/** What a name can be the name of. */
export type Listed =
  | 'function'
  | 'database'
  | 'table'
  | 'column'
  | 'variable'
  | 'version'
  | 'assumption'
  | 'watch'
  | 'leaf'
  | 'aggregator'
  | 'node';

type AboutNames =
  | { readonly kind: 'nameDatabase' }
  /** The names that there are. */
  | { readonly kind: 'namesThatThereAre'; readonly of: Listed; readonly names: readonly string[] }
  | { readonly kind: 'systemDatabaseHasNoPartitions' }
  | { readonly kind: 'systemDatabaseIsReadOnly' }
  | { readonly kind: 'systemDatabaseExists' }
  | { readonly kind: 'databaseExists' }
  | { readonly kind: 'partitionsThatThereAre'; readonly database: string; readonly count: number }
  | { readonly kind: 'setGlobally'; readonly variable: string }
  | { readonly kind: 'assignVariable'; readonly variable: string }
  | { readonly kind: 'leftOut'; readonly about: LeftOut }
  | { readonly kind: 'viewLeftOut'; readonly about: LeftOutView }
  | { readonly kind: 'numberSuchAs'; readonly usual: number }
  | { readonly kind: 'variableTakes'; readonly domain: Domain | FixedValue };

/** What a view of the product is about for which the model has nothing. */
export type LeftOutView =
  | 'activity'
  | 'pipelines'
  | 'users'
  | 'backups'
  | 'programs'
  | 'columnstore'
  | 'transactions'
  | 'otherClusters'
  | 'machines'
  | 'mysql';

/** What a function of the product is about that the model leaves out. */
export type LeftOutFunction =
  | 'percentiles'
  | 'partitions'
  | 'hashes'
  | 'logarithms'
  | 'formats'
  | 'texts'
  | 'json'
  | 'vectors'
  | 'places'
  | 'others';

/** The one value that a variable has. */
export interface FixedValue {
  readonly kind: 'fixed';
  readonly value: number;
}

type AboutTables =
  | { readonly kind: 'nameColumnOnce' }
  | { readonly kind: 'columnsDiffer' }
  | { readonly kind: 'writeAllRows' }
  | { readonly kind: 'insertAnew' }
  | { readonly kind: 'valueForEachColumn' }
  | { readonly kind: 'aggregatePlaces' }
  | { readonly kind: 'havingInstead' }
  /** A text that has no quotes. */
  | { readonly kind: 'quoteText'; readonly text: string }
  /** The name of a function that takes nothing, without its brackets. */
  | { readonly kind: 'callFunction'; readonly name: string }
  /** As a function of another product is called here. */
  | { readonly kind: 'calledHere'; readonly name: string }
  | { readonly kind: 'functionLeftOut'; readonly about: LeftOutFunction }
  | { readonly kind: 'groupByColumn' }
  | { readonly kind: 'addGroupBy'; readonly column: string }
  | { readonly kind: 'selectFromTable' }
  | { readonly kind: 'readWhenAttached' }
  | { readonly kind: 'readFirst' }
  | { readonly kind: 'selectOneValue' }
  | { readonly kind: 'qualifyColumn'; readonly tables: readonly string[] }
  | { readonly kind: 'giveAlias' }
  | { readonly kind: 'sameColumnCount' }
  | { readonly kind: 'functionTakes'; readonly least: number; readonly most: number | null }
  | { readonly kind: 'leaveOutOn' }
  /** How a number of an assumption is written. */
  | { readonly kind: 'assumeSo'; readonly units: readonly string[]; readonly example: string }
  | { readonly kind: 'askForLess' }
  | { readonly kind: 'castTypes' }
  | { readonly kind: 'fewerColumns'; readonly most: number }
  | { readonly kind: 'deleteTakes' }
  | { readonly kind: 'createThenInsert' }
  | { readonly kind: 'fitTheColumns' }
  | { readonly kind: 'fitTheType'; readonly type: string }
  | { readonly kind: 'numbersAreIntegers' }
  | { readonly kind: 'numberedIsKey'; readonly column: string }
  | { readonly kind: 'onePrimaryKey' }
  | { readonly kind: 'unenforcedOrNone' }
  | { readonly kind: 'keyHasShardKey'; readonly columns: readonly string[] }
  | { readonly kind: 'leaveOutComputed' }
  | { readonly kind: 'chooseVersion' };

type AboutNodes =
  | { readonly kind: 'nameLeafOnce' }
  | { readonly kind: 'leafIsNodeOfItsOwn' }
  | { readonly kind: 'nameTwoNodes' }
  | { readonly kind: 'addPort'; readonly nodes: readonly string[] }
  /** `connection` is the dot command that leads to the master aggregator. */
  | { readonly kind: 'connectElsewhere'; readonly connection: string }
  | { readonly kind: 'runsOn'; readonly roles: readonly NodeRole[]; readonly connection: string }
  | { readonly kind: 'startMasterOrTakeOver' }
  | { readonly kind: 'readOnMaster' }
  /** Where a watch asks a leaf for what it does not keep. */
  | { readonly kind: 'askAggregator'; readonly aggregator: string }
  /** `example` is a table of a partition that the leaf has, as it is written there; null where it has none. */
  | { readonly kind: 'nameOwnPartition'; readonly example: string | null };

type AboutWatches =
  /** Where a name is taken: `watch` is the one that has it. */
  { readonly kind: 'takeWatchAway'; readonly watch: string } | { readonly kind: 'takeSomeWatchAway' };

type AboutScripts = { readonly kind: 'nothingChanged' } | { readonly kind: 'enterInParts' };

/** What happened, in one plain sentence, and what to do. */
export interface ProblemWords {
  readonly message: string;
  readonly hint: string;
}

/** How a language tells what is wrong with a statement. */
export type ProblemWording = Wording<Problem, ProblemWords>;
