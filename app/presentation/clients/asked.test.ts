import { hashOf, ordinal, type World } from '@ha-playground/engine';
import { advance } from '@ha-playground/engine/console';
import { describe, expect, test } from 'vitest';
import { clusterScript } from '../script-for-tests.ts';
import { afterScript, freePlay } from '../start.ts';
import { type AskedBy, askedNow } from './asked.ts';

const worldAfter = (script: string, ms = 0, cluster = freePlay.begin()): World => {
  const { history, client } = cluster;
  client.enqueue(script);
  advance(history, [client], history.cursor.atMs + ms);
  return history.world;
};

const at = (world: World, viewMs: number, speed = 1) => askedNow(world, { database: 'test', viewMs, speed });

/** `3 waits locked`: partition, what it gets, and why or which error. */
const told = ({ troubles, inTurn }: AskedBy): readonly string[] =>
  [...troubles, ...inTurn].map(({ ordinal: which, node, outcome, share }) => {
    const more =
      outcome.kind === 'waits' ? outcome.why : outcome.kind === 'refused' ? outcome.error.number : '';
    return [which, outcome.kind, more, `node ${node}`, share === 1 ? '' : share]
      .filter((part) => part !== '' && part !== null)
      .join(' ');
  });

describe('what clients ask', () => {
  test('all is well: each asks one partition a second in turn, the writer half a turn later and elsewhere', () => {
    const world = worldAfter('');
    expect(told(at(world, 400).reader)).toEqual(['0 ready node 6']);
    expect(told(at(world, 1_400).reader)).toEqual(['1 ready node 7']);
    expect(told(at(world, 16_400).reader)).toEqual(['0 ready node 6']);
    expect(told(at(world, 400).writer)).toEqual(['8 ready node 2']);
    expect(told(at(world, 900).writer)).toEqual(['9 ready node 3']);
  });

  test('what several ask of one frame is worked out once', () => {
    const world = worldAfter('');
    const first = at(world, 400);
    expect(at(world, 400)).toBe(first);
    expect(at(world, 1_075)).not.toBe(first);
    expect(at(world, 400, 2)).not.toBe(first);
    expect(askedNow(world, { database: 'nowhere', viewMs: 400, speed: 1 }).database).not.toBe('test');
  });

  test('an answer fades for 0.3 s when the next one is there', () => {
    const world = worldAfter('');
    expect(told(at(world, 1_075).reader)).toEqual(['1 ready node 7', '0 ready node 6 0.75']);
    expect(told(at(world, 1_300).reader)).toEqual(['1 ready node 7']);
  });

  test('at a higher speed a turn lasts as long for who looks, and nothing fades', () => {
    const world = worldAfter('');
    expect(told(at(world, 7_900, 5).reader)).toEqual(['0 ready node 6']);
    expect(told(at(world, 8_100, 5).reader)).toEqual(['1 ready node 7']);
    expect(told(at(world, 1_400, 0.5).reader)).toEqual(['1 ready node 7']);
  });

  test('another database hurts: that one is asked, until it is whole again', () => {
    const cluster = afterScript(
      `${clusterScript({ leaves: 2 }, 1)} CREATE TABLE test.x (id INT); CREATE DATABASE other WITH ASYNC REPLICATION PARTITIONS 2; CREATE TABLE other.x (id INT);`,
    );
    const before = worldAfter('', 0, cluster);
    expect(at(before, 400).database).toBe('test');
    const holds = before.databases[0]?.partitions.at(0).instances[0]?.node;
    const host = holds === 2 ? 'leaf-2' : 'leaf-1';
    const asked = at(worldAfter(`.kill ${host}`, 10_000, cluster), 400);
    expect(asked.database).toBe('other');
    expect(told(asked.reader)[0]).toContain('refused 1777');
    expect(at(worldAfter(`.start ${host}`, 60_000, cluster), 400).database).toBe('test');
  });

  test('a leaf is dead and nobody knows: reads and writes of its primaries wait, at the leaf', () => {
    const asked = at(worldAfter('.kill leaf-8', 1_000), 3_400);
    const waiting = ['3 waits leafSilent node 9', '7 waits leafSilent node 9'];
    expect(told(asked.reader)).toEqual([...waiting, '4 ready node 6']);
    expect(told(asked.writer).slice(0, 2)).toEqual(waiting);
  });

  test('redundancy 1: what a dead leaf served is refused with the error of the product', () => {
    const cluster = afterScript(`${clusterScript({ leaves: 2 }, 4)} CREATE TABLE test.x (id INT);`);
    const asked = at(worldAfter('.kill leaf-2', 10_000, cluster), 400);
    expect(told(asked.reader)).toEqual(['1 refused 1777 node 3', '3 refused 1777 node 3', '0 ready node 2']);
  });

  test('the last table is dropped: nobody asks, whatever becomes of the partitions, until there is one again', () => {
    const cluster = freePlay.begin();
    for (const script of ['DROP TABLE test.x;', '.kill leaf-8', '.kill leaf-4']) {
      const asked = at(worldAfter(script, 10_000, cluster), 400);
      expect([asked.database, asked.hasTable, told(asked.reader), told(asked.writer)]).toEqual([
        'test',
        false,
        [],
        [],
      ]);
    }
    worldAfter('.start leaf-8; .start leaf-4; .wait idle', 200_000, cluster);
    const asked = at(worldAfter('CREATE TABLE test.y (id INT);', 1_000, cluster), 400);
    expect([asked.hasTable, told(asked.reader)]).toEqual([true, ['0 ready node 6']]);
  });

  test('DROP DATABASE: there is nobody to ask', () => {
    expect(at(worldAfter('DROP DATABASE test;', 1_000), 400).database).toBeNull();
  });

  test('no aggregator answers: nothing leads to any partition', () => {
    expect(told(at(worldAfter('.kill ma', 100), 400).writer)).toEqual(['refused 2003 node null']);
    expect(told(at(worldAfter('.hang ma', 100), 400).reader)).toEqual(['waits aggregatorSilent node null']);
  });

  test('rows that a failover lost are shown where they were written, for 5 s', () => {
    const script =
      '.lag leaf-4 20s; INSERT INTO test.x VALUES (101), (102), ... (164); .kill leaf-8; .wait 4s';
    const cluster = freePlay.begin();
    const world = worldAfter(script, 4_000, cluster);
    const losses = at(world, 400).writer.troubles.filter(({ outcome }) => outcome.kind === 'lost');
    expect(losses.map(({ ordinal: which }) => which)).toEqual([ordinal(3), ordinal(7)]);
    const { events } = world;
    const gone = events
      .slice()
      .reduce((sum, event) => sum + (event.kind === 'writesUndone' ? event.gone.length : 0), 0);
    const shown = losses.reduce((sum, { outcome }) => sum + (outcome.kind === 'lost' ? outcome.rows : 0), 0);
    expect([shown, shown > 0]).toEqual([gone, true]);
    expect(at(world, 400).reader.troubles).toEqual([]);
    // Who shows them asks again and again, and looks whether it is the same list.
    expect(at(world, 9_400).writer.troubles).toBe(at(world, 400).writer.troubles);
    advance(cluster.history, [cluster.client], cluster.history.cursor.atMs + 6_000);
    expect(at(cluster.history.world, 400).writer.troubles).toEqual([]);
  });

  test('asking is a function of the world and view time, and changes nothing', () => {
    const world = worldAfter('.kill leaf-8', 1_000);
    const hash = hashOf(world);
    const [first, again] = [at(world, 2_600), at(worldAfter('.kill leaf-8', 1_000), 2_600)];
    expect(again).toEqual(first);
    expect(hashOf(world)).toBe(hash);
    // The same list for as long as nothing has changed: who draws compares by identity.
    expect(at(world, 9_900).reader.troubles).toBe(at(world, 100).reader.troubles);
  });

  test('a database that is not there is not asked', () => {
    const asked = askedNow(worldAfter(''), { database: null, viewMs: 0, speed: 1 });
    expect([told(asked.reader), told(asked.writer)]).toEqual([[], []]);
  });
});
