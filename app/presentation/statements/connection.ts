import type { History, NodeId } from '@ha-playground/engine';
import { Client, type StatementRun } from '@ha-playground/engine/console';
import { extras } from './extras.ts';

/** A run and the client that runs it. */
export interface LoggedRun {
  /** Its place in the log, from 0. */
  readonly place: number;
  readonly client: Client;
  readonly run: StatementRun;
}

/**
 * One prompt of the console. A statement that takes its time keeps nobody from the next one: while it runs, others run
 * beside it, as from a second connection to the same node.
 */
export class Connection {
  /** Never changes; the node that the connection leads to does with `.connect`. */
  readonly id: number;
  readonly #history: History;
  readonly #main: Client;
  #others: readonly Client[] = [];
  #log: readonly { readonly client: Client; readonly id: number }[] = [];
  readonly #logged = new Map<Client, number>();

  constructor(id: number, history: History, client: Client) {
    this.id = id;
    this.#history = history;
    this.#main = client;
    this.#logged.set(client, client.runs.length);
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
    this.#collect();
    const runs = new Map(this.clients.map((client) => [client, client.runs]));
    return this.#log.flatMap(({ client, id }, place) => {
      const run = runs.get(client)?.[id];
      return run === undefined ? [] : [{ place, client, run }];
    });
  }

  /** Runs the statements of `script` one after another, beside what runs already. */
  run(script: string): void {
    this.#idleClient().enqueue(script);
    this.#collect();
  }

  /** Runs the statements of `script` one after another, after what runs already. */
  runAfterwards(script: string): void {
    this.#main.enqueue(script);
    this.#collect();
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
    const client = new Client(this.#history, { node, database, extras });
    this.#logged.set(client, 0);
    this.#others = [...this.#others, client];
    return client;
  }

  #collect(): void {
    for (const client of this.clients) {
      const count = client.runs.length;
      const from = this.#logged.get(client) ?? 0;
      if (count === from) continue;
      this.#logged.set(client, count);
      const entered = Array.from({ length: count - from }, (_, index) => ({ client, id: from + index }));
      this.#log = [...this.#log, ...entered];
    }
  }
}
