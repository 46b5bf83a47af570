import { type SimMs, unreachable } from '../../base/index.ts';
import { durationText } from './amounts.ts';
import { clockText } from './clock.ts';
import { counted, enumerated } from './counts.ts';

/** What a watch says, as the console prints it: a number, or rows by their count. */
type Said = number | boolean | { readonly count: number } | null;

/** How an expectation stands; its instants and durations are simulated milliseconds. */
interface Standing {
  readonly expected: { readonly when: 'always' | 'ever' | 'atEnd'; readonly forMs: SimMs | null };
  readonly fires: boolean;
  readonly state: State;
  readonly phase: State | 'pending' | 'metAgain';
  readonly sinceMs: SimMs;
  readonly soFromMs: SimMs | null;
  readonly firedMs: SimMs | null;
  readonly factMs: SimMs | null;
  readonly happenedMs: SimMs | null;
  readonly lateByMs: SimMs | null;
  readonly gaps: readonly Gap[];
}

interface Gap {
  readonly fromMs: SimMs;
  readonly toMs: SimMs;
}

type State = 'met' | 'notYet' | 'broken' | 'unknown';

/** What happened to nodes that are called so. */
interface Happened {
  readonly kind: 'died' | 'hung' | 'cutOff' | 'noticed' | 'offline';
  readonly hosts: readonly string[];
}

interface StandingTime {
  /** The instant at which it stands so. */
  readonly atMs: SimMs;
  /** What happened at an instant; null where that cannot be named. */
  readonly happenedAt: (atMs: SimMs) => Happened | null;
}

const happenedText: Readonly<Record<Happened['kind'], (hosts: readonly string[]) => string>> = {
  died: (hosts) => `${enumerated(hosts)} died`,
  hung: (hosts) => `${enumerated(hosts)} stopped answering`,
  cutOff: (hosts) => `${enumerated(hosts)} were cut off from each other`,
  noticed: (hosts) => `${enumerated(hosts)} ${hosts.length === 1 ? 'was' : 'were'} missed`,
  offline: (hosts) => `${enumerated(hosts)} went offline`,
};

/** The lines that the statements about watches print. */
export const watchLines = {
  none: 'nothing is watched',
  begins: (name: string, now: string): string => `${name} is watched: ${now}`,
  beginsWithout: (name: string): string => `${name} is watched: .watches says how it goes`,
  ends: (name: string): string => `${name} is no longer watched`,
  now: (said: Said): string => (said === null ? valueText(said) : `${valueText(said)} now`),
  value: valueText,
};

function valueText(said: Said): string {
  if (said === null) return 'no answer';
  return typeof said === 'object' ? counted(said.count, 'row') : String(said);
}

/** The word for what has become of an expectation. */
export const stateWord: Readonly<Record<State, string>> = {
  met: 'met',
  notYet: 'not yet',
  broken: 'broken',
  unknown: 'unknown',
};

/** How an expectation stands at an instant, in one line: `broken since 00:04.300, 30.0 s late`. */
export function standingText(standing: Standing, time: StandingTime): string {
  const { state, phase, sinceMs, firedMs, fires, expected } = standing;
  const since = `since ${clockText(sinceMs)}`;
  const late = lateness(standing, time);
  switch (phase) {
    case 'met':
      if (state === 'met' && firedMs !== null) return `met since ${clockText(firedMs)}${late}`;
      if (expected.when === 'atEnd') return `met so far, ${since}`;
      return `met${gapsText(standing)}${blindness(standing)}`;
    case 'notYet':
      return `not yet${gapsText(standing)}`;
    case 'broken':
      return firedMs === sinceMs
        ? `${fires ? 'fires' : 'broken'} ${since}${late}`
        : `${first(standing, time)}, again ${since}`;
    case 'metAgain':
      return `${first(standing, time)}, met again ${since}`;
    case 'pending':
      return `${first(standing, time)}, ${pending(standing, time.atMs)}`;
    case 'unknown':
      return state === 'unknown' ? silence(standing) : `${first(standing, time)}, no answer ${since}`;
    default:
      return unreachable(phase);
  }
}

/** What has become of it before the phase that it is in. */
function first(standing: Standing, time: StandingTime): string {
  const { state, firedMs, fires } = standing;
  if (state !== 'broken' || firedMs === null) return `${stateWord[state]}${gapsText(standing)}`;
  return `${fires ? 'fired' : 'broken'} at ${clockText(firedMs)}${lateness(standing, time)}`;
}

/** What would count is so already. */
function pending({ expected: { when, forMs }, soFromMs, sinceMs }: Standing, atMs: SimMs): string {
  const fromMs = soFromMs ?? sinceMs;
  const lasted = `for ${durationText(atMs - fromMs)}${forMs === null ? '' : ` of ${durationText(forMs)}`}`;
  return `${when === 'always' ? 'not so' : 'so'} since ${clockText(fromMs)}, ${lasted}`;
}

/** From what happened; where it was seen later, from there too. */
function lateness({ lateByMs, firedMs, factMs, happenedMs }: Standing, { happenedAt }: StandingTime): string {
  if (lateByMs === null || lateByMs === 0 || firedMs === null || happenedMs === null) return '';
  const late = durationText(lateByMs);
  const happened = happenedAt(happenedMs);
  if (happened === null) return `, ${late} late`;
  const since = `, ${late} after ${happenedText[happened.kind](happened.hosts)} at ${clockText(happenedMs)}`;
  if (factMs === null || factMs === happenedMs) return since;
  const seen = firedMs === factMs ? 'at once when' : `${durationText(firedMs - factMs)} after`;
  return `${since}, ${seen} it was seen`;
}

/** There is no answer now: an alert is blind. */
function silence({ gaps, fires, sinceMs }: Standing): string {
  const blind = fires ? 'blind: ' : '';
  const isFirst = gaps.length === 1;
  const text = `${blind}no answer since ${clockText(sinceMs)}`;
  return isFirst ? text : `${text}, ${counted(gaps.length, 'time')} in all`;
}

/** When there was no answer; of what follows, only that it holds wherever there was one. */
function gapsText({ gaps }: Standing): string {
  const [only, ...others] = gaps;
  if (only === undefined) return '';
  const allMs = gaps.reduce((total, { fromMs, toMs }) => total + toMs - fromMs, 0);
  const when =
    others.length === 0
      ? `from ${clockText(only.fromMs)} to ${clockText(only.toMs)}`
      : `${counted(gaps.length, 'time')}, first at ${clockText(only.fromMs)}, for ${durationText(allMs)} in all`;
  return ` wherever it was answered; no answer ${when}`;
}

const blindness = ({ happenedMs, fires }: Standing): string =>
  fires && happenedMs !== null ? `, never fired: blind to what began at ${clockText(happenedMs)}` : '';
