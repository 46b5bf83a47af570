export { bytesText, secondsText } from './amounts.ts';
export { assumptionLines } from './assumptions.ts';
export { clockText } from './clock.ts';
export { dated, datedLine, sentenceOf } from './console-lines.ts';
export { counted, enumerated } from './counts.ts';
