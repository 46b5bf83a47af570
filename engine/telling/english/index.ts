export { bytesText, secondsText } from './amounts.ts';
export { assumptionLines } from './assumptions.ts';
export { clockText } from './clock.ts';
export { costSentence, dated, datedLine } from './console-lines.ts';
export { counted, enumerated } from './counts.ts';
export { sentenceOf } from './events.ts';
