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
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 46]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 36, 4, 6, 7, 5, 21, 22, 23, 25, 32, 27, 33],
    // 4 AddLeaf
    ["action", (login, leaf, group) => ({ kind: 'addLeaf', ...login, leaf, group }), "\ue04c\ue014", 19, 14, ["optional", ["pick", 1, "\ue04d\ue04e", 20]]],
    // 5 RemoveLeaf
    ["action", (leaf, options) => ({ kind: 'removeLeaf', leaf, ...reading.options('removeLeaf', options) }), "\ue025\ue014", 14, ["many", ["choice", 8, 9, 12]]],
    // 6 AttachLeaf
    ["action", (leaf, written) => { const options = reading.options('attachLeaf', written);
      return leaf ? { kind: 'attachLeaf', leaf, ...options } : { kind: 'attachAllLeaves', ...options }; }, "\ue04f\ue014", ["choice", ["action", () => null, "\ue050"], 14], ["many", ["choice", 8, 11]]],
    // 7 DetachLeaf
    ["action", (leaf, options) => ({ kind: 'detachLeaf', leaf, ...reading.options('detachLeaf', options) }), "\ue051\ue014", 14, ["many", ["choice", 9, 12]]],
    // 8 Force
    ["action", () => option('force'), "\ue052"],
    // 9 Kill
    ["action", () => option('kill'), "\ue053"],
    // 10 Full
    ["action", () => option('full'), "\ue037"],
    // 11 NoRebalance
    ["action", () => option('noRebalance'), "\ue01a\ue023"],
    // 12 EnsureSafety
    ["action", () => option('ensuresSafety'), "\ue054"],
    // 13 EnsureOnline
    ["action", () => option('ensuresOnlineNodes'), "\ue055"],
    // 14 Address
    ["action", (host, port) => ({ host, port: port ?? 3306, span: span() }), 15, ["optional", ["pick", 1, ":", 16]]],
    // 15 Host
    ["named", "host", ["action", () => value(), ["class", "bbss"]]],
    // 16 Port
    ["named", "port", ["action", () => reading.integer(range(), 'port'), ["class", "nnff"]]],
    // 17 UserName
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 63]]],
    // 18 Password
    ["named", "password", ["action", () => value(), "s"]],
    // 19 Login
    ["action", (user, password) => ({ user, password }), 17, ["optional", ["pick", 1, ":", 18]], "@"],
    // 20 GroupNumber
    ["named", "group", ["action", () => reading.integer(range(), 'group'), ["class", "nnff"]]],
    // 21 AddAggregator
    ["action", (login, aggregator) => ({ kind: 'addAggregator', ...login, aggregator }), "\ue04c\ue000", 19, 14],
    // 22 RebalancePartitions
    ["action", (database, written) => { const options = reading.options('rebalancePartitions', written);
      return { kind: 'rebalancePartitions', database, ...options }; }, "\ue023\ue01f", 24, ["many", ["choice", 10, 8, 9, 13]]],
    // 23 RestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue027\ue024", 24],
    // 24 OnDatabase
    ["pick", 1, "\ue059", 55],
    // 25 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue056", ["choice", "\ue011", "\ue098\ue011."], 56, "=", 26],
    // 26 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], ["class", "nnff"]], ["class", "ddww\ue000\ue04b\ue059\ue059\ue066\ue068"]]]]],
    // 27 CreateDatabase
    ["action", (_1, ifNotExists, name, how) => ({ kind: 'createDatabase', name, ifNotExists: ifNotExists !== null, ...how }), "\ue05e", ["choice", "\ue069"], ["optional", ["class", ""]], 58, 28, ["many", ["class", ""]]],
    // 28 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 29, ["optional", 31]], ["action", (partitions, replication) => ({ replication, partitions }), 31, ["optional", 29]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 29 WithReplication
    ["pick", 1, "\ue06e", ["choice", ["pick", 0, 30, "\ue026", ["optional", ["class", ""]]]]],
    // 30 Synchrony
    ["choice", ["action", () => 'sync', "\ue02d"], ["action", () => 'async', "\ue003"]],
    // 31 PartitionCount
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 45]],
    // 32 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue073", 55],
    // 33 CreateTable
    ["action", (_1, ifNotExists, table, head, tail) => { const columns = reading.columns([head, ...tail], range());
      return { kind: 'createTable', table, columns, ifNotExists: ifNotExists !== null }; }, "\ue05e", ["many", ["class", ""]], "\ue05f", ["optional", ["class", ""]], 61, "(", 34, ["many", ["pick", 1, ",", 34]], ")", ["optional", ["class", ""]]],
    // 34 TablePart
    ["choice", ["action", (name, type) => ({ name, type }), 58, 35, ["optional", ["class", ""]], ["optional", ["class", ""]]]],
    // 35 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 36 InsertStatement
    ["action", (table, columns, rows, progression) => { const continued = reading.progression(rows, progression);
      return reading.insert({ kind: 'insert', table, columns, rows, progression: continued }, range()); }, "\ue07b\ue04d", 60, ["optional", ["pick", 1, "(", 40, ")"]], "\ue07c", 37, ["optional", ["pick", 3, ["optional", ","], "\ue099", ["optional", ","], 39]]],
    // 37 Rows
    ["action", (head, tail) => [head, ...tail], 38, ["many", ["pick", 1, ",", 38]]],
    // 38 Row
    ["choice", ["action", (head, tail) => [head, ...tail], "(", 41, ["many", ["pick", 1, ",", 41]], ")"]],
    // 39 Progression
    ["action", (last) => ({ last, span: span() }), "(", 44, ")"],
    // 40 Columns
    ["action", (head, tail) => [head, ...tail], 57, ["many", ["pick", 1, ",", 57]]],
    // 41 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 42],
    // 42 LiteralValue
    ["choice", 43, 44, ["action", () => null, "\ue066"], ["action", () => 1, "\ue067"], ["action", () => 0, "\ue068"]],
    // 43 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 44 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 45 Count
    ["named", "number", ["class", "nnff"]],
    // 46 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue0a4", 51], ["action", (node) => ({ kind: 'dotStart', node }), "\ue0a5", 51], ["action", (node) => ({ kind: 'dotStop', node }), "\ue0a6", 51], ["action", (node) => ({ kind: 'dotHang', node }), "\ue0a7", 51], ["action", (node) => ({ kind: 'dotResume', node }), "\ue0a8", 51], ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue0a9", 48], ["action", (node) => ({ kind: 'dotConnect', node }), "\ue0aa", 51], ["action", (until) => ({ kind: 'dotWait', until }), "\ue0ab", 47], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue0ac", 2]],
    // 47 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 53], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 54, ["optional", 24]]],
    // 48 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 49, "\ue022", 50, "\ue030\ue059", 60]],
    // 49 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), ["class", "nnff"]]],
    // 50 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), ["class", "nnff"]]],
    // 51 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 52, ["optional", ["pick", 1, ":", 16]]],
    // 52 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 63]]],
    // 53 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 54 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), ["class", "nnff"]]],
    // 55 Database
    ["named", "database", 62],
    // 56 Variable
    ["named", "variable", 62],
    // 57 Column
    ["named", "column", 62],
    // 58 NewName
    ["named", "newName", 62],
    // 59 TableName
    ["named", "table", 62],
    // 60 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 55, "."]], 59],
    // 61 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 55, "."]], 58],
    // 62 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue04b"]],
    // 63 SoftKeyword
    ["class", "\ue000\ue04b"],
  ];
}
