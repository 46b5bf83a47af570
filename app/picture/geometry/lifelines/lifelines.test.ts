import { nodeId, ordinal } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { clusterScript, historyOf, instantOf, leaf } from '../../../presentation/script-for-tests.ts';
import { arrangementOf } from '../shared/arrangement.ts';
import { crossingMarks } from './crossings.ts';
import { type Lane, lanesOf } from './leaf-lanes.ts';
import { createLifelineBook, type LeafStory, type Story } from './lifeline-book.ts';
import { markPlaces } from './lifeline-text.ts';
import {
  areaPlace,
  instantAt,
  lifelinesLayout,
  lineAt,
  lineMiddle,
  scrollToLane,
  xOf,
} from './lifelines-layout.ts';
import { type Span, withSpan } from './spans.ts';
import { crossingsOf, marksOf } from './story-marks.ts';
import { areasOf, strokesOf } from './strokes.ts';

const eightLeaves = clusterScript({ pairs: 4 }, 16);
const script = `${eightLeaves}\n.wait 1s\n.kill leaf-8\n.wait 10s\n.start leaf-8\n.wait idle`;
const history = historyOf(script);
const unasked = { kinds: new Map(), showsQuiet: false };

const storyOf = (line = history): Story =>
  createLifelineBook((atMs) => line.worldAt(atMs), instantOf(line, 'processKilled') - 100).read(
    line.tip,
    10_000,
  );

const lineOf = (story: Story, number: number, partition: number) =>
  story.leaves.get(leaf(number))?.lines.find((line) => line.ordinal === partition);

const looksOf = (story: Story, number: number, partition: number) =>
  lineOf(story, number, partition)?.spans.map(({ look }) => look);

const span = (change: Partial<Span>): Span => ({
  look: 'primary',
  role: 'primary',
  startMs: 0,
  endMs: null,
  arrivesMs: null,
  ...change,
});

const storyWith = (number: number, spans: readonly (readonly Span[])[]): LeafStory => ({
  node: nodeId(number),
  lines: spans.map((own, index) => ({
    node: nodeId(number),
    database: 'test',
    ordinal: ordinal(index),
    spans: own,
  })),
  steps: [{ atMs: 0, tally: { primaries: spans.length, replicas: 0, arriving: 0, absent: 0, alone: 0 } }],
});

describe('lifelines: spans', () => {
  const primary = { look: 'primary', role: 'primary', arrivesMs: null } as const;
  const gone = { look: 'gone', role: 'primary', arrivesMs: null } as const;

  it('one look ends where the next begins', () => {
    const first = withSpan([], { ...primary, startMs: 0 }, 0);
    expect(withSpan(first, { ...gone, startMs: 500 }, 500)).toEqual([
      { ...primary, startMs: 0, endMs: 500 },
      { ...gone, startMs: 500, endMs: null },
    ]);
  });

  it('the same look goes on, and is the same list', () => {
    const first = withSpan([], { ...primary, startMs: 0 }, 0);
    expect(withSpan(first, { ...primary, startMs: 500 }, 500)).toBe(first);
  });

  it('what lasted no time leaves nothing', () => {
    const first = withSpan([], { ...primary, startMs: 0 }, 0);
    const away = withSpan(first, { ...gone, startMs: 500 }, 500);
    expect(withSpan(away, { ...primary, startMs: 500 }, 500)).toEqual(first);
  });

  it('an instance that is dropped leaves an end, one that comes back begins again', () => {
    const dropped = withSpan(withSpan([], { ...primary, startMs: 0 }, 0), null, 700);
    expect(dropped).toEqual([{ ...primary, startMs: 0, endMs: 700 }]);
    expect(withSpan(dropped, { ...gone, startMs: 900 }, 900)).toHaveLength(2);
  });
});

