import { byteFunctions } from './functions/bytes.ts';
import { conditionFunctions } from './functions/conditions.ts';
import { jsonFunctions } from './functions/json.ts';
import { numberFunctions } from './functions/numbers.ts';
import { sessionFunctions } from './functions/session.ts';
import type { SqlFunction } from './functions/sql-function.ts';
import { textFunctions } from './functions/texts.ts';
import { timeFunctions } from './functions/times.ts';

const functions: Readonly<Record<string, SqlFunction>> = {
  ...textFunctions,
  ...byteFunctions,
  ...numberFunctions,
  ...conditionFunctions,
  ...sessionFunctions,
  ...timeFunctions,
  ...jsonFunctions,
};

export const functionNames: readonly string[] = Object.keys(functions).sort();

/** The function of this name, whatever its case, or null. */
export function functionNamed(name: string): SqlFunction | null {
  const upper = name.toUpperCase();
  return Object.hasOwn(functions, upper) ? (functions[upper] ?? null) : null;
}
