import type { CDPSession, Page } from '@playwright/test';

/** What the main thread of a page did during an act. */
export interface TasksSeen {
  /** Processor time of its longest task. */
  readonly longestMs: number;
  /** Of all of them. */
  readonly totalMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread, microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The tasks of a page's main thread, and the heap that is left when all garbage has been collected. */
export class TaskMeter {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async attach(page: Page): Promise<TaskMeter> {
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.enable');
    return new TaskMeter(session);
  }

  /** What the main thread does while `act` lasts. */
  async during(act: () => Promise<unknown>): Promise<TasksSeen> {
    const session = this.#session;
    const events: TraceEvent[] = [];
    const keep = ({ value }: { readonly value: readonly object[] }): void => {
      events.push(...(value as readonly TraceEvent[]));
    };
    session.on('Tracing.dataCollected', keep);
    const includedCategories = ['__metadata', 'disabled-by-default-devtools.timeline'];
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories },
    });
    await act();
    const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await isComplete;
    session.off('Tracing.dataCollected', keep);
    return tasksIn(events);
  }

  /** Bytes. */
  async heap(): Promise<number> {
    // What the first collection frees can hold more.
    for (let times = 0; times < 2; times += 1) await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#session.send('Runtime.getHeapUsage');
    return usedSize;
  }
}

function tasksIn(events: readonly TraceEvent[]): TasksSeen {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const isName = ({ name, args }: TraceEvent): boolean =>
    name === 'thread_name' && args.name === 'CrRendererMain';
  const main = new Set(events.filter(isName).map(threadOf));
  const tasks = events.filter(
    (event) => event.name === 'RunTask' && event.ph === 'X' && main.has(threadOf(event)),
  );
  const times = tasks.map(({ tdur = 0 }) => tdur / 1_000);
  return {
    longestMs: times.reduce((longest, ms) => Math.max(longest, ms), 0),
    totalMs: times.reduce((sum, ms) => sum + ms, 0),
  };
}
