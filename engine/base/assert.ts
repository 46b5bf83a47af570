/** Our own mistake, never the user's: the engine has reached a state that its rules exclude. */
export class EngineFault extends Error {
  override readonly name = 'EngineFault';
}

/** Stops with an {@link EngineFault} unless `condition` holds. `explanation` says what was expected. */
export function assert(condition: boolean, explanation: string): asserts condition {
  if (!condition) throw new EngineFault(explanation);
}

/** Returns `value`, which must exist; `what` names it in the fault. */
export function present<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new EngineFault(`missing: ${what}`);
  return value;
}

/** The end of an exhaustive switch: the compiler proves that it is never reached. */
export function unreachable(value: never): never {
  throw new EngineFault(`unreachable: ${JSON.stringify(value)}`);
}
