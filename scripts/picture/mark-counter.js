// Plain JavaScript, because it is put into pages as it stands, after `frame-recorder.js`.

const frameMs = 1_000 / 60;

globalThis.markCounter = {
  /** From now on every frame is a sixtieth of a second after the one before, however long its pixels take to read. */
  slowTime: () => {
    const { requestAnimationFrame: request } = globalThis;
    let [shownMs, lastMs] = [performance.now(), 0];
    globalThis.requestAnimationFrame = (onFrame) =>
      request((nowMs) => {
        if (nowMs !== lastMs) shownMs += frameMs;
        lastMs = nowMs;
        onFrame(shownMs);
      });
  },

  /**
   * Looks at the pixels of every frame of the next stage of this kind. Where marks are comes from the geometry, what
   * they look like from the canvases as they lie on each other: how they were painted makes no difference.
   * @param {string} kind
   */
  countStage: (kind) => {
    /** @type {Uint32Array | null} */
    let last = null;
    return {
      moved: followStage(kind, (_, /** @type {number[]} */ counts) => {
        const { pixels, width } = readPicture();
        if (last !== null) counts.push(countDifferent(last, pixels, width));
        last = pixels;
      }),
    };
  },
};

/** @type {CanvasRenderingContext2D | null} */
let paper = null;

/** The canvases of the picture, one on top of the other. */
function readPicture() {
  /** @type {HTMLCanvasElement[]} */
  const canvases = [...document.querySelectorAll('.cluster-picture canvas')].filter(
    (canvas) => canvas instanceof HTMLCanvasElement,
  );
  const { width, height } = canvases[0] ?? { width: 0, height: 0 };
  if (paper?.canvas.width !== width || paper.canvas.height !== height) {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    paper = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (paper === null || width * height === 0) throw new Error('the page shows no picture');
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, width, height);
  for (const canvas of canvases) paper.drawImage(canvas, 0, 0);
  return { pixels: new Uint32Array(paper.getImageData(0, 0, width, height).data.buffer), width };
}

/**
 * @param {Uint32Array} before
 * @param {Uint32Array} after
 * @param {number} width
 */
function countDifferent(before, after, width) {
  let count = 0;
  for (const mark of measuredCluster.marksShown())
    if (isDifferentIn(mark, before, after, width)) count += mark.marks;
  return count;
}

/**
 * @param {{ x: number, y: number, width: number, height: number }} mark
 * @param {Uint32Array} before
 * @param {Uint32Array} after
 * @param {number} width
 */
function isDifferentIn(mark, before, after, width) {
  for (let y = mark.y; y < mark.y + mark.height; y += 1)
    for (let index = y * width + mark.x; index < y * width + mark.x + mark.width; index += 1)
      if (before[index] !== after[index]) return true;
  return false;
}
