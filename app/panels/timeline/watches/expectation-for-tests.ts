import type { Expected, Phase, PhaseStretch } from '@ha-playground/engine/watch';
import type { ExpectationShown } from '../../../presentation/watches/courses.ts';

type Part = readonly [fromMs: number, phase: Phase, soFromMs?: number, soHappenedMs?: number];

/** The course of `.expect NAME …` by its phases, one after the other up to `endMs`. */
export function expectation(
  name: string,
  expected: Partial<Expected>,
  { parts, endMs }: { readonly parts: readonly Part[]; readonly endMs: number },
): ExpectationShown {
  const { when = 'always', forMs = null, everyMs = null } = expected;
  const counting: Phase = when === 'always' ? 'broken' : 'met';
  const phases: PhaseStretch[] = [];
  let [firedMs, factMs, happenedMs]: [number | null, number | null, number | null] = [null, null, null];
  for (const [index, [fromMs, phase, soFromMs = fromMs, soHappenedMs = soFromMs]] of parts.entries()) {
    const isSo = phase === counting || phase === 'pending';
    if (firedMs === null && when !== 'atEnd') {
      if (phase === counting) [firedMs, factMs, happenedMs] = [fromMs, soFromMs, soHappenedMs];
      else if (phase === 'pending' && factMs === null) [factMs, happenedMs] = [soFromMs, soHappenedMs];
    }
    const toMs = parts[index + 1]?.[0] ?? endMs;
    const so = isSo ? { soFromMs, soHappenedMs } : { soFromMs: null, soHappenedMs: null };
    phases.push({ fromMs, toMs, phase, ...so, firedMs, factMs, happenedMs });
  }
  const stretches = [{ fromMs: 0, toMs: endMs, value: null }];
  return { name, kind: 'expectation', expected: { when, forMs, everyMs }, stretches, phases };
}
