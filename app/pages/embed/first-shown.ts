import { type ClusterError, knownLeaves, type SimMs, tell } from '@ha-playground/engine';
import { Play } from '@ha-playground/engine/play';
import { passUntilIdle } from '@ha-playground/engine/record';
import { browserSurroundings } from '../../browser/surroundings.ts';
import { exerciseIn, startIdOfExercise } from '../../presentation/exercise/exercise-id.ts';
import { doneBy, filmOf } from '../../presentation/lesson/film.ts';
import type { Session } from '../../presentation/session.ts';
import { scriptOf } from '../../presentation/sharing/commands.ts';
import type { EmbedWish, Place } from '../../presentation/sharing/embed-wish.ts';
import type { CommandsRefusal, Notice } from '../../presentation/sharing/notice.ts';
import type { OpeningFault } from '../../presentation/sharing/opened.ts';
import { emptyCluster, freePlay, type Start } from '../../presentation/start.ts';
import { extras, loadExtras } from '../../presentation/statements/extras.ts';
import { storyStart } from '../../presentation/story-start.ts';
import type { PaceOptions } from '../../presentation/time/pace.ts';
import type { Mistake } from '../../words/en/player.ts';
import { laterWords, loadLaterWords } from '../../words/index.ts';
import { playerWords } from '../../words/player.ts';
import { type Guard, GuardedSession } from './guarded-session.ts';
import type { Remark } from './remark.ts';
import { likeStory, storyText } from './story-texts.ts';

type Motion = PaceOptions['motion'];

/** A session that an embed shows. */
export interface Shown {
  readonly session: Session;
  readonly title: string;
  /** When each step of its story has its end; none for a session that somebody has kept. */
  readonly endsMs: readonly SimMs[];
  /** So many statements were entered before anybody could. */
  readonly filmed: number;
  /** What there is to say of how it was opened. */
  readonly remarks: readonly Remark[];
}

interface ShownOptions {
  readonly wish: EmbedWish;
  readonly motion: Motion;
  readonly guard: Guard;
  /** The packed record in the fragment of the address, or null. */
  readonly packed: string | null;
  /** What the page around it calls the picture, or null. */
  readonly called: string | null;
}

/** What the address asks for, at the place that it names; whatever it asks for, something is shown. */
export async function shownAt(options: ShownOptions): Promise<Shown> {
  const { wish, packed } = options;
  // Answers that are to be read are worked out; and what begins with a paste needs what reads it.
  if (wish.panels.length > 0 || wish.cmd !== null) await loadExtras();
  if (packed !== null) {
    const kept = await keptShown(packed, options);
    if (!('fault' in kept)) return kept;
    const shown = await begun(options);
    const text = await toldOf({ kind: 'notOpened', from: 'firstLink', fault: kept.fault });
    return { ...shown, remarks: [{ reason: 'notOpened', text }, ...shown.remarks] };
  }
  return begun(options);
}

async function begun(options: ShownOptions): Promise<Shown> {
  const { wish, called } = options;
  const name = wish.exercise === null ? wish.story : startIdOfExercise(wish.exercise);
  const start = name === null ? null : await startOf(name);
  const { session, endsMs, refusal } = await filmed(start ?? freePlay, options);
  const { steps } = session.start;
  goTo(session, wish.at, endsMs);
  const remarks: Remark[] = [];
  if (name !== null && start === null)
    remarks.push({
      reason: 'unknownStory',
      text: playerWords.notices.unknownStory(name, likeStory(name)),
    });
  if (refusal !== null)
    remarks.push({
      reason: 'refused',
      text: await toldOf({ kind: 'commandsRefused', refusal }),
      isForAuthor: true,
    });
  const mistakes = mistakesIn(session, endsMs[steps.length - 1] ?? session.history.originMs);
  if (mistakes.length > 0)
    remarks.push({ reason: 'refused', text: playerWords.notices.mistakes(mistakes), isForAuthor: true });
  if (isPast(session, wish.at, endsMs))
    remarks.push({
      reason: 'parameter',
      text: playerWords.notices.pastEnd(endsMs.length),
      isForAuthor: true,
    });
  return {
    session,
    title: called ?? titleOf(session),
    endsMs: endsMs.slice(0, steps.length),
    // What the address has added follows from no story.
    filmed: endsMs.length > steps.length ? -1 : session.play.entered.length,
    remarks,
  };
}

/** Says what the page has to say of how it was opened: words that nobody needs who opens it as it was meant. */
async function toldOf(notice: Notice): Promise<string> {
  await loadLaterWords();
  return tell(laterWords.notices, notice);
}

/** The statements entered after an instant that were refused, each with what the console says of it. */
const mistakesIn = ({ play }: Session, sinceMs: SimMs): readonly Mistake[] =>
  play.statements.flatMap(({ run: { place, text, result } }) =>
    result?.ok === false && place.atMs > sinceMs ? [{ statement: text, text: whyRefused(result.error) }] : [],
  );

const whyRefused = ({ number, message }: ClusterError): string =>
  number === syntaxErrorNumber ? playerWords.notices.noStatement : message;

/** The console points at the place; in a line the same long sentence says nothing. */
const syntaxErrorNumber = 1064;

