import { describe, expect, test } from 'vitest';
import { assumedIn, clusterOf, leavesOf, placesOf, remarksOn, takenIn } from './reading-for-tests.ts';

const leaves = (...states: readonly string[]): string =>
  [
    'SHOW LEAVES;',
    'Host,Port,Availability_Group,Pair_Host,Pair_Port,State',
    `a,3306,1,b,3306,${states[0] ?? 'online'}`,
    `b,3306,2,a,3306,${states[1] ?? 'online'}`,
    '2 rows in set',
    '',
  ].join('\n');

const distributed = (...rows: readonly string[]): string =>
  [
    'DATABASE_NAME,ORDINAL,HOST,PORT,ROLE,LOCKED,NODE_ID,IS_OFFLINE,SYNC_DESIRED,STATE,TERM,INSTANCE_ID',
    ...rows,
    '',
  ].join('\n');

const shown = (...rows: readonly string[]): string =>
  ['SHOW PARTITIONS ON shop;', 'Ordinal,Host,Port,Role,Locked', ...rows, ''].join('\n');

const replicationOf = (text: string): string | undefined => clusterOf(text).databases[0]?.replication;

describe('pasted: every fact that a table holds is kept', () => {
  const text = distributed(
    'shop,0,a,3306,Master,0,3,0,1,,25,8',
    'shop,0,b,3306,Replica,0,7,0,1,ready,0,11',
    'shop,1,b,3306,Master,0,7,0,1,,9,2',
    'shop,1,a,3306,Replica,0,3,1,1,sync,0,4',
  );

  test('pasted: TERM, INSTANCE_ID, NODE_ID, IS_OFFLINE, SYNC_DESIRED and STATE', () => {
    const { leaves: read, databases } = clusterOf(text);
    expect(read.map(({ host, nodeId }) => [host, nodeId])).toEqual([
      ['a', 3],
      ['b', 7],
    ]);
    expect(databases.map(({ name, replication, count }) => [name, replication, count])).toEqual([
      ['shop', 'sync', 2],
    ]);
    expect(
      databases[0]?.partitions?.map((partition) =>
        partition.map(({ leaf, role, isOffline, term, instanceId, replication }) => [
          leaf.host,
          role,
          isOffline,
          term,
          instanceId,
          replication,
        ]),
      ),
    ).toEqual([
      [
        ['a', 'primary', false, 25, 8, 'sync'],
        ['b', 'replica', false, 0, 11, 'ready'],
      ],
      [
        ['b', 'primary', false, 9, 2, 'sync'],
        ['a', 'replica', true, 0, 4, 'sync'],
      ],
    ]);
  });

  test('pasted: what was taken and what was assumed is listed, fact by fact', () => {
    expect(takenIn(text)).toEqual([
      'nodeIds',
      'replication shop',
      'roles',
      'terms shop',
      'instanceIds shop',
      'replicaStates shop',
      'databases',
    ]);
    expect(assumedIn(text)).toEqual([
      'leaves',
      'groups',
      'pairs',
      'leafStates',
      'redundancy 2',
      'aggregators ma',
      'nodeIds lowest',
      'rows',
    ]);
  });

  test('pasted: LOCKED is named', () => {
    expect(remarksOn(distributed('shop,0,a,3306,Master,1,3,0,1,,25,8'))).toEqual([
      '2 partitionsLocked: shop,0,a,3306,Master,1,3,0,1,,25,8',
    ]);
  });

  test('pasted: aggregators, with their NODE_IDs', () => {
    const aggregators =
      'Host,Port,State,Master_Aggregator,NodeId\nm1,3306,online,0,1\nm2,3306,online,1,2\nm3,3307,offline,0,9\n';
    expect(
      clusterOf(aggregators + leaves()).aggregators.map(({ host, nodeId, isMaster, isOnline }) => [
        host,
        nodeId,
        isMaster,
        isOnline,
      ]),
    ).toEqual([
      ['m2', 2, true, true],
      ['m1', 1, false, true],
      ['m3', 9, false, false],
    ]);
    expect(takenIn(aggregators + leaves())).toContain('aggregators');
  });

  test('pasted: a table of leaves right after one of aggregators, below one statement', () => {
    const text = `SHOW AGGREGATORS;\nHost,Port,State,Master_Aggregator\nm1,3306,online,1\nm2,3306,online,0\n\n${leaves()}`;
    expect(clusterOf(text).aggregators.map(({ host }) => host)).toEqual(['m1', 'm2']);
    expect(leavesOf(text)).toEqual(leavesOf(leaves()));
  });

  test('pasted: variables of a SELECT without its rules', () => {
    const text = `${leaves()}\n| @@auto_attach | @@leaf_failover_fanout |\n| 0 | paired |`;
    expect(takenIn(text)).toContain('variables auto_attach leaf_failover_fanout');
  });

  test('pasted: variables of SHOW VARIABLES and of SELECT @@', () => {
    const text = `${leaves()}Variable_name,Value\nauto_attach,OFF\nredundancy_level,2\n\n+------------------------------------------+\n| @@GLOBAL.attach_rebalance_delay_seconds |\n+------------------------------------------+\n|                                      30 |\n+------------------------------------------+\n`;
    expect(clusterOf(text).variables).toEqual([
      { name: 'auto_attach', value: 'OFF' },
      { name: 'redundancy_level', value: '2' },
      { name: 'attach_rebalance_delay_seconds', value: '30' },
    ]);
    expect(takenIn(text)).toContain('redundancy');
  });

  test.each([
    ['memsql_version,8.7.12', null, 'version 7.3 8.7.12'],
    ['memsql_version,8.9.3', null, 'version 7.3 8.9.3'],
    ['memsql_version,9.5.1', '9.1', 'version 9.1 9.5.1'],
    ['memsql_version,9.1.5', '9.1', undefined],
    ['memsql_version,7.3.2', null, undefined],
  ])('pasted: a version that there is not here is named: %s', (row, version, assumed) => {
    const text = `${leaves()}Variable_name,Value\n${row}\nredundancy_level,2\n`;
    expect(clusterOf(text).version).toBe(version);
    expect(assumedIn(text).find((fact) => fact.startsWith('version'))).toBe(assumed);
  });

  test('pasted: a version that only its columns tell is assumed, not taken', () => {
    const text =
      'Host,Port,Availability_Group,Pair_Host,Pair_Port,State,Opened_Connections,Average_Roundtrip_Latency_ms,NodeId\na,3306,1,NULL,NULL,online,1,0.2,2\n';
    expect(clusterOf(text).version).toBe('9.1');
    expect(takenIn(text)).not.toContain('version');
    expect(
      assumedIn(text)
        .find((fact) => fact.startsWith('version'))
        ?.trim(),
    ).toBe('version 9.1');
    const written = `${text}\nVariable_name,Value\nmemsql_version,9.1.5\nredundancy_level,1\n`;
    expect(takenIn(written)).toContain('version');
  });

  test('pasted: so is the one that a tool names', () => {
    const text =
      'MemSQL ID,Role,Host,Port,Process State,Version\nA,Master,m,3306,Running,8.5.12\nB,Leaf,a,3306,Running,8.5.12\n';
    expect(assumedIn(text)).toContain('version 7.3 8.5.12');
  });

  test('pasted: a process of a leaf that is in no known state is not running', () => {
    const text = 'MemSQL ID,Role,Host,Port,Process State\nA,Master,m,3306,Running\nB,Leaf,a,3306,Crashed\n';
    expect(leavesOf(text)).toEqual(['a group 1 offline']);
    expect(assumedIn(text)).toContain('leafStates offline a:3306');
  });

  test('pasted: an attach goes on, and positions of another server tell only an order', () => {
    expect(assumedIn(leaves('online', 'attaching'))).toContain('attaching b:3306');
    const status = (position: string) =>
      `Host,Port,Database,Role,State,Position,Details\na,3306,shop_0,master,online,${position},\n`;
    expect(takenIn(status('0:27'))).toContain('lag');
    expect(takenIn(status('0:397'))).toContain('positions');
  });

  test('pasted: the state of each leaf', () => {
    for (const state of ['online', 'offline', 'attaching', 'detached', 'recovering'])
      expect(leavesOf(leaves('online', state))[1]).toBe(`b group 2 with a ${state}`);
  });

  test('pasted: databases and their ids, also of those whose partitions are not listed', () => {
    const listed = 'DATABASE_ID,DATABASE_NAME,NUM_PARTITIONS,IS_SYNC\n4,shop,2,0\n2,users,6,1\n';
    const text = leaves() + listed + shown('0,a,3306,Master,0', '1,b,3306,Master,0');
    expect(
      clusterOf(text).databases.map(({ id, name, replication, count, partitions }) => [
        id,
        name,
        replication,
        count,
        partitions?.length ?? null,
      ]),
    ).toEqual([
      [2, 'users', 'sync', 6, null],
      [4, 'shop', 'async', 2, 2],
    ]);
    expect(assumedIn(text)).toContain('placement users');
  });

  test('pasted: SHOW DATABASES names databases, and on a leaf their partitions, which are none', () => {
    const text = `${leaves()}mysql> SHOW DATABASES;\n+--------------------+\n| Database           |\n+--------------------+\n| cluster            |\n| information_schema |\n| shop               |\n| shop_0             |\n| users_0            |\n+--------------------+\n`;
    expect(placesOf(text)).toEqual(['shop: 16 partitions', 'users_0: 16 partitions']);
  });

  test('pasted: SHOW DATABASES EXTENDED on a leaf says how a database replicates', () => {
    const extended =
      'Database,Commits,Role,State,Position\nshop,3,sync replica,replicating,0:10\nshop_0,3,async replica,replicating,0:10\n';
    expect(replicationOf(leaves() + extended)).toBe('async');
  });
});

