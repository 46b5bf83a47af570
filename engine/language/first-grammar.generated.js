// Generated from grammar.peggy by "npm run grammar".

/** The rules of the grammar; the first is where it starts. */
export function rules({ options, range }) {
  const { reading } = options;
  const span = () => reading.span(range());
  const slice = () => reading.slice(range());
  const value = () => reading.value(range());
  const option = (name) => ({ name, span: span() });
  const idle = (words) => reading.idle(words ?? slice());
  return [
    // 0 Statement
    ["pick", 0, 1, ["optional", ";"]],
    // 1 Spanned
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 58]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 48, 4, 6, 7, 8, 5, 22, 23, 24, 25, 26, 27, 32, 33, 35, 44, 37, 45, 42, 43, 28],
    // 4 AddLeaf
    ["action", (login, leaf, group) => ({ kind: 'addLeaf', ...login, leaf, group }), "\ue042\ue014", 20, 15, ["optional", ["pick", 1, "\ue043\ue044", 21]]],
    // 5 RemoveLeaf
    ["action", (leaf, options) => ({ kind: 'removeLeaf', leaf, ...reading.options('removeLeaf', options) }), "\ue025\ue014", 15, ["many", ["choice", 9, 10, 13]]],
    // 6 AttachLeaf
    ["action", (leaf, written) => { const options = reading.options('attachLeaf', written);
      return leaf ? { kind: 'attachLeaf', leaf, ...options } : { kind: 'attachAllLeaves', ...options }; }, "\ue045\ue014", ["choice", ["action", () => null, "\ue046"], 15], ["many", ["choice", 9, 12]]],
    // 7 DetachLeaf
    ["action", (leaf, options) => ({ kind: 'detachLeaf', leaf, ...reading.options('detachLeaf', options) }), "\ue047\ue014", 15, ["many", ["choice", 10, 13]]],
    // 8 DetachLeaves
    ["action", (head, tail, options) => ({ kind: 'detachLeaves', leaves: [head, ...tail], ...reading.options('detachLeaves', options) }), "\ue047\ue015(", 15, ["many", ["pick", 1, ",", 15]], ")", ["many", 13]],
    // 9 Force
    ["action", () => option('force'), "\ue048"],
    // 10 Kill
    ["action", () => option('kill'), "\ue049"],
    // 11 Full
    ["action", () => option('full'), "\ue037"],
    // 12 NoRebalance
    ["action", () => option('noRebalance'), "\ue01a\ue023"],
    // 13 EnsureSafety
    ["action", () => option('ensuresSafety'), "\ue04a"],
    // 14 EnsureOnline
    ["action", () => option('ensuresOnlineNodes'), "\ue04b"],
    // 15 Address
    ["action", (host, port) => ({ host, port: port ?? 3306, span: span() }), 16, ["optional", ["pick", 1, ":", 17]]],
    // 16 Host
    ["named", "host", ["action", () => value(), ["class", "bbss"]]],
    // 17 Port
    ["named", "port", ["action", () => reading.integer(range(), 'port'), "n"]],
    // 18 UserName
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 78]]],
    // 19 Password
    ["named", "password", ["action", () => value(), "s"]],
    // 20 Login
    ["action", (user, password) => ({ user, password }), 18, ["optional", ["pick", 1, ":", 19]], "@"],
    // 21 GroupNumber
    ["named", "group", ["action", () => reading.integer(range(), 'group'), "n"]],
    // 22 AddAggregator
    ["action", (login, aggregator) => ({ kind: 'addAggregator', ...login, aggregator }), "\ue042\ue000", 20, 15],
    // 23 RemoveAggregator
    ["action", (aggregator) => ({ kind: 'removeAggregator', aggregator }), "\ue025\ue000", 15],
    // 24 AggregatorSetAsMaster
    ["action", () => ({ kind: 'aggregatorSetAsMaster' }), "\ue000\ue04c\ue04d\ue016"],
    // 25 PromoteAggregator
    ["action", (aggregator) => ({ kind: 'promoteAggregator', aggregator }), "\ue021\ue000", 15, "\ue04e\ue016"],
    // 26 RebalancePartitions
    ["action", (database, written) => { const options = reading.options('rebalancePartitions', written);
      return { kind: 'rebalancePartitions', database, ...options }; }, "\ue023\ue01f", 34, ["many", ["choice", 11, 9, 10, 14]]],
    // 27 RebalanceAllDatabases
    ["action", (written) => ({ kind: 'rebalanceAllDatabases', ...reading.options('rebalanceAllDatabases', written) }), "\ue023\ue046\ue00a", ["many", ["class", ""]]],
    // 28 PartitionCommand
    ["action", (action, partition, _3, leaf) => ({ kind: 'partitionCommand', action, partition, leaf }), 29, "\ue01e", 30, ["choice", "\ue04f"], 15, ["optional", ["class", ""]]],
    // 29 PartitionAction
    ["action", () => slice().toLowerCase(), ["class", "\ue008\ue008\ue021\ue021\ue045\ue045\ue047\ue047\ue050\ue050"]],
    // 30 Partition
    ["action", (database, ordinal) => ({ database, ordinal, span: span() }), 70, ":", 31],
    // 31 Ordinal
    ["named", "ordinal", ["action", () => reading.integer(range(), 'ordinal'), "n"]],
    // 32 RestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue027\ue024", 34],
    // 33 ClearOrphanDatabases
    ["action", () => ({ kind: 'clearOrphanDatabases' }), "\ue006\ue01d\ue00a"],
    // 34 OnDatabase
    ["pick", 1, "\ue04f", 70],
    // 35 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue04c", ["choice", "\ue011", "\ue083\ue011."], 71, "=", 36],
    // 36 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], "n"], ["class", "ddww\ue000\ue041\ue04f\ue04f\ue05c\ue05e"]]]]],
    // 37 CreateDatabase
    ["action", (_1, ifNotExists, name, how) => ({ kind: 'createDatabase', name, ifNotExists: ifNotExists !== null, ...how }), "\ue054", ["choice", "\ue05f"], ["optional", ["class", ""]], 73, 38, ["many", ["class", ""]]],
    // 38 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 39, ["optional", 41]], ["action", (partitions, replication) => ({ replication, partitions }), 41, ["optional", 39]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 39 WithReplication
    ["pick", 1, "\ue064", ["choice", ["pick", 0, 40, "\ue026", ["optional", ["class", ""]]]]],
    // 40 Synchrony
    ["choice", ["action", () => 'sync', "\ue02d"], ["action", () => 'async', "\ue003"]],
    // 41 PartitionCount
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 57]],
    // 42 DropDatabase
    ["action", (_1, ifExists, name) => ({ kind: 'dropDatabase', name, ifExists: ifExists !== null }), "\ue050", ["choice", "\ue05f"], ["optional", ["class", ""]], 70, ["optional", ["class", ""]]],
    // 43 DropTable
    ["action", (_1, ifExists, table) => ({ kind: 'dropTable', table, ifExists: ifExists !== null }), "\ue050", ["optional", ["class", ""]], "\ue055", ["optional", ["class", ""]], 75],
    // 44 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue068", 70],
    // 45 CreateTable
    ["action", (_1, ifNotExists, table, head, tail) => { const columns = reading.columns([head, ...tail], range());
      return { kind: 'createTable', table, columns, ifNotExists: ifNotExists !== null }; }, "\ue054", ["many", ["class", ""]], "\ue055", ["optional", ["class", ""]], 76, "(", 46, ["many", ["pick", 1, ",", 46]], ")", ["optional", ["class", ""]]],
    // 46 TablePart
    ["choice", ["action", (name, type) => ({ name, type }), 73, 47, ["optional", ["class", ""]], ["optional", ["class", ""]]]],
    // 47 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 48 InsertStatement
    ["action", (table, columns, rows, progression) => ({ kind: 'insert', table, columns, rows, progression: reading.progression(rows, progression) }), "\ue070\ue043", 75, ["optional", ["pick", 1, "(", 52, ")"]], "\ue071", 49, ["optional", ["pick", 3, ["optional", ","], "\ue084", ["optional", ","], 51]]],
    // 49 Rows
    ["action", (head, tail) => [head, ...tail], 50, ["many", ["pick", 1, ",", 50]]],
    // 50 Row
    ["action", (head, tail) => [head, ...tail], "(", 53, ["many", ["pick", 1, ",", 53]], ")"],
    // 51 Progression
    ["action", (last) => ({ last, span: span() }), "(", 56, ")"],
    // 52 Columns
    ["action", (head, tail) => [head, ...tail], 72, ["many", ["pick", 1, ",", 72]]],
    // 53 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 54],
    // 54 LiteralValue
    ["choice", 55, 56, ["action", () => null, "\ue05c"], ["action", () => 1, "\ue05d"], ["action", () => 0, "\ue05e"]],
    // 55 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 56 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 57 Count
    ["named", "number", "n"],
    // 58 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue089", 65], ["action", (node) => ({ kind: 'dotStart', node }), "\ue08a", 65], ["action", (node) => ({ kind: 'dotStop', node }), "\ue08b", 65], ["action", (node) => ({ kind: 'dotHang', node }), "\ue08c", 65], ["action", (node) => ({ kind: 'dotResume', node }), "\ue08d", 65], ["action", (nodes) => ({ kind: 'dotIsolate', nodes }), "\ue08e", 60], ["action", (nodes) => ({ kind: 'dotHeal', nodes }), "\ue08f", ["optional", 60]], ["action", (resource, node, off) => ({ kind: 'dotFill', resource, node, off: off !== null }), "\ue090", 61, 65, ["optional", "\ue01c"]], ["action", (node, byMs) => ({ kind: 'dotLag', node, byMs }), "\ue091", 65, 68], ["action", (node) => ({ kind: 'dotDiverge', node }), "\ue092", 65], ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue093", 62], ["action", (node) => ({ kind: 'dotConnect', node }), "\ue094", 65], ["action", (until) => ({ kind: 'dotWait', until }), "\ue095", 59], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue096", 2]],
    // 59 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 67], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 69, ["optional", 34]]],
    // 60 TwoNodes
    ["sequence", 65, 65],
    // 61 Resource
    ["action", () => slice().toLowerCase(), ["class", "\ue00b\ue00b\ue018\ue018"]],
    // 62 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 63, "\ue022", 64, "\ue030\ue04f", 75]],
    // 63 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), "n"]],
    // 64 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), "n"]],
    // 65 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 66, ["optional", ["pick", 1, ":", 17]]],
    // 66 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 78]]],
    // 67 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 68 Delay
    ["named", "duration", ["action", () => reading.duration(range(), 'lag'), "d"]],
    // 69 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), "n"]],
    // 70 Database
    ["named", "database", 77],
    // 71 Variable
    ["named", "variable", 77],
    // 72 Column
    ["named", "column", 77],
    // 73 NewName
    ["named", "newName", 77],
    // 74 TableName
    ["named", "table", 77],
    // 75 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 70, "."]], 74],
    // 76 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 70, "."]], 73],
    // 77 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue041"]],
    // 78 SoftKeyword
    ["class", "\ue000\ue041"],
  ];
}
