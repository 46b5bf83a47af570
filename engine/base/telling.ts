/** Something to tell: which sentence it takes, and the facts that go into it. Plain data, in no language. */
export interface Tellable {
  readonly kind: string;
}

/** What is known when a sentence of `Kind` is to be told. */
export type FactsOf<Told extends Tellable, Kind extends Told['kind']> = Told extends Tellable
  ? Kind extends Told['kind']
    ? Told
    : never
  : never;

/** How a language tells each kind of something: a kind without words does not compile. */
export type Wording<Told extends Tellable, Text = string> = {
  readonly [Kind in Told['kind']]: (facts: FactsOf<Told, Kind>) => Text;
};

/** Tells `told` in the language of `wording`. */
export function tell<Told extends Tellable, Text>(wording: Wording<Told, Text>, told: Told): Text {
  // The entry of a kind takes the facts of that kind, which the compiler cannot follow through an index.
  const words = wording[told.kind as Told['kind']] as (facts: Told) => Text;
  return words(told);
}
