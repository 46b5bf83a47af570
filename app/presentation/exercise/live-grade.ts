import {
  AskedOfAllTime,
  type Exercise,
  type Feedback,
  feedbackOf,
  type Grade,
  gradePlayed,
  hintsOffered,
  hintsPast,
  saidIn,
  startsOf,
} from '@ha-playground/engine/lessons';
import type { Play } from '@ha-playground/engine/play';
import { recordOf, replaying } from '@ha-playground/engine/record';
import type { Session } from '../session.ts';
import { inSlices } from '../sharing/in-slices.ts';

/** How somebody stands in an exercise. */
export interface Standing {
  readonly grade: Grade;
  /** The session that was graded: what is told of the grade is found in it. */
  readonly play: Play;
  readonly feedback: Feedback;
  /** The hints whose time has come, counted from 1. */
  readonly offered: readonly number[];
  /** Those that tell what is done already, counted from 1. */
  readonly past: readonly number[];
  /** The author's solution has been shown, and what is done now is practice: the grade is of what was done before. */
  readonly isPractice: boolean;
  /** What was done before that cannot be played again, so that nobody knows what it was worth. */
  readonly isUnknown: boolean;
}

/** So long a slice of work may take where the browser does not say how much time it has. */
const sliceMs = 6;

/**
 * The grade of a session while it goes on: after everything that is done the same as whoever replays it would give, worked
 * out in slices while nothing is more urgent, and told when the picture has shown what it is about.
 */
export class LiveGrade {
  readonly #session: Session;
  readonly #exercise: Exercise;
  readonly #asked: AskedOfAllTime;
  readonly #listeners = new Set<() => void>();
  #standing: Standing | null = null;
  #key = '';
  #seen = '';
  #isWaiting = false;

  constructor(session: Session, exercise: Exercise) {
    this.#session = session;
    this.#exercise = exercise;
    this.#asked = new AskedOfAllTime(exercise, session.play);
  }

  /** Null until it is known for the first time; another object after every change. */
  readonly standing = (): Standing | null => this.#standing;

  /** While anybody listens, the session is followed. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const leave = this.#session.subscribe(() => this.follow());
    this.#listeners.add(listener);
    this.follow();
    return () => {
      leave();
      this.#listeners.delete(listener);
    };
  };

  /** Something may have been done: what is missing is asked when there is time. */
  readonly follow = (): void => {
    const { transport, whenIdle, play, version } = this.#session;
    // Nobody is told of what the picture has still to show.
    if (this.#isWaiting || transport.isShowing) return;
    // Asked with every frame: most of them bring nothing that a grade depends on.
    const seen = `${version()} ${play.acts.length} ${transport.isLive}`;
    if (seen === this.#seen) return;
    this.#seen = seen;
    if (this.#key === this.#keyNow()) return;
    this.#isWaiting = true;
    whenIdle(sliceMs, this.#work);
  };

  readonly #work = (timeLeft: () => boolean): void => {
    const { play, whenIdle } = this.#session;
    if (this.#standing?.isPractice) return this.#tell(this.#standing);
    if (saidIn(play).modelAt !== null) return void this.#gradeBeforeModel();
    let isFirst = true;
    const isComplete = this.#asked.work(() => {
      // One question is asked even where there is no time: otherwise a page that is never idle would know nothing.
      const hasTime = isFirst || timeLeft();
      isFirst = false;
      return hasTime;
    });
    if (!isComplete) return whenIdle(sliceMs, this.#work);
    this.#tell(this.#standingOf(play, this.#asked, { isPractice: false }));
  };

  #standingOf(
    play: Play,
    asked: AskedOfAllTime,
    { isPractice, isUnknown = false }: { readonly isPractice: boolean; readonly isUnknown?: boolean },
  ): Standing {
    const exercise = this.#exercise;
    const answers = asked.answers();
    const grade = gradePlayed(exercise, play, answers);
    return {
      grade,
      play,
      feedback: feedbackOf(exercise, grade, play),
      offered: hintsOffered(exercise, play, answers),
      past: hintsPast(exercise, play, answers),
      isPractice,
      isUnknown,
    };
  }

  /** What counts is played again up to where the solution was asked for, as it is when it is handed in. */
  async #gradeBeforeModel(): Promise<void> {
    const { play, start, whenIdle } = this.#session;
    const { modelAt } = saidIn(play);
    const record = recordOf(play, { start: start.recorded });
    const counted = { ...record, acts: record.acts.slice(0, modelAt ?? record.acts.length) };
    const replayed = await inSlices(replaying(counted, startsOf(this.#exercise)), {
      whenIdle,
      onProgress: () => undefined,
      isWanted: () => true,
    }).catch(() => null);
    const isUnknown = replayed?.ok !== true;
    const counts = replayed?.ok === true ? replayed.play : play;
    const asked = new AskedOfAllTime(this.#exercise, counts);
    asked.work(() => true);
    this.#tell(this.#standingOf(counts, asked, { isPractice: true, isUnknown }));
  }

  #tell(standing: Standing): void {
    this.#isWaiting = false;
    this.#key = this.#keyNow();
    this.#standing = standing;
    for (const listener of [...this.#listeners]) listener();
    this.follow();
  }

  /** What a grade depends on. While time passes its end moves with every frame, and is looked at when time stands still. */
  #keyNow(): string {
    const { history, play, transport } = this.#session;
    const { branch, branches, tip, endMs } = history;
    const ended = play.statements.filter(({ run }) => run.state === 'done').length;
    const said = play.acts.filter(({ kind }) => kind === 'enter').length;
    return [
      ...[
        branch.id,
        branch.entries.length,
        branches.length,
        tip.events.length,
        play.entered.length,
        ended,
        said,
      ],
      transport.isLive ? 'live' : endMs,
    ].join(' ');
  }
}

const known = new WeakMap<Session, LiveGrade>();

/** The grade of a session that does an exercise, which all that shows it share. */
export function liveGradeOf(session: Session, exercise: Exercise): LiveGrade {
  const live = known.get(session) ?? new LiveGrade(session, exercise);
  known.set(session, live);
  return live;
}
