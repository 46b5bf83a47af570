export type { JudgeVariable } from './facts/read-variables.ts';
export type {
  PastedAggregator,
  PastedCluster,
  PastedDatabase,
  PastedInstance,
  PastedLeaf,
} from './pasted-cluster.ts';
export { type PasteReading, readPaste } from './read-paste.ts';
export type { Fact, FactName, Refusal, Remark } from './remark.ts';
