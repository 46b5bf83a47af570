import { describe, expect, test } from 'vitest';
import { leavesOf, placesOf, remarksOn } from './reading-for-tests.ts';

const places = ['shop:0 a primary, b replica', 'shop:1 b primary'];

const grid = `+---------+------+------+---------+
| Ordinal | Host | Port | Role    |
+---------+------+------+---------+
|       0 | a    | 3306 | Master  |
|       0 | b    | 3306 | Replica |
|       1 | b    | 3306 | Master  |
+---------+------+------+---------+
`;

const rules = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('+'));
const unruled = grid.split('\n').filter((line) => !rules(grid).includes(line));

/** The text as a terminal of so many columns breaks it. */
const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'g')) ?? [''])
    .join('\n');

describe('pasted: ways of writing a table', () => {
  test.each<[string, string]>([
    ['as the client draws it', `SHOW PARTITIONS ON shop;\n${grid}3 rows in set (0.00 sec)\n`],
    ['without its first rule', `SHOW PARTITIONS ON shop;\n${grid.slice(grid.indexOf('|'))}`],
    ['without its last rule', `SHOW PARTITIONS ON shop;\n${grid.trimEnd().slice(0, -36)}`],
    ['without any rule', `SHOW PARTITIONS ON shop;\n${unruled.join('\n')}`],
    ['with carriage returns', `SHOW PARTITIONS ON shop;\n${grid}`.replaceAll('\n', '\r\n')],
    ['indented', `SHOW PARTITIONS ON shop;\n${grid}`.replaceAll('\n', '\n    ')],
    ['quoted in a mail', `> SHOW PARTITIONS ON shop;\n${grid}`.replaceAll('\n', '\n> ')],
    ['in a comment', `SHOW PARTITIONS ON shop;\n${grid}`.replaceAll(/\n(?=[|+])/g, '\n-- ')],
    [
      'with notes behind the last bar',
      `SHOW PARTITIONS ON shop;\n${grid.replaceAll(/Master {2}\|/g, 'Master  |  ← here, and not there')}`,
    ],
    [
      'with notes that have bars',
      `SHOW PARTITIONS ON shop;\n${grid.replaceAll('Replica |', 'Replica |  | see |')}`,
    ],
    [
      'with rules between the rows',
      `SHOW PARTITIONS ON shop;\n${unruled
        .slice(0, 4)
        .map((row) => `${rules(grid)[0]}\n${row}\n`)
        .join('')}${rules(grid)[0]}`,
    ],
    [
      'with the lines of another client',
      `SHOW PARTITIONS ON shop;\n${grid
        .replace(/^.*\n/, '┌─────────┬──────┬──────┬─────────┐\n')
        .replace(/\n\+.*\n/, '\n├─────────┼──────┼──────┼─────────┤\n')
        .replace(/\n\+.*\n$/, '\n└─────────┴──────┴──────┴─────────┘\n')
        .replaceAll('|', '│')}`,
    ],
    ['with colours', `SHOW PARTITIONS ON shop;\n${grid.replaceAll('Master', '\u001b[32mMaster\u001b[0m')}`],
    ['with a note behind a rule', `SHOW PARTITIONS ON shop;\n${grid.trimEnd()}   (3 rows)`],
    [
      'with words in bold',
      `SHOW PARTITIONS ON shop;\n${unruled.join('\n').replaceAll('Master ', '**Master** ')}`,
    ],
    [
      'with names in code',
      `SHOW PARTITIONS ON shop;\n${unruled.join('\n').replaceAll(/ ([ab]) /g, ' `$1` ')}`,
    ],
    [
      'with colours of which the sign before them was lost',
      `SHOW PARTITIONS ON shop;\n${unruled.join('\n').replaceAll('Master', '[1;32mMaster[0m')}`,
    ],
    [
      'of a wiki, whose heading has two bars',
      `SHOW PARTITIONS ON shop;\n${unruled.join('\n').replace(/^.*$/m, (row) => row.replaceAll('|', '||'))}`,
    ],
    [
      'that grep has found',
      `SHOW PARTITIONS ON shop;\n${grid}`.replaceAll(/^(?=[|+])/gm, 'ha/tuesday.log:12:'),
    ],
    [
      'of pandas, whose rows are numbered',
      'SHOW PARTITIONS ON shop;\n   Ordinal Host  Port     Role\n0        0    a  3306   Master\n1        0    b  3306  Replica\n2        1    b  3306   Master',
    ],
    [
      'of a spreadsheet, which sets thousands apart',
      'SHOW PARTITIONS ON shop;\nOrdinal\tHost\tPort\tRole\n0\ta\t3,306\tMaster\n0\tb\t3,306\tReplica\n1\tb\t3,306\tMaster',
    ],
    [
      'of a log, with a time before each line',
      `SHOW PARTITIONS ON shop;\n${unruled
        .slice(0, 4)
        .map((row) => `2024-05-01 12:00:01 ${row}`)
        .join('\n')}`,
    ],
    [
      'with bars between the cells alone',
      `SHOW PARTITIONS ON shop;\n${unruled
        .slice(0, 4)
        .map((row) => row.slice(1, -1).trim())
        .join('\n')}`,
    ],
    ['broken at 30 columns', `SHOW PARTITIONS ON shop;\n${wrapped(grid, 30)}`],
    ['broken at 20 columns', `SHOW PARTITIONS ON shop;\n${wrapped(grid, 20)}`],
    [
      'broken in the middle, without its first rule',
      `SHOW PARTITIONS ON shop;\n${wrapped(grid.slice(grid.indexOf('|')), 31)}`,
    ],
    [
      'with a message of the client in between',
      `SHOW PARTITIONS ON shop;\n${grid.replace('\n|       1', '\nNo connection. Trying to reconnect...\n|       1')}`,
    ],
    ['with an empty line after each', `SHOW PARTITIONS ON shop;\n${grid.replaceAll('\n', '\n\n')}`],
    [
      'with \\G',
      `SHOW PARTITIONS ON shop\\G
*************************** 1. row ***************************
Ordinal: 0
   Host: a
   Port: 3306
   Role: Master
*************************** 2. row ***************************
Ordinal: 0
   Host: b
   Port: 3306
   Role: Slave
*************************** 3. row ***************************
Ordinal: 1
   Host: b
   Port: 3306
   Role: Master
3 rows in set (0.00 sec)`,
    ],
    [
      'tabs, as mysql --batch prints them',
      'USE shop;\nOrdinal\tHost\tPort\tRole\n0\ta\t3306\tMaster\n0\tb\t3306\tReplica\n1\tb\t3306\tMaster',
    ],
    [
      'tabs that a terminal has made blanks of',
      'use shop\nOrdinal Host    Port    Role\n0       a       3306    Master\n0       b       3306    Replica\n1       b       3306    Master',
    ],
    [
      'CSV with quotes',
      '"DATABASE_NAME","ORDINAL","HOST","PORT","ROLE","DETAILS"\n"shop","0","a","3306","Master","one, ""two"""\nshop,0,b,3306,Slave,\nshop,1,b,3306,Master,\n',
    ],
    [
      'CSV of a spreadsheet that keeps text with formulas',
      '="DATABASE_NAME",="ORDINAL",="HOST",="PORT",="ROLE"\n="shop",="0",="a",="3306",="Master"\n="shop",0,="b",3306,Slave\n="shop",1,b,="3306",="Master"\n',
    ],
    [
      'with a line feed written as two characters in a cell',
      `SHOW PARTITIONS ON shop;\n${grid
        .replaceAll(/^\| Ordinal.*$/gm, (row) => `${row} Details |`)
        .replaceAll(/^\+.*$/gm, (row) => `${row}---------+`)
        .replaceAll(/^\| +\d.*$/gm, (row) => `${row} one\\ntwo|`)}`,
    ],
    [
      'CSV that a terminal has broken',
      wrapped(
        'DATABASE_NAME,ORDINAL,HOST,PORT,ROLE,LOCKED\nshop,0,a,3306,Master,000000000000000000\nshop,0,b,3306,Replica,00000000000000000\nshop,1,b,3306,Master,000000000000000000',
        30,
      ),
    ],
    [
      'CSV with semicolons',
      'DATABASE_NAME;ORDINAL;HOST;PORT;ROLE\nshop;0;a;3306;Master\nshop;0;b;3306;Slave\nshop;1;b;3306;Master',
    ],
    [
      'Markdown',
      '```\nSHOW PARTITIONS ON shop\n| Ordinal | Host | Port | Role |\n|--------:|:-----|------|------|\n| 0 | a | 3306 | Master |\n| 0 | b | 3306 | Replica |\n| 1 | b | 3306 | Master |\n```',
    ],
    [
      'Markdown without the outer bars',
      'USE `shop`\nOrdinal | Host | Port | Role\n---: | :--- | --- | ---\n0 | a | 3306 | Master\n0 | b | 3306 | Replica\n1 | b | 3306 | Master\n\n(3 rows)',
    ],
    [
      'JSON, a list',
      '[{"DATABASE_NAME": "shop", "ORDINAL": 0, "HOST": "a", "PORT": 3306, "ROLE": "Master"},\n {"DATABASE_NAME": "shop", "ORDINAL": 0, "HOST": "b", "PORT": "3306", "ROLE": "Replica", "IS_OFFLINE": false},\n {"ORDINAL": 1, "DATABASE_NAME": "shop", "HOST": "b", "PORT": 3306, "ROLE": "Master", "DETAILS": {"a": [1]}}\n]',
    ],
    [
      'JSON, a line a row',
      '{"database_name":"shop","ordinal":0,"host":"a","port":3306,"role":"Master"}\n{"database_name":"shop","ordinal":0,"host":"b","port":3306,"role":"Slave"}\n{"database_name":"shop","ordinal":1,"host":"b","port":3306,"role":"Master"}',
    ],
    [
      'JSON under the statement',
      '{"SHOW PARTITIONS ON shop": [{"Ordinal":0,"Host":"a","Port":3306,"Role":"Master"},{"Ordinal":0,"Host":"b","Port":3306,"Role":"Replica"},{"Ordinal":1,"Host":"b","Port":3306,"Role":"Master"}]}',
    ],
    [
      'what Python prints',
      "[{'DATABASE_NAME': 'shop', 'ORDINAL': 0, 'HOST': 'a', 'PORT': 3306, 'ROLE': 'Master', 'LOCKED': False}, {'DATABASE_NAME': 'shop', 'ORDINAL': 0, 'HOST': 'b', 'PORT': 3306, 'ROLE': 'Replica', 'LOCKED': None}, {'DATABASE_NAME': 'shop', 'ORDINAL': 1, 'HOST': 'b', 'PORT': 3306, 'ROLE': 'Master'},]",
    ],
    [
      'JSON that a terminal has broken',
      wrapped(
        '[{"DATABASE_NAME":"shop","ORDINAL":0,"HOST":"a","PORT":3306,"ROLE":"Master"},{"DATABASE_NAME":"shop","ORDINAL":0,"HOST":"b","PORT":3306,"ROLE":"Replica"},{"DATABASE_NAME":"shop","ORDINAL":1,"HOST":"b","PORT":3306,"ROLE":"Master"}]',
        25,
      ),
    ],
    [
      'an HTTP answer of rows, with its request',
      `$ curl -s -u admin https://db/api/v2/query/rows -d '{"sql": "SHOW PARTITIONS ON shop"}'
HTTP/1.1 200 OK
Content-Type: application/json

{"results":[{"rows":[{"Ordinal":0,"Host":"a","Port":3306,"Role":"Master"},{"Ordinal":0,"Host":"b","Port":3306,"Role":"Replica"},{"Ordinal":1,"Host":"b","Port":3306,"Role":"Master"}]}]}`,
    ],
    [
      'an HTTP answer of tuples, after its request',
      `{"sql": "SHOW PARTITIONS ON shop", "database": "shop"}
{"results":[{"columns":[{"name":"Ordinal","dataType":"INT","nullable":false},{"name":"Host","dataType":"TEXT"},{"name":"Port","dataType":"INT"},{"name":"Role","dataType":"TEXT"}],"rows":[[0,"a",3306,"Master"],[0,"b",3306,"Replica"],[1,"b",3306,"Master"]]}]}`,
    ],
    [
      'lists of cells below their names',
      'USE shop;\n[["Ordinal","Host","Port","Role"],[0,"a",3306,"Master"],[0,"b",3306,"Replica"],[1,"b",3306,"Master"]]',
    ],
  ])('pasted: %s', (_name, text) => {
    expect(placesOf(text)).toEqual(places);
  });
});

