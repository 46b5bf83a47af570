import { nodeId } from '@ha-playground/engine';
import type { RiskSpan } from '@ha-playground/engine/risk';

/** A stretch of the course of the risk, in which the failure of the first leaf takes the second copy of 4 partitions. */
export const riskSpan = (fromMs: number, cost: Partial<RiskSpan>): RiskSpan => ({
  fromMs,
  leaf: nodeId(2),
  offline: 0,
  degraded: 4,
  rowsLost: 0,
  rowsBack: 0,
  unserved: 0,
  ...cost,
});
