import { advance } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { afterScript, freePlay } from '../presentation/start.ts';
import { loadExtras, planExplainedIfLoaded } from '../presentation/statements/extras.ts';
import { formats } from './index.ts';
import { narrationOf } from './narration.ts';
import { narrationWithPlan } from './told-plan.ts';

await loadExtras();

const leaves = "ADD LEAF root@'leaf-9'; ADD LEAF root@'leaf-10';";

/** What is told after a script whose last statement explains a plan. */
function toldAfter(script: string, { history, client } = freePlay.begin()): string {
  client.enqueue(script);
  advance(history, [client], history.cursor.atMs + 60_000);
  const { world } = history;
  const statement = client.runs.at(-1)?.statement;
  if (statement == null || !('kind' in statement)) throw new Error('a statement');
  const plan = planExplainedIfLoaded()?.(statement as never, world, { used: null, shown: 'test' }) ?? null;
  const now = narrationOf(world, formats.clock);
  return plan === null ? now.text : narrationWithPlan(now, plan, world).text;
}

describe('the narration of a plan that was asked for', () => {
  it('says in one sentence what it would do, and that nothing has moved; the advice to ask for it is gone', () => {
    expect(toldAfter(`${leaves} EXPLAIN REBALANCE PARTITIONS ON test;`)).toMatch(
      /^The plan for test: 6 copies to leaf-9 and leaf-10, 3 primaries change their place and 6 old copies are dropped, in about \d+\.\d s\. Nothing has moved yet\. All 10 leaves are online\.$/,
    );
  });

  it('says nothing of a plan for leaves that the world does not have, as it was a moment before', () => {
    const { history, client } = freePlay.begin();
    const before = history.world;
    client.enqueue(`${leaves} EXPLAIN REBALANCE PARTITIONS ON test;`);
    advance(history, [client], history.cursor.atMs + 60_000);
    const statement = client.runs.at(-1)?.statement;
    const plan = planExplainedIfLoaded()?.(statement as never, history.world, { used: null, shown: 'test' });
    const now = narrationOf(before, formats.clock);
    expect(plan?.actions.length).toBeGreaterThan(0);
    expect(narrationWithPlan(now, plan as never, before)).toBe(now);
  });

  it('another database that is uneven is still told of', () => {
    const two = afterScript(
      "SET GLOBAL redundancy_level = 2; ADD LEAF root@'leaf-1'; ADD LEAF root@'leaf-2'; CREATE DATABASE test PARTITIONS 4; CREATE DATABASE other PARTITIONS 4;",
    );
    expect(
      toldAfter("ADD LEAF root@'leaf-3'; ADD LEAF root@'leaf-4'; EXPLAIN REBALANCE PARTITIONS ON test;", two),
    ).toMatch(/^The plan for test: .* other is not balanced: EXPLAIN/);
  });

  it('what hurts comes first, and a plan to restore copies is told as well', () => {
    const told = toldAfter('.kill leaf-8; .wait 9s; EXPLAIN RESTORE REDUNDANCY ON test;');
    expect(told).toMatch(/single copy.*The plan for test: \d+ copies to .*Nothing has moved yet\.$/);
  });
});