describe('pasted: prompts and echoes of clients', () => {
  test.each<[string, string]>([
    ['mysql', 'mysql> SHOW PARTITIONS ON shop;'],
    ['mysql with the database in its prompt', 'MySQL [shop]> show partitions;'],
    ['mysql with a prompt of somebody', 'root@ma:3306 [shop]> show partitions;'],
    ['mysql with a prompt of the manual', '(root@ma) [shop]> show partitions;'],
    ['singlestore in lines', 'singlestore> SHOW PARTITIONS\n    -> ON shop;'],
    ['MySQL Shell', ' MySQL  10.0.0.1:3306 ssl  SQL > show partitions extended on `shop`;'],
    ['a shell', '[root@ma ~]# memsql -e "SHOW PARTITIONS ON shop"'],
    ['a database that was chosen before', 'memsql> use shop\nDatabase changed\nmemsql> show partitions;'],
    [
      'a SELECT of one database',
      "memsql> SELECT ordinal, host, port, role FROM information_schema.distributed_partitions WHERE database_name = 'shop';",
    ],
    ['a heading of a document', 'The output of SHOW PARTITIONS ON shop:'],
  ])('pasted: %s', (_name, typed) => {
    expect(placesOf(`${typed}\n${grid}`)).toEqual(places);
  });

  test('pasted: several sessions, one after another: a database in use is that of its own session', () => {
    const session = (...typed: string[]): string =>
      `$ mysql -h 10.0.0.1\nWelcome to the MySQL monitor.\nYour MySQL connection id is 7\n\n${typed.join('\n')}\nmysql> exit\nBye\n`;
    const text = session('mysql> use shop', 'Database changed', 'mysql> show partitions;', grid);
    expect(
      placesOf(text + session('mysql> show partitions;', grid)).map((place) => place.split(':')[0]),
    ).toEqual(['shop', 'shop', 'test', 'test']);
    expect(remarksOn(text)).toEqual([]);
  });
});

