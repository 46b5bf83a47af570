export { isDated } from './events.ts';
export { nameOfNode } from './names.ts';
