import { leavesInOrder, type World } from '../cluster/index.ts';
import { splitScript } from '../language/index.ts';
import { mutationLimit } from './limits.ts';
import { cutAtBets } from './said.ts';
import type { Exercise } from './types.ts';

/** A change of a solution that may make it wrong. */
export interface Mutation {
  /** `drop 2`, `swap 2 3`, `leaf 2`, `until 2`: numbers of its statements, from 1. */
  readonly name: string;
  /** The statements that it is about, as they are then. */
  readonly changed: string;
  readonly scripts: readonly string[];
}

/** A statement of a solution, or bets that are placed before one, which have no number. */
interface Part {
  readonly script: string;
  readonly number: number | null;
  /** Does it do more than to look, or to wait? */
  readonly acts: boolean;
}

/**
 * The changes of a solution: each of its statements left out that does more than look or wait, each two of them that follow
 * each other exchanged, each leaf in them replaced by the next one of the cluster, and all that comes after one left out.
 */
export function mutationsOf({ solution }: Pick<Exercise, 'solution'>, world: World): readonly Mutation[] {
  const parts = partsOf(solution.blocks.map(({ script }) => script));
  const hosts = leavesInOrder(world).map(({ host }) => host);
  const acting = parts.flatMap((part, index) => (part.acts ? [{ part, index }] : []));
  const drops = acting.map(({ part, index }) =>
    mutation(`drop ${part.number}`, [part], parts.toSpliced(index, 1)),
  );
  const swaps = acting.slice(1).map(({ part, index }, at) => {
    const before = acting[at] as { readonly part: Part; readonly index: number };
    const changed = parts.with(before.index, part).with(index, before.part);
    return mutation(`swap ${before.part.number} ${part.number}`, [part, before.part], changed);
  });
  const leaves = acting.flatMap(({ part, index }) => {
    const script = withOtherLeaf(part.script, hosts);
    const other = { ...part, script: script ?? '' };
    return script === null ? [] : [mutation(`leaf ${part.number}`, [other], parts.with(index, other))];
  });
  const ends = acting
    .slice(0, -1)
    .map(({ part, index }) => mutation(`until ${part.number}`, [part], parts.slice(0, index + 1)));
  return [...drops, ...swaps, ...leaves, ...ends].slice(0, mutationLimit);
}

const mutation = (name: string, changed: readonly Part[], parts: readonly Part[]): Mutation => ({
  name,
  changed: changed.map(({ script }) => script).join(' '),
  scripts: parts.map(({ script }) => script),
});

/** What only looks or waits, whatever comes of it: it changes nothing. EXPLAIN may be what a goal asks for. */
const idle = /^(?:SHOW|SELECT|DESC|WITH|HELP|USE|\.(?:wait|why|plan|help|watches|watch|expect|connect))\b/i;

function partsOf(scripts: readonly string[]): readonly Part[] {
  const parts: Part[] = [];
  let number = 0;
  for (const script of scripts.flatMap(cutAtBets)) {
    const bets = script.split('\n').filter((line) => /^\s*--\s*bet\b/i.test(line));
    if (bets.length > 0) parts.push({ script: bets.join('\n'), number: null, acts: false });
    for (const { text } of splitScript(script)) {
      const bare = text.replace(/^(?:\s*--[^\n]*\n)+/, '').trim();
      number += 1;
      parts.push({ script: bare.startsWith('.') ? bare : `${bare};`, number, acts: !idle.test(bare) });
    }
  }
  return parts;
}

/** The first leaf that a script names replaced by the next one; null where it names none, or there is but one. */
function withOtherLeaf(script: string, hosts: readonly string[]): string | null {
  if (hosts.length < 2) return null;
  for (const { 0: name, index } of script.matchAll(/[A-Za-z][\w.-]*/g)) {
    const at = hosts.indexOf(name);
    if (at === -1) continue;
    return `${script.slice(0, index)}${hosts[(at + 1) % hosts.length]}${script.slice(index + name.length)}`;
  }
  return null;
}
