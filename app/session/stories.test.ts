import { runUntilSettled } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { loadStarts } from './stories.ts';

const starts = await loadStarts();

describe('stories', () => {
  it('free play comes first, and every story has steps', () => {
    expect(starts.map(({ id }) => id)).toContain('redundancy-2');
    expect(starts[0]?.id).toBe(null);
    for (const { id, steps } of starts.slice(1)) expect(steps.length, String(id)).toBeGreaterThan(2);
  });

  it('the set-up builds the cluster, and the first step shows it', () => {
    const story = starts.find(({ id }) => id === 'redundancy-2');
    expect(story?.steps[0]).toBe('SHOW LEAVES;');
    expect(story?.begin().history.world.nodes.length).toBe(9);
  });

  it.each(starts.slice(1).map((start) => [String(start.id), start] as const))(
    'its steps run one after another without a surprise (%s)',
    (_id, start) => {
      const { history, client } = start.begin();
      for (const step of start.steps) {
        client.enqueue(step);
        runUntilSettled(history, [client], 3_600_000);
      }
      const failed = client.runs.filter((run) => run.result?.ok !== true);
      expect(failed.every((run) => run.result?.text.includes('1777') === true)).toBe(true);
    },
  );
});
