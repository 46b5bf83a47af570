import type { SimMs } from '@ha-playground/engine';
import { Play } from '@ha-playground/engine/play';
import { browserSurroundings } from '../../browser/surroundings.ts';
import { doneBy, filmOf } from '../../presentation/lesson/film.ts';
import type { Session } from '../../presentation/session.ts';
import { scriptOf } from '../../presentation/sharing/commands.ts';
import { emptyCluster, freePlay, type Start } from '../../presentation/start.ts';
import { extras, loadExtras } from '../../presentation/statements/extras.ts';
import { storyStart } from '../../presentation/story-start.ts';
import type { PaceOptions } from '../../presentation/time/pace.ts';
import { playerWords } from '../../words/player.ts';
import { type Guard, GuardedSession } from './guarded-session.ts';
import { storyText } from './story-texts.ts';
import type { EmbedWish, Place } from './wish.ts';

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
  readonly notice: string | null;
}

interface ShownOptions {
  readonly wish: EmbedWish;
  readonly motion: Motion;
  readonly guard: Guard;
  /** The packed record in the fragment of the address, or null. */
  readonly packed: string | null;
}

/** What the address asks for, at the place that it names; whatever it asks for, something is shown. */
export async function shownAt(options: ShownOptions): Promise<Shown> {
  const { wish, packed } = options;
  // Answers that are to be read are worked out; and what begins with a paste needs what reads it.
  if (wish.panels.length > 0 || wish.cmd !== null) await loadExtras();
  if (packed !== null) {
    const kept = await keptShown(packed, options);
    if (kept !== null) return kept;
    return { ...(await begun(options)), notice: playerWords.notices.link };
  }
  return begun(options);
}

async function begun(options: ShownOptions): Promise<Shown> {
  const { wish } = options;
  const start = wish.story === null ? null : await startOf(wish.story);
  const { session, endsMs, isRefused } = await filmed(start ?? freePlay, options);
  const { steps } = session.start;
  goTo(session, wish.at, endsMs);
  return {
    session,
    title: titleOf(session.start),
    endsMs: endsMs.slice(0, steps.length),
    // What the address has added follows from no story.
    filmed: endsMs.length > steps.length ? -1 : session.play.entered.length,
    notice:
      wish.story !== null && start === null
        ? playerWords.notices.unknownStory(wish.story)
        : isRefused
          ? playerWords.notices.commands
          : null,
  };
}

interface Filmed {
  readonly session: Session;
  readonly endsMs: readonly SimMs[];
  /** Nothing was run of the statements in the address. */
  readonly isRefused: boolean;
}

/**
 * The start with its story and the statements of the address played to their ends. What most stories do needs nothing but what is
 * there at first, so that their picture need not wait for more.
 */
async function filmed(start: Start, { wish, motion, guard }: ShownOptions): Promise<Filmed> {
  const commands = wish.cmd === null ? null : scriptOf(wish.cmd, isStatement);
  const script = commands?.ok === true ? commands.script : '';
  const whole = [...start.steps, ...(script === '' ? [] : [`${script}\n.wait idle`])];
  const brief = wish.panels.length > 0 ? whole : whole.map(doneBy);
  const begin = (): Filmed | null => {
    const { history, isWhole } = start.begin(wish.seed);
    if (isWhole === false && extras() === null) return null;
    const scripts = brief.map((each, index) => each ?? whole[index] ?? '');
    const session = new GuardedSession(guard, start, motion, browserSurroundings, new Play(history, extras));
    const endsMs = filmOf(session, scripts, start.steps.length);
    const hasWaited = session.play.statements.some(({ run }) => run.state !== 'done');
    return hasWaited && extras() === null ? null : { session, endsMs, isRefused: commands?.ok === false };
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
  const text = await storyText(id);
  if (text === null) return null;
  const title = /^# (.+)$/m.exec(text)?.[1] ?? id;
  return storyStart({ id, title, text });
}

/** A session that somebody has kept in the address; null where it cannot be opened. */
async function keptShown(packed: string, { motion, guard, wish }: ShownOptions): Promise<Shown | null> {
  const [{ openRecord }] = await Promise.all([
    import('../../presentation/sharing/open-record.ts'),
    loadExtras(),
  ]);
  const opened = await openRecord(
    { kind: 'packed', packed },
    { motion, surroundings: browserSurroundings, onProgress: () => undefined, isWanted: () => true },
  );
  if (opened?.ok !== true) return null;
  const { start, play } = opened.session;
  opened.session.close();
  const session = new GuardedSession(guard, start, motion, browserSurroundings, play);
  if (wish.at.kind === 'step' && wish.at.step === 0) session.transport.pause();
  else goTo(session, wish.at, []);
  const notice = opened.difference === null ? null : playerWords.notices.differs;
  return { session, title: titleOf(start), endsMs: [], filmed: 0, notice };
}

const titleOf = ({ title }: Start): string => (title.kind === 'story' ? title.title : playerWords.freePlay);

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