describe('pasted: a table of leaves in many shapes', () => {
  test.each<[string, string]>([
    [
      'alone',
      'Host,Port,Availability_Group,Pair_Host,Pair_Port,State\na,3306,1,b,3306,online\nb,3306,2,a,3306,offline',
    ],
    [
      'the columns of today, in another order',
      'NodeId,State,Pair_Port,Pair_Host,Runtime_State,Grace_Period_in_Seconds,Availability_Group,Port,Host\n3,online,3306,b,online,NULL,1,3306,a\n4,offline,3306,a,offline,NULL,2,3306,b',
    ],
    ['without its pairs', 'Host,Port,Availability_Group,State\na,3306,1,online\nb,3306,2,offline'],
    ['without its ports', 'Host,Availability_Group,Pair_Host,State\na,1,b,online\nb,2,a,offline'],
    [
      'with ports behind the hosts',
      'Host,Availability_Group,Pair_Host,State\na:3306,1,b,online\nb:3306,2,a,offline',
    ],
    [
      'with NULL as other clients write it',
      'Host,Port,Availability_Group,Pair_Host,Pair_Port,State\na,3306,1,b,null,online\nb,3306,2,a,(NULL),offline',
    ],
    ['with host and port under one name', 'Host:Port\tAG\tState\na:3306\t1\tonline\nb:3306\t2\toffline'],
    [
      'memsqlctl show-leaves --json',
      '{"rows":[{"HOST":"a","PORT":"3306","AVAILABILITY_GROUP":"1","PAIR_HOST":"b","PAIR_PORT":"3306","STATE":"online"},{"HOST":"b","PORT":"3306","AVAILABILITY_GROUP":"2","PAIR_HOST":"a","PAIR_PORT":"3306","STATE":"offline"}]}',
    ],
    [
      'sdb-admin list-nodes',
      `$ sdb-admin list-nodes
+------------+------------+------+------+---------------+--------------+---------+----------------+--------------------+--------------+
| MemSQL ID  |    Role    | Host | Port | Process State | Connectable? | Version | Recovery State | Availability Group | Bind Address |
+------------+------------+------+------+---------------+--------------+---------+----------------+--------------------+--------------+
| 01FA0ABD58 | Master     | ma   | 3306 | Running       | True         | 9.1.3   | Online         |                    | 0.0.0.0      |
| 994274A024 | Leaf       | a    | 3306 | Running       | True         | 9.1.3   | Online         | 1                  | 0.0.0.0      |
| 7AC31F2E90 | Leaf       | b    | 3306 | Stopped       | False        | 9.1.3   | Unknown        | 2                  | 0.0.0.0      |
+------------+------------+------+------+---------------+--------------+---------+----------------+--------------------+--------------+
`,
    ],
    [
      'sdb-admin list-nodes --json',
      '{"nodes":[{"memsqlId":"01FA","role":"Master","host":"ma","port":3306,"processState":"Running","isConnectable":true,"recoveryState":"Online","availabilityGroup":0,"nodeID":"1"},{"memsqlId":"9942","role":"Leaf","host":"a","port":3306,"processState":"Running","isConnectable":true,"recoveryState":"Online","availabilityGroup":1,"nodeID":"2"},{"memsqlId":"7AC3","role":"Leaf","host":"b","port":3306,"processState":"Stopped","isConnectable":false,"recoveryState":"Unknown","availabilityGroup":2,"nodeID":"3"}]}',
    ],
    [
      'MV_NODES',
      'ID,IP_ADDR,PORT,TYPE,STATE,AVAILABILITY_GROUP,NUM_CPUS\n1,ma,3306,MA,Online,NULL,8\n2,a,3306,Leaf,Online,1,8\n3,b,3306,Leaf,Offline,2,8',
    ],
  ])('pasted: %s', (_name, text) => {
    expect(leavesOf(text)).toEqual(['a group 1 with b online', 'b group 2 with a offline']);
  });

  test('pasted: memsql-ops memsql-list, which knows no groups: a pair cannot be told', () => {
    const text = ` ID       Agent Id  Process State  Cluster State  Role        Host         Port
 0669D57  A116b09   RUNNING        CONNECTED      MASTER      10.1.10.51  3306
 B98DA2F  Abefe6b   RUNNING        CONNECTED      AGGREGATOR  10.1.10.52  3306
 32BA03D  A116b09   RUNNING        CONNECTED      LEAF        10.1.10.51  3307
 9472F86  Abefe6b   NOT RUNNING    CONNECTED      LEAF        10.1.10.52  3307
`;
    expect(leavesOf(text)).toEqual(['10.1.10.51:3307 group 1 online', '10.1.10.52:3307 group 1 offline']);
  });

  test('pasted: memsql-ops memsql-list of old versions, with the role in the cluster', () => {
    const text = ` ID       Agent Id  Process State  Cluster Role  Cluster State  Host        Port
 E07A28A  Ac4a2b3   RUNNING        MASTER        CONNECTED      10.1.10.51  3306
 BD5C1C6  Ac4a2b3   NOT RUNNING    LEAF          DISCONNECTED   10.1.10.51  3307
`;
    expect(leavesOf(text)).toEqual(['10.1.10.51:3307 group 1 offline']);
  });

  test('pasted: an address of IPv6, in brackets and without', () => {
    const text = 'Host,Availability_Group,State\n[fd00::1]:3306,1,online\nfd00::2,2,online';
    expect(leavesOf(text)).toEqual([
      'fd00::1 group 1 with fd00::2 online',
      'fd00::2 group 2 with fd00::1 online',
    ]);
  });

  test('pasted: what clients and tools say of themselves is no remark', () => {
    const talk = [
      'root@ma:~$ mysql -u root -p',
      'Enter password:',
      'mysql: [Warning] Using a password on the command line interface can be insecure.',
      'Defaulted container "node" out of: node, exporter',
      '✓ Successfully ran show-leaves',
      'root@ma:~$',
    ];
    expect(remarksOn(`${talk.join('\n')}\n${grid}`)).toEqual([]);
  });

  test('pasted: memsqlctl list-nodes names no host: its nodes are on one machine', () => {
    const text =
      '| Index | MemSQL ID | Role | Port | Process State |\n|---|---|---|---|---|\n| 1 | 01FA | Aggregator | 3306 | Running |\n| 2 | 9942 | Leaf | 3307 | Running |';
    expect(leavesOf(text)).toEqual(['127.0.0.1:3307 group 1 online']);
  });
});

