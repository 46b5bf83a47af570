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
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 157]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 41, 100, 82, 93, 4, 6, 7, 8, 5, 24, 25, 26, 27, 28, 29, 39, 37, 38, 53, 70, 56, 71, 67, 68, 32, 88, 89, 92, 51, 184],
    // 4 AddLeaf
    ["action", (login, leaf, group) => ({ kind: 'addLeaf', ...login, leaf, group }), "\ue04c\ue014", 22, 17, ["optional", ["pick", 1, "\ue04d\ue04e", 23]]],
    // 5 RemoveLeaf
    ["action", (leaf, options) => ({ kind: 'removeLeaf', leaf, ...reading.options('removeLeaf', options) }), "\ue025\ue014", 17, ["many", ["choice", 9, 10, 13]]],
    // 6 AttachLeaf
    ["action", (leaf, written) => { const options = reading.options('attachLeaf', written);
      return leaf ? { kind: 'attachLeaf', leaf, ...options } : { kind: 'attachAllLeaves', ...options }; }, "\ue04f\ue014", ["choice", ["action", () => null, "\ue050"], 17], ["many", ["choice", 9, 12]]],
    // 7 DetachLeaf
    ["action", (leaf, options) => ({ kind: 'detachLeaf', leaf, ...reading.options('detachLeaf', options) }), "\ue051\ue014", 17, ["many", ["choice", 10, 13]]],
    // 8 DetachLeaves
    ["action", (head, tail, options) => ({ kind: 'detachLeaves', leaves: [head, ...tail], ...reading.options('detachLeaves', options) }), "\ue051\ue015(", 17, ["many", ["pick", 1, ",", 17]], ")", ["many", 13]],
    // 9 Force
    ["action", () => option('force'), "\ue052"],
    // 10 Kill
    ["action", () => option('kill'), "\ue053"],
    // 11 Full
    ["action", () => option('full'), "\ue037"],
    // 12 NoRebalance
    ["action", () => option('noRebalance'), "\ue01a\ue023"],
    // 13 EnsureSafety
    ["action", () => option('ensuresSafety'), "\ue054"],
    // 14 LaterIdleOption
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", 11, 9, 10, 16]]],
    // 15 LaterForce
    ["named", "unlisted", ["action", () => { idle(); }, "\ue052"]],
    // 16 EnsureOnline
    ["action", () => option('ensuresOnlineNodes'), "\ue055"],
    // 17 Address
    ["action", (host, port) => ({ host, port: port ?? 3306, span: span() }), 18, ["optional", ["pick", 1, ":", 19]]],
    // 18 Host
    ["named", "host", ["action", () => value(), ["class", "bbss"]]],
    // 19 Port
    ["named", "port", ["action", () => reading.integer(range(), 'port'), ["class", "nnff"]]],
    // 20 UserName
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 194]]],
    // 21 Password
    ["named", "password", ["action", () => value(), "s"]],
    // 22 Login
    ["action", (user, password) => ({ user, password }), 20, ["optional", ["pick", 1, ":", 21]], "@"],
    // 23 GroupNumber
    ["named", "group", ["action", () => reading.integer(range(), 'group'), ["class", "nnff"]]],
    // 24 AddAggregator
    ["action", (login, aggregator) => ({ kind: 'addAggregator', ...login, aggregator }), "\ue04c\ue000", 22, 17],
    // 25 RemoveAggregator
    ["action", (aggregator) => ({ kind: 'removeAggregator', aggregator }), "\ue025\ue000", 17],
    // 26 LaterAggregatorSetAsMaster
    ["action", () => ({ kind: 'aggregatorSetAsMaster' }), "\ue000\ue056\ue057\ue016"],
    // 27 LaterPromoteAggregator
    ["action", (aggregator) => ({ kind: 'promoteAggregator', aggregator }), "\ue021\ue000", 17, "\ue058\ue016"],
    // 28 RebalancePartitions
    ["action", (database, written) => { const options = reading.options('rebalancePartitions', written);
      return { kind: 'rebalancePartitions', database, ...options }; }, "\ue023\ue01f", 40, ["many", ["choice", 11, 9, 10, 16]]],
    // 29 LaterRebalanceAllDatabases
    ["action", (written) => ({ kind: 'rebalanceAllDatabases', ...reading.options('rebalanceAllDatabases', written) }), "\ue023\ue050\ue00a", ["many", 30]],
    // 30 LaterAllOption
    ["choice", 16, 31],
    // 31 IdleKill
    ["named", "unlisted", ["action", () => { idle(); return option('kill'); }, "\ue053"]],
    // 32 LaterPartitionCommand
    ["action", (action, partition, _3, leaf) => ({ kind: 'partitionCommand', action, partition, leaf }), 33, "\ue01e", 35, ["choice", "\ue059", 34], 17, ["optional", 15]],
    // 33 PartitionAction
    ["action", () => slice().toLowerCase(), ["class", "\ue008\ue008\ue021\ue021\ue04f\ue04f\ue051\ue051\ue05a\ue05a"]],
    // 34 LaterTo
    ["named", "unlisted", "\ue058"],
    // 35 Partition
    ["action", (database, ordinal) => ({ database, ordinal, span: span() }), 186, ":", 36],
    // 36 Ordinal
    ["named", "ordinal", ["action", () => reading.integer(range(), 'ordinal'), ["class", "nnff"]]],
    // 37 RestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue027\ue024", 40],
    // 38 LaterClearOrphanDatabases
    ["action", () => ({ kind: 'clearOrphanDatabases' }), "\ue006\ue01d\ue00a"],
    // 39 LaterExplain
    ["pick", 1, "\ue05b", ["choice", ["action", (database, full) => ({ kind: 'explainRebalancePartitions', database, full: full !== null }), "\ue023\ue01f", ["optional", 40], ["optional", 11], ["many", 14]], ["action", () => ({ kind: 'explainRebalanceAllDatabases' }), "\ue023\ue050\ue00a", ["many", 14]], ["action", (database) => ({ kind: 'explainRestoreRedundancy', database }), "\ue027\ue024", ["optional", 40]], ["action", () => ({ kind: 'explainClearOrphanDatabases' }), "\ue006\ue01d\ue00a"]]],
    // 40 OnDatabase
    ["pick", 1, "\ue059", 186],
    // 41 LaterShow
    ["pick", 1, "\ue05c", ["choice", ["action", () => ({ kind: 'showLeaves' }), "\ue015"], ["action", (extended, database) => ({ kind: 'showPartitions', extended: extended !== null, database }), "\ue01f", ["optional", "\ue00f"], ["optional", 40]], ["action", (database) => ({ kind: 'showRebalanceStatus', database }), "\ue023\ue02b", 40], ["action", () => ({ kind: 'showRebalanceAllDatabasesStatus' }), "\ue023\ue050\ue00a\ue02b"], ["action", () => ({ kind: 'showClusterStatus' }), "\ue007\ue02b"], ["action", (_0, extended, like) => ({ kind: 'showDatabases', extended: extended !== null, like }), ["choice", "\ue00a", 44], ["optional", "\ue00f"], ["optional", 48]], ["action", (_0, _2, database, _4, like) => ({ kind: 'showTables', database, like }), ["optional", 42], "\ue02e", ["optional", 43], ["optional", 46], ["optional", 43], ["optional", 48]], ["action", (_0, like) => ({ kind: 'showVariables', like }), ["optional", 42], "\ue02f", ["optional", ["choice", 48, 49]]], ["action", (extended) => ({ kind: 'showAggregators', extended: extended !== null }), "\ue001", ["optional", "\ue00f"]], ["action", (_0, _2, like) => ({ kind: 'showStatus', like }), ["optional", 42], "\ue02b", ["optional", 43], ["optional", ["choice", 48, 49]]], ["action", () => ({ kind: 'showProcesslist' }), ["optional", 42], "\ue039"], ["action", () => ({ kind: 'showReplicationStatus' }), "\ue026\ue02b"], ["action", () => ({ kind: 'showWarnings' }), ["class", "\ue035\ue035\ue041\ue041"], ["optional", ["sequence", "\ue05d", 99]]], ["action", (table) => ({ kind: 'showCreateTable', table }), "\ue05e\ue05f", 191], ["action", (_0, _1, _2, table) => ({ kind: 'showColumns', table }), ["optional", 42], ["choice", "\ue032", 45], ["choice", "\ue060", 47], 191]]],
    // 42 Scope
    ["named", "unlisted", ["class", "\ue011\ue011\ue037\ue038\ue03d\ue03d"]],
    // 43 Extended
    ["named", "unlisted", "\ue00f"],
    // 44 Schemas
    ["named", "unlisted", "\ue03c"],
    // 45 Fields
    ["named", "unlisted", "\ue036"],
    // 46 FromDatabase
    ["pick", 1, ["choice", "\ue060", 47], 186],
    // 47 In
    ["named", "unlisted", "\ue061"],
    // 48 Like
    ["pick", 1, "\ue062", 52],
    // 49 WhereNamed
    ["pick", 2, "\ue063", 188, ["choice", ["pick", 1, "\ue062", 52], ["action", (pattern) => reading.literally(pattern), "=", 52]]],
    // 50 Desc
    ["named", "unlisted", "\ue064"],
    // 51 LaterDescribe
    ["action", (_0, table) => ({ kind: 'showColumns', table }), ["choice", "\ue065", 50], 191],
    // 52 Pattern
    ["named", "pattern", ["action", () => value(), "s"]],
    // 53 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue056", ["choice", "\ue011", "\ue098\ue011.", 54], 187, "=", 55],
    // 54 LaterCluster
    ["named", "unlisted", "\ue007"],
    // 55 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], ["class", "nnff"]], ["class", "ddww\ue000\ue04b\ue059\ue059\ue066\ue068"]]]]],
    // 56 CreateDatabase
    ["action", (_1, ifNotExists, name, how) => ({ kind: 'createDatabase', name, ifNotExists: ifNotExists !== null, ...how }), "\ue05e", ["choice", "\ue069", 57], ["optional", 59], 189, 60, ["many", 66]],
    // 57 LaterSchema
    ["named", "unlisted", "\ue06a"],
    // 58 LaterIfExists
    "\ue06b\ue06c",
    // 59 LaterIfNotExists
    ["named", "unlisted", "\ue06b\ue06d\ue06c"],
    // 60 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 61, ["optional", 65]], ["action", (partitions, replication) => ({ replication, partitions }), 65, ["optional", 61]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 61 WithReplication
    ["pick", 1, "\ue06e", ["choice", ["pick", 0, 62, "\ue026", ["optional", 63]], 64]],
    // 62 Synchrony
    ["choice", ["action", () => 'sync', "\ue02d"], ["action", () => 'async', "\ue003"]],
    // 63 LaterDurability
    ["named", "unlisted", ["action", () => { idle(); }, ["optional", 62], "\ue034"]],
    // 64 LaterDurabilityFirst
    ["pick", 1, 63, ["optional", ["pick", 0, 62, "\ue026"]]],
    // 65 PartitionCount
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 99]],
    // 66 LaterDatabaseOption
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", ["sequence", "\ue03e", ["optional", "="], 99], ["sequence", ["optional", "\ue06f"], ["choice", "\ue070\ue056", ["class", "\ue031\ue031\ue071\ue071"]], ["optional", "="], ["class", "bbddssww"]]]]],
    // 67 DropDatabase
    ["action", (_1, ifExists, name) => ({ kind: 'dropDatabase', name, ifExists: ifExists !== null }), "\ue05a", ["choice", "\ue069", 57], ["optional", 58], 186, ["optional", 15]],
    // 68 DropTable
    ["action", (_1, ifExists, table) => ({ kind: 'dropTable', table, ifExists: ifExists !== null }), "\ue05a", ["optional", 69], "\ue05f", ["optional", 58], 191],
    // 69 LaterTemporary
    ["named", "unlisted", ["action", () => { idle(); }, "\ue03f"]],
    // 70 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue072", 186],
    // 71 CreateTable
    ["action", (_1, ifNotExists, table, head, tail) => { const columns = reading.columns([head, ...tail], range());
      return { kind: 'createTable', table, columns, ifNotExists: ifNotExists !== null }; }, "\ue05e", ["many", 72], "\ue05f", ["optional", 59], 192, "(", 74, ["many", ["pick", 1, ",", 74]], ")", ["optional", 73]],
    // 72 LaterTableKind
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", ["class", "\ue033\ue033\ue03a\ue03b"], ["sequence", ["optional", "\ue011"], "\ue03f"]]]],
    // 73 LaterTableOptions
    ["action", () => { reading.tableOptions(range()); }, ["some", ["except", ";;"]]],
    // 74 TablePart
    ["choice", 75, ["action", (name, type) => ({ name, type }), 189, 81, ["optional", 79], ["optional", 80]]],
    // 75 LaterKey
    ["action", () => reading.key(range()), ["optional", ["sequence", 78, ["optional", ["class", "bbww"]]]], ["choice", ["sequence", 76, "\ue073"], 77], ["many", ["except", ",,(())"]], 79, ["optional", 80]],
    // 76 KeyKind
    ["class", "\ue028\ue029\ue074\ue074"],
    // 77 OtherKey
    ["named", "unlisted", ["choice", ["sequence", ["optional", ["class", "\ue075\ue077"]], ["class", "\ue073\ue073\ue078\ue078"]], ["class", "\ue075\ue076"]]],
    // 78 Constraint
    ["named", "unlisted", "\ue079"],
    // 79 LaterBrackets
    ["sequence", "(", ["many", ["choice", 79, ["except", "(())"]]], ")"],
    // 80 LaterAttributes
    ["action", () => { reading.attributes(range()); }, ["some", ["choice", 79, ["except", ",,(())"]]]],
    // 81 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 82 InsertStatement
    ["action", (table, columns, rows, progression) => { const continued = reading.progression(rows, progression);
      return reading.insert({ kind: 'insert', table, columns, rows, progression: continued }, range()); }, "\ue07a\ue04d", 191, ["optional", ["pick", 1, "(", 94, ")"]], "\ue07b", 83, ["optional", ["pick", 3, ["optional", ","], "\ue099", ["optional", ","], 87]]],
    // 83 Rows
    ["action", (head, tail) => [head, ...tail], 84, ["many", ["pick", 1, ",", 84]]],
    // 84 Row
    ["choice", ["action", (head, tail) => [head, ...tail], "(", 95, ["many", ["pick", 1, ",", 95]], ")"], 85],
    // 85 LaterRow
    ["action", (head, tail) => [head, ...tail], "(", 86, ["many", ["pick", 1, ",", 86]], ")"],
    // 86 RowValue
    ["choice", ["action", () => { idle(); return { kind: 'literal', value: null, span: span() }; }, "\ue06f"], 130],
    // 87 Progression
    ["action", (last) => ({ last, span: span() }), "(", 98, ")"],
    // 88 LaterInsertSelect
    ["action", (table, columns, query) => ({ kind: 'insertSelect', table, columns, query, lengths: null, written: slice() }), "\ue07a\ue04d", 191, ["optional", ["pick", 1, "(", 94, ")"]], 101],
    // 89 LaterUpdate
    ["action", (table, head, tail, where) => ({ kind: 'update', table, assignments: [head, ...tail], where, written: slice() }), "\ue07c", 191, "\ue056", 90, ["many", ["pick", 1, ",", 90]], ["optional", 123]],
    // 90 Assignment
    ["action", (column, value) => ({ column, value }), 188, "=", 130],
    // 91 Truncate
    ["named", "unlisted", ["sequence", "\ue040", ["optional", "\ue05f"]]],
    // 92 LaterTruncate
    ["action", (_0, table) => ({ kind: 'delete', table, where: null, written: slice() }), 91, 191],
    // 93 LaterDelete
    ["action", (table, where) => ({ kind: 'delete', table, where, written: slice() }), "\ue07d\ue060", 191, ["optional", 123]],
    // 94 Columns
    ["action", (head, tail) => [head, ...tail], 188, ["many", ["pick", 1, ",", 188]]],
    // 95 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 96],
    // 96 LiteralValue
    ["choice", 97, 98, ["action", () => null, "\ue066"], ["action", () => 1, "\ue067"], ["action", () => 0, "\ue068"]],
    // 97 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 98 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 99 Count
    ["named", "number", ["class", "nnff"]],
    // 100 LaterSelect
    ["action", (commons, head, tail, orderBy, limit) => { const query = reading.query({ commons, head, tail, orderBy, limit }, span());
      return { kind: 'select', query, written: slice() }; }, ["optional", 102], 107, ["many", 104], ["optional", 125], ["optional", 127], ["optional", "\ue07e\ue07c"]],
    // 101 Query
    ["action", (commons, head, tail, orderBy, limit) => reading.query({ commons, head, tail, orderBy, limit }, span()), ["optional", 102], 108, ["many", 104], ["optional", 125], ["optional", 127]],
    // 102 Commons
    ["action", (head, tail) => [head, ...tail], "\ue06e", 103, ["many", ["pick", 1, ",", 103]]],
    // 103 Common
    ["action", (name, query) => ({ name, query }), 189, "\ue057(", 101, ")"],
    // 104 SetPart
    ["action", (operator, all, operand) => ({ operator, all: all === true, operand }), 105, ["optional", 106], 107],
    // 105 SetOperator
    ["action", () => slice().toLowerCase(), ["class", "\ue07f\ue081"]],
    // 106 SetQuantity
    ["choice", ["action", () => true, "\ue050"], ["action", () => false, "\ue082"]],
    // 107 SetOperand
    ["choice", 108, ["action", (query) => ({ kind: 'query', query, span: span() }), "(", 101, ")"]],
    // 108 Selection
    ["action", (distinct, items, from, where, groupBy, having) => ({
        kind: 'selection', distinct: distinct === false, items, from, where, groupBy: groupBy ?? [], having, span: span(),
      }), "\ue083", ["optional", 106], 109, ["optional", 114], ["optional", 123], ["optional", 124], ["optional", ["pick", 1, "\ue084", 130]]],
    // 109 SelectItems
    ["action", (head, tail) => [head, ...tail], 110, ["many", ["pick", 1, ",", 110]]],
    // 110 SelectItem
    ["choice", ["action", () => ({ kind: 'all', of: null, span: span() }), "*"], ["action", (of) => ({ kind: 'all', of, span: span() }), 188, ".*"], ["action", (headed, alias) => ({ kind: 'column', alias, ...headed }), 111, ["optional", 112]]],
    // 111 Headed
    ["action", (expression) => ({ expression, heading: slice() }), 130],
    // 112 Alias
    ["choice", ["pick", 1, "\ue057", 113], 113],
    // 113 Heading
    ["named", "heading", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 194]]],
    // 114 From
    ["action", (head, tail) => tail.reduce((left, right) => reading.join({ kind: 'cross' }, left, right), head), "\ue060", 115, ["many", ["pick", 1, ",", 115]]],
    // 115 Joined
    ["action", (head, tail) => tail.reduce((left, part) => reading.join(part, left, part.right), head), 120, ["many", 116]],
    // 116 JoinPart
    ["action", (natural, kind, right, condition) => ({ kind, right, isNatural: natural !== null, ...condition, span: span() }), ["optional", "\ue085"], 117, "\ue086", 120, ["optional", 119]],
    // 117 JoinKind
    ["choice", ["action", (side) => side, 118, ["optional", "\ue087"]], ["action", () => 'cross', "\ue088"], ["action", () => 'inner', ["optional", "\ue089"]]],
    // 118 JoinSide
    ["choice", ["action", () => 'left', "\ue08a"], ["action", () => 'right', "\ue08b"]],
    // 119 JoinCondition
    ["choice", ["action", (on) => ({ on }), "\ue059", 130], ["action", (using) => ({ using }), "\ue08c(", 94, ")"]],
    // 120 Source
    ["choice", ["action", (query, alias) => ({ kind: 'derived', query, alias, span: span() }), "(", 101, ")", ["optional", 121]], ["pick", 1, "(", 115, ")"], ["action", (table, alias) => ({ kind: 'table', table, alias, span: span() }), 191, ["optional", 121]]],
    // 121 TableAlias
    ["choice", ["pick", 1, "\ue057", 189], 122],
    // 122 SourceAlias
    ["named", "newName", ["action", () => ({ text: value(), span: span() }), ["class", "bbddww\ue000\ue04b"]]],
    // 123 Where
    ["pick", 1, "\ue063", 130],
    // 124 GroupBy
    ["pick", 1, "\ue04e\ue08d", 129],
    // 125 OrderBy
    ["action", (head, tail) => [head, ...tail], "\ue08e\ue08d", 126, ["many", ["pick", 1, ",", 126]]],
    // 126 OrderItem
    ["action", (expression, direction) => ({ expression, descending: direction === true }), 130, ["optional", ["choice", ["action", () => false, "\ue08f"], ["action", () => true, "\ue064"]]]],
    // 127 Limit
    ["choice", ["action", (offset, count) => ({ count, offset }), "\ue05d", 128, ",", 128], ["action", (count, offset) => ({ count, offset: offset ?? 0 }), "\ue05d", 128, ["optional", ["pick", 1, "\ue046", 128]]]],
    // 128 LimitCount
    ["action", () => reading.integer(range(), 'limit'), 99],
    // 129 Expressions
    ["action", (head, tail) => [head, ...tail], 130, ["many", ["pick", 1, ",", 130]]],
    // 130 Expression
    ["action", (head, tail) => reading.operators(head, tail), 133, ["many", 131]],
    // 131 JunctionPart
    ["action", (operator, operand) => ({ operator, operand }), 132, 133],
    // 132 Junction
    ["action", () => reading.junction(range()), ["class", "\ue04b\ue04b\ue090\ue091\ue09a\ue09b"]],
    // 133 Not
    ["action", (signs, operand) => reading.not(signs.length, operand, span()), ["many", "\ue06d"], 134],
    // 134 Predicate
    ["action", (head, tail) => reading.tests(head, tail, span()), 139, ["many", 135]],
    // 135 Test
    ["choice", ["action", (operator, right) => (left, span) => ({ kind: 'compare', operator, left, right, span }), 138, 139], ["action", (negated, truth) => (operand, span) => ({ kind: 'is', truth, operand, negated: !!negated, span }), "\ue092", ["optional", "\ue06d"], 136], ["action", (negated, test) => (operand, span) => test({ operand, negated: !!negated, span }), ["optional", "\ue06d"], 137]],
    // 136 Truth
    ["choice", ["action", () => null, "\ue066"], ["action", () => true, "\ue067"], ["action", () => false, "\ue068"], ["action", () => null, "\ue04a"]],
    // 137 NegatableTest
    ["choice", ["action", (query) => (rest) => ({ kind: 'inQuery', query, ...rest }), "\ue061(", 101, ")"], ["action", (options) => (rest) => ({ kind: 'in', options, ...rest }), "\ue061(", 129, ")"], ["action", (pattern, escape) => (rest) => ({ kind: 'like', pattern, escape, ...rest }), "\ue062", 139, ["optional", ["pick", 1, "\ue044", 97]]], ["action", (_0, pattern) => (rest) => ({ kind: 'regexp', pattern, ...rest }), ["class", "\ue047\ue048"], 139], ["action", (low, high) => (rest) => ({ kind: 'between', low, high, ...rest }), "\ue093", 139, "\ue090", 139]],
    // 138 Comparison
    ["named", "comparison", ["choice", ["action", () => '<>', ["class", "\ue09c\ue09d"]], ["action", () => slice(), ["class", "<>\ue09e\ue0a0"]]]],
    // 139 Sum
    ["action", (head, tail) => reading.operators(head, tail), 142, ["many", 140]],
    // 140 SumPart
    ["action", (operator, operand) => ({ operator, operand }), 141, 142],
    // 141 SumSign
    ["action", () => slice().toUpperCase(), ["class", "%&*+--//^^\ue042\ue042\ue045\ue045\ue0a1\ue0a2"]],
    // 142 Signed
    ["action", (signs, operand) => reading.signs(signs, operand, span()), ["many", 143], 144],
    // 143 Sign
    ["action", () => slice(), ["class", "!!++--~~"]],
    // 144 Cast
    ["action", (operand, types) => reading.casts(operand, types, span()), 145, ["many", ["pick", 1, "\ue0a3", 151]]],
    // 145 Operand
    ["choice", ["action", (query) => ({ kind: 'subquery', query, span: span() }), "(", 101, ")"], ["action", (items) => items.length === 1 ? items[0] : { kind: 'row', items, span: span() }, "(", 129, ")"], ["action", (query) => ({ kind: 'exists', query, span: span() }), "\ue06c(", 101, ")"], 146, 156, 148, 153, 95, 155],
    // 146 Case
    ["action", (operand, branches, otherwise) => ({ kind: 'case', operand, branches, otherwise, span: span() }), "\ue094", ["optional", 130], ["some", 147], ["optional", ["pick", 1, "\ue043", 130]], "\ue00c"],
    // 147 Branch
    ["action", (when, result) => ({ when, result }), "\ue095", 130, "\ue049", 130],
    // 148 Call
    ["action", (name, distinct, given, orderBy, separator) => reading.call({ name, distinct: distinct !== null, given, orderBy, separator }, span()), 150, "(", ["optional", "\ue082"], ["optional", 149], ["optional", 125], ["optional", ["pick", 1, "\ue096", 97]], ")"],
    // 149 Given
    ["choice", ["action", () => 'all', "*"], ["action", (operand, type) => ({ operand, type }), 130, "\ue057", 151], 129],
    // 150 FunctionName
    ["named", "column", ["action", () => ({ text: value(), span: span() }), ["class", "ww\ue000\ue04b\ue069\ue069\ue06b\ue06b\ue07a\ue07a\ue08a\ue08b"]]],
    // 151 Type
    ["action", (length) => reading.type(range(), length), "w", ["optional", 152]],
    // 152 TypeLength
    ["action", (head, tail) => slice(), "(", 99, ["optional", ["pick", 1, ",", 99]], ")"],
    // 153 VariableReference
    ["action", (scope, name) => ({ kind: 'variable', scope, name, span: span() }), "\ue098", ["optional", 154], 187],
    // 154 VariableScope
    ["action", () => reading.word(range()), ["class", "\ue011\ue011\ue038\ue038\ue03d\ue03d"], "."],
    // 155 ColumnReference
    ["action", (head, tail) => reading.column(head, tail, span()), 188, ["many", ["pick", 1, ".", 188]]],
    // 156 LiteralNumber
    ["named", "number", ["action", () => reading.number(range()), ["class", "nnff"]]],
    // 157 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue0a4", 178], ["action", (node) => ({ kind: 'dotStart', node }), "\ue0a5", 178], ["action", (node) => ({ kind: 'dotStop', node }), "\ue0a6", 178], ["action", (node) => ({ kind: 'dotHang', node }), "\ue0a7", 178], ["action", (node) => ({ kind: 'dotResume', node }), "\ue0a8", 178], ["action", (nodes) => ({ kind: 'dotIsolate', nodes }), "\ue0a9", 173], ["action", (nodes) => ({ kind: 'dotHeal', nodes }), "\ue0aa", ["optional", 173]], ["action", (resource, node, off) => ({ kind: 'dotFill', resource, node, off: off !== null }), "\ue0ab", 174, 178, ["optional", "\ue01c"]], ["action", (node, byMs) => ({ kind: 'dotLag', node, byMs }), "\ue0ac", 178, 181], ["action", (node) => ({ kind: 'dotDiverge', node }), "\ue0ad", 178], ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue0ae", 175], 158, 159, ["action", (node) => ({ kind: 'dotConnect', node }), "\ue0af", 178], ["action", (until) => ({ kind: 'dotWait', until }), "\ue0b0", 172], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue0b1", 2], 160, 161, 162, 164],
    // 158 LaterPlan
    ["action", (fewest, database) => ({ kind: 'dotPlan', fewest: fewest !== null, database }), "\ue0b2", ["optional", "\ue010"], ["optional", 40]],
    // 159 LaterWhy
    ["action", (database) => ({ kind: 'dotWhy', database }), "\ue0b3", ["optional", 40]],
    // 160 LaterImport
    ["action", (pasted) => ({ kind: 'dotImport', ...pasted }), "\ue0b4", 183, "\ue0b5"],
    // 161 LaterWatch
    ["choice", ["action", (watch, observer, query) => ({ kind: 'dotWatch', watch, observer, query, written: slice() }), "\ue0b6", 189, ["optional", 165], "\ue057", 101], ["action", (watch, observer, when, condition, forMs, everyMs) => ({ kind: 'dotExpect', watch, observer, when, condition, forMs, everyMs, written: slice() }), "\ue0b7", 189, ["optional", 165], 168, 130, ["optional", ["pick", 1, "\ue07e", 169]], ["optional", ["pick", 1, "\ue00e", 170]]], ["action", (watch) => ({ kind: 'dotUnwatch', watch }), "\ue0b8", 171], ["action", () => ({ kind: 'dotWatches' }), "\ue0b9"]],
    // 162 LaterVersion
    ["action", (version) => ({ kind: 'dotVersion', version }), "\ue0ba", ["optional", 163]],
    // 163 Version
    ["named", "version", ["action", () => ({ text: slice(), span: span() }), ["some", ["except", ";;"]]]],
    // 164 LaterDotHelp
    ["action", () => ({ kind: 'dotHelp' }), "\ue0bb"],
    // 165 FromNode
    ["pick", 1, "\ue060\ue01b", 166],
    // 166 Observer
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 167, ["optional", ["pick", 1, ":", 19]]],
    // 167 ObserverHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "bbss"]], ["action", () => slice(), ["class", "ddffnnww\ue000\ue04b"], ["many", ["sequence", ["class", "-."], ["except", ";;"]]]]]],
    // 168 When
    ["choice", ["action", () => 'always', "\ue002"], ["action", () => 'ever', "\ue00d"], ["action", () => 'atEnd', "\ue004\ue00c"]],
    // 169 Hold
    ["named", "duration", ["action", () => reading.duration(range(), 'hold'), "d"]],
    // 170 Every
    ["named", "duration", ["action", () => reading.duration(range(), 'every'), "d"]],
    // 171 Watch
    ["named", "watch", 193],
    // 172 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 180], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 182, ["optional", 40]]],
    // 173 TwoNodes
    ["sequence", 178, 178],
    // 174 Resource
    ["action", () => slice().toLowerCase(), ["class", "\ue00b\ue00b\ue018\ue018"]],
    // 175 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 176, "\ue022", 177, "\ue030\ue059", 191]],
    // 176 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), ["class", "nnff"]]],
    // 177 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), ["class", "nnff"]]],
    // 178 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 179, ["optional", ["pick", 1, ":", 19]]],
    // 179 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 194]]],
    // 180 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 181 Delay
    ["named", "duration", ["action", () => reading.duration(range(), 'lag'), "d"]],
    // 182 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), ["class", "nnff"]]],
    // 183 PastedTable
    ["named", "pastedTable", ["action", () => ({ pasted: slice(), pastedStart: span().start }), "t"]],
    // 184 LaterHelp
    ["action", (topic) => ({ kind: 'help', topic }), "\ue012", ["optional", 185]],
    // 185 Topic
    ["named", "topic", ["action", () => slice(), ["some", ["except", ";;"]]]],
    // 186 Database
    ["named", "database", 193],
    // 187 Variable
    ["named", "variable", 193],
    // 188 Column
    ["named", "column", 193],
    // 189 NewName
    ["named", "newName", 193],
    // 190 TableName
    ["named", "table", 193],
    // 191 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 186, "."]], 190],
    // 192 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 186, "."]], 189],
    // 193 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue04b"]],
    // 194 SoftKeyword
    ["class", "\ue000\ue04b"],
  ];
}
