export { tellEvent } from './events.ts';
export { nameOfNode } from './names.ts';
