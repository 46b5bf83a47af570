import { type NodeId, tell, type World } from '@ha-playground/engine';
import { advance } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { laterWords } from '../../words/index.ts';
import { Session } from '../session.ts';
import { afterScript, freePlay } from '../start.ts';
import { loadStarts } from '../starts.ts';
import { slowedSurroundings } from '../surroundings-for-tests.ts';
import { loadExtras, planFewestIfLoaded } from './extras.ts';
import { createSuggester } from './suggestions.ts';
import { suggestionsOf } from './suggestions-of.ts';

const statementsFor = (world: World) => createSuggester()(world).map(({ statement }) => statement);

const suggestedAfter = (script: string, ms = 0) => {
  const { history, client } = freePlay.begin();
  client.enqueue(script);
  advance(history, [client], history.cursor.atMs + ms);
  return statementsFor(history.world);
};

describe('suggestions', () => {
  it('a quiet cluster: lose a leaf', () => {
    expect(suggestedAfter('')).toEqual([
      '.kill leaf-8',
      '.workload 50 reads 20 writes ON test.x',
      'SHOW LEAVES;',
      'EXPLAIN REBALANCE PARTITIONS ON test;',
    ]);
  });

  it('a cluster of one’s own is looked at before anything dies', async () => {
    const own = { ...freePlay, title: { kind: 'ownCluster' } } as const;
    const session = new Session(own, 'full', slowedSurroundings());
    const suggested = suggestionsOf(session, session.history.world);
    expect(suggested.map(({ statement }) => statement)).toEqual([
      'SHOW LEAVES;',
      'EXPLAIN REBALANCE PARTITIONS ON test;',
      '.kill leaf-8',
      '.workload 50 reads 20 writes ON test.x',
    ]);
    expect(suggestionsOf(session, session.history.world)).toBe(suggested);
  });

  it('a cluster without leaves: the first leaf, and what there is, each with its reason', () => {
    const { world } = afterScript('').history;
    expect(createSuggester()(world).map(({ statement, reason }) => [statement, reason])).toEqual([
      ["ADD LEAF root@'leaf-1':3306;", { kind: 'firstLeaf' }],
      ['SHOW LEAVES;', { kind: 'leaves' }],
      ['SHOW AGGREGATORS;', { kind: 'aggregators' }],
    ]);
  });

  it('while an operation runs: how far it is, and the leaves', () => {
    const script = `SET @@GLOBAL.redundancy_level = 2; ADD LEAF root@'leaf-1':3306; ADD LEAF root@'leaf-2':3306;
      CREATE DATABASE test PARTITIONS 4; .kill leaf-1; .wait 6s; .start leaf-1; .wait 9s;`;
    const { world } = afterScript(script).history;
    expect(createSuggester()(world).map(({ statement, reason }) => [statement, reason])).toEqual([
      ['SHOW REBALANCE STATUS ON test;', { kind: 'progress' }],
      ['SHOW LEAVES;', { kind: 'leaves' }],
    ]);
  });

  it('a leaf that has failed unnoticed: see what becomes of it, and kill no other; where nobody watches, bring it back', () => {
    expect(suggestedAfter('.kill leaf-8', 500)).toEqual([
      '.wait idle',
      'SELECT COUNT(*) FROM test.x;',
      'SHOW LEAVES;',
    ]);
    expect(suggestedAfter('SET @@GLOBAL.leaf_failure_detection = Off; .kill leaf-8', 500)[0]).toBe(
      '.start leaf-8',
    );
  });

  it('a leaf that waits for a partner holds nothing: killing it would show nothing', () => {
    expect(suggestedAfter("ADD LEAF root@'leaf-9':3306 INTO GROUP 1;", 500).slice(0, 2)).toEqual([
      "ADD LEAF root@'leaf-10':3306 INTO GROUP 2;",
      '.kill leaf-8',
    ]);
  });

  it('a lost leaf: bring it back', () => {
    expect(suggestedAfter('.kill leaf-8', 9000)[0]).toBe('.start leaf-8');
  });

  it('a detached leaf: attach it', () => {
    expect(suggestedAfter("DETACH LEAF 'leaf-8':3306;", 60_000)[0]).toBe("ATTACH LEAF 'leaf-8':3306;");
  });

  it('a leaf behind a broken link: mend it, as ATTACH LEAF would be refused', () => {
    const script = "DETACH LEAF 'leaf-8':3306; .wait idle; .isolate ma leaf-8;";
    expect(suggestedAfter(script, 60_000)).not.toContain("ATTACH LEAF 'leaf-8':3306;");
    expect(suggestedAfter(script, 60_000)[0]).toBe('.heal');
  });

  it('a master aggregator that is another one by now', () => {
    const script =
      "ADD AGGREGATOR root@'agg-1':3306; PROMOTE AGGREGATOR 'agg-1':3306 TO MASTER; .kill agg-1;";
    expect(suggestedAfter(script, 1000)[0]).toBe('.start agg-1');
  });

  it('a ninth leaf without a partner: the partner', () => {
    const { history, client } = freePlay.begin();
    client.enqueue("ADD LEAF root@'leaf-9':3306;");
    const [first] = createSuggester()(history.world);
    expect([first?.statement, first?.reason]).toEqual([
      "ADD LEAF root@'leaf-10':3306 INTO GROUP 2;",
      { kind: 'partner', host: 'leaf-9' },
    ]);
  });

  it('leaves and no database: a database, and nobody dies', () => {
    const { world } = afterScript("ADD LEAF root@'leaf-1':3306; ADD LEAF root@'leaf-2':3306;").history;
    expect(statementsFor(world)[0]).toBe('CREATE DATABASE test;');
    expect(statementsFor(world).join()).not.toContain('.kill');
  });

  it('a new pair that holds nothing: rebalance, and why', async () => {
    await loadExtras();
    const added = "ADD LEAF root@'leaf-9':3306; ADD LEAF root@'leaf-10':3306;";
    expect(suggestedAfter(added).slice(0, 2)).toEqual(['REBALANCE PARTITIONS ON test;', '.why ON test']);
  });

  it('a plan that copies more than it has to: the one with the fewest copies', async () => {
    const story = (await loadStarts()).find(({ id }) => id === 'rebalance');
    const world = story?.begin().history.world;
    expect(world === undefined ? [] : statementsFor(world)).toContain('.plan fewest ON test');
  });

  it('the plan with the fewest copies is suggested as soon as what finds it has been loaded', async () => {
    await loadExtras();
    const story = (await loadStarts()).find(({ id }) => id === 'rebalance');
    if (story === undefined) throw new Error('the story of a rebalance');
    const { world } = story.begin().history;
    let loaded: ReturnType<typeof planFewestIfLoaded> = null;
    const suggestionsFor = createSuggester(() => loaded);
    const statements = () => suggestionsFor(world).map(({ statement }) => statement);
    expect(statements()).not.toContain('.plan fewest ON test');
    loaded = planFewestIfLoaded();
    expect(statements()).toContain('.plan fewest ON test');
    expect(suggestionsFor(world)).toBe(suggestionsFor({ ...world, nowMs: world.nowMs + 1 }));
  });

  it('of two clusters side by side each keeps its own answer', () => {
    const [one, other] = [createSuggester(), createSuggester()];
    const [quiet, empty] = [freePlay.begin().history.world, afterScript('').history.world];
    const first = one(quiet);
    expect(other(empty)).not.toEqual(first);
    expect(one(quiet)).toBe(first);
  });

  it('single copies that another leaf could double: restore redundancy', () => {
    const statements = suggestedAfter("REMOVE LEAF 'leaf-8':3306 FORCE;", 60_000);
    expect(statements).toContain('RESTORE REDUNDANCY ON test;');
  });

  it('a running operation: how far it has got', () => {
    expect(suggestedAfter("DETACH LEAF 'leaf-8':3306;", 10)[0]).toBe('SHOW REBALANCE STATUS ON test;');
  });

  it('a broken link: heal it', () => {
    expect(suggestedAfter('.isolate leaf-3 leaf-7', 100)[0]).toBe('.heal');
  });

  it('a workload that runs is not started again', () => {
    expect(suggestedAfter('.workload 5 reads 2 writes ON test.x').join()).not.toContain('.workload');
  });

  it('each has a reason, and there are from two to four', () => {
    for (const script of ['', '.kill leaf-8', '.stop ma', "DETACH LEAF 'leaf-8':3306;"]) {
      const { history, client } = freePlay.begin();
      client.enqueue(script);
      advance(history, [client], history.cursor.atMs + 60_000);
      const suggestions = createSuggester()(history.world);
      expect(suggestions.length, script).toBeGreaterThan(1);
      expect(suggestions.length, script).toBeLessThan(5);
      for (const { reason } of suggestions)
        expect(tell(laterWords.tryNext.reasons, reason).length).toBeGreaterThan(5);
    }
  });

  it('where nobody takes SQL: what is done outside of it, and where somebody answers', () => {
    expect(suggestedAfter('.kill ma; .kill leaf-1', 300_000)).toEqual(['.start ma', '.wait 30s']);
    expect(suggestedAfter("ADD AGGREGATOR root@'agg-1':3306; .hang ma", 1_000)).toEqual([
      '.resume ma',
      '.connect agg-1',
      '.wait 30s',
    ]);
    const { world } = freePlay.begin().history;
    const onLeaf = createSuggester()(world, 9 as NodeId).map(({ statement }) => statement);
    expect(onLeaf).toEqual([
      '.kill leaf-8',
      '.workload 50 reads 20 writes ON test.x',
      '.connect ma',
      '.wait 30s',
    ]);
  });

  it('a hung leaf: resume it', () => {
    expect(suggestedAfter('.hang leaf-3', 100)[0]).toBe('.resume leaf-3');
  });

  it('an empty cluster: add a leaf', () => {
    expect(statementsFor(afterScript('').history.world)[0]).toBe("ADD LEAF root@'leaf-1':3306;");
  });

  it('every suggestion runs as it stands', () => {
    const scripts = ['', '.kill leaf-8', '.hang leaf-3', "DETACH LEAF 'leaf-8':3306;", '.stop ma'];
    for (const script of scripts) {
      for (const suggestion of suggestedAfter(script, 60_000)) {
        const { history, client } = freePlay.begin();
        client.enqueue(script);
        advance(history, [client], history.cursor.atMs + 60_000);
        const [run] = client.enqueue(suggestion);
        expect(run?.result?.ok ?? true, `${script} then ${suggestion}`).toBe(true);
      }
    }
  });
});
