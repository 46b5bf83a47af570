import { describe, expect, it } from 'vitest';
import { newer, nothingToRecall, older, recalledText, remembered } from './recall.ts';

const twoRun = remembered(remembered(nothingToRecall, 'SHOW LEAVES;'), '.kill leaf-8');

describe('recall', () => {
  it('goes back to what was run last, and stops at the oldest', () => {
    const one = older(twoRun, '');
    expect(recalledText(one)).toBe('.kill leaf-8');
    const two = older(one, '.kill leaf-8');
    expect(recalledText(two)).toBe('SHOW LEAVES;');
    expect(older(two, 'SHOW LEAVES;')).toBe(two);
  });

  it('comes back to what was being written', () => {
    const back = newer(newer(older(older(twoRun, 'SELECT'), '.kill leaf-8')));
    expect(recalledText(back)).toBe('SELECT');
    expect(newer(back)).toBe(back);
  });

  it('keeps the same text once', () => {
    expect(remembered(twoRun, '.kill leaf-8').texts).toEqual(['SHOW LEAVES;', '.kill leaf-8']);
  });

  it('nothing run: the arrow does nothing', () => {
    expect(older(nothingToRecall, 'x')).toBe(nothingToRecall);
  });
});
