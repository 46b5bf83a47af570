import type { SimMs } from '../../base/index.ts';
import type { ClusterEvent, DatedEvent, World } from '../../cluster/index.ts';
import { type Clauses, clausesOf, tellEvent } from '../events.ts';
import { clockText } from './clock.ts';
import { eventWording } from './events.ts';

/** What happened, in one plain sentence, as the console and the command line print it. */
export const sentenceOf = (event: ClusterEvent, world: World): string =>
  tellEvent(eventWording, event, world);

/** The line of what a dot command did: `leaf-8: process killed at 00:12.400`. */
export const datedLine = (event: DatedEvent, world: World): string =>
  dated(clausesOf(eventWording, event, world), event.atMs);

/** The clauses with their instant between them. */
export const dated = ({ what, after }: Clauses, atMs: SimMs): string =>
  `${what} at ${clockText(atMs)}${after === undefined ? '' : `; ${after}`}`;
