import { type NodeId, nodeId, type SimMs } from '../../base/index.ts';
import { type ClusterError, isInTransaction, sessionIn } from '../../cluster/index.ts';
import type { Connection, History } from '../../history/index.ts';
import { splitFirst } from '../../language/index.ts';
import { nameOfNode } from '../../telling/index.ts';
import type { Extras, Observer } from '../binding/bound.ts';
import { refusalAt } from '../mistake.ts';
import type { StatementRun } from '../types.ts';
import { BackgroundLanes } from './background-lanes.ts';
import { enterAll, type ScriptEntry } from './entry.ts';
import { keptScript, scriptLengthLimit } from './kept-script.ts';
import { backgroundLimit, Lane } from './lane.ts';
import { RunList } from './run-list.ts';
import { errorResult } from './run-result.ts';
import { Watches } from './watches.ts';

/** More statements than this in one script are refused. */
export const scriptStatementLimit = 10_000;

/** So many statements of a script are entered together. */
const portionLimit = 16;

export interface ClientOptions {
  /** The node that it connects to; the first one where none is named. */
  readonly node?: NodeId;
  /** The database that it uses from the start, as after USE. */
  readonly database?: string | null;
  /** Asked anew each time: while it answers null, reads, help, `.import`, `.plan`, `.why` and watches do not begin. */
  /** The number by which transactions know it: no other connection to the cluster has it. */
  readonly session?: number;
  readonly extras?: () => Extras | null;
  /** The statements of the session that the client is part of; its own where it stands alone. */
  readonly entered?: Observer['entered'];
  /** Those that it shares with other clients of the history; its own where none are given. */
  readonly watches?: Watches;
  /** All clients of the session; itself alone where it stands alone. */
  readonly clients?: () => readonly Client[];
}

/**
 * A connection to the cluster, as the MySQL client's: runs the statements of a script one after another, each at the
 * simulated instant at which the one before it ended. Commands go through the history; reads are evaluated at the
 * first instant at which they can be, and never become part of it. `settle` must be called after the cursor moved.
 */
export class Client {
  readonly #history: History;
  readonly #session: number;
  readonly #extras: () => Extras | null;
  readonly #entered: Observer['entered'];
  readonly #clients: () => readonly Client[];
  /** What is asked of the history at every instant. */
  readonly watches: Watches;
  readonly #runs = new RunList();
  readonly #foreground: Lane;
  readonly #background: BackgroundLanes;
  #isSettling = false;

