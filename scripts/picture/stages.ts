import type { Page } from '@playwright/test';
import type { MeasuredStage } from '../../app/bench/measured.ts';
import { Meter, type Pace, percentile } from './paces.ts';

/** An instant that is shown stage by stage, and which of its stages are measured. */
export interface MeasuredInstant {
  readonly atMs: number;
  readonly kinds: readonly { readonly kind: string; readonly isMeasured: boolean }[];
}

/** What a page took a frame, of the frames in which a stage moved. */
export interface StagesPace extends Pace {
  /** Of this, by the clock: the work at the keys that begin stages, where scenes are made. */
  readonly keyMs: number;
}

/** How many marks were in motion from one frame to the next. */
export interface MarkCounts {
  readonly median: number;
  /** Nine of ten frames have as many. */
  readonly usual: number;
  readonly fewest: number;
  readonly frames: number;
  /** The median of the frames of each kind of stage. */
  readonly medianByKind: ReadonlyMap<string, number>;
}

/** The stages that are measured, instant by instant, with what is shown before them. */
export function instantsOf(stages: readonly MeasuredStage[]): MeasuredInstant[] {
  const instants = new Map<number, MeasuredInstant>();
  for (const { atMs, kind, before } of stages) {
    const known = instants.get(atMs)?.kinds ?? [];
    const unmeasured = before
      .filter((earlier) => !known.some((one) => one.kind === earlier))
      .map((earlier) => ({ kind: earlier, isMeasured: false }));
    instants.set(atMs, { atMs, kinds: [...known, ...unmeasured, { kind, isMeasured: true }] });
  }
  return [...instants.values()];
}

/**
 * Plays the stages of one instant after another at speed 1, without the waits between them, again and again until so
 * many frames have moved. Of a stage is measured what it takes from the key that begins it, or from the rest before it,
 * until it rests.
 */
export async function playStages(
  page: Page,
  instants: readonly MeasuredInstant[],
  frames: number,
): Promise<StagesPace> {
  const meter = await Meter.attach(page);
  const intervals: number[] = [];
  const spent = { scriptMs: 0, mainThreadMs: 0, keyMs: 0 };
  for (let round = 0; intervals.length < frames; round += 1) {
    if (round === mostRounds) throw new Error(`no more than ${intervals.length} frames have moved`);
    for (const { atMs, kinds } of instants) {
      await stepBefore(page, atMs);
      for (const [index, { kind, isMeasured }] of kinds.entries()) {
        if (index > 0) await page.waitForTimeout(lateInRestMs);
        await beginRecording(page, kind);
        const before = await meter.read();
        // Too late to see what it costs to begin it.
        const isMissed = index > 0 && (await page.evaluate(() => stageRecording.hasBegun));
        if (index === 0) await page.keyboard.press('ArrowRight');
        const moved = await page.evaluate(() => stageRecording.moved);
        const after = await meter.read();
        if (!isMeasured || isMissed) continue;
        intervals.push(...moved.intervals);
        spent.scriptMs += after.scriptMs - before.scriptMs;
        spent.mainThreadMs += after.mainThreadMs - before.mainThreadMs;
        spent.keyMs += moved.keyMs;
      }
    }
  }
  await meter.detach();
  return {
    scriptMs: spent.scriptMs / intervals.length,
    mainThreadMs: spent.mainThreadMs / intervals.length,
    keyMs: spent.keyMs / intervals.length,
    intervalMs: percentile(intervals, 95),
    frames: intervals.length,
  };
}

/** Plays the same stages without timing them, and looks at the pixels of the marks that each of them is about. */
export async function countMarks(page: Page, instants: readonly MeasuredInstant[]): Promise<MarkCounts> {
  const countsByKind = new Map<string, number[]>();
  await page.evaluate(() => markCounter.slowTime());
  for (const { atMs, kinds } of instants) {
    await stepBefore(page, atMs);
    for (const [index, { kind, isMeasured }] of kinds.entries()) {
      await page.evaluate((wanted) => {
        globalThis.stageCount = markCounter.countStage(wanted);
      }, kind);
      if (index === 0) await page.keyboard.press('ArrowRight');
      const moved = await page.evaluate(() => stageCount.moved);
      if (isMeasured) countsByKind.set(kind, [...(countsByKind.get(kind) ?? []), ...moved]);
    }
  }
  const counts = [...countsByKind.values()].flat();
  return {
    median: percentile(counts, 50),
    usual: percentile(counts, 10),
    fewest: percentile(counts, 0),
    frames: counts.length,
    medianByKind: new Map([...countsByKind].map(([kind, ofKind]) => [kind, percentile(ofKind, 50)])),
  };
}

/** How long the picture has rested before what comes next is recorded; it rests for 200 ms. */
const lateInRestMs = 90;
const mostRounds = 20;

/** Goes to an instant from which the next key leads to `atMs`, and waits until nothing else is going on. */
async function stepBefore(page: Page, atMs: number): Promise<void> {
  await page.evaluate((instantMs) => measuredCluster.goBefore(instantMs), atMs);
  await page.getByRole('slider', { name: 'Moment shown' }).focus();
  await page.evaluate(() => frameRecorder.untilIdle());
}

/** Records the next stage of this kind, once the frame before it is known. */
const beginRecording = (page: Page, kind: string): Promise<void> =>
  page.evaluate(async (wanted) => {
    globalThis.stageRecording = frameRecorder.recordStage(wanted);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }, kind);
