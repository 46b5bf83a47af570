import { describe, expect, test } from 'vitest';
import { nodeId, present } from '../../base/index.ts';
import type { World } from '../../cluster/index.ts';
import { History } from '../../history/index.ts';
import { extras } from '../../statements/binding/bind-extras.ts';
import { Client, runUntil } from '../../statements/index.ts';
import { watchInvariants } from './index.ts';
import { recordOf } from './record-of.ts';

/** Two pairs, and what an operation that failed has left: beside its pair, test:0 has a copy on the other leaf of group 2. */
const leftover = [
  'Host,Port,Availability_Group,Pair_Host,Pair_Port,State',
  'a,3306,1,b,3306,online',
  'b,3306,2,a,3306,online',
  'c,3306,1,d,3306,online',
  'd,3306,2,c,3306,online',
  '',
  'DATABASE_NAME,ORDINAL,HOST,PORT,ROLE,SYNC_DESIRED,STATE,TERM,INSTANCE_ID',
  'test,0,a,3306,Master,1,,2,1',
  'test,0,b,3306,Replica,1,sync,0,3',
  'test,0,d,3306,Replica,1,sync,0,5',
  'test,1,c,3306,Master,1,,3,2',
  'test,1,d,3306,Replica,1,sync,0,4',
  'shop,0,a,3306,Master,1,,2,1',
  'shop,0,b,3306,Replica,1,sync,0,2',
].join('\n');

/** Imports a paste; what is wrong then, and in the ten minutes after each further script. */
function imported(paste: string) {
  const history = new History();
  const client = new Client(history, { extras: () => extras });
  const violationsOf = watchInvariants(recordOf(history));
  const watched = (script: string): string[] => {
    const violations: string[] = [];
    let before = history.world;
    const look = (): false => {
      if (history.world !== before) violations.push(...violationsOf(history.world, before));
      before = history.world;
      return false;
    };
    client.enqueue(script);
    look();
    runUntil(history, [client], look, history.cursor.atMs + 600_000);
    return violations;
  };
  const first = watched(`.import\n${paste}\n.end`);
  return { history, first, watched, violationsOf };
}

/** The world in which the first partition of a database has one more copy, on the last leaf. */
function withCopyMore(world: World, name: string): World {
  const databases = world.databases.map((database) => {
    if (database.name !== name) return database;
    const partition = database.partitions.at(0);
    const replica = present(
      partition.instances.find(({ role }) => role === 'replica'),
      'a replica',
    );
    const copy = { ...replica, node: nodeId(5), instanceId: 99 };
    const changed = { ...partition, instances: [...partition.instances, copy] };
    return { ...database, partitions: database.partitions.set(0, changed) };
  });
  return { ...world, databases };
}

describe('invariants: a cluster that is imported', () => {
  test('invariants: what an operation before the import has left over may rest until a rebalance, and no longer', () => {
    const { history, first, watched, violationsOf } = imported(leftover);
    expect(first).toEqual([]);
    const copies = (): number =>
      present(history.world.databases[0], 'test').partitions.at(0).instances.length;
    expect(copies()).toBe(3);
    // A database without such copies is excused for nothing.
    expect(violationsOf(withCopyMore(history.world, 'shop'), history.world)).toContain(
      'oneInstancePerGroupAtRest: shop:0 has two instances in one group (1, 2, 2)',
    );
    expect(watched('REBALANCE PARTITIONS ON test;')).toEqual([]);
    expect(copies()).toBe(2);
    expect(violationsOf(withCopyMore(history.world, 'test'), history.world)).toContain(
      'oneInstancePerGroupAtRest: test:0 has two instances in one group (1, 2, 2)',
    );
  });

  test('invariants: a partition holds what its primary does by its position, whatever other copies hold', () => {
    const status = (position: string, old: string): string =>
      [
        'Node_ID,Host,Port,Database,Role,State,Position',
        `2,a,3306,test_0,Master,online,0:${position}`,
        `3,b,3306,test_0,Replica,offline,0:${old}`,
      ].join('\n');
    const rowsAfter = (paste: string): number => {
      const { history, first } = imported(paste);
      expect(first).toEqual([]);
      const client = new Client(history, { extras: () => extras });
      const [run] = client.enqueue('SELECT COUNT(*) FROM test.x');
      return Number(run?.result?.ok === true ? run.result.table?.rows[0]?.[0] : -1);
    };
    expect(rowsAfter(status('397', '397'))).toBe(100);
    expect(rowsAfter(status('397', '421'))).toBe(98);
    expect(rowsAfter(status('385', '385'))).toBe(0);
  });
});
