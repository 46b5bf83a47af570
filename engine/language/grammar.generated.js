// Generated from grammar.peggy by "npm run grammar".
import { reservedWords } from '../base/reserved-words.generated.ts';

/** The rules of the grammar; the first is where it starts. */
export function rules({ options, range }) {
  const { reading } = options;
  const span = () => reading.span(range());
  const slice = () => reading.slice(range());
  const value = () => reading.value(range());
  const option = (name) => ({ name, span: span() });
  return [
    // 0 Statement
    ["pick", 0, 1, ["optional", ";"]],
    // 1 Spanned
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 84]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 36, 55, 50, 54, 4, 6, 7, 8, 5, 22, 23, 24, 25, 26, 27, 34, 32, 33, 38, 46, 40, 47, 44, 45, 28, 97],
    // 4 AddLeaf
    ["action", (login, leaf, group) => ({ kind: 'addLeaf', ...login, leaf, group }), "\ue02b\ue00f", 20, 15, ["optional", ["pick", 1, "\ue02c\ue02d", 21]]],
    // 5 RemoveLeaf
    ["action", (leaf, options) => ({ kind: 'removeLeaf', leaf, ...reading.options('removeLeaf', options) }), "\ue01f\ue00f", 15, ["many", ["choice", 9, 10, 13]]],
    // 6 AttachLeaf
    ["action", (leaf, written) => { const options = reading.options('attachLeaf', written);
      return leaf ? { kind: 'attachLeaf', leaf, ...options } : { kind: 'attachAllLeaves', ...options }; }, "\ue02e\ue00f", ["choice", ["action", () => null, "\ue02f"], 15], ["many", ["choice", 9, 12]]],
    // 7 DetachLeaf
    ["action", (leaf, options) => ({ kind: 'detachLeaf', leaf, ...reading.options('detachLeaf', options) }), "\ue030\ue00f", 15, ["many", ["choice", 10, 13]]],
    // 8 DetachLeaves
    ["action", (head, tail, options) => ({ kind: 'detachLeaves', leaves: [head, ...tail], ...reading.options('detachLeaves', options) }), "\ue030\ue010(", 15, ["many", ["pick", 1, ",", 15]], ")", ["many", 13]],
    // 9 Force
    ["action", () => option('force'), "\ue031"],
    // 10 Kill
    ["action", () => option('kill'), "\ue032"],
    // 11 Full
    ["action", () => option('full'), "\ue033"],
    // 12 NoRebalance
    ["action", () => option('noRebalance'), "\ue015\ue01d"],
    // 13 EnsureSafety
    ["action", () => option('ensuresSafety'), "\ue034"],
    // 14 EnsureOnline
    ["action", () => option('ensuresOnlineNodes'), "\ue035"],
    // 15 Address
    ["action", (host, port) => ({ host, port: port ?? 3306, span: span() }), 16, ["optional", ["pick", 1, ":", 17]]],
    // 16 Host
    ["named", "host", ["action", () => value(), "s"]],
    // 17 Port
    ["named", "port", ["action", () => reading.integer(range(), 'port'), "n"]],
    // 18 UserName
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbssww"]], ["action", () => value(), 107]]],
    // 19 Password
    ["named", "password", ["action", () => value(), "s"]],
    // 20 Login
    ["action", (user, password) => ({ user, password }), 18, ["optional", ["pick", 1, ":", 19]], "@"],
    // 21 GroupNumber
    ["named", "group", ["action", () => reading.integer(range(), 'group'), "n"]],
    // 22 AddAggregator
    ["action", (login, aggregator) => ({ kind: 'addAggregator', ...login, aggregator }), "\ue02b\ue000", 20, 15],
    // 23 RemoveAggregator
    ["action", (aggregator) => ({ kind: 'removeAggregator', aggregator }), "\ue01f\ue000", 15],
    // 24 AggregatorSetAsMaster
    ["action", () => ({ kind: 'aggregatorSetAsMaster' }), "\ue000\ue036\ue037\ue011"],
    // 25 PromoteAggregator
    ["action", (aggregator) => ({ kind: 'promoteAggregator', aggregator }), "\ue01b\ue000", 15, "\ue038\ue011"],
    // 26 RebalancePartitions
    ["action", (database, written) => { const options = reading.options('rebalancePartitions', written);
      return { kind: 'rebalancePartitions', database, ...options }; }, "\ue01d\ue019", 35, ["many", ["choice", 11, 9, 10, 14]]],
    // 27 RebalanceAllDatabases
    ["action", () => ({ kind: 'rebalanceAllDatabases' }), "\ue01d\ue02f\ue008"],
    // 28 PartitionCommand
    ["action", (action, partition, leaf) => ({ kind: 'partitionCommand', action, partition, leaf }), 29, "\ue018", 30, "\ue039", 15],
    // 29 PartitionAction
    ["action", () => slice().toLowerCase(), ["class", "\ue006\ue006\ue01b\ue01b\ue02e\ue02e\ue030\ue030\ue03a\ue03a"]],
    // 30 Partition
    ["action", (database, ordinal) => ({ database, ordinal, span: span() }), 99, ":", 31],
    // 31 Ordinal
    ["named", "ordinal", ["action", () => reading.integer(range(), 'ordinal'), "n"]],
    // 32 RestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue021\ue01e", 35],
    // 33 ClearOrphanDatabases
    ["action", () => ({ kind: 'clearOrphanDatabases' }), "\ue004\ue017\ue008"],
    // 34 ExplainStatement
    ["pick", 1, "\ue03b", ["choice", ["action", (database, full) => ({ kind: 'explainRebalancePartitions', database, full: full !== null }), "\ue01d\ue019", ["optional", 35], ["optional", 11]], ["action", () => ({ kind: 'explainRebalanceAllDatabases' }), "\ue01d\ue02f\ue008"], ["action", (database) => ({ kind: 'explainRestoreRedundancy', database }), "\ue021\ue01e", ["optional", 35]], ["action", () => ({ kind: 'explainClearOrphanDatabases' }), "\ue004\ue017\ue008"]]],
    // 35 OnDatabase
    ["pick", 1, "\ue039", 99],
    // 36 ShowStatement
    ["pick", 1, "\ue03c", ["choice", ["action", () => ({ kind: 'showLeaves' }), "\ue010"], ["action", (extended, database) => ({ kind: 'showPartitions', extended: extended !== null, database }), "\ue019", ["optional", "\ue00a"], ["optional", 35]], ["action", (database) => ({ kind: 'showRebalanceStatus', database }), "\ue01d\ue025", 35], ["action", () => ({ kind: 'showRebalanceAllDatabasesStatus' }), "\ue01d\ue02f\ue008\ue025"], ["action", () => ({ kind: 'showClusterStatus' }), "\ue005\ue025"], ["action", (extended) => ({ kind: 'showDatabases', extended: extended !== null }), "\ue008", ["optional", "\ue00a"]], ["action", () => ({ kind: 'showTables' }), "\ue028"], ["action", (like) => ({ kind: 'showVariables', like }), "\ue029", ["optional", ["pick", 1, "\ue03d", 37]]], ["action", () => ({ kind: 'showAggregators' }), "\ue001"]]],
    // 37 Pattern
    ["named", "pattern", ["action", () => value(), "s"]],
    // 38 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue036", ["choice", "\ue00c", "\ue064\ue00c."], 100, "=", 39],
    // 39 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], "n"], ["class", "ww\ue000\ue02a\ue039\ue039\ue03e\ue040"]]]]],
    // 40 CreateDatabase
    ["action", (name, how) => ({ kind: 'createDatabase', name, ...how }), "\ue041\ue042", 102, 41],
    // 41 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 42, ["optional", 43]], ["action", (partitions, replication) => ({ replication, partitions }), 43, ["optional", 42]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 42 WithReplication
    ["pick", 1, "\ue043", ["choice", ["action", () => 'sync', "\ue027"], ["action", () => 'async', "\ue002"]], "\ue020"],
    // 43 PartitionCount
    ["pick", 1, "\ue019", ["action", () => reading.integer(range(), 'partitions'), 83]],
    // 44 DropDatabase
    ["action", (name) => ({ kind: 'dropDatabase', name }), "\ue03a\ue042", 99],
    // 45 DropTable
    ["action", (table) => ({ kind: 'dropTable', table }), "\ue03a\ue044", 104],
    // 46 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue045", 99],
    // 47 CreateTable
    ["action", (table, head, tail) => ({ kind: 'createTable', table, columns: reading.columns([head, ...tail], range()) }), "\ue041\ue044", 105, "(", 48, ["many", ["pick", 1, ",", 48]], ")"],
    // 48 TablePart
    ["choice", ["action", () => null, ["optional", ["class", "\ue022\ue023\ue046\ue046"]], "\ue047", ["optional", 102], "(", 101, ["many", ["sequence", ",", 101]], ")"], ["action", (name, type) => ({ name, type }), 102, 49, ["optional", ["sequence", "(", 83, ")"]], ["optional", "\ue048"], ["many", ["choice", ["sequence", ["optional", "\ue049"], "\ue03e"], "\ue046\ue047"]]]],
    // 49 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), "w"]],
    // 50 InsertStatement
    ["action", (table, columns, rows, progression) => ({ kind: 'insert', table, columns, rows, progression: reading.progression(rows, progression) }), "\ue04a\ue02c", 104, ["optional", ["pick", 1, "(", 64, ")"]], "\ue04b", 51, ["optional", ["pick", 3, ["optional", ","], "\ue065", ["optional", ","], 53]]],
    // 51 Rows
    ["action", (head, tail) => [head, ...tail], 52, ["many", ["pick", 1, ",", 52]]],
    // 52 Row
    ["action", (head, tail) => [head, ...tail], "(", 79, ["many", ["pick", 1, ",", 79]], ")"],
    // 53 Progression
    ["action", (last) => ({ last, span: span() }), "(", 82, ")"],
    // 54 DeleteStatement
    ["action", (table, where) => ({ kind: 'delete', table, where }), "\ue04c\ue04d", 104, ["optional", 61]],
    // 55 SelectStatement
    ["action", (items, source, orderBy, limit) => { const { from, where, groupBy } = source ?? { from: null, where: null, groupBy: null };
      return { kind: 'select', items, from, where, groupBy: groupBy ?? [], orderBy: orderBy ?? [], limit }; }, "\ue04e", 56, ["optional", 60], ["optional", 62], ["optional", ["pick", 1, "\ue04f", 65]]],
    // 56 SelectItems
    ["action", (head, tail) => [head, ...tail], 57, ["many", ["pick", 1, ",", 57]]],
    // 57 SelectItem
    ["choice", ["action", () => ({ kind: 'all' }), "*"], ["action", (headed, alias) => ({ kind: 'column', expression: headed.expression, heading: alias ?? headed.heading }), 58, ["optional", ["pick", 1, "\ue037", 59]]]],
    // 58 Headed
    ["action", (expression) => ({ expression, heading: slice() }), 66],
    // 59 Alias
    ["named", "heading", ["choice", ["action", () => value(), ["class", "bbssww"]], ["action", () => value(), 107]]],
    // 60 Source
    ["action", (from, where, groupBy) => ({ from, where, groupBy }), "\ue04d", 104, ["optional", 61], ["optional", ["pick", 1, "\ue02d\ue050", 64]]],
    // 61 Where
    ["pick", 1, "\ue051", 66],
    // 62 OrderBy
    ["action", (head, tail) => [head, ...tail], "\ue052\ue050", 63, ["many", ["pick", 1, ",", 63]]],
    // 63 OrderItem
    ["action", (expression, direction) => ({ expression, descending: direction === true }), 66, ["optional", ["choice", ["action", () => false, "\ue053"], ["action", () => true, "\ue054"]]]],
    // 64 Columns
    ["action", (head, tail) => [head, ...tail], 101, ["many", ["pick", 1, ",", 101]]],
    // 65 Limit
    ["action", () => reading.integer(range(), 'limit'), 83],
    // 66 Expression
    ["action", (head, tail) => reading.chain('or', head, tail), 67, ["many", ["pick", 1, "\ue055", 67]]],
    // 67 And
    ["action", (head, tail) => reading.chain('and', head, tail), 68, ["many", ["pick", 1, "\ue056", 68]]],
    // 68 Not
    ["choice", ["action", (operand) => ({ kind: 'not', operand, span: span() }), "\ue049", 68], 69],
    // 69 Predicate
    ["action", (operand, test) => test ? test(operand, span()) : operand, 73, ["optional", 70]],
    // 70 Test
    ["choice", ["action", (operator, right) => (left, span) => ({ kind: 'compare', operator, left, right, span }), 72, 73], ["action", (negated) => (operand, span) => ({ kind: 'isNull', operand, negated: !!negated, span }), "\ue057", ["optional", "\ue049"], "\ue03e"], ["action", (negated, test) => (operand, span) => test({ operand, negated: !!negated, span }), ["optional", "\ue049"], 71]],
    // 71 NegatableTest
    ["choice", ["action", (head, tail) => (rest) => ({ kind: 'in', options: [head, ...tail], ...rest }), "\ue058(", 73, ["many", ["pick", 1, ",", 73]], ")"], ["action", (pattern) => (rest) => ({ kind: 'like', pattern, ...rest }), "\ue03d", 73], ["action", (low, high) => (rest) => reading.between({ low, high, ...rest }), "\ue059", 73, "\ue056", 73]],
    // 72 Comparison
    ["named", "comparison", ["choice", ["action", () => '<>', ["class", "\ue066\ue067"]], ["action", () => slice(), ["class", "<>\ue068\ue069"]]]],
    // 73 Operand
    ["choice", ["pick", 1, "(", 66, ")"], 79, 74, 77, 78],
    // 74 Aggregate
    ["action", (call, of) => ({ kind: 'aggregate', call, of: reading.aggregated(call, of), span: span() }), 75, "(", ["choice", 76, 66], ")"],
    // 75 AggregateName
    ["action", () => slice().toLowerCase(), ["class", "\ue003\ue003\ue007\ue007\ue012\ue012\ue014\ue014\ue026\ue026"]],
    // 76 Star
    ["action", () => ({ kind: 'all', span: span() }), "*"],
    // 77 GlobalVariable
    ["action", (_1, name) => ({ kind: 'globalVariable', name, span: span() }), "\ue064", ["optional", "\ue00c."], 100],
    // 78 ColumnReference
    ["action", (name) => ({ kind: 'column', name, span: span() }), 101],
    // 79 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 80],
    // 80 LiteralValue
    ["choice", 81, 82, ["action", () => null, "\ue03e"], ["action", () => 1, "\ue03f"], ["action", () => 0, "\ue040"]],
    // 81 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 82 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 83 Count
    ["named", "number", "n"],
    // 84 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue06a", 91], ["action", (node) => ({ kind: 'dotStart', node }), "\ue06b", 91], ["action", (node) => ({ kind: 'dotStop', node }), "\ue06c", 91], ["action", (node) => ({ kind: 'dotHang', node }), "\ue06d", 91], ["action", (node) => ({ kind: 'dotResume', node }), "\ue06e", 91], ["action", (nodes) => ({ kind: 'dotIsolate', nodes }), "\ue06f", 86], ["action", (nodes) => ({ kind: 'dotHeal', nodes }), "\ue070", ["optional", 86]], ["action", (resource, node, off) => ({ kind: 'dotFill', resource, node, off: off !== null }), "\ue071", 87, 91, ["optional", "\ue016"]], ["action", (node, byMs) => ({ kind: 'dotLag', node, byMs }), "\ue072", 91, 94], ["action", (node) => ({ kind: 'dotDiverge', node }), "\ue073", 91], ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue074", 88], ["action", (fewest, database) => ({ kind: 'dotPlan', fewest: fewest !== null, database }), "\ue075", ["optional", "\ue00b"], ["optional", 35]], ["action", (database) => ({ kind: 'dotWhy', database }), "\ue076", ["optional", 35]], ["action", (node) => ({ kind: 'dotConnect', node }), "\ue077", 91], ["action", (until) => ({ kind: 'dotWait', until }), "\ue078", 85], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue079", 2], ["action", (pasted) => ({ kind: 'dotImport', ...pasted }), "\ue07a", 96, "\ue07b"], ["action", () => ({ kind: 'dotHelp' }), "\ue07c"]],
    // 85 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 93], ["action", () => ({ kind: 'idle' }), "\ue00e"], ["action", () => ({ kind: 'statement' }), "\ue024"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue01a", 95, ["optional", 35]]],
    // 86 TwoNodes
    ["sequence", 91, 91],
    // 87 Resource
    ["action", () => slice().toLowerCase(), ["class", "\ue009\ue009\ue013\ue013"]],
    // 88 WorkloadRate
    ["choice", ["action", () => 'off', "\ue016"], ["action", (reads, writes, table) => ({ reads, writes, table }), 89, "\ue01c", 90, "\ue02a\ue039", 104]],
    // 89 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), "n"]],
    // 90 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), "n"]],
    // 91 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 92, ["optional", ["pick", 1, ":", 17]]],
    // 92 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 107]]],
    // 93 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 94 Delay
    ["named", "duration", ["action", () => reading.duration(range(), 'lag'), "d"]],
    // 95 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), "n"]],
    // 96 PastedTable
    ["named", "pastedTable", ["action", () => ({ pasted: slice(), pastedStart: span().start }), "t"]],
    // 97 Help
    ["action", (topic) => ({ kind: 'help', topic }), "\ue00d", ["optional", 98]],
    // 98 Topic
    ["named", "topic", ["action", () => slice(), ["some", ["except", ";;"]]]],
    // 99 Database
    ["named", "database", 106],
    // 100 Variable
    ["named", "variable", 106],
    // 101 Column
    ["named", "column", 106],
    // 102 NewName
    ["named", "newName", 106],
    // 103 TableName
    ["named", "table", 106],
    // 104 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 99, "."]], 103],
    // 105 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 99, "."]], 102],
    // 106 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abww\ue000\ue02a"]],
    // 107 SoftKeyword
    ["class", "\ue000\ue02a"],
  ];
}

/** The keyword at index i stands in the parsed text as the character U+E000 + i. */
export const keywords = [
  // These may also be names.
  ..."AGGREGATOR AGGREGATORS ASYNC AVG CLEAR CLUSTER COPY COUNT DATABASES disk EXTENDED fewest GLOBAL HELP idle LEAF LEAVES MASTER MAX memory MIN NO off ORPHAN PARTITION PARTITIONS phase PROMOTE reads REBALANCE REDUNDANCY REMOVE REPLICATION RESTORE SHARD SORT statement STATUS SUM SYNC TABLES VARIABLES writes".split(' '),
  ...reservedWords,
  ..."@@ ... <> != <= >= .kill .start .stop .hang .resume .isolate .heal .fill .lag .diverge .workload .plan .why .connect .wait .background .import .end .help".split(' '),
];