describe('pasted: orphans', () => {
  const status = (...rows: readonly string[]): string =>
    [
      'Node_ID,Host,Port,Database,Role,State,Position,Metadata_Role',
      '1,ma,3306,shop,Reference,online,0:9,Reference',
      ...rows,
      '',
    ].join('\n');

  test('pasted: an orphan stays on its leaf', () => {
    expect(
      placesOf(
        status('2,a,3306,shop_0,Master,online,0:9,Master', '3,b,3306,shop_0,Orphan,online,0:9,Orphan'),
      ),
    ).toEqual(['shop:0 a primary, b orphan']);
  });

  test('pasted: a last copy that is an orphan: its partition is there, and nobody serves it', () => {
    const text = status(
      '2,a,3306,shop_0,Master,online,0:9,Master',
      '3,b,3306,shop_1,Orphan,online,0:9,Orphan',
    );
    expect(placesOf(text)).toEqual(['shop:0 a primary', 'shop:1 b orphan']);
    expect(takenIn(text)).toContain('orphans');
  });

  test('pasted: DISTRIBUTED_PARTITIONS does not list orphans: the cluster status beside it adds them', () => {
    const text =
      distributed('shop,0,a,3306,Master,0,2,0,1,,2,1') + status('3,b,3306,shop_0,Orphan,online,0:9,Orphan');
    expect(placesOf(text)).toEqual(['shop:0 a primary, b orphan']);
  });

  test('pasted: an orphan of a database that the master aggregator has not is left over on its leaf', () => {
    const text = status(
      '2,a,3306,shop_0,Master,online,0:9,Master',
      '3,b,3306,old_0,Orphan,online,0:9,Orphan',
    );
    expect(placesOf(text)).toEqual(['shop:0 a primary']);
    expect(clusterOf(text).leaves.map(({ leftovers }) => leftovers)).toEqual([
      [],
      [{ database: 'old', ordinal: 0, commits: 1 }],
    ]);
    expect(remarksOn(text)).toEqual([]);
  });
});

