/** What `frame-recorder.js` gives to the pages that it is put into. */
export interface FrameRecorder {
  readonly record: (frames: number) => Promise<number[]>;
  readonly watch: () => () => DrawnFrame[];
  readonly drawnAtRest: () => Promise<DrawnFrame>;
}

/** The instant on the playhead, and a fingerprint of all that is drawn of it. */
export interface DrawnFrame {
  readonly atMs: string;
  readonly drawn: string;
}

declare global {
  var frameRecorder: FrameRecorder;
  /** How many copies and promotions run in the cluster now; only on the page that is measured. */
  var actionsUnderWay: () => number;
  var stopWatching: () => DrawnFrame[];
}
