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
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 124]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 41, 92, 82, 91, 4, 6, 7, 8, 5, 24, 25, 26, 27, 28, 29, 39, 37, 38, 53, 70, 56, 71, 67, 68, 32, 86, 87, 90, 51, 147],
    // 4 AddLeaf
    ["action", (login, leaf, group) => ({ kind: 'addLeaf', ...login, leaf, group }), "\ue042\ue014", 22, 17, ["optional", ["pick", 1, "\ue043\ue044", 23]]],
    // 5 RemoveLeaf
    ["action", (leaf, options) => ({ kind: 'removeLeaf', leaf, ...reading.options('removeLeaf', options) }), "\ue025\ue014", 17, ["many", ["choice", 9, 10, 13]]],
    // 6 AttachLeaf
    ["action", (leaf, written) => { const options = reading.options('attachLeaf', written);
      return leaf ? { kind: 'attachLeaf', leaf, ...options } : { kind: 'attachAllLeaves', ...options }; }, "\ue045\ue014", ["choice", ["action", () => null, "\ue046"], 17], ["many", ["choice", 9, 12]]],
    // 7 DetachLeaf
    ["action", (leaf, options) => ({ kind: 'detachLeaf', leaf, ...reading.options('detachLeaf', options) }), "\ue047\ue014", 17, ["many", ["choice", 10, 13]]],
    // 8 DetachLeaves
    ["action", (head, tail, options) => ({ kind: 'detachLeaves', leaves: [head, ...tail], ...reading.options('detachLeaves', options) }), "\ue047\ue015(", 17, ["many", ["pick", 1, ",", 17]], ")", ["many", 13]],
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
    // 14 LaterIdleOption
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", 11, 9, 10, 16]]],
    // 15 LaterForce
    ["named", "unlisted", ["action", () => { idle(); }, "\ue048"]],
    // 16 EnsureOnline
    ["action", () => option('ensuresOnlineNodes'), "\ue04b"],
    // 17 Address
    ["action", (host, port) => ({ host, port: port ?? 3306, span: span() }), 18, ["optional", ["pick", 1, ":", 19]]],
    // 18 Host
    ["named", "host", ["action", () => value(), ["class", "bbss"]]],
    // 19 Port
    ["named", "port", ["action", () => reading.integer(range(), 'port'), "n"]],
    // 20 UserName
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 157]]],
    // 21 Password
    ["named", "password", ["action", () => value(), "s"]],
    // 22 Login
    ["action", (user, password) => ({ user, password }), 20, ["optional", ["pick", 1, ":", 21]], "@"],
    // 23 GroupNumber
    ["named", "group", ["action", () => reading.integer(range(), 'group'), "n"]],
    // 24 AddAggregator
    ["action", (login, aggregator) => ({ kind: 'addAggregator', ...login, aggregator }), "\ue042\ue000", 22, 17],
    // 25 RemoveAggregator
    ["action", (aggregator) => ({ kind: 'removeAggregator', aggregator }), "\ue025\ue000", 17],
    // 26 LaterAggregatorSetAsMaster
    ["action", () => ({ kind: 'aggregatorSetAsMaster' }), "\ue000\ue04c\ue04d\ue016"],
    // 27 LaterPromoteAggregator
    ["action", (aggregator) => ({ kind: 'promoteAggregator', aggregator }), "\ue021\ue000", 17, "\ue04e\ue016"],
    // 28 RebalancePartitions
    ["action", (database, written) => { const options = reading.options('rebalancePartitions', written);
      return { kind: 'rebalancePartitions', database, ...options }; }, "\ue023\ue01f", 40, ["many", ["choice", 11, 9, 10, 16]]],
    // 29 LaterRebalanceAllDatabases
    ["action", (written) => ({ kind: 'rebalanceAllDatabases', ...reading.options('rebalanceAllDatabases', written) }), "\ue023\ue046\ue00a", ["many", 30]],
    // 30 LaterAllOption
    ["choice", 16, 31],
    // 31 IdleKill
    ["named", "unlisted", ["action", () => { idle(); return option('kill'); }, "\ue049"]],
    // 32 LaterPartitionCommand
    ["action", (action, partition, _3, leaf) => ({ kind: 'partitionCommand', action, partition, leaf }), 33, "\ue01e", 35, ["choice", "\ue04f", 34], 17, ["optional", 15]],
    // 33 PartitionAction
    ["action", () => slice().toLowerCase(), ["class", "\ue008\ue008\ue021\ue021\ue045\ue045\ue047\ue047\ue050\ue050"]],
    // 34 LaterTo
    ["named", "unlisted", "\ue04e"],
    // 35 Partition
    ["action", (database, ordinal) => ({ database, ordinal, span: span() }), 149, ":", 36],
    // 36 Ordinal
    ["named", "ordinal", ["action", () => reading.integer(range(), 'ordinal'), "n"]],
    // 37 RestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue027\ue024", 40],
    // 38 LaterClearOrphanDatabases
    ["action", () => ({ kind: 'clearOrphanDatabases' }), "\ue006\ue01d\ue00a"],
    // 39 LaterExplain
    ["pick", 1, "\ue051", ["choice", ["action", (database, full) => ({ kind: 'explainRebalancePartitions', database, full: full !== null }), "\ue023\ue01f", ["optional", 40], ["optional", 11], ["many", 14]], ["action", () => ({ kind: 'explainRebalanceAllDatabases' }), "\ue023\ue046\ue00a", ["many", 14]], ["action", (database) => ({ kind: 'explainRestoreRedundancy', database }), "\ue027\ue024", ["optional", 40]], ["action", () => ({ kind: 'explainClearOrphanDatabases' }), "\ue006\ue01d\ue00a"]]],
    // 40 OnDatabase
    ["pick", 1, "\ue04f", 149],
    // 41 LaterShow
    ["pick", 1, "\ue052", ["choice", ["action", () => ({ kind: 'showLeaves' }), "\ue015"], ["action", (extended, database) => ({ kind: 'showPartitions', extended: extended !== null, database }), "\ue01f", ["optional", "\ue00f"], ["optional", 40]], ["action", (database) => ({ kind: 'showRebalanceStatus', database }), "\ue023\ue02b", 40], ["action", () => ({ kind: 'showRebalanceAllDatabasesStatus' }), "\ue023\ue046\ue00a\ue02b"], ["action", () => ({ kind: 'showClusterStatus' }), "\ue007\ue02b"], ["action", (_0, extended, like) => ({ kind: 'showDatabases', extended: extended !== null, like }), ["choice", "\ue00a", 44], ["optional", "\ue00f"], ["optional", 48]], ["action", (_0, _2, database, like) => ({ kind: 'showTables', database, like }), ["optional", 42], "\ue02e", ["optional", 43], ["optional", 46], ["optional", 48]], ["action", (_0, like) => ({ kind: 'showVariables', like }), ["optional", 42], "\ue02f", ["optional", ["choice", 48, 49]]], ["action", (extended) => ({ kind: 'showAggregators', extended: extended !== null }), "\ue001", ["optional", "\ue00f"]], ["action", (_0, _2, like) => ({ kind: 'showStatus', like }), ["optional", 42], "\ue02b", ["optional", 43], ["optional", ["choice", 48, 49]]], ["action", () => ({ kind: 'showProcesslist' }), ["optional", 42], "\ue039"], ["action", () => ({ kind: 'showReplicationStatus' }), "\ue026\ue02b"], ["action", () => ({ kind: 'showWarnings' }), ["class", "\ue035\ue035\ue041\ue041"], ["optional", ["sequence", "\ue053", 123]]], ["action", (table) => ({ kind: 'showCreateTable', table }), "\ue054\ue055", 154], ["action", (_0, _1, _2, table) => ({ kind: 'showColumns', table }), ["optional", 42], ["choice", "\ue032", 45], ["choice", "\ue056", 47], 154]]],
    // 42 Scope
    ["named", "unlisted", ["class", "\ue011\ue011\ue037\ue038\ue03d\ue03d"]],
    // 43 Extended
    ["named", "unlisted", "\ue00f"],
    // 44 Schemas
    ["named", "unlisted", "\ue03c"],
    // 45 Fields
    ["named", "unlisted", "\ue036"],
    // 46 FromDatabase
    ["pick", 1, ["choice", "\ue056", 47], 149],
    // 47 In
    ["named", "unlisted", "\ue057"],
    // 48 Like
    ["pick", 1, "\ue058", 52],
    // 49 WhereNamed
    ["pick", 2, "\ue059", 151, ["choice", ["pick", 1, "\ue058", 52], ["action", (pattern) => reading.literally(pattern), "=", 52]]],
    // 50 Desc
    ["named", "unlisted", "\ue05a"],
    // 51 LaterDescribe
    ["action", (_0, table) => ({ kind: 'showColumns', table }), ["choice", "\ue05b", 50], 154],
    // 52 Pattern
    ["named", "pattern", ["action", () => value(), "s"]],
    // 53 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue04c", ["choice", "\ue011", "\ue083\ue011.", 54], 150, "=", 55],
    // 54 LaterCluster
    ["named", "unlisted", "\ue007"],
    // 55 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], "n"], ["class", "ddww\ue000\ue041\ue04f\ue04f\ue05c\ue05e"]]]]],
    // 56 CreateDatabase
    ["action", (_1, ifNotExists, name, how) => ({ kind: 'createDatabase', name, ifNotExists: ifNotExists !== null, ...how }), "\ue054", ["choice", "\ue05f", 57], ["optional", 59], 152, 60, ["many", 66]],
    // 57 LaterSchema
    ["named", "unlisted", "\ue060"],
    // 58 LaterIfExists
    "\ue061\ue062",
    // 59 LaterIfNotExists
    ["named", "unlisted", "\ue061\ue063\ue062"],
    // 60 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 61, ["optional", 65]], ["action", (partitions, replication) => ({ replication, partitions }), 65, ["optional", 61]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 61 WithReplication
    ["pick", 1, "\ue064", ["choice", ["pick", 0, 62, "\ue026", ["optional", 63]], 64]],
    // 62 Synchrony
    ["choice", ["action", () => 'sync', "\ue02d"], ["action", () => 'async', "\ue003"]],
    // 63 LaterDurability
    ["named", "unlisted", ["action", () => { idle(); }, ["optional", 62], "\ue034"]],
    // 64 LaterDurabilityFirst
    ["pick", 1, 63, ["optional", ["pick", 0, 62, "\ue026"]]],
    // 65 PartitionCount
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 123]],
    // 66 LaterDatabaseOption
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", ["sequence", "\ue03e", ["optional", "="], 123], ["sequence", ["optional", "\ue065"], ["choice", "\ue066\ue04c", ["class", "\ue031\ue031\ue067\ue067"]], ["optional", "="], ["class", "bbddssww"]]]]],
    // 67 DropDatabase
    ["action", (_1, ifExists, name) => ({ kind: 'dropDatabase', name, ifExists: ifExists !== null }), "\ue050", ["choice", "\ue05f", 57], ["optional", 58], 149, ["optional", 15]],
    // 68 DropTable
    ["action", (_1, ifExists, table) => ({ kind: 'dropTable', table, ifExists: ifExists !== null }), "\ue050", ["optional", 69], "\ue055", ["optional", 58], 154],
    // 69 LaterTemporary
    ["named", "unlisted", ["action", () => { idle(); }, "\ue03f"]],
    // 70 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue068", 149],
    // 71 CreateTable
    ["action", (_1, ifNotExists, table, head, tail) => { const columns = reading.columns([head, ...tail], range());
      return { kind: 'createTable', table, columns, ifNotExists: ifNotExists !== null }; }, "\ue054", ["many", 72], "\ue055", ["optional", 59], 155, "(", 74, ["many", ["pick", 1, ",", 74]], ")", ["optional", 73]],
    // 72 LaterTableKind
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", ["class", "\ue033\ue033\ue03a\ue03b"], ["sequence", ["optional", "\ue011"], "\ue03f"]]]],
    // 73 LaterTableOptions
    ["action", () => { reading.tableOptions(range()); }, ["some", ["except", ";;"]]],
    // 74 TablePart
    ["choice", 75, ["action", (name, type) => ({ name, type }), 152, 81, ["optional", 79], ["optional", 80]]],
    // 75 LaterKey
    ["action", () => reading.key(range()), ["optional", ["sequence", 78, ["optional", ["class", "bbww"]]]], ["choice", ["sequence", 76, "\ue069"], 77], ["many", ["except", ",,(())"]], 79, ["optional", 80]],
    // 76 KeyKind
    ["class", "\ue028\ue029\ue06a\ue06a"],
    // 77 OtherKey
    ["named", "unlisted", ["choice", ["sequence", ["optional", ["class", "\ue06b\ue06d"]], ["class", "\ue069\ue069\ue06e\ue06e"]], ["class", "\ue06b\ue06c"]]],
    // 78 Constraint
    ["named", "unlisted", "\ue06f"],
    // 79 LaterBrackets
    ["sequence", "(", ["many", ["choice", 79, ["except", "(())"]]], ")"],
    // 80 LaterAttributes
    ["action", () => { reading.attributes(range()); }, ["some", ["choice", 79, ["except", ",,(())"]]]],
    // 81 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 82 InsertStatement
    ["action", (table, columns, rows, progression) => ({ kind: 'insert', table, columns, rows, progression: reading.progression(rows, progression) }), "\ue070\ue043", 154, ["optional", ["pick", 1, "(", 102, ")"]], "\ue071", 83, ["optional", ["pick", 3, ["optional", ","], "\ue084", ["optional", ","], 85]]],
    // 83 Rows
    ["action", (head, tail) => [head, ...tail], 84, ["many", ["pick", 1, ",", 84]]],
    // 84 Row
    ["action", (head, tail) => [head, ...tail], "(", 119, ["many", ["pick", 1, ",", 119]], ")"],
    // 85 Progression
    ["action", (last) => ({ last, span: span() }), "(", 122, ")"],
    // 86 LaterInsertSelect
    ["action", (table, columns, query) => ({ kind: 'insertSelect', table, columns, query }), "\ue070\ue043", 154, ["optional", ["pick", 1, "(", 102, ")"]], 93],
    // 87 LaterUpdate
    ["action", (table, head, tail, where) => ({ kind: 'update', table, assignments: [head, ...tail], where }), "\ue072", 154, "\ue04c", 88, ["many", ["pick", 1, ",", 88]], ["optional", 99]],
    // 88 Assignment
    ["action", (column, value) => ({ column, value }), 151, "=", 104],
    // 89 Truncate
    ["named", "unlisted", ["sequence", "\ue040", ["optional", "\ue055"]]],
    // 90 LaterTruncate
    ["action", (_0, table) => ({ kind: 'delete', table, where: null }), 89, 154],
    // 91 LaterDelete
    ["action", (table, where) => ({ kind: 'delete', table, where }), "\ue073\ue056", 154, ["optional", 99]],
    // 92 LaterSelect
    ["action", (items, source, orderBy, limit) => { const { from, where, groupBy } = source ?? { from: null, where: null, groupBy: null };
      return { kind: 'select', items, from, where, groupBy: groupBy ?? [], orderBy: orderBy ?? [], limit }; }, "\ue074", 94, ["optional", 98], ["optional", 100], ["optional", ["pick", 1, "\ue053", 103]]],
    // 93 Query
    ["action", (body) => ({ ...body, span: span() }), 92],
    // 94 SelectItems
    ["action", (head, tail) => [head, ...tail], 95, ["many", ["pick", 1, ",", 95]]],
    // 95 SelectItem
    ["choice", ["action", () => ({ kind: 'all' }), "*"], ["action", (headed, alias) => ({ kind: 'column', expression: headed.expression, heading: alias ?? headed.heading }), 96, ["optional", ["pick", 1, "\ue04d", 97]]]],
    // 96 Headed
    ["action", (expression) => ({ expression, heading: slice() }), 104],
    // 97 Alias
    ["named", "heading", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 157]]],
    // 98 Source
    ["action", (from, where, groupBy) => ({ from, where, groupBy }), "\ue056", 154, ["optional", 99], ["optional", ["pick", 1, "\ue044\ue075", 102]]],
    // 99 Where
    ["pick", 1, "\ue059", 104],
    // 100 OrderBy
    ["action", (head, tail) => [head, ...tail], "\ue076\ue075", 101, ["many", ["pick", 1, ",", 101]]],
    // 101 OrderItem
    ["action", (expression, direction) => ({ expression, descending: direction === true }), 104, ["optional", ["choice", ["action", () => false, "\ue077"], ["action", () => true, "\ue05a"]]]],
    // 102 Columns
    ["action", (head, tail) => [head, ...tail], 151, ["many", ["pick", 1, ",", 151]]],
    // 103 Limit
    ["action", () => reading.integer(range(), 'limit'), 123],
    // 104 Expression
    ["action", (head, tail) => reading.chain('or', head, tail), 105, ["many", ["pick", 1, "\ue078", 105]]],
    // 105 And
    ["action", (head, tail) => reading.chain('and', head, tail), 106, ["many", ["pick", 1, "\ue079", 106]]],
    // 106 Not
    ["choice", ["action", (operand) => ({ kind: 'not', operand, span: span() }), "\ue063", 106], 107],
    // 107 Predicate
    ["action", (operand, test) => test ? test(operand, span()) : operand, 111, ["optional", 108]],
    // 108 Test
    ["choice", ["action", (operator, right) => (left, span) => ({ kind: 'compare', operator, left, right, span }), 110, 111], ["action", (negated) => (operand, span) => ({ kind: 'isNull', operand, negated: !!negated, span }), "\ue07a", ["optional", "\ue063"], "\ue05c"], ["action", (negated, test) => (operand, span) => test({ operand, negated: !!negated, span }), ["optional", "\ue063"], 109]],
    // 109 NegatableTest
    ["choice", ["action", (head, tail) => (rest) => ({ kind: 'in', options: [head, ...tail], ...rest }), "\ue057(", 111, ["many", ["pick", 1, ",", 111]], ")"], ["action", (pattern) => (rest) => ({ kind: 'like', pattern, ...rest }), "\ue058", 111], ["action", (low, high) => (rest) => reading.between({ low, high, ...rest }), "\ue07b", 111, "\ue079", 111]],
    // 110 Comparison
    ["named", "comparison", ["choice", ["action", () => '<>', ["class", "\ue085\ue086"]], ["action", () => slice(), ["class", "<>\ue087\ue088"]]]],
    // 111 Operand
    ["choice", 112, ["pick", 1, "(", 104, ")"], 113, 119, 114, 117, 118],
    // 112 Subquery
    ["action", (query) => ({ kind: 'subquery', query, span: span() }), "(", 93, ")"],
    // 113 Exists
    ["action", (query) => ({ kind: 'exists', query, span: span() }), "\ue062(", 93, ")"],
    // 114 Aggregate
    ["action", (call, of) => ({ kind: 'aggregate', call, of: reading.aggregated(call, of), span: span() }), 115, "(", ["choice", 116, 104], ")"],
    // 115 AggregateName
    ["action", () => slice().toLowerCase(), ["class", "\ue005\ue005\ue009\ue009\ue017\ue017\ue019\ue019\ue02c\ue02c"]],
    // 116 Star
    ["action", () => ({ kind: 'all', span: span() }), "*"],
    // 117 GlobalVariable
    ["action", (_1, name) => ({ kind: 'globalVariable', name, span: span() }), "\ue083", ["optional", "\ue011."], 150],
    // 118 ColumnReference
    ["action", (name) => ({ kind: 'column', name, span: span() }), 151],
    // 119 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 120],
    // 120 LiteralValue
    ["choice", 121, 122, ["action", () => null, "\ue05c"], ["action", () => 1, "\ue05d"], ["action", () => 0, "\ue05e"]],
    // 121 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 122 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 123 Count
    ["named", "number", "n"],
    // 124 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue089", 141], ["action", (node) => ({ kind: 'dotStart', node }), "\ue08a", 141], ["action", (node) => ({ kind: 'dotStop', node }), "\ue08b", 141], ["action", (node) => ({ kind: 'dotHang', node }), "\ue08c", 141], ["action", (node) => ({ kind: 'dotResume', node }), "\ue08d", 141], ["action", (nodes) => ({ kind: 'dotIsolate', nodes }), "\ue08e", 136], ["action", (nodes) => ({ kind: 'dotHeal', nodes }), "\ue08f", ["optional", 136]], ["action", (resource, node, off) => ({ kind: 'dotFill', resource, node, off: off !== null }), "\ue090", 137, 141, ["optional", "\ue01c"]], ["action", (node, byMs) => ({ kind: 'dotLag', node, byMs }), "\ue091", 141, 144], ["action", (node) => ({ kind: 'dotDiverge', node }), "\ue092", 141], ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue093", 138], 125, 126, ["action", (node) => ({ kind: 'dotConnect', node }), "\ue094", 141], ["action", (until) => ({ kind: 'dotWait', until }), "\ue095", 135], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue096", 2], 127, 128, 129],
    // 125 LaterPlan
    ["action", (fewest, database) => ({ kind: 'dotPlan', fewest: fewest !== null, database }), "\ue097", ["optional", "\ue010"], ["optional", 40]],
    // 126 LaterWhy
    ["action", (database) => ({ kind: 'dotWhy', database }), "\ue098", ["optional", 40]],
    // 127 LaterImport
    ["action", (pasted) => ({ kind: 'dotImport', ...pasted }), "\ue099", 146, "\ue09a"],
    // 128 LaterWatch
    ["choice", ["action", (watch, observer, query) => ({ kind: 'dotWatch', watch, observer, query }), "\ue09b", 152, ["optional", 130], "\ue04d", 93], ["action", (watch, observer, when, condition, forMs, everyMs) => ({ kind: 'dotExpect', watch, observer, when, condition, forMs, everyMs }), "\ue09c", 152, ["optional", 130], 131, 104, ["optional", ["pick", 1, "\ue07c", 132]], ["optional", ["pick", 1, "\ue00e", 133]]], ["action", (watch) => ({ kind: 'dotUnwatch', watch }), "\ue09d", 134], ["action", () => ({ kind: 'dotWatches' }), "\ue09e"]],
    // 129 LaterDotHelp
    ["action", () => ({ kind: 'dotHelp' }), "\ue09f"],
    // 130 FromNode
    ["pick", 1, "\ue056\ue01b", 141],
    // 131 When
    ["choice", ["action", () => 'always', "\ue002"], ["action", () => 'ever', "\ue00d"], ["action", () => 'atEnd', "\ue004\ue00c"]],
    // 132 Hold
    ["named", "duration", ["action", () => reading.duration(range(), 'hold'), "d"]],
    // 133 Every
    ["named", "duration", ["action", () => reading.duration(range(), 'every'), "d"]],
    // 134 Watch
    ["named", "watch", 156],
    // 135 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 143], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 145, ["optional", 40]]],
    // 136 TwoNodes
    ["sequence", 141, 141],
    // 137 Resource
    ["action", () => slice().toLowerCase(), ["class", "\ue00b\ue00b\ue018\ue018"]],
    // 138 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 139, "\ue022", 140, "\ue030\ue04f", 154]],
    // 139 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), "n"]],
    // 140 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), "n"]],
    // 141 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 142, ["optional", ["pick", 1, ":", 19]]],
    // 142 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 157]]],
    // 143 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 144 Delay
    ["named", "duration", ["action", () => reading.duration(range(), 'lag'), "d"]],
    // 145 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), "n"]],
    // 146 PastedTable
    ["named", "pastedTable", ["action", () => ({ pasted: slice(), pastedStart: span().start }), "t"]],
    // 147 LaterHelp
    ["action", (topic) => ({ kind: 'help', topic }), "\ue012", ["optional", 148]],
    // 148 Topic
    ["named", "topic", ["action", () => slice(), ["some", ["except", ";;"]]]],
    // 149 Database
    ["named", "database", 156],
    // 150 Variable
    ["named", "variable", 156],
    // 151 Column
    ["named", "column", 156],
    // 152 NewName
    ["named", "newName", 156],
    // 153 TableName
    ["named", "table", 156],
    // 154 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 149, "."]], 153],
    // 155 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 149, "."]], 152],
    // 156 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue041"]],
    // 157 SoftKeyword
    ["class", "\ue000\ue041"],
  ];
}
