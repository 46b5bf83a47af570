// Plain JavaScript, because it is put into pages as it stands.

/** @typedef {{ readonly atMs: string, readonly drawn: string }} DrawnFrame */

globalThis.frameRecorder = {
  /**
   * Watches so many frames; the answer has the milliseconds from each to the next.
   * @param {number} frames
   * @returns {Promise<number[]>}
   */
  record: (frames) =>
    new Promise((resolve) => {
      /** @type {number[]} */
      const intervals = [];
      /** @type {number | null} */
      let lastMs = null;
      requestAnimationFrame(function next(nowMs) {
        if (lastMs !== null) intervals.push(nowMs - lastMs);
        lastMs = nowMs;
        if (intervals.length < frames) requestAnimationFrame(next);
        else resolve(intervals);
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
