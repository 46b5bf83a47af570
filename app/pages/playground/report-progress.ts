import type { Exercise } from '@ha-playground/engine/lessons';
import { packRecord } from '@ha-playground/engine/packed';
import { isWithinAnotherPage } from '../../browser/surroundings.ts';
import { liveGradeOf } from '../../presentation/exercise/live-grade.ts';
import { reportOf, spliceReportOf } from '../../presentation/exercise/reports.ts';
import type { Session } from '../../presentation/session.ts';
import { embedWishOf } from '../../presentation/sharing/embed-wish.ts';
import { textKept } from '../../presentation/sharing/kept-text.ts';
import { workIn } from '../../presentation/sharing/kept-work.ts';

/**
 * Tells the page around this one how an exercise goes, whenever that has changed: only where the address names the origin
 * that may know it. Returns what ends it.
 */
export function reportProgress(session: Session, exercise: Exercise, address: string): () => void {
  const query = new URLSearchParams(location.search);
  const { origin, id } = embedWishOf(query).wish;
  if (!isWithinAnotherPage() || origin === null) return () => undefined;
  const isSplice = query.get('compat') === 'splice';
  const live = liveGradeOf(session, exercise);
  let last = '';
  const report = (): void => {
    const standing = live.standing();
    if (standing === null || standing.isUnknown || workIn(session) === 0) return;
    const told = reportOf({
      id,
      exercise,
      grade: standing.grade,
      finished: standing.grade.passed || standing.isPractice,
      session: packRecord(textKept(session, {})),
      address,
    });
    const text = JSON.stringify(told);
    if (text === last) return;
    last = text;
    parent.postMessage(told, origin);
    if (isSplice) parent.postMessage(spliceReportOf(told), origin);
  };
  return live.subscribe(report);
}
