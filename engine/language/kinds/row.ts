/** Where a statement runs, and with that what it needs [DOC]. */
export type Place =
  /** At the client itself, or at the machines: it needs no connection. */
  | 'client'
  | 'anyNode'
  /** The master and child aggregators, each of which answers it by itself. */
  | 'aggregators'
  /** The same, but a child passes it on to the master, which alone can decide. */
  | 'forwarded'
  | 'master'
  | 'child';

/** What a statement does, and what its answer depends on. */
export type Effect =
  /** Neither looks at the cluster nor changes it. */
  | 'nothing'
  /** Tells what the cluster knows of itself. */
  | 'looks'
  /** Tells what rows there are, or what follows from them: a workload that writes changes the answer. */
  | 'looksAtRows'
  /** Tells what another statement would do now. */
  | 'explains'
  /** Changes the cluster, what it holds, or its machines. */
  | 'changes'
  /** Changes how the client goes on: its connection, its database, or how much time passes. */
  | 'steers'
  /** Does what the statement does that it holds. */
  | 'runsAnother';

/** What there is to know about a kind of statement. */
export interface Row {
  readonly runsOn: Place;
  readonly effect: Effect;
  /**
   * How it goes on after the words that its kind is called by: `showLeaves` is SHOW LEAVES, `dotKill` is `.kill`. Here
   * `{field}` stands for what it holds, and `[…]` is left out where there is nothing to put into it.
   */
  readonly rest?: string;
  /** The whole of it, where it does not begin with the words of its kind. */
  readonly text?: string;
  /** The words of its options; those it has stand in this order where it says `{options}`. */
  readonly options?: Readonly<Record<string, string>>;
}

/** What a statement has or has not. */
export type OptionOf<Body> = {
  [Key in keyof Body]-?: Body[Key] extends boolean ? Key : never;
}[keyof Body];

/** A row for each kind of some statements. */
export type RowsOf<Body extends { readonly kind: string }> = {
  readonly [Kind in Body['kind']]: Row & Options<Extract<Body, { readonly kind: Kind }>>;
};

/** Words for exactly the options that there are. */
type Options<Body> = [OptionOf<Body>] extends [never]
  ? { readonly options?: undefined }
  : { readonly options: { readonly [Option in OptionOf<Body>]: string } };