describe('pasted: nodes of SHOW CLUSTER STATUS', () => {
  test('pasted: one that holds partitions is a leaf, also where none of their roles can be read', () => {
    const text = [
      'Node_ID,Host,Port,Database,Role,State',
      '1,ma,3306,cluster,Reference,online',
      '2,a,3306,shop_0,Master,online',
      '3,b,3306,cluster,Reference,offline',
      '3,b,3306,shop_0,NULL,offline',
      '4,c,3306,cluster,Reference,replicating',
    ].join('\n');
    expect(leavesOf(text)).toEqual(['a group 1 online', 'b group 1 offline']);
    expect(clusterOf(text).aggregators.map(({ host, nodeId }) => [host, nodeId])).toEqual([
      ['ma', 1],
      ['c', 4],
    ]);
    expect(remarksOn(text)).toEqual(['5 rowUnreadable: 3,b,3306,shop_0,NULL,offline']);
  });
});

describe('pasted: positions', () => {
  const commitsOf = (...positions: readonly string[]): (number | null)[] => {
    const rows = positions.map(
      (position, index) =>
        `${index + 2},${['a', 'b', 'c'][index]},3306,shop_0,${index === 0 ? 'Master,online' : 'Replica,replicating'},${position}`,
    );
    const text = ['Node_ID,Host,Port,Database,Role,State,Position', ...rows].join('\n');
    return clusterOf(text).databases[0]?.partitions?.[0]?.map(({ commits }) => commits) ?? [];
  };

  test('pasted: those of this playground are counted in commits', () => {
    expect(commitsOf('0:421', '0:397')).toEqual([3, 1]);
  });

  test('pasted: others tell which copy is behind', () => {
    expect(commitsOf('2:881', '2:880', '1:999')).toEqual([3, 2, 1]);
  });

  test('pasted: a replica in service is never ahead of its primary', () => {
    expect(commitsOf('0:397', '0:409')).toEqual([1, null]);
  });

  test('pasted: without STATE a replica that is behind has fallen back; where STATE says sync it has what its primary has', () => {
    const status =
      'Node_ID,Host,Port,Database,Role,State,Position\n2,a,3306,shop_0,Master,online,0:421\n3,b,3306,shop_0,Replica,replicating,0:397\n4,c,3306,shop_0,Replica,replicating,0:421';
    const copiesIn = (text: string) =>
      clusterOf(text).databases[0]?.partitions?.[0]?.map(({ replication, commits }) => [
        replication,
        commits,
      ]);
    expect(copiesIn(status)).toEqual([
      ['sync', 3],
      ['async', 1],
      ['sync', null],
    ]);
    expect(assumedIn(status)).toContain('replicaStates positions shop');
    const stated = 'DATABASE_NAME,ORDINAL,HOST,PORT,ROLE,SYNC_DESIRED,STATE';
    const rows = 'shop,0,a,3306,Master,1,\nshop,0,b,3306,Replica,1,sync\nshop,0,c,3306,Replica,1,ready';
    expect(copiesIn(`${status}\n\n${stated}\n${rows}`)).toEqual([
      ['sync', 3],
      ['sync', null],
      ['ready', null],
    ]);
  });

  test('pasted: without a position nothing is known', () => {
    expect(commitsOf('NULL', '0:397')).toEqual([null, null]);
  });
});

