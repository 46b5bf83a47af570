export { lockWaitTimeout } from './errors.ts';
export { meetsLock } from './locks.ts';
export { visibleRows } from './visible-rows.ts';
