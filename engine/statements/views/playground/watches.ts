import { stateWord } from '../../../telling/english/watches.ts';
import { playgroundTable, type Sight } from './table.ts';

/** What is watched over all of time, and how what is expected stands. A watch sees none: it would ask itself. */
export const watchesTable = playgroundTable({
  columns: {
    NAME: 'text',
    KIND: 'text',
    STATEMENT: 'text',
    STATE: 'text',
    SINCE_MS: 'number',
    HAPPENED_AT_MS: 'number',
    FACT_AT_MS: 'number',
    FIRED_AT_MS: 'number',
    LATE_BY_MS: 'number',
    UNANSWERED_FROM_MS: 'number',
    UNANSWERED_FOR_MS: 'number',
  },
  // A time that FOR asks for ends while nothing happens.
  changing: ['STATE', 'SINCE_MS', 'FIRED_AT_MS', 'LATE_BY_MS', 'UNANSWERED_FOR_MS'],
  looksAtSession: true,
  rows: ({ observer, extras }: Sight) => {
    const standings = observer.watches.length === 0 ? [] : extras?.standingsOf?.(observer);
    return observer.watches.map(({ name, kind, text }, index) => {
      const standing = standings?.[index] ?? null;
      return {
        NAME: name,
        KIND: kind,
        STATEMENT: text,
        STATE: standing === null ? null : stateWord[standing.state],
        SINCE_MS: standing?.sinceMs ?? null,
        HAPPENED_AT_MS: standing?.happenedMs ?? null,
        FACT_AT_MS: standing?.factMs ?? null,
        FIRED_AT_MS: standing?.firedMs ?? null,
        LATE_BY_MS: standing?.lateByMs ?? null,
        UNANSWERED_FROM_MS: standing?.gaps[0]?.fromMs ?? null,
        UNANSWERED_FOR_MS:
          standing === null ? null : standing.gaps.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0),
      };
    });
  },
});
