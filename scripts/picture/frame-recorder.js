// Plain JavaScript, because it is put into pages as it stands.

/** @typedef {{ readonly atMs: string, readonly drawn: string }} DrawnFrame */

globalThis.frameRecorder = {
  /**
   * Watches frames; the answer has the milliseconds from each to the next.
   * @param {{ readonly frames: number, readonly ms: number }} limit
   * @returns {Promise<number[]>}
   */
  record: ({ frames, ms }) =>
    new Promise((resolve) => {
      /** @type {number[]} */
      const intervals = [];
      /** @type {number | null} */
      let firstMs = null;
      /** @type {number | null} */
      let lastMs = null;
      requestAnimationFrame(function next(nowMs) {
        firstMs ??= nowMs;
        if (lastMs !== null) intervals.push(nowMs - lastMs);
        lastMs = nowMs;
        const isEnough = intervals.length >= frames || (intervals.length > 0 && nowMs - firstMs >= ms);
        if (isEnough) resolve(intervals);
        else requestAnimationFrame(next);
      });
    }),

  /**
   * Milliseconds from the next press of a button that this selects until there is none any more.
   * @param {string} selector
   * @returns {Promise<number>}
   */
  untilStopped: (selector) =>
    new Promise((resolve) => {
      addEventListener(
        'pointerdown',
        function press({ timeStamp, target }) {
          if (!(target instanceof Element) || target.closest(selector) === null) return;
          removeEventListener('pointerdown', press, true);
          requestAnimationFrame(function look(nowMs) {
            if (document.querySelector(selector) === null) resolve(nowMs - timeStamp);
            else requestAnimationFrame(look);
          });
        },
        true,
      );
    }),

  /**
   * Watches the frames of the next stage of this kind, from the one that shows its beginning to the one that shows its
   * end, without the rest after it.
   * @param {string} kind
   */
  recordStage: (kind) => {
    const key = timeOfKey();
    const recording = {
      hasBegun: false,
      moved: followStage(kind, (intervalMs, frames) => {
        recording.hasBegun = true;
        frames.push(intervalMs);
      }).then((intervals) => ({ intervals, keyMs: key() })),
    };
    return recording;
  },

  /** Comes when the page has had nothing to do for a while: what it puts off until then is done. */
  untilIdle: () =>
    new Promise((resolve) => {
      let idleTimes = 0;
      requestIdleCallback(function next(deadline) {
        idleTimes = deadline.timeRemaining() > 10 ? idleTimes + 1 : 0;
        if (idleTimes < 4) requestIdleCallback(next);
        else resolve();
      });
    }),

  /**
   * Watches until `stop`; the answer has the instant on the playhead of every frame, and a fingerprint of all that was
   * drawn of it. Reading pixels back takes much longer than drawing them: it is never timed.
   */
  watch: () => {
    /** @type {DrawnFrame[]} */
    const frames = [];
    let request = requestAnimationFrame(function next() {
      frames.push(drawnNow());
      request = requestAnimationFrame(next);
    });
    return () => {
      cancelAnimationFrame(request);
      return frames;
    };
  },

  /** What is drawn when a frame has passed in which nothing was asked for. */
  drawnAtRest: () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(drawnNow())));
    }),
};

/**
 * Calls `onFrame` with every frame in which the next stage of this kind has come further; comes when it rests.
 * @template Frame
 * @param {string} kind
 * @param {(intervalMs: number, frames: Frame[]) => void} onFrame
 * @returns {Promise<Frame[]>}
 */
globalThis.followStage = (kind, onFrame) =>
  new Promise((resolve, reject) => {
    /** @type {Frame[]} */
    const frames = [];
    let [firstMs, lastMs, progress] = [Number.NaN, Number.NaN, -1];
    requestAnimationFrame(function next(nowMs) {
      if (Number.isNaN(firstMs)) firstMs = nowMs;
      const shown = measuredCluster.stageShown();
      if (shown?.kind === kind && shown.progress !== progress) {
        ({ progress } = shown);
        onFrame(nowMs - lastMs, frames);
      }
      lastMs = nowMs;
      if (progress >= 1 || (progress >= 0 && shown?.kind !== kind)) resolve(frames);
      else if (nowMs - firstMs > longestWaitMs) reject(new Error(`no ${kind} has come and gone`));
      else requestAnimationFrame(next);
    });
  });

const longestWaitMs = 60_000;

/** Times the work at the next key that is pressed: all listeners were there before, so these are the first and the last. */
function timeOfKey() {
  let [beginMs, endMs] = [0, 0];
  const begin = () => {
    beginMs = performance.now();
  };
  const end = () => {
    endMs = performance.now();
  };
  window.addEventListener('keydown', begin, { capture: true, once: true });
  window.addEventListener('keydown', end, { once: true });
  return () => {
    window.removeEventListener('keydown', begin, { capture: true });
    window.removeEventListener('keydown', end);
    return endMs - beginMs;
  };
}

/** @returns {DrawnFrame} */
function drawnNow() {
  const playhead = document.querySelector('[role="slider"][aria-valuetext]');
  let hash = 2_166_136_261;
  for (const leaf of document.querySelectorAll('[data-leaf]'))
    for (const character of `${leaf.getAttribute('aria-label')} ${leaf.textContent}`)
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  /** @type {NodeListOf<HTMLCanvasElement>} */
  const canvases = document.querySelectorAll('.cluster-picture canvas');
  for (const canvas of canvases) {
    const context = canvas.getContext('2d');
    if (context === null || canvas.width * canvas.height === 0) continue;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    for (const word of new Uint32Array(data.buffer)) hash = Math.imul(hash ^ word, 16_777_619);
  }
  return { atMs: playhead?.getAttribute('aria-valuenow') ?? '', drawn: (hash >>> 0).toString(16) };
}
