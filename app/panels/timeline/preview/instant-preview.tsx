import { useLayoutEffect, useRef, useState } from 'react';
import { useSession } from '../../../hooks/use-session.tsx';
import { readPalette } from '../../../picture/index.ts';
import { formats, laterWords } from '../../../words/index.ts';
import { lastSentence } from '../instant.ts';
import type { Hover } from '../use-playhead-hands.ts';
import { unservedIn } from './paint-thumbnail.ts';
import { Thumbnails } from './thumbnails.ts';

const size = { width: 264, height: 116 };

/** The cluster at an instant that a pointer is over, with the time, what had happened last, and what the lane there says. */
export function Preview({ atMs, x, words }: Hover) {
  const { history, setUp, whenIdle } = useSession();
  const card = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [thumbnails, setThumbnails] = useState<Thumbnails | null>(null);
  const shownMs = Math.min(history.endMs, Math.max(history.originMs, atMs));
  const world = history.worldAt(shownMs);
  const unserved = unservedIn(world);

  useLayoutEffect(() => {
    if (card.current === null) return;
    const palette = readPalette(card.current);
    const scale = Math.min(2, devicePixelRatio);
    setThumbnails(new Thumbnails({ size, palette, scale }, whenIdle));
  }, [whenIdle]);
  useLayoutEffect(() => {
    if (canvas.current !== null) thumbnails?.show(canvas.current, world);
  }, [thumbnails, world]);

  return (
    <div
      ref={card}
      aria-hidden="true"
      className="pointer-events-none absolute bottom-full z-20 mb-2 rounded-lg border border-line bg-card p-2 shadow-xl"
      style={{
        width: size.width + 18,
        left: `clamp(0px, calc(var(--label) + ${x - size.width / 2}px), calc(100% - ${size.width + 18}px))`,
      }}
    >
      <canvas ref={canvas} style={size} />
      <p className="flex justify-between gap-2 pt-1 text-xs">
        <span className="font-mono font-bold tabular-nums">{formats.clock(shownMs)}</span>
        {unserved > 0 && (
          <span className="font-semibold text-trouble-ink">{laterWords.preview.unserved(unserved)}</span>
        )}
      </p>
      <p className="line-clamp-2 h-[2.6em] text-xs text-muted">
        {lastSentence(world, setUp.events) ?? laterWords.preview.before}
      </p>
      {words !== null && (
        <p className="mt-1 border-t border-line pt-1 text-xs whitespace-pre-line wrap-anywhere">{words}</p>
      )}
    </div>
  );
}
