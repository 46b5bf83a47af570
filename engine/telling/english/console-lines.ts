import type { SimMs } from '../../base/index.ts';
import type { CostEvent, DatedEvent, World } from '../../cluster/index.ts';
import { type Clauses, clausesOf, tellConsoleEvent } from '../events.ts';
import { clockText } from './clock.ts';
import { consoleEventWording } from './console-events.ts';

/** What was lost, or would be, in one plain sentence, as the console prints it. */
export const costSentence = (event: CostEvent, world: World): string =>
  tellConsoleEvent(consoleEventWording, event, world);

/** The line of what a dot command did: `leaf-8: process killed at 00:12.400`. */
export const datedLine = (event: DatedEvent, world: World): string =>
  dated(clausesOf(consoleEventWording, event, world), event.atMs);

/** The clauses with their instant between them. */
export const dated = ({ what, after }: Clauses, atMs: SimMs): string =>
  `${what} at ${clockText(atMs)}${after === undefined ? '' : `; ${after}`}`;
