import { runUntil } from '@ha-playground/engine/console';
import { stories } from '@ha-playground/engine/stories/index.ts';
import { describe, expect, it } from 'vitest';
import { loadStarts } from './starts.ts';

const starts = await loadStarts();
const told = starts.slice(2);

describe('stories', () => {
  it('free play and the empty cluster come first, and every story has steps', () => {
    expect(starts.map(({ id }) => id)).toContain('redundancy-2');
    expect(starts.slice(0, 2).map(({ id, steps }) => [id, steps])).toEqual([
      [null, []],
      ['empty', []],
    ]);
    for (const { id, steps } of told) expect(steps.length, String(id)).toBeGreaterThan(2);
  });

  it('the set-up builds the cluster, and the first step shows it', () => {
    const story = starts.find(({ id }) => id === 'redundancy-2');
    expect(story?.steps[0]).toBe('SHOW LEAVES;');
    expect(story?.begin().history.world.nodes.length).toBe(9);
  });

  it.each(told.map((start) => [String(start.id), start] as const))(
    'its steps run one after another, and only those fail whose error the story prints (%s)',
    (id, start) => {
      const { history, client } = start.begin();
      for (const step of start.steps) {
        client.enqueue(step);
        runUntil(history, [client], () => !client.isForegroundBusy, 3_600_000);
      }
      const text = stories.find((story) => story.id === id)?.text ?? '';
      const failures = client.runs.flatMap(({ result }) => (result?.ok === false ? [result.text] : []));
      expect(failures.filter((failure) => !text.includes(failure))).toEqual([]);
    },
  );
});
