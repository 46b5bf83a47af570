export { assert, EngineFault, present, unreachable } from './assert.ts';
export { chance } from './chance.ts';
export { commonLength } from './common-length.ts';
export { firstIndex } from './first-index.ts';
export { Hasher, hashText } from './hash.ts';
export {
  type CommandId,
  commandId,
  type NodeId,
  nameOfTable,
  nodeId,
  type OperationId,
  type Ordinal,
  operationId,
  ordinal,
  type SimMs,
  type TableId,
  tableId,
} from './ids.ts';
export { finished, type InSteps } from './in-steps.ts';
export { Later } from './later.ts';
export {
  lagLimitMs,
  partitionLimit,
  storyLimitMs,
  waitLimitMs,
  workloadReadLimit,
  workloadWriteLimit,
} from './limits.ts';
export { compareBytes, compareNaturally } from './natural-order.ts';
export { nearestTenth } from './nearest-tenth.ts';
export { type Heap, inOrder, insert, type Order, removeFirst } from './priority-queue.ts';
export { Sequence } from './sequence.ts';
export {
  integer,
  list,
  type Misfit,
  nameIn,
  nullable,
  optional,
  type Plain,
  pair,
  partial,
  recursive,
  type Shape,
  scalar,
  sequence,
  struct,
  text,
  truth,
  union,
  type ValuesOf,
} from './shape.ts';
export { type FactsOf, type Tellable, tell, type Wording } from './telling.ts';
export { firstHidden, visible, visibleJson, visibleLines } from './visible.ts';
export { isBareName, writtenName } from './written-name.ts';
