import { type Frame, layoutOfFrame } from '../cluster/frame.ts';
import { createMovingLayer } from '../cluster/moving-layer.ts';
import { createRestingLayer } from '../cluster/resting-layer.ts';
import { paintLabels, paintLeaf } from './paint-still.ts';
import { createRecording, type Recording } from './recorder.ts';
import { type SvgRequest, unzoomed } from './svg-of.ts';

/** A part of a picture that looks the same for a while: where it lies among the others, and its elements. */
export interface Chunk {
  /** What is painted later lies above: names, then leaves, then their cells, then what moves. */
  readonly place: string;
  readonly markup: string;
}

/** Begins the ids within a chunk. No text of an SVG has this letter, so that whoever puts chunks together can name them anew. */
export const unnamed = '\u0001';

/** A picture in parts of which many are in the next one too: leaf by leaf, and what moves in one. */
export function chunksOf(request: SvgRequest): readonly Chunk[] {
  const { scene, size, palette } = request;
  const frame: Frame = { ...request, ...unzoomed };
  const layout = layoutOfFrame(frame);
  const chunks: Chunk[] = [];
  const record = (place: string, paint: (recording: Recording) => void): void => {
    const recording = createRecording({ size, ids: unnamed, font: palette.font });
    paint(recording);
    if (recording.count > 0) chunks.push({ place, markup: recording.markup() });
  };
  record('0', ({ context }) => paintLabels(context, frame));
  for (const mark of scene.leaves)
    record(`1 ${mark.node}`, ({ context }) => paintLeaf(context, frame, layout, mark));
  for (const [node, place] of layout.leaves)
    record(`2 ${node}`, (recording) =>
      createRestingLayer(recording).paint(frame, { ...layout, leaves: new Map([[node, place]]) }),
    );
  record('3', (recording) => createMovingLayer(recording).paint(frame, layout));
  return chunks;
}
