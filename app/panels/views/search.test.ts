import { ordinal } from '@ha-playground/engine';
import { freePlayScript } from '@ha-playground/engine/starts';
import { describe, expect, it } from 'vitest';
import { afterScript, freePlay } from '../../presentation/start.ts';
import { holderOf, namesFor, soughtIn } from './search.ts';

const { world } = freePlay.begin().history;

describe('search', () => {
  it.each([
    ['leaf-8', { node: 9, ordinal: null }],
    [' LEAF-8:3306 ', { node: 9, ordinal: null }],
    ['test:3', { node: null, ordinal: 3, database: 'test' }],
    ['test_15', { node: null, ordinal: 15, database: 'test' }],
    ['3', { node: null, ordinal: 3, database: 'test' }],
  ])('%j', (text, found) => {
    expect(soughtIn(world, text)).toEqual(found);
  });

  it.each(['leaf-9', 'test:16', 'shop:3', '', 'test:', ':3', 'ma'])('nothing is called %j', (text) => {
    expect(soughtIn(world, text)).toBeNull();
  });

  it('a partition is gone on to on the leaf that serves it, or served it last', () => {
    const sought = { node: null, ordinal: ordinal(3), database: 'test' };
    expect(holderOf(world, sought)).toBe(9);
    const script = (kills: string) => afterScript(`${freePlayScript()}\n${kills}`).history.world;
    expect(holderOf(script('.kill leaf-8\n.wait idle'), sought)).toBe(5);
    expect(holderOf(script('.kill leaf-8\n.wait idle\n.kill leaf-4\n.wait idle'), sought)).toBe(5);
    expect(holderOf(world, { ...sought, database: 'shop' })).toBeNull();
  });

  it('an empty cluster has nothing to find', () => {
    const empty = afterScript('').history.world;
    expect(soughtIn(empty, '0')).toBeNull();
    expect(namesFor(empty, 'l', 5)).toEqual([]);
  });

  it('names are offered, leaves first, and no more than asked for', () => {
    expect(namesFor(world, 'leaf', 3)).toEqual(['leaf-1', 'leaf-2', 'leaf-3']);
    expect(namesFor(world, 'TEST:1', 4)).toEqual(['test:1', 'test:10', 'test:11', 'test:12']);
  });
});
