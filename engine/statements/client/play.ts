import type { NodeId, SimMs } from '../../base/index.ts';
import type { NameReason } from '../../cluster/index.ts';
import type { Cursor, History } from '../../history/index.ts';
import { parseFirst, splitFirst } from '../../language/index.ts';
import type { EnteredStatement, Extras } from '../binding/bound.ts';
import type { StatementRun } from '../types.ts';
import type { Act } from './acts.ts';
import { advance, settleAll, totalVersion } from './advance.ts';
import type { Client } from './client.ts';
import type { Connection, EnteredRun } from './connection.ts';
import { Connections } from './connections.ts';
import type { ScriptEntry } from './entry.ts';
import { keptScript } from './kept-script.ts';
import { Watches } from './watches.ts';

/** A step of a story, counted from 0, the place after it was taken, and what was entered with it. */
export interface StepTaken {
  readonly step: number;
  readonly place: Cursor;
  readonly entered: readonly EnteredRun[];
}

/** A script that is being entered, and what is to be done when all of it, or what was wanted of it, has been. */
interface Entering {
  readonly entry: ScriptEntry;
  /** Have all its statements been entered? */
  isEntered: boolean;
  script: string;
  readonly end: (script: string) => void;
}

/** A look beyond the end of a branch: which act it was, how long the branch is otherwise, and where the cursor was. */
interface Beyond {
  readonly at: number;
  readonly endMs: SimMs;
  readonly fromMs: SimMs;
  readonly wasBareMove: boolean;
}

/**
 * A session without a picture: a history, the connections that act on it, and all that has been done so far. Whatever
 * changes either of them is an act. After each act every client has done all that can be done at the instant, so that
 * the same acts give the same history and the same console, however time was cut into frames in between.
 */
export class Play {
  readonly history: History;
  readonly connections: Connections;
  /** What is asked of the history at every instant, whatever branch it is on. */
  readonly watches = new Watches();
  readonly #acts: Act[] = [];
  readonly #entered: EnteredRun[] = [];
  readonly #steps: StepTaken[] = [];
  readonly #extrasNow: () => Extras | null;
  #extras: Extras | null;
  /** Was a statement entered before what answers reads had come, and did it perhaps wait for it? */
  #hasMissedExtras = false;
  /** What was entered before it had come, and cannot be cut into statements without it. */
  readonly #unread: string[] = [];
  /** Has the last act moved the cursor, and nothing else? */
  #isBareMove = false;
  /** Null where nobody looks beyond the end of the branch. */
  #beyond: Beyond | null = null;
  #entering: Entering | null = null;

  /** `extras` is asked anew before every act. */
  constructor(history: History, extras: () => Extras | null) {
    this.history = history;
    this.#extrasNow = extras;
    this.#extras = extras();
    const onEntered = (entered: EnteredRun): void => {
      this.#entered.push(entered);
      this.#hasMissedExtras ||= this.#extras === null;
    };
    this.connections = new Connections({
      history,
      extras: () => this.#extras,
      entered: () => this.statements,
      watches: this.watches,
      onEntered,
    });
  }

  /** What has been done, in that order. */
  get acts(): readonly Act[] {
    return this.#acts;
  }

  /** Every statement of every connection, also of those that have been closed, in the order of entering. */
  get entered(): readonly EnteredRun[] {
    return this.#entered;
  }