describe('pasted: sync or async', () => {
  test.each<[string, string, 'sync' | 'async', string]>([
    ['SYNC_DESIRED 1', distributed('shop,0,a,3306,Master,0,3,0,1,,2,1'), 'sync', 'taken'],
    ['SYNC_DESIRED 0', distributed('shop,0,a,3306,Master,0,3,0,0,async,2,1'), 'async', 'taken'],
    ['IS_SYNC', `DATABASE_NAME,IS_SYNC\nshop,0\n\n${shown('0,a,3306,Master,0')}`, 'async', 'taken'],
    ['only STATE async', 'DATABASE_NAME,ORDINAL,HOST,ROLE,STATE\nshop,0,a,Master,async', 'async', 'taken'],
    [
      'STATE sync of a replica',
      'DATABASE_NAME,ORDINAL,HOST,ROLE,STATE\nshop,0,a,Master,\nshop,0,b,Replica,sync',
      'sync',
      'taken',
    ],
    ['no column', shown('0,a,3306,Master,0'), 'sync', 'assumed'],
    ['Slave', shown('0,a,3306,Master,0', '0,b,3306,Slave,0'), 'async', 'assumed'],
    [
      'seven columns',
      'Host,Port,Database,Role,State,Position,Details\na,3306,shop_0,Master,online,0:1,\n',
      'async',
      'assumed',
    ],
  ])('pasted: %s', (_name, text, replication, source) => {
    expect(replicationOf(text)).toBe(replication);
    expect(source === 'taken' ? takenIn(text) : assumedIn(text)).toContain(
      source === 'taken' ? 'replication shop' : `replication ${replication} shop`,
    );
  });
});

