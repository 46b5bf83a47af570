/** What one more failure would cost a cluster: now, and over a whole history. */
export {
  failsWith,
  type PartitionsAtRisk,
  partitionsAtRisk,
  type Risk,
  RiskCourse,
  RiskLens,
  type RiskSpan,
  type RiskSubject,
  type Survivor,
} from './risk/index.ts';
