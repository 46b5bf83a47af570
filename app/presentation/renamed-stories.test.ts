import { stories } from '@ha-playground/engine/stories/index.ts';
import { expect, test } from 'vitest';
import { nowCalled, renamedStories } from './renamed-stories.ts';

/** Every name under which a story was ever published: a line is added, none is ever taken out. */
const published =
  'alerts attach-batch auto-healing book-01-a-machine-dies book-02-two-copies book-03-pairs-and-groups book-04-who-notices book-05-who-takes-over book-06-coming-back book-07-adding-machines book-08-what-a-plan-is book-09-what-can-be-lost book-10-operating-it child-aggregator expand fewest-copies force high-availability last-copy load-balanced maintenance rebalance rebalance-under-load redundancy-1 redundancy-1-manual-attach redundancy-2 redundancy-2-manual-attach replace-leaf rolling-upgrade shutdown-order sync-async transaction-and-failover under-fire'.split(
    ' ',
  );

test('every name that was published leads to a story, for ever', () => {
  const names = stories.map(({ id }) => id);
  for (const name of published) expect(names, name).toContain(nowCalled(name));
  for (const name of names) expect(published, 'a new story has a line above').toContain(name);
});

test('what was renamed is no name of a story any more, and leads to one in one step', () => {
  const names = stories.map(({ id }) => id);
  for (const [before, now] of Object.entries(renamedStories)) {
    expect(names).not.toContain(before);
    expect(names).toContain(now);
  }
  expect(nowCalled('toString')).toBe('toString');
});
