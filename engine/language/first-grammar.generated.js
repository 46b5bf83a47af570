// Generated from grammar.peggy by "npm run grammar".

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
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 57]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 47, 4, 6, 7, 8, 5, 22, 23, 24, 25, 26, 27, 32, 33, 35, 43, 37, 44, 41, 42, 28],
    // 4 AddLeaf
    ["action", (login, leaf, group) => ({ kind: 'addLeaf', ...login, leaf, group }), "\ue031\ue014", 20, 15, ["optional", ["pick", 1, "\ue032\ue033", 21]]],
    // 5 RemoveLeaf
    ["action", (leaf, options) => ({ kind: 'removeLeaf', leaf, ...reading.options('removeLeaf', options) }), "\ue025\ue014", 15, ["many", ["choice", 9, 10, 13]]],
    // 6 AttachLeaf
    ["action", (leaf, written) => { const options = reading.options('attachLeaf', written);
      return leaf ? { kind: 'attachLeaf', leaf, ...options } : { kind: 'attachAllLeaves', ...options }; }, "\ue034\ue014", ["choice", ["action", () => null, "\ue035"], 15], ["many", ["choice", 9, 12]]],
    // 7 DetachLeaf
    ["action", (leaf, options) => ({ kind: 'detachLeaf', leaf, ...reading.options('detachLeaf', options) }), "\ue036\ue014", 15, ["many", ["choice", 10, 13]]],
    // 8 DetachLeaves
    ["action", (head, tail, options) => ({ kind: 'detachLeaves', leaves: [head, ...tail], ...reading.options('detachLeaves', options) }), "\ue036\ue015(", 15, ["many", ["pick", 1, ",", 15]], ")", ["many", 13]],
    // 9 Force
    ["action", () => option('force'), "\ue037"],
    // 10 Kill
    ["action", () => option('kill'), "\ue038"],
    // 11 Full
    ["action", () => option('full'), "\ue039"],
    // 12 NoRebalance
    ["action", () => option('noRebalance'), "\ue01a\ue023"],
    // 13 EnsureSafety
    ["action", () => option('ensuresSafety'), "\ue03a"],
    // 14 EnsureOnline
    ["action", () => option('ensuresOnlineNodes'), "\ue03b"],
    // 15 Address
    ["action", (host, port) => ({ host, port: port ?? 3306, span: span() }), 16, ["optional", ["pick", 1, ":", 17]]],
    // 16 Host
    ["named", "host", ["action", () => value(), "s"]],
    // 17 Port
    ["named", "port", ["action", () => reading.integer(range(), 'port'), "n"]],
    // 18 UserName
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 77]]],
    // 19 Password
    ["named", "password", ["action", () => value(), "s"]],
    // 20 Login
    ["action", (user, password) => ({ user, password }), 18, ["optional", ["pick", 1, ":", 19]], "@"],
    // 21 GroupNumber
    ["named", "group", ["action", () => reading.integer(range(), 'group'), "n"]],
    // 22 AddAggregator
    ["action", (login, aggregator) => ({ kind: 'addAggregator', ...login, aggregator }), "\ue031\ue000", 20, 15],
    // 23 RemoveAggregator
    ["action", (aggregator) => ({ kind: 'removeAggregator', aggregator }), "\ue025\ue000", 15],
    // 24 AggregatorSetAsMaster
    ["action", () => ({ kind: 'aggregatorSetAsMaster' }), "\ue000\ue03c\ue03d\ue016"],
    // 25 PromoteAggregator
    ["action", (aggregator) => ({ kind: 'promoteAggregator', aggregator }), "\ue021\ue000", 15, "\ue03e\ue016"],
    // 26 RebalancePartitions
    ["action", (database, written) => { const options = reading.options('rebalancePartitions', written);
      return { kind: 'rebalancePartitions', database, ...options }; }, "\ue023\ue01f", 34, ["many", ["choice", 11, 9, 10, 14]]],
    // 27 RebalanceAllDatabases
    ["action", () => ({ kind: 'rebalanceAllDatabases' }), "\ue023\ue035\ue00a"],
    // 28 PartitionCommand
    ["action", (action, partition, leaf) => ({ kind: 'partitionCommand', action, partition, leaf }), 29, "\ue01e", 30, "\ue03f", 15],
    // 29 PartitionAction
    ["action", () => slice().toLowerCase(), ["class", "\ue008\ue008\ue021\ue021\ue034\ue034\ue036\ue036\ue040\ue040"]],
    // 30 Partition
    ["action", (database, ordinal) => ({ database, ordinal, span: span() }), 69, ":", 31],
    // 31 Ordinal
    ["named", "ordinal", ["action", () => reading.integer(range(), 'ordinal'), "n"]],
    // 32 RestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue027\ue024", 34],
    // 33 ClearOrphanDatabases
    ["action", () => ({ kind: 'clearOrphanDatabases' }), "\ue006\ue01d\ue00a"],
    // 34 OnDatabase
    ["pick", 1, "\ue03f", 69],
    // 35 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue03c", ["choice", "\ue011", "\ue06b\ue011."], 70, "=", 36],
    // 36 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], "n"], ["class", "ddww\ue000\ue030\ue03f\ue03f\ue044\ue046"]]]]],
    // 37 CreateDatabase
    ["action", (name, how) => ({ kind: 'createDatabase', name, ...how }), "\ue047\ue048", 72, 38],
    // 38 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 39, ["optional", 40]], ["action", (partitions, replication) => ({ replication, partitions }), 40, ["optional", 39]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 39 WithReplication
    ["pick", 1, "\ue049", ["choice", ["action", () => 'sync', "\ue02d"], ["action", () => 'async', "\ue003"]], "\ue026"],
    // 40 PartitionCount
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 56]],
    // 41 DropDatabase
    ["action", (name) => ({ kind: 'dropDatabase', name }), "\ue040\ue048", 69],
    // 42 DropTable
    ["action", (table) => ({ kind: 'dropTable', table }), "\ue040\ue04a", 74],
    // 43 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue04b", 69],
    // 44 CreateTable
    ["action", (table, head, tail) => ({ kind: 'createTable', table, columns: reading.columns([head, ...tail], range()) }), "\ue047\ue04a", 75, "(", 45, ["many", ["pick", 1, ",", 45]], ")"],
    // 45 TablePart
    ["choice", ["action", () => null, ["optional", ["class", "\ue028\ue029\ue04c\ue04c"]], "\ue04d", ["optional", 72], "(", 71, ["many", ["sequence", ",", 71]], ")"], ["action", (name, type) => ({ name, type }), 72, 46, ["optional", ["sequence", "(", 56, ")"]], ["optional", "\ue04e"], ["many", ["choice", ["sequence", ["optional", "\ue04f"], "\ue044"], "\ue04c\ue04d"]]]],
    // 46 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 47 InsertStatement
    ["action", (table, columns, rows, progression) => ({ kind: 'insert', table, columns, rows, progression: reading.progression(rows, progression) }), "\ue050\ue032", 74, ["optional", ["pick", 1, "(", 51, ")"]], "\ue051", 48, ["optional", ["pick", 3, ["optional", ","], "\ue06c", ["optional", ","], 50]]],
    // 48 Rows
    ["action", (head, tail) => [head, ...tail], 49, ["many", ["pick", 1, ",", 49]]],
    // 49 Row
    ["action", (head, tail) => [head, ...tail], "(", 52, ["many", ["pick", 1, ",", 52]], ")"],
    // 50 Progression
    ["action", (last) => ({ last, span: span() }), "(", 55, ")"],
    // 51 Columns
    ["action", (head, tail) => [head, ...tail], 71, ["many", ["pick", 1, ",", 71]]],
    // 52 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 53],
    // 53 LiteralValue
    ["choice", 54, 55, ["action", () => null, "\ue044"], ["action", () => 1, "\ue045"], ["action", () => 0, "\ue046"]],
    // 54 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 55 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 56 Count
    ["named", "number", "n"],
    // 57 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue071", 64], ["action", (node) => ({ kind: 'dotStart', node }), "\ue072", 64], ["action", (node) => ({ kind: 'dotStop', node }), "\ue073", 64], ["action", (node) => ({ kind: 'dotHang', node }), "\ue074", 64], ["action", (node) => ({ kind: 'dotResume', node }), "\ue075", 64], ["action", (nodes) => ({ kind: 'dotIsolate', nodes }), "\ue076", 59], ["action", (nodes) => ({ kind: 'dotHeal', nodes }), "\ue077", ["optional", 59]], ["action", (resource, node, off) => ({ kind: 'dotFill', resource, node, off: off !== null }), "\ue078", 60, 64, ["optional", "\ue01c"]], ["action", (node, byMs) => ({ kind: 'dotLag', node, byMs }), "\ue079", 64, 67], ["action", (node) => ({ kind: 'dotDiverge', node }), "\ue07a", 64], ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue07b", 61], ["action", (node) => ({ kind: 'dotConnect', node }), "\ue07c", 64], ["action", (until) => ({ kind: 'dotWait', until }), "\ue07d", 58], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue07e", 2]],
    // 58 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 66], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 68, ["optional", 34]]],
    // 59 TwoNodes
    ["sequence", 64, 64],
    // 60 Resource
    ["action", () => slice().toLowerCase(), ["class", "\ue00b\ue00b\ue018\ue018"]],
    // 61 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 62, "\ue022", 63, "\ue030\ue03f", 74]],
    // 62 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), "n"]],
    // 63 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), "n"]],
    // 64 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 65, ["optional", ["pick", 1, ":", 17]]],
    // 65 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 77]]],
    // 66 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 67 Delay
    ["named", "duration", ["action", () => reading.duration(range(), 'lag'), "d"]],
    // 68 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), "n"]],
    // 69 Database
    ["named", "database", 76],
    // 70 Variable
    ["named", "variable", 76],
    // 71 Column
    ["named", "column", 76],
    // 72 NewName
    ["named", "newName", 76],
    // 73 TableName
    ["named", "table", 76],
    // 74 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 69, "."]], 73],
    // 75 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 69, "."]], 72],
    // 76 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue030"]],
    // 77 SoftKeyword
    ["class", "\ue000\ue030"],
  ];
}
