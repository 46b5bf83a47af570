import type { SimMs } from '../../base/index.ts';
import type { World } from '../../cluster/index.ts';
import type { TimeLine } from '../../history/index.ts';
import { bindRead } from '../binding/bind-read.ts';
import { isObserved } from '../binding/bind-reads.ts';
import { type Extras, notLoaded, type Observer } from '../binding/bound.ts';
import type { Watch } from '../client/watches.ts';
import type { ResultTable } from '../types.ts';
import { happenedBy } from './cause.ts';
import type { WatchCourse } from './course.ts';
import { Inquiry } from './inquiry.ts';
import type { InstantList } from './instant-list.ts';
import type { WatchValue } from './question.ts';
import { askOver, questionOf, valueOfAnswer } from './question.ts';
import { tellCourse } from './stretches.ts';
import type { TableMemory } from './table-memory.ts';

/** A simulated second: how often what changes by itself is looked at, where nothing else is said [MODEL]. */
const sampledEveryMs: SimMs = 1_000;

/** Where a watch is asked. */
interface At {
  readonly world: World;
  readonly observer: Observer;
  /** How the watches stand that the observer sees; null where he sees none. */
  readonly standingsOf: Extras['standingsOf'] | null;
}

/** What the watches of a history have in common. */
interface Place {
  readonly tables: TableMemory;
  /** The instants to ask at: whenever something happens, and at an interval if one is given. */
  readonly listFor: (stepMs: SimMs | null) => InstantList;
  /** A number that nothing else has. */
  readonly newSlot: () => number;
}

/** What has been answered to one watch, instant by instant of its list. */
export class Asked {
  readonly watch: Watch;
  readonly list: InstantList;
  readonly #question: ReturnType<typeof questionOf>;
  readonly #inquiry: Inquiry;
  #values: (WatchValue | undefined)[] = [];
  #firstUnknown = 0;
  /** Where its answers stand among those of a world. */
  #slot: number;
  readonly #newSlot: () => number;
  #last: { readonly table: ResultTable; readonly value: WatchValue } | null = null;
  #session = '';
  #version = 0;
  #course: { readonly version: string; readonly course: WatchCourse } | null = null;

  constructor(watch: Watch, { tables, listFor, newSlot }: Place) {
    this.watch = watch;
    this.#newSlot = newSlot;
    this.#slot = newSlot();
    this.#question = questionOf(watch.statement);
    this.#inquiry = new Inquiry(this.#question, tables);
    const everyMs = watch.statement.kind === 'dotExpect' ? watch.statement.everyMs : null;
    this.list = listFor(this.isSampled ? (everyMs ?? sampledEveryMs) : null);
  }

  get isSampled(): boolean {
    return this.#inquiry.isSampled;
  }

  /** The first instant of the list that has not been asked about. */
  get firstUnknown(): number {
    while (this.isKnown(this.#firstUnknown)) this.#firstUnknown += 1;
    return this.#firstUnknown;
  }

  isKnown(index: number): boolean {
    return this.#values[index] !== undefined;
  }

  /** Only the first so many instants of the list are as they were. */
  keep(count: number): void {
    if (this.#values.length <= count) return;
    this.#values.length = count;
    this.#firstUnknown = Math.min(this.#firstUnknown, count);
    this.#version += 1;
  }

  /** What looks at statements that leave no trace in the cluster is asked anew when there are others. */
  followSession(session: string): void {
    if (!this.#inquiry.looksAtSession || session === this.#session) return;
    this.#session = session;
    this.#slot = this.#newSlot();
    this.keep(0);
  }

  /** `remembered` is what the world has answered before: it may come again, on another branch. */
  ask(index: number, at: At, remembered: (WatchValue | undefined)[]): void {
    let value = remembered[this.#slot];
    if (value === undefined) {
      value = this.#valueAt(at);
      remembered[this.#slot] = value;
    }
    this.#values[index] = value;
    this.#version += 1;
  }

  /** What is known over the line from its origin to its end. */
  course(line: Pick<TimeLine, 'originMs' | 'endMs' | 'tip'>): WatchCourse {
    const version = `${this.#version} ${line.endMs} ${this.list.instants.length}`;
    if (this.#course?.version !== version) {
      const { name, kind, text } = this.watch;
      const { originMs, endMs } = line;
      const told = tellCourse(this.watch, {
        originMs,
        endMs,
        instants: this.list.instants,
        values: this.#values,
        happenedBy: (seenMs) => happenedBy(line.tip, seenMs),
      });
      this.#course = { version, course: { name, kind, text, isSampled: this.isSampled, ...told } };
    }
    return this.#course.course;
  }

  #valueAt({ world, observer, standingsOf }: At): WatchValue {
    const extras = { bindLater: bindQuestion, isObserved, ...(standingsOf === null ? {} : { standingsOf }) };
    const asking = { world, observer, extras };
    const { observer: node } = this.watch.statement;
    const table =
      node === null
        ? this.#inquiry.ask(asking)
        : this.#inquiry.askNode(asking, () => this.#askNode(node, asking));
    if (table === null) return null;
    if (this.#last?.table !== table) this.#last = { table, value: valueOfAnswer(this.watch.kind, table) };
    return this.#last.value;
  }

  #askNode(node: Parameters<typeof askOver>[0], asking: Parameters<typeof askOver>[2]): ResultTable | null {
    const bound = askOver(node, this.#question, asking);
    return bound.kind === 'table' ? bound.table : null;
  }
}

/** Whoever looks on asks SELECTs alone. */
const bindQuestion: Extras['bindLater'] = (statement, scene) =>
  statement.kind === 'select' ? bindRead(statement, scene) : notLoaded;
