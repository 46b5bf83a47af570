import { describe, expect, it } from 'vitest';
import { Session } from '../session.ts';
import { freePlay } from '../start.ts';
import { slowedSurroundings } from '../surroundings-for-tests.ts';
import type { Stride } from './stops.ts';

/** A leaf is killed and started again; the cursor is at the start. */
function played(): Session {
  const session = new Session(freePlay, 'none', slowedSurroundings());
  session.transport.pause();
  session.run('.kill leaf-8');
  session.transport.advanceTo(session.world.nowMs + 20_000);
  session.run('.start leaf-8');
  session.transport.advanceTo(session.world.nowMs + 60_000);
  session.transport.seek(session.history.originMs);
  return session;
}

/** The instants at which so many steps stop, counted from the first command. */
function walk(session: Session, stride: Stride, steps: number, direction: 'forward' | 'back' = 'forward') {
  const firstMs = session.history.branch.entries[session.setUp.entries]?.atMs ?? 0;
  return Array.from({ length: steps }, () => {
    if (direction === 'forward') session.transport.stepForward(stride);
    else session.transport.stepBack(stride);
    return session.history.cursor.atMs - firstMs;
  });
}

describe('steps', () => {
  it('by command: from one to the next, then to the end, and all the way back', () => {
    const session = played();
    const { originMs, endMs, branch } = session.history;
    const [kill, start] = branch.entries.slice(session.setUp.entries);
    if (kill === undefined || start === undefined) throw new Error('two commands');
    expect(walk(session, 'command', 3)).toEqual([0, start.atMs - kill.atMs, endMs - kill.atMs]);
    expect(walk(session, 'command', 3, 'back')).toEqual([start.atMs - kill.atMs, 0, originMs - kill.atMs]);
    session.close();
  });

  it('by chapter: at each command and at each phase', () => {
    const session = played();
    const chapters = walk(session, 'chapter', 6);
    session.transport.seek(session.history.originMs);
    const phases = walk(session, 'phase', 6);
    expect(chapters[0]).toBe(0);
    expect(phases.slice(0, 4)).toEqual(chapters.slice(0, 4));
    session.close();
  });

  it('by command: what was undone is no stop, and redo stands before the one that follows', () => {
    const session = played();
    session.transport.seek(session.history.endMs);
    const [kill, start] = session.history.branch.entries.slice(session.setUp.entries);
    session.undo();
    session.undo();
    session.transport.stepForward('command');
    expect(session.history.cursor).toMatchObject({ branch: 1, atMs: kill?.atMs });
    session.redo();
    expect(session.history.cursor.atMs).toBe(start?.atMs);
    session.transport.stepBack('command');
    expect(session.history.cursor.atMs).toBe(kill?.atMs);
    session.close();
  });
});
