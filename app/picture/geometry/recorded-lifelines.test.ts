import { describe, expect, test } from 'vitest';
import { linesOfTime } from '../../presentation/lines-of-time-for-tests.ts';
import { Told } from '../../presentation/written-for-tests.ts';
import { crossingMarks } from './lifelines/crossings.ts';
import { type AskedLanes, type Lane, lanesOf, type Pointer } from './lifelines/leaf-lanes.ts';
import { createLifelineBook, type Story } from './lifelines/lifeline-book.ts';
import { markPlaces } from './lifelines/lifeline-text.ts';
import {
  areaPlace,
  instantAt,
  type LifelinesLayout,
  lifelinesLayout,
  lineAt,
  lineMiddle,
  scrollToLane,
  xOf,
} from './lifelines/lifelines-layout.ts';
import { crossingsOf, marksOf } from './lifelines/story-marks.ts';
import { areasOf, strokesOf } from './lifelines/strokes.ts';
import { arrangementOf } from './shared/arrangement.ts';
import { nameOfLeaves } from './shared/leaf-names.ts';

const usual = { width: 900, height: 500 };
const boxes = [usual, { width: 360, height: 900 }, { width: 1600, height: 240 }];
const pointers: readonly Pointer[] = ['fine', 'coarse'];

describe.each(Object.entries(linesOfTime))('recorded lifelines: %s', (name, history) => {
  const file = `recorded/lifelines, ${name}`;
  const { tip, originMs, endMs } = history;

  const storyRead = (): Story => {
    const book = createLifelineBook((atMs) => history.worldAt(atMs), originMs);
    let story = book.read(tip, 1);
    while (!story.isWhole) story = book.read(tip, 7);
    return story;
  };

  test('geometry: what is read of every leaf, its lanes and its marks is as recorded', async () => {
    const told = new Told();
    const story = storyRead();
    for (const [node, { lines, steps }] of [...story.leaves].slice(0, 24)) {
      const lineFacts = lines.map((line) => [`${line.database} ${line.ordinal}`, line]);
      told.tell(`node ${node}`, { steps, ...Object.fromEntries(lineFacts) });
    }
    told.tell('all', {
      leaves: [...story.leaves].length,
      marks: marksOf(tip.events, nameOfLeaves(tip)),
      crossings: crossingsOf(tip.events),
      lanes: askings(story).map((asked) =>
        pointers.map((pointer) => lanesOf(story, arrangementOf(tip), asked, pointer).map(toldOf)),
      ),
    });
    await expect(told.text).toMatchFileSnapshot(`${file}, story.txt`);
  });

  test('geometry: where lanes stand and how lines are drawn is as recorded', async () => {
    const told = new Told();
    const story = storyRead();
    for (const box of boxes) {
      for (const pointer of pointers) {
        const [asked, other] = askings(story);
        const lanes = lanesOf(story, arrangementOf(tip), (box.width < 900 ? other : asked) ?? asked, pointer);
        const layout = lifelinesLayout(lanes, box, { startMs: originMs, endMs }, pointer);
        told.tell(`${box.width} by ${box.height}, ${pointer}`, drawnIn(layout, box.height));
      }
    }
    const marks = marksOf(tip.events, nameOfLeaves(tip));
    const layout = lifelinesLayout([], usual, { startMs: 1_700, endMs: 90_000_000 });
    told.tell('a long time', { layout, places: markPlaces(marks, ({ leaves }) => leaves.join(), layout) });
    await expect(told.text).toMatchFileSnapshot(`${file}, lanes.txt`);
  });

  /** What is worked out of a layout. */
  function drawnIn(layout: LifelinesLayout, height: number): Record<string, unknown> {
    const { lanes, ...own } = layout;
    const scaleTo = (atMs: number): number => xOf(layout, atMs);
    const drawn = lanes.flatMap((place) => {
      const { lane } = place;
      if (lane.kind === 'quiet') return [];
      if (lane.kind === 'counts')
        return areasOf(lane.story.steps, { xOf: scaleTo, untilMs: endMs, ...areaPlace(place) });
      return lane.story.lines.flatMap((line, index) =>
        strokesOf(line, {
          xOf: scaleTo,
          middle: lineMiddle(layout, place, index),
          pitch: layout.pitch,
          untilMs: endMs,
        }),
      );
    });
    const marks = marksOf(tip.events, nameOfLeaves(tip));
    return {
      own,
      lanes: lanes.map(({ lane, ...place }) => ({
        ...place,
        ...toldOf(lane),
        area: areaPlace({ lane, ...place }),
      })),
      drawn,
      crossings: crossingMarks(crossingsOf(tip.events), layout),
      marks: markPlaces(marks, ({ kind, leaves }) => `${kind} ${leaves.join()}`, layout),
      instants: [-50, 0, 120, 150, 400, 700, 5_000].map((x) => instantAt(layout, x)),
      under: Array.from({ length: 60 }, (_, step) => {
        const line = lineAt(layout, step * 7 - 3);
        return line === null ? null : [toldOf(line.lane), line.index];
      }),
      scrolls: lanes
        .slice(0, 12)
        .flatMap((place) => [null, 0, 3].map((index) => scrollToLane(layout, place, index, height))),
    };
  }
});

/** What may be asked of lanes: nothing, all of them in the other way, quiet ones too. */
function askings({ leaves }: Story): readonly [AskedLanes, ...AskedLanes[]] {
  const nodes = [...leaves.keys()];
  return [
    { kinds: new Map(), showsQuiet: false },
    { kinds: new Map(nodes.slice(0, 5).map((node) => [node, 'counts'])), showsQuiet: true },
    { kinds: new Map(nodes.slice(-2).map((node) => [node, 'lines'])), showsQuiet: false },
  ];
}

/** A lane without its story. */
const toldOf = (lane: Lane) =>
  lane.kind === 'quiet'
    ? { kind: lane.kind, leaves: lane.leaves }
    : { kind: lane.kind, node: lane.story.node, lines: lane.story.lines.length };
