import { playgroundTable, type Sight } from './table.ts';

/** What is watched over all of time, and when an expectation broke first. None of a watch: it would ask itself. */
export const watchesTable = playgroundTable({
  columns: {
    NAME: 'text',
    KIND: 'text',
    TEXT: 'text',
    BROKEN_AT_MS: 'number',
    FIRED_AT_MS: 'number',
    LATE_BY_MS: 'number',
  },
  rows: ({ observer, extras }: Sight) =>
    observer.watches.map((watch) => {
      const {
        brokenAtMs = null,
        firedAtMs = null,
        lateByMs = null,
      } = extras?.firstBreakOf(watch, { observer, extras }) ?? {};
      return {
        NAME: watch.name,
        KIND: watch.kind,
        TEXT: watch.text,
        BROKEN_AT_MS: brokenAtMs,
        FIRED_AT_MS: firedAtMs,
        LATE_BY_MS: lateByMs,
      };
    }),
});
