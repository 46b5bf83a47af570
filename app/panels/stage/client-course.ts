import {
  type SimMs,
  type WorkloadBucket,
  type World,
  workloadBetween,
  workloadShares,
} from '@ha-playground/engine';

/** How far back the course goes, and the length of its pieces. */
export const courseMs: SimMs = 30_000;
export const pieceMs: SimMs = 500;

/** What the clients got out of the last 30 seconds. */
export interface ClientCourse {
  /** The pieces from the oldest on; the last one ends now. They begin at multiples of their length. */
  readonly pieces: readonly WorkloadBucket[];
  /** Of `pieces`: statements that waited, and that ended in an error. */
  readonly waited: number;
  readonly failed: number;
  /** Acknowledged rows of clients that failovers lost, since the beginning. */
  readonly rowsLost: number;
}

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
    return {
      pieces,
      waited: Math.round(pieces.reduce((sum, { reads, writes }) => sum + reads.waited + writes.waited, 0)),
      failed: Math.round(pieces.reduce((sum, { reads, writes }) => sum + reads.failed + writes.failed, 0)),
      rowsLost: this.#rowsLost(world),
    };
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
export function shareNow(world: World, kind: 'reads' | 'writes'): number {
  const stretch = world.workloadCourse.last() ?? null;
  if (stretch === null) return 0;
  const { served, waiting, refused } = stretch[kind];
  return Math.floor((100 * served) / Math.max(1, served + waiting + refused));
}

/** What share of a piece's statements were answered at once, waited and failed; null where none were sent. */
export function sharesOf({ reads, writes }: WorkloadBucket) {
  const answered = reads.succeeded + writes.succeeded;
  const waited = reads.waited + writes.waited;
  const failed = reads.failed + writes.failed;
  const sent = answered + waited + failed;
  return sent === 0 ? null : { answered: answered / sent, waited: waited / sent, failed: failed / sent };
}
