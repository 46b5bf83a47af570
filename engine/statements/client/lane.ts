import { type CommandId, present, type SimMs, unreachable } from '../../base/index.ts';
import type { Outcome } from '../../cluster/index.ts';
import {
  cannotConnect,
  interrupted,
  lostConnection,
  masterOf,
  processIs,
  refusal,
} from '../../cluster/index.ts';
import type { Connection, Cursor, History } from '../../history/index.ts';
import { holdsMask, parseFirst, type Statement } from '../../language/index.ts';
import { nameOfNode } from '../../telling/index.ts';
import { bind } from '../binding/bind.ts';
import type {
  Bound,
  Extras,
  KillableClient,
  Observer,
  ReadText,
  SentFirst,
  WaitCondition,
} from '../binding/bound.ts';
import { fault, mistakeAt } from '../mistake.ts';
import type { Memory } from '../query/memory.ts';
import type { StatementResult, StatementRun } from '../types.ts';
import { lineOfDotCommand } from './dot-lines.ts';
import { type Ending, findEnding } from './endings.ts';
import { LossLines, type SubmittedCommand } from './loss-lines.ts';
import type { RunList } from './run-list.ts';
import { abandonedResult, affectedResult, errorResult, textResult } from './run-result.ts';
import { isMet, lineAfterWait } from './wait-condition.ts';
import type { Watches } from './watches.ts';

/** More statements than this are not put into the background of one connection at once. */
export const backgroundLimit = 2_000;

/** A statement that nothing can finish any more is given up after this long. */
const stillWaitingMs: SimMs = 300_000;

/** No statement is waited for longer than this, whatever goes on meanwhile. */
const patienceMs: SimMs = 2 * 86_400_000;

export interface LaneOptions {
  readonly connection: Connection;
  /** The number of the connection, as transactions know it; absent where it ends with one statement. */
  readonly session: number | undefined;
  readonly isBackground: boolean;
  readonly isBackgroundBusy: () => boolean;
  readonly extras: () => Extras | null;
  readonly entered: Observer['entered'];
  readonly watches: Watches;
  /** False where too many statements are there already. */
  readonly runInBackground: (text: string, connection: Connection) => boolean;
  /** All clients of the session, of which KILL may mean one. */
  readonly clients: () => readonly KillableClient[];
}

/** Statements that run one after another on one connection: a client's own, or one in the background. */
export class Lane {
  #connection: Connection;
  readonly #history: History;
  readonly #runs: RunList;
  readonly #options: LaneOptions;
  readonly #losses: LossLines;
  #queue: Task[] = [];
  #current: Task | null = null;
  #memory: Memory | undefined;
  /** The version of the history in which the current statement still went on. */
  #lookedAt: number | null = null;

  constructor(history: History, runs: RunList, options: LaneOptions) {
    this.#history = history;
    this.#runs = runs;
    this.#options = options;
    this.#losses = new LossLines(history.world);
    this.#connection = options.connection;
  }

