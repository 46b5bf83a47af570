import type { Submission } from './submission.ts';

/** What is compared of two submissions: entries in their order, each with its instant where there is one. */
export interface Fingerprint {
  readonly entries: readonly string[];
  /** Are there instants, so that two who did the same by themselves can be told apart? */
  readonly isTimed: boolean;
}

/** Entries beyond these are not compared. */
const comparedEntries = 200;

/** Sessions with fewer entries are alike by themselves. */
const fewEntries = 5;

/** From such a share of common entries on, in the same order, two sessions are near copies: in hundredths. */
const nearShare = 80;

/** Of a record every script with the instant of the session at which it was entered; of scripts their texts. */
export function fingerprintOf(submission: Submission): Fingerprint {
  if (submission.kind === 'scripts')
    return { entries: submission.scripts.map((script) => script.trim()), isTimed: false };
  let clockMs = 0;
  const entries: string[] = [];
  for (const act of submission.record.acts) {
    if ('toMs' in act && act.kind !== 'prolong') clockMs = act.toMs;
    if (act.kind === 'enter') entries.push(`${clockMs} ${act.script.trim().replace(/\s+/g, ' ')}`);
  }
  return { entries, isTimed: true };
}

export interface Likeness {
  /** The first one of those before it with the same entries; null where there is none. */
  readonly sameAs: number | null;
  /** The one that it is most like, where that is a near copy, and how many hundredths both have in common. */
  readonly near: { readonly to: number; readonly share: number } | null;
}

/**
 * Who has done the same as another one. The same: all entries, with their instants. A near copy: four fifths of the entries of
 * the longer session stand in the other one too, in the same order and at the same instants; texts without instants and
 * short sessions are not measured. It is a reason to look, and no proof.
 */
export function likenessesOf(all: readonly (Fingerprint | null)[]): readonly Likeness[] {
  const first = new Map<string, number>();
  return all.map((one, index): Likeness => {
    if (one === null || one.entries.length === 0) return { sameAs: null, near: null };
    const whole = JSON.stringify([one.isTimed, one.entries]);
    const sameAs = first.get(whole) ?? null;
    if (sameAs !== null) return { sameAs, near: null };
    first.set(whole, index);
    return { sameAs, near: nearest(one, index, all) };
  });
}

function nearest(one: Fingerprint, index: number, all: readonly (Fingerprint | null)[]): Likeness['near'] {
  let near: Likeness['near'] = null;
  if (!one.isTimed) return null;
  for (const [to, other] of all.entries()) {
    if (to === index || other === null || !other.isTimed) continue;
    const longest = Math.max(one.entries.length, other.entries.length);
    const shortest = Math.min(one.entries.length, other.entries.length);
    if (longest < fewEntries || shortest * 100 < longest * nearShare) continue;
    const share = Math.floor(
      (100 * commonInOrder(one.entries, other.entries)) / Math.min(longest, comparedEntries),
    );
    const isSame = share === 100 && longest === shortest;
    if (!isSame && share >= nearShare && share > (near?.share ?? 0)) near = { to, share };
  }
  return near;
}

/** How many entries stand in both, in the same order. */
function commonInOrder(one: readonly string[], other: readonly string[]): number {
  const [left, right] = [one.slice(0, comparedEntries), other.slice(0, comparedEntries)];
  let previous = new Array<number>(right.length + 1).fill(0);
  for (const entry of left) {
    const current = [0];
    for (const [index, each] of right.entries())
      current.push(
        entry === each ? (previous[index] ?? 0) + 1 : Math.max(previous[index + 1] ?? 0, current[index] ?? 0),
      );
    previous = current;
  }
  return previous[right.length] ?? 0;
}
