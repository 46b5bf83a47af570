import type { World } from '@ha-playground/engine';
import type { StatementRun } from '@ha-playground/engine/console';
import { createContext, type ReactNode, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import type { Session } from '../presentation/session.ts';
import type { PictureSelection } from '../presentation/sight/selection.ts';
import type { Sight } from '../presentation/sight/view.ts';
import { waitsForPicture } from '../presentation/time/answers-seen.ts';
import { worldSeen } from '../presentation/time/moment.ts';

const SessionContext = createContext<Session | null>(null);

interface SessionProviderProps {
  readonly session: Session;
  readonly children: ReactNode;
}

/** Makes `session` the one that {@link useSession} gives to everything inside. */
export function SessionProvider({ session, children }: SessionProviderProps) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session; the component renders again whenever something changed that is worth rendering. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('a panel was rendered outside of a session');
  useSyncExternalStore(session.subscribeVersion, session.version);
  return session;
}

/** The world as far as the picture has shown it; the component renders again when that changes in more than time. */
export function useWorldSeen(): World {
  const session = useSession();
  useSyncExternalStore(session.subscribe, () => session.transport.presentation.stage);
  return worldSeen(session.current);
}

/**
 * Tells which answers the picture has not come to yet; the component renders again when it has come to them, or falls behind.
 */
export function useAnswersAhead(): (run: StatementRun) => boolean {
  const session = useSession();
  useSyncExternalStore(session.subscribe, () => session.transport.isShowing);
  return (run) => waitsForPicture(session, run);
}

/** What is looked at; the component renders again when that changes. */
export function useSight(session: Session): Sight {
  return useSyncExternalStore(session.view.subscribe, session.view.sight);
}

/** The database whose partitions are seen and planned: the one that was chosen, else the first; null for none. */
export function useDatabaseShown(session: Session): string | null {
  const { database } = useSight(session);
  const { databases } = session.world;
  return (databases.find(({ name }) => name === database) ?? databases[0])?.name ?? null;
}

/** What is lit, and how to light something else: a leaf, a partition wherever it is, or one instance. */
export interface Highlight {
  readonly lit: PictureSelection | null;
  /** Hover and focus: null when they end. */
  readonly point: (selection: PictureSelection | null) => void;
  /** Enter or a click: it stays lit until it is chosen again. */
  readonly choose: (selection: PictureSelection | null) => void;
}

/** The one highlight that all views, rows and tables share; the component renders again when it changes. */
export function useHighlight(): Highlight {
  const { view } = useSession();
  const lit = useSyncExternalStore(view.subscribe, () => view.sight().selection);
  return { lit, point: view.point, choose: view.choose };
}

/**
 * Calls `onFrame` after the first render, after every later one and with every frame. What changes with every frame is
 * written to elements through refs here, never through React.
 */
export function useFrame(session: Session, onFrame: () => void): void {
  const latest = useRef(onFrame);
  useEffect(() => {
    latest.current = onFrame;
    onFrame();
  });
  useEffect(() => session.subscribe(() => latest.current()), [session]);
}

/** Of a figure that nobody could read if it changed with every frame, so many frames are left out while time moves. */
const framesPerReading = 6;
/** Simulated time that no frame passes through: whoever moves by more has jumped. */
const jumpMs = 250;

/**
 * As {@link useFrame}, but ten times a second while time moves: a text that is written has to be laid out and painted, which
 * costs a frame as much as the whole picture. Where time stands still or has jumped it is exact.
 */
export function useReading(session: Session, onReading: () => void): void {
  const frames = useRef(0);
  const last = useRef(0);
  useFrame(session, () => {
    const { atMs } = session.history.cursor;
    const passedMs = Math.abs(atMs - last.current);
    last.current = atMs;
    const flows = session.transport.isLive && passedMs > 0 && passedMs <= jumpMs;
    frames.current = flows ? (frames.current + 1) % framesPerReading : 0;
    if (frames.current === 0) onReading();
  });
}
