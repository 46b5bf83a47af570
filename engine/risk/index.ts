/** What one more failure would cost: now, and over a whole history. */
export { RiskCourse, type RiskSpan } from './risk-course.ts';
export * from './risk-lens.ts';
export * from './risk-partitions.ts';