  /** The same, each as it is now. */
  get statements(): readonly EnteredStatement[] {
    return this.#entered.map(({ connection, client, id }) => ({
      connection,
      run: client.runs[id] as StatementRun,
    }));
  }

  /** The steps of the story that have been taken, and the place after each. */
  get steps(): readonly StepTaken[] {
    return this.#steps;
  }

  /** Lets time go on to `toMs`, event by event: what is due happens when it is due. */
  pass(toMs: SimMs): void {
    if (toMs < this.history.cursor.atMs) return;
    this.#move('pass', () => advance(this.history, this.connections.clients, toMs));
  }

  /** Moves the cursor to an instant of what is known of its branch. */
  jump(atMs: SimMs): void {
    this.#move('jump', () => this.history.seek(Math.min(atMs, this.history.endMs)));
  }

  /** Moves the cursor to an instant of a branch. */
  visit(branch: number, atMs: SimMs): void {
    this.enterTheRest();
    const { history } = this;
    if (branch === history.branch.id) {
      this.jump(atMs);
      return;
    }
    this.#stopLooking('leaves');
    const visit = (): void => {
      history.switchTo(branch);
      history.seek(Math.min(atMs, history.endMs));
    };
    this.#do(visit, () => ({ kind: 'visit', branch, toMs: history.cursor.atMs }));
  }

  /** Makes the branch as long as `toMs`; the cursor stays. */
  prolong(toMs: SimMs): void {
    this.enterTheRest();
    const { history } = this;
    const { atMs } = history.cursor;
    const prolong = (): void => {
      history.seek(toMs);
      history.seek(atMs);
    };
    this.#do(prolong, () => ({ kind: 'prolong', toMs: Math.max(toMs, history.endMs) }));
  }

  /**
   * The same, for as long as somebody looks beyond the end of the branch: until the answer is called or something else is
   * done than to look round. Then nothing of it is left, unless that happens where the branch did not reach before.
   */
  lookBeyond(toMs: SimMs): () => void {
    this.enterTheRest();
    const { history } = this;
    const { endMs, cursor } = history;
    const wasBareMove = this.#isBareMove;
    this.prolong(toMs);
    const beyond: Beyond = { at: this.#acts.length - 1, endMs, fromMs: cursor.atMs, wasBareMove };
    this.#beyond = beyond;
    return () => {
      if (this.#beyond === beyond) this.#stopLooking('stays');
    };
  }

  /** A text as it is kept: without its passwords. */
  kept(text: string): string {
    return keptScript(text, this.#extrasNow()?.findsData);
  }

  /** Enters statements at the active prompt: beside what runs there; after it, if it is a `.wait` or they a story's step. */
  enter(text: string, step: number | null = null): void {
    this.begin(text, step);
    this.enterTheRest();
  }

  /**
   * The same in portions, of which the first one is entered at once: {@link goOn} enters the next. It is one act, which ends
   * with the last portion, or before anything else is done. `onEnd` is called then: in a turn of its own where there are more
   * portions, or where somebody wants it so.
   */
  begin(text: string, step: number | null = null, onEnd: () => void = () => {}, endsInOwnTurn = false): void {
    this.load();
    if (this.#extras === null && step === null && needsExtras(text)) {
      this.#unread.push(text);
      return onEnd();
    }
    // Before anything keeps it: an act holds what was entered, as runs, entries and what is made of them do.
    const whole = this.kept(text);
    this.#stopLooking('stays');
    const { active } = this.connections;
    const before = this.#entered.length;
    const end = (script: string): void => {
      this.#did({ kind: 'enter', script, step });
      if (step !== null)
        this.#steps.push({ step, place: this.history.place, entered: this.#entered.slice(before) });
      onEnd();
    };
    const entry = step === null ? active.run(whole) : active.runAfterwards(whole);
    const isEntered = !entry.goOn();
    this.#entering = { entry, isEntered, script: whole, end };
    if (isEntered && !endsInOwnTurn) this.#endEntering();
  }

  /** How many statements of a script that is being entered have been, of how many; null when none is. */
  get entering(): { readonly entered: number; readonly of: number } | null {
    if (this.#entering === null) return null;
    const { entry } = this.#entering;
    return { entered: entry.entered(), of: entry.statements };
  }

  /** Enters the next portion of what is being entered; the end has a turn of its own. False when nothing is left. */
  goOn(): boolean {
    const entering = this.#entering;
    if (entering === null) return false;
    if (entering.isEntered) this.#endEntering();
    else entering.isEntered = !entering.entry.goOn();
    return this.#entering !== null;
  }

  /** Enters all that is left of it. Every act does that first. */
  enterTheRest(): void {
    while (this.goOn());
  }

  /** Leaves out what has not been entered yet, as if it had never been asked for. The end has a turn of its own here too. */
  cutShort(): void {
    if (this.#entering === null) return;
    this.#entering.script = this.#entering.entry.cut();
    this.#entering.isEntered = true;
  }

  /** Stops one statement, as Ctrl+C does in the client. */
  cancel(client: Client, run: number): void {
    this.enterTheRest();
    const statement = this.#entered.findIndex((entered) => entered.client === client && entered.id === run);
    if (statement === -1 || client.runs[run]?.state === 'done') return;
    this.#do(
      () => client.cancel(run),
      () => ({ kind: 'cancel', statement }),
    );
  }

  /** Stops everything that a connection runs or has still to run. */
  stop(connection: Connection): void {
    const stop = (): void => {
      const open = connection.log.filter(({ run }) => run.state !== 'done');
      // The last one first, so that none starts because the one before it has gone.
      for (const { client, run } of open.toReversed()) client.cancel(run.id);
    };
    this.#do(stop, () => ({ kind: 'stop', connection: connection.id }));
  }

  /** False when there is nothing to undo. */
  undo(): boolean {
    this.#stopLooking('leaves');
    return this.#do(
      () => this.history.undo(),
      () => ({ kind: 'undo' }),
    );
  }

  /** False when nothing is undone. */
  redo(): boolean {
    this.#stopLooking('leaves');
    return this.#do(
      () => this.history.redo(),
      () => ({ kind: 'redo' }),
    );
  }

  /** Continues on another branch. */
  switchTo(branch: number): void {
    this.enterTheRest();
    const { atMs } = this.history.cursor;
    this.#stopLooking('leaves');
    this.#do(
      () => this.history.switchTo(branch),
      () => ({ kind: 'switch', branch }),
    );
    // Whoever has looked beyond the end of the branch that is left goes on looking at that instant.
    if (atMs > this.history.cursor.atMs) this.jump(atMs);
  }

  /** Names the branch of the cursor, or says why it cannot be called so. */
  name(name: string): NameReason | null {
    let reason: NameReason | null = null;
    const rename = (): boolean => {
      reason = this.history.rename(this.history.branch.id, name);
      return reason === null;
    };
    this.#do(rename, () => ({ kind: 'name', name }));
    return reason;
  }

  /** Activates a connection to `node`, a new one if none leads there. */
  connect(node: NodeId): void {
    this.#do(
      () => this.connections.connect(node),
      () => ({ kind: 'connect', node }),
    );
  }

  activate(connection: number): void {
    this.#do(
      () => this.connections.activate(connection),
      () => ({ kind: 'activate', connection }),
    );
  }

  disconnect(connection: number): void {
    this.#do(
      () => this.connections.close(connection),
      () => ({ kind: 'disconnect', connection }),
    );
  }

  /** Lets the statements begin that have waited for what answers reads, if it has come. Every act does that first. */
  load(): void {
    this.enterTheRest();
    if (this.#extras !== null) return;
    this.#extras = this.#extrasNow();
    if (this.#extras === null) return;
    if (this.#hasMissedExtras) this.#did({ kind: 'loaded' });
    for (const text of this.#unread.splice(0)) this.enter(text);
  }

  /** `perform` says false where nothing was to be done. */
  #do(perform: () => unknown, act: () => Act): boolean {
    this.load();
    this.#stopLooking('stays');
    if (perform() === false) return false;
    this.#did(act());
    return true;
  }

  #endEntering(): void {
    const entering = this.#entering;
    this.#entering = null;
    entering?.end(entering.script);
  }

  #did(act: Act): void {
    settleAll(this.connections.clients);
    this.#acts.push(act);
    this.#isBareMove = false;
  }

  /**
   * Ends a look beyond the end of the branch, so that it leaves no trace. Where the cursor is beyond it, the branch stays as
   * long if that `stays` there; one that `leaves` goes back to where it was first.
   */
  #stopLooking(cursor: 'stays' | 'leaves'): void {
    this.enterTheRest();
    const beyond = this.#beyond;
    this.#beyond = null;
    if (beyond === null) return;
    const { history } = this;
    const acts = this.#acts;
    const { at, endMs, fromMs, wasBareMove } = beyond;
    const isBare = this.#isBareMove;
    if (acts.length - at > (isBare ? 2 : 1)) return;
    const isBeyond = history.cursor.atMs > endMs;
    if (isBeyond && cursor === 'leaves') history.seek(fromMs);
    if (!history.shorten(endMs)) return;
    if (isBeyond || !isBare) acts.splice(at);
    // Two moves of the cursor alone are one.
    else acts.splice(wasBareMove ? at - 1 : at, wasBareMove ? 2 : 1);
    this.#isBareMove = wasBareMove || (isBare && !isBeyond);
  }

  /**
   * Moves the cursor. Time that passes goes on from the time that passed before; where nothing but the cursor has changed,
   * only its last place is an act: somebody who looks round leaves no trace.
   */
  #move(kind: 'pass' | 'jump', move: () => void): void {
    this.load();
    const before = this.#state;
    const from = this.history.cursor;
    move();
    settleAll(this.connections.clients);
    const { atMs: toMs, applied } = this.history.cursor;
    const isBare = this.#state === before;
    if (isBare && toMs === from.atMs && applied === from.applied) return;
    const goesOn = isBare ? this.#isBareMove : kind === 'pass' && this.#acts.at(-1)?.kind === 'pass';
    if (goesOn) this.#acts.pop();
    this.#acts.push({ kind: isBare ? 'jump' : kind, toMs });
    this.#isBareMove = isBare;
  }

  /** What a move leaves as it is when it moves the cursor alone. */
  get #state(): string {
    const { history, connections } = this;
    return `${totalVersion(connections.clients)} ${history.endMs} ${history.branches.length}`;
  }
}

/** Is there anything that reads as no statement, and may be several, or something that was printed? */
const needsExtras = (text: string): boolean =>
  splitFirst(text).some(
    (piece) => (!piece.complete || piece.text.includes('\n')) && parseFirst(piece.text).kind !== 'statement',
  );
