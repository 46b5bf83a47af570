import { firstIndex, type SimMs } from '../../base/index.ts';
import type { PhaseStretch, WatchStretch } from './course.ts';
import type { Expected, Phase } from './expected.ts';

/** What was answered to an expectation. Each list is in order; what is missing in one has not been worked out. */
interface Answered {
  /** At every instant. */
  readonly seen: readonly WatchStretch[];
  /** When it was asked, as EVERY says. */
  readonly asked: readonly WatchStretch[];
  /** When it had lasted for long enough besides, as FOR says. */
  readonly counted: readonly WatchStretch[];
  /** When that happened which somebody saw at an instant. */
  readonly happenedBy: (seenMs: SimMs) => SimMs;
}

/** From what was seen and what counted of it to how the expectation went. */
export function phasesOf({ when }: Expected, answered: Answered): readonly PhaseStretch[] {
  const counts = when !== 'always';
  const phases: PhaseStretch[] = [];
  let [firedMs, factMs, happenedMs]: [SimMs | null, SimMs | null, SimMs | null] = [null, null, null];
  for (const { fromMs, toMs, seen, counted } of piecesOf(answered)) {
    const isCounting = counted === counts;
    const isSo = isCounting || seen === counts;
    const last = phases.at(-1);
    const phase = phaseOf(when, { counts, seen, counted, hasFired: firedMs !== null });
    const goesOn = last?.phase === phase && last.toMs === fromMs;
    if (goesOn) {
      phases[phases.length - 1] = { ...last, toMs };
      continue;
    }
    const soFromMs = isCounting ? sinceWhen(fromMs, answered) : isSo ? fromMs : null;
    const soHappenedMs = soFromMs === null ? null : answered.happenedBy(soFromMs);
    if (firedMs === null && when !== 'atEnd') {
      if (isCounting) [firedMs, factMs, happenedMs] = [fromMs, soFromMs, soHappenedMs];
      else if (factMs === null) [factMs, happenedMs] = [soFromMs, soHappenedMs];
    }
    phases.push({ fromMs, toMs, phase, soFromMs, soHappenedMs, firedMs, factMs, happenedMs });
  }
  return phases;
}

interface Answer {
  readonly counts: boolean;
  readonly seen: WatchStretch['value'];
  readonly counted: WatchStretch['value'] | undefined;
  readonly hasFired: boolean;
}

function phaseOf(when: Expected['when'], { counts, seen, counted, hasFired }: Answer): Phase {
  if (when === 'ever' && hasFired) return 'met';
  if (counted === counts) return when === 'always' ? 'broken' : 'met';
  if (seen === counts) return 'pending';
  if (counted === null || (counted === undefined && seen === null)) return 'unknown';
  if (when !== 'always') return 'notYet';
  return hasFired ? 'metAgain' : 'met';
}

interface Piece extends Omit<WatchStretch, 'value'> {
  readonly seen: WatchStretch['value'];
  /** Undefined where nothing has been asked yet. */
  readonly counted: WatchStretch['value'] | undefined;
}

/** What was seen, cut where what counts changes. */
function* piecesOf({ seen, counted }: Answered): Generator<Piece> {
  let next = 0;
  for (const { fromMs: startMs, toMs: endMs, value } of seen) {
    let fromMs = startMs;
    do {
      while ((counted[next]?.toMs ?? Infinity) <= fromMs && next + 1 < counted.length) next += 1;
      const beside = counted[next];
      const isThere = beside !== undefined && beside.fromMs <= fromMs && fromMs <= beside.toMs;
      const isLeft = isThere && (fromMs < beside.toMs || startMs === endMs);
      const cutMs = isLeft
        ? beside.toMs
        : beside !== undefined && beside.fromMs > fromMs
          ? beside.fromMs
          : endMs;
      const toMs = Math.min(endMs, cutMs);
      yield { fromMs, toMs, seen: value, counted: isLeft ? beside.value : undefined };
      fromMs = toMs;
    } while (fromMs < endMs);
  }
}

/** Since when that had been so which counted from `atMs` on: what was seen when it was first asked about. */
function sinceWhen(atMs: SimMs, { asked, seen }: Answered): SimMs {
  const askedMs = lastUpTo(asked, atMs)?.fromMs ?? atMs;
  return lastUpTo(seen, askedMs)?.fromMs ?? askedMs;
}

const lastUpTo = (stretches: readonly WatchStretch[], atMs: SimMs): WatchStretch | undefined =>
  stretches[firstIndex(stretches.length, (index) => (stretches[index]?.fromMs ?? 0) > atMs) - 1];
