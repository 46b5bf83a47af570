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
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 163]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 41, 104, 86, 97, 4, 6, 7, 8, 5, 24, 25, 26, 27, 28, 29, 39, 37, 38, 55, 74, 58, 75, 71, 72, 32, 69, 92, 93, 96, 53, 195],
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
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 205]]],
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
    ["action", (database, ordinal) => ({ database, ordinal, span: span() }), 197, ":", 36],
    // 36 Ordinal
    ["named", "ordinal", ["action", () => reading.integer(range(), 'ordinal'), ["class", "nnff"]]],
    // 37 RestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue027\ue024", 40],
    // 38 LaterClearOrphanDatabases
    ["action", () => ({ kind: 'clearOrphanDatabases' }), "\ue006\ue01d\ue00a"],
    // 39 LaterExplain
    ["pick", 1, "\ue05b", ["choice", ["action", (database, full) => ({ kind: 'explainRebalancePartitions', database, full: full !== null }), "\ue023\ue01f", ["optional", 40], ["optional", 11], ["many", 14]], ["action", () => ({ kind: 'explainRebalanceAllDatabases' }), "\ue023\ue050\ue00a", ["many", 14]], ["action", (database) => ({ kind: 'explainRestoreRedundancy', database }), "\ue027\ue024", ["optional", 40]], ["action", () => ({ kind: 'explainClearOrphanDatabases' }), "\ue006\ue01d\ue00a"]]],
    // 40 OnDatabase
    ["pick", 1, "\ue059", 197],
    // 41 LaterShow
    ["choice", ["action", (shown, like, where) => { if (like === null && where === null && shown.kind.startsWith('show')) return shown;
      return { kind: 'showPart', database: null, shown, like, where, written: slice() }; }, 42, ["optional", 51], ["optional", 127]], ["action", (database, shown, like, where) => ({ kind: 'showPart', database, shown, like, where, written: slice() }), "\ue05c", 197, 42, ["optional", 51], ["optional", 127]]],
    // 42 Shown
    ["action", (shown) => ({ ...shown, span: span() }), 43],
    // 43 ShownWhole
    ["pick", 1, "\ue05d", ["choice", ["action", () => ({ kind: 'showLeaves' }), "\ue015"], ["action", (extended, database) => ({ kind: 'showPartitions', extended: extended !== null, database }), "\ue01f", ["optional", "\ue00f"], ["optional", 40]], ["action", (database) => ({ kind: 'showRebalanceStatus', database }), "\ue023\ue02b", 40], ["action", () => ({ kind: 'showRebalanceAllDatabasesStatus' }), "\ue023\ue050\ue00a\ue02b"], ["action", () => ({ kind: 'showClusterStatus' }), "\ue007\ue02b"], ["action", (_0, extended, like) => ({ kind: 'showDatabases', extended: extended !== null, like }), ["choice", "\ue00a", 47], ["optional", "\ue00f"], ["optional", 51]], ["action", (_0, full, _3, database, _5, like) => full ? { kind: 'fullTables', database, like } : { kind: 'showTables', database, like }, ["optional", 46], ["optional", "\ue037"], "\ue02e", ["optional", 46], ["optional", 49], ["optional", 46], ["optional", 51]], ["action", (_0, like) => ({ kind: 'showVariables', like }), ["optional", 44], "\ue02f", ["optional", 51]], ["action", (extended) => ({ kind: 'showAggregators', extended: extended !== null }), "\ue001", ["optional", "\ue00f"]], ["action", (_0, _2, like) => ({ kind: 'showStatus', like }), ["optional", 44], "\ue02b", ["optional", 46], ["optional", 51]], ["action", () => ({ kind: 'showProcesslist' }), ["optional", ["choice", 44, 45]], "\ue039"], ["action", () => ({ kind: 'showReplicationStatus' }), "\ue026\ue02b"], ["action", () => ({ kind: 'databaseStatus' }), ["choice", "\ue05e", 59], "\ue02b"], ["action", (database) => ({ kind: 'tableStatus', database }), "\ue05f\ue02b", ["optional", 49]], ["action", () => ({ kind: 'showWarnings' }), ["class", "\ue035\ue035\ue041\ue041"], ["optional", ["sequence", "\ue060", 103]]], ["action", (table) => ({ kind: 'showCreateTable', table }), "\ue061\ue05f", 202], ["action", (_0, full, _2, _3, table, database) => { const named = { ...table, schema: database ?? table.schema };
          return full ? { kind: 'fullColumns', table: named } : { kind: 'showColumns', table: named }; }, ["optional", 46], ["optional", "\ue037"], ["choice", "\ue032", 48], ["choice", "\ue062", 50], 202, ["optional", 49]]]],
    // 44 Scope
    ["named", "unlisted", ["class", "\ue011\ue011\ue038\ue038\ue03d\ue03d"]],
    // 45 AllOfThem
    ["named", "unlisted", "\ue037"],
    // 46 Extended
    ["named", "unlisted", "\ue00f"],
    // 47 Schemas
    ["named", "unlisted", "\ue03c"],
    // 48 Fields
    ["named", "unlisted", "\ue036"],
    // 49 FromDatabase
    ["pick", 1, ["choice", "\ue062", 50], 197],
    // 50 In
    ["named", "unlisted", "\ue063"],
    // 51 Like
    ["pick", 1, "\ue064", 54],
    // 52 Desc
    ["named", "unlisted", "\ue065"],
    // 53 LaterDescribe
    ["action", (_0, table) => ({ kind: 'showColumns', table }), ["choice", "\ue066", 52], 202],
    // 54 Pattern
    ["named", "pattern", ["action", () => value(), "s"]],
    // 55 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue056", ["choice", "\ue011", "\ue099\ue011.", 56], 198, "=", 57],
    // 56 LaterCluster
    ["named", "unlisted", "\ue007"],
    // 57 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], ["class", "nnff"]], ["class", "ddww\ue000\ue04b\ue059\ue059\ue067\ue069"]]]]],
    // 58 CreateDatabase
    ["action", (_1, ifNotExists, name, how) => ({ kind: 'createDatabase', name, ifNotExists: ifNotExists !== null, ...how }), "\ue061", ["choice", "\ue05e", 59], ["optional", 61], 200, 62, ["many", 68]],
    // 59 LaterSchema
    ["named", "unlisted", "\ue06a"],
    // 60 LaterIfExists
    "\ue06b\ue06c",
    // 61 LaterIfNotExists
    ["named", "unlisted", "\ue06b\ue06d\ue06c"],
    // 62 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 63, ["optional", 67]], ["action", (partitions, replication) => ({ replication, partitions }), 67, ["optional", 63]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 63 WithReplication
    ["pick", 1, "\ue06e", ["choice", ["pick", 0, 64, "\ue026", ["optional", 65]], 66]],
    // 64 Synchrony
    ["choice", ["action", () => 'sync', "\ue02d"], ["action", () => 'async', "\ue003"]],
    // 65 LaterDurability
    ["named", "unlisted", ["action", () => { idle(); }, ["optional", 64], "\ue034"]],
    // 66 LaterDurabilityFirst
    ["pick", 1, 65, ["optional", ["pick", 0, 64, "\ue026"]]],
    // 67 PartitionCount
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 103]],
    // 68 LaterDatabaseOption
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", ["sequence", "\ue03e", ["optional", "="], 103], ["sequence", ["optional", "\ue06f"], ["choice", "\ue070\ue056", ["class", "\ue031\ue031\ue071\ue071"]], ["optional", "="], ["class", "bbddssww"]]]]],
    // 69 LaterAlterDatabase
    ["action", (_1, database, _3, replication) => ({ kind: 'alterDatabase', database, replication }), "\ue072", ["choice", "\ue05e", 59], 197, ["choice", "\ue056", 70], 64, "\ue026"],
    // 70 AlterWith
    ["named", "unlisted", "\ue06e"],
    // 71 LaterDropDatabase
    ["action", (_1, ifExists, name) => ({ kind: 'dropDatabase', name, ifExists: ifExists !== null }), "\ue05a", ["choice", "\ue05e", 59], ["optional", 60], 197, ["optional", 15]],
    // 72 LaterDropTable
    ["action", (_1, ifExists, table) => ({ kind: 'dropTable', table, ifExists: ifExists !== null }), "\ue05a", ["optional", 73], "\ue05f", ["optional", 60], 202],
    // 73 LaterTemporary
    ["named", "unlisted", ["action", () => { idle(); }, "\ue03f"]],
    // 74 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue073", 197],
    // 75 CreateTable
    ["action", (_1, ifNotExists, table, head, tail) => { const columns = reading.columns([head, ...tail], range());
      return { kind: 'createTable', table, columns, ifNotExists: ifNotExists !== null }; }, "\ue061", ["many", 76], "\ue05f", ["optional", 61], 203, "(", 78, ["many", ["pick", 1, ",", 78]], ")", ["optional", 77]],
    // 76 LaterTableKind
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", ["class", "\ue033\ue033\ue03a\ue03b"], ["sequence", ["optional", "\ue011"], "\ue03f"]]]],
    // 77 LaterTableOptions
    ["action", () => { reading.tableOptions(range()); }, ["some", ["except", ";;"]]],
    // 78 TablePart
    ["choice", 79, ["action", (name, type) => ({ name, type }), 200, 85, ["optional", 83], ["optional", 84]]],
    // 79 LaterKey
    ["action", () => reading.key(range()), ["optional", ["sequence", 82, ["optional", ["class", "bbww"]]]], ["choice", ["sequence", 80, "\ue074"], 81], ["many", ["except", ",,(())"]], 83, ["optional", 84]],
    // 80 KeyKind
    ["class", "\ue028\ue029\ue075\ue075"],
    // 81 OtherKey
    ["named", "unlisted", ["choice", ["sequence", ["optional", ["class", "\ue076\ue078"]], ["class", "\ue074\ue074\ue079\ue079"]], ["class", "\ue076\ue077"]]],
    // 82 Constraint
    ["named", "unlisted", "\ue07a"],
    // 83 LaterBrackets
    ["sequence", "(", ["many", ["choice", 83, ["except", "(())"]]], ")"],
    // 84 LaterAttributes
    ["action", () => { reading.attributes(range()); }, ["some", ["choice", 83, ["except", ",,(())"]]]],
    // 85 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 86 InsertStatement
    ["action", (table, columns, rows, progression) => { const continued = reading.progression(rows, progression);
      return reading.insert({ kind: 'insert', table, columns, rows, progression: continued }, range()); }, "\ue07b\ue04d", 202, ["optional", ["pick", 1, "(", 98, ")"]], "\ue07c", 87, ["optional", ["pick", 3, ["optional", ","], "\ue09a", ["optional", ","], 91]]],
    // 87 Rows
    ["action", (head, tail) => [head, ...tail], 88, ["many", ["pick", 1, ",", 88]]],
    // 88 Row
    ["choice", ["action", (head, tail) => [head, ...tail], "(", 99, ["many", ["pick", 1, ",", 99]], ")"], 89],
    // 89 LaterRow
    ["action", (head, tail) => [head, ...tail], "(", 90, ["many", ["pick", 1, ",", 90]], ")"],
    // 90 RowValue
    ["choice", ["action", () => { idle(); return { kind: 'literal', value: null, span: span() }; }, "\ue06f"], 134],
    // 91 Progression
    ["action", (last) => ({ last, span: span() }), "(", 102, ")"],
    // 92 LaterInsertSelect
    ["action", (table, columns, query) => ({ kind: 'insertSelect', table, columns, query, lengths: null, written: slice() }), "\ue07b\ue04d", 202, ["optional", ["pick", 1, "(", 98, ")"]], 105],
    // 93 LaterUpdate
    ["action", (table, head, tail, where) => ({ kind: 'update', table, assignments: [head, ...tail], where, written: slice() }), "\ue07d", 202, "\ue056", 94, ["many", ["pick", 1, ",", 94]], ["optional", 127]],
    // 94 Assignment
    ["action", (column, value) => ({ column, value }), 199, "=", 134],
    // 95 Truncate
    ["named", "unlisted", ["sequence", "\ue040", ["optional", "\ue05f"]]],
    // 96 LaterTruncate
    ["action", (_0, table) => ({ kind: 'delete', table, where: null, written: slice() }), 95, 202],
    // 97 LaterDelete
    ["action", (table, where) => ({ kind: 'delete', table, where, written: slice() }), "\ue07e\ue062", 202, ["optional", 127]],
    // 98 Columns
    ["action", (head, tail) => [head, ...tail], 199, ["many", ["pick", 1, ",", 199]]],
    // 99 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 100],
    // 100 LiteralValue
    ["choice", 101, 102, ["action", () => null, "\ue067"], ["action", () => 1, "\ue068"], ["action", () => 0, "\ue069"]],
    // 101 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 102 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 103 Count
    ["named", "number", ["class", "nnff"]],
    // 104 LaterSelect
    ["action", (commons, head, tail, orderBy, limit) => { const query = reading.query({ commons, head, tail, orderBy, limit }, span());
      return { kind: 'select', query, written: slice() }; }, ["optional", 106], 111, ["many", 108], ["optional", 129], ["optional", 131], ["optional", "\ue07f\ue07d"]],
    // 105 Query
    ["action", (commons, head, tail, orderBy, limit) => reading.query({ commons, head, tail, orderBy, limit }, span()), ["optional", 106], 112, ["many", 108], ["optional", 129], ["optional", 131]],
    // 106 Commons
    ["action", (head, tail) => [head, ...tail], "\ue06e", 107, ["many", ["pick", 1, ",", 107]]],
    // 107 Common
    ["action", (name, query) => ({ name, query }), 200, "\ue057(", 105, ")"],
    // 108 SetPart
    ["action", (operator, all, operand) => ({ operator, all: all === true, operand }), 109, ["optional", 110], 111],
    // 109 SetOperator
    ["action", () => slice().toLowerCase(), ["class", "\ue080\ue082"]],
    // 110 SetQuantity
    ["choice", ["action", () => true, "\ue050"], ["action", () => false, "\ue083"]],
    // 111 SetOperand
    ["choice", 112, ["action", (query) => ({ kind: 'query', query, span: span() }), "(", 105, ")"]],
    // 112 Selection
    ["action", (distinct, items, from, where, groupBy, having) => ({
        kind: 'selection', distinct: distinct === false, items, from, where, groupBy: groupBy ?? [], having, span: span(),
      }), "\ue084", ["optional", 110], 113, ["optional", 118], ["optional", 127], ["optional", 128], ["optional", ["pick", 1, "\ue085", 134]]],
    // 113 SelectItems
    ["action", (head, tail) => [head, ...tail], 114, ["many", ["pick", 1, ",", 114]]],
    // 114 SelectItem
    ["choice", ["action", () => ({ kind: 'all', of: null, span: span() }), "*"], ["action", (of) => ({ kind: 'all', of, span: span() }), 199, ".*"], ["action", (headed, alias) => ({ kind: 'column', alias, ...headed }), 115, ["optional", 116]]],
    // 115 Headed
    ["action", (expression) => ({ expression, heading: slice() }), 134],
    // 116 Alias
    ["choice", ["pick", 1, "\ue057", 117], 117],
    // 117 Heading
    ["named", "heading", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 205]]],
    // 118 From
    ["action", (head, tail) => tail.reduce((left, right) => reading.join({ kind: 'cross' }, left, right), head), "\ue062", 119, ["many", ["pick", 1, ",", 119]]],
    // 119 Joined
    ["action", (head, tail) => tail.reduce((left, part) => reading.join(part, left, part.right), head), 124, ["many", 120]],
    // 120 JoinPart
    ["action", (natural, kind, right, condition) => ({ kind, right, isNatural: natural !== null, ...condition, span: span() }), ["optional", "\ue086"], 121, "\ue087", 124, ["optional", 123]],
    // 121 JoinKind
    ["choice", ["action", (side) => side, 122, ["optional", "\ue088"]], ["action", () => 'cross', "\ue089"], ["action", () => 'inner', ["optional", "\ue08a"]]],
    // 122 JoinSide
    ["choice", ["action", () => 'left', "\ue08b"], ["action", () => 'right', "\ue08c"]],
    // 123 JoinCondition
    ["choice", ["action", (on) => ({ on }), "\ue059", 134], ["action", (using) => ({ using }), "\ue05c(", 98, ")"]],
    // 124 Source
    ["choice", ["action", (query, alias) => ({ kind: 'derived', query, alias, span: span() }), "(", 105, ")", ["optional", 125]], ["pick", 1, "(", 119, ")"], ["action", (table, alias) => ({ kind: 'table', table, alias, span: span() }), 202, ["optional", 125]]],
    // 125 TableAlias
    ["choice", ["pick", 1, "\ue057", 200], 126],
    // 126 SourceAlias
    ["named", "newName", ["action", () => ({ text: value(), span: span() }), ["class", "bbddww\ue000\ue04b"]]],
    // 127 Where
    ["pick", 1, "\ue08d", 134],
    // 128 GroupBy
    ["pick", 1, "\ue04e\ue08e", 133],
    // 129 OrderBy
    ["action", (head, tail) => [head, ...tail], "\ue08f\ue08e", 130, ["many", ["pick", 1, ",", 130]]],
    // 130 OrderItem
    ["action", (expression, direction) => ({ expression, descending: direction === true }), 134, ["optional", ["choice", ["action", () => false, "\ue090"], ["action", () => true, "\ue065"]]]],
    // 131 Limit
    ["choice", ["action", (offset, count) => ({ count, offset }), "\ue060", 132, ",", 132], ["action", (count, offset) => ({ count, offset: offset ?? 0 }), "\ue060", 132, ["optional", ["pick", 1, "\ue046", 132]]]],
    // 132 LimitCount
    ["action", () => reading.integer(range(), 'limit'), 103],
    // 133 Expressions
    ["action", (head, tail) => [head, ...tail], 134, ["many", ["pick", 1, ",", 134]]],
    // 134 Expression
    ["action", (head, tail) => reading.operators(head, tail), 137, ["many", 135]],
    // 135 JunctionPart
    ["action", (operator, operand) => ({ operator, operand }), 136, 137],
    // 136 Junction
    ["action", () => reading.junction(range()), ["class", "\ue04b\ue04b\ue091\ue092\ue09b\ue09c"]],
    // 137 Not
    ["action", (signs, operand) => reading.not(signs.length, operand, span()), ["many", "\ue06d"], 138],
    // 138 Predicate
    ["action", (head, tail) => reading.tests(head, tail, span()), 143, ["many", 139]],
    // 139 Test
    ["choice", ["action", (operator, right) => (left, span) => ({ kind: 'compare', operator, left, right, span }), 142, 143], ["action", (negated, truth) => (operand, span) => ({ kind: 'is', truth, operand, negated: !!negated, span }), "\ue093", ["optional", "\ue06d"], 140], ["action", (negated, test) => (operand, span) => test({ operand, negated: !!negated, span }), ["optional", "\ue06d"], 141]],
    // 140 Truth
    ["choice", ["action", () => null, "\ue067"], ["action", () => true, "\ue068"], ["action", () => false, "\ue069"], ["action", () => null, "\ue04a"]],
    // 141 NegatableTest
    ["choice", ["action", (query) => (rest) => ({ kind: 'inQuery', query, ...rest }), "\ue063(", 105, ")"], ["action", (options) => (rest) => ({ kind: 'in', options, ...rest }), "\ue063(", 133, ")"], ["action", (pattern, escape) => (rest) => ({ kind: 'like', pattern, escape, ...rest }), "\ue064", 143, ["optional", ["pick", 1, "\ue044", 101]]], ["action", (_0, pattern) => (rest) => ({ kind: 'regexp', pattern, ...rest }), ["class", "\ue047\ue048"], 143], ["action", (low, high) => (rest) => ({ kind: 'between', low, high, ...rest }), "\ue094", 143, "\ue091", 143]],
    // 142 Comparison
    ["named", "comparison", ["choice", ["action", () => '<>', ["class", "\ue09d\ue09e"]], ["action", () => slice(), ["class", "<>\ue09f\ue0a1"]]]],
    // 143 Sum
    ["action", (head, tail) => reading.operators(head, tail), 146, ["many", 144]],
    // 144 SumPart
    ["action", (operator, operand) => ({ operator, operand }), 145, 146],
    // 145 SumSign
    ["action", () => slice().toUpperCase(), ["class", "%&*+--//^^\ue042\ue042\ue045\ue045\ue0a2\ue0a3"]],
    // 146 Signed
    ["action", (signs, operand) => reading.signs(signs, operand, span()), ["many", 147], 148],
    // 147 Sign
    ["action", () => slice(), ["class", "!!++--~~"]],
    // 148 Cast
    ["action", (operand, types) => reading.casts(operand, types, span()), 149, ["many", ["pick", 1, "\ue0a4", 157]]],
    // 149 Operand
    ["choice", ["action", (query) => ({ kind: 'subquery', query, span: span() }), "(", 105, ")"], ["action", (items) => items.length === 1 ? items[0] : { kind: 'row', items, span: span() }, "(", 133, ")"], ["action", (query) => ({ kind: 'exists', query, span: span() }), "\ue06c(", 105, ")"], 152, 150, 162, 154, 159, 99, 161],
    // 150 LaterInterval
    ["action", (amount, unit) => reading.interval(amount, unit, span()), "\ue095", 143, 151],
    // 151 LaterUnit
    ["named", "unit", ["action", () => ({ text: value(), span: span() }), "w"]],
    // 152 Case
    ["action", (operand, branches, otherwise) => ({ kind: 'case', operand, branches, otherwise, span: span() }), "\ue096", ["optional", 134], ["some", 153], ["optional", ["pick", 1, "\ue043", 134]], "\ue00c"],
    // 153 Branch
    ["action", (when, result) => ({ when, result }), "\ue097", 134, "\ue049", 134],
    // 154 Call
    ["action", (name, distinct, given, orderBy, separator) => reading.call({ name, distinct: distinct !== null, given, orderBy, separator }, span()), 156, "(", ["optional", "\ue083"], ["optional", 155], ["optional", 129], ["optional", ["pick", 1, "\ue098", 101]], ")"],
    // 155 Given
    ["choice", ["action", () => 'all', "*"], ["action", (operand, type) => ({ operand, type }), 134, "\ue057", 157], 133],
    // 156 FunctionName
    ["named", "column", ["action", () => ({ text: value(), span: span() }), ["class", "ww\ue000\ue04b\ue05e\ue05e\ue06b\ue06b\ue07b\ue07b\ue08b\ue08c"]]],
    // 157 Type
    ["action", (length) => reading.type(range(), length), "w", ["optional", 158]],
    // 158 TypeLength
    ["action", (head, tail) => slice(), "(", 103, ["optional", ["pick", 1, ",", 103]], ")"],
    // 159 VariableReference
    ["action", (scope, name) => ({ kind: 'variable', scope, name, span: span() }), "\ue099", ["optional", 160], 198],
    // 160 VariableScope
    ["action", () => reading.word(range()), ["class", "\ue011\ue011\ue038\ue038\ue03d\ue03d"], "."],
    // 161 ColumnReference
    ["action", (head, tail) => reading.column(head, tail, span()), 199, ["many", ["pick", 1, ".", 199]]],
    // 162 LiteralNumber
    ["named", "number", ["action", () => reading.number(range()), ["class", "nnff"]]],
    // 163 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue0a5", 189], ["action", (node) => ({ kind: 'dotStart', node }), "\ue0a6", 189], ["action", (node) => ({ kind: 'dotStop', node }), "\ue0a7", 189], ["action", (node) => ({ kind: 'dotHang', node }), "\ue0a8", 189], ["action", (node) => ({ kind: 'dotResume', node }), "\ue0a9", 189], 164, 165, 166, 167, 168, ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue0aa", 186], 169, 170, ["action", (node) => ({ kind: 'dotConnect', node }), "\ue0ab", 189], ["action", (until) => ({ kind: 'dotWait', until }), "\ue0ac", 183], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue0ad", 2], 171, 172, 173, 175],
    // 164 DotIsolate
    ["action", (nodes) => ({ kind: 'dotIsolate', nodes }), "\ue0ae", 184],
    // 165 DotHeal
    ["action", (nodes) => ({ kind: 'dotHeal', nodes }), "\ue0af", ["optional", 184]],
    // 166 DotFill
    ["action", (resource, node, off) => ({ kind: 'dotFill', resource, node, off: off !== null }), "\ue0b0", 185, 189, ["optional", "\ue01c"]],
    // 167 DotLag
    ["action", (node, byMs) => ({ kind: 'dotLag', node, byMs }), "\ue0b1", 189, 192],
    // 168 DotDiverge
    ["action", (node) => ({ kind: 'dotDiverge', node }), "\ue0b2", 189],
    // 169 LaterPlan
    ["action", (fewest, database) => ({ kind: 'dotPlan', fewest: fewest !== null, database }), "\ue0b3", ["optional", "\ue010"], ["optional", 40]],
    // 170 LaterWhy
    ["action", (database) => ({ kind: 'dotWhy', database }), "\ue0b4", ["optional", 40]],
    // 171 LaterImport
    ["action", (pasted) => ({ kind: 'dotImport', ...pasted }), "\ue0b5", 194, "\ue0b6"],
    // 172 LaterWatch
    ["choice", ["action", (watch, observer, query) => ({ kind: 'dotWatch', watch, observer, query, written: slice() }), "\ue0b7", 200, ["optional", 176], "\ue057", 105], ["action", (watch, observer, when, condition, forMs, everyMs) => ({ kind: 'dotExpect', watch, observer, when, condition, forMs, everyMs, written: slice() }), "\ue0b8", 200, ["optional", 176], 179, 134, ["optional", ["pick", 1, "\ue07f", 180]], ["optional", ["pick", 1, "\ue00e", 181]]], ["action", (watch) => ({ kind: 'dotUnwatch', watch }), "\ue0b9", 182], ["action", () => ({ kind: 'dotWatches' }), "\ue0ba"]],
    // 173 LaterVersion
    ["action", (version) => ({ kind: 'dotVersion', version }), "\ue0bb", ["optional", 174]],
    // 174 Version
    ["named", "version", ["action", () => ({ text: slice(), span: span() }), ["some", ["except", ";;"]]]],
    // 175 LaterDotHelp
    ["action", () => ({ kind: 'dotHelp' }), "\ue0bc"],
    // 176 FromNode
    ["pick", 1, "\ue062\ue01b", 177],
    // 177 Observer
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 178, ["optional", ["pick", 1, ":", 19]]],
    // 178 ObserverHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "bbss"]], ["action", () => slice(), ["class", "ddffnnww\ue000\ue04b"], ["many", ["sequence", ["class", "-."], ["except", ";;"]]]]]],
    // 179 When
    ["choice", ["action", () => 'always', "\ue002"], ["action", () => 'ever', "\ue00d"], ["action", () => 'atEnd', "\ue004\ue00c"]],
    // 180 Hold
    ["named", "duration", ["action", () => reading.duration(range(), 'hold'), "d"]],
    // 181 Every
    ["named", "duration", ["action", () => reading.duration(range(), 'every'), "d"]],
    // 182 Watch
    ["named", "watch", 204],
    // 183 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 191], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 193, ["optional", 40]]],
    // 184 TwoNodes
    ["sequence", 189, 189],
    // 185 Resource
    ["action", () => slice().toLowerCase(), ["class", "\ue00b\ue00b\ue018\ue018"]],
    // 186 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 187, "\ue022", 188, "\ue030\ue059", 202]],
    // 187 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), ["class", "nnff"]]],
    // 188 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), ["class", "nnff"]]],
    // 189 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 190, ["optional", ["pick", 1, ":", 19]]],
    // 190 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 205]]],
    // 191 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 192 Delay
    ["named", "duration", ["action", () => reading.duration(range(), 'lag'), "d"]],
    // 193 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), ["class", "nnff"]]],
    // 194 PastedTable
    ["named", "pastedTable", ["action", () => ({ pasted: slice(), pastedStart: span().start }), "t"]],
    // 195 LaterHelp
    ["action", (topic) => ({ kind: 'help', topic }), "\ue012", ["optional", 196]],
    // 196 Topic
    ["named", "topic", ["action", () => slice(), ["some", ["except", ";;"]]]],
    // 197 Database
    ["named", "database", 204],
    // 198 Variable
    ["named", "variable", 204],
    // 199 Column
    ["named", "column", 204],
    // 200 NewName
    ["named", "newName", 204],
    // 201 TableName
    ["named", "table", 204],
    // 202 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 197, "."]], 201],
    // 203 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 197, "."]], 200],
    // 204 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue04b"]],
    // 205 SoftKeyword
    ["class", "\ue000\ue04b"],
  ];
}