describe('lifelines: the book', () => {
  it('the lost leaf and its pair (8 leaves, leaf-8 killed and started)', () => {
    const story = storyOf();
    expect(story.isWhole).toBe(true);
    expect(looksOf(story, 8, 11)).toEqual(['replica', 'silent', 'gone', 'waiting', 'copying', 'replica']);
    expect(looksOf(story, 4, 11)).toEqual(['primary']);
    expect(looksOf(story, 8, 3)?.at(-1)).toBe('primary');
    expect(looksOf(story, 4, 3)).toEqual(['replica', 'primary', 'copying', 'replica']);
    expect(looksOf(story, 1, 0)).toEqual(['replica']);
  });

  it('a part at a time gives the same as all at once', () => {
    const book = createLifelineBook(
      (atMs) => history.worldAt(atMs),
      instantOf(history, 'processKilled') - 100,
    );
    let story = book.read(history.tip, 3);
    expect(story.isWhole).toBe(false);
    for (let round = 0; round < 200 && !story.isWhole; round += 1) story = book.read(history.tip, 3);
    expect([...story.leaves]).toEqual([...storyOf().leaves]);
  });

  it('reading again what is known gives the same story', () => {
    const book = createLifelineBook((atMs) => history.worldAt(atMs), 0);
    const story = book.read(history.tip, 10_000);
    expect(book.read(history.tip, 10_000)).toBe(story);
  });

  it('another line of time begins anew', () => {
    let line = history;
    const book = createLifelineBook((atMs) => line.worldAt(atMs), 0);
    book.read(line.tip, 10_000);
    line = historyOf(`${eightLeaves}\n.wait 1s\n.kill leaf-3\n.wait 10s`);
    const story = book.read(line.tip, 10_000);
    expect(looksOf(story, 8, 11)).toEqual(['replica']);
    expect(looksOf(story, 3, 10)?.at(-1)).toBe('gone');
  });
});

describe('lifelines: lanes', () => {
  const arrangement = arrangementOf(history.world);

  it('the pair that has a story is told by lines, the others in counts', () => {
    const lanes = lanesOf(storyOf(), arrangement, unasked);
    const told = lanes.flatMap((lane) => (lane.kind === 'quiet' ? [] : [[lane.story.node, lane.kind]]));
    expect(told).toEqual([
      [leaf(4), 'lines'],
      [leaf(8), 'lines'],
      [leaf(1), 'counts'],
      [leaf(5), 'counts'],
      [leaf(2), 'counts'],
      [leaf(6), 'counts'],
      [leaf(3), 'counts'],
      [leaf(7), 'counts'],
    ]);
  });

  it('a lane is told as it was asked for', () => {
    const asked = { kinds: new Map([[leaf(8), 'counts' as const]]), showsQuiet: false };
    expect(
      lanesOf(storyOf(), arrangement, asked)
        .map(({ kind }) => kind)
        .slice(0, 3),
    ).toEqual(['lines', 'counts', 'counts']);
  });

  it('before anything has happened, a finger gets no longer a list than it can be shown', () => {
    const told = storyWith(
      4,
      Array.from({ length: 12 }, () => [span({})]),
    );
    const leaves = new Map([1, 2, 3].map((node) => [nodeId(node), { ...told, node: nodeId(node) }]));
    const kinds = (count: number, pointer: 'fine' | 'coarse') =>
      lanesOf(
        { leaves: new Map([...leaves].slice(0, count)), isWhole: true },
        { columns: [], rows: 1, isPaired: false },
        unasked,
        pointer,
      ).map(({ kind }) => kind);
    expect(kinds(3, 'fine')).toEqual(['lines', 'lines', 'lines']);
    expect(kinds(3, 'coarse')).toEqual(['counts', 'counts', 'counts']);
    expect(kinds(2, 'coarse')).toEqual(['lines', 'lines']);
  });

  it('a leaf without lines is told in counts, whatever was asked for', () => {
    const story = { leaves: new Map([[nodeId(2), storyWith(2, [])]]), isWhole: true };
    const asked = { kinds: new Map([[nodeId(2), 'lines' as const]]), showsQuiet: false };
    const lanes = lanesOf(story, { columns: [], rows: 1, isPaired: false }, asked);
    expect(lanes.map(({ kind }) => kind)).toEqual(['counts']);
  });

  it('a database that is created is no story of its leaves', () => {
    const created = historyOf(`${script}\nCREATE DATABASE shop PARTITIONS 8;`);
    const lanes = lanesOf(storyOf(created), arrangementOf(created.world), unasked);
    expect(lanes.filter(({ kind }) => kind === 'lines')).toHaveLength(2);
  });

  it('many leaves to which nothing has happened share a lane', () => {
    const quiet = Array.from({ length: 20 }, (_, index) => storyWith(index + 2, [[span({})]]));
    const tally = { primaries: 0, replicas: 0, arriving: 0, absent: 1, alone: 0 };
    const held = storyWith(40, [[span({ endMs: 5 }), span({ look: 'gone', startMs: 5 })]]);
    const changed = { ...held, steps: [...held.steps, { atMs: 5, tally }] };
    const story = { leaves: new Map([changed, ...quiet].map((own) => [own.node, own])), isWhole: true };
    const lanes = lanesOf(story, { columns: [], rows: 1, isPaired: false }, unasked);
    expect(lanes.map(({ kind }) => kind)).toEqual(['lines', 'quiet']);
    expect(
      lanesOf(story, { columns: [], rows: 1, isPaired: false }, { ...unasked, showsQuiet: true }),
    ).toHaveLength(21);
  });
});

