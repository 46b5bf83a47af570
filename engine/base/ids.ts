declare const brand: unique symbol;
type Branded<Value, Name extends string> = Value & { readonly [brand]: Name };

/** The product's NODE_ID: the master aggregator is 1, every node added later takes the next number [OBS]. */
export type NodeId = Branded<number, 'NodeId'>;

/** The ordinal of a partition within its database, from 0. */
export type Ordinal = Branded<number, 'Ordinal'>;

/** Identifies a rebalance operation within one history. */
export type OperationId = Branded<number, 'OperationId'>;

/** Identifies a submitted command within one history: its place in the order of submission. */
export type CommandId = Branded<number, 'CommandId'>;

/** A table for good: its name and a number that no other table of a history has, dropped ones included: `x#3`. */
export type TableId = Branded<string, 'TableId'>;

/** Simulated milliseconds since the start of a history; always an integer. */
export type SimMs = number;

export const nodeId = (value: number): NodeId => value as NodeId;
export const ordinal = (value: number): Ordinal => value as Ordinal;
export const operationId = (value: number): OperationId => value as OperationId;
export const commandId = (value: number): CommandId => value as CommandId;
export const tableId = (name: string, number: number): TableId => `${name}#${number}` as TableId;

/** The name of the table, without the number. */
export const nameOfTable = (table: TableId): string => table.slice(0, table.lastIndexOf('#'));
