import type { SessionRecord } from '@ha-playground/engine/record';
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

/** What a record of a session holds. */
export const inventoryOf = (session: Session, { acts }: SessionRecord): Inventory => ({
  start: session.start.title,
  statements: session.play.entered.length,
  branches: session.history.branches.map(({ name }) => name),
  hosts: hostsOf(session),
  pastedCharacters: acts.reduce((sum, act) => sum + (act.kind === 'enter' ? pastedIn(act.script) : 0), 0),
});

function hostsOf({ history }: Session): readonly string[] {
  const hosts = new Set<string>();
  for (const { id } of history.branches) for (const { host } of history.lineOf(id).tip.nodes) hosts.add(host);
  return [...hosts];
}

/** Tables are given to `.import`, in lines of their own. */
const pastedIn = (script: string): number => (/^\s*[.]import\b/im.test(script) ? script.length : 0);
