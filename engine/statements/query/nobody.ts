import type { SessionFacts } from './functions/sql-function.ts';

/** Who asks before anybody does. */
export const nobody: SessionFacts = {
  connectionId: 0,
  database: null,
  aggregatorId: null,
  nodeId: 0,
  hostname: '',
  port: 0,
  version: '',
  productVersion: '',
  nowMs: 0,
  insertId: 0,
};
