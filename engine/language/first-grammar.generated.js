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
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 44]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 34, 4, 5, 6, 20, 21, 23, 30, 25, 31],
    // 4 AddLeaf
    ["action", (login, leaf, group) => ({ kind: 'addLeaf', ...login, leaf, group }), "\ue04c\ue014", 18, 13, ["optional", ["pick", 1, "\ue04d\ue04e", 19]]],
    // 5 AttachLeaf
    ["action", (leaf, written) => { const options = reading.options('attachLeaf', written);
      return leaf ? { kind: 'attachLeaf', leaf, ...options } : { kind: 'attachAllLeaves', ...options }; }, "\ue04f\ue014", ["choice", ["action", () => null, "\ue050"], 13], ["many", ["choice", 7, 10]]],
    // 6 DetachLeaf
    ["action", (leaf, options) => ({ kind: 'detachLeaf', leaf, ...reading.options('detachLeaf', options) }), "\ue051\ue014", 13, ["many", ["choice", 8, 11]]],
    // 7 Force
    ["action", () => option('force'), "\ue052"],
    // 8 Kill
    ["action", () => option('kill'), "\ue053"],
    // 9 Full
    ["action", () => option('full'), "\ue037"],
    // 10 NoRebalance
    ["action", () => option('noRebalance'), "\ue01a\ue023"],
    // 11 EnsureSafety
    ["action", () => option('ensuresSafety'), "\ue054"],
    // 12 EnsureOnline
    ["action", () => option('ensuresOnlineNodes'), "\ue055"],
    // 13 Address
    ["action", (host, port) => ({ host, port: port ?? 3306, span: span() }), 14, ["optional", ["pick", 1, ":", 15]]],
    // 14 Host
    ["named", "host", ["action", () => value(), ["class", "bbss"]]],
    // 15 Port
    ["named", "port", ["action", () => reading.integer(range(), 'port'), ["class", "nnff"]]],
    // 16 UserName
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 61]]],
    // 17 Password
    ["named", "password", ["action", () => value(), "s"]],
    // 18 Login
    ["action", (user, password) => ({ user, password }), 16, ["optional", ["pick", 1, ":", 17]], "@"],
    // 19 GroupNumber
    ["named", "group", ["action", () => reading.integer(range(), 'group'), ["class", "nnff"]]],
    // 20 AddAggregator
    ["action", (login, aggregator) => ({ kind: 'addAggregator', ...login, aggregator }), "\ue04c\ue000", 18, 13],
    // 21 RebalancePartitions
    ["action", (database, written) => { const options = reading.options('rebalancePartitions', written);
      return { kind: 'rebalancePartitions', database, ...options }; }, "\ue023\ue01f", 22, ["many", ["choice", 9, 7, 8, 12]]],
    // 22 OnDatabase
    ["pick", 1, "\ue059", 53],
    // 23 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue056", ["choice", "\ue011", "\ue098\ue011."], 54, "=", 24],
    // 24 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], ["class", "nnff"]], ["class", "ddww\ue000\ue04b\ue059\ue059\ue066\ue068"]]]]],
    // 25 CreateDatabase
    ["action", (_1, ifNotExists, name, how) => ({ kind: 'createDatabase', name, ifNotExists: ifNotExists !== null, ...how }), "\ue05e", ["choice", "\ue069"], ["optional", ["class", ""]], 56, 26, ["many", ["class", ""]]],
    // 26 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 27, ["optional", 29]], ["action", (partitions, replication) => ({ replication, partitions }), 29, ["optional", 27]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 27 WithReplication
    ["pick", 1, "\ue06e", ["choice", ["pick", 0, 28, "\ue026", ["optional", ["class", ""]]]]],
    // 28 Synchrony
    ["choice", ["action", () => 'sync', "\ue02d"], ["action", () => 'async', "\ue003"]],
    // 29 PartitionCount
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 43]],
    // 30 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue073", 53],
    // 31 CreateTable
    ["action", (_1, ifNotExists, table, head, tail) => { const columns = reading.columns([head, ...tail], range());
      return { kind: 'createTable', table, columns, ifNotExists: ifNotExists !== null }; }, "\ue05e", ["many", ["class", ""]], "\ue05f", ["optional", ["class", ""]], 59, "(", 32, ["many", ["pick", 1, ",", 32]], ")", ["optional", ["class", ""]]],
    // 32 TablePart
    ["choice", ["action", (name, type) => ({ name, type }), 56, 33, ["optional", ["class", ""]], ["optional", ["class", ""]]]],
    // 33 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 34 InsertStatement
    ["action", (table, columns, rows, progression) => { const continued = reading.progression(rows, progression);
      return reading.insert({ kind: 'insert', table, columns, rows, progression: continued }, range()); }, "\ue07b\ue04d", 58, ["optional", ["pick", 1, "(", 38, ")"]], "\ue07c", 35, ["optional", ["pick", 3, ["optional", ","], "\ue099", ["optional", ","], 37]]],
    // 35 Rows
    ["action", (head, tail) => [head, ...tail], 36, ["many", ["pick", 1, ",", 36]]],
    // 36 Row
    ["choice", ["action", (head, tail) => [head, ...tail], "(", 39, ["many", ["pick", 1, ",", 39]], ")"]],
    // 37 Progression
    ["action", (last) => ({ last, span: span() }), "(", 42, ")"],
    // 38 Columns
    ["action", (head, tail) => [head, ...tail], 55, ["many", ["pick", 1, ",", 55]]],
    // 39 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 40],
    // 40 LiteralValue
    ["choice", 41, 42, ["action", () => null, "\ue066"], ["action", () => 1, "\ue067"], ["action", () => 0, "\ue068"]],
    // 41 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 42 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 43 Count
    ["named", "number", ["class", "nnff"]],
    // 44 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue0a4", 49], ["action", (node) => ({ kind: 'dotStart', node }), "\ue0a5", 49], ["action", (node) => ({ kind: 'dotStop', node }), "\ue0a6", 49], ["action", (node) => ({ kind: 'dotHang', node }), "\ue0a7", 49], ["action", (node) => ({ kind: 'dotResume', node }), "\ue0a8", 49], ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue0a9", 46], ["action", (node) => ({ kind: 'dotConnect', node }), "\ue0aa", 49], ["action", (until) => ({ kind: 'dotWait', until }), "\ue0ab", 45], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue0ac", 2]],
    // 45 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 51], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 52, ["optional", 22]]],
    // 46 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 47, "\ue022", 48, "\ue030\ue059", 58]],
    // 47 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), ["class", "nnff"]]],
    // 48 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), ["class", "nnff"]]],
    // 49 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 50, ["optional", ["pick", 1, ":", 15]]],
    // 50 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 61]]],
    // 51 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 52 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), ["class", "nnff"]]],
    // 53 Database
    ["named", "database", 60],
    // 54 Variable
    ["named", "variable", 60],
    // 55 Column
    ["named", "column", 60],
    // 56 NewName
    ["named", "newName", 60],
    // 57 TableName
    ["named", "table", 60],
    // 58 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 53, "."]], 57],
    // 59 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 53, "."]], 56],
    // 60 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue04b"]],
    // 61 SoftKeyword
    ["class", "\ue000\ue04b"],
  ];
}
