import { oneTableOf, singleTableWrite } from './joined-writes.ts';
import type { Instead } from './unsupported.ts';
import { writtenOut } from './written-windows.ts';

/** The parts that a pattern has found. */
type Found = readonly (string | undefined)[];

/** The tools of the product, and what their commands do, for those that name a host or could. */
const tools = '^(?:memsqlctl|sdb-admin|memsql-admin|memsql-ops)\\s+';
const host = '(?=.*?--host[= ][\'"]?([\\w.-]+))';
const port = '(?=.*?--(?:memsql-)?port[= ](\\d+))';

const ofNodes: readonly (readonly [command: string, statement: string])[] = [
  ['add-leaf', "ADD LEAF root@'leaf-9':3306"],
  ['add-aggregator', "ADD AGGREGATOR root@'ca-9':3306"],
  ['remove-leaf', "REMOVE LEAF 'leaf-8':3306"],
  ['remove-aggregator', "REMOVE AGGREGATOR 'ca-9':3306"],
  ['attach-leaf', "ATTACH LEAF 'leaf-8':3306"],
  ['detach-leaf', "DETACH LEAF 'leaf-8':3306"],
];

const toolRows: readonly (readonly [pattern: RegExp, statement: string, note?: Instead])[] = [
  [new RegExp(`${tools}(?:memsql-)?(?:restart-node|restart)\\b`, 'i'), '.stop leaf-8', 'stopThenStart'],
  ...ofNodes.flatMap(([command, statement]): (readonly [RegExp, string])[] => [
    [new RegExp(`${tools}${command}\\b${host}${port}`, 'i'), statement.replace(/'[\w-]+':3306/, "'$1':$2")],
    [new RegExp(`${tools}${command}\\b${host}`, 'i'), statement.replace(/'[\w-]+':/, "'$1':")],
    [new RegExp(`${tools}${command}\\b`, 'i'), statement],
  ]),
  [new RegExp(`${tools}(?:show-)?cluster-status\\b`, 'i'), 'SHOW CLUSTER STATUS'],
  [new RegExp(`${tools}(?:show-leaves|list-nodes|show-cluster|memsql-list)\\b`, 'i'), 'SHOW LEAVES'],
  [new RegExp(`${tools}show-aggregators\\b`, 'i'), 'SHOW AGGREGATORS'],
  [
    new RegExp(`${tools}(?:rebalance-partitions|rebalance)\\b(?=.*?--database[= ]['"]?(\\w+))`, 'i'),
    'REBALANCE PARTITIONS ON $1',
  ],
  [new RegExp(`${tools}(?:rebalance-partitions|rebalance)\\b`, 'i'), 'REBALANCE PARTITIONS ON test'],
  [
    new RegExp(`${tools}restore-redundancy\\b(?=.*?--database[= ]['"]?(\\w+))`, 'i'),
    'RESTORE REDUNDANCY ON $1',
  ],
  [new RegExp(`${tools}restore-redundancy\\b`, 'i'), 'RESTORE REDUNDANCY ON test'],
  [new RegExp(`${tools}enable(?:-high-availability)?\\b`, 'i'), 'SET GLOBAL redundancy_level = 2'],
  [
    new RegExp(
      `${tools}(?:memsql-)?update-config\\b(?=.*?--set-global)(?=.*?--key[= ]['"]?(\\w+))(?=.*?--value[= ]['"]?(\\w+))`,
      'i',
    ),
    'SET GLOBAL $1 = $2',
  ],
  [
    new RegExp(
      `${tools}(?:memsql-)?update-config\\b(?=.*?--key[= ]['"]?(redundancy_level|auto_attach|leaf_failure_detection|leaf_failover_fanout|default_partitions_per_leaf|max(?:imum)?_\\w+)\\b)(?=.*?--value[= ]['"]?(\\w+))`,
      'i',
    ),
    'SET GLOBAL $1 = $2',
  ],
  [new RegExp(`${tools}(?:memsql-)?(?:update-config|describe-node|get-config)\\b`, 'i'), 'SHOW VARIABLES'],
  [new RegExp(`${tools}(?:memsql-)?(?:start-node|start)\\b`, 'i'), '.start leaf-8'],
  [new RegExp(`${tools}(?:memsql-)?(?:stop-node|stop)\\b`, 'i'), '.stop leaf-8'],
  [new RegExp(`${tools}(?:memsql-)?kill(?:-node)?\\b`, 'i'), '.kill leaf-8'],
  [
    /^(?:memsqlctl|(?:sdb|memsql)-(?:admin|ops|deploy|report|toolbox-config)|sdb-toolbox\S*)\b/i,
    'SHOW LEAVES',
    'noTools',
  ],
];

/** What other products call a leaf. */
const machine =
  '(?:LEAF|LEAFS|LEAVES|NODES?|SHARDS?|SERVERS?|HOSTS?|MEMBERS?|WORKERS?|BACKENDS?|INSTANCES?)(?![\\w-])';
const cluster = String.raw`(?:ALTER\s+(?:CLUSTER|SYSTEM)\s+)?`;
const user = String.raw`['"\x60]?\w+['"\x60]?(?::[^\s@]+)?\s*@\s*`;
const anyUser = `(?:${user})?`;
const place = String.raw`['"\x60]?(?!ALL\b)([\w.-]+)['"\x60]?(?:\s*:\s*(\d+))?`;

const addressOf = (leaf = '', leafPort = '3306'): string => `'${leaf}':${leafPort}`;
const nodeOf = (leaf = '', leafPort = '3306'): string => (leafPort === '3306' ? leaf : `${leaf}:${leafPort}`);

/** What is done to a process, for the word that is written elsewhere. */
export const processVerb = (verb: string): string =>
  /^START$/i.test(verb) ? '.start' : /^KILL$/i.test(verb) ? '.kill' : '.stop';

/**
 * Statements of other products, earlier versions and command lines of tools, with what does the same here. `$1` and so on
 * stand for what the brackets of the pattern have found.
 */
