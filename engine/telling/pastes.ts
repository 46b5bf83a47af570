import { tell, type Wording } from '../base/index.ts';
import type { Fact, FactName, PastedCluster, Refusal, Remark } from '../pasted/index.ts';

/** What a language calls a fact where it was taken from a paste, and how it says what was assumed of it. */
export interface FactWords {
  readonly taken: string;
  readonly assumed: (fact: Fact) => string;
}

/** Why a paste is refused, and what to do. */
export interface RefusalWords {
  readonly message: string;
  readonly hint: string;
}

/** How a language tells what became of a paste. */
export interface PasteWording {
  readonly facts: Readonly<Record<FactName, FactWords>>;
  readonly remarks: Wording<Remark>;
  readonly refusals: Wording<Refusal, RefusalWords>;
  /** What the cluster consists of: `2 leaves and 4 partitions of test`. */
  readonly contents: (cluster: PastedCluster) => string;
  /** A fact that was taken of some databases or variables alone. */
  readonly ofSome: (words: string, about: readonly string[]) => string;
}

/** What was taken and what was assumed, each in a few words. */
export function tellFacts(
  wording: PasteWording,
  facts: readonly Fact[],
): { readonly taken: readonly string[]; readonly assumed: readonly string[] } {
  const taken: string[] = [];
  const assumed: string[] = [];
  for (const fact of facts) {
    const words = wording.facts[fact.fact];
    if (fact.source === 'assumed') assumed.push(words.assumed(fact));
    else taken.push(fact.about.length === 0 ? words.taken : wording.ofSome(words.taken, fact.about));
  }
  return { taken, assumed };
}

export const tellRemark = (wording: PasteWording, remark: Remark): string => tell(wording.remarks, remark);

export const tellRefusal = (wording: PasteWording, refusal: Refusal): RefusalWords =>
  tell<Refusal, RefusalWords>(wording.refusals, refusal);
