// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { growAxis } from './grow-axis.ts';

function grown(growth: number) {
  const box = document.createElement('div');
  const lanes = document.createElement('div');
  lanes.style.setProperty('--label', '100px');
  box.append(lanes);
  document.body.append(box);
  const moving: Partial<Animation> = {};
  const animate = vi.fn((_frames: Keyframe[], _options: KeyframeAnimationOptions) => moving);
  Object.assign(lanes, { animate });
  growAxis(lanes, growth);
  return { box, animate, moving };
}

describe('an axis that grows', () => {
  it('is as long as it was at first, and as it is to be after 300 ms; what is beyond is clipped meanwhile', () => {
    const { box, animate, moving } = grown(1.5);
    const [frames, options] = animate.mock.calls[0] ?? [];
    expect(frames).toEqual([
      { width: 'calc(100px + 20px + (100% - 100px - 20px) * 1.5)' },
      { width: '100%' },
    ]);
    expect(options?.duration).toBe(300);
    expect(box.style.overflowX).toBe('clip');
    moving.onfinish?.call(moving as Animation, {} as AnimationPlaybackEvent);
    expect(box.style.overflowX).toBe('');
  });

  it('does not move where it has become shorter, or jumps', () => {
    for (const growth of [1, 0.5, 30]) expect(grown(growth).animate).not.toHaveBeenCalled();
  });
});