describe('pasted: NODE_IDs', () => {
  const withIds = (...ids: readonly number[]): string =>
    distributed(
      ...ids.map((id, index) => `shop,${index},l${index},3306,Master,0,${id},0,1,,${index + 2},${index + 1}`),
    );

  test('pasted: gaps stay, and the master aggregator takes the lowest id that is free', () => {
    const { aggregators, leaves: read } = clusterOf(withIds(2, 5));
    expect([...aggregators, ...read].map(({ host, nodeId }) => [host, nodeId])).toEqual([
      ['ma', 1],
      ['l0', 2],
      ['l1', 5],
    ]);
    expect(takenIn(withIds(2, 5))).toContain('nodeIds');
    expect(assumedIn(withIds(2, 5))).toContain('nodeIds lowest');
  });

  test('pasted: with none, the master comes first, then the leaves in their order', () => {
    expect(clusterOf(leaves()).leaves.map(({ nodeId }) => nodeId)).toEqual([2, 3]);
    expect(assumedIn(leaves())).toContain('nodeIds');
  });

  test('pasted: too many gaps: all nodes get new ones', () => {
    const text = withIds(2, 5_000);
    expect(clusterOf(text).leaves.map(({ nodeId }) => nodeId)).toEqual([2, 3]);
    expect(remarksOn(text)[0]).toMatch(/^3 nodesRenumbered: shop,1,l1/);
  });
});

describe('pasted: terms and ids that are missing', () => {
  test('pasted: none stands: as at creation', () => {
    const { databases } = clusterOf(
      shown('0,a,3306,Master,0', '0,b,3306,Replica,0', '1,b,3306,Master,0', '1,a,3306,Replica,0'),
    );
    expect(
      databases[0]?.partitions?.map((partition) =>
        partition.map(({ term, instanceId }) => [term, instanceId]),
      ),
    ).toEqual([
      [
        [2, 1],
        [0, 3],
      ],
      [
        [3, 2],
        [0, 4],
      ],
    ]);
  });

  test('pasted: some are missing: the next after the largest', () => {
    const { databases } = clusterOf(
      distributed('shop,0,a,3306,Master,0,3,0,1,,20,40', 'shop,1,b,3306,Master,0,4,0,1,,NULL,NULL'),
    );
    expect(databases[0]?.partitions?.[1]?.map(({ term, instanceId }) => [term, instanceId])).toEqual([
      [21, 41],
    ]);
  });

  test('pasted: an INSTANCE_ID that stands twice: the second copy gets another one', () => {
    const text = distributed('shop,0,a,3306,Master,0,3,0,1,,2,1', 'shop,1,b,3306,Master,0,4,0,1,,3,1');
    expect(clusterOf(text).databases[0]?.partitions?.[1]?.[0]?.instanceId).toBe(2);
    expect(remarksOn(text)).toEqual(['3 instanceIdTwice: shop,1,b,3306,Master,0,4,0,1,,3,1']);
  });
});

