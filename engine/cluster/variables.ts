/** The versions of the product of which the tables can have the columns; the first one where nobody has chosen [MODEL]. */
export const productVersions = ['7.3', '9.1'] as const;

export type ProductVersion = (typeof productVersions)[number];

/** What SET GLOBAL sets, with the product's values as documented or decided [HAC, DOC, MODEL]. */
export interface SettableVariables {
  readonly redundancyLevel: 1 | 2;
  readonly autoAttach: boolean;
  readonly leafFailureDetection: boolean;
  readonly leafFailoverFanout: 'paired' | 'load_balanced';
  /** How long an attach batch waits for more leaves. */
  readonly attachRebalanceDelaySeconds: number;
  readonly defaultPartitionsPerLeaf: number;
  /** How long a write waits for a row that is locked; absent until it is set. */
  readonly lockWaitTimeout?: number;
}

/** The global variables that the model knows. */
export interface GlobalVariables extends SettableVariables {
  /** The version that the cluster says it is; absent until one is chosen. */
  readonly version?: ProductVersion;
}

export type VariableValue = NonNullable<SettableVariables[keyof SettableVariables]>;

/** What a variable can be set to. */
export type Domain<Value = VariableValue> =
  | { readonly kind: 'switch'; readonly values: readonly (Value & boolean)[] }
  | { readonly kind: 'choice'; readonly values: readonly (Value & (number | string))[] }
  | { readonly kind: 'count'; readonly from: Value & number; readonly to: Value & number };

/** A variable as statements name it, what it can be set to, and what it is at first. */
export interface VariableRow<Value = VariableValue> {
  readonly name: string;
  readonly domain: Domain<Value>;
  readonly initial: Value;
}

const onOff = { kind: 'switch', values: [false, true] } as const;

/** A row for every variable: one without a row does not compile. */
export const variableRows: {
  readonly [Key in keyof SettableVariables]-?: VariableRow<NonNullable<SettableVariables[Key]>>;
} = {
  redundancyLevel: {
    name: 'redundancy_level',
    domain: { kind: 'choice', values: [1, 2] },
    initial: 1,
  },
  autoAttach: { name: 'auto_attach', domain: onOff, initial: true },
  leafFailureDetection: { name: 'leaf_failure_detection', domain: onOff, initial: true },
  leafFailoverFanout: {
    name: 'leaf_failover_fanout',
    domain: { kind: 'choice', values: ['paired', 'load_balanced'] },
    initial: 'paired',
  },
  attachRebalanceDelaySeconds: {
    name: 'attach_rebalance_delay_seconds',
    domain: { kind: 'count', from: 0, to: 86_400 },
    initial: 120,
  },
  defaultPartitionsPerLeaf: {
    name: 'default_partitions_per_leaf',
    domain: { kind: 'count', from: 1, to: 1_024 },
    initial: 8,
  },
  lockWaitTimeout: {
    name: 'lock_wait_timeout',
    domain: { kind: 'count', from: 1, to: 31_536_000 },
    initial: 60,
  },
};

export type VariableKey = keyof SettableVariables;

export const variableKeys = Object.keys(variableRows) as readonly VariableKey[];

/** Those that nobody reads until they are set are absent at first. */
const unsetVariables: readonly VariableKey[] = ['lockWaitTimeout'];

export const initialVariables = Object.fromEntries(
  variableKeys.filter((key) => !unsetVariables.includes(key)).map((key) => [key, variableRows[key].initial]),
) as unknown as GlobalVariables;
