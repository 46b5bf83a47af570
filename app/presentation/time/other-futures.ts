import {
  type Branch,
  type ClusterEvent,
  type Cursor,
  commonLength,
  type History,
  type World,
} from '@ha-playground/engine';
import { placeOn } from './whereabouts.ts';

/** An event that has not led to the moment shown. */
export interface OtherEvent {
  readonly event: ClusterEvent;
  readonly place: Cursor;
  /** Knows every name that the event is about. */
  readonly world: World;
}

/** Of each future no more than the first of these are told. */
const mostEach = 100;

/** What lies ahead on the current branch, and what is on the others since they parted from it, branch by branch. */
export function otherFutures(
  history: History,
  isTold: (event: ClusterEvent) => boolean,
): readonly OtherEvent[] {
  const { branch, branches, tip, world } = history;
  return branches.flatMap((other) => {
    const isOwn = other.id === branch.id;
    const line = isOwn ? tip : history.lineOf(other.id).tip;
    const since = isOwn ? world.events.length : commonLength(line.events, tip.events);
    return firstTold(line, since, isTold).map((event) => ({
      event,
      place: placeOn(other, event.atMs),
      world: line,
    }));
  });
}

function firstTold(
  { events }: World,
  since: number,
  isTold: (event: ClusterEvent) => boolean,
): readonly ClusterEvent[] {
  const told: ClusterEvent[] = [];
  for (let index = since; index < events.length && told.length < mostEach; index += 1)
    if (isTold(events.at(index))) told.push(events.at(index));
  return told;
}

/** A command on another branch than the current one. */
export interface OtherCommand {
  readonly text: string;
  readonly place: Cursor;
}

/** The commands of the other branches that the current one does not have, each on the branch that it was entered on. */
export const otherCommands = (history: History): readonly OtherCommand[] =>
  history.branches.flatMap((branch) =>
    branch.id === history.branch.id ? [] : ownEntries(branch, history.branch),
  );

function ownEntries({ id, entries, parent }: Branch, current: Branch): readonly OtherCommand[] {
  return entries.slice(parent?.applied ?? 0).flatMap((entry, index) => {
    const applied = (parent?.applied ?? 0) + index + 1;
    if (current.entries[applied - 1] === entry) return [];
    return [{ text: entry.text, place: { branch: id, atMs: entry.atMs, applied } }];
  });
}
