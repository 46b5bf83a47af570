export { lockWaitTimeout } from './errors.ts';
export { isWrittenByOthers, meetsLock } from './locks.ts';
export { visibleRows } from './visible-rows.ts';
