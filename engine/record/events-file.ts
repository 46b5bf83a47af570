import { visibleJson } from '../base/index.ts';
import type { ClusterEvent, World } from '../cluster/index.ts';
import type { History } from '../history/index.ts';

/** Tells an event in a sentence, in whatever language. */
export type TellsEvent = (event: ClusterEvent, world: World) => string;

/** The events of the branch of the cursor up to its instant, as a list of JSON objects: facts, and the sentence. */
export function eventsAsJson(history: History, tells: TellsEvent): string {
  const { events } = history.world;
  const told = [...events].map((event) =>
    visibleJson(JSON.stringify({ ...event, told: tells(event, history.world) })),
  );
  return `[\n${told.join(',\n')}\n]\n`;
}

/**
 * The same as lines of RFC 4180: instant in milliseconds, kind, sentence, and the facts as JSON. A cell that a spreadsheet
 * would take for a formula begins with an apostrophe, which it shows as text.
 */
export function eventsAsCsv(history: History, tells: TellsEvent): string {
  const rows = [...history.world.events].map((event) => {
    const { atMs, kind, ...facts } = event;
    return [String(atMs), kind, tells(event, history.world), visibleJson(JSON.stringify(facts))];
  });
  return csvOf([['at_ms', 'event', 'told', 'facts'], ...rows]);
}

/** A table as lines of RFC 4180. */
export const csvOf = (table: readonly (readonly string[])[]): string =>
  table.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');

/** A cell as it stands in a file: quoted where it has to be, and no formula. */
export function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
