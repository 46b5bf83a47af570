import type { MeasuredCluster, PlainScene } from '../../app/bench/measured.ts';

/** What `frame-recorder.js` gives to the pages that it is put into. */
export interface FrameRecorder {
  readonly record: (limit: RecordLimit) => Promise<number[]>;
  readonly recordStage: (kind: string) => StageRecording;
  readonly untilIdle: () => Promise<void>;
  readonly watch: () => () => DrawnFrame[];
  readonly drawnAtRest: () => Promise<DrawnFrame>;
  readonly untilStopped: (selector: string) => Promise<number>;
}

/** Frames are watched until there are so many of them, or so much time has passed. */
export interface RecordLimit {
  readonly frames: number;
  readonly ms: number;
}

export interface StageRecording {
  hasBegun: boolean;
  /** Comes when the stage rests. */
  readonly moved: Promise<StageFrames>;
}

export interface StageFrames {
  /** Milliseconds to each frame in which the stage moved. */
  readonly intervals: number[];
  /** How long the page has worked at the key that led to the stage; 0 where no key was pressed. */
  readonly keyMs: number;
}

/** The instant on the playhead, and a fingerprint of all that is drawn of it. */
export interface DrawnFrame {
  readonly atMs: string;
  readonly drawn: string;
}

/** What `mark-counter.js` gives to the pages that it is put into. */
export interface MarkCounter {
  readonly slowTime: () => void;
  readonly countStage: (kind: string) => StageCount;
}

export interface StageCount {
  /** For each frame in which the stage moved, how many of its marks look different from the frame before. */
  readonly moved: Promise<number[]>;
}

/** What `first-picture-watch.js` tells of a page, milliseconds. */
export interface FirstPicture {
  readonly seenMs: number;
  /** 0 of a page in which nothing can be done. */
  readonly actedMs: number;
}

declare global {
  var firstPicture: Promise<FirstPicture>;
  var shifted: number;
  var followStage: <Frame>(
    kind: string,
    onFrame: (intervalMs: number, frames: Frame[]) => void,
  ) => Promise<Frame[]>;
  var frameRecorder: FrameRecorder;
  var markCounter: MarkCounter;
  /** Only on the page that is measured. */
  var measuredCluster: MeasuredCluster;
  var beginPlain: (scene: PlainScene) => void;
  var stageRecording: StageRecording;
  var stageCount: StageCount;
  var stopWatching: () => DrawnFrame[];
  var stopMs: Promise<number>;
}
