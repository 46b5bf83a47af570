import { advance } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { afterScript } from '../../presentation/start.ts';
import { lossMarks } from './loss-marks.ts';

/** A pair with two partitions, of which each leaf takes some writes with it when it dies. */
function worldWithLosses() {
  const { history, client } = afterScript(
    "SET GLOBAL redundancy_level = 2; ADD LEAF root@'leaf-1'; ADD LEAF root@'leaf-2'; CREATE DATABASE test WITH ASYNC REPLICATION PARTITIONS 2; CREATE TABLE test.x (id INT); INSERT INTO test.x VALUES (1), (2), ... (20); .wait idle",
  );
  client.enqueue(
    'DELETE FROM test.x WHERE id < 3; INSERT INTO test.x VALUES (21), (22), ... (40); .kill leaf-1',
  );
  advance(history, [client], history.cursor.atMs + 10_000);
  return history.world;
}

describe('loss marks', () => {
  it('one mark counts what is gone and what is back, and knows its losses', () => {
    const [mark, ...others] = lossMarks(worldWithLosses(), 100);
    expect(others).toEqual([]);
    expect(mark?.losses.map(({ kind }) => kind)).toEqual(['writesUndone']);
    const [loss] = mark?.losses ?? [];
    expect(loss?.kind === 'writesUndone' && [loss.gone.length, loss.back.length]).toEqual([
      mark?.gone,
      mark?.back,
    ]);
    expect(Math.min(mark?.gone ?? 0, mark?.back ?? 0)).toBeGreaterThan(0);
  });

  it('losses that are far enough apart have marks of their own', () => {
    const world = worldWithLosses();
    const [loss] = lossMarks(world, 100)[0]?.losses ?? [];
    if (loss === undefined) throw new Error('no loss');
    const later = { ...world, events: world.events.push({ ...loss, atMs: loss.atMs + 500 }) };
    expect(lossMarks(later, 499)).toHaveLength(2);
    const together = lossMarks(later, 500);
    expect(together.map(({ losses }) => losses.length)).toEqual([2]);
    expect(together[0]?.gone).toBe(2 * (lossMarks(world, 100)[0]?.gone ?? 0));
  });

  it('a history without losses has none', () => {
    expect(lossMarks(afterScript("ADD LEAF root@'leaf-1'").history.world, 100)).toEqual([]);
  });
});
