import {
  type Asked,
  type SimMs,
  type StatementCounts,
  type WorkloadBucket,
  type World,
  workloadBetween,
  workloadShares,
} from '@ha-playground/engine';

/** How far back the course goes, and the length of its pieces. */
const courseMs: SimMs = 30_000;
export const pieceMs: SimMs = 500;

/** What the clients got out of the last 30 seconds. */
export interface ClientCourse extends Readonly<Record<Asked, Ended>> {
  /** Acknowledged rows of clients that failovers lost, since the beginning. */
  readonly rowsLost: number;
}

/** Statements that waited, and that ended in an error. */
type Ended = Pick<StatementCounts, 'waited' | 'failed'>;

/**
 * Reads the course of the clients at one instant after another. A piece that is over is read once, so a frame of
 * playback costs the piece that is not over yet. `line` names what the instants belong to: it must differ wherever
 * the same instant may have had another past.
 */
export class ClientCourses {
  #line = '';
  #nowMs: SimMs = 0;
  #known = new Map<number, WorkloadBucket>();
  #lost = { toMs: 0, rows: 0 };

  at(world: World, line: string): ClientCourse {
    if (line !== this.#line || world.nowMs < this.#nowMs) {
      this.#known = new Map();
      this.#lost = { toMs: 0, rows: 0 };
    }
    this.#line = line;
    this.#nowMs = world.nowMs;
    const last = Math.floor(world.nowMs / pieceMs);
    const first = Math.max(0, last - courseMs / pieceMs + 1);
    for (const index of this.#known.keys()) if (index < first) this.#known.delete(index);
    const pieces: WorkloadBucket[] = [];
    for (let index = first; index <= last; index += 1) pieces.push(this.#piece(world, index, index === last));
    const ended = (asked: Asked): Ended => ({
      waited: Math.round(pieces.reduce((sum, piece) => sum + piece[asked].waited, 0)),
      failed: Math.round(pieces.reduce((sum, piece) => sum + piece[asked].failed, 0)),
    });
    return { reads: ended('reads'), writes: ended('writes'), rowsLost: this.#rowsLost(world) };
  }

  #piece(world: World, index: number, isGoingOn: boolean): WorkloadBucket {
    const known = this.#known.get(index);
    if (known !== undefined) return known;
    const fromMs = index * pieceMs;
    const piece = workloadShares(world, fromMs, isGoingOn ? world.nowMs + 1 : fromMs + pieceMs);
    if (!isGoingOn) this.#known.set(index, piece);
    return piece;
  }

  /** What was lost before this instant is counted once; what is lost at it may not be all yet. */
  #rowsLost(world: World): number {
    const { toMs, rows } = this.#lost;
    const before = rows + (toMs < world.nowMs ? workloadBetween(world, toMs, world.nowMs).rowsLost : 0);
    this.#lost = { toMs: world.nowMs, rows: before };
    return before + workloadBetween(world, world.nowMs, world.nowMs + 1).rowsLost;
  }
}

/** What share of statements is answered at once now, in whole percent, rounded down: 100 means all of them. */
export function shareNow(world: World, asked: Asked): number {
  const stretch = world.workloadCourse.last() ?? null;
  if (stretch === null) return 0;
  const { served, waiting, refused } = stretch[asked];
  return Math.floor((100 * served) / Math.max(1, served + waiting + refused));
}
