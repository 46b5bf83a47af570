import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { consoleWith } from '../statements/client/console-for-tests.ts';
import { keptLimits, metLimits } from './limits.ts';

describe('limits', () => {
  test.each(metLimits.map((limit) => [limit.name, limit.most, limit] as const))(
    '%s: %i are taken, and one more is refused with a sentence',
    (_name, _most, { within, beyond, answer }) => {
      const inside = consoleWith().run(within());
      expect([inside.result?.ok, inside.result?.text.slice(0, 200)]).toEqual([
        true,
        inside.result?.text.slice(0, 200),
      ]);
      const outside = consoleWith().run(beyond());
      expect(outside.result?.ok).toBe(false);
      expect(outside.result?.text).toMatch(answer);
    },
  );

  // What a paste may hold is tested beside its reader.
  test('every constant of the engine that is a limit is known here', () => {
    const engine = new URL('../', import.meta.url);
    const named = readdirSync(engine, { recursive: true, encoding: 'utf8' })
      .filter(
        (path) => /\.ts$/.test(path) && !/(\.test|-for-tests)\.ts$|^(bench|cli|testing|pasted)\//.test(path),
      )
      .flatMap((path) => {
        const text = readFileSync(new URL(path, engine), 'utf8');
        return [
          ...text.matchAll(/^(?:export )?const (\w*[lL]imit(?:Ms)?|most\w+|lastInstantMs|\w+Ms) ?(?::|=)/gm),
        ];
      })
      .map(([, name]) => name ?? '')
      .filter((name) => /[lL]imit|^most|^lastInstant|^patience|^stillWaiting/.test(name));
    const known = [...metLimits.map(({ name }) => name), ...Object.keys(keptLimits)];
    expect([...new Set(named)].sort()).toEqual(known.sort());
  });
});