  constructor(history: History, options: ClientOptions = {}) {
    this.#history = history;
    this.#background = new BackgroundLanes(history);
    this.#session = options.session ?? 0;
    this.#extras = options.extras ?? (() => null);
    this.#entered = options.entered ?? (() => this.runs.map((run) => ({ connection: 0, run })));
    this.watches = options.watches ?? new Watches();
    this.#clients = options.clients ?? (() => [this]);
    this.#foreground = this.#openLane(
      { node: options.node ?? nodeId(1), database: options.database ?? null },
      { isBackground: false },
    );
  }

  /** Where the next statement goes: `.connect` changes the node, USE the database. */
  get connection(): Connection {
    return this.#foreground.connection;
  }

  /** Do its writes wait for COMMIT? */
  get isInTransaction(): boolean {
    return isInTransaction(sessionIn(this.#history.world, this.#session));
  }

  /** The number by which transactions know it. */
  get session(): number {
    return this.#session;
  }

  /** Somebody else ends the connection. */
  cut(): void {
    this.hangUp();
    this.#foreground.cut();
  }

  /** Ends the connection, and with it a transaction that is open. */
  hangUp(step: 'disconnect' | 'rollback' = 'disconnect'): void {
    if (sessionIn(this.#history.world, this.#session) === null) return;
    const command = { kind: 'transaction', session: this.#session, step } as const;
    this.#history.submit({ connection: this.connection, text: 'exit', command });
  }

  /** Every statement that was entered, in that order; the index is the run's id. */
  get runs(): readonly StatementRun[] {
    return this.#runs.all;
  }

  /** Every statement that has ended, in the order in which they did. */
  get finished(): readonly StatementRun[] {
    return this.#runs.finished;
  }

  /** Is a statement running or queued, here or in the background? */
  get isBusy(): boolean {
    return this.isForegroundBusy || this.#background.isBusy;
  }

  /** Is a statement running or queued that the next one would have to wait for? */
  get isForegroundBusy(): boolean {
    return this.#foreground.isOccupied;
  }

  /** Does a `.wait` go on that the next statement would have to wait for? */
  get isForegroundWaiting(): boolean {
    return this.#foreground.isWaiting;
  }

  /** What runs that the next statement would have to wait for. */
  get foregroundRun(): StatementRun | null {
    return this.runs[this.#foreground.current ?? -1] ?? null;
  }

  /** Changes whenever anything that can be read here changes. */
  get version(): number {
    return this.#runs.version;
  }

  /** An instant after the cursor at which `settle` is due even if nothing happens in the cluster then, or null. */
  get deadlineMs(): SimMs | null {
    const { atMs } = this.#history.cursor;
    const ahead = this.#lanes().flatMap((lane) => lane.deadlinesMs.filter((deadlineMs) => deadlineMs > atMs));
    return ahead.length === 0 ? null : Math.min(...ahead);
  }

  /** Queues the statements of `text` without its passwords, and runs those that can run at this instant. Returns their runs as they are then. */
  enqueue(text: string): readonly StatementRun[] {
    const first = this.#runs.length;
    enterAll(this.begin(text));
    return this.#runs.all.slice(first);
  }

  /** The same for whoever has other things to do meanwhile: nothing is entered before the answer goes on. */
  begin(text: string): ScriptEntry {
    const script = keptScript(text, this.#extras()?.findsData);
    const isTooLong = script.length > scriptLengthLimit;
    const split: Extras['splitScript'] = this.#extras()?.splitScript ?? splitFirst;
    const all = isTooLong ? [] : split(script, scriptStatementLimit);
    const isRefused = isTooLong || all.length > scriptStatementLimit;
    let pieces = isRefused ? [] : all;
    let entered = 0;
    // What the next portion will need is worked out before it is entered.
    const workAhead = () => this.#extras()?.ahead(pieces.slice(entered, entered + portionLimit));
    let ahead = workAhead();
    return {
      statements: pieces.length,
      entered: () => entered,
      goOn: () => {
        if (isTooLong) this.#refuseScript(script, scriptLengthLimit, 'characters');
        else if (isRefused) this.#refuseScript(script, scriptStatementLimit, 'statements');
        if (ahead?.next().done === false) return true;
        const end = this.isForegroundBusy ? pieces.length : entered + portionLimit;
        for (const piece of pieces.slice(entered, end)) this.#foreground.enter(piece);
        entered = Math.min(end, pieces.length);
        ahead = workAhead();
        this.settle();
        return entered < pieces.length;
      },
      cut: () => {
        const first = pieces[entered];
        pieces = pieces.slice(0, entered);
        return first === undefined ? script : script.slice(0, first.span.start);
      },
    };
  }

  /** Ends what has ended by the cursor's instant, and starts what is next, until nothing more can be done at it. */
  settle(): void {
    // A KILL ends statements while it is being looked at itself: what follows from that comes after it.
    if (this.#isSettling) return;
    this.#isSettling = true;
    try {
      for (let moved = true; moved; ) {
        moved = false;
        // What was put into the background comes before the next statement, as it does when lines are typed one by one.
        for (const lane of [...this.#background.toStep(), this.#foreground]) if (lane.step()) moved = true;
        this.#background.sortOut();
      }
    } finally {
      this.#isSettling = false;
    }
  }

  /** From now on `listener` is called with the id of each run that is entered, here or in the background. */
  onEntered(listener: (run: number) => void): void {
    this.#runs.onEntered(listener);
  }

  /** Stops a statement that is running or queued, as Ctrl+C does; any other is left as it is. */
  cancel(runId: number, error?: ClusterError): void {
    this.#foreground.cancel(runId, error);
    this.#background.cancel(runId, error);
    this.settle();
  }

  #lanes(): Lane[] {
    return [this.#foreground, ...this.#background.all];
  }

  #openLane(connection: Connection, { isBackground }: { readonly isBackground: boolean }): Lane {
    return new Lane(this.#history, this.#runs, {
      connection,
      session: isBackground ? undefined : this.#session,
      isBackground,
      isBackgroundBusy: () => this.#background.isBusy,
      extras: this.#extras,
      entered: this.#entered,
      watches: this.watches,
      clients: this.#clients,
      runInBackground: (text, from) => {
        if (this.#background.size >= backgroundLimit) return false;
        const lane = this.#openLane(from, { isBackground: true });
        lane.enter({ text, vertical: false });
        this.#background.add(lane);
        return true;
      },
    });
  }

  #refuseScript(script: string, limit: number, of: string): void {
    const { place } = this.#history;
    const { node: id, database } = this.connection;
    const node = nameOfNode(this.#history.world, id);
    const text = script.slice(0, 80);
    const run = this.#runs.enter({ text, vertical: false, node, database, isBackground: false }, place);
    const message = `A script holds at most ${limit} ${of}; this one has more.`;
    const mistake = refusalAt({ start: 0, end: text.length }, message, { kind: 'enterInParts' });
    this.#runs.finish(run, errorResult(mistake), place);
  }
}