describe('pasted: SHOW CLUSTER STATUS of all versions', () => {
  test.each<[string, string]>([
    [
      'seven columns',
      `+------+------+---------+--------+-------------+----------+---------+
| Host | Port | Database | Role | State | Position | Details |
+------+------+---------+--------+-------------+----------+---------+
| ma   | 3306 | cluster | master | online | 0:46 | |
| ma   | 3306 | shop    | master | online | 0:46 | |
| a    | 3306 | cluster | slave | replicating | 0:46 | |
| a    | 3306 | shop    | slave | replicating | 0:46 | |
| a    | 3306 | shop_0  | master | online | 0:46 | |
| b    | 3306 | shop_0  | slave | replicating | 0:46 | stage: packet wait, state: x_streaming, err: no |
| b    | 3306 | shop_1  | master | online | 0:46 | |
+------+------+---------+--------+-------------+----------+---------+`,
    ],
    [
      'with the role by the metadata',
      `Node ID,Host,Port,Database,Role,State,Position,Metadata Role
1,ma,3306,cluster,Reference,online,0:46,Reference
2,a,3306,shop_0,Master,online,0:46,Master
3,b,3306,shop_0,Replica,replicating,0:46,Replica
3,b,3306,shop_1,Master,online,0:46,Master
3,b,3306,shop_7_9,Reference,online,0:46,Reference`,
    ],
  ])('pasted: %s', (_name, text) => {
    expect(placesOf(text).slice(0, 2)).toEqual(places);
  });
});
