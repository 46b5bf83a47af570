import type { SessionFacts } from './functions/sql-function.ts';
import { nothingRemembered } from './memory.ts';

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
  memory: nothingRemembered,
};
