import type { NodeId } from '../../base/index.ts';
import type { History } from '../../history/index.ts';
import type { Extras, Observer } from '../binding/bound.ts';
import type { StatementRun } from '../types.ts';
import { Client } from './client.ts';
import type { ScriptEntry } from './entry.ts';
import type { Watches } from './watches.ts';

/** A run and the client that runs it. */
export interface LoggedRun {
  /** Its place in the log, from 0. */
  readonly place: number;
  readonly client: Client;
  readonly run: StatementRun;
  /** The text of what ran when it was entered, if it did not wait for that. */
  readonly beside: string | null;
}

/** A statement as it was entered: the client that runs it, and its run there. */
export interface EnteredRun {
  readonly connection: number;
  readonly client: Client;
  readonly id: number;
}

/** What the connections of a session have in common. */
export interface ConnectionScene {
  readonly history: History;
  readonly extras: () => Extras | null;
  readonly entered: Observer['entered'];
  readonly watches: Watches;
  readonly clients: () => readonly Client[];
  /** A number for a client, which no other one has. */
  readonly newSession: () => number;
  /** Called with every statement that begins its way, be it typed or put into the background. */
  readonly onEntered: (entered: EnteredRun) => void;
}

/**
 * One prompt of the console. A statement that takes its time keeps nobody from the next one: while it runs, others run
 * beside it, as from a second connection to the same node. A `.wait` is there to be waited for: what is entered meanwhile
 * comes after it.
 */
export class Connection {
  /** Never changes; the node that the connection leads to does with `.connect`. */
  readonly id: number;
  readonly #scene: ConnectionScene;
  readonly #main: Client;
  #others: readonly Client[] = [];
  readonly #log: Omit<LoggedRun & EnteredRun, 'connection' | 'place' | 'run'>[] = [];
  #beside: string | null = null;

  constructor(id: number, scene: ConnectionScene, node: NodeId) {
    this.id = id;
    this.#scene = scene;
    this.#main = this.#open(node, null);
  }

  get node(): NodeId {
    return this.#main.connection.node;
  }

  /** The database that USE has chosen. */
  get database(): string | null {
    return this.#main.connection.database;
  }

  get clients(): readonly Client[] {
    return [this.#main, ...this.#others];
  }

  /** Does anything run that the next statement would have to wait for? What runs in the background is left alone. */
  get isBusy(): boolean {
    return this.clients.some((client) => client.isForegroundBusy);
  }

  /** Differs whenever there is something new to show. */
  get summary(): string {
    return `${this.id}=${this.clients.map((client) => client.version).join('+')}`;
  }

  /** Every statement of this prompt, in the order in which they were entered. */
  get log(): readonly LoggedRun[] {
    const runs = new Map(this.clients.map((client) => [client, client.runs]));
    return this.#log.flatMap(({ client, id, beside }, place) => {
      const run = runs.get(client)?.[id];
      return run === undefined ? [] : [{ place, client, run, beside }];
    });
  }

  /** Lets the statements of `script` run one after another, beside what runs already, or after it if that is a `.wait`. */
  run(script: string): ScriptEntry {
    // A transaction has one statement after another.
    const waiting = this.#inTransaction ?? this.clients.find((client) => client.isForegroundWaiting);
    if (waiting !== undefined) return waiting.begin(script);
    const beside = this.clients.find((client) => client.foregroundRun !== null)?.foregroundRun?.text ?? null;
    const entry = this.#idleClient().begin(script);
    const goOn = (): boolean => {
      this.#beside = beside;
      const isLeft = entry.goOn();
      this.#beside = null;
      return isLeft;
    };
    return { ...entry, goOn };
  }

  /** Lets the statements of `script` run one after another, after what runs already. */
  runAfterwards(script: string): ScriptEntry {
    return (this.#inTransaction ?? this.#main).begin(script);
  }

  /** Is a transaction open, or does a statement not commit by itself? */
  get isInTransaction(): boolean {
    return this.#inTransaction !== undefined;
  }

  get #inTransaction(): Client | undefined {
    return this.clients.find((client) => client.isInTransaction);
  }

  #idleClient(): Client {
    if (!this.#main.isForegroundBusy) return this.#main;
    const { node, database } = this.#main.connection;
    const idle = this.#others.find(
      ({ isForegroundBusy, connection }) =>
        !isForegroundBusy && connection.node === node && connection.database === database,
    );
    return idle ?? this.#openBeside();
  }

  #openBeside(): Client {
    const { node, database } = this.#main.connection;
    const client = this.#open(node, database);
    this.#others = [...this.#others, client];
    return client;
  }

  #open(node: NodeId, database: string | null): Client {
    const { history, extras, entered, newSession, watches, clients } = this.#scene;
    const session = newSession();
    const client = new Client(history, { node, database, session, extras, entered, watches, clients });
    client.onEntered((id) => {
      this.#log.push({ client, id, beside: this.#beside });
      this.#scene.onEntered({ connection: this.id, client, id });
    });
    return client;
  }
}