/** Does the address ask for a place behind the end? */
const isPast = ({ history: { originMs, endMs } }: Session, at: Place, endsMs: readonly SimMs[]): boolean =>
  (at.kind === 'step' && at.step > endsMs.length) || (at.kind === 'instant' && originMs + at.ms > endMs);

interface Filmed {
  readonly session: Session;
  readonly endsMs: readonly SimMs[];
  /** Why nothing was run of the statements in the address; null where they were. */
  readonly refusal: CommandsRefusal | null;
}

/**
 * The start with its story and the statements of the address played to their ends. What most stories do needs nothing but what is
 * there at first, so that their picture need not wait for more.
 */
async function filmed(start: Start, { wish, motion, guard }: ShownOptions): Promise<Filmed> {
  const commands = wish.cmd === null ? null : scriptOf(wish.cmd, isStatement);
  const script = commands?.ok === true ? commands.script : '';
  const whole = [...start.steps, ...(script === '' ? [] : [script])];
  // What the address adds is run whole: whoever has written it is told what is wrong with any of it.
  const brief =
    wish.panels.length > 0
      ? whole
      : whole.map((each, step) => (step < start.steps.length ? doneBy(each) : each));
  const begin = (): Filmed | null => {
    const { history, isWhole } = start.begin(wish.seed);
    if (isWhole === false && extras() === null) return null;
    const scripts = brief.map((each, index) => each ?? whole[index] ?? '');
    const session = new GuardedSession(guard, start, motion, browserSurroundings, new Play(history, extras));
    const endsMs = filmOf(session, scripts, start.steps.length);
    const hasWaited = session.play.statements.some(({ run }) => run.state !== 'done');
    return hasWaited && extras() === null
      ? null
      : { session, endsMs, refusal: commands?.ok === false ? commands.refusal : null };
  };
  const first = extras() === null && brief.includes(null) ? null : begin();
  if (first !== null) return first;
  await loadExtras();
  const second = begin();
  if (second === null) throw new Error('nothing waits for what is there');
  return second;
}

const isStatement = (text: string): boolean => extras()?.read(text).kind === 'statement';

async function startOf(id: string): Promise<Start | null> {
  if (id === emptyCluster.id) return emptyCluster;
  const exercise = exerciseIn(id);
  if (exercise !== null) {
    const [module] = await Promise.all([
      import('../../presentation/exercise/exercise-starts.ts'),
      loadExtras(),
    ]);
    return module.loadStartOfExercise(exercise);
  }
  const text = await storyText(id);
  if (text === null) return null;
  const title = /^# (.+)$/m.exec(text)?.[1] ?? id;
  return storyStart({ id, title, text });
}

/** What has not come to an end by then goes on for ever. */
const mostAfterMs: SimMs = 120_000;

/** A session that somebody has kept in the address, played on until nothing goes on any more; or why it cannot be opened. */
async function keptShown(
  packed: string,
  { motion, guard, wish, called }: ShownOptions,
): Promise<Shown | { readonly fault: OpeningFault }> {
  const [{ openRecord }] = await Promise.all([
    import('../../presentation/sharing/open-record.ts'),
    loadExtras(),
  ]);
  const opened = await openRecord(
    { kind: 'packed', packed },
    { motion, surroundings: browserSurroundings, onProgress: () => undefined, isWanted: () => true },
  );
  if (opened?.ok !== true) return { fault: opened?.fault ?? { kind: 'unreadable' } };
  const { start, play } = opened.session;
  opened.session.close();
  const { history } = play;
  const { cursor } = history;
  // A film has an end: what was under way when it was kept comes to its own.
  play.jump(history.endMs);
  const latestMs = history.endMs + mostAfterMs;
  passUntilIdle(play, latestMs);
  for (let next = history.nextInstant(); next !== null && next <= latestMs; next = history.nextInstant())
    play.pass(next);
  play.jump(cursor.atMs);
  const session = new GuardedSession(guard, start, motion, browserSurroundings, play);
  if (wish.at.kind === 'step' && wish.at.step === 0) session.transport.pause();
  else goTo(session, wish.at, []);
  const { difference } = opened;
  const remarks: Remark[] =
    difference === null ? [] : [{ reason: 'notOpened', text: await toldOf({ kind: 'differs', difference }) }];
  return { session, title: called ?? titleOf(session), endsMs: [], filmed: 0, remarks };
}

/** What a story is called; else so many leaves as the cluster comes to have. */
function titleOf({ start, history }: Session): string {
  if (start.title.kind === 'story') return start.title.title;
  const leaves = knownLeaves(history.tip).length;
  return leaves === leavesOfFreePlay ? playerWords.freePlay : playerWords.cluster(leaves);
}

const leavesOfFreePlay = 8;

/** The instant of a place; what lies past the end is the end. */
export function instantOf({ history }: Session, place: Place, endsMs: readonly SimMs[]): SimMs {
  const { originMs, endMs } = history;
  switch (place.kind) {
    case 'end':
      return endMs;
    case 'instant':
      return Math.min(endMs, originMs + place.ms);
    default:
      return place.step === 0 ? originMs : (endsMs[place.step - 1] ?? endMs);
  }
}

function goTo(session: Session, place: Place, endsMs: readonly SimMs[]): void {
  session.transport.seek(instantOf(session, place, endsMs));
}