  /** Where statements go: to the master aggregator while the node is not there, before it has joined the cluster. */
  get connection(): Connection {
    const { world } = this.#history;
    if (this.#connection.node <= world.nodes.length) return this.#connection;
    return { ...this.#connection, node: masterOf(world).id };
  }

  get isOccupied(): boolean {
    return this.#current !== null || this.#queue.length > 0;
  }

  /** Does a `.wait` go on at this instant? Not one that begins after it, once somebody has gone back in time. */
  get isWaiting(): boolean {
    const task = this.#current;
    return task?.stage.kind === 'waits' && task.startedAtMs <= this.#nowMs;
  }

  /** The statement that is under way, if one is. */
  get current(): number | null {
    return this.#current?.id ?? null;
  }

  /**
   * The instants at which the current statement must be looked at even if nothing happens then. Its start is one: after
   * going back in time it begins again at that instant, and not at the end of the frame that comes past it.
   */
  get deadlinesMs(): SimMs[] {
    if (this.#current === null) return [];
    const { stage, startedAtMs, givesUpAtMs } = this.#current;
    if (givesUpAtMs !== null) return [startedAtMs, givesUpAtMs];
    if (stage.kind === 'waits' && stage.until.kind === 'duration')
      return [startedAtMs, startedAtMs + stage.until.ms];
    return [startedAtMs, startedAtMs + stillWaitingMs, startedAtMs + patienceMs];
  }

  /**
   * The statement that has been submitted and still goes on in the history as it is now, if there is one: until it ends there or
   * `untilMs` comes, there is nothing to do for the lane while time goes on.
   */
  get submitted(): { readonly command: CommandId; readonly untilMs: SimMs } | null {
    const task = this.#current;
    if (task?.stage.kind !== 'submitted' || this.#lookedAt !== this.#history.version) return null;
    return { command: task.stage.command, untilMs: task.startedAtMs + stillWaitingMs };
  }

  /** Queues a statement. */
  enter({ text, vertical }: { readonly text: string; readonly vertical: boolean }): void {
    const { place } = this.#history;
    const { isBackground, session } = this.#options;
    const id = this.#runs.enter({ text, vertical, ...this.#leadsTo, isBackground, session }, place);
    this.#queue.push({
      id,
      text,
      vertical,
      remarks: [],
      stage: { kind: 'entered' },
      startedAtMs: place.atMs,
      givesUpAtMs: null,
      place,
    });
  }

  /** Moves on by one statement, if one ends or begins at this instant. False when nothing moves. */
  step(): boolean {
    const task = this.#current ?? this.#startNext();
    if (task === null) return false;
    // What has been submitted ends by what happens in the history, and by nothing else.
    if (task.stage.kind === 'submitted' && this.#lookedAt === this.#history.version) return false;
    if (!this.#history.leadsThrough(task.place)) return this.#leave(task);
    if (this.#nowMs < task.startedAtMs) return false;
    const ending = this.#endingOf(task);
    if (ending === null) {
      this.#lookedAt = this.#history.version;
      return false;
    }
    this.#current = null;
    this.#memory = this.#options.extras()?.remember(this.#memory, task.bound, ending.result);
    this.#runs.finish(task.id, this.#withLines(task, ending), this.#history.placeAt(ending.atMs));
    return true;
  }

  /** Ends the statement under way, which lies on another branch than the cursor, and all that wait behind it there. */
  #leave(task: Task): true {
    const result = abandonedResult(this.#whyLeft(task));
    for (const { id, place } of [task, ...this.#queue]) this.#runs.finish(id, result, place);
    this.#current = null;
    this.#queue = [];
    return true;
  }

  #whyLeft({ stage, place }: Task): string {
    if (this.#history.undone !== null) return 'undone';
    // What would have come was cut off by a statement entered before it, or lay on a fork that is no more.
    if (!this.#history.has(place)) return 'left: time goes another way now';
    return `${stage.kind === 'submitted' ? 'goes on' : 'left'} in another branch`;
  }

  /** Somebody has ended the connection. */
  cut(): void {
    this.#memory = this.#options.extras()?.cutMemory;
  }

  /** Stops the statement of this run, if it is queued or running here. */
  cancel(runId: number, error = interrupted): void {
    // Whoever drops all that waits begins with the last.
    const place = this.#queue.findLastIndex(({ id }) => id === runId);
    const task = this.#queue[place] ?? this.#current;
    if (task?.id !== runId) return;
    if (task.stage.kind === 'submitted') this.#withdraw(task, task.stage.command);
    if (place === -1) this.#current = null;
    else this.#queue.splice(place, 1);
    this.#runs.finish(task.id, errorResult(fault(error)), this.#history.place);
  }

  /** What of it means nothing here; and a loss is said by the statement that first ends after it, whatever it is. */
  #withLines({ text, stage, remarks }: Task, { result, atMs }: Ending<StatementResult>): StatementResult {
    const own = stage.kind === 'submitted' ? stage.own : null;
    const masked = holdsMask(text) ? [maskedLine] : [];
    const lines = [
      ...(result.ok ? remarks : []),
      ...masked,
      ...this.#losses.tell(this.#history.world, atMs, own),
    ];
    return lines.length === 0 ? result : { ...result, text: [result.text, ...lines].join('\n') };
  }

  get #nowMs(): SimMs {
    return this.#history.cursor.atMs;
  }

  #startNext(): Task | null {
    const task = this.#queue.shift() ?? null;
    this.#current = task;
    if (task !== null) this.#beginAnew(task);
    return task;
  }

  /** A statement begins at this instant; so does one again that has not been able to, for what runs it was not there. */
  #beginAnew(task: Task): void {
    const { place } = this.#history;
    task.startedAtMs = this.#nowMs;
    task.place = place;
    this.#losses.begin(this.#history.world);
    this.#runs.change(task.id, { state: 'running', startedAtMs: this.#nowMs, place, ...this.#leadsTo });
  }

  /** As a run tells it. */
  get #leadsTo(): Pick<StatementRun, 'node' | 'database'> {
    const { node, database } = this.connection;
    return { node: nameOfNode(this.#history.world, node), database };
  }

  /** How the statement has ended by now, or null while it goes on. */
  #endingOf(task: Task): Ending<StatementResult> | null {
    switch (task.stage.kind) {
      case 'entered':
        return this.#begin(task);
      case 'binds':
        return this.#bind(task, task.stage.statement);
      case 'waits':
        return this.#endWait(task, task.stage);
      case 'sent':
        return this.#endSent(task, task.stage);
      case 'submitted':
        return this.#endSubmitted(task, task.stage);
      default:
        return unreachable(task.stage);
    }
  }

  #begin(task: Task): Ending<StatementResult> | null {
    const first = parseFirst(task.text);
    if (first.kind === 'statement') return this.#beginStatement(task, first.statement);
    const { connection } = this;
    const read = this.#options.extras()?.read(task.text, { connection, world: this.#history.world });
    switch (read?.kind) {
      case undefined:
        return this.#waitForExtras(task);
      case 'refused':
        return this.#now(errorResult(read.mistake));
      case 'said':
        return this.#say(read);
      case 'statement':
        task.remarks = read.remarks;
        return this.#beginStatement(task, read.statement);
      default:
        return unreachable(read);
    }
  }

  #say({ text, asksNode }: ReadText & { readonly kind: 'said' }): Ending<StatementResult> {
    const node = this.#history.world.nodes.at(this.connection.node - 1);
    const isAway = asksNode && processIs.refusing(node.process);
    return this.#now(isAway ? errorResult(fault(cannotConnect(node))) : textResult(text));
  }

  #beginStatement(task: Task, statement: Statement): Ending<StatementResult> | null {
    task.stage = { kind: 'binds', statement };
    this.#runs.change(task.id, { statement });
    return this.#bind(task, statement);
  }

  #bind(task: Task, statement: Statement): Ending<StatementResult> | null {
    const { connection } = this;
    const history = this.#history;
    const { extras, entered, session, watches } = this.#options;
    const observer = { history, place: history.cursor, entered, watches: watches.all };
    const { world } = history;
    const scene = { connection, session, world, memory: this.#memory, extras: extras(), observer };
    const alone = bind(statement, scene);
    const bound = extras()?.inSession({ statement, text: task.text }, alone, scene) ?? alone;
    return this.#answer(task, statement, bound);
  }

  #answer(task: Task, statement: Statement, bound: Bound): Ending<StatementResult> | null {
    const later = () => present(this.#options.extras(), 'what has answered');
    task.bound = bound;
    if ('remark' in bound && bound.remark) task.remarks = [...task.remarks, bound.remark];
    switch (bound.kind) {
      case 'waits':
        return this.#waitFor(task, statement, bound);
      case 'kill':
        return this.#answer(
          task,
          statement,
          later().kill(this.#options.clients(), bound, this.#options.entered()),
        );
      case 'first':
        return this.#sendFirst(task, statement, bound);
      case 'notLoaded':
        return this.#waitForExtras(task);
      case 'command':
        return this.#submit(task, bound);
      case 'table':
        return this.#now(
          later().tableResult(
            bound.table,
            this.#nowMs - task.startedAtMs,
            task.vertical ? 'vertical' : 'table',
          ),
        );
      case 'report':
        return this.#now(later().reportResult(bound.report));
      case 'text':
        return this.#now(textResult(bound.text, bound.help));
      case 'use':
        this.#connection = { ...this.connection, database: bound.database };
        return this.#now(textResult('Database changed'));
      case 'connect':
        return this.#connect(bound);
      case 'wait':
        task.stage = { kind: 'waits', until: bound.until };
        return this.#endWait(task, task.stage);
      case 'background':
        return this.#now(
          this.#options.runInBackground(bound.text, this.connection)
            ? textResult(`in the background: ${bound.text}`)
            : errorResult(
                fault(
                  refusal(
                    `At most ${backgroundLimit} statements of a connection run in the background; wait for some to end.`,
                  ),
                ),
              ),
        );
      case 'watches':
        this.#options.watches.replace(bound.watches);
        return this.#now(textResult(bound.text));
      case 'refused':
        return this.#refuse(task, bound);
      default:
        return unreachable(bound);
    }
  }

  #waitFor(
    task: Task,
    statement: Statement,
    { limit }: Bound & { readonly kind: 'waits' },
  ): Ending<StatementResult> | null {
    if (limit === undefined) return this.#giveUpOn(task);
    task.givesUpAtMs ??= this.#nowMs + limit.afterMs;
    return this.#nowMs < task.givesUpAtMs ? null : this.#answer(task, statement, limit.ends);
  }

  /** Sends what has to come before the statement, which begins when that has ended, or ends with it. */
  #sendFirst(
    task: Task,
    statement: Statement,
    { command, text, error, rest = statement }: SentFirst,
  ): Ending<StatementResult> | null {
    const submitted = this.#history.submit({ connection: this.connection, text, command });
    if (submitted.kind === 'refused') return this.#now(errorResult(fault(submitted.outcome.error)));
    task.place = this.#history.place;
    task.stage = { kind: 'sent', command: submitted.entry.id, statement: rest };
    if (error !== null) return this.#now(errorResult(fault(error)));
    return this.#endSent(task, task.stage);
  }

  #endSent(
    task: Task,
    { command, statement }: Stage & { readonly kind: 'sent' },
  ): Ending<StatementResult> | null {
    const ending = findEnding(this.#history.world, command, task.startedAtMs);
    if (ending === null) return this.#giveUpOn(task);
    if (!ending.result.ok) return { result: errorResult(fault(ending.result.error)), atMs: ending.atMs };
    return this.#beginStatement(task, statement);
  }

  /** What reads or runs the statement has not come yet. */
  #waitForExtras(task: Task): null {
    if (task.startedAtMs !== this.#nowMs) this.#beginAnew(task);
    return null;
  }

  #submit(task: Task, bound: Bound & { readonly kind: 'command' }): Ending<StatementResult> | null {
    const { command } = bound;
    const eventsBefore = this.#history.world.events.length;
    const submitted = this.#history.submit({ connection: this.connection, text: task.text, command });
    if (submitted.kind === 'refused') {
      return this.#now(
        errorResult(mistakeAt(bound.place, submitted.outcome.error, { kind: 'nothingChanged' })),
      );
    }
    if (bound.leadsTo !== null) this.#connection = { ...this.connection, node: bound.leadsTo };
    const { id } = submitted.entry;
    const done = lineOfDotCommand(command, this.#history.world, eventsBefore);
    const said = done === null ? bound.remarks : [done, ...bound.remarks];
    const line = said.length === 0 ? null : said.join('\n');
    const { affected } = bound;
    const stage = { kind: 'submitted', command: id, line, affected, own: { command, eventsBefore } } as const;
    task.stage = stage;
    task.place = this.#history.place;
    this.#runs.change(task.id, { command: id, place: task.place });
    return this.#endSubmitted(task, stage);
  }

  #endSubmitted(task: Task, stage: Stage & { readonly kind: 'submitted' }): Ending<StatementResult> | null {
    const { command } = stage;
    const ending = findEnding(this.#history.world, command, task.startedAtMs);
    if (ending !== null) return { result: resultOf(ending, task, stage), atMs: ending.atMs };
    const given = this.#giveUpOn(task);
    if (given !== null) this.#withdraw(task, command);
    return given;
  }

  #connect({ node }: Bound & { readonly kind: 'connect' }): Ending<StatementResult> {
    const target = this.#history.world.nodes.at(node - 1);
    if (processIs.refusing(target.process)) return this.#now(errorResult(fault(cannotConnect(target))));
    this.#connection = { node, database: null };
    return this.#now(textResult(`connected to ${nameOfNode(this.#history.world, node)}`));
  }

  #endWait(task: Task, { until }: Stage & { readonly kind: 'waits' }): Ending<StatementResult> | null {
    const { startedAtMs } = task;
    const isBackgroundBusy = this.#options.isBackgroundBusy();
    if (isMet(until, { world: this.#history.world, startedAtMs, isBackgroundBusy }))
      return this.#now(textResult(lineAfterWait(until, this.#nowMs)));
    return until.kind === 'duration' ? null : this.#giveUpOn(task);
  }

  /** A node that refuses the connection has cut it, when the statement was waiting already. */
  #refuse(task: Task, { mistake }: Bound & { readonly kind: 'refused' }): Ending<StatementResult> {
    const isCut = mistake.error.number === cannotConnectNumber && task.startedAtMs < this.#nowMs;
    return this.#now(errorResult(isCut ? fault(lostConnection) : mistake));
  }

  /** Ends a statement that nothing can finish any more, or that has been waited for beyond all patience. */
  #giveUpOn(task: Task): Ending<StatementResult> | null {
    const waitedMs = this.#nowMs - task.startedAtMs;
    const isHopeless = waitedMs >= stillWaitingMs && this.#history.nextInstant() === null;
    return isHopeless || waitedMs >= patienceMs ? this.#now(abandonedResult('still waiting')) : null;
  }

  /** Tells the cluster that nobody waits for the statement any more. */
  #withdraw(task: Task, statement: CommandId): void {
    const isRunning = this.#history.world.statements.some((running) => running.statement === statement);
    if (!isRunning) return;
    const text = `-- cancelled: ${task.text}`;
    this.#history.submit({ connection: this.connection, text, command: { kind: 'cancel', statement } });
  }

  #now(result: StatementResult): Ending<StatementResult> {
    return { result, atMs: this.#nowMs };
  }
}