describe('pasted: what SHOW PARTITIONS does not list', () => {
  test('pasted: a lone copy whose pair is out of service: the pair has the other one', () => {
    const text = leaves('online', 'offline') + shown('0,a,3306,Master,0');
    expect(placesOf(text)).toEqual(['shop:0 a primary, b replica offline']);
    expect(assumedIn(text)).toContain('offlineCopies shop');
  });

  test('pasted: a partition without an instance: the only pair that is out of service has both', () => {
    const text = leaves('offline', 'offline') + shown('0,NULL,NULL,NULL,0');
    expect(placesOf(text)).toEqual(['shop:0 a primary offline, b replica offline']);
  });

  test('pasted: redundancy 1: the only leaf that is out of service has it', () => {
    const single =
      'Host,Port,Availability_Group,Pair_Host,Pair_Port,State\na,3306,1,NULL,NULL,online\nb,3306,1,NULL,NULL,offline\n';
    const text = single + shown('0,a,3306,Master,0', '1,NULL,NULL,NULL,0');
    expect(placesOf(text)).toEqual(['shop:0 a primary', 'shop:1 b primary offline']);
  });

  test('pasted: where several leaves could have it, none has', () => {
    const single = 'Host,Port,Availability_Group,State\na,3306,1,offline\nb,3306,1,offline\n';
    expect(placesOf(single + shown('0,NULL,NULL,NULL,0'))).toEqual(['shop:0 ']);
  });

  test('pasted: DISTRIBUTED_PARTITIONS lists everything: nothing is assumed', () => {
    const text = leaves('online', 'offline') + distributed('shop,0,a,3306,Master,0,2,0,1,,2,1');
    expect(placesOf(text)).toEqual(['shop:0 a primary']);
  });
});

describe('pasted: groups, pairs and fan-out', () => {
  test('pasted: leaves that share partitions are pairs, the first by address in group 1', () => {
    const text = shown('0,c,3306,Master,0', '0,a,3306,Replica,0', '1,b,3306,Master,0', '1,d,3306,Replica,0');
    expect(leavesOf(text)).toEqual([
      'a group 1 with c online',
      'b group 1 with d online',
      'c group 2 with a online',
      'd group 2 with b online',
    ]);
  });

  test('pasted: leaves that share partitions with several others are in the other group than each of them', () => {
    // No table says that this is load_balanced: e shares with a, b and c, and d with a.
    const { leaves: read } = clusterOf(
      shown(
        ...['a', 'b', 'c'].flatMap((host, ordinal) => [
          `${ordinal},${host},3306,Master,0`,
          `${ordinal},e,3306,Replica,0`,
        ]),
        '3,d,3306,Master,0',
        '3,a,3306,Replica,0',
      ),
    );
    expect(read.map(({ host, group }) => `${host} ${group}`)).toEqual(['a 1', 'b 1', 'c 1', 'd 2', 'e 2']);
  });

  test('pasted: one copy of each partition: redundancy 1, all leaves in group 1', () => {
    const text = shown('0,a,3306,Master,0', '1,b,3306,Master,0');
    expect(leavesOf(text)).toEqual(['a group 1 online', 'b group 1 online']);
    expect(clusterOf(text).redundancyLevel).toBe(1);
  });

  test('pasted: groups without pairs: those that share partitions', () => {
    const groups =
      'Host,Port,Availability_Group,State\na,3306,1,online\nb,3306,1,online\nc,3306,2,online\nd,3306,2,online\n';
    const text =
      groups + shown('0,a,3306,Master,0', '0,d,3306,Replica,0', '1,c,3306,Master,0', '1,b,3306,Replica,0');
    expect(leavesOf(text)[0]).toBe('a group 1 with d online');
    expect(leavesOf(groups)[0]).toBe('a group 1 with c online');
  });

  test('pasted: two groups whose pairs are NULL: load_balanced', () => {
    const spread =
      'Host,Port,Availability_Group,Pair_Host,Pair_Port,State\na,1,1,NULL,NULL,online\nb,1,2,NULL,NULL,online\n';
    expect(clusterOf(spread).fanout).toBe('load_balanced');
    expect(clusterOf(spread + shown('0,a,1,Master,0', '0,b,1,Replica,0')).fanout).toBe('load_balanced');
    expect(clusterOf(`${spread}${shown('0,a,1,Master,0')}`).fanout).toBe('paired');
  });

  test('pasted: a variable says the fan-out, and the level unless the tables show more', () => {
    const variables = 'Variable_name,Value\nleaf_failover_fanout,load_balanced\nredundancy_level,1\n';
    const { fanout, redundancyLevel } = clusterOf(leaves() + variables);
    expect([fanout, redundancyLevel]).toEqual(['load_balanced', 2]);
    expect(remarksOn(leaves() + variables)).toEqual(['6 variableOverruled: Variable_name,Value']);
  });

  test('pasted: the master aggregator of a cluster status is the node that follows nobody', () => {
    const text = `Node_ID,Host,Port,Database,Role,State,Position,Master_Host
5,m2,3306,shop,Reference,replicating,0:9,m1
1,m1,3306,shop,Reference,online,0:9,NULL
2,a,3306,shop,Reference,replicating,0:9,m1
2,a,3306,shop_0,Master,online,0:9,NULL`;
    expect(clusterOf(text).aggregators.map(({ host, nodeId, isMaster }) => [host, nodeId, isMaster])).toEqual(
      [
        ['m1', 1, true],
        ['m2', 5, false],
      ],
    );
  });

  test('pasted: a node of the cluster status without partitions is a leaf where SHOW LEAVES lists it', () => {
    const text = `${leaves()}Node_ID,Host,Port,Database,Role,State\n1,m,3306,shop,Reference,online\n2,a,3306,shop_0,Master,online\n3,b,3306,shop,Reference,replicating\n`;
    expect(clusterOf(text).aggregators.map(({ host }) => host)).toEqual(['m']);
  });
});

