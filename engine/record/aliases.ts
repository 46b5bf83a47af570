import { compareBytes } from '../base/index.ts';
import { masterHost } from '../simulation/index.ts';
import type { Act, Play } from '../statements/index.ts';
import { hostPlaces } from './host-places.ts';
import type { SessionRecord } from './types.ts';

/** Another name for each host, in place of its own. */
export type Aliases = ReadonlyMap<string, string>;

/**
 * Names that tell nothing, `leaf-1`, `agg-1`, for every host of a session: those that a cluster has had on any branch, in
 * the order of their NODE_ID, and those that were only named in a statement.
 */
export function aliasesOf({ history, statements }: Play): Aliases {
  const aliases = new Map<string, string>();
  const counts = { leaf: 0, agg: 0, host: 0 };
  const add = (host: string, kind: keyof typeof counts): void => {
    const key = host.toLowerCase();
    // Every cluster begins with a master aggregator of this name.
    if (key === masterHost || aliases.has(key)) return;
    counts[kind] += 1;
    aliases.set(key, `${kind}-${counts[kind]}`);
  };
  for (const { id } of history.branches) {
    for (const node of history.lineOf(id).tip.nodes) add(node.host, node.kind === 'leaf' ? 'leaf' : 'agg');
  }
  for (const { run } of statements) for (const host of hostsIn(run.statement)) add(host, 'host');
  return aliases;
}

/**
 * The record with the hosts under their aliases in all that was entered and named. What it tells is the same but for that:
 * a database, table or column that is called like a host keeps its name.
 */
export function underAliases(record: SessionRecord, aliases: Aliases): SessionRecord {
  const hosts = [...aliases.keys()].toSorted(
    (one, other) => other.length - one.length || compareBytes(one, other),
  );
  if (hosts.length === 0) return record;
  // All at once, so that no alias is taken for a host again; a host is no part of a longer name.
  const anyHost = new RegExp(
    `(?<![\\p{L}\\p{N}_.-])(?:${hosts.map(escaped).join('|')})(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`,
    'giu',
  );
  const rename = (text: string, isHost: (at: number, host: string) => boolean = () => true): string =>
    text.replace(anyHost, (host, at: number) =>
      isHost(at, host) ? (aliases.get(host.toLowerCase()) ?? host) : host,
    );
  return {
    ...record,
    acts: record.acts.map((act) => renamed(act, rename)),
    view: Object.fromEntries(Object.entries(record.view).map(([key, value]) => [key, rename(value)])),
  };
}

type Rename = (text: string, isHost?: (at: number, host: string) => boolean) => string;

function renamed(act: Act, rename: Rename): Act {
  if (act.kind === 'enter') return { ...act, script: rename(act.script, hostPlaces(act.script)) };
  return act.kind === 'name' ? { ...act, name: rename(act.name) } : act;
}

const escaped = (host: string): string => host.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The hosts that a statement names, wherever they stand in it, with a port or without one. */
function hostsIn(part: unknown, name = ''): string[] {
  if (typeof part === 'string') {
    if (name === 'host') return [part];
    return namesOfNodes.test(name) ? [part.replace(/:\d+$/, '')] : [];
  }
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    // A name is an object with its text, and stands in a list where there may be several.
    hostsIn(value, key === 'text' || Array.isArray(part) ? name : key),
  );
}

const namesOfNodes = /^(?:node|nodes|leaf|leaves)$/;
