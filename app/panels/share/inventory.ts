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
}

/** What a record of a session holds, with its hosts under other names where it has them so. */
export const inventoryOf = (session: Session, { acts }: SessionRecord, aliases: Aliases): Inventory => ({
  start: session.start.title,
  statements: session.play.entered.length,
  branches: session.history.branches.map(({ name }) => name),
  hosts: hostsOf(session, aliases),
  pastedCharacters: acts.reduce((sum, act) => sum + (act.kind === 'enter' ? pastedIn(act.script) : 0), 0),
});

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
