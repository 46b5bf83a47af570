/** What a client printed for one statement, without how long it took. */
export const withoutDuration = (text: string): string => text.replace(/ \(\d+\.\d+ sec\)\s*$/, '').trimEnd();

/** The same, with its rows in an order of our own where the statement gives them none. */
export function inOrder(text: string, isOrdered: boolean): string {
  const lines = text.split('\n');
  if (isOrdered || lines.length < 6) return text;
  return [...lines.slice(0, 3), ...lines.slice(3, -2).sort(), ...lines.slice(-2)].join('\n');
}

/** An error is known by its number: each server has words of its own. */
export const asError = (text: string): string => /^ERROR \d+/.exec(text)?.[0] ?? text;

/** What a client printed that repeats each statement (`-vvv`): one text a statement, empty where it failed. */
export function answersOf(output: string): readonly string[] {
  const answers: string[][] = [];
  let rules = 0;
  for (const line of output.split('\n')) {
    if (line === '--------------') {
      rules += 1;
      if (rules % 2 === 0) answers.push([]);
    } else if (rules % 2 === 0) answers.at(-1)?.push(line);
  }
  return answers.map((lines) => withoutDuration(lines.join('\n').replace(/Bye\s*$/, '')).trim());
}

/** The errors of a client that goes on after one: by the line on which the statement stands, counted from 1. */
export function errorsOf(output: string): ReadonlyMap<number, string> {
  const errors = new Map<number, string>();
  for (const [, error = '', line = '', message = ''] of output.matchAll(
    /^(ERROR \d+ \(\w+\)) at line (\d+): (.*)$/gm,
  ))
    errors.set(Number(line), `${error}: ${message}`);
  return errors;
}
