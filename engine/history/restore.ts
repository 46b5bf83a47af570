import { type Misfit, present } from '../base/index.ts';
import { apply, emptyWorld } from '../simulation/index.ts';
import { loadLaterCommands } from '../simulation/load-later.ts';
import { misfitOfSubmission } from '../simulation/plain/index.ts';
import { History } from './history.ts';
import { Line, submissionOf } from './line.ts';
import { misfitOfSaved } from './saved-shape.ts';
import type { Entry, SavedBranch, SavedHistory } from './types.ts';

/** A history made again, or the place at which what was given is none. */
export type Restored =
  | { readonly ok: true; readonly history: History }
  | { readonly ok: false; readonly misfit: Misfit };

/** How far the making of a history has come, in entries. */
export interface RestoreProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * Makes the history again that was saved, by running its commands: the world at every instant of each branch is the one
 * that it was. Data from outside that is no such history is answered with the place; nothing is thrown.
 */
export function restoreHistory(plain: unknown): Restored {
  const steps = restoringHistory(plain);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same, entry by entry, for whoever has something else to do in between. */
export function* restoringHistory(plain: unknown): Generator<RestoreProgress, Restored, void> {
  loadLaterCommands();
  const misfit = misfitOfSaved(plain);
  if (misfit !== null) return { ok: false, misfit };
  const saved = plain as SavedHistory;
  const of = saved.branches.reduce((sum, { entries }) => sum + entries.length, 0);
  const lines: Line[] = [];
  let done = 0;
  for (const [id, branch] of saved.branches.entries()) {
    const line = lineFor(saved, branch, lines);
    for (const [index, entry] of branch.entries.entries()) {
      const refused = follow(line, entry);
      if (refused !== null)
        return { ok: false, misfit: { ...refused, at: `.branches[${id}].entries[${index}]${refused.at}` } };
      done += 1;
      yield { done, of };
    }
    line.extend(branch.endMs);
    lines.push(line);
  }
  const { origin, cursor, undone } = saved;
  const branches = saved.branches.map(({ name, parent }, id) => ({ name, parent, line: lines[id] as Line }));
  return { ok: true, history: History.of({ branches, origin, cursor, undone }) };
}

/** The line of a branch as far as it is that of its parent; the first one begins with the empty cluster. */
function lineFor({ seed }: SavedHistory, { parent }: SavedBranch, lines: readonly Line[]): Line {
  if (parent === null) return new Line([], [{ world: emptyWorld(seed), applied: 0 }]);
  const shared = present(lines[parent.branch], 'the line of an earlier branch');
  return shared.upTo(shared.at(parent.atMs, parent.applied));
}

/** Lets the line go on with an entry, or says why it cannot. */
function follow(line: Line, entry: Entry): Misfit | null {
  line.extend(entry.atMs);
  const { world } = line.tip;
  const submission = submissionOf(entry);
  const misfit = misfitOfSubmission(world, submission);
  if (misfit !== null) return misfit;
  const applied = apply(world, submission);
  if (applied.kind === 'refused')
    return {
      at: '.command',
      expected: `a command that the cluster accepts, which answers: ${applied.outcome.error.message}`,
    };
  line.append(entry, applied.world);
  return null;
}