describe('pasted: several tables of one thing', () => {
  test('pasted: the later one counts where they differ', () => {
    const text = leaves() + leaves('online', 'offline');
    expect(leavesOf(text)).toEqual(['a group 1 with b online', 'b group 2 with a offline']);
    expect(remarksOn(text)).toEqual([
      '2 tableReplaced: Host,Port,Availability_Group,Pair_Host,Pair_Port,State',
    ]);
    expect(remarksOn(leaves() + leaves())).toEqual([]);
  });

  test('pasted: two parts of one list go together', () => {
    const heading = 'Host,Port,Availability_Group,Pair_Host,Pair_Port,State\n';
    expect(leavesOf(`${heading}a,3306,1,b,3306,online\n\n${heading}b,3306,2,a,3306,online\n`)).toHaveLength(
      2,
    );
    expect(placesOf(shown('0,a,3306,Master,0') + shown('1,a,3306,Master,0'))).toHaveLength(2);
  });

  test('pasted: the table that says most counts, wherever it stands', () => {
    const text = distributed('shop,0,a,3306,Master,0,3,0,1,,25,8') + shown('0,a,3306,Master,0');
    expect(clusterOf(text).databases[0]?.partitions?.[0]?.[0]?.term).toBe(25);
    expect(remarksOn(text)).toEqual([]);
  });

  test('pasted: rows without a host are those of the node with this NODE_ID', () => {
    const text = `HOST,PORT,AVAILABILITY_GROUP,STATE,NODE_ID\na,3306,1,online,4\n\nDATABASE_NAME,ORDINAL,NODE_ID,ROLE\nshop,0,4,Master\n`;
    expect(placesOf(text)).toEqual(['shop:0 a primary']);
  });

  test('pasted: redundancy_level 1 stays, although a partition that is being moved has two copies', () => {
    const level = 'SHOW VARIABLES;\nVariable_name,Value\nredundancy_level,1\n\n';
    const oneGroup = [
      'SHOW LEAVES;',
      'Host,Port,Availability_Group,Pair_Host,Pair_Port,State',
      'a,3306,1,NULL,NULL,online',
      'b,3306,1,NULL,NULL,online',
      '2 rows in set',
      '',
    ].join('\n');
    const moved = oneGroup + shown('0,a,3306,Master,1', '0,b,3306,Replica,1');
    expect(clusterOf(level + moved).redundancyLevel).toBe(1);
    expect(clusterOf(moved).redundancyLevel).toBe(2);
    expect(clusterOf(level + leaves()).redundancyLevel).toBe(2);
  });

  test('pasted: what is left of the only database, which the master aggregator has no more, makes no database', () => {
    const status = [
      'Host,Port,Database,Role,State,Position,Details',
      'ma,3306,cluster,Reference,online,0:7,',
      'a,3306,cluster,Reference,replicating,0:7,',
      'a,3306,shop_0,Orphan,offline,NULL,',
      '',
    ].join('\n');
    const { databases, leaves: read } = clusterOf(status);
    expect(databases).toEqual([]);
    expect(read.map(({ leftovers }) => leftovers)).toEqual([
      [{ database: 'shop', ordinal: 0, commits: null }],
    ]);
  });
});
