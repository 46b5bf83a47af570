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
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 45]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 35, 4, 6, 7, 5, 21, 22, 24, 31, 26, 32],
    // 4 AddLeaf
    ["action", (login, leaf, group) => ({ kind: 'addLeaf', ...login, leaf, group }), "\ue060\ue014", 19, 14, ["optional", ["pick", 1, "\ue061\ue062", 20]]],
    // 5 RemoveLeaf
    ["action", (leaf, options) => ({ kind: 'removeLeaf', leaf, ...reading.options('removeLeaf', options) }), "\ue025\ue014", 14, ["many", ["choice", 8, 9, 12]]],
    // 6 AttachLeaf
    ["action", (leaf, written) => { const options = reading.options('attachLeaf', written);
      return leaf ? { kind: 'attachLeaf', leaf, ...options } : { kind: 'attachAllLeaves', ...options }; }, "\ue063\ue014", ["choice", ["action", () => null, "\ue064"], 14], ["many", ["choice", 8, 11]]],
    // 7 DetachLeaf
    ["action", (leaf, options) => ({ kind: 'detachLeaf', leaf, ...reading.options('detachLeaf', options) }), "\ue065\ue014", 14, ["many", ["choice", 9, 12]]],
    // 8 Force
    ["action", () => option('force'), "\ue066"],
    // 9 Kill
    ["action", () => option('kill'), "\ue067"],
    // 10 Full
    ["action", () => option('full'), "\ue037"],
    // 11 NoRebalance
    ["action", () => option('noRebalance'), "\ue01a\ue023"],
    // 12 EnsureSafety
    ["action", () => option('ensuresSafety'), "\ue068"],
    // 13 EnsureOnline
    ["action", () => option('ensuresOnlineNodes'), "\ue069"],
    // 14 Address
    ["action", (host, port) => ({ host, port: port ?? 3306, span: span() }), 15, ["optional", ["pick", 1, ":", 16]]],
    // 15 Host
    ["named", "host", ["action", () => value(), ["class", "bbss"]]],
    // 16 Port
    ["named", "port", ["action", () => reading.integer(range(), 'port'), ["class", "nnff"]]],
    // 17 UserName
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 70]]],
    // 18 Password
    ["named", "password", ["action", () => value(), "s"]],
    // 19 Login
    ["action", (user, password) => ({ user, password }), 17, ["optional", ["pick", 1, ":", 18]], "@"],
    // 20 GroupNumber
    ["named", "group", ["action", () => reading.integer(range(), 'group'), ["class", "nnff"]]],
    // 21 AddAggregator
    ["action", (login, aggregator) => ({ kind: 'addAggregator', ...login, aggregator }), "\ue060\ue000", 19, 14],
    // 22 RebalancePartitions
    ["action", (database, written) => { const options = reading.options('rebalancePartitions', written);
      return { kind: 'rebalancePartitions', database, ...options }; }, "\ue023\ue01f", 23, ["many", ["choice", 10, 8, 9, 13]]],
    // 23 OnDatabase
    ["pick", 1, "\ue06d", 62],
    // 24 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue06a", ["choice", "\ue011", "\ue0ad\ue011."], 63, "=", 25],
    // 25 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], ["class", "nnff"]], ["class", "ddww\ue000\ue05f\ue06d\ue06d\ue07c\ue07e"]]]]],
    // 26 CreateDatabase
    ["action", (_1, ifNotExists, name, how) => ({ kind: 'createDatabase', name, ifNotExists: ifNotExists !== null, ...how }), "\ue075", ["choice", "\ue072"], ["optional", ["class", ""]], 65, 27, ["many", ["class", ""]]],
    // 27 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 28, ["optional", 30]], ["action", (partitions, replication) => ({ replication, partitions }), 30, ["optional", 28]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 28 WithReplication
    ["pick", 1, "\ue083", ["choice", ["pick", 0, 29, "\ue026", ["optional", ["class", ""]]]]],
    // 29 Synchrony
    ["choice", ["action", () => 'sync', "\ue02d"], ["action", () => 'async', "\ue003"]],
    // 30 PartitionCount
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 44]],
    // 31 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue088", 62],
    // 32 CreateTable
    ["action", (table, head, tail) => ({ kind: 'createTable', table, columns: [head, ...tail], ifNotExists: false }), "\ue075\ue073", 68, "(", 33, ["many", ["pick", 1, ",", 33]], ")"],
    // 33 TablePart
    ["action", (name, type) => ({ name, type }), 65, 34],
    // 34 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 35 InsertStatement
    ["action", (table, columns, rows, progression) => ({ kind: 'insert', table, columns, rows, progression: reading.progression(rows, progression) }), "\ue090\ue061", 67, ["optional", ["pick", 1, "(", 39, ")"]], "\ue091", 36, ["optional", ["pick", 3, ["optional", ","], "\ue0ae", ["optional", ","], 38]]],
    // 36 Rows
    ["action", (head, tail) => [head, ...tail], 37, ["many", ["pick", 1, ",", 37]]],
    // 37 Row
    ["action", (head, tail) => [head, ...tail], "(", 40, ["many", ["pick", 1, ",", 40]], ")"],
    // 38 Progression
    ["action", (last) => ({ last, span: span() }), "(", 43, ")"],
    // 39 Columns
    ["action", (head, tail) => [head, ...tail], 64, ["many", ["pick", 1, ",", 64]]],
    // 40 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 41],
    // 41 LiteralValue
    ["choice", 42, 43, ["action", () => null, "\ue07c"], ["action", () => 1, "\ue07d"], ["action", () => 0, "\ue07e"]],
    // 42 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 43 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 44 Count
    ["named", "number", ["class", "nnff"]],
    // 45 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue0b9", 57], ["action", (node) => ({ kind: 'dotStart', node }), "\ue0ba", 57], ["action", (node) => ({ kind: 'dotStop', node }), "\ue0bb", 57], ["action", (node) => ({ kind: 'dotHang', node }), "\ue0bc", 57], ["action", (node) => ({ kind: 'dotResume', node }), "\ue0bd", 57], 46, 47, 48, 49, 50, ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue0be", 54], ["action", (node) => ({ kind: 'dotConnect', node }), "\ue0bf", 57], ["action", (until) => ({ kind: 'dotWait', until }), "\ue0c0", 51], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue0c1", 2]],
    // 46 DotIsolate
    ["action", (nodes) => ({ kind: 'dotIsolate', nodes }), "\ue0c2", 52],
    // 47 DotHeal
    ["action", (nodes) => ({ kind: 'dotHeal', nodes }), "\ue0c3", ["optional", 52]],
    // 48 DotFill
    ["action", (resource, node, off) => ({ kind: 'dotFill', resource, node, off: off !== null }), "\ue0c4", 53, 57, ["optional", "\ue01c"]],
    // 49 DotLag
    ["action", (node, byMs) => ({ kind: 'dotLag', node, byMs }), "\ue0c5", 57, 60],
    // 50 DotDiverge
    ["action", (node) => ({ kind: 'dotDiverge', node }), "\ue0c6", 57],
    // 51 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 59], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 61, ["optional", 23]]],
    // 52 TwoNodes
    ["sequence", 57, 57],
    // 53 Resource
    ["action", () => slice().toLowerCase(), ["class", "\ue00b\ue00b\ue018\ue018"]],
    // 54 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 55, "\ue022", 56, "\ue030\ue06d", 67]],
    // 55 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), ["class", "nnff"]]],
    // 56 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), ["class", "nnff"]]],
    // 57 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 58, ["optional", ["pick", 1, ":", 16]]],
    // 58 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 70]]],
    // 59 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 60 Delay
    ["named", "duration", ["action", () => reading.duration(range(), 'lag'), "d"]],
    // 61 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), ["class", "nnff"]]],
    // 62 Database
    ["named", "database", 69],
    // 63 Variable
    ["named", "variable", 69],
    // 64 Column
    ["named", "column", 69],
    // 65 NewName
    ["named", "newName", 69],
    // 66 TableName
    ["named", "table", 69],
    // 67 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 62, "."]], 66],
    // 68 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 62, "."]], 65],
    // 69 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue05f"]],
    // 70 SoftKeyword
    ["class", "\ue000\ue05f"],
  ];
}
