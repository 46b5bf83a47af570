import {
  instanceLifecycle,
  leafLifecycle,
  operationLifecycle,
  partitionLifecycle,
  processLifecycle,
  replicaLifecycle,
} from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import type { Rect } from './arrow-paths.ts';
import { type StatechartLayout, statechartLayout } from './chart-layout.ts';
import type { Chart } from './layers.ts';

const triangle: Chart = {
  initial: 'a',
  states: ['a', 'b', 'c'],
  arrows: [
    ['a', 'go', 'b'],
    ['b', 'back', 'a'],
    ['b', 'over', 'c'],
  ],
};

const machines = [
  leafLifecycle,
  processLifecycle,
  partitionLifecycle,
  instanceLifecycle,
  operationLifecycle,
  replicaLifecycle,
].map((machine) => ({
  id: machine.id,
  chart: { initial: machine.initial, states: machine.states, arrows: machine.arrows() } as Chart,
}));

const widthOf = (state: string): number => state.length * 7 + 24;

describe('layout of a statechart', () => {
  it('three states in layers, each in the middle', () => {
    const layout = statechartLayout(triangle, 240, () => 60);
    expect(layout.width).toBe(240);
    expect(layout.height).toBe(167);
    expect([...layout.boxes]).toEqual([
      ['a', { left: 90, top: 1, width: 60, height: 28 }],
      ['b', { left: 90, top: 69, width: 60, height: 28 }],
      ['c', { left: 90, top: 137, width: 60, height: 28 }],
    ]);
    expect(layout.start).toEqual({ dot: { x: 70, y: 15 }, tip: { x: 90, y: 15 } });
  });

  it('two arrows between the same states keep apart, each with its head at the border', () => {
    const { links } = statechartLayout(triangle, 240, () => 60);
    expect(links.map(({ path, heading }) => [path, heading])).toEqual([
      ['M110 29V69', 'down'],
      ['M130 69V29', 'up'],
      ['M120 97V137', 'down'],
    ]);
  });

  it('states of one layer: the arrow is level, what is written about a short one stands above the boxes', () => {
    const chart: Chart = {
      initial: 'a',
      states: ['a', 'b', 'c'],
      arrows: [
        ['a', 'left', 'b'],
        ['a', 'right', 'c'],
        ['b', 'across', 'c'],
        ['c', 'back', 'a'],
      ],
    };
    const { boxes, links } = statechartLayout(chart, 300, () => 60);
    expect(boxes.get('b')).toEqual({ left: 58, top: 69, width: 60, height: 28 });
    expect(boxes.get('c')).toEqual({ left: 182, top: 69, width: 60, height: 28 });
    const across = links.find(({ link }) => link.from === 'b');
    expect(across).toMatchObject({ path: 'M118 83H182', tip: { x: 182, y: 83 }, heading: 'right' });
    expect(across?.points[0]).toEqual({ x: 118, y: 61 });
  });

  it('a narrow panel: the chart keeps the width that it needs', () => {
    const { width } = statechartLayout(triangle, 50, () => 60);
    expect(width).toBe(112);
  });

  for (const { id, chart } of machines) {
    it(`no two states overlap and none leaves the drawing (${id})`, () => {
      for (const width of [240, 330, 440, 560]) {
        const layout = statechartLayout(chart, width, widthOf);
        const boxes = [...layout.boxes.values()];
        expect(boxes.length).toBe(chart.states.length);
        for (const box of boxes) expect(isWithin(box, layout)).toBe(true);
        const clashes = boxes.flatMap((box, index) =>
          boxes.slice(index + 1).filter((other) => doOverlap(box, other)),
        );
        expect(clashes).toEqual([]);
      }
    });

    it(`every arrow begins and ends at the border of its states (${id})`, () => {
      const { boxes, links } = statechartLayout(chart, 440, widthOf);
      for (const { link, tip, path } of links) {
        const [end, start] = [boxes.get(link.to), boxes.get(link.from)];
        const [, x = '', y = ''] = /^M([\d.]+) ([\d.]+)/.exec(path) ?? [];
        expect(end !== undefined && isOnBorder(tip, end)).toBe(true);
        expect(start !== undefined && isOnBorder({ x: Number(x), y: Number(y) }, start)).toBe(true);
      }
    });
  }
});

const isWithin = (box: Rect, { width, height }: StatechartLayout): boolean =>
  box.left >= 0 && box.top >= 0 && box.left + box.width <= width && box.top + box.height <= height;

const doOverlap = (one: Rect, other: Rect): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

/** The path is written with one decimal. */
const isOnBorder = ({ x, y }: { readonly x: number; readonly y: number }, box: Rect): boolean => {
  const isAcross = x >= box.left - 0.1 && x <= box.left + box.width + 0.1;
  const isAlong = y >= box.top - 0.1 && y <= box.top + box.height + 0.1;
  const isSide = Math.abs(x - box.left) < 0.1 || Math.abs(x - box.left - box.width) < 0.1;
  const isEnd = Math.abs(y - box.top) < 0.1 || Math.abs(y - box.top - box.height) < 0.1;
  return isAcross && isAlong && (isSide || isEnd);
};
