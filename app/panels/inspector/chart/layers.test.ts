import {
  instanceLifecycle,
  leafLifecycle,
  operationLifecycle,
  processLifecycle,
} from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { bundled, type Chart, layersOf } from './layers.ts';

const chartOf = (machine: {
  readonly initial: string;
  readonly states: readonly string[];
  arrows(): Chart['arrows'];
}): Chart => ({ initial: machine.initial, states: machine.states, arrows: machine.arrows() });

const layers = (chart: Chart) => layersOf(chart, bundled(chart).links);

describe('layers of a statechart', () => {
  it('a leaf: what is near its beginning stands near the top', () => {
    expect(layers(chartOf(leafLifecycle))).toEqual([
      ['unknown'],
      ['online', 'attaching'],
      ['offline', 'detached'],
      ['recovering'],
    ]);
  });

  it('a process', () => {
    expect(layers(chartOf(processLifecycle))).toEqual([['running'], ['hung', 'stopped'], ['recovering']]);
  });

  it('a copy: what is only reached from everywhere stands above what it leads to', () => {
    expect(layers(chartOf(instanceLifecycle))).toEqual([
      ['offline', 'unrecoverable'],
      ['provisioning', 'recovering'],
      ['replicating', 'pending'],
      ['online', 'transition'],
    ]);
  });

  it('an operation: ends stand at the bottom', () => {
    expect(layers(chartOf(operationLifecycle))).toEqual([
      ['running'],
      ['settling'],
      ['success', 'failed', 'cancelled'],
    ]);
  });

  it('an event that leads from four states to one is told once, and no line is drawn for it', () => {
    const { links, entrances } = bundled(chartOf(leafLifecycle));
    expect(entrances).toEqual([
      { to: 'unknown', event: 'remove', from: ['online', 'offline', 'attaching', 'detached', 'recovering'] },
    ]);
    expect(links.filter(({ to }) => to === 'unknown')).toEqual([]);
  });

  it('events with the same ends share a line', () => {
    const { links } = bundled(chartOf(processLifecycle));
    expect(links).toContainEqual({ from: 'running', to: 'stopped', events: ['kill', 'stop'] });
  });

  it('what leads from a state to itself is not drawn', () => {
    const { links } = bundled({ initial: 'a', states: ['a', 'b'], arrows: [['a', 'again', 'a']] });
    expect(links).toEqual([]);
  });
});
