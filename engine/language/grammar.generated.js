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
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 161]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 41, 102, 84, 95, 4, 6, 7, 8, 5, 24, 25, 26, 27, 28, 29, 39, 37, 38, 53, 72, 56, 73, 69, 70, 32, 67, 90, 91, 94, 51, 193],
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
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 203]]],
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
    ["action", (database, ordinal) => ({ database, ordinal, span: span() }), 195, ":", 36],
    // 36 Ordinal
    ["named", "ordinal", ["action", () => reading.integer(range(), 'ordinal'), ["class", "nnff"]]],
    // 37 RestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue027\ue024", 40],
    // 38 LaterClearOrphanDatabases
    ["action", () => ({ kind: 'clearOrphanDatabases' }), "\ue006\ue01d\ue00a"],
    // 39 LaterExplain
    ["pick", 1, "\ue05b", ["choice", ["action", (database, full) => ({ kind: 'explainRebalancePartitions', database, full: full !== null }), "\ue023\ue01f", ["optional", 40], ["optional", 11], ["many", 14]], ["action", () => ({ kind: 'explainRebalanceAllDatabases' }), "\ue023\ue050\ue00a", ["many", 14]], ["action", (database) => ({ kind: 'explainRestoreRedundancy', database }), "\ue027\ue024", ["optional", 40]], ["action", () => ({ kind: 'explainClearOrphanDatabases' }), "\ue006\ue01d\ue00a"]]],
    // 40 OnDatabase
    ["pick", 1, "\ue059", 195],
    // 41 LaterShow
    ["pick", 1, "\ue05c", ["choice", ["action", () => ({ kind: 'showLeaves' }), "\ue015"], ["action", (extended, database) => ({ kind: 'showPartitions', extended: extended !== null, database }), "\ue01f", ["optional", "\ue00f"], ["optional", 40]], ["action", (database) => ({ kind: 'showRebalanceStatus', database }), "\ue023\ue02b", 40], ["action", () => ({ kind: 'showRebalanceAllDatabasesStatus' }), "\ue023\ue050\ue00a\ue02b"], ["action", () => ({ kind: 'showClusterStatus' }), "\ue007\ue02b"], ["action", (_0, extended, like) => ({ kind: 'showDatabases', extended: extended !== null, like }), ["choice", "\ue00a", 44], ["optional", "\ue00f"], ["optional", 48]], ["action", (_0, _2, database, _4, like) => ({ kind: 'showTables', database, like }), ["optional", 42], "\ue02e", ["optional", 43], ["optional", 46], ["optional", 43], ["optional", 48]], ["action", (_0, like) => ({ kind: 'showVariables', like }), ["optional", 42], "\ue02f", ["optional", ["choice", 48, 49]]], ["action", (extended) => ({ kind: 'showAggregators', extended: extended !== null }), "\ue001", ["optional", "\ue00f"]], ["action", (_0, _2, like) => ({ kind: 'showStatus', like }), ["optional", 42], "\ue02b", ["optional", 43], ["optional", ["choice", 48, 49]]], ["action", () => ({ kind: 'showProcesslist' }), ["optional", 42], "\ue039"], ["action", () => ({ kind: 'showReplicationStatus' }), "\ue026\ue02b"], ["action", () => ({ kind: 'showWarnings' }), ["class", "\ue035\ue035\ue041\ue041"], ["optional", ["sequence", "\ue05d", 101]]], ["action", (table) => ({ kind: 'showCreateTable', table }), "\ue05e\ue05f", 200], ["action", (_0, _1, _2, table) => ({ kind: 'showColumns', table }), ["optional", 42], ["choice", "\ue032", 45], ["choice", "\ue060", 47], 200]]],
    // 42 Scope
    ["named", "unlisted", ["class", "\ue011\ue011\ue037\ue038\ue03d\ue03d"]],
    // 43 Extended
    ["named", "unlisted", "\ue00f"],
    // 44 Schemas
    ["named", "unlisted", "\ue03c"],
    // 45 Fields
    ["named", "unlisted", "\ue036"],
    // 46 FromDatabase
    ["pick", 1, ["choice", "\ue060", 47], 195],
    // 47 In
    ["named", "unlisted", "\ue061"],
    // 48 Like
    ["pick", 1, "\ue062", 52],
    // 49 WhereNamed
    ["pick", 2, "\ue063", 197, ["choice", ["pick", 1, "\ue062", 52], ["action", (pattern) => reading.literally(pattern), "=", 52]]],
    // 50 Desc
    ["named", "unlisted", "\ue064"],
    // 51 LaterDescribe
    ["action", (_0, table) => ({ kind: 'showColumns', table }), ["choice", "\ue065", 50], 200],
    // 52 Pattern
    ["named", "pattern", ["action", () => value(), "s"]],
    // 53 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue056", ["choice", "\ue011", "\ue099\ue011.", 54], 196, "=", 55],
    // 54 LaterCluster
    ["named", "unlisted", "\ue007"],
    // 55 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], ["class", "nnff"]], ["class", "ddww\ue000\ue04b\ue059\ue059\ue066\ue068"]]]]],
    // 56 CreateDatabase
    ["action", (_1, ifNotExists, name, how) => ({ kind: 'createDatabase', name, ifNotExists: ifNotExists !== null, ...how }), "\ue05e", ["choice", "\ue069", 57], ["optional", 59], 198, 60, ["many", 66]],
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
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 101]],
    // 66 LaterDatabaseOption
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", ["sequence", "\ue03e", ["optional", "="], 101], ["sequence", ["optional", "\ue06f"], ["choice", "\ue070\ue056", ["class", "\ue031\ue031\ue071\ue071"]], ["optional", "="], ["class", "bbddssww"]]]]],
    // 67 LaterAlterDatabase
    ["action", (_1, database, _3, replication) => ({ kind: 'alterDatabase', database, replication }), "\ue072", ["choice", "\ue069", 57], 195, ["choice", "\ue056", 68], 62, "\ue026"],
    // 68 AlterWith
    ["named", "unlisted", "\ue06e"],
    // 69 LaterDropDatabase
    ["action", (_1, ifExists, name) => ({ kind: 'dropDatabase', name, ifExists: ifExists !== null }), "\ue05a", ["choice", "\ue069", 57], ["optional", 58], 195, ["optional", 15]],
    // 70 LaterDropTable
    ["action", (_1, ifExists, table) => ({ kind: 'dropTable', table, ifExists: ifExists !== null }), "\ue05a", ["optional", 71], "\ue05f", ["optional", 58], 200],
    // 71 LaterTemporary
    ["named", "unlisted", ["action", () => { idle(); }, "\ue03f"]],
    // 72 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue073", 195],
    // 73 CreateTable
    ["action", (_1, ifNotExists, table, head, tail) => { const columns = reading.columns([head, ...tail], range());
      return { kind: 'createTable', table, columns, ifNotExists: ifNotExists !== null }; }, "\ue05e", ["many", 74], "\ue05f", ["optional", 59], 201, "(", 76, ["many", ["pick", 1, ",", 76]], ")", ["optional", 75]],
    // 74 LaterTableKind
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", ["class", "\ue033\ue033\ue03a\ue03b"], ["sequence", ["optional", "\ue011"], "\ue03f"]]]],
    // 75 LaterTableOptions
    ["action", () => { reading.tableOptions(range()); }, ["some", ["except", ";;"]]],
    // 76 TablePart
    ["choice", 77, ["action", (name, type) => ({ name, type }), 198, 83, ["optional", 81], ["optional", 82]]],
    // 77 LaterKey
    ["action", () => reading.key(range()), ["optional", ["sequence", 80, ["optional", ["class", "bbww"]]]], ["choice", ["sequence", 78, "\ue074"], 79], ["many", ["except", ",,(())"]], 81, ["optional", 82]],
    // 78 KeyKind
    ["class", "\ue028\ue029\ue075\ue075"],
    // 79 OtherKey
    ["named", "unlisted", ["choice", ["sequence", ["optional", ["class", "\ue076\ue078"]], ["class", "\ue074\ue074\ue079\ue079"]], ["class", "\ue076\ue077"]]],
    // 80 Constraint
    ["named", "unlisted", "\ue07a"],
    // 81 LaterBrackets
    ["sequence", "(", ["many", ["choice", 81, ["except", "(())"]]], ")"],
    // 82 LaterAttributes
    ["action", () => { reading.attributes(range()); }, ["some", ["choice", 81, ["except", ",,(())"]]]],
    // 83 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 84 InsertStatement
    ["action", (table, columns, rows, progression) => { const continued = reading.progression(rows, progression);
      return reading.insert({ kind: 'insert', table, columns, rows, progression: continued }, range()); }, "\ue07b\ue04d", 200, ["optional", ["pick", 1, "(", 96, ")"]], "\ue07c", 85, ["optional", ["pick", 3, ["optional", ","], "\ue09a", ["optional", ","], 89]]],
    // 85 Rows
    ["action", (head, tail) => [head, ...tail], 86, ["many", ["pick", 1, ",", 86]]],
    // 86 Row
    ["choice", ["action", (head, tail) => [head, ...tail], "(", 97, ["many", ["pick", 1, ",", 97]], ")"], 87],
    // 87 LaterRow
    ["action", (head, tail) => [head, ...tail], "(", 88, ["many", ["pick", 1, ",", 88]], ")"],
    // 88 RowValue
    ["choice", ["action", () => { idle(); return { kind: 'literal', value: null, span: span() }; }, "\ue06f"], 132],
    // 89 Progression
    ["action", (last) => ({ last, span: span() }), "(", 100, ")"],
    // 90 LaterInsertSelect
    ["action", (table, columns, query) => ({ kind: 'insertSelect', table, columns, query, lengths: null, written: slice() }), "\ue07b\ue04d", 200, ["optional", ["pick", 1, "(", 96, ")"]], 103],
    // 91 LaterUpdate
    ["action", (table, head, tail, where) => ({ kind: 'update', table, assignments: [head, ...tail], where, written: slice() }), "\ue07d", 200, "\ue056", 92, ["many", ["pick", 1, ",", 92]], ["optional", 125]],
    // 92 Assignment
    ["action", (column, value) => ({ column, value }), 197, "=", 132],
    // 93 Truncate
    ["named", "unlisted", ["sequence", "\ue040", ["optional", "\ue05f"]]],
    // 94 LaterTruncate
    ["action", (_0, table) => ({ kind: 'delete', table, where: null, written: slice() }), 93, 200],
    // 95 LaterDelete
    ["action", (table, where) => ({ kind: 'delete', table, where, written: slice() }), "\ue07e\ue060", 200, ["optional", 125]],
    // 96 Columns
    ["action", (head, tail) => [head, ...tail], 197, ["many", ["pick", 1, ",", 197]]],
    // 97 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 98],
    // 98 LiteralValue
    ["choice", 99, 100, ["action", () => null, "\ue066"], ["action", () => 1, "\ue067"], ["action", () => 0, "\ue068"]],
    // 99 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 100 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 101 Count
    ["named", "number", ["class", "nnff"]],
    // 102 LaterSelect
    ["action", (commons, head, tail, orderBy, limit) => { const query = reading.query({ commons, head, tail, orderBy, limit }, span());
      return { kind: 'select', query, written: slice() }; }, ["optional", 104], 109, ["many", 106], ["optional", 127], ["optional", 129], ["optional", "\ue07f\ue07d"]],
    // 103 Query
    ["action", (commons, head, tail, orderBy, limit) => reading.query({ commons, head, tail, orderBy, limit }, span()), ["optional", 104], 110, ["many", 106], ["optional", 127], ["optional", 129]],
    // 104 Commons
    ["action", (head, tail) => [head, ...tail], "\ue06e", 105, ["many", ["pick", 1, ",", 105]]],
    // 105 Common
    ["action", (name, query) => ({ name, query }), 198, "\ue057(", 103, ")"],
    // 106 SetPart
    ["action", (operator, all, operand) => ({ operator, all: all === true, operand }), 107, ["optional", 108], 109],
    // 107 SetOperator
    ["action", () => slice().toLowerCase(), ["class", "\ue080\ue082"]],
    // 108 SetQuantity
    ["choice", ["action", () => true, "\ue050"], ["action", () => false, "\ue083"]],
    // 109 SetOperand
    ["choice", 110, ["action", (query) => ({ kind: 'query', query, span: span() }), "(", 103, ")"]],
    // 110 Selection
    ["action", (distinct, items, from, where, groupBy, having) => ({
        kind: 'selection', distinct: distinct === false, items, from, where, groupBy: groupBy ?? [], having, span: span(),
      }), "\ue084", ["optional", 108], 111, ["optional", 116], ["optional", 125], ["optional", 126], ["optional", ["pick", 1, "\ue085", 132]]],
    // 111 SelectItems
    ["action", (head, tail) => [head, ...tail], 112, ["many", ["pick", 1, ",", 112]]],
    // 112 SelectItem
    ["choice", ["action", () => ({ kind: 'all', of: null, span: span() }), "*"], ["action", (of) => ({ kind: 'all', of, span: span() }), 197, ".*"], ["action", (headed, alias) => ({ kind: 'column', alias, ...headed }), 113, ["optional", 114]]],
    // 113 Headed
    ["action", (expression) => ({ expression, heading: slice() }), 132],
    // 114 Alias
    ["choice", ["pick", 1, "\ue057", 115], 115],
    // 115 Heading
    ["named", "heading", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 203]]],
    // 116 From
    ["action", (head, tail) => tail.reduce((left, right) => reading.join({ kind: 'cross' }, left, right), head), "\ue060", 117, ["many", ["pick", 1, ",", 117]]],
    // 117 Joined
    ["action", (head, tail) => tail.reduce((left, part) => reading.join(part, left, part.right), head), 122, ["many", 118]],
    // 118 JoinPart
    ["action", (natural, kind, right, condition) => ({ kind, right, isNatural: natural !== null, ...condition, span: span() }), ["optional", "\ue086"], 119, "\ue087", 122, ["optional", 121]],
    // 119 JoinKind
    ["choice", ["action", (side) => side, 120, ["optional", "\ue088"]], ["action", () => 'cross', "\ue089"], ["action", () => 'inner', ["optional", "\ue08a"]]],
    // 120 JoinSide
    ["choice", ["action", () => 'left', "\ue08b"], ["action", () => 'right', "\ue08c"]],
    // 121 JoinCondition
    ["choice", ["action", (on) => ({ on }), "\ue059", 132], ["action", (using) => ({ using }), "\ue08d(", 96, ")"]],
    // 122 Source
    ["choice", ["action", (query, alias) => ({ kind: 'derived', query, alias, span: span() }), "(", 103, ")", ["optional", 123]], ["pick", 1, "(", 117, ")"], ["action", (table, alias) => ({ kind: 'table', table, alias, span: span() }), 200, ["optional", 123]]],
    // 123 TableAlias
    ["choice", ["pick", 1, "\ue057", 198], 124],
    // 124 SourceAlias
    ["named", "newName", ["action", () => ({ text: value(), span: span() }), ["class", "bbddww\ue000\ue04b"]]],
    // 125 Where
    ["pick", 1, "\ue063", 132],
    // 126 GroupBy
    ["pick", 1, "\ue04e\ue08e", 131],
    // 127 OrderBy
    ["action", (head, tail) => [head, ...tail], "\ue08f\ue08e", 128, ["many", ["pick", 1, ",", 128]]],
    // 128 OrderItem
    ["action", (expression, direction) => ({ expression, descending: direction === true }), 132, ["optional", ["choice", ["action", () => false, "\ue090"], ["action", () => true, "\ue064"]]]],
    // 129 Limit
    ["choice", ["action", (offset, count) => ({ count, offset }), "\ue05d", 130, ",", 130], ["action", (count, offset) => ({ count, offset: offset ?? 0 }), "\ue05d", 130, ["optional", ["pick", 1, "\ue046", 130]]]],
    // 130 LimitCount
    ["action", () => reading.integer(range(), 'limit'), 101],
    // 131 Expressions
    ["action", (head, tail) => [head, ...tail], 132, ["many", ["pick", 1, ",", 132]]],
    // 132 Expression
    ["action", (head, tail) => reading.operators(head, tail), 135, ["many", 133]],
    // 133 JunctionPart
    ["action", (operator, operand) => ({ operator, operand }), 134, 135],
    // 134 Junction
    ["action", () => reading.junction(range()), ["class", "\ue04b\ue04b\ue091\ue092\ue09b\ue09c"]],
    // 135 Not
    ["action", (signs, operand) => reading.not(signs.length, operand, span()), ["many", "\ue06d"], 136],
    // 136 Predicate
    ["action", (head, tail) => reading.tests(head, tail, span()), 141, ["many", 137]],
    // 137 Test
    ["choice", ["action", (operator, right) => (left, span) => ({ kind: 'compare', operator, left, right, span }), 140, 141], ["action", (negated, truth) => (operand, span) => ({ kind: 'is', truth, operand, negated: !!negated, span }), "\ue093", ["optional", "\ue06d"], 138], ["action", (negated, test) => (operand, span) => test({ operand, negated: !!negated, span }), ["optional", "\ue06d"], 139]],
    // 138 Truth
    ["choice", ["action", () => null, "\ue066"], ["action", () => true, "\ue067"], ["action", () => false, "\ue068"], ["action", () => null, "\ue04a"]],
    // 139 NegatableTest
    ["choice", ["action", (query) => (rest) => ({ kind: 'inQuery', query, ...rest }), "\ue061(", 103, ")"], ["action", (options) => (rest) => ({ kind: 'in', options, ...rest }), "\ue061(", 131, ")"], ["action", (pattern, escape) => (rest) => ({ kind: 'like', pattern, escape, ...rest }), "\ue062", 141, ["optional", ["pick", 1, "\ue044", 99]]], ["action", (_0, pattern) => (rest) => ({ kind: 'regexp', pattern, ...rest }), ["class", "\ue047\ue048"], 141], ["action", (low, high) => (rest) => ({ kind: 'between', low, high, ...rest }), "\ue094", 141, "\ue091", 141]],
    // 140 Comparison
    ["named", "comparison", ["choice", ["action", () => '<>', ["class", "\ue09d\ue09e"]], ["action", () => slice(), ["class", "<>\ue09f\ue0a1"]]]],
    // 141 Sum
    ["action", (head, tail) => reading.operators(head, tail), 144, ["many", 142]],
    // 142 SumPart
    ["action", (operator, operand) => ({ operator, operand }), 143, 144],
    // 143 SumSign
    ["action", () => slice().toUpperCase(), ["class", "%&*+--//^^\ue042\ue042\ue045\ue045\ue0a2\ue0a3"]],
    // 144 Signed
    ["action", (signs, operand) => reading.signs(signs, operand, span()), ["many", 145], 146],
    // 145 Sign
    ["action", () => slice(), ["class", "!!++--~~"]],
    // 146 Cast
    ["action", (operand, types) => reading.casts(operand, types, span()), 147, ["many", ["pick", 1, "\ue0a4", 155]]],
    // 147 Operand
    ["choice", ["action", (query) => ({ kind: 'subquery', query, span: span() }), "(", 103, ")"], ["action", (items) => items.length === 1 ? items[0] : { kind: 'row', items, span: span() }, "(", 131, ")"], ["action", (query) => ({ kind: 'exists', query, span: span() }), "\ue06c(", 103, ")"], 150, 148, 160, 152, 157, 97, 159],
    // 148 LaterInterval
    ["action", (amount, unit) => reading.interval(amount, unit, span()), "\ue095", 141, 149],
    // 149 LaterUnit
    ["named", "unit", ["action", () => ({ text: value(), span: span() }), "w"]],
    // 150 Case
    ["action", (operand, branches, otherwise) => ({ kind: 'case', operand, branches, otherwise, span: span() }), "\ue096", ["optional", 132], ["some", 151], ["optional", ["pick", 1, "\ue043", 132]], "\ue00c"],
    // 151 Branch
    ["action", (when, result) => ({ when, result }), "\ue097", 132, "\ue049", 132],
    // 152 Call
    ["action", (name, distinct, given, orderBy, separator) => reading.call({ name, distinct: distinct !== null, given, orderBy, separator }, span()), 154, "(", ["optional", "\ue083"], ["optional", 153], ["optional", 127], ["optional", ["pick", 1, "\ue098", 99]], ")"],
    // 153 Given
    ["choice", ["action", () => 'all', "*"], ["action", (operand, type) => ({ operand, type }), 132, "\ue057", 155], 131],
    // 154 FunctionName
    ["named", "column", ["action", () => ({ text: value(), span: span() }), ["class", "ww\ue000\ue04b\ue069\ue069\ue06b\ue06b\ue07b\ue07b\ue08b\ue08c"]]],
    // 155 Type
    ["action", (length) => reading.type(range(), length), "w", ["optional", 156]],
    // 156 TypeLength
    ["action", (head, tail) => slice(), "(", 101, ["optional", ["pick", 1, ",", 101]], ")"],
    // 157 VariableReference
    ["action", (scope, name) => ({ kind: 'variable', scope, name, span: span() }), "\ue099", ["optional", 158], 196],
    // 158 VariableScope
    ["action", () => reading.word(range()), ["class", "\ue011\ue011\ue038\ue038\ue03d\ue03d"], "."],
    // 159 ColumnReference
    ["action", (head, tail) => reading.column(head, tail, span()), 197, ["many", ["pick", 1, ".", 197]]],
    // 160 LiteralNumber
    ["named", "number", ["action", () => reading.number(range()), ["class", "nnff"]]],
    // 161 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue0a5", 187], ["action", (node) => ({ kind: 'dotStart', node }), "\ue0a6", 187], ["action", (node) => ({ kind: 'dotStop', node }), "\ue0a7", 187], ["action", (node) => ({ kind: 'dotHang', node }), "\ue0a8", 187], ["action", (node) => ({ kind: 'dotResume', node }), "\ue0a9", 187], 162, 163, 164, 165, 166, ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue0aa", 184], 167, 168, ["action", (node) => ({ kind: 'dotConnect', node }), "\ue0ab", 187], ["action", (until) => ({ kind: 'dotWait', until }), "\ue0ac", 181], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue0ad", 2], 169, 170, 171, 173],
    // 162 DotIsolate
    ["action", (nodes) => ({ kind: 'dotIsolate', nodes }), "\ue0ae", 182],
    // 163 DotHeal
    ["action", (nodes) => ({ kind: 'dotHeal', nodes }), "\ue0af", ["optional", 182]],
    // 164 DotFill
    ["action", (resource, node, off) => ({ kind: 'dotFill', resource, node, off: off !== null }), "\ue0b0", 183, 187, ["optional", "\ue01c"]],
    // 165 DotLag
    ["action", (node, byMs) => ({ kind: 'dotLag', node, byMs }), "\ue0b1", 187, 190],
    // 166 DotDiverge
    ["action", (node) => ({ kind: 'dotDiverge', node }), "\ue0b2", 187],
    // 167 LaterPlan
    ["action", (fewest, database) => ({ kind: 'dotPlan', fewest: fewest !== null, database }), "\ue0b3", ["optional", "\ue010"], ["optional", 40]],
    // 168 LaterWhy
    ["action", (database) => ({ kind: 'dotWhy', database }), "\ue0b4", ["optional", 40]],
    // 169 LaterImport
    ["action", (pasted) => ({ kind: 'dotImport', ...pasted }), "\ue0b5", 192, "\ue0b6"],
    // 170 LaterWatch
    ["choice", ["action", (watch, observer, query) => ({ kind: 'dotWatch', watch, observer, query, written: slice() }), "\ue0b7", 198, ["optional", 174], "\ue057", 103], ["action", (watch, observer, when, condition, forMs, everyMs) => ({ kind: 'dotExpect', watch, observer, when, condition, forMs, everyMs, written: slice() }), "\ue0b8", 198, ["optional", 174], 177, 132, ["optional", ["pick", 1, "\ue07f", 178]], ["optional", ["pick", 1, "\ue00e", 179]]], ["action", (watch) => ({ kind: 'dotUnwatch', watch }), "\ue0b9", 180], ["action", () => ({ kind: 'dotWatches' }), "\ue0ba"]],
    // 171 LaterVersion
    ["action", (version) => ({ kind: 'dotVersion', version }), "\ue0bb", ["optional", 172]],
    // 172 Version
    ["named", "version", ["action", () => ({ text: slice(), span: span() }), ["some", ["except", ";;"]]]],
    // 173 LaterDotHelp
    ["action", () => ({ kind: 'dotHelp' }), "\ue0bc"],
    // 174 FromNode
    ["pick", 1, "\ue060\ue01b", 175],
    // 175 Observer
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 176, ["optional", ["pick", 1, ":", 19]]],
    // 176 ObserverHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "bbss"]], ["action", () => slice(), ["class", "ddffnnww\ue000\ue04b"], ["many", ["sequence", ["class", "-."], ["except", ";;"]]]]]],
    // 177 When
    ["choice", ["action", () => 'always', "\ue002"], ["action", () => 'ever', "\ue00d"], ["action", () => 'atEnd', "\ue004\ue00c"]],
    // 178 Hold
    ["named", "duration", ["action", () => reading.duration(range(), 'hold'), "d"]],
    // 179 Every
    ["named", "duration", ["action", () => reading.duration(range(), 'every'), "d"]],
    // 180 Watch
    ["named", "watch", 202],
    // 181 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 189], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 191, ["optional", 40]]],
    // 182 TwoNodes
    ["sequence", 187, 187],
    // 183 Resource
    ["action", () => slice().toLowerCase(), ["class", "\ue00b\ue00b\ue018\ue018"]],
    // 184 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 185, "\ue022", 186, "\ue030\ue059", 200]],
    // 185 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), ["class", "nnff"]]],
    // 186 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), ["class", "nnff"]]],
    // 187 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 188, ["optional", ["pick", 1, ":", 19]]],
    // 188 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 203]]],
    // 189 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 190 Delay
    ["named", "duration", ["action", () => reading.duration(range(), 'lag'), "d"]],
    // 191 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), ["class", "nnff"]]],
    // 192 PastedTable
    ["named", "pastedTable", ["action", () => ({ pasted: slice(), pastedStart: span().start }), "t"]],
    // 193 LaterHelp
    ["action", (topic) => ({ kind: 'help', topic }), "\ue012", ["optional", 194]],
    // 194 Topic
    ["named", "topic", ["action", () => slice(), ["some", ["except", ";;"]]]],
    // 195 Database
    ["named", "database", 202],
    // 196 Variable
    ["named", "variable", 202],
    // 197 Column
    ["named", "column", 202],
    // 198 NewName
    ["named", "newName", 202],
    // 199 TableName
    ["named", "table", 202],
    // 200 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 195, "."]], 199],
    // 201 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 195, "."]], 198],
    // 202 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue04b"]],
    // 203 SoftKeyword
    ["class", "\ue000\ue04b"],
  ];
}
