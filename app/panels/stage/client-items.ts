import { unreachable } from '@ha-playground/engine';
import type { Fate } from '../../picture/geometry/cluster/requests.ts';
import type { AskedBy, AskedNow, Request } from '../../presentation/clients/asked.ts';
import { laterWords } from '../../words/index.ts';

const text = () => laterWords.clients;

/** A line of a chip: partitions that get the same. */
export interface Item {
  /** Null where nothing is asked. */
  readonly fate: Fate | null;
  readonly text: string;
  /** The same with every partition and the product's own sentence, for which a chip has no room. */
  readonly whole: string;
}

/** What is said of a client of a database in which there is nothing to be asked. */
export const withoutTable = (database: string): readonly Item[] => {
  const line = text().noTable(database);
  return [{ fate: null, text: line, whole: line }];
};

/** What a client gets, the gravest first; partitions that get the same are named together. */
export function itemsOf({ troubles, inTurn }: AskedBy, database: string): readonly Item[] {
  const alike = new Map<string, Request[]>();
  for (const request of [...troubles, ...inTurn.filter(({ share }) => share === 1)]) {
    const key = keyOf(request);
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [request]);
    else others.push(request);
  }
  const items = [...alike.values()].map((requests): Item & { rank: number } => {
    const [first] = requests as [Request];
    const fate = fateOf(first);
    const line = textOf(first, requests, database);
    return {
      fate,
      text: line,
      whole: wholeOf(first, requests, { line, database }),
      rank: ranks.indexOf(fate),
    };
  });
  return items.sort((one, other) => one.rank - other.rank).map(({ rank: _, ...item }) => item);
}

const ranks: readonly Fate[] = ['lost', 'refused', 'waits', 'answered'];

const fateOf = ({ outcome }: Request): Fate => (outcome.kind === 'ready' ? 'answered' : outcome.kind);

/** Errors of several partitions differ in their ordinals alone: the first one is quoted. */
function keyOf({ outcome }: Request): string {
  switch (outcome.kind) {
    case 'waits':
      return `waits ${outcome.why}`;
    case 'refused':
      return `refused ${outcome.error.number}`;
    default:
      return outcome.kind;
  }
}

function textOf({ outcome, ordinal }: Request, requests: readonly Request[], database: string): string {
  const what = ordinal === null ? text().everything : text().partitions(database, ordinalsOf(requests));
  switch (outcome.kind) {
    case 'ready':
      return text().ready(what);
    case 'waits':
      return text().waits(what, requests.length, outcome.why);
    case 'refused':
      return text().refused(what, `ERROR ${outcome.error.number}`);
    case 'lost':
      return text().lost(
        requests.reduce(
          (rows, request) => rows + (request.outcome.kind === 'lost' ? request.outcome.rows : 0),
          0,
        ),
      );
    default:
      return unreachable(outcome);
  }
}

function wholeOf(
  { outcome, ordinal }: Request,
  requests: readonly Request[],
  { line, database }: { readonly line: string; readonly database: string },
): string {
  return [
    line,
    ...(ordinal === null ? [] : [text().every(database, ordinalsOf(requests))]),
    ...(outcome.kind === 'refused' ? [outcome.error.message] : []),
  ].join('. ');
}

const ordinalsOf = (requests: readonly Request[]): readonly number[] =>
  requests.flatMap(({ ordinal }) => ordinal ?? []);

/** What is read out: how many partitions of the database that is asked get what, not which one is asked just now. */
export function saidOf(asked: AskedNow): string {
  const database = asked.database ?? '';
  if (!asked.hasTable) return `${text().noTable(database)}.`;
  const said = (['reader', 'writer'] as const).flatMap((client) => {
    const counts = new Map<Fate, number>();
    for (const request of asked[client].troubles) {
      const fate = fateOf(request);
      counts.set(fate, (counts.get(fate) ?? 0) + 1);
    }
    const what = [...counts].map(([fate, count]) => text().counted[fate](count));
    return what.length === 0 ? [] : [text().said(client, database, what)];
  });
  return said.length === 0 ? text().saidWell(database) : said.join(' ');
}