/** A statement on its way; `id` is that of its run. */
interface Task {
  readonly id: number;
  readonly text: string;
  readonly vertical: boolean;
  /** Lines that stand beneath its result. */
  remarks: readonly string[];
  startedAtMs: SimMs;
  /** When it ends with an error if it still waits for a lock then. */
  givesUpAtMs: SimMs | null;
  /** Where it started or was submitted. */
  place: Cursor;
  stage: Stage;
  /** What it came to when it was last looked at. */
  bound?: Bound;
}

/** How far a statement has come. */
type Stage =
  | { readonly kind: 'entered' }
  | { readonly kind: 'binds'; readonly statement: Statement }
  | { readonly kind: 'waits'; readonly until: WaitCondition }
  /** What had to come first is under way. */
  | { readonly kind: 'sent'; readonly command: CommandId; readonly statement: Statement }
  | {
      readonly kind: 'submitted';
      readonly command: CommandId;
      /** What a dot command prints. */
      readonly line: string | null;
      readonly affected: number | undefined;
      readonly own: SubmittedCommand;
    };

const cannotConnectNumber = 2003;

/** Beneath the result of a statement that holds what stands for a password. */
export const maskedLine = '-- A password was left out: nothing here keeps one.';

function resultOf(
  { result, atMs }: Ending<Outcome>,
  task: Task,
  { line, affected }: Stage & { readonly kind: 'submitted' },
): StatementResult {
  if (!result.ok) return errorResult(fault(result.error));
  if (line !== null) return textResult(line);
  const { bound } = task;
  const warnings = bound?.kind === 'command' ? bound.remembers?.warnings?.length : 0;
  return affectedResult(affected ?? result.affected, atMs - task.startedAtMs, warnings);
}
