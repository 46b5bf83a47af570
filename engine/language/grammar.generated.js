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
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 87]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 36, 55, 50, 54, 4, 6, 7, 8, 5, 22, 23, 24, 25, 26, 27, 34, 32, 33, 38, 46, 40, 47, 44, 45, 28, 110],
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
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 120]]],
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
      return { kind: 'rebalancePartitions', database, ...options }; }, "\ue023\ue01f", 35, ["many", ["choice", 11, 9, 10, 14]]],
    // 27 RebalanceAllDatabases
    ["action", () => ({ kind: 'rebalanceAllDatabases' }), "\ue023\ue035\ue00a"],
    // 28 PartitionCommand
    ["action", (action, partition, leaf) => ({ kind: 'partitionCommand', action, partition, leaf }), 29, "\ue01e", 30, "\ue03f", 15],
    // 29 PartitionAction
    ["action", () => slice().toLowerCase(), ["class", "\ue008\ue008\ue021\ue021\ue034\ue034\ue036\ue036\ue040\ue040"]],
    // 30 Partition
    ["action", (database, ordinal) => ({ database, ordinal, span: span() }), 112, ":", 31],
    // 31 Ordinal
    ["named", "ordinal", ["action", () => reading.integer(range(), 'ordinal'), "n"]],
    // 32 RestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue027\ue024", 35],
    // 33 ClearOrphanDatabases
    ["action", () => ({ kind: 'clearOrphanDatabases' }), "\ue006\ue01d\ue00a"],
    // 34 LaterExplain
    ["pick", 1, "\ue041", ["choice", ["action", (database, full) => ({ kind: 'explainRebalancePartitions', database, full: full !== null }), "\ue023\ue01f", ["optional", 35], ["optional", 11]], ["action", () => ({ kind: 'explainRebalanceAllDatabases' }), "\ue023\ue035\ue00a"], ["action", (database) => ({ kind: 'explainRestoreRedundancy', database }), "\ue027\ue024", ["optional", 35]], ["action", () => ({ kind: 'explainClearOrphanDatabases' }), "\ue006\ue01d\ue00a"]]],
    // 35 OnDatabase
    ["pick", 1, "\ue03f", 112],
    // 36 LaterShow
    ["pick", 1, "\ue042", ["choice", ["action", () => ({ kind: 'showLeaves' }), "\ue015"], ["action", (extended, database) => ({ kind: 'showPartitions', extended: extended !== null, database }), "\ue01f", ["optional", "\ue00f"], ["optional", 35]], ["action", (database) => ({ kind: 'showRebalanceStatus', database }), "\ue023\ue02b", 35], ["action", () => ({ kind: 'showRebalanceAllDatabasesStatus' }), "\ue023\ue035\ue00a\ue02b"], ["action", () => ({ kind: 'showClusterStatus' }), "\ue007\ue02b"], ["action", (extended) => ({ kind: 'showDatabases', extended: extended !== null }), "\ue00a", ["optional", "\ue00f"]], ["action", () => ({ kind: 'showTables' }), "\ue02e"], ["action", (like) => ({ kind: 'showVariables', like }), "\ue02f", ["optional", ["pick", 1, "\ue043", 37]]], ["action", () => ({ kind: 'showAggregators' }), "\ue001"]]],
    // 37 Pattern
    ["named", "pattern", ["action", () => value(), "s"]],
    // 38 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue03c", ["choice", "\ue011", "\ue06b\ue011."], 113, "=", 39],
    // 39 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], "n"], ["class", "ddww\ue000\ue030\ue03f\ue03f\ue044\ue046"]]]]],
    // 40 CreateDatabase
    ["action", (name, how) => ({ kind: 'createDatabase', name, ...how }), "\ue047\ue048", 115, 41],
    // 41 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 42, ["optional", 43]], ["action", (partitions, replication) => ({ replication, partitions }), 43, ["optional", 42]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 42 WithReplication
    ["pick", 1, "\ue049", ["choice", ["action", () => 'sync', "\ue02d"], ["action", () => 'async', "\ue003"]], "\ue026"],
    // 43 PartitionCount
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 86]],
    // 44 DropDatabase
    ["action", (name) => ({ kind: 'dropDatabase', name }), "\ue040\ue048", 112],
    // 45 DropTable
    ["action", (table) => ({ kind: 'dropTable', table }), "\ue040\ue04a", 117],
    // 46 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue04b", 112],
    // 47 CreateTable
    ["action", (table, head, tail) => ({ kind: 'createTable', table, columns: reading.columns([head, ...tail], range()) }), "\ue047\ue04a", 118, "(", 48, ["many", ["pick", 1, ",", 48]], ")"],
    // 48 TablePart
    ["choice", ["action", () => null, ["optional", ["class", "\ue028\ue029\ue04c\ue04c"]], "\ue04d", ["optional", 115], "(", 114, ["many", ["sequence", ",", 114]], ")"], ["action", (name, type) => ({ name, type }), 115, 49, ["optional", ["sequence", "(", 86, ")"]], ["optional", "\ue04e"], ["many", ["choice", ["sequence", ["optional", "\ue04f"], "\ue044"], "\ue04c\ue04d"]]]],
    // 49 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 50 InsertStatement
    ["action", (table, columns, rows, progression) => ({ kind: 'insert', table, columns, rows, progression: reading.progression(rows, progression) }), "\ue050\ue032", 117, ["optional", ["pick", 1, "(", 65, ")"]], "\ue051", 51, ["optional", ["pick", 3, ["optional", ","], "\ue06c", ["optional", ","], 53]]],
    // 51 Rows
    ["action", (head, tail) => [head, ...tail], 52, ["many", ["pick", 1, ",", 52]]],
    // 52 Row
    ["action", (head, tail) => [head, ...tail], "(", 82, ["many", ["pick", 1, ",", 82]], ")"],
    // 53 Progression
    ["action", (last) => ({ last, span: span() }), "(", 85, ")"],
    // 54 LaterDelete
    ["action", (table, where) => ({ kind: 'delete', table, where }), "\ue052\ue053", 117, ["optional", 62]],
    // 55 LaterSelect
    ["action", (items, source, orderBy, limit) => { const { from, where, groupBy } = source ?? { from: null, where: null, groupBy: null };
      return { kind: 'select', items, from, where, groupBy: groupBy ?? [], orderBy: orderBy ?? [], limit }; }, "\ue054", 57, ["optional", 61], ["optional", 63], ["optional", ["pick", 1, "\ue055", 66]]],
    // 56 Query
    ["action", (body) => ({ ...body, span: span() }), 55],
    // 57 SelectItems
    ["action", (head, tail) => [head, ...tail], 58, ["many", ["pick", 1, ",", 58]]],
    // 58 SelectItem
    ["choice", ["action", () => ({ kind: 'all' }), "*"], ["action", (headed, alias) => ({ kind: 'column', expression: headed.expression, heading: alias ?? headed.heading }), 59, ["optional", ["pick", 1, "\ue03d", 60]]]],
    // 59 Headed
    ["action", (expression) => ({ expression, heading: slice() }), 67],
    // 60 Alias
    ["named", "heading", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 120]]],
    // 61 Source
    ["action", (from, where, groupBy) => ({ from, where, groupBy }), "\ue053", 117, ["optional", 62], ["optional", ["pick", 1, "\ue033\ue056", 65]]],
    // 62 Where
    ["pick", 1, "\ue057", 67],
    // 63 OrderBy
    ["action", (head, tail) => [head, ...tail], "\ue058\ue056", 64, ["many", ["pick", 1, ",", 64]]],
    // 64 OrderItem
    ["action", (expression, direction) => ({ expression, descending: direction === true }), 67, ["optional", ["choice", ["action", () => false, "\ue059"], ["action", () => true, "\ue05a"]]]],
    // 65 Columns
    ["action", (head, tail) => [head, ...tail], 114, ["many", ["pick", 1, ",", 114]]],
    // 66 Limit
    ["action", () => reading.integer(range(), 'limit'), 86],
    // 67 Expression
    ["action", (head, tail) => reading.chain('or', head, tail), 68, ["many", ["pick", 1, "\ue05b", 68]]],
    // 68 And
    ["action", (head, tail) => reading.chain('and', head, tail), 69, ["many", ["pick", 1, "\ue05c", 69]]],
    // 69 Not
    ["choice", ["action", (operand) => ({ kind: 'not', operand, span: span() }), "\ue04f", 69], 70],
    // 70 Predicate
    ["action", (operand, test) => test ? test(operand, span()) : operand, 74, ["optional", 71]],
    // 71 Test
    ["choice", ["action", (operator, right) => (left, span) => ({ kind: 'compare', operator, left, right, span }), 73, 74], ["action", (negated) => (operand, span) => ({ kind: 'isNull', operand, negated: !!negated, span }), "\ue05d", ["optional", "\ue04f"], "\ue044"], ["action", (negated, test) => (operand, span) => test({ operand, negated: !!negated, span }), ["optional", "\ue04f"], 72]],
    // 72 NegatableTest
    ["choice", ["action", (head, tail) => (rest) => ({ kind: 'in', options: [head, ...tail], ...rest }), "\ue05e(", 74, ["many", ["pick", 1, ",", 74]], ")"], ["action", (pattern) => (rest) => ({ kind: 'like', pattern, ...rest }), "\ue043", 74], ["action", (low, high) => (rest) => reading.between({ low, high, ...rest }), "\ue05f", 74, "\ue05c", 74]],
    // 73 Comparison
    ["named", "comparison", ["choice", ["action", () => '<>', ["class", "\ue06d\ue06e"]], ["action", () => slice(), ["class", "<>\ue06f\ue070"]]]],
    // 74 Operand
    ["choice", 75, ["pick", 1, "(", 67, ")"], 76, 82, 77, 80, 81],
    // 75 Subquery
    ["action", (query) => ({ kind: 'subquery', query, span: span() }), "(", 56, ")"],
    // 76 Exists
    ["action", (query) => ({ kind: 'exists', query, span: span() }), "\ue060(", 56, ")"],
    // 77 Aggregate
    ["action", (call, of) => ({ kind: 'aggregate', call, of: reading.aggregated(call, of), span: span() }), 78, "(", ["choice", 79, 67], ")"],
    // 78 AggregateName
    ["action", () => slice().toLowerCase(), ["class", "\ue005\ue005\ue009\ue009\ue017\ue017\ue019\ue019\ue02c\ue02c"]],
    // 79 Star
    ["action", () => ({ kind: 'all', span: span() }), "*"],
    // 80 GlobalVariable
    ["action", (_1, name) => ({ kind: 'globalVariable', name, span: span() }), "\ue06b", ["optional", "\ue011."], 113],
    // 81 ColumnReference
    ["action", (name) => ({ kind: 'column', name, span: span() }), 114],
    // 82 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 83],
    // 83 LiteralValue
    ["choice", 84, 85, ["action", () => null, "\ue044"], ["action", () => 1, "\ue045"], ["action", () => 0, "\ue046"]],
    // 84 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 85 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 86 Count
    ["named", "number", "n"],
    // 87 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue071", 104], ["action", (node) => ({ kind: 'dotStart', node }), "\ue072", 104], ["action", (node) => ({ kind: 'dotStop', node }), "\ue073", 104], ["action", (node) => ({ kind: 'dotHang', node }), "\ue074", 104], ["action", (node) => ({ kind: 'dotResume', node }), "\ue075", 104], ["action", (nodes) => ({ kind: 'dotIsolate', nodes }), "\ue076", 99], ["action", (nodes) => ({ kind: 'dotHeal', nodes }), "\ue077", ["optional", 99]], ["action", (resource, node, off) => ({ kind: 'dotFill', resource, node, off: off !== null }), "\ue078", 100, 104, ["optional", "\ue01c"]], ["action", (node, byMs) => ({ kind: 'dotLag', node, byMs }), "\ue079", 104, 107], ["action", (node) => ({ kind: 'dotDiverge', node }), "\ue07a", 104], ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue07b", 101], 88, 89, ["action", (node) => ({ kind: 'dotConnect', node }), "\ue07c", 104], ["action", (until) => ({ kind: 'dotWait', until }), "\ue07d", 98], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue07e", 2], 90, 91, 92],
    // 88 LaterPlan
    ["action", (fewest, database) => ({ kind: 'dotPlan', fewest: fewest !== null, database }), "\ue07f", ["optional", "\ue010"], ["optional", 35]],
    // 89 LaterWhy
    ["action", (database) => ({ kind: 'dotWhy', database }), "\ue080", ["optional", 35]],
    // 90 LaterImport
    ["action", (pasted) => ({ kind: 'dotImport', ...pasted }), "\ue081", 109, "\ue082"],
    // 91 LaterWatch
    ["choice", ["action", (watch, observer, query) => ({ kind: 'dotWatch', watch, observer, query }), "\ue083", 115, ["optional", 93], "\ue03d", 56], ["action", (watch, observer, when, condition, forMs, everyMs) => ({ kind: 'dotExpect', watch, observer, when, condition, forMs, everyMs }), "\ue084", 115, ["optional", 93], 94, 67, ["optional", ["pick", 1, "\ue061", 95]], ["optional", ["pick", 1, "\ue00e", 96]]], ["action", (watch) => ({ kind: 'dotUnwatch', watch }), "\ue085", 97], ["action", () => ({ kind: 'dotWatches' }), "\ue086"]],
    // 92 LaterDotHelp
    ["action", () => ({ kind: 'dotHelp' }), "\ue087"],
    // 93 FromNode
    ["pick", 1, "\ue053\ue01b", 104],
    // 94 When
    ["choice", ["action", () => 'always', "\ue002"], ["action", () => 'ever', "\ue00d"], ["action", () => 'atEnd', "\ue004\ue00c"]],
    // 95 Hold
    ["named", "duration", ["action", () => reading.duration(range(), 'hold'), "d"]],
    // 96 Every
    ["named", "duration", ["action", () => reading.duration(range(), 'every'), "d"]],
    // 97 Watch
    ["named", "watch", 119],
    // 98 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 106], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 108, ["optional", 35]]],
    // 99 TwoNodes
    ["sequence", 104, 104],
    // 100 Resource
    ["action", () => slice().toLowerCase(), ["class", "\ue00b\ue00b\ue018\ue018"]],
    // 101 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 102, "\ue022", 103, "\ue030\ue03f", 117]],
    // 102 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), "n"]],
    // 103 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), "n"]],
    // 104 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 105, ["optional", ["pick", 1, ":", 17]]],
    // 105 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 120]]],
    // 106 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 107 Delay
    ["named", "duration", ["action", () => reading.duration(range(), 'lag'), "d"]],
    // 108 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), "n"]],
    // 109 PastedTable
    ["named", "pastedTable", ["action", () => ({ pasted: slice(), pastedStart: span().start }), "t"]],
    // 110 LaterHelp
    ["action", (topic) => ({ kind: 'help', topic }), "\ue012", ["optional", 111]],
    // 111 Topic
    ["named", "topic", ["action", () => slice(), ["some", ["except", ";;"]]]],
    // 112 Database
    ["named", "database", 119],
    // 113 Variable
    ["named", "variable", 119],
    // 114 Column
    ["named", "column", 119],
    // 115 NewName
    ["named", "newName", 119],
    // 116 TableName
    ["named", "table", 119],
    // 117 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 112, "."]], 116],
    // 118 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 112, "."]], 115],
    // 119 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue030"]],
    // 120 SoftKeyword
    ["class", "\ue000\ue030"],
  ];
}