const counterparts: readonly (readonly [
  pattern: RegExp,
  statement: string | ((found: Found) => string | null),
  /** What to know about it. */
  note?: Instead,
])[] = [
  [/^DELETE\s+[*]\s+(FROM\s[\s\S]+)$/i, 'DELETE $1'],
  [/^DELETE\b[\s\S]*/i, ([text = '']) => oneTableOf(text), 'oneTable'],
  [
    /^UPDATE\s+((?!GLOBAL\b|VARIABLES?\b|CONFIG\b)[\w.\x60]+)\s+((?!SET\b)\w+\s*=[\s\S]+)$/i,
    'UPDATE $1 SET $2',
  ],
  [/^UPDATE\s+(?:GLOBAL|VARIABLES?|CONFIG)\s+(?:SET\s+)?(\w+)\s*(?:=|TO\s)\s*(\S+)$/i, 'SET GLOBAL $1 = $2'],
  // What a shell, or another client, does with the rows.
  [
    /^SHOW\s+LEAVES\s*\|\s*grep\s+(?:-\w+\s+)*['"]?(online|offline|recovering|detached|attaching|unknown)['"]?$/i,
    "SHOW LEAVES WHERE State = '$1'",
    'rowsByWhere',
  ],
  [
    /^((?:SHOW|SELECT)\s[^|'"]*?)\s*\|\s*(?:grep|egrep|less|more|wc|sort|awk|sed|head|tail|tee|jq|column)\b[\s\S]*$/i,
    '$1',
    'rowsByWhere',
  ],
  [/^(SHOW\s[\s\S]*?)\s+(?:FORMAT|OUTPUT)\s*=?\s*(?!LIKE\b)['"]?\w+['"]?$/i, '$1', 'formByEnding'],
  [/^SHOW\s+EVENTS(?:\s+(?:FROM|IN|ON)\s+\w+)?$/i, 'SELECT * FROM INFORMATION_SCHEMA.MV_EVENTS'],
  // How a SHOW is cut down and put in order is for a SELECT.
  [
    /^SHOW\s+(LEAVES|AGGREGATORS|PROCESSLIST|VARIABLES|CLUSTER\s+STATUS)\s+((?:WHERE\b[\s\S]*?\s)?(?:ORDER|LIMIT|GROUP)\b[\s\S]*)$/i,
    ([, shown = '', rest = '']) => `SELECT * FROM INFORMATION_SCHEMA.${viewOf(shown)} ${rest}`,
  ],
  [
    /^SHOW\s+PARTITIONS\s+(?:ON\s+)?['"\x60]?(\w+)['"\x60]?\s+((?:ORDER|LIMIT)\b[\s\S]*)$/i,
    "SELECT * FROM INFORMATION_SCHEMA.DISTRIBUTED_PARTITIONS WHERE DATABASE_NAME = '$1' $2",
  ],
  [
    /^SHOW\s+CLUSTER\s+STATUS\s+(?:ON|FOR|FROM)\s+['"\x60]?(\w+)['"\x60]?$/i,
    "SELECT * FROM INFORMATION_SCHEMA.MV_CLUSTER_STATUS WHERE DATABASE_NAME LIKE '$1%'",
  ],
  [/^SHOW\s+(?:FULL\s+)?PROCESS(?:ES|\s+LIST)$/i, 'SHOW PROCESSLIST'],
  [
    /^SHOW\s+(?:LOCKS|TRANSACTIONS|CONNECTIONS|SESSIONS|QUERIES|THREADS|BLOCKED\s+QUERIES|ENGINE\s+LOCKS)$/i,
    'SHOW PROCESSLIST',
  ],
  [/^SHOW\s+TABLE\s+(?!STATUS\b)([\w.\x60]+)$/i, 'DESCRIBE $1'],
  [/^DESC(?:RIBE)?\s+([\w.\x60]+)\s+['"]?(\w+)['"]?$/i, "SHOW COLUMNS FROM $1 LIKE '$2'"],
  [/^EXPLAIN\s+(?!REBALANCE\b|RESTORE\b|CLEAR\b)([\w.\x60]+)$/i, 'DESCRIBE $1'],
  [
    /^SHOW\s+(?:GLOBAL\s+)?VARIABLES?\s+(?:=\s*)?(?!LIKE\b|WHERE\b)['"\x60]?(\w+)['"\x60]?$/i,
    "SHOW VARIABLES LIKE '$1'",
  ],
  [/^(SET\s+GLOBAL\s+\w+\s*=\s*[^\s,]+)\s*,[\s\S]+$/i, '$1', 'oneVariable'],
  [/^SET\s+(?:GLOBAL\s+|@@GLOBAL[.])(\w+)\s*=?$/i, "SHOW VARIABLES LIKE '$1'", 'valueBehind'],
  [/^SET\s+@(\w+)$/i, 'SET @$1 = 1'],
  [
    /^SET\s+(?:GLOBAL\s+)?(redundancy|auto|leaf|default)[\s-]+([a-z]+(?:[\s-]+[a-z]+){0,3})\s*(?:=|TO\s)\s*(['"]?\w+['"]?)$/i,
    ([, first = '', rest = '', value = '']) =>
      `SET GLOBAL ${first}_${rest.replace(/[\s-]+/g, '_')} = ${value}`,
  ],
  [
    /^(?:CREATE|DROP)\s[\s\S]*?\bIF\s+(?:NOT\s+)?EX\w*\b[\s\S]*$/i,
    ([text = '']) =>
      text.replace(/\bIF\s+(NOT\s+)?EX\w*/i, (_all, not?: string) => `IF ${not ? 'NOT ' : ''}EXISTS`),
  ],
  [/^CREATE\b[\s\S]*\bAS\s*\((?:[^()]|\([^()]*\))*\)[\s\S]*$/i, ([text = '']) => computedOf(text)],
  [
    /^CREATE\b[\s\S]*\bIDENTITY\b[\s\S]*$/i,
    ([text = '']) =>
      /\s(?:BIG|SMALL|TINY)?INT(?:EGER)?\s+IDENTITY\b/i.test(text)
        ? text.replace(/\bIDENTITY\b(?:\s*\(\s*\d+\s*,\s*\d+\s*\))?/i, 'AUTO_INCREMENT')
        : null,
  ],
  [/^ATTACH\s+LEA(?:F|VES)\s*[*]$/i, 'ATTACH LEAF ALL'],
  [
    /^(ATTACH\s+LEAF\s+\S+(?:\s+FORCE)?)\s+(?:NO_?REBALANCE|WITHOUT\s+REBALANCE|SKIP\s+REBALANCE)$/i,
    '$1 NO REBALANCE',
  ],
  [/^(?:REMOVE|DETACH|ATTACH)\s+LEAF\s+\d+\b[\s\S]*$/i, 'SHOW LEAVES', 'leafByHost'],
  [
    /^DETACH\s+LEAVES?\s+\(?([^()]*,[^()]*)\)?(\s+ENSURE_PARTITION_SAFETY)?$/i,
    ([, listed = '', option = '']) => detachOf(listed, option),
  ],
  [
    /^REBALANCE\s+DATABASE\s+['"\x60]?(\w+)['"\x60]?((?:\s+(?:FULL|FORCE|KILL|ENSURE_ONLINE_NODES))+)$/i,
    'REBALANCE PARTITIONS ON $1$2',
  ],
  [/^REBALANCE\s+TABLE\b[\s\S]*$/i, 'REBALANCE PARTITIONS ON test', 'wholeDatabases'],
  // Signs and words of other products within a SELECT, UPDATE or DELETE.
  [
    /^(?:SELECT|UPDATE|DELETE|WITH)\b[\s\S]*(?:==|=\s+=|=>|=<)[\s\S]*$/i,
    ([text = '']) =>
      withOutQuotes(text, [
        [/==|=\s+=/g, '='],
        [/=>/g, '>='],
        [/=</g, '<='],
      ]),
  ],
  [/^(SELECT\b[\s\S]*\bBETWEEN\s+\S+)\s+TO\s+(\S[\s\S]*)$/i, '$1 AND $2'],
  [
    /^(?:SELECT|UPDATE|DELETE)\b[\s\S]*\bLIKE\s+%?\w+%?(?=\s|$)[\s\S]*$/i,
    ([text = '']) => withOutQuotes(text, [[/\bLIKE\s+(%\w+%?|\w+%)(?=\s|$)/gi, "LIKE '$1'"]]),
  ],
  [/^((?:SELECT|UPDATE|DELETE)\b[\s\S]*\bWHERE\b[\s\S]*?\S)\s+IS\s+('[^']*'|\d+)([\s\S]*)$/i, '$1 = $2$3'],
  [/^(SELECT\b[\s\S]*\bORDER\s+BY\b[\s\S]*?)\b(DESC|ASC)ENDING\b([\s\S]*)$/i, '$1$2$3'],
  [/^(SELECT\b[\s\S]*?)\s+LIMIT\s+ALL\b([\s\S]*)$/i, '$1$2'],
  [/^(SELECT\b[\s\S]*?)\s+LIMIT\s+(\d+)\s+TO\s+(\d+)$/i, '$1 LIMIT $3 OFFSET $2'],
  [
    /^(SELECT\b[\s\S]*?)\s+(?:FOR\s+(?:SHARE|READ\s+ONLY|NO\s+KEY\s+UPDATE|KEY\s+SHARE)|LOCK\s+IN\s+SHARE\s+MODE|WITH\s*\(?\s*(?:NOLOCK|READUNCOMMITTED|UR)\s*\)?)(?:\s+(?:SKIP\s+LOCKED|NOWAIT))?$/i,
    '$1',
    'readsLockNothing',
  ],
  [
    /^(SELECT\b[\s\S]*?\sFOR\s+UPDATE)\s+(?:SKIP\s+LOCKED|NOWAIT|OF\s[\s\S]*|WAIT\s+\d+)$/i,
    '$1',
    'readsLockNothing',
  ],
  [
    /^(SELECT\b[\s\S]*?)\s+(?:FOR\s+SYSTEM_TIME\s+)?AS\s+OF\s+(?:SYSTEM\s+TIME\s+|TIMESTAMP\s+)?(?:'[^']*'|\w+\([^()]*\))([\s\S]*)$/i,
    '$1$2',
    'onTimeline',
  ],
  [/^(SELECT\b[\s\S]*?\bFROM\s+[\w.\x60]+)\s+PARTITION\s*\([^()]*\)([\s\S]*)$/i, '$1$2', 'partitionByShow'],
  [/^(SELECT\b[\s\S]*?)\s!?~[*]?\s([\s\S]+)$/i, '$1 REGEXP $2'],
  [/^(SELECT\b[\s\S]*?)\sSIMILAR\s+TO\s([\s\S]+)$/i, '$1 REGEXP $2'],
  [
    /^(SELECT\b[\s\S]*?)\s+QUALIFY\s+([\s\S]+?\)\s*OVER\s*\((?:[^()]|\([^()]*\))*\))\s*(=|<=|<)\s*(\d+)$/i,
    ([, select = '', ranked = '', sign = '', count = '']) => qualified(select, ranked, `${sign} ${count}`),
    'comparedAround',
  ],
  [
    /^SELECT\s+DISTINCT\s+ON\s*\(\s*([\w.]+)\s*\)\s*[*]\s+(FROM\s[\s\S]+)$/i,
    'SELECT $1, COUNT(*) $2 GROUP BY $1',
    'oneOfEach',
  ],
  [/^(SELECT\s+[*])\s+(?:EXCEPT|EXCLUDE|REPLACE)\s*\([^()]*\)([\s\S]*)$/i, '$1$2', 'nameThem'],
  [
    /^FROM\s+([\w.\x60]+)\s+(SELECT\s+[\s\S]+?)(\s+(?:WHERE|ORDER|GROUP|LIMIT)\b[\s\S]*)?$/i,
    ([, table = '', select = '', rest = '']) => `${select} FROM ${table}${rest}`,
  ],
  [/^VALUES\s*\(([^()]*)\)$/i, 'SELECT $1'],
  [/^SELECT\s+[*]\s+FROM\s+\(?\s*VALUES\s*\(([^()]*)\)[\s\S]*$/i, 'SELECT $1'],
  [
    /^(SELECT\b[\s\S]*?,\s*)(\d+\s+(?:SECOND|MINUTE|HOUR|DAY|WEEK|MONTH|YEAR))S?(\s*\)[\s\S]*)$/i,
    '$1INTERVAL $2$3',
  ],
  [
    /^(?:SELECT|UPDATE|DELETE|INSERT)\b[\s\S]*\bINTERVAL\s+['"]\d+\s+\w+['"][\s\S]*$/i,
    ([text = '']) => text.replace(/\bINTERVAL\s+['"](\d+)\s+(\w+?)s?['"]/gi, 'INTERVAL $1 $2'),
  ],
  [
    /^(SELECT\b[\s\S]*?)\b(?:LISTAGG|STRING_AGG)\s*\(\s*([\w.]+)\s*,\s*('[^']*')\s*\)\s*WITHIN\s+GROUP\s*\(\s*(ORDER\s+BY\s[^()]+)\)([\s\S]*)$/i,
    '$1GROUP_CONCAT($2 $4 SEPARATOR $3)$5',
  ],
  [/^(SELECT\b[\s\S]*?\w)\(\+\)([\s\S]*)$/i, '$1$2', 'outerByJoin'],
  [/^(RENAME\s+TABLE\s+\S+\s+TO\s+[\w.\x60]+)\s*,[\s\S]+$/i, '$1', 'oneByOne'],
  [
    /^SELECT\b[\s\S]*\bOVER\s+\w[\s\S]*\bWINDOW\b[\s\S]*$/i,
    ([text = '']) => writtenOut(text),
    'windowInPlace',
  ],
  [/^(SELECT\b[\s\S]*?)\s+TABLESAMPLE\b[\s\S]*?\)([\s\S]*)$/i, '$1$2 LIMIT 10', 'limitForSample'],
  [/^(SELECT\b[\s\S]*?)\s+SAMPLE\s*\(?\s*(\d+)[^\s)]*\s*\)?([\s\S]*)$/i, '$1$3 LIMIT $2', 'limitForSample'],
  [
    /^(SELECT\b[\s\S]*?)\s+INTO\s+(?:OUTFILE|DUMPFILE|S3|GCS|AZURE|HDFS|FS|KAFKA)\b(?:(?!\bFROM\b)[\s\S])*(\bFROM\b[\s\S]*)?$/i,
    ([, select = '', rest]) => (rest === undefined ? select : `${select} ${rest}`),
    'noFiles',
  ],
  [
    /^((?:SELECT|WITH)\b[\s\S]*?\bFROM\s[\s\S]*?)\s+(?:WITH|OPTION)\s*\(\s*\w+\s*=[^()]*\)([\s\S]*)$/i,
    '$1$2',
    'rowsFoundAnyhow',
  ],
  [
    /^((?:SELECT|UPDATE|DELETE)\b[\s\S]*?)\s+(?:FORCE|USE|IGNORE)\s+(?:INDEX|KEY)\s*(?:FOR\s+(?:JOIN|ORDER\s+BY|GROUP\s+BY)\s*)?\([^()]*\)([\s\S]*)$/i,
    '$1$2',
    'rowsFoundAnyhow',
  ],
  [
    /^SELECT\s+(?:(?:SQL_(?:NO_CACHE|CACHE|CALC_FOUND_ROWS|SMALL_RESULT|BIG_RESULT|BUFFER_RESULT)|HIGH_PRIORITY|STRAIGHT_JOIN)\s+)+(\S[\s\S]*)$/i,
    'SELECT $1',
    'noHints',
  ],
  [/^(CREATE\s+(?:UNIQUE\s+|FULLTEXT\s+)?INDEX\s+\S+\s+ON\s+[\w.\x60]+)\s*$/i, '$1 (id)', 'nameColumns'],
  [
    /^(CREATE\s+(?:UNIQUE\s+)?INDEX\s+)(ON\s+([\w.\x60]+)\s*\(\s*(\w+)[\s\S]*)$/i,
    ([, create = '', rest = '', , column = '']) => `${create}i_${column} ${rest}`,
    'nameIndex',
  ],
  [
    /^INSERT\s+OVERWRITE\s+(?:INTO\s+)?(?:TABLE\s+)?([\w.\x60]+)\s+([\s\S]+)$/i,
    'INSERT INTO $1 $2',
    'emptyFirst',
  ],
  [
    /^ALTER\s+(?:DATABASE|SCHEMA)\s+(\S+)\s+(?:SET\s+)?(?:NUM_)?PARTITIONS?\s*=?\s*(\d+)$/i,
    'CREATE DATABASE test PARTITIONS $2',
    'partitionsStay',
  ],
  [
    /^(?:ALTER|UPDATE)\s+(?:DATABASE|SCHEMA)\s+(\S+)\s+RENAME\b[\s\S]*$/i,
    'CREATE DATABASE test',
    'nameStays',
  ],
  [/^RENAME\s+(?:DATABASE|SCHEMA)\b[\s\S]*$/i, 'CREATE DATABASE test', 'nameStays'],
  [/^SHOW\s+(?:AVAILABILITY\s+|REDUNDANCY\s+)?GROUPS?$/i, 'SHOW LEAVES', 'groupsInLeaves'],
  [/^SHOW\s+PAIRS?$/i, 'SHOW LEAVES', 'groupsInLeaves'],
  // Words in another order, or other small words, than the product has them.
  [/^SHOW\s+ALL\s+(LEAVES|DATABASES|TABLES|AGGREGATORS|VARIABLES)$/i, 'SHOW $1'],
  [/^SHOW\s+LEAVES\s+(?:STATUS|STATES?|HEALTH)$/i, 'SHOW LEAVES'],
  [/^SHOW\s+PARTITIONS\s+(?:FROM|IN|FOR|OF)\s+['"`]?(\w+)['"`]?$/i, 'SHOW PARTITIONS ON $1'],
  [/^SHOW\s+EXTENDED\s+PARTITIONS\s+(?:ON|FROM)\s+['"`]?(\w+)['"`]?$/i, 'SHOW PARTITIONS EXTENDED ON $1'],
  [/^SHOW\s+STATUS\s+(?:OF\s+)?(?:THE\s+)?CLUSTER$/i, 'SHOW CLUSTER STATUS'],
  [/^SHOW\s+REBALANCE\s+STATUS\s+(?:ON\s+|FOR\s+)?ALL\b/i, 'SHOW REBALANCE ALL DATABASES STATUS'],
  [/^SHOW\s+PROCESS\s+LIST$/i, 'SHOW PROCESSLIST'],
  [
    /^SHOW\s+DATABASE\s+STATUS\s+(?:ON|FOR|FROM|IN|OF)\s+['"\x60]?(\w+)['"\x60]?$/i,
    'USING $1 SHOW DATABASE STATUS',
  ],
  [
    /^SHOW\s+(DISTRIBUTED_(?:PARTITIONS|DATABASES)|TABLE_STATISTICS|MV_(?:NODES|EVENTS|CLUSTER_STATUS|REPLICATION_STATUS|PROCESSLIST|QUERIES|ACTIVITIES|GLOBAL_\w+|SYSINFO_\w+|REBALANCE_STATUS|DATA_DISK_USAGE)|LMV_\w+)$/i,
    'SELECT * FROM INFORMATION_SCHEMA.$1',
  ],
  [/^SHOW\s+ENGINE\s+\w+\s+STATUS$/i, 'SHOW STATUS'],
  [/^SHOW\s+TABLES\s+ON\s+['"`]?(\w+)['"`]?$/i, 'SHOW TABLES FROM $1'],
  [/^SHOW\s+DATABASES\s+(?:EXTENDED\s+)?(?:ON|FROM)\s+['"`]?([\w.-]+)/i, '.connect $1'],
  [/^(?:SHOW|LIST)\s+ORPHANS?\b/i, 'EXPLAIN CLEAR ORPHAN DATABASES'],
  [/^(?:DROP|DELETE|REMOVE|PURGE)\s+(?:ALL\s+)?ORPHANS?\b/i, 'CLEAR ORPHAN DATABASES'],
  [/^SHOW\s+(?:GLOBAL\s+)?VARIABLES\s+['"`]?(\w+)['"`]?$/i, "SHOW VARIABLES LIKE '$1'"],
  [/^SHOW\s+(?:GLOBAL\s+)?([a-z]+_\w+)$/i, "SHOW VARIABLES LIKE '$1'"],
  [/^SELECT\b[\s\S]*?\bFROM\s+(SHOW\s[\s\S]+)$/i, '$1'],
  [
    /^REBALANCE\s+(?:PARTITIONS\s+)?(?:ON\s+)?(?:ALL\s+DATABASES|ALL|LEAVES|NODES|CLUSTER)$/i,
    'REBALANCE ALL DATABASES',
  ],
  [/^REBALANCE\s+PARTITIONS\s+FULL\s+ON\s+['"`]?(\w+)['"`]?$/i, 'REBALANCE PARTITIONS ON $1 FULL'],
  [/^RESTORE\s+(?:PARTITIONS|REPLICAS)\s+(?:ON|FROM)\s+['"`]?(\w+)['"`]?$/i, 'RESTORE REDUNDANCY ON $1'],
  [/^ADD\s+LEAF\s+(\w+\s*@\s*'[\w.-]+')\s+PORT\s+(\d+)/i, 'ADD LEAF $1:$2'],
  [
    new RegExp(String.raw`^ADD\s+(?:CHILD|MASTER)\s+AGGREGATOR\s+${anyUser}${place}`, 'i'),
    ([, node, nodePort]) => `ADD AGGREGATOR root@${addressOf(node, nodePort)}`,
  ],
  [/^REMOVE\s+(?:THE\s+)?MASTER\b/i, "PROMOTE AGGREGATOR 'ca-1':3306 TO MASTER"],
  [
    new RegExp(String.raw`^(?:FAILOVER|SWITCHOVER)\s+(?:TO\s+)(?:AGGREGATOR\s+|MASTER\s+)?${place}`, 'i'),
    ([, node, nodePort]) => `PROMOTE AGGREGATOR ${addressOf(node, nodePort)} TO MASTER`,
  ],
  [/^SET\s+MASTER\s+AGGREGATOR\b/i, 'AGGREGATOR SET AS MASTER'],
  [/^DETACH\s+(?:ALL|LEA(?:F|VES)\s+(?:ALL|[*]))(?!\w)/i, 'SHOW LEAVES', 'leavesListed'],
  [
    new RegExp(
      String.raw`^(?:COPY|MOVE|MIGRATE|CREATE|REPLICATE)\s+PARTITION\s+(\w+:\d+)\s+(?:FROM\s+\S+\s+)?(?:TO|ON)\s+${place}`,
      'i',
    ),
    ([, partition, leaf, leafPort]) => `COPY PARTITION ${partition} ON ${addressOf(leaf, leafPort)}`,
  ],
  [
    new RegExp(
      String.raw`^(COPY|PROMOTE|DROP|ATTACH|DETACH)\s+PARTITION\s+(\d+)\s+(?:ON|OF|FROM|IN)\s+['"\x60]?(\w+)['"\x60]?\s+(?:TO|ON|FROM|AT)\s+${place}`,
      'i',
    ),
    ([, verb, ordinal, database, leaf, leafPort]) =>
      `${verb} PARTITION ${database}:${ordinal} ON ${addressOf(leaf, leafPort)}`,
  ],
  [/^SET\s+(?:PERSIST|PERSIST_ONLY|CONFIG)\s+(\w+)\s*(?:=|TO)\s*(['"]?\w+['"]?)$/i, 'SET GLOBAL $1 = $2'],
  [/^CREATE\s+(?:DATABASE|SCHEMA)\s+(\w+(?:-\w+)+)$/i, 'CREATE DATABASE `$1`'],
  [
    /^CREATE\s+(?:DATABASE|SCHEMA)\s+(\w+)\s+(?:WITH\s+)?PARTITIONS\s*=\s*(\d+)$/i,
    'CREATE DATABASE $1 PARTITIONS $2',
  ],
  [
    /^CREATE\s+(?:DATABASE|SCHEMA)\s+(\w+)\s+(?:WITH\s+)?(\d+)\s+PARTITIONS$/i,
    'CREATE DATABASE $1 PARTITIONS $2',
  ],
  [
    /^CREATE\s+(?:DATABASE|SCHEMA)\s+((?:IF\s+NOT\s+EXISTS\s+)?[\w\x60]+)\s+(\w[\s\S]*)$/i,
    ([, name = '', options = '']) => databaseWith(name, options),
  ],
  [
    /^ALTER\s+(?:DATABASE|SCHEMA)\s+(\S+)\s+(?:(?:SET|WITH|TO)\s+)*(?:REPLICATION\s*(?:MODE)?\s*=?\s*(?:TO\s+)?)?(SYNC|ASYNC)(?:HRONOUS)?(?:\s+REPLICATION)?$/i,
    'ALTER DATABASE $1 SET $2 REPLICATION',
  ],
  [/^(SELECT\b[\s\S]*?)\bFULL\s+(?:OUTER\s+)?JOIN\b([\s\S]+)$/i, '$1LEFT JOIN$2'],
  [/^(SELECT\b[\s\S]*?)\bMINUS\b([\s\S]+)$/i, '$1EXCEPT$2'],
  [/^SELECT\s+FIRST\s+(\d+)\s+(\S[\s\S]*)$/i, 'SELECT $2 LIMIT $1'],
  [/^(SELECT\b[\s\S]*?)\s+TOP\s+(\d+)$/i, '$1 LIMIT $2'],
  [/^SELECT\s+([\s\S]+?)\s+INTO\s+([\w.`]+)\s+(FROM\b[\s\S]+)$/i, 'INSERT INTO $2 SELECT $1 $3'],
  [
    /^CREATE\b[\s\S]*\b(?:PRIMARY|SHARD|SORT|UNIQUE)\s+KEY\s+\w+\s*[,)][\s\S]*$/i,
    ([text = '']) => text.replace(/\b((?:PRIMARY|SHARD|SORT|UNIQUE)\s+KEY)\s+(\w+)(?=\s*[,)])/gi, '$1 ($2)'),
  ],
  [
    /^DROP\s+(?!(?:DATABASE|SCHEMA|TABLE|INDEX|PARTITION|LEAF|LEAVES|NODE|SHARD|SERVER|AGGREGATOR|ORPHANS?)$)['"\x60]?[\w-]+['"\x60]?$/i,
    'HELP DROP',
    'sayWhatItIs',
  ],
  [/^DROP\s+INDEX\s+(\w+)$/i, 'DROP INDEX $1 ON test.x'],
  [/^[.]plan\s+(?!ON\b|fewest\b)\w+\s+ON\s+(\w+)$/i, '.plan fewest ON $1'],
  [/^[.]why\s+(?!ON\b)[\w-]+$/i, '.why ON test'],
  [/^TABLE\s+([\w.`]+)$/i, 'SELECT * FROM $1'],
  [/^[.](kill|start|stop|hang|resume|connect)\s+([a-z]+)\s+(\d+)$/i, '.$1 $2-$3'],
  [
    /^[.](kill|start|stop|hang|resume|connect)\s+(?:to\s+)?(?:node|leaf|host|server|process|aggregator)\s+([\w.-]+)$/i,
    '.$1 $2',
  ],
  [/^[.]isolate\s+([\w.-]+)\s*(?:[,&]|and\s|from\s)\s*([\w.-]+)$/i, '.isolate $1 $2'],
  [/^[.]restart\s+(\S+)$/i, '.stop $1', 'stopThenStart'],
  [
    /^[.](?:kill|stop|start|restart|hang|resume)\s+(?:all|every\w*|[*])(?:\s+\w+)?$/i,
    'SHOW LEAVES',
    'oneNode',
  ],
  // Of several names nobody knows which one is meant first: how one is named, and no half of it.
  [
    /^([.](?:kill|stop|start|hang|resume|connect|diverge))\s+[\w.:'-]+(?:\s*[,&]|\s+and\s|(?<=\d)\s+(?=['\w.-]*\d))[\s\S]*$/i,
    'HELP $1',
    'oneNode',
  ],
  [
    new RegExp(
      String.raw`^((?:ADD|REMOVE|ATTACH)\s+(?:LEAF|AGGREGATOR))\s+${anyUser}${place}\s*(?:[,&]|and\s)[\s\S]+$`,
      'i',
    ),
    'HELP $1',
    'oneNode',
  ],
  [/^[.]\s+([a-z]+)((?:\s[\s\S]*)?)$/i, '.$1$2'],
  [/^[.](?:pause|freeze|suspend)\s+(\S+)$/i, '.hang $1'],
  [/^[.](?:partition|split|cut|disconnect)\s+(\S+)\s+(\S+)$/i, '.isolate $1 $2'],
  [/^[.](?:partition|split|cut|disconnect)\b/i, '.isolate ma leaf-8'],
  [/^[.]assume\s+(partition|row)s?(?:[\s_-]*(?:size|weight))?\s*=?\s*(\d[\s\S]*)$/i, '.assume $1_size $2'],
  [
    /^[.]assume\s+(?:network|bandwidth|throughput)(?:[\s_-]*(?:speed|bandwidth))?\s*=?\s*(\d[\s\S]*)$/i,
    '.assume network_speed $1',
  ],
  [/^[.]wait\s+(?:until|till|for|to\s+be)\s+(\S+)$/i, '.wait $1'],
  [/^[.]workload\s+(?:stop|end|none)$/i, '.workload off'],
  [/^[.]help\s+(\S.*)$/i, 'HELP $1'],
  // A leaf with the user that only ADD LEAF names.
  [
    new RegExp(String.raw`^(REMOVE|DETACH|ATTACH|DROP)\s+(LEAF|AGGREGATOR)\s+${user}${place}([\s\S]*)$`, 'i'),
    ([, verb = '', role, leaf, leafPort, rest = '']) =>
      `${verb.toUpperCase() === 'DROP' ? 'REMOVE' : verb} ${role} ${addressOf(leaf, leafPort)}${rest}`,
  ],
  [
    new RegExp(String.raw`^(?:STOP|START|RESTART|KILL|SHUTDOWN)\s+${machine}\s+\d+$`, 'i'),
    'SHOW LEAVES',
    'leafByHost',
  ],
  [
    new RegExp(String.raw`^RESTART\s+${machine}\s+${place}`, 'i'),
    ([, leaf, leafPort]) => `.stop ${nodeOf(leaf, leafPort)}`,
    'stopThenStart',
  ],
  [
    new RegExp(String.raw`^(STOP|START|KILL|SHUTDOWN)\s+(?:ALL\s+)?${machine}\s+${place}`, 'i'),
    ([, verb = '', leaf, leafPort]) => `${processVerb(verb)} ${nodeOf(leaf, leafPort)}`,
  ],
  [new RegExp(`^(?:STOP|SHUTDOWN)\\s+(?:ALL\\s+)?${machine}`, 'i'), '.stop leaf-8'],
  [new RegExp(`^START\\s+(?:ALL\\s+)?${machine}`, 'i'), '.start leaf-8'],
  [new RegExp(`^RESTART\\s+(?:ALL\\s+)?${machine}`, 'i'), '.stop leaf-8', 'stopThenStart'],
  [new RegExp(`^KILL\\s+(?:ALL\\s+)?${machine}`, 'i'), '.kill leaf-8'],
  [
    /^(["'\x60])((?:ADD|ATTACH|CLEAR|CREATE|DETACH|EXPLAIN|REBALANCE|REMOVE|RESTORE|SELECT|SET|SHOW)\s[^\x60]*?)[;\s]*\1$/i,
    '$2',
  ],
  [/^[.]tables?$/i, 'SHOW TABLES FROM test'],
  [/^[.](?:databases|dbinfo)$/i, 'SHOW DATABASES'],
  [
    /^[.]schema(?:\s+([\w.]+))?$/i,
    ([, table]) => (table === undefined ? 'SHOW TABLES' : `SHOW CREATE TABLE ${table}`),
  ],
  [/^[.](?:nodes|leaves|status|cluster)$/i, 'SHOW LEAVES'],
  // What a client is told to run.
  [
    /^echo\s+(["'])([\s\S]*?)[;\s]*\1\s*\|\s*(?:sudo\s+)?(?:mysql|memsql|mariadb|singlestore)\b[\s\S]*$/i,
    '$2',
  ],
  [
    /^(?:mysql|memsql|mariadb|singlestore)\b.*?\s(?:-[a-zA-Z]*e|--execute)[= ]?\s*(["'])([^"']*?)[;\s]*\1/i,
    '$2',
  ],
  [/^(?:mysql|memsql|mariadb|singlestore)\b.*?\s(?:-[a-zA-Z]*e|--execute)[= ]?\s*"(.*?)[;\s]*"/i, '$1'],
  [new RegExp(`${tools}query\\b.*?\\s(?:--sql|--execute|-e|-q)[= ]?\\s*(["'])(.*?)[;\\s]*\\1$`, 'i'), '$2'],
  [
    /^ADD\s+LEAF\s+(?:\w+\s*@\s*)?['"`]?([\w.-]+)['"`]?(?:\s*:\s*\d+)?\s+IDENTIFIED\s+BY\s+['"]([^'"]*)['"]/i,
    "ADD LEAF root:'$2'@'$1':3306",
  ],
  [
    /^ADD\s+AGGREGATOR\s+['"`]?([\w.-]+)['"`]?(?:\s*:\s*\d+)?(?:\s+IDENTIFIED.*)?$/i,
    "ADD AGGREGATOR root@'$1':3306",
  ],
  [
    new RegExp(String.raw`^ADD\s+LEAF\s+(${user}|@\s*)?${place}$`, 'i'),
    ([, by = '@', leaf, leafPort]) =>
      `ADD LEAF ${/^@/.test(by) ? 'root@' : by.replace(/\s/g, '')}${addressOf(leaf, leafPort)}`,
  ],
  [
    new RegExp(
      String.raw`^(?!ADD\s+AGGREGATOR\b)${cluster}(?:ADD|CREATE|REGISTER|JOIN)\s+(?:NEW\s+)?AGGREGATOR\s+${anyUser}${place}`,
      'i',
    ),
    ([, leaf, leafPort]) => `ADD AGGREGATOR root@${addressOf(leaf, leafPort)}`,
  ],
  [
    new RegExp(
      String.raw`^(?!ADD\s+LEAF\b)${cluster}(?:ADD|CREATE|REGISTER|JOIN)\s+(?:NEW\s+)?${machine}\s+${anyUser}${place}`,
      'i',
    ),
    ([, leaf, leafPort]) => `ADD LEAF root@${addressOf(leaf, leafPort)}`,
  ],
  [
    new RegExp(`^(?!ADD\\s+LEAF\\b)${cluster}(?:ADD|CREATE|REGISTER|JOIN)\\s+(?:NEW\\s+)?${machine}`, 'i'),
    "ADD LEAF root@'leaf-9':3306",
  ],
  [
    new RegExp(
      String.raw`^(?!REMOVE\s+LEAF\b)${cluster}(?:REMOVE|DROP|DELETE|DECOMMISSION|EVICT|FORGET)\s+${machine}\s+${anyUser}${place}`,
      'i',
    ),
    ([, leaf, leafPort]) => `REMOVE LEAF ${addressOf(leaf, leafPort)}`,
  ],
  [
    new RegExp(
      `^(?!REMOVE\\s+LEAF\\b)${cluster}(?:REMOVE|DROP|DELETE|DECOMMISSION|EVICT|FORGET)\\s+${machine}`,
      'i',
    ),
    "REMOVE LEAF 'leaf-8':3306",
  ],
  [/^ALTER\s+CLUSTER\b/i, 'SHOW CLUSTER STATUS'],
  [
    /^(SELECT\b[\s\S]*?)(?:\s+OFFSET\s+(\d+)\s+ROWS?)?\s+FETCH\s+(?:FIRST|NEXT)\s+(?:(\d+)\s+)?ROWS?\s+ONLY$/i,
    ([, select, skipped, count = '1']) =>
      `${select} LIMIT ${count}${skipped === undefined ? '' : ` OFFSET ${skipped}`}`,
  ],
  [/^(?:UPDATE|DELETE)\b[\s\S]*/i, ([text = '']) => singleTableWrite(text)],
  [/^ATTACH\s+(?:ALL\s+LEAVES|LEAVES\s+ALL|LEAVES|ALL)\b/i, 'ATTACH LEAF ALL'],
  [
    /^DETACH\s+LEAF\s+\(?\s*((?:['"`][\w.-]+['"`](?:\s*:\s*\d+)?\s*,\s*)+['"`][\w.-]+['"`](?:\s*:\s*\d+)?)\s*\)?$/i,
    'DETACH LEAVES ($1)',
  ],
  [/^CREATE\s+PARTITIONS?\b/i, 'REBALANCE PARTITIONS ON test'],
  [/^SELECT\s+TOP\s*\(?\s*(\d+)\s*\)?\s+(\S.*)$/is, 'SELECT $2 LIMIT $1'],
  [/^DROP\s+AGGREGATOR\s+(['"`][\w.-]+['"`]\s*:\s*\d+)/i, 'REMOVE AGGREGATOR $1'],
  [/^REBALANCE\s+(?:CLUSTER|DATABASES|ALL)\b/i, 'REBALANCE ALL DATABASES'],
  [
    /^REBALANCE\s+(?:DATABASE\s+|PARTITIONS\s+)?['"`]?(?!PARTITIONS\b|DATABASE\b)(\w+)['"`]?$/i,
    'REBALANCE PARTITIONS ON $1',
  ],
  [/^RESTORE\s+(?:REDUNDANCY\s+)?['"`]?(?!REDUNDANCY\b)(\w+)['"`]?$/i, 'RESTORE REDUNDANCY ON $1'],
  [
    /^(?:FAILOVER|SWITCHOVER|PROMOTE\s+(?:REPLICA|SLAVE|LEAF|NODE))\b/i,
    "PROMOTE PARTITION test:0 ON 'leaf-8':3306",
  ],
  [
    /^SHOW\s+(?:LEAF|LEAFS|NODES|SLAVES|REPLICAS|SHARDS|HOSTS|SLAVE\s+HOSTS|REPLICA\s+HOSTS|MEMBERS|SERVERS)\b/i,
    'SHOW LEAVES',
  ],
  [/^SHOW\s+(?:SLAVE|REPLICA|REPLICAS|ALL\s+SLAVES)\s+STATUS\b/i, 'SHOW REPLICATION STATUS'],
  [/^SHOW\s+(?:MASTER|BINARY\s+LOG)\s+STATUS\b/i, 'SHOW CLUSTER STATUS'],
  [/^SHOW\s+CLUSTER\b/i, 'SHOW CLUSTER STATUS'],
  [/^SHOW\s+(?:AGGREGATOR|MASTER)\b/i, 'SHOW AGGREGATORS'],
  [/^SHOW\s+(?:PARTITION|REGIONS|RANGES|TABLETS)\b/i, 'SHOW PARTITIONS ON test'],
  [/^SHOW\s+REBALANCE\b/i, 'SHOW REBALANCE STATUS ON test'],
  [/^SHOW\s+(?:DATABASE|DBS|SCHEMAS?)\s+EXTENDED$/i, 'SHOW DATABASES EXTENDED'],
  [/^SHOW\s+(?:DATABASE|DBS)\b/i, 'SHOW DATABASES'],
  [/^SHOW\s+(?:TABLE|COLLECTIONS)\b/i, 'SHOW TABLES FROM test'],
  [/^SHOW\s+(?:VARIABLE|CONFIG|ALL|PARAMETERS?)\b/i, 'SHOW VARIABLES'],
  [
    /^(?:START|STOP|CHANGE|RESET)\s+(?:SLAVE|REPLICA|MASTER|GROUP_REPLICATION|REPLICATION)\b/i,
    'SHOW REPLICATION STATUS',
  ],
  [
    /^(?:ALTER\s+SYSTEM\s+SET|SET)\s+(redundancy_level|auto_attach|leaf_failure_detection)\b\s*(?:=|TO)?\s*['"]?(\w+)/i,
    'SET GLOBAL $1 = $2',
  ],
  ...toolRows,
  [
    /^(?:systemctl|service|docker|podman|kubectl|oc|ssh|sudo)\b.*\b(?:restart|reboot)\b/i,
    '.stop leaf-8',
    'stopThenStart',
  ],
  [/^(?:systemctl|service|docker|podman|kubectl|oc|ssh|sudo)\b.*\bstart\b/i, '.start leaf-8'],
  [/^(?:systemctl|service|docker|podman|ssh|sudo|pg_ctl)\b.*\b(?:stop|shutdown|poweroff)\b/i, '.stop leaf-8'],
  [/^(?:shutdown|poweroff|reboot|halt)\s+(?:-\S+|now|\S*leaf\S*)/i, '.stop leaf-8'],
  [
    /^(?:systemctl|service|docker|podman|kubectl|oc|ssh|sudo)\b.*\b(?:kill|pkill|killall|delete|rm|drain)\b/i,
    '.kill leaf-8',
  ],
  [/^p?kill(?:all)?\s+-(?:SIG)?(?:STOP|19)\b/i, '.hang leaf-8'],
  [/^p?kill(?:all)?\s+-(?:SIG)?(?:CONT|18)\b/i, '.resume leaf-8'],
  [/^(?:kill\s+-\S+|(?:pkill|killall)\s+\S)/i, '.kill leaf-8'],
  // A connection is ended by its number alone.
  [
    /^KILL\s+(?:(?:HARD|SOFT)\s+)?(?:QUERY|CONNECTION(?:_ID)?|USER|PROCESS|SESSION|THREAD|ALL|IDLE|@|\()/i,
    'SHOW PROCESSLIST',
  ],
  [/^kill\s+['"]?(?!\d)([\w.-]+)/i, '.kill $1'],
  [
    /^(?:kubectl|oc|docker|podman|docker-compose|systemctl|service|sudo|ssh|nodetool|redis-cli|etcdctl|pgbench|patronictl|crsctl|srvctl)\b/i,
    'SHOW LEAVES',
    'noTools',
  ],
  // What is done to the network, and to a process that lives on.
  [/^iptables\b/i, '.isolate ma leaf-8', 'brokenLinks'],
  [/^tc\s+qdisc\b/i, '.lag leaf-8 2s', 'brokenLinks'],
  [/^(?:mysql|memsql|singlestore|mariadb|psql)\b(?=.*\s-)/i, '.connect ma'],
  [/^\\(?:l|dn)\b/i, 'SHOW DATABASES'],
  [/^\\d[+]?\s+['"`]?([\w.]+)/, 'DESCRIBE $1'],
  [/^\\d/i, 'SHOW TABLES FROM test'],
  [/^(?:rs|sh)\.\w+\(/i, 'SHOW CLUSTER STATUS'],
  [/^db\.\w+/i, 'SHOW TABLES FROM test'],
  [/^SELECT\s+pg_\w+/i, 'SHOW CLUSTER STATUS'],
  [/^(?:sleep|wait|WAITFOR\s+DELAY)\s+['"]?(\d+)/i, '.wait $1s'],
  [/^SET\s+AGGREGATOR\s+(?:AS|TO)\s+MASTER\b/i, 'AGGREGATOR SET AS MASTER'],
  [/^SELECT\b[^;]*\bFROM\s+NODE\s+['"`]?([\w.-]+)/i, '.connect $1'],
];

/** The view of INFORMATION_SCHEMA that has what a SHOW lists. */
const viewOf = (shown: string): string =>
  ({ VARIABLES: 'GLOBAL_VARIABLES', 'CLUSTER STATUS': 'MV_CLUSTER_STATUS' })[
    shown.toUpperCase().replace(/\s+/g, ' ')
  ] ?? shown.toUpperCase();

/** Leaves in a list, with quotes or without, as DETACH LEAVES takes them. */
function detachOf(listed: string, option: string): string | null {
  const leaves = listed
    .split(',')
    .map((one) => /^\s*['"\x60]?([\w.-]+?)['"\x60]?(?:\s*:\s*(\d+))?\s*$/.exec(one));
  if (leaves.includes(null)) return null;
  return `DETACH LEAVES (${leaves.map((leaf) => addressOf(leaf?.[1], leaf?.[2])).join(', ')})${option}`;
}

/** CREATE DATABASE with the same options in the order that they have here; null where something else is among them. */
function databaseWith(name: string, written: string): string | null {
  let rest = written;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest);
    if (found === null) return undefined;
    rest = rest.replace(pattern, ' ');
    return found.slice(1).find((part) => part !== undefined);
  };
  const durability = take(/\b(A?SYNC)\s+DURABILITY\b|\bDURABILITY\s*=?\s*(A?SYNC)\b/i);
  const replication = take(/\b(A?SYNC)(?:\s+REPLICATION\b|$)|\bREPLICATION\s*=?\s*(A?SYNC)\b/i);
  const parts = take(/\bSUB_?PARTITIONS\s*=?\s*(\d+)/i);
  const partitions = take(/\bPARTITIONS\s*=?\s*(\d+)|\b(\d+)\s+PARTITIONS\b/i);
  if (!/^(?:\s|,|WITH\b|AND\b)*$/i.test(rest)) return null;
  return [
    `CREATE DATABASE ${name}`,
    replication && `WITH ${replication.toUpperCase()} REPLICATION`,
    durability && `${replication ? '' : 'WITH '}${durability.toUpperCase()} DURABILITY`,
    partitions && `PARTITIONS ${partitions}`,
    parts && `SUB_PARTITIONS ${parts}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** The text with replacements outside its quotes; null where there is nothing to replace. */
function withOutQuotes(text: string, replacements: readonly (readonly [RegExp, string])[]): string | null {
  const made = text
    .split(/('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/)
    .map((part, index) =>
      index % 2 === 1 ? part : replacements.reduce((made, [from, to]) => made.replace(from, to), part),
    )
    .join('');
  return made === text ? null : made;
}

/** What OVER gives is compared around the SELECT that has it. */
function qualified(select: string, ranked: string, comparison: string): string | null {
  const [, items, rest] = /^SELECT\s+([\s\S]+?)\s+(FROM\s[\s\S]+)$/i.exec(select) ?? [];
  return items === undefined || rest === undefined
    ? null
    : `SELECT * FROM (SELECT ${items}, ${ranked} AS ranked ${rest}) AS q WHERE ranked ${comparison}`;
}

/** `b INT [GENERATED ALWAYS] AS (a + 1) [STORED]` as it is written here; null where there is no such column. */
function computedOf(text: string): string | null {
  const made = text.replace(
    /\b(\w+)\s+(\w+(?:\s*\([\d\s,]+\))?)\s+(?:GENERATED\s+ALWAYS\s+)?AS\s*(\((?:[^()]|\([^()]*\))*\))(?:\s+(?:STORED|VIRTUAL|PERSISTED(?:\s+(?!COMMENT\b)\w+(?:\s*\([\d\s,]+\))?)?))?/gi,
    (written, name: string, type: string, expression: string) =>
      /^(?:CREATE|TABLE|EXISTS)$/i.test(name) ? written : `${name} AS ${expression} PERSISTED ${type}`,
  );
  return made === text ? null : made;
}

/** What does the same here as `text` does elsewhere, or null where that is not known. */
export function elsewhere(text: string): Counterpart | null {
  const written = text
    .trim()
    .slice(0, longest)
    .replace(/[;\s]+$/, '');
  // In which group a leaf comes is kept, wherever that is said.
  const group = addsLeaf.test(written) ? (groupWord.exec(written)?.[1] ?? null) : null;
  const counterpart = inAnyShell(group === null ? written : written.replace(groupWord, ''));
  if (counterpart === null || group === null) return counterpart;
  return { ...counterpart, statement: `${counterpart.statement} INTO GROUP ${group}` };
}

const inAnyShell = (written: string): Counterpart | null =>
  counterpartIn(written.replace(shell, '')) ?? counterpartIn(written);

/** Whatever comes of such a text is an ADD LEAF. */
const addsLeaf =
  /^(?:(?:ALTER\s+(?:CLUSTER|SYSTEM)\s+)?(?:ADD|CREATE|REGISTER|JOIN)\s+(?!\w*AGGREGATOR)|.*\badd-leaf\b)/i;
const groupWord =
  /\s+(?:(?:IN|INTO|TO|ON|WITH)\s+)?(?:--)?(?:AVAILABILITY[\s_-]?)?GROUP(?:\s*=\s*|\s+)['"]?([12])\b['"]?/i;

function counterpartIn(written: string): Counterpart | null {
  for (const [pattern, statement, note] of counterparts) {
    const found = pattern.exec(written);
    if (found === null) continue;
    const noted = note === undefined ? {} : { note };
    if (typeof statement === 'string') return { statement, parts: found, ...noted };
    // What is made of the text alone has no names of examples in it.
    const made = statement(found);
    if (made !== null) return { statement: '$1', parts: [written, made], ...noted };
  }
  return null;
}

/** What stands before a command that runs as somebody else, or within a container. */
const shell =
  /^(?:sudo\s+(?:-\S+\s+)*|(?:docker|podman|nerdctl)\s+exec\s+(?:-\S+\s+)*\S+\s+|(?:kubectl|oc)\s+exec\s+.*?--\s+|gosu\s+\S+\s+|watch\s+(?:-n\s*[\d.]+\s+|-\w+\s+)*['"]?)+/i;

const longest = 400;

/** A statement with the names of examples, in which `$1` and so on stand for parts of what was written. */
export interface Counterpart {
  readonly statement: string;
  readonly parts: readonly (string | undefined)[];
  readonly note?: Instead;
}

/** The dot command that `counterpart` is, where only its example names a node; else null. */
export const commandWithoutNode = ({ statement }: Counterpart): string | null =>
  /^([.](?:kill|start|stop|hang|resume)) leaf-8$/.exec(statement)?.[1] ?? null;

/** The statement with the parts in their places; `named` gives names to what stands between them. */
export const filled = ({ statement, parts }: Counterpart, named = (text: string): string => text): string =>
  statement
    .split(/(\$\d)/)
    .map((text) => (/^\$\d$/.test(text) ? (parts[Number(text[1])] ?? '') : named(text)))
    .join('');