describe('lifelines: layout', () => {
  const lanes: readonly Lane[] = [
    { kind: 'lines', story: storyWith(2, [[span({})], [span({})]]) },
    { kind: 'counts', story: storyWith(3, [[span({})]]) },
  ];
  const layout = lifelinesLayout(lanes, { width: 846, height: 100 }, { startMs: 0, endMs: 9000 });

  it('lines share the height; quiet leaves take little', () => {
    expect(layout.pitch).toBe(24);
    expect(layout.lanes.map(({ top, height }) => [top, height])).toEqual([
      [0, 54],
      [58, 26],
    ]);
    expect(layout.lanes.map((place) => lineMiddle(layout, place, 1))[0]).toBe(39);
  });

  it('times lie along the width, both ways', () => {
    expect([layout.left, layout.right]).toEqual([148, 832]);
    expect(layout.axis.ticksMs.slice(0, 3)).toEqual([0, 2000, 4000]);
    expect(layout.axis.lengthMs).toBe(10_000);
    expect(xOf(layout, 5000)).toBe(490);
    expect(instantAt(layout, 490)).toBe(5000);
    expect(instantAt(layout, 0)).toBe(0);
    expect(instantAt(layout, 9999)).toBe(10_000);
  });

  it('what lies under a height', () => {
    expect(lineAt(layout, 30)).toMatchObject({ index: 1 });
    expect(lineAt(layout, 60)).toMatchObject({ index: null });
    expect(lineAt(layout, 56)).toBeNull();
  });
});

describe('lifelines: layout for fingers', () => {
  const told = storyWith(4, [[span({})]]);
  const tally = { primaries: 0, replicas: 0, arriving: 0, absent: 1, alone: 0 };
  const lanes: readonly Lane[] = [
    { kind: 'lines', story: storyWith(2, [[span({})], [span({})]]) },
    { kind: 'counts', story: { ...told, steps: [...told.steps, { atMs: 5, tally }] } },
    { kind: 'counts', story: storyWith(3, [[span({})]]) },
    { kind: 'quiet', leaves: [nodeId(5)] },
  ];
  const layoutIn = (width: number, height = 100) =>
    lifelinesLayout(lanes, { width, height }, { startMs: 0, endMs: 9000 }, 'coarse');

  it('every line and every lane is as high as a finger needs, however much room there is', () => {
    for (const height of [100, 2000]) {
      const layout = layoutIn(846, height);
      expect(layout.pitch).toBe(44);
      expect(layout.lanes.map((place) => [place.top, place.height])).toEqual([
        [0, 94],
        [98, 48],
        [150, 48],
        [202, 48],
      ]);
      expect(layout.lanes.map((place) => lineMiddle(layout, place, 1))[0]).toBe(69);
      expect(layout.height).toBe(254);
    }
  });

  it('arrow, name and ordinal stand side by side, and the lines have the rest', () => {
    const finger = { height: 44, foldWidth: 44, nameLeft: 44, ordinalWidth: 44 };
    const wide = layoutIn(846);
    expect([wide.left, wide.right]).toEqual([174, 832]);
    expect(wide.heads).toEqual({ ...finger, nameWidth: { lines: 86, counts: 126 }, hasCounts: true });
    const phone = layoutIn(332);
    expect([phone.left, phone.right]).toEqual([156, 318]);
    expect(phone.heads).toEqual({ ...finger, nameWidth: { lines: 68, counts: 106 }, hasCounts: false });
    const small = layoutIn(262);
    expect([small.left, small.right]).toEqual([156, 248]);
  });

  it('what is drawn is no larger than for a mouse, and in the middle', () => {
    expect(layoutIn(846).lanes.slice(1, 3).map(areaPlace)).toEqual([
      { bottom: 44, height: 40 },
      { bottom: 34, height: 20 },
    ]);
    const mouse = lifelinesLayout(lanes, { width: 846, height: 1000 }, { startMs: 0, endMs: 9000 });
    expect(mouse.lanes.slice(1, 3).map(areaPlace)).toEqual([
      { bottom: 43, height: 40 },
      { bottom: 23, height: 20 },
    ]);
    const scale = { xOf: (atMs: number) => atMs / 10, middle: 22, untilMs: 10_000 };
    const line = { node: nodeId(2), database: 'test', ordinal: ordinal(3), spans: [span({})] };
    for (const pitch of [24, 44])
      expect(strokesOf(line, { ...scale, pitch })).toEqual([{ kind: 'primary', path: 'M0 16H1000V28H0Z' }]);
  });

  it('a lane is scrolled to from its top, unless its line would be out of sight', () => {
    const layout = layoutIn(332);
    const [open, closed] = layout.lanes;
    if (open === undefined || closed === undefined) throw new Error('no lanes');
    expect(scrollToLane(layout, closed, null, 100)).toBe(78);
    expect(scrollToLane(layout, open, 0, 100)).toBe(0);
    expect(scrollToLane(layout, open, 1, 100)).toBe(11);
  });
});

