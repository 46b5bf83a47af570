import { type NodeId, nodeId } from '../../base/index.ts';
import type { Client } from './client.ts';
import { Connection, type ConnectionScene } from './connection.ts';

/** The prompts of the console, of which one is active. The first one stays for good. */
export class Connections {
  readonly #scene: ConnectionScene;
  readonly #first: Connection;
  #others: readonly Connection[] = [];
  #active: Connection;
  #opened = 1;

  constructor(scene: Omit<ConnectionScene, 'newSession' | 'clients'>) {
    let sessions = 0;
    const newSession = (): number => {
      sessions += 1;
      return sessions - 1;
    };
    this.#scene = { ...scene, newSession, clients: () => this.clients };
    this.#first = new Connection(0, this.#scene, nodeId(1));
    this.#active = this.#first;
  }

  get all(): readonly Connection[] {
    return [this.#first, ...this.#others];
  }

  get clients(): readonly Client[] {
    return this.all.flatMap((connection) => connection.clients);
  }

  get active(): Connection {
    return this.#active;
  }

  /** Does a statement of any connection still run, other than in the background? */
  get isBusy(): boolean {
    return this.all.some((connection) => connection.isBusy);
  }

  /** Differs whenever a connection was opened, closed, activated or has something new to show. */
  get summary(): string {
    return `${this.#active.id}:${this.all.map((connection) => connection.summary).join(',')}`;
  }

  /** Activates a connection to `node`, a new one if none leads there. */
  connect(node: NodeId): void {
    this.#active = this.all.find((connection) => connection.node === node) ?? this.#open(node);
  }

  activate(id: number): void {
    this.#active = this.all.find((connection) => connection.id === id) ?? this.#active;
  }

  close(id: number): void {
    const closed = this.#others.find((connection) => connection.id === id);
    for (const client of closed?.clients ?? []) client.hangUp();
    this.#others = this.#others.filter((connection) => connection.id !== id);
    if (this.#active.id === id) this.#active = this.#others.at(-1) ?? this.#first;
  }

  #open(node: NodeId): Connection {
    const connection = new Connection(this.#opened, this.#scene, node);
    this.#opened += 1;
    this.#others = [...this.#others, connection];
    return connection;
  }
}
