import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tell } from '../base/index.ts';
import { adviseOn, parse, statementTable, suggest } from '../language/index.ts';
import { problemWording } from '../telling/english/problems.ts';
import type { Problem, ProblemWords } from '../telling/index.ts';
import { consoleWith } from './client/console-for-tests.ts';
import { namesToSuggest } from './names-to-suggest.ts';

/** A cluster in which what the examples name is there, and nothing that they make. */
const cluster = () => {
  const console = consoleWith({ pairs: 4, partitions: 8 });
  console.run("CREATE TABLE test.people (id BIGINT, name TEXT); ADD AGGREGATOR root@'ca-1':3306; USE test");
  return console;
};

const names = namesToSuggest(cluster().history.world);
const meant = (text: string): string => suggest(text, names).statement;

describe('mistaken: what was meant is recognised', () => {
  test.each([
    ["PROMOTE LEAF 'leaf-2':3306", "PROMOTE PARTITION test:0 ON 'leaf-2':3306"],
    // What has the words of a statement behind those of another says something else with them.
    ['ALTER TABLE people DROP DATABASE test', /^(?!DROP)/],
    ["DROP PARTITION test_5 ON 'leaf-3':3306", "DROP PARTITION test:5 ON 'leaf-3':3306"],
    ["DETACH LEAVES 'leaf-1':3306, 'leaf-2':3306", /^DETACH LEAVES \('leaf-1':3306, 'leaf-2':3306\)/],
    ['INSERT INTO people VALUES (9223372036854775807)', 'INSERT INTO people VALUES (9007199254740991)'],
  ])('mistaken: %s: what it is about stays what it is about', (text, expected) => {
    if (typeof expected === 'string') expect(meant(text)).toBe(expected);
    else expect(meant(text)).toMatch(expected);
  });

  test.each([
    ["ADD LEAF '172.18.0.4' IDENTIFIED BY 'pw'", "ADD LEAF root:'pw'@'172.18.0.4':3306"],
    ["ADD LEAF '172.18.0.4'", "ADD LEAF root@'172.18.0.4':3306"],
    ['PARTITIONS REBALANCE', 'REBALANCE PARTITIONS ON test'],
    ['partitions rebalance on test full;', 'REBALANCE PARTITIONS on test full'],
    ['PARTITIONS REBALANCE EXPLAIN ON test', 'EXPLAIN REBALANCE PARTITIONS ON test'],
    ['REBALANCE EXPLAIN PARTITIONS ON test', 'EXPLAIN REBALANCE PARTITIONS ON test'],
    ['LEAF ADD', "ADD LEAF root@'leaf-9':3306"],
    ["LEAF ADD root@'leaf-9':3307 INTO GROUP 2", "ADD LEAF root@'leaf-9':3307 INTO GROUP 2"],
    ["LEAF DETACH 'leaf-3':3306", "DETACH LEAF 'leaf-3':3306"],
    ['AGGREGATOR ADD', "ADD AGGREGATOR root@'ca-2':3306"],
    ['PARTITIONS SHOW', 'SHOW PARTITIONS'],
    ['PARTITIONS ON test SHOW', 'SHOW PARTITIONS ON test'],
    ['SHOW STATUS REBALANCE ON test', 'SHOW REBALANCE STATUS ON test'],
    ['DATABASE CREATE sales PARTITIONS 8', 'CREATE DATABASE sales PARTITIONS 8'],
    ['DATABASE DROP test', 'DROP DATABASE test'],
    ['REDUNDANCY RESTORE ON test', 'RESTORE REDUNDANCY ON test'],
    ['ORPHAN DATABASES CLEAR', 'CLEAR ORPHAN DATABASES'],
    ['GLOBAL SET auto_attach = OFF', 'SET GLOBAL auto_attach = OFF'],
    ['leaf-8 .kill', '.kill leaf-8'],
    ['leaves', 'SHOW LEAVES'],
    ['ATTACH LEAVES ALL', 'ATTACH LEAF ALL'],
    ['SHOW NODES', 'SHOW LEAVES'],
    ['SHOW SLAVE STATUS', 'SHOW REPLICATION STATUS'],
    ['REBALANCE test', 'REBALANCE PARTITIONS ON test'],
    ['RESTORE REDUNDANCY test', 'RESTORE REDUNDANCY ON test'],
    ['DROP LEAF x', "REMOVE LEAF 'x':3306"],
    ['DROP LEAF', "REMOVE LEAF 'leaf-8':3306"],
    ['memsqlctl show-leaves', 'SHOW LEAVES'],
    ["sdb-admin add-leaf --host memsql-01 --port 3306 --password 'foo'", "ADD LEAF root@'memsql-01':3306"],
    ['sdb-admin add-leaf --host memsql-01 --memsql-port 3307', "ADD LEAF root@'memsql-01':3307"],
    ['memsqlctl remove-leaf --host leaf-3 --port 3306', "REMOVE LEAF 'leaf-3':3306"],
    ['sdb-admin detach-leaf --memsql-id 783C28B24F', "DETACH LEAF 'leaf-8':3306"],
    [
      'memsqlctl update-config --set-global --key redundancy_level --value 1',
      'SET GLOBAL redundancy_level = 1',
    ],
    ['memsql-ops memsql-stop 783C28B', 'SHOW LEAVES'],
    ['sudo systemctl restart memsql', 'SHOW LEAVES'],
    ['sudo systemctl restart memsql-leaf-2', '.stop leaf-2'],
    ['kubectl delete pod node-leaf-1', '.kill leaf-1'],
    ['kubectl delete pod node-sdb-leaf-ag1-0', 'SHOW LEAVES'],
    ['ssh leaf-3 sudo systemctl stop memsql', '.stop leaf-3'],
    ['docker kill leaf-5', '.kill leaf-5'],
    ['memsqlctl restart-node --host leaf-3', '.stop leaf-3'],
    ['sdb-admin stop-node --memsql-id 783C --host leaf-2', '.stop leaf-2'],
    ['sdb-admin restart-node --all', 'SHOW LEAVES'],
    ['KILL CONNECTION_ID()', 'SHOW PROCESSLIST'],
    ['KILL CONNECTION', 'SHOW PROCESSLIST'],
    ['KILL QUERY x', 'SHOW PROCESSLIST'],
    ['KILL ALL', 'SHOW PROCESSLIST'],
    ['DELETE FROM x, people WHERE x.id = people.id', 'DELETE x FROM x, people WHERE x.id = people.id'],
    ['DELETE x, people FROM x JOIN people USING (id)', 'DELETE x FROM x JOIN people USING (id)'],
    [
      "SELECT * FROM people WHERE name = 'ann AND id <> 'bob'",
      "SELECT * FROM people WHERE name = 'ann' AND id <> 'bob'",
    ],
    [
      'CREATE TABLE y (id INT PRIMARY KEY AUTOINCREMENT)',
      'CREATE TABLE y (id INT PRIMARY KEY AUTO_INCREMENT)',
    ],
    ['CREATE TABLE y (id INT NOT NULL name TEXT)', 'CREATE TABLE y (id INT NOT NULL, name TEXT)'],
    ['RENAME TABLE x TO y, people TO folks', 'RENAME TABLE x TO y'],
    ['SELECT * orders', 'SELECT * FROM orders'],
    ["SELECT * INTO OUTFILE '/tmp/x' FIELDS TERMINATED BY ',' FROM people", 'SELECT * FROM people'],
    [
      'SELECT FIRST_VALUE(id) OVER w FROM people WINDOW w AS (PARTITION BY LEFT(name, 1))',
      'SELECT FIRST_VALUE(id) OVER (PARTITION BY LEFT(name, 1)) FROM people',
    ],
    ['SELECT SQL_CALC_FOUND_ROWS * FROM people', 'SELECT * FROM people'],
    ['SELECT STRAIGHT_JOIN SQL_NO_CACHE id FROM people', 'SELECT id FROM people'],
    ['ALTER DATABASE test SET PARTITIONS 16', 'CREATE DATABASE test1 PARTITIONS 16'],
    ['ALTER DATABASE test RENAME TO prod', 'CREATE DATABASE test1'],
    ['SHOW AVAILABILITY GROUPS', 'SHOW LEAVES'],
    ['SELECT * FROM people TABLESAMPLE BERNOULLI (10)', 'SELECT * FROM people LIMIT 10'],
    ['SELECT * FROM people SAMPLE 5', 'SELECT * FROM people LIMIT 5'],
    ['CREATE INDEX i ON x', 'CREATE INDEX i ON x (id)'],
    ['CREATE INDEX ON people (name)', 'CREATE INDEX i_name ON people (name)'],
    ['INSERT OVERWRITE TABLE people SELECT 1', 'INSERT INTO people SELECT 1'],
    ['REMOVE LEAF 1', "REMOVE LEAF 'leaf-1':3306"],
    ['DETACH LEAVES leaf-1, leaf-2:3307', "DETACH LEAVES ('leaf-1':3306, 'leaf-2':3307)"],
    ["ATTACH LEAF 'leaf-1' NOREBALANCE", "ATTACH LEAF 'leaf-1' NO REBALANCE"],
    ['ATTACH LEAF *', 'ATTACH LEAF ALL'],
    ["ADD LEAF root@'leaf-9':99999", "ADD LEAF root@'leaf-9':3306"],
    ['REBALANCE TABLE x', 'REBALANCE PARTITIONS ON test'],
    ['REBALANCE DATABASE test FULL', 'REBALANCE PARTITIONS ON test FULL'],
    ['EXPLAIN people', 'DESCRIBE people'],
    ['DESC people name', "SHOW COLUMNS FROM people LIKE 'name'"],
    ['SHOW TABLE people', 'DESCRIBE people'],
    ['SHOW LEAVES ORDER BY Port', 'SELECT * FROM INFORMATION_SCHEMA.LEAVES ORDER BY Port'],
    [
      'SHOW PARTITIONS ON test LIMIT 5',
      "SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE DATABASE_NAME = 'test' LIMIT 5",
    ],
    ['SHOW FULL PROCESS LIST', 'SHOW PROCESSLIST'],
    ['SHOW LOCKS', 'SHOW PROCESSLIST'],
    ['SHOW WORKLOAD', 'HELP SHOW'],
    ['SHOW VARIABLE redundancy_level', "SHOW VARIABLES LIKE 'redundancy_level'"],
    ['SET GLOBAL auto_attach = OFF, redundancy_level = 2', 'SET GLOBAL auto_attach = OFF'],
    ['SET @a = 1, b = 2', 'SET @a = 1, @b = 2'],
    ["SELECT id FROM people WHERE name == 'a==b'", "SELECT id FROM people WHERE name = 'a==b'"],
    ['SELECT id FROM people WHERE name LIKE ann%', "SELECT id FROM people WHERE name LIKE 'ann%'"],
    ['SELECT id FROM people WHERE id BETWEEN 1 TO 5', 'SELECT id FROM people WHERE id BETWEEN 1 AND 5'],
    ["SELECT id FROM people WHERE name IS 'ann'", "SELECT id FROM people WHERE name = 'ann'"],
    ['SELECT id FROM people ORDER BY id DESCENDING', 'SELECT id FROM people ORDER BY id DESC'],
    ['SELECT id FROM people FOR UPDATE SKIP LOCKED', 'SELECT id FROM people FOR UPDATE'],
    ['SELECT id FROM people WITH (NOLOCK)', 'SELECT id FROM people'],
    [
      'SELECT id FROM people QUALIFY ROW_NUMBER() OVER (ORDER BY id) = 1',
      'SELECT * FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS ranked FROM people) AS q WHERE ranked = 1',
    ],
    ["SELECT name ~ 'a' FROM people", "SELECT name REGEXP 'a' FROM people"],
    ['SELECT id FROM people WHERE id ≥ 2', 'SELECT id FROM people WHERE id >= 2'],
    ['SELECT DATE_SUB(NOW(), 1 DAY)', 'SELECT DATE_SUB(NOW(), INTERVAL 1 DAY)'],
    ["SELECT NOW() - INTERVAL '1 day'", 'SELECT NOW() - INTERVAL 1 day'],
    ['SELECT NOW() + INTERVAL 2 DAYS', 'SELECT NOW() + INTERVAL 2 DAY'],
    ['SELECT CASE WHEN 1 THEN 2', 'SELECT CASE WHEN 1 THEN 2 END'],
    ['SELECT * FORM people', 'SELECT * FROM people'],
    ['FROM people SELECT *', 'SELECT * FROM people'],
    ['VALUES (1, 2)', 'SELECT 1, 2'],
    [
      "SELECT LISTAGG(name, ',') WITHIN GROUP (ORDER BY id) FROM people",
      "SELECT GROUP_CONCAT(name ORDER BY id SEPARATOR ',') FROM people",
    ],
    ['CREATE TABLE y (a VARCHAR, b INT)', 'CREATE TABLE y (a VARCHAR(255), b INT)'],
    ['CREATE TABLE y (a ENUM)', "CREATE TABLE y (a ENUM('a', 'b'))"],
    [
      'docker exec s2 memsqlctl remove-leaf --yes --host 172.17.0.2 --port 3307',
      "REMOVE LEAF '172.17.0.2':3307",
    ],
    [
      'sudo memsqlctl update-config --set-global --key auto_attach --value OFF',
      'SET GLOBAL auto_attach = OFF',
    ],
    ['watch -n 3 memsql-ops memsql-list', 'SHOW LEAVES'],
    ['sdb-admin update-config --key datadir --value /disk01 --memsql-id 783C', 'SHOW VARIABLES'],
    ['oc rsh dc/memsql', 'SHOW LEAVES'],
    [
      "mysql -u root -h 127.0.0.1 -P 5506 --batch -N -e 'select host from information_schema.leaves;'",
      'select host from information_schema.leaves',
    ],
    ['mysql -u root -p"$PASSWORD" -e "remove leaf \'172.17.0.2\':3307"', "remove leaf '172.17.0.2':3307"],
    ['SET AGGREGATOR AS MASTER', 'AGGREGATOR SET AS MASTER'],
    ['SELECT COUNT(*) FROM NODE leaf-3', '.connect leaf-3'],
    ['systemctl stop memsql', 'SHOW LEAVES'],
    ['kill -9 4711', 'SHOW LEAVES'],
    ['SHWO LEAVS', 'SHOW LEAVES'],
    ['show partitons on test', 'show PARTITIONS on test'],
    ['REMOVE LEAF ‘leaf-1’:3306', "REMOVE LEAF 'leaf-1':3306"],
    ['.fill cpu ma', 'HELP .fill'],
    ['kill leaf-1', '.kill leaf-1'],
    ['.wait 30', '.wait 30s'],
    ['CREATE TABLE test.y (id INT NUT NULL)', 'CREATE TABLE test.y (id INT  NULL)'],
    ['ALTER SYSTEM SET auto_attach = off', 'SET GLOBAL auto_attach = off'],
    ['SELECT TOP 5 id FROM test.x', 'SELECT id FROM test.x LIMIT 5'],
    ["ADD LEAF @'l9'", "ADD LEAF root@'l9':3306"],
    ["DETACH LEAF 'leaf-1', 'leaf-2'", "DETACH LEAVES ('leaf-1', 'leaf-2')"],
    ['CREATE PARTITION test:3', 'REBALANCE PARTITIONS ON test'],
    ["REMOVE LEAF root@'leaf-1'", "REMOVE LEAF 'leaf-1':3306"],
    ["REMOVE LEAF root:'pw'@'leaf-1':3307 FORCE", "REMOVE LEAF 'leaf-1':3307 FORCE"],
    ["DETACH LEAF root@'leaf-1':3306", "DETACH LEAF 'leaf-1':3306"],
    ["STOP LEAF 'leaf-1':3306", '.stop leaf-1'],
    ['STOP LEAF leaf-1:3307', '.stop leaf-1:3307'],
    ['STOP LEAVES', 'SHOW LEAVES'],
    ['START LEAF', 'SHOW LEAVES'],
    ["KILL LEAF 'leaf-1'", '.kill leaf-1'],
    ["CREATE LEAF 'leaf-9':3307", "ADD LEAF root@'leaf-9':3307"],
    ['ADD NODE', "ADD LEAF root@'leaf-9':3306"],
    ["ALTER CLUSTER ADD NODE 'leaf-9':3307", "ADD LEAF root@'leaf-9':3307"],
    ["ALTER CLUSTER REMOVE NODE 'leaf-1'", "REMOVE LEAF 'leaf-1':3306"],
    ['ALTER CLUSTER', 'SHOW CLUSTER STATUS'],
    ['CREATE AGGREGATOR ca-2', "ADD AGGREGATOR root@'ca-2':3306"],
    ['SELECT id FROM x FETCH FIRST 5 ROWS ONLY', 'SELECT id FROM x LIMIT 5'],
    ['SELECT id FROM x FETCH FIRST ROW ONLY', 'SELECT id FROM x LIMIT 1'],
    ['SELECT id FROM x OFFSET 5 ROWS FETCH NEXT 2 ROWS ONLY', 'SELECT id FROM x LIMIT 2 OFFSET 5'],
    ['CREATE TABLE y (a INT,)', 'CREATE TABLE y (a INT)'],
    ['SELECT id, FROM x', 'SELECT id FROM x'],
    ['SELECT (1', 'SELECT (1)'],
    ['SELECT 1)', 'SELECT 1'],
    ['CREATE TABLE y (id SERIAL PRIMARY KEY)', 'CREATE TABLE y (id BIGINT AUTO_INCREMENT PRIMARY KEY)'],
    ['CREATE TABLE y (id BIGSERIAL)', 'CREATE TABLE y (id BIGINT AUTO_INCREMENT PRIMARY KEY)'],
    [
      'UPDATE x SET id = 5 FROM people WHERE x.id = people.id',
      'UPDATE x SET id = 5 WHERE id IN (SELECT id FROM people)',
    ],
    [
      'DELETE FROM x USING people WHERE x.id = people.id',
      'DELETE FROM x WHERE id IN (SELECT id FROM people)',
    ],
    ['\\d people', 'DESCRIBE people'],
    ['SHOW ALL LEAVES', 'SHOW LEAVES'],
    [
      'memsql-ops memsql-update-config --all --key auto_attach --value off --set-global',
      'SET GLOBAL auto_attach = off',
    ],
    [`watch -n 5 'mysql -e "SHOW REBALANCE STATUS ON test"'`, 'SHOW REBALANCE STATUS ON test'],
    ['SHOW PARTITIONS FROM test', 'SHOW PARTITIONS ON test'],
    ['SHOW EXTENDED PARTITIONS ON test', 'SHOW PARTITIONS EXTENDED ON test'],
    ['SHOW REBALANCE STATUS ON ALL DATABASES', 'SHOW REBALANCE ALL DATABASES STATUS'],
    ['REBALANCE PARTITIONS ON ALL DATABASES', 'REBALANCE ALL DATABASES'],
    ['REBALANCE LEAVES', 'REBALANCE ALL DATABASES'],
    ['REBALANCE PARTITIONS FULL ON test', 'REBALANCE PARTITIONS ON test FULL'],
    ['RESTORE PARTITIONS ON test', 'RESTORE REDUNDANCY ON test'],
    ["ADD LEAF root@'leaf-9':3306 IN GROUP 2", "ADD LEAF root@'leaf-9':3306 INTO GROUP 2"],
    ["ADD LEAF root@'leaf-9' PORT 3307", "ADD LEAF root@'leaf-9':3307"],
    ["ADD CHILD AGGREGATOR root@'ca-2':3306", "ADD AGGREGATOR root@'ca-2':3306"],
    ['ADD AGGREGATOR', "ADD AGGREGATOR root@'ca-2':3306"],
    ['DETACH LEAF ALL', 'SHOW LEAVES'],
    ['DETACH ALL LEAVES', 'SHOW LEAVES'],
    ['ALTER DATABASE test SET ASYNC;', 'ALTER DATABASE test SET ASYNC REPLICATION'],
    ['ALTER DATABASE test WITH ASYNC', 'ALTER DATABASE test SET ASYNC REPLICATION'],
    ['ALTER DATABASE test SET REPLICATION ASYNC', 'ALTER DATABASE test SET ASYNC REPLICATION'],
    ["ADD LEAF 'leaf-9':3306 INTO GROUP 2", "ADD LEAF root@'leaf-9':3306 INTO GROUP 2"],
    ['ADD LEAF leaf-9:3307 INTO GROUP 2', "ADD LEAF root@'leaf-9':3307 INTO GROUP 2"],
    ["ADD LEAF INTO GROUP 2 root@'leaf-11':3306", "ADD LEAF root@'leaf-11':3306 INTO GROUP 2"],
    ["CREATE LEAF 'leaf-9' INTO GROUP 2", "ADD LEAF root@'leaf-9':3306 INTO GROUP 2"],
    [
      'sdb-admin add-leaf --host leaf-12 --port 3306 --availability-group 2',
      "ADD LEAF root@'leaf-12':3306 INTO GROUP 2",
    ],
    ["ADD LEAF 'leaf-9':3307", "ADD LEAF root@'leaf-9':3307"],
    ['sudo systemctl restart singlestore on leaf-3', '.stop leaf-3'],
    ['docker restart leaf-3', '.stop leaf-3'],
    ['.restart leaf-1', '.stop leaf-1'],
    ['restart leaf 3', '.stop leaf-3'],
    ['KILL LEAF 8', '.kill leaf-8'],
    ['kill leaf8', '.kill leaf-8'],
    ['KILL NODE 08', '.kill leaf-8'],
    ['STOP LEAF 3', '.stop leaf-3'],
    ['START LEAF 3;', '.start leaf-3'],
    ['STOP 3', '.stop leaf-3'],
    ['.stop 3', '.stop leaf-3'],
    ['.hang 3', '.hang leaf-3'],
    ['DETACH LEAF 3', "DETACH LEAF 'leaf-3':3306"],
    ['ATTACH LEAF 3 NO REBALANCE', "ATTACH LEAF 'leaf-3':3306 NO REBALANCE"],
    // No leaf has that number, and none is guessed.
    ['KILL LEAF 99', 'SHOW LEAVES'],
    ['.kill 99', 'SHOW LEAVES'],
    ['.start all', 'SHOW LEAVES'],
    ['.kill leaf-3, leaf-4', 'HELP .kill'],
    ['.kill leaf-3 and leaf-4', 'HELP .kill'],
    ['.stop a,b', 'HELP .stop'],
    ["REMOVE LEAF 'leaf-1':3306, 'leaf-2':3306", 'HELP REMOVE LEAF'],
    ["ADD LEAF root@'leaf-1':3306, root@'leaf-9':3306", 'HELP ADD LEAF'],
    ['.kill node leaf-3', '.kill leaf-3'],
    ['ALTER DATABASE test', 'HELP ALTER DATABASE'],
    ['ALTER DATABASE test REPLICATION', 'HELP ALTER DATABASE'],
    ['ALTER DATABASE test SET REPLICATION', 'HELP ALTER DATABASE'],
    ['SET AUTOCOMMIT', 'HELP SET AUTOCOMMIT'],
    ['.fill leaf-3', 'HELP .fill'],
    ['.lag leaf-3', '.lag leaf-3 2s'],
    ['.isolate leaf-3', '.isolate ma leaf-3'],
    ['SET GLOBAL redundancy_level', "SHOW VARIABLES LIKE 'redundancy_level'"],
    ["ADD LEAF root@'leaf-30':3307 INTO GROUP", "ADD LEAF root@'leaf-30':3307"],
    ['CREATE DATABASE sales WITH REPLICATION', 'CREATE DATABASE sales'],
    ['SELECT id::text, id::decimal(10, 2) FROM x', 'SELECT id :> TEXT, id :> DECIMAL(10, 2) FROM x'],
    ["SELECT '12'::int8", "SELECT '12' :> BIGINT"],
    ['. kill leaf-8', '.kill leaf-8'],
    [
      'CREATE DATABASE db4 WITH SYNC DURABILITY WITH SYNC REPLICATION PARTITIONS 4 SUB_PARTITIONS 64',
      'CREATE DATABASE db4 WITH SYNC REPLICATION SYNC DURABILITY PARTITIONS 4 SUB_PARTITIONS 64',
    ],
    ['CREATE DATABASE foo ASYNC REPLICATION', 'CREATE DATABASE foo WITH ASYNC REPLICATION'],
    ['CREATE DATABASE foo REPLICATION SYNC', 'CREATE DATABASE foo WITH SYNC REPLICATION'],
    ['CREATE DATABASE foo ASYNC MIRROR', 'HELP CREATE'],
    ['sdb-admin query --sql "REBALANCE PARTITIONS ON test"', 'REBALANCE PARTITIONS ON test'],
    ['UPDATE GLOBAL auto_attach = ON', 'SET GLOBAL auto_attach = ON'],
    ['SELECT COUNT(*) FROM x SHOW LEAVES', 'SELECT COUNT(*) FROM x'],
    ['SHOW LEAVES FORMAT=JSON', 'SHOW LEAVES'],
    ['SHOW DATABASE EXTENDED', 'SHOW DATABASES EXTENDED'],
    ['SHOW LEAVES | grep offline', "SHOW LEAVES WHERE State = 'offline'"],
    ['SHOW PARTITIONS ON test | less', 'SHOW PARTITIONS ON test'],
    ['SHOW EVENTS', 'SELECT * FROM INFORMATION_SCHEMA.MV_EVENTS'],
    ['.wait 2m30s', '.wait 150s'],
    ['.wait 1 h 5 min', '.wait 3900s'],
    ["MOVE PARTITION test:3 TO 'leaf-1':3306", "COPY PARTITION test:3 ON 'leaf-1':3306"],
    ['PROMOTE PARTITION test:3', "PROMOTE PARTITION test:3 ON 'leaf-4':3306"],
    ['DROP PARTITION 3', "DROP PARTITION test:0 ON 'leaf-1':3306"],
    ["FAILOVER TO 'ca-1':3306", "PROMOTE AGGREGATOR 'ca-1':3306 TO MASTER"],
    ['DROP ORPHAN DATABASES', 'CLEAR ORPHAN DATABASES'],
    ['SHOW ORPHANS', 'EXPLAIN CLEAR ORPHAN DATABASES'],
    ['SET PERSIST auto_attach = OFF', 'SET GLOBAL auto_attach = OFF'],
    ["SHOW VARIABLES 'auto_attach'", "SHOW VARIABLES LIKE 'auto_attach'"],
    ['SHOW redundancy_level', "SHOW VARIABLES LIKE 'redundancy_level'"],
    ['CREATE DATABASE my-db', 'CREATE DATABASE `my-db`'],
    ['CREATE DATABASE shop WITH 16 PARTITIONS', 'CREATE DATABASE shop PARTITIONS 16'],
    ['CREATE DATABASE', 'CREATE DATABASE test1'],
    ['CREATE TABLE', 'CREATE TABLE test.x1 (id INT)'],
    ['CREATE TABLE y (id INT, SHARD KEY id)', 'CREATE TABLE y (id INT, SHARD KEY (id))'],
    ['UPDATE x SET id == 5', 'UPDATE x SET id = 5'],
    ['SELECT * FROM x MINUS SELECT id FROM people', 'SELECT * FROM x EXCEPT SELECT id FROM people'],
    ['SELECT FIRST 5 id FROM x', 'SELECT id FROM x LIMIT 5'],
    ['.kill leaf 8', '.kill leaf-8'],
    ['.wait 5 minutes', '.wait 5m'],
    ['.wait 2h', '.wait 120m'],
    ['.workload stop', '.workload off'],
    ['.quit', 'HELP'],
    ['SHOW LEAVES; SHOW TABLES', 'SHOW LEAVES'],
    ['xyzzy', 'HELP'],
    ['sdb-admin show-cluster-status', 'SHOW CLUSTER STATUS'],
    [
      'memsql-ops memsql-update-config --key redundancy_level --value 2 --all',
      'SET GLOBAL redundancy_level = 2',
    ],
    ['sdb-report collect', 'SHOW LEAVES'],
    ['iptables -A INPUT -s leaf-3 -j DROP', '.isolate ma leaf-3'],
    ['kill -STOP 4711', 'SHOW LEAVES'],
    ['pkill -STOP leaf-3', '.hang leaf-3'],
    ['echo "SHOW LEAVES;" | mysql -h0 -uroot', 'SHOW LEAVES'],
    ['"SHOW LEAVES"', 'SHOW LEAVES'],
    ['.tables', 'SHOW TABLES FROM test'],
    ['.schema people', 'SHOW CREATE TABLE people'],
    ['SHOW DATABASE STATUS ON test', 'USING test SHOW DATABASE STATUS'],
    ['SHOW DISTRIBUTED_PARTITIONS', 'SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS'],
    ['SHOW LEAVES EXTENDED', 'SHOW LEAVES'],
    ['.assume partition 10 GB', '.assume partition_size 10 GB'],
    ['.assume network 1 GB/s ON leaf-1', '.assume network_speed 1 GB/s ON leaf-1'],
    ['SHOW SYNC VARIABLES', 'HELP SHOW'],
    ['SELECT * FROM people WITH (leaf_pushdown=true) WHERE id > 1', 'SELECT * FROM people WHERE id > 1'],
    ['SELECT * FROM people OPTION (resource_pool=x)', 'SELECT * FROM people'],
    ['SELECT * FROM people FORCE INDEX (id) WHERE id > 1', 'SELECT * FROM people WHERE id > 1'],
    ['SELECT * FROM people WHERE id = ?', 'SELECT MIN(id), MAX(id), COUNT(*) FROM test.people'],
    [
      "SELECT * FROM people WHERE name = 'ann;\nSELECT 1;\nSELECT * FROM x WHERE id = '1'",
      "SELECT * FROM people WHERE name = 'ann'",
    ],
    ['DROP DATABASE', 'DROP DATABASE test'],
    ['DROP people', 'HELP DROP'],
    ['CREATE DATABASE IF NOT EXIST y', 'CREATE DATABASE IF NOT EXISTS y'],
    [
      'CREATE TABLE y (a INT, b INT GENERATED ALWAYS AS (a + 1) STORED)',
      'CREATE TABLE y (a INT, b AS (a + 1) PERSISTED INT)',
    ],
    ['CREATE TABLE y (id INT IDENTITY(1, 1), a INT)', 'CREATE TABLE y (id INT AUTO_INCREMENT, a INT)'],
    ["COPY PARTITION test:0 FROM 'leaf-2':3306 TO 'leaf-1':3306", "COPY PARTITION test:0 ON 'leaf-1':3306"],
    ["COPY PARTITION 0 ON test TO 'leaf-1'", "COPY PARTITION test:0 ON 'leaf-1':3306"],
    ['SET redundancy level = 1', 'SET GLOBAL redundancy_level = 1'],
    ['SET GLOBAL auto-attach = OFF', 'SET GLOBAL auto_attach = OFF'],
    ["UPDATE people name = 'x' WHERE id = 1", "UPDATE people SET name = 'x' WHERE id = 1"],
    ['UPDATE people', 'UPDATE test.people SET id = 5 WHERE id = 1'],
    ['DELETE * FROM people WHERE id = 1', 'DELETE FROM people WHERE id = 1'],
  ])('mistaken: %s → %s', (text, statement) => {
    expect(meant(text)).toBe(statement);
  });

  test.each([
    ['.restart leaf-1', /^A process that is to start anew is stopped, and then started with [.]start:$/],
    ['docker restart leaf-1', /^Write [.]stop and the node, and then [.]start and the node, as /],
    ['.kill leaf-3, leaf-4', /^It is about one node at a time: write one for each[.]$/],
    ['.wait 2m30s', /^Write 150s[.]$/],
    ['SELECT COUNT(*) FROM x SHOW LEAVES', /^End it with ; before that[.]$/],
    ['sdb-admin optimize', /^There are no machines, files and tools here[.] /],
    ['kill -STOP 4711', /^Write [.]hang and the node, /],
    ['SELECT * FROM x WHERE id = ?', /^Write the value itself[.]$/],
    ['SELECT * FROM x WHERE id = {{id}}', /^Write the value itself[.]$/],
    ["SELECT 'a;\nSELECT 1;\nSELECT 'b'", /^Close it with ': 'a'[.]$/],
    ['top', /^Enter statements and dot commands alone, /],
  ])('mistaken: %s: what is to be done is said', (text, told) => {
    const problem = adviseOn(text)?.problem;
    expect(problem && tell<Problem, ProblemWords>(problemWording, problem).hint).toMatch(told);
  });

  test('mistaken: the whole form stands beside it', () => {
    expect(suggest("ADD LEAF '172.18.0.4' IDENTIFIED BY 'pw'", names).form).toBe(
      "ADD LEAF user[:'password']@'host':port [INTO GROUP {1|2}]",
    );
    expect(suggest('.fill cpu ma', names).form).toBe('.fill {disk|memory} NODE [off]');
    expect(suggest('xyzzy', names).form).toBe('HELP [topic]');
  });

  test('mistaken: names are those of the cluster, or none of it where something new is made', () => {
    const own = {
      hosts: [{ host: 'node-b', port: 3307 }],
      databases: ['shop'],
      tables: [{ schema: 'shop', name: 'orders' }],
    };
    expect(suggest('DETACH LEAF', own).statement).toBe("DETACH LEAF 'node-b':3307");
    expect(suggest('REBALANCE PARTITIONS', own).statement).toBe('REBALANCE PARTITIONS ON shop');
    expect(suggest('DELETE orders', own).statement).toBe('DELETE FROM orders');
    // What empties a table is not offered to whoever wrote more than that.
    expect(suggest('DELETE FROM orders, items', own).statement).toBe(
      'DELETE FROM shop.orders WHERE id > 100',
    );
    expect(suggest('ADD LEAF', own).statement).toBe("ADD LEAF root@'leaf-9':3306");
    expect(suggest('.kill', own).statement).toBe('.kill node-b');
  });

  test('mistaken: names that cannot stand bare are quoted, and those that were written are kept', () => {
    const own = {
      hosts: [{ host: "o'leaf", port: 3306 }],
      databases: ['my shop'],
      tables: [{ schema: 'my shop', name: 'old $1' }],
    };
    expect(suggest('RESTORE REDUNDANCY', own).statement).toBe('RESTORE REDUNDANCY ON `my shop`');
    expect(suggest('SHOW COLUMNS', own).statement).toBe('SHOW COLUMNS FROM `my shop`.`old $1`');
    expect(suggest('DETACH LEAF', own).statement).toBe("DETACH LEAF 'o\\'leaf':3306");
    expect(suggest('.kill', own).statement).toBe(".kill 'o\\'leaf'");
    expect(suggest('memsqlctl remove-leaf --host leaf-3', own).statement).toBe("REMOVE LEAF 'leaf-3':3306");
  });
});

/** Statements of other products and tools, and what runbooks and documents make of this one's. */
const foreign: readonly string[] = [
  'ADD NODE x',
  'ADD SHARD s1',
  'REMOVE NODE 5',
  'DROP NODE 5',
  'ATTACH ALL LEAVES',
  'DETACH ALL',
  'FAILOVER TO leaf-2',
  'SWITCHOVER',
  'PROMOTE REPLICA leaf-2',
  'SHOW MASTER STATUS',
  'SHOW SLAVE HOSTS',
  'SHOW SHARDS',
  'SHOW REGIONS',
  'SHOW CLUSTER',
  'SHOW AGGREGATOR',
  'SHOW PARTITION',
  'SHOW REBALANCE',
  'SHOW DATABASE',
  'SHOW TABLE',
  'SHOW CONFIG',
  'SHOW PARAMETERS',
  'SHOW ALL',
  'START SLAVE',
  'STOP REPLICA',
  'CHANGE MASTER TO MASTER_HOST = "a"',
  'RESET MASTER',
  'SET redundancy_level TO 2',
  'ALTER SYSTEM SET redundancy_level = 2',
  'memsqlctl list-nodes',
  'memsqlctl show-aggregators',
  'memsqlctl remove-leaf --host a',
  'memsqlctl attach-leaf --host a',
  'memsqlctl detach-leaf --host a',
  'sdb-admin rebalance-partitions --database test',
  'sdb-admin restore-redundancy',
  'sdb-admin enable-high-availability',
  'sdb-admin start-node --all',
  'sdb-admin stop-node --all',
  'sdb-admin optimize',
  'sdb-toolbox-config register-host',
  'service memsql start',
  'systemctl start memsql',
  'kubectl delete pod leaf-0',
  'kubectl get pods',
  'docker kill memsql',
  'nodetool status',
  'mysql -u root -h ma',
  'memsql -h 127.0.0.1 -P 3306',
  'psql -h a',
  '\\l',
  '\\dt',
  'rs.status()',
  'sh.status()',
  'db.orders.find()',
  'SELECT pg_last_wal_receive_lsn()',
  'VACUUM',
  'sleep 30',
  'WAITFOR DELAY 5',
  'REBALANCE CLUSTER',
  'REBALANCE DATABASE test',
  'RESTORE test',
  'CLEAR ORPHANS',
  'EXPLAIN REBALANCE',
  'EXPLAIN RESTORE',
  'PROMOTE AGGREGATOR',
  'AGGREGATOR SET MASTER',
  'SET AGGREGATOR AS MASTER',
  'USE',
  'INSERT test.x VALUES (1)',
  'DELETE test.x',
  'SELECT FROM test.x',
  'UPDATE test.x id = 1',
  'CREATE DATABASE',
  'DROP TABLE',
  'HELPME',
  '.isolate',
  '.heal leaf-1',
  '.lag leaf-1',
];

const statements = statementTable
  .filter(({ kind }) => kind !== 'dotImport')
  .flatMap(({ examples }) => examples);

/** A right statement, damaged as hands and documents damage it. */
const damaged = fc
  .tuple(
    fc.constantFrom(...statements),
    fc.nat(200),
    fc.constantFrom('swap', 'lose', 'double', 'word', 'order', 'quotes', 'bare', 'dash', 'tail', 'twice'),
  )
  .map(([statement, place, damage]) =>
    damage === 'twice'
      ? hurt(hurt(statement, place, 'swap'), place + 7, 'lose')
      : hurt(statement, place, damage),
  );

/** What is done to a partition, and to which, and to which table, is taken from the text. */
const ofAnyPartition = (text: string): string =>
  text
    .replace(/^[A-Z]+ PARTITION \w+:\d+/, 'COPY PARTITION test:0')
    .replace(/\btest\.\w+/, 'test.x')
    .replace(/\btest\d+\b/, 'test');

/** A suggestion names a leaf that there is, an example may name another one. */
const ofAnyLeaf = (statement: string): string => statement.replaceAll(/leaf-\d+/g, 'leaf');

function hurt(text: string, place: number, damage: string): string {
  const at = place % Math.max(1, text.length - 1);
  const words = text.split(' ');
  const word = place % words.length;
  switch (damage) {
    case 'swap':
      return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
    case 'lose':
      return text.slice(0, at) + text.slice(at + 1);
    case 'double':
      return text.slice(0, at) + (text[at] ?? '') + text.slice(at);
    case 'word':
      return words.toSpliced(word, 1).join(' ');
    case 'order':
      return words.toSpliced(word, 2, words[word + 1] ?? '', words[word] ?? '').join(' ');
    case 'quotes':
      return text.replaceAll("'", '’');
    case 'bare':
      return text.replaceAll("'", '');
    case 'dash':
      return text.replaceAll('-', '–');
    default:
      return `${text} now`;
  }
}

describe('mistaken: a name that there is not', () => {
  const hint = (text: string): string => {
    const { result } = cluster().run(text);
    return result?.ok === false && result.diagnostic !== null
      ? tell<Problem, ProblemWords>(problemWording, result.diagnostic.problem).hint
      : '';
  };

  test.each([
    ['SELECT @@redundancy_levl', 'redundancy_level'],
    ['SET GLOBAL auto_atach = OFF', 'auto_attach'],
    ["SELECT CONCT('a', 'b')", 'CONCAT'],
    ['SELECT * FROM information_schema.LEAFS', 'LEAVES'],
    ['SELECT HOSTS FROM information_schema.LEAVES', 'HOST'],
    ['SELECT p.nmae FROM people p', 'name'],
    ['DROP TABLE peopl', 'people'],
    ['.kill leef-1', 'leaf-1'],
    ['SELECT * FROM LEAVES', 'INFORMATION_SCHEMA.LEAVES'],
  ])('mistaken: %s: did you mean %s', (text, name) => {
    expect(hint(text)).toMatch(new RegExp(`^Did you mean ${name}\\? The `));
  });

  test.each([
    ['SELECT NOW', 'It is a function: write NOW().'],
    ['CREATE DATABASE test', 'Choose another name, or drop that database first.'],
    ['DROP DATABASE nope', 'SHOW DATABASES lists those that there are.'],
    ['CREATE TABLE people (id INT)', 'Choose another name, or drop that table first.'],
    ['KILL 4711', /^SHOW PROCESSLIST .*; a leaf is killed with [.]kill and its name[.]$/],
    ['ATTACH LEAF ALL', 'SHOW LEAVES says how each leaf is.'],
    [
      'SELECT NODE_ID, HOST FROM information_schema.MV_NODES',
      /^(?:Did you mean ID\? )?The columns are ID, IP_ADDR/,
    ],
    [
      'CREATE TABLE vec (id INT, v TEXT, VECTOR INDEX iv (v))',
      'Leave it out: vectors are kept as texts, and nothing is looked up by what is near.',
    ],
    [
      "CREATE DATABASE db5 ON S3 'a' CONFIG '{}' CREDENTIALS '{}'",
      'CREATE DATABASE without ON makes a database, which the leaves keep.',
    ],
    ["SELECT LEN('a')", 'Here it is LENGTH(text).'],
    ['SELECT GETDATE()', 'Here it is NOW().'],
    [
      'SELECT id FROM people WHERE name = ann',
      "There is no column of this name. A text stands in quotes: 'ann'.",
    ],
    ['SELECT * FROM pg_stat_activity', 'Here it is INFORMATION_SCHEMA.PROCESSLIST.'],
    ["SELECT TRY_CAST('a' AS INT)", 'Here it is CAST(value AS CHAR).'],
    ["SELECT STRING_AGG(name, ',') FROM people", "Here it is GROUP_CONCAT(text SEPARATOR ',')."],
    [
      'INSERT INTO people VALUES (1, ann)',
      "There is no column of this name. A text stands in quotes: 'ann'.",
    ],
    [
      'SELECT d.DATABASE_NAME FROM information_schema.DISTRIBUTED_DATABASES d, information_schema.DISTRIBUTED_PARTITIONS p WHERE p.database_id = d.DATABASE_ID',
      /^The columns are DATABASE_NAME, ORDINAL, /,
    ],
    ['SHOW WORKLOAD MANAGEMENT STATUS', 'Statements here take no memory and no processor from each other.'],
    ['DROP ALL FROM PLANCACHE', 'EXPLAIN tells of REBALANCE, RESTORE REDUNDANCY and CLEAR ORPHAN DATABASES.'],
    ['SELECT MEDIAN(id) FROM people', 'Order the rows, and take one of them with LIMIT 1 OFFSET.'],
    [
      'SELECT PARTITION_ID() FROM people',
      'INFORMATION_SCHEMA.TABLE_STATISTICS has the rows of each partition, by ORDINAL.',
    ],
    [
      'SELECT id FROM people WHERE COUNT(*) > 1',
      'WHERE looks at each row before there are groups: write the condition behind HAVING.',
    ],
  ])('mistaken: %s: %s', (text, told) => {
    if (typeof told === 'string') expect(hint(text)).toBe(told);
    else expect(hint(text)).toMatch(told);
  });

  test.each([
    ['.kill leaf-2', "ATTACH LEAF 'leaf-2':3306", 'It is attached when its process is back: .start leaf-2.'],
    [
      "DETACH LEAF 'leaf-2':3306",
      "DETACH LEAF 'leaf-2':3306",
      'ATTACH LEAF brings it back; SHOW LEAVES says how each leaf is.',
    ],
    ['.kill leaf-2', "COPY PARTITION test:0 ON 'leaf-2':3306", 'SHOW LEAVES says how each leaf is.'],
    [
      '.connect leaf-2',
      'SELECT COUNT(*) FROM people',
      /^Name one of them, as in test_\d[.]people, or run the statement on the master aggregator with [.]connect[.]$/,
    ],
  ])('mistaken: %s, %s: what to do next', (first, text, told) => {
    const { run } = cluster();
    run(`${first}\n.wait 10s`);
    const { result } = run(text);
    const problem = result?.ok === false ? result.diagnostic?.problem : null;
    const said = problem ? tell<Problem, ProblemWords>(problemWording, problem).hint : '';
    if (typeof told === 'string') expect(said).toBe(told);
    else expect(said).toMatch(told);
  });

  test.each(["ADD LEAF root@'leaf-9:3307'", "REMOVE LEAF 'leaf-9:3307'"])(
    'mistaken: %s: the port stands behind the quotes',
    (text) => expect(hint(text)).toBe("The port stands behind the quotes: 'leaf-9':3307."),
  );

  test.each(["REMOVE LEAF 'leaf-12':3306", 'SELECT idd FROM x', 'SELECT warehouse FROM people'])(
    'mistaken: %s: nothing is near, or there is one alone',
    (text) => expect(hint(text)).toMatch(/^The /),
  );
});

describe('mistaken: 500 statements', () => {
  const drawn = fc
    .sample(damaged, { seed: 17, numRuns: 4_000 })
    .filter((text) => parse(text).kind === 'diagnostic');
  const mistaken = [
    ...new Set([...foreign.filter((text) => parse(text).kind === 'diagnostic'), ...drawn]),
  ].slice(0, 500);

  test('mistaken: there are 500, and what is suggested for each can be read', () => {
    expect(mistaken).toHaveLength(500);
    const refused = mistaken.filter((text) => parse(meant(text)).kind !== 'statement');
    expect(refused).toEqual([]);
  });

  test('mistaken: what is recognised does not begin with the nearest token', () => {
    const examples = new Set(
      statementTable.flatMap(({ examples }) =>
        examples.map((one) => ofAnyPartition(ofAnyLeaf(suggest(one, names).statement))),
      ),
    );
    let recognised = 0;
    for (const text of mistaken) {
      const problem = adviseOn(text)?.problem;
      const isNearest = problem?.kind === 'notUnderstood' || problem?.kind === 'endsTooEarly';
      if (problem?.kind === 'writtenElsewhere') recognised += 1;
      // What is not recognised is shown a statement that begins alike, or which of them there are.
      const isAlike =
        examples.has(ofAnyPartition(ofAnyLeaf(meant(text)))) || /^HELP [.\w ]+$/.test(meant(text));
      if (isNearest) expect([text, isAlike]).toEqual([text, true]);
    }
    expect(recognised).toBeGreaterThan(50);
  });

  test('mistaken: no suggestion is answered with a syntax error or with what the model leaves out', () => {
    const { client, history, run } = cluster();
    const kept = history.place;
    for (const statement of new Set(mistaken.map(meant))) {
      if (/^\.(?:wait|background|watch|expect|unwatch)/i.test(statement)) continue;
      const { result } = run(statement);
      const number = result?.ok === false ? result.error.number : 0;
      expect([statement, number === 1064 || /is not part of this model/.test(result?.text ?? '')]).toEqual([
        statement,
        false,
      ]);
    }
    expect(client.runs.length).toBeGreaterThan(100);
    expect(kept.atMs).toBeLessThanOrEqual(history.place.atMs);
  });

  test.each([
    'killall -9 memsqld',
    'shutdown -h now',
    'reboot',
    'kill -9 4711',
    'export MEMSQL_HOME=/opt',
    'sdb-report collect',
  ])('mistaken: %s: a line of a shell ends with its line', (line) => {
    const { client, run } = consoleWith({ leaves: 2 });
    run(`${line}\nSELECT 41;`);
    expect(client.runs.slice(-2).map(({ text }) => text)).toEqual([line, 'SELECT 41']);
  });

  test.each(['1. ', '2) ', '* ', '- ', 'Step 3: ', '\u2022 '])(
    'mistaken: %s before a statement is of the document that lists it',
    (mark) => {
      const { client, run } = consoleWith({ leaves: 2 });
      run(`${mark}SELECT 40;\n${mark}SHOW LEAVES;`);
      expect(client.runs.slice(-2).map(({ text }) => text)).toEqual(['SELECT 40', 'SHOW LEAVES']);
    },
  );

  test('mistaken: one wrong line swallows nothing after it', () => {
    for (const text of mistaken.filter((one) => !/['"`‘’“”]|\/\*/.test(one)).slice(0, 150)) {
      const { client, run } = consoleWith({ leaves: 2 });
      run(`${text};\nSELECT 41 + 0;`.replace('41 + 0', '41'));
      expect([text, client.runs.at(-1)?.text]).toEqual([text, 'SELECT 41']);
    }
  });
});