describe('lifelines: strokes', () => {
  const scale = { xOf: (atMs: number) => atMs / 10, middle: 10, pitch: 12, untilMs: 10_000 };
  const line = (spans: readonly Span[]) => ({
    node: nodeId(2),
    database: 'test',
    ordinal: ordinal(3),
    spans,
  });

  it('a primary that is cut', () => {
    const cut = line([span({ endMs: 1000 }), span({ look: 'gone', startMs: 1000 })]);
    expect(strokesOf(cut, scale)).toEqual([
      { kind: 'gone', path: 'M100 10H1000' },
      { kind: 'primary', path: 'M0 5.9H100V14.1H0Z' },
      { kind: 'cut', path: 'M100 3.9v12.2' },
    ]);
  });

  it('a copy rises until it has arrived, and one that is broken off does not', () => {
    const whole = line([span({ look: 'copying', endMs: 2000, arrivesMs: 2000 })]);
    const broken = line([span({ look: 'copying', endMs: 1000, arrivesMs: 2000 })]);
    expect(strokesOf(whole, scale)[0]?.path).toBe('M0 14.1H200V5.9Z');
    expect(strokesOf(broken, scale)[0]?.path).toBe('M0 14.1H100V10Z');
  });

  it('counts are areas, one above the other', () => {
    const tally = { primaries: 1, replicas: 1, arriving: 0, absent: 0, alone: 0 };
    const steps = [
      { atMs: 0, tally },
      { atMs: 1000, tally: { ...tally, replicas: 0, absent: 1 } },
    ];
    expect(areasOf(steps, { ...scale, bottom: 20, height: 20 })).toEqual([
      { kind: 'primary', path: 'M0 10H100V20H0ZM100 10H1000V20H100Z' },
      { kind: 'replica', path: 'M0 0H100V10H0Z' },
      { kind: 'gone', path: 'M100 0H1000V10H100Z' },
    ]);
  });
});

describe('lifelines: marks', () => {
  const nameOf = (node: number): string => `leaf-${node - 1}`;
  const killedMs = instantOf(history, 'processKilled');
  const events = [...history.tip.events].filter(({ atMs }) => atMs >= killedMs);

  it('one mark an instant and kind', () => {
    expect(
      marksOf(events, nameOf).map(({ leaves, count, kind, tone }) => `${leaves} ${kind} ×${count} (${tone})`),
    ).toEqual([
      'leaf-8 killed ×1 (failure)',
      'leaf-4,leaf-4 promoted ×2 (plain)',
      'leaf-8 offline ×1 (failure)',
      'leaf-8 started ×1 (plain)',
      'leaf-8 online ×1 (plain)',
      'leaf-8,leaf-8 promoted ×2 (plain)',
    ]);
  });

  it('flags cross between the leaves of the pair', () => {
    expect(crossingsOf(events).map(({ ordinal: own, from, to }) => [own, from, to])).toEqual([
      [3, leaf(8), leaf(4)],
      [7, leaf(8), leaf(4)],
      [3, leaf(4), leaf(8)],
      [7, leaf(4), leaf(8)],
    ]);
    const lanes = lanesOf(storyOf(), arrangementOf(history.world), unasked);
    const box = { width: 846, height: 600 };
    const layout = lifelinesLayout(lanes, box, { startMs: killedMs, endMs: history.endMs });
    const [first] = crossingMarks(crossingsOf(events), layout);
    expect(first?.flags).toHaveLength(2);
    expect((first?.bottom ?? 0) - (first?.top ?? 0)).toBe(130);
  });

  it('texts that would meet stand in rows of their own, and the last of too many is left out', () => {
    const lanes: readonly Lane[] = [];
    const layout = lifelinesLayout(lanes, { width: 846, height: 100 }, { startMs: 0, endMs: 9000 });
    const marks = [0, 100, 200, 300, 9900].map((atMs) => ({
      atMs,
      kind: 'killed' as const,
      tone: 'failure' as const,
      leaves: ['leaf-8'],
      count: 1,
    }));
    expect(markPlaces(marks, () => 'leaf-8 killed', layout).map(({ row, isLeft }) => [row, isLeft])).toEqual([
      [0, false],
      [1, false],
      [2, false],
      [null, false],
      [0, true],
    ]);
  });
});
