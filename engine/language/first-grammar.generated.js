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
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 48]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 38, 4, 6, 7, 8, 5, 22, 23, 24, 25, 27, 34, 29, 35],
    // 4 AddLeaf
    ["action", (login, leaf, group) => ({ kind: 'addLeaf', ...login, leaf, group }), "\ue05a\ue014", 20, 15, ["optional", ["pick", 1, "\ue05b\ue05c", 21]]],
    // 5 RemoveLeaf
    ["action", (leaf, options) => ({ kind: 'removeLeaf', leaf, ...reading.options('removeLeaf', options) }), "\ue025\ue014", 15, ["many", ["choice", 9, 10, 13]]],
    // 6 AttachLeaf
    ["action", (leaf, written) => { const options = reading.options('attachLeaf', written);
      return leaf ? { kind: 'attachLeaf', leaf, ...options } : { kind: 'attachAllLeaves', ...options }; }, "\ue05d\ue014", ["choice", ["action", () => null, "\ue05e"], 15], ["many", ["choice", 9, 12]]],
    // 7 DetachLeaf
    ["action", (leaf, options) => ({ kind: 'detachLeaf', leaf, ...reading.options('detachLeaf', options) }), "\ue05f\ue014", 15, ["many", ["choice", 10, 13]]],
    // 8 DetachLeaves
    ["action", (head, tail, options) => ({ kind: 'detachLeaves', leaves: [head, ...tail], ...reading.options('detachLeaves', options) }), "\ue05f\ue015(", 15, ["many", ["pick", 1, ",", 15]], ")", ["many", 13]],
    // 9 Force
    ["action", () => option('force'), "\ue060"],
    // 10 Kill
    ["action", () => option('kill'), "\ue061"],
    // 11 Full
    ["action", () => option('full'), "\ue037"],
    // 12 NoRebalance
    ["action", () => option('noRebalance'), "\ue01a\ue023"],
    // 13 EnsureSafety
    ["action", () => option('ensuresSafety'), "\ue062"],
    // 14 EnsureOnline
    ["action", () => option('ensuresOnlineNodes'), "\ue063"],
    // 15 Address
    ["action", (host, port) => ({ host, port: port ?? 3306, span: span() }), 16, ["optional", ["pick", 1, ":", 17]]],
    // 16 Host
    ["named", "host", ["action", () => value(), ["class", "bbss"]]],
    // 17 Port
    ["named", "port", ["action", () => reading.integer(range(), 'port'), ["class", "nnff"]]],
    // 18 UserName
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 73]]],
    // 19 Password
    ["named", "password", ["action", () => value(), "s"]],
    // 20 Login
    ["action", (user, password) => ({ user, password }), 18, ["optional", ["pick", 1, ":", 19]], "@"],
    // 21 GroupNumber
    ["named", "group", ["action", () => reading.integer(range(), 'group'), ["class", "nnff"]]],
    // 22 AddAggregator
    ["action", (login, aggregator) => ({ kind: 'addAggregator', ...login, aggregator }), "\ue05a\ue000", 20, 15],
    // 23 RemoveAggregator
    ["action", (aggregator) => ({ kind: 'removeAggregator', aggregator }), "\ue025\ue000", 15],
    // 24 RebalancePartitions
    ["action", (database, written) => { const options = reading.options('rebalancePartitions', written);
      return { kind: 'rebalancePartitions', database, ...options }; }, "\ue023\ue01f", 26, ["many", ["choice", 11, 9, 10, 14]]],
    // 25 RestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue027\ue024", 26],
    // 26 OnDatabase
    ["pick", 1, "\ue067", 65],
    // 27 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue064", ["choice", "\ue011", "\ue0a7\ue011."], 66, "=", 28],
    // 28 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], ["class", "nnff"]], ["class", "ddww\ue000\ue059\ue067\ue067\ue075\ue077"]]]]],
    // 29 CreateDatabase
    ["action", (_1, ifNotExists, name, how) => ({ kind: 'createDatabase', name, ifNotExists: ifNotExists !== null, ...how }), "\ue06f", ["choice", "\ue06c"], ["optional", ["class", ""]], 68, 30, ["many", ["class", ""]]],
    // 30 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 31, ["optional", 33]], ["action", (partitions, replication) => ({ replication, partitions }), 33, ["optional", 31]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 31 WithReplication
    ["pick", 1, "\ue07c", ["choice", ["pick", 0, 32, "\ue026", ["optional", ["class", ""]]]]],
    // 32 Synchrony
    ["choice", ["action", () => 'sync', "\ue02d"], ["action", () => 'async', "\ue003"]],
    // 33 PartitionCount
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 47]],
    // 34 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue081", 65],
    // 35 CreateTable
    ["action", (table, head, tail) => ({ kind: 'createTable', table, columns: [head, ...tail], ifNotExists: false }), "\ue06f\ue06d", 71, "(", 36, ["many", ["pick", 1, ",", 36]], ")"],
    // 36 TablePart
    ["action", (name, type) => ({ name, type }), 68, 37],
    // 37 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 38 InsertStatement
    ["action", (table, columns, rows, progression) => ({ kind: 'insert', table, columns, rows, progression: reading.progression(rows, progression) }), "\ue08a\ue05b", 70, ["optional", ["pick", 1, "(", 42, ")"]], "\ue08b", 39, ["optional", ["pick", 3, ["optional", ","], "\ue0a8", ["optional", ","], 41]]],
    // 39 Rows
    ["action", (head, tail) => [head, ...tail], 40, ["many", ["pick", 1, ",", 40]]],
    // 40 Row
    ["action", (head, tail) => [head, ...tail], "(", 43, ["many", ["pick", 1, ",", 43]], ")"],
    // 41 Progression
    ["action", (last) => ({ last, span: span() }), "(", 46, ")"],
    // 42 Columns
    ["action", (head, tail) => [head, ...tail], 67, ["many", ["pick", 1, ",", 67]]],
    // 43 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 44],
    // 44 LiteralValue
    ["choice", 45, 46, ["action", () => null, "\ue075"], ["action", () => 1, "\ue076"], ["action", () => 0, "\ue077"]],
    // 45 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 46 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 47 Count
    ["named", "number", ["class", "nnff"]],
    // 48 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue0b3", 60], ["action", (node) => ({ kind: 'dotStart', node }), "\ue0b4", 60], ["action", (node) => ({ kind: 'dotStop', node }), "\ue0b5", 60], ["action", (node) => ({ kind: 'dotHang', node }), "\ue0b6", 60], ["action", (node) => ({ kind: 'dotResume', node }), "\ue0b7", 60], 49, 50, 51, 52, 53, ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue0b8", 57], ["action", (node) => ({ kind: 'dotConnect', node }), "\ue0b9", 60], ["action", (until) => ({ kind: 'dotWait', until }), "\ue0ba", 54], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue0bb", 2]],
    // 49 DotIsolate
    ["action", (nodes) => ({ kind: 'dotIsolate', nodes }), "\ue0bc", 55],
    // 50 DotHeal
    ["action", (nodes) => ({ kind: 'dotHeal', nodes }), "\ue0bd", ["optional", 55]],
    // 51 DotFill
    ["action", (resource, node, off) => ({ kind: 'dotFill', resource, node, off: off !== null }), "\ue0be", 56, 60, ["optional", "\ue01c"]],
    // 52 DotLag
    ["action", (node, byMs) => ({ kind: 'dotLag', node, byMs }), "\ue0bf", 60, 63],
    // 53 DotDiverge
    ["action", (node) => ({ kind: 'dotDiverge', node }), "\ue0c0", 60],
    // 54 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 62], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 64, ["optional", 26]]],
    // 55 TwoNodes
    ["sequence", 60, 60],
    // 56 Resource
    ["action", () => slice().toLowerCase(), ["class", "\ue00b\ue00b\ue018\ue018"]],
    // 57 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 58, "\ue022", 59, "\ue030\ue067", 70]],
    // 58 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), ["class", "nnff"]]],
    // 59 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), ["class", "nnff"]]],
    // 60 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 61, ["optional", ["pick", 1, ":", 17]]],
    // 61 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 73]]],
    // 62 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 63 Delay
    ["named", "duration", ["action", () => reading.duration(range(), 'lag'), "d"]],
    // 64 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), ["class", "nnff"]]],
    // 65 Database
    ["named", "database", 72],
    // 66 Variable
    ["named", "variable", 72],
    // 67 Column
    ["named", "column", 72],
    // 68 NewName
    ["named", "newName", 72],
    // 69 TableName
    ["named", "table", 72],
    // 70 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 65, "."]], 69],
    // 71 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 65, "."]], 68],
    // 72 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue059"]],
    // 73 SoftKeyword
    ["class", "\ue000\ue059"],
  ];
}
