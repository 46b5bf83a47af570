import { Hasher, hashText } from '../base/index.ts';
import { hasEnded, knownLeaves, type World } from '../cluster/index.ts';
import { History } from '../history/index.ts';
import { placementOf, planRebalance } from '../planner/index.ts';
import {
  costOf,
  hashOf,
  leftoversOn,
  leftoversToClear,
  lostPartitions,
  orphansToClear,
  whyNotIdle,
  withWorkloadRows,
} from '../simulation/index.ts';
import { fromPlain, toPlain } from '../simulation/plain/index.ts';
import { extras } from '../statements/binding/bind-extras.ts';
import { Client, runUntil, type StatementRun } from '../statements/index.ts';
import { digestOf } from './digest.ts';

/** No line goes on for longer than this: statements are given up long before. */
const lineLimitMs = 10 * 86_400_000;
/** How many instants are sought again at the end. */
const seeks = 4;
/** What is printed is shown as far as this. */
const shownLetters = 60;

/**
 * What comes of lines that are typed one after another, as a text for people: each line after `> `, and below it the
 * instant of its end, digests of the worlds of all instants on the way and of what can be asked of the last one, the events that
 * happened, and how what was printed begins. Last a digest of what would be kept. `complaints` is empty unless a world is another one when it is read or sought
 * again.
 */
export function courseOf(lines: readonly string[]): {
  readonly text: string;
  readonly complaints: readonly string[];
} {
  const course = new Course();
  const told = lines.flatMap((line) => course.type(line));
  const plain = JSON.stringify(toPlain(course.world));
  return { text: [...told, course.kept(plain), ''].join('\n'), complaints: course.complaints(plain) };
}

/** The world after lines that are typed one after another. */
export function worldAfter(lines: readonly string[]): World {
  const course = new Course();
  for (const line of lines) course.type(line);
  return course.world;
}

/** The lines that were typed in the course that a text tells. */
export function linesTyped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('> ')) lines.push(line.slice(2));
    else if (line.startsWith('. ')) lines.push(`${lines.pop()}\n${line.slice(2)}`);
  }
  return lines;
}

class Course {
  readonly #history: History;
  readonly #client: Client;
  /** The hash of the last world of each instant. */
  readonly #seen = new Map<number, string>();
  #world: World;
  #worlds = new Hasher();
  #events = 0;
  #ended = 0;

  constructor() {
    this.#history = new History();
    this.#client = new Client(this.#history, { extras: () => extras });
    this.#world = this.#history.world;
    this.#history.subscribe(() => this.#look());
  }

  type(line: string): readonly string[] {
    this.#worlds = new Hasher();
    this.#client.enqueue(line);
    const untilMs = this.#history.cursor.atMs + lineLimitMs;
    runUntil(this.#history, [this.#client], () => !this.#client.isForegroundBusy, untilMs);
    const { nowMs, events } = this.#history.world;
    const digest = hashText(this.#worlds.digest()).slice(-8);
    const kinds = tally(events.slice(this.#events).map(({ kind }) => kind));
    const ended = this.#client.finished.slice(this.#ended).map(printed);
    this.#events = events.length;
    this.#ended = this.#client.finished.length;
    return [
      `> ${line.replaceAll('\n', '\n. ')}`,
      `  ${nowMs} ms, ${digest} ${digestOf(JSON.stringify(answersOf(this.world)))}${kinds === '' ? '' : `, ${kinds}`}`,
      ...ended.map((text) => `  ${text}`),
    ].flatMap((text) => text.split('\n'));
  }

  get world(): World {
    return this.#history.world;
  }

  kept(plain: string): string {
    return `kept: ${digestOf(plain, JSON.stringify(this.#history.saved()))}`;
  }

  #look(): void {
    const { world } = this.#history;
    if (world === this.#world) return;
    this.#world = world;
    const hash = hashOf(world);
    this.#worlds.text(hash);
    this.#seen.set(world.nowMs, hash);
  }

  complaints(plain: string): readonly string[] {
    const complaints: string[] = [];
    const read = fromPlain(JSON.parse(plain));
    if (!read.ok) complaints.push(`not read again: ${read.misfit.at}: ${read.misfit.expected}`);
    else if (hashOf(read.world) !== hashOf(this.#history.world))
      complaints.push('read again as another world');
    const instants = [...this.#seen].filter(([atMs]) => atMs > 0);
    for (let seek = 1; seek <= seeks; seek += 1) {
      const [atMs = 0, hash] = instants[Math.floor((instants.length * seek) / (seeks + 1))] ?? [];
      if (hash !== undefined && hashOf(this.#history.worldAt(atMs)) !== hash)
        complaints.push(`another world at ${atMs} ms`);
    }
    return complaints;
  }
}

/** What the simulation answers about a world. */
const answersOf = (world: World): unknown => [
  whyNotIdle(world),
  hashOf(withWorkloadRows(world)),
  world.databases.map(({ name }) => {
    const running = world.operations.filter(
      (operation) => operation.database === name && !hasEnded(operation),
    );
    return [
      lostPartitions(world, name),
      costOf(world, name, 'rebalance', planRebalance(placementOf(world, name)).actions),
      running.map(({ kind, actions }) => costOf(world, name, kind, actions.slice())),
    ];
  }),
  orphansToClear(world).map(({ database, partition, instance }) => [
    database.name,
    partition.ordinal,
    instance.node,
  ]),
  leftoversToClear(world).map(({ leaf, leftover }) => [leaf.id, leftover]),
  knownLeaves(world).map((leaf) => leftoversOn(world, leaf)),
];

/** The beginning of what a statement printed; what is not shown counts by its digest. */
function printed({ result }: StatementRun): string {
  const text = result?.text ?? 'nothing';
  const line = text.replaceAll(/[\s+|-]+/g, ' ').trim();
  if (line === text && line.length <= shownLetters) return text;
  return `${line.slice(0, shownLetters).trimEnd()} … ${digestOf(text)}`;
}

/** Each once, in the order in which they first come, with how many there are of it. */
function tally(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => (count === 1 ? kind : `${count} ${kind}`)).join(', ');
}
