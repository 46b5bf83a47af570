import { type InspectorNotification, type Profiler, Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import type { Work } from '../engine/bench/index.ts';

/**
 * Runs `work` and counts what it does in modules below `folder`: how often the functions were called and the blocks of
 * code entered, as V8 counts them for coverage, and how long the lists were that `slice` and `concat` copied. The same
 * work has the same counts on every machine, however busy it is.
 */
export function createCounter(folder: string): (work: () => unknown) => Work {
  // What has been optimized is counted differently now and then, by when the compiler was done.
  setFlagsFromString('--no-opt');
  const session = new Session();
  session.connect();
  const ask = <Answer>(method: string, parameters: object = {}): Answer => {
    let answer: Answer | undefined;
    // A session of the same thread answers before `post` returns.
    session.post(
      method,
      parameters,
      (error: Error | null, result?: object | InspectorNotification<object>) => {
        if (error !== null) throw error;
        answer = result as Answer;
      },
    );
    return answer as Answer;
  };
  ask('Profiler.enable');
  ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return (work) => {
    ask('Profiler.takePreciseCoverage');
    const copies = countCopies(work);
    const { result } = ask<Profiler.TakePreciseCoverageReturnType>('Profiler.takePreciseCoverage');
    return countsOf(
      result.filter(({ url }) => url.includes(folder)).flatMap(({ functions }) => functions),
      copies,
    );
  };
}

function countsOf(functions: readonly Profiler.FunctionCoverage[], copiedItems: number): Work {
  const calls = new Map<string, number>();
  let blocks = 0;
  for (const { functionName, ranges } of functions) {
    for (const { count } of ranges) blocks += count;
    calls.set(functionName, (calls.get(functionName) ?? 0) + (ranges[0]?.count ?? 0));
  }
  return { blocks, copiedItems, callsOf: (name) => calls.get(name) ?? 0 };
}

function countCopies(work: () => unknown): number {
  const { slice, concat } = Array.prototype;
  let items = 0;
  Array.prototype.slice = function (...range) {
    const copy = slice.apply(this, range);
    items += copy.length;
    return copy;
  };
  Array.prototype.concat = function (...more) {
    const copy = concat.apply(this, more);
    items += copy.length;
    return copy;
  };
  try {
    work();
  } finally {
    Object.assign(Array.prototype, { slice, concat });
  }
  return items;
}
