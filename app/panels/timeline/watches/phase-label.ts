import { unreachable } from '@ha-playground/engine';
import { type Expected, isAlert, type Phase, type PhaseStretch } from '@ha-playground/engine/watch';
import type { ExpectationShown } from '../../../presentation/watches/courses.ts';
import { laterWords } from '../../../words/index.ts';
import type { Since } from './cause.ts';

const text = () => laterWords.watches.lanes;

/** What is written on a stretch of the lane of an expectation; `since` tells of the instant from which something counts. */
export function phaseLabel(
  { expected, phases }: ExpectationShown,
  index: number,
  since: Since['brief'],
): string {
  const fires = isAlert(expected);
  const stretch = phases[index];
  if (stretch === undefined) return '';
  const isLast = index === phases.length - 1;
  switch (stretch.phase) {
    case 'met':
      return labelOfMet({ expected, fires, before: phases[index - 1]?.phase ?? null, stretch, since });
    case 'notYet':
      return text().notYet;
    case 'pending':
      return labelOfPending(stretch, { expected, fires, next: phases[index + 1] ?? null, since });
    case 'broken':
      return labelOfBroken(stretch, { fires, isLast, since });
    case 'metAgain':
      return text().metAgain;
    case 'unknown':
      return fires ? text().blindNow : text().unknown;
    default:
      return unreachable(stretch.phase);
  }
}

interface Met {
  readonly expected: Expected;
  readonly fires: boolean;
  readonly before: Phase | null;
  readonly stretch: PhaseStretch;
  readonly since: Since['brief'];
}

function labelOfMet({ expected: { when }, fires, before, stretch, since }: Met): string {
  if (when === 'atEnd') return text().metSoFar;
  if (fires && before === 'pending') return text().blind;
  const lateMs = latenessOf(stretch);
  return when === 'ever' && lateMs > 0
    ? text().metLate(lateMs, since(stretch.soHappenedMs ?? stretch.fromMs))
    : text().met;
}

interface Pending {
  readonly expected: Expected;
  readonly fires: boolean;
  readonly next: PhaseStretch | null;
  readonly since: Since['brief'];
}

function labelOfPending({ fromMs, toMs }: PhaseStretch, { expected, fires, next, since }: Pending): string {
  const { when, forMs } = expected;
  if (next?.soFromMs != null) {
    const lateMs = next.fromMs - next.soFromMs;
    return fires
      ? text().fires(latenessOf(next), since(next.soHappenedMs ?? next.soFromMs))
      : when === 'always'
        ? text().brokenAfter(lateMs)
        : text().metAfter(lateMs);
  }
  const isSo = when === 'always' ? text().notSo : text().so;
  return next === null ? isSo(null, forMs) : isSo(toMs - fromMs, forMs);
}

function labelOfBroken(
  stretch: PhaseStretch,
  { fires, isLast, since }: { readonly fires: boolean; readonly isLast: boolean } & Pick<Met, 'since'>,
): string {
  if (fires) return text().fires(latenessOf(stretch), since(stretch.soHappenedMs ?? stretch.fromMs));
  return isLast ? text().broken : text().brokenFor(stretch.toMs - stretch.fromMs);
}

/** From what happened to the moment at which it counted. */
const latenessOf = ({ fromMs, soHappenedMs }: PhaseStretch): number =>
  soHappenedMs === null ? 0 : fromMs - soHappenedMs;
