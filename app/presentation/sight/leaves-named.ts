import { knownLeaves, type NodeId, type World } from '@ha-playground/engine';
import { shortNames } from './short-names.ts';

/** The leaves that a text names, by the names that the picture has for them: the first `most` of them, in the order of the text. */
export function leavesNamedIn(text: string, world: World, most: number): readonly NodeId[] {
  const { of } = shortNames(world);
  return knownLeaves(world)
    .map(({ id }) => ({ id, at: placeOf(of(id), text) }))
    .filter(({ at }) => at !== -1)
    .sort((left, right) => left.at - right.at)
    .slice(0, most)
    .map(({ id }) => id);
}

/** Where a name stands as a word of its own: leaf-1 is not in leaf-12; -1 where it does not. */
function placeOf(name: string, text: string): number {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.slice(at + name.length);
    if (!partOfName.test(before) && !goesOn.test(after)) return at;
  }
  return -1;
}

const partOfName = /[\p{L}\p{N}_.:-]/u;
/** A full stop ends a sentence, and a name only where letters follow it. */
const goesOn = /^(?:[\p{L}\p{N}_-]|[.:][\p{L}\p{N}])/u;
