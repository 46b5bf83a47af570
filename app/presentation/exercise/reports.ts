import type { Grade } from '@ha-playground/engine/lessons';

/** What a page tells the one around it of how an exercise goes. */
export interface ProgressReport {
  readonly ns: 'ha-playground';
  readonly v: 1;
  readonly id: string | null;
  readonly type: 'score';
  readonly exercise: string;
  readonly title: string;
  readonly score: number;
  readonly of: number;
  readonly passed: boolean;
  readonly steps: number;
  readonly finished: boolean;
  /** The session as a link has it; null where it is too long for whoever asks. */
  readonly session: string | null;
  /** The same as a statement of the Experience API, without who it is about: the page does not know. */
  readonly statement: object;
}

export interface Reported {
  readonly id: string | null;
  readonly exercise: { readonly id: string; readonly title: string; readonly points: number };
  readonly grade: Pick<Grade, 'score' | 'passed' | 'steps'>;
  readonly finished: boolean;
  readonly session: string;
  /** The address of the exercise: what the statement is about. */
  readonly address: string;
}

/** A longer session is not reported: a platform that keeps the least keeps so many characters. */
export const mostReported = 4_096;

const verbs = 'http://adlnet.gov/expapi/verbs/';

export function reportOf({ id, exercise, grade, finished, session, address }: Reported): ProgressReport {
  const { score, passed, steps } = grade;
  const of = exercise.points;
  const verb = passed ? 'passed' : finished ? 'completed' : 'progressed';
  return {
    ns: 'ha-playground',
    v: 1,
    id,
    type: 'score',
    exercise: exercise.id,
    title: exercise.title,
    score,
    of,
    passed,
    steps,
    finished,
    session: session.length > mostReported ? null : session,
    statement: {
      verb: { id: verbs + verb, display: { 'en-US': verb } },
      object: {
        id: address,
        objectType: 'Activity',
        definition: {
          name: { 'en-US': exercise.title },
          type: 'http://adlnet.gov/expapi/activities/assessment',
        },
      },
      result: {
        score: { raw: score, min: 0, max: of, scaled: of === 0 ? 0 : score / of },
        success: passed,
        completion: finished || passed,
      },
    },
  };
}

/** The same for a page that speaks SPLICE: its score is between 0 and 1. */
export const spliceReportOf = (report: ProgressReport): object => ({
  subject: 'SPLICE.reportScoreAndState',
  message_id: `${report.exercise}-${report.score}-${report.steps}`,
  activity_id: report.exercise,
  score: report.of === 0 ? 0 : report.score / report.of,
  state: { session: report.session },
});
