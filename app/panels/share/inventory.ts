import type { Aliases, SessionRecord } from '@ha-playground/engine/record';
import type { Session } from '../../presentation/session.ts';
import type { StartTitle } from '../../presentation/start.ts';

/** What whoever gets a session can read in it. */
export interface Inventory {
  readonly start: StartTitle;
  readonly statements: number;
  /** By their names, in the order in which they were made. */
  readonly branches: readonly string[];
  /** Every host that is in the cluster at the end of some branch, in the order of the tables. */
  readonly hosts: readonly string[];
  /** How many characters of tables were pasted. */
  readonly pastedCharacters: number;
  /** Names of hosts that stand in it still, though hosts are called otherwise: as names of other things, or within longer words. */
  readonly namesLeft: readonly string[];
}

/** A shorter name stands within many words, and says nothing there. */
const leastTelling = 4;

/** What a record of a session holds, with its hosts under other names where it has them so. */
export const inventoryOf = (
  session: Session,
  { record: { acts, digests }, text, aliases }: Renamed,
): Inventory => ({
  start: session.start.title,
  statements: digests.statements.length,
  branches: session.history.branches.slice(0, digests.branches.length).map(({ name }) => name),
  hosts: hostsOf(session, aliases),
  pastedCharacters: acts.reduce((sum, act) => sum + (act.kind === 'enter' ? pastedIn(act.script) : 0), 0),
  namesLeft: namesLeftIn(text.toLowerCase(), aliases),
});

/** A record, the text of it, and the names that its hosts have there in place of their own. */
interface Renamed {
  readonly record: SessionRecord;
  readonly text: string;
  readonly aliases: Aliases;
}

function namesLeftIn(text: string, aliases: Aliases): readonly string[] {
  const given = new Set(aliases.values());
  return [...aliases.keys()].filter(
    (name) => name.length >= leastTelling && !given.has(name) && text.includes(name),
  );
}

/** Have tables been pasted, in which hosts are called as they are somewhere? */
export const holdsPasted = ({ play }: Session): boolean =>
  play.acts.some((act) => act.kind === 'enter' && pastedIn(act.script) > 0);

function hostsOf({ history }: Session, aliases: Aliases): readonly string[] {
  const hosts = new Set<string>();
  for (const { id } of history.branches)
    for (const { host } of history.lineOf(id).tip.nodes) hosts.add(aliases.get(host.toLowerCase()) ?? host);
  return [...hosts];
}

/** Tables are given to `.import`, in lines of their own. */
const pastedIn = (script: string): number => (/^\s*[.]import\b/im.test(script) ? script.length : 0);
