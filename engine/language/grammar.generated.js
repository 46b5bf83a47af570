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
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 193]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 41, 130, 104, 103, 123, 4, 6, 7, 8, 5, 24, 25, 26, 27, 28, 29, 39, 37, 38, 55, 74, 58, 77, 75, 71, 72, 32, 69, 96, 117, 122, 53, 225],
    // 4 AddLeaf
    ["action", (login, leaf, group) => ({ kind: 'addLeaf', ...login, leaf, group }), "\ue050\ue014", 22, 17, ["optional", ["pick", 1, "\ue051\ue052", 23]]],
    // 5 RemoveLeaf
    ["action", (leaf, options) => ({ kind: 'removeLeaf', leaf, ...reading.options('removeLeaf', options) }), "\ue025\ue014", 17, ["many", ["choice", 9, 10, 13]]],
    // 6 AttachLeaf
    ["action", (leaf, written) => { const options = reading.options('attachLeaf', written);
      return leaf ? { kind: 'attachLeaf', leaf, ...options } : { kind: 'attachAllLeaves', ...options }; }, "\ue053\ue014", ["choice", ["action", () => null, "\ue054"], 17], ["many", ["choice", 9, 12]]],
    // 7 DetachLeaf
    ["action", (leaf, options) => ({ kind: 'detachLeaf', leaf, ...reading.options('detachLeaf', options) }), "\ue055\ue014", 17, ["many", ["choice", 10, 13]]],
    // 8 DetachLeaves
    ["action", (head, tail, options) => ({ kind: 'detachLeaves', leaves: [head, ...tail], ...reading.options('detachLeaves', options) }), "\ue055\ue015(", 17, ["many", ["pick", 1, ",", 17]], ")", ["many", 13]],
    // 9 Force
    ["action", () => option('force'), "\ue056"],
    // 10 Kill
    ["action", () => option('kill'), "\ue057"],
    // 11 Full
    ["action", () => option('full'), "\ue037"],
    // 12 NoRebalance
    ["action", () => option('noRebalance'), "\ue01a\ue023"],
    // 13 EnsureSafety
    ["action", () => option('ensuresSafety'), "\ue058"],
    // 14 LaterIdleOption
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", 11, 9, 10, 16]]],
    // 15 LaterForce
    ["named", "unlisted", ["action", () => { idle(); }, "\ue056"]],
    // 16 EnsureOnline
    ["action", () => option('ensuresOnlineNodes'), "\ue059"],
    // 17 Address
    ["action", (host, port) => ({ host, port: port ?? 3306, span: span() }), 18, ["optional", ["pick", 1, ":", 19]]],
    // 18 Host
    ["named", "host", ["action", () => value(), ["class", "bbss"]]],
    // 19 Port
    ["named", "port", ["action", () => reading.integer(range(), 'port'), ["class", "nnff"]]],
    // 20 UserName
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 235]]],
    // 21 Password
    ["named", "password", ["action", () => value(), "s"]],
    // 22 Login
    ["action", (user, password) => ({ user, password }), 20, ["optional", ["pick", 1, ":", 21]], "@"],
    // 23 GroupNumber
    ["named", "group", ["action", () => reading.integer(range(), 'group'), ["class", "nnff"]]],
    // 24 AddAggregator
    ["action", (login, aggregator) => ({ kind: 'addAggregator', ...login, aggregator }), "\ue050\ue000", 22, 17],
    // 25 RemoveAggregator
    ["action", (aggregator) => ({ kind: 'removeAggregator', aggregator }), "\ue025\ue000", 17],
    // 26 LaterAggregatorSetAsMaster
    ["action", () => ({ kind: 'aggregatorSetAsMaster' }), "\ue000\ue05a\ue05b\ue016"],
    // 27 LaterPromoteAggregator
    ["action", (aggregator) => ({ kind: 'promoteAggregator', aggregator }), "\ue021\ue000", 17, "\ue05c\ue016"],
    // 28 RebalancePartitions
    ["action", (database, written) => { const options = reading.options('rebalancePartitions', written);
      return { kind: 'rebalancePartitions', database, ...options }; }, "\ue023\ue01f", 40, ["many", ["choice", 11, 9, 10, 16]]],
    // 29 LaterRebalanceAllDatabases
    ["action", (written) => ({ kind: 'rebalanceAllDatabases', ...reading.options('rebalanceAllDatabases', written) }), "\ue023\ue054\ue00a", ["many", 30]],
    // 30 LaterAllOption
    ["choice", 16, 31],
    // 31 IdleKill
    ["named", "unlisted", ["action", () => { idle(); return option('kill'); }, "\ue057"]],
    // 32 LaterPartitionCommand
    ["action", (action, partition, _3, leaf) => ({ kind: 'partitionCommand', action, partition, leaf }), 33, "\ue01e", 35, ["choice", "\ue05d", 34], 17, ["optional", 15]],
    // 33 PartitionAction
    ["action", () => slice().toLowerCase(), ["class", "\ue008\ue008\ue021\ue021\ue053\ue053\ue055\ue055\ue05e\ue05e"]],
    // 34 LaterTo
    ["named", "unlisted", "\ue05c"],
    // 35 Partition
    ["action", (database, ordinal) => ({ database, ordinal, span: span() }), 227, ":", 36],
    // 36 Ordinal
    ["named", "ordinal", ["action", () => reading.integer(range(), 'ordinal'), ["class", "nnff"]]],
    // 37 RestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue027\ue024", 40],
    // 38 LaterClearOrphanDatabases
    ["action", () => ({ kind: 'clearOrphanDatabases' }), "\ue006\ue01d\ue00a"],
    // 39 LaterExplain
    ["pick", 1, "\ue05f", ["choice", ["action", (database, full) => ({ kind: 'explainRebalancePartitions', database, full: full !== null }), "\ue023\ue01f", ["optional", 40], ["optional", 11], ["many", 14]], ["action", () => ({ kind: 'explainRebalanceAllDatabases' }), "\ue023\ue054\ue00a", ["many", 14]], ["action", (database) => ({ kind: 'explainRestoreRedundancy', database }), "\ue027\ue024", ["optional", 40]], ["action", () => ({ kind: 'explainClearOrphanDatabases' }), "\ue006\ue01d\ue00a"]]],
    // 40 OnDatabase
    ["pick", 1, "\ue05d", 227],
    // 41 LaterShow
    ["choice", ["action", (shown, like, where) => { if (like === null && where === null && shown.kind.startsWith('show')) return shown;
      return { kind: 'showPart', database: null, shown, like, where, written: slice() }; }, 42, ["optional", 51], ["optional", 153]], ["action", (database, shown, like, where) => ({ kind: 'showPart', database, shown, like, where, written: slice() }), "\ue060", 227, 42, ["optional", 51], ["optional", 153]]],
    // 42 Shown
    ["action", (shown) => ({ ...shown, span: span() }), 43],
    // 43 ShownWhole
    ["pick", 1, "\ue061", ["choice", ["action", () => ({ kind: 'showLeaves' }), "\ue015"], ["action", (extended, database) => ({ kind: 'showPartitions', extended: extended !== null, database }), "\ue01f", ["optional", "\ue00f"], ["optional", 40]], ["action", (database) => ({ kind: 'showRebalanceStatus', database }), "\ue023\ue02b", 40], ["action", () => ({ kind: 'showRebalanceAllDatabasesStatus' }), "\ue023\ue054\ue00a\ue02b"], ["action", () => ({ kind: 'showClusterStatus' }), "\ue007\ue02b"], ["action", (_0, extended, like) => ({ kind: 'showDatabases', extended: extended !== null, like }), ["choice", "\ue00a", 47], ["optional", "\ue00f"], ["optional", 51]], ["action", (_0, full, _3, database, _5, like) => full ? { kind: 'fullTables', database, like } : { kind: 'showTables', database, like }, ["optional", 46], ["optional", "\ue037"], "\ue02e", ["optional", 46], ["optional", 49], ["optional", 46], ["optional", 51]], ["action", (_0, like) => ({ kind: 'showVariables', like }), ["optional", 44], "\ue02f", ["optional", 51]], ["action", (extended) => ({ kind: 'showAggregators', extended: extended !== null }), "\ue001", ["optional", "\ue00f"]], ["action", (_0, _2, like) => ({ kind: 'showStatus', like }), ["optional", 44], "\ue02b", ["optional", 46], ["optional", 51]], ["action", () => ({ kind: 'showProcesslist' }), ["optional", ["choice", 44, 45]], "\ue039"], ["action", () => ({ kind: 'showReplicationStatus' }), "\ue026\ue02b"], ["action", () => ({ kind: 'databaseStatus' }), ["choice", "\ue062", 59], "\ue02b"], ["action", (database) => ({ kind: 'tableStatus', database }), "\ue063\ue02b", ["optional", 49]], ["action", () => ({ kind: 'showWarnings' }), ["class", "\ue035\ue035\ue041\ue041"], ["optional", ["sequence", "\ue064", 129]]], ["action", (table) => ({ kind: 'showCreateTable', table }), "\ue065\ue063", 232], ["action", (_0, full, _2, _3, table, database) => { const named = { ...table, schema: database ?? table.schema };
          return full ? { kind: 'fullColumns', table: named } : { kind: 'showColumns', table: named }; }, ["optional", 46], ["optional", "\ue037"], ["choice", "\ue032", 48], ["choice", "\ue066", 50], 232, ["optional", 49]]]],
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
    ["pick", 1, ["choice", "\ue066", 50], 227],
    // 50 In
    ["named", "unlisted", "\ue067"],
    // 51 Like
    ["pick", 1, "\ue068", 54],
    // 52 Desc
    ["named", "unlisted", "\ue069"],
    // 53 LaterDescribe
    ["action", (_0, table) => ({ kind: 'showColumns', table }), ["choice", "\ue06a", 52], 232],
    // 54 Pattern
    ["named", "pattern", ["action", () => value(), "s"]],
    // 55 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue05a", ["choice", "\ue011", "\ue09d\ue011.", 56], 228, "=", 57],
    // 56 LaterCluster
    ["named", "unlisted", "\ue007"],
    // 57 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], ["class", "nnff"]], ["class", "ddww\ue000\ue04f\ue05d\ue05d\ue06b\ue06d"]]]]],
    // 58 CreateDatabase
    ["action", (_1, ifNotExists, name, how) => ({ kind: 'createDatabase', name, ifNotExists: ifNotExists !== null, ...how }), "\ue065", ["choice", "\ue062", 59], ["optional", 61], 230, 62, ["many", 68]],
    // 59 LaterSchema
    ["named", "unlisted", "\ue06e"],
    // 60 LaterIfExists
    "\ue06f\ue070",
    // 61 LaterIfNotExists
    ["named", "unlisted", "\ue06f\ue071\ue070"],
    // 62 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 63, ["optional", 67]], ["action", (partitions, replication) => ({ replication, partitions }), 67, ["optional", 63]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 63 WithReplication
    ["pick", 1, "\ue072", ["choice", ["pick", 0, 64, "\ue026", ["optional", 65]], 66]],
    // 64 Synchrony
    ["choice", ["action", () => 'sync', "\ue02d"], ["action", () => 'async', "\ue003"]],
    // 65 LaterDurability
    ["named", "unlisted", ["action", () => { idle(); }, ["optional", 64], "\ue034"]],
    // 66 LaterDurabilityFirst
    ["pick", 1, 65, ["optional", ["pick", 0, 64, "\ue026"]]],
    // 67 PartitionCount
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 129]],
    // 68 LaterDatabaseOption
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", ["sequence", "\ue03e", ["optional", "="], 129], ["sequence", ["optional", "\ue073"], ["choice", "\ue074\ue05a", ["class", "\ue031\ue031\ue075\ue075"]], ["optional", "="], ["class", "bbddssww"]]]]],
    // 69 LaterAlterDatabase
    ["action", (_1, database, _3, replication) => ({ kind: 'alterDatabase', database, replication }), "\ue076", ["choice", "\ue062", 59], 227, ["choice", "\ue05a", 70], 64, "\ue026"],
    // 70 AlterWith
    ["named", "unlisted", "\ue072"],
    // 71 LaterDropDatabase
    ["action", (_1, ifExists, name) => ({ kind: 'dropDatabase', name, ifExists: ifExists !== null }), "\ue05e", ["choice", "\ue062", 59], ["optional", 60], 227, ["optional", 15]],
    // 72 LaterDropTable
    ["action", (_1, ifExists, table) => ({ kind: 'dropTable', table, ifExists: ifExists !== null }), "\ue05e", ["optional", 73], "\ue063", ["optional", 60], 232],
    // 73 LaterTemporary
    ["named", "unlisted", ["action", () => { idle(); }, "\ue03f"]],
    // 74 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue077", 227],
    // 75 CreateTable
    ["action", (table, head, tail) => ({ kind: 'createTable', table, columns: [head, ...tail], ifNotExists: false }), "\ue065\ue063", 233, "(", 76, ["many", ["pick", 1, ",", 76]], ")"],
    // 76 TablePart
    ["action", (name, type) => ({ name, type }), 230, 102],
    // 77 LaterDefineTable
    ["action", (kinds, ifNotExists, table, rest) => reading.table({ kinds, table, ifNotExists: ifNotExists !== null, ...rest }, range()), "\ue065", ["many", 80], "\ue063", ["optional", 61], 233, 78],
    // 78 LaterTableRest
    ["choice", ["action", (like) => ({ like }), ["choice", ["pick", 1, "\ue068", 232], ["pick", 1, "(\ue068", 232, ")"]]], ["action", (head, tail, query) => ({ parts: [head, ...tail], query }), "(", 82, ["many", ["pick", 1, ",", 82]], ")", 79], ["action", (head, tail, options) => ({ parts: [head, ...tail], options }), "(", 82, ["many", ["pick", 1, ",", 82]], ")", ["optional", 81]], ["action", (query) => ({ parts: [], query }), 79]],
    // 79 LaterAs
    ["pick", 1, ["optional", "\ue05b"], 131],
    // 80 LaterTableKind
    ["named", "unlisted", ["action", () => slice().toUpperCase(), ["class", "\ue011\ue011\ue033\ue033\ue03a\ue03b\ue03f\ue03f"]]],
    // 81 LaterOptions
    ["action", () => range(), ["some", ["except", ";;"]]],
    // 82 LaterPart
    ["choice", 85, 83],
    // 83 LaterColumn
    ["choice", ["action", (name, expression, rest) => reading.definedColumn({ name, computed: expression, rest }, range()), 230, "\ue05b", 141, 95], ["action", (name, type, lengths, rest) => reading.definedColumn({ name, type, lengths, rest }, range()), 230, 84, ["optional", 94], ["optional", 95]]],
    // 84 LaterColumnType
    ["named", "columnType", ["action", () => range(), ["class", "ddww\ue05a\ue05a\ue074\ue074"]]],
    // 85 LaterKey
    ["action", (name, kind, before, columns, rest) => reading.definedKey({ name, kind, before, columns: columns ?? [], rest }, range()), ["optional", ["pick", 1, 89, ["optional", 90]]], 86, ["optional", 91], "(", ["optional", 92], ")", ["optional", 95]],
    // 86 LaterKeyKind
    ["choice", ["action", () => slice(), 87, "\ue078"], 88],
    // 87 KeyKind
    ["class", "\ue028\ue029\ue079\ue079"],
    // 88 OtherKey
    ["named", "unlisted", ["action", () => slice(), ["choice", ["sequence", ["optional", ["class", "\ue07a\ue07c"]], ["class", "\ue078\ue078\ue07d\ue07d"]], ["class", "\ue07a\ue07b"]]]],
    // 89 Constraint
    ["named", "unlisted", "\ue07e"],
    // 90 KeyName
    ["named", "unlisted", ["action", () => value(), ["class", "bbww"]]],
    // 91 LaterKeyWords
    ["named", "unlisted", ["action", () => range(), ["some", ["except", ",,(())"]]]],
    // 92 LaterKeyColumns
    ["action", (head, tail) => [head, ...tail], 93, ["many", ["pick", 1, ",", 93]]],
    // 93 LaterKeyColumn
    ["pick", 0, 229, ["optional", 94], ["optional", ["class", "\ue069\ue069\ue07f\ue07f"]]],
    // 94 LaterBrackets
    ["action", () => range(), "(", ["many", ["choice", 94, ["except", "(())"]]], ")"],
    // 95 LaterAttributes
    ["action", () => range(), ["some", ["choice", 94, ["except", ",,(())"]]]],
    // 96 LaterAlterTable
    ["choice", ["action", (table, head, tail) => ({ kind: 'alterTable', table, changes: [head, ...tail], written: slice() }), "\ue076\ue063", 232, 97, ["many", ["pick", 1, ",", 97]]], ["action", (_1, name, table, columns) => reading.newIndex({ table, name, columns }, range()), "\ue065", ["optional", ["class", "\ue07a\ue07b"]], "\ue07d", 100, 232, "(", 92, ")", ["optional", 95]], ["action", (name, table) => ({ kind: 'alterTable', table, changes: [{ kind: 'dropKey', name }], written: slice() }), "\ue05e\ue07d", 100, 232]],
    // 97 LaterChange
    ["choice", ["action", (column) => ({ kind: 'addColumn', column }), "\ue050\ue042", 83], ["action", (key) => ({ kind: 'addKey', key }), "\ue050", 85], ["action", (column) => ({ kind: 'addColumn', column }), "\ue050", 83], ["action", (_1, name) => ({ kind: 'dropKey', name }), "\ue05e", ["class", "\ue078\ue078\ue07d\ue07d"], 98], ["action", () => reading.otherChange(range()), 99]],
    // 98 LaterKeyOf
    ["named", "unlisted", 234],
    // 99 LaterOtherChange
    ["named", "unlisted", ["some", ["choice", 94, ["except", ",,;;(())"]]]],
    // 100 LaterIndexName
    ["named", "unlisted", ["action", (name) => name, 234, ["optional", 101], "\ue05d"]],
    // 101 LaterNamed
    "\ue060w",
    // 102 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 103 InsertStatement
    ["action", (table, columns, rows, progression) => ({ kind: 'insert', table, columns, rows, progression: reading.progression(rows, progression) }), "\ue080\ue051", 232, ["optional", ["pick", 1, "(", 124, ")"]], "\ue081", 112, ["optional", ["pick", 3, ["optional", ","], "\ue09e", ["optional", ","], 116]]],
    // 104 LaterInsert
    ["choice", ["action", (how, table, columns, rows, progression, onDuplicate) => reading.insert({ how, table, columns, rows, progression, onDuplicate }, range()), 105, 232, ["optional", ["pick", 1, "(", ["optional", 124], ")"]], "\ue081", 110, ["optional", ["pick", 3, ["optional", ","], "\ue09e", ["optional", ","], 116]], ["optional", 109]], ["action", (how, table, assignments, onDuplicate) => reading.insert({ how, table, ...reading.assigned(assignments), progression: null, onDuplicate }, range()), 105, 232, "\ue05a", 118, ["optional", 109]], ["action", (how, table, columns, query, onDuplicate) => reading.insertSelect({ how, table, columns, query, onDuplicate }, range()), 105, 232, ["optional", ["pick", 1, "(", 124, ")"]], 131, ["optional", 109]]],
    // 105 LaterInsertVerb
    ["choice", ["action", (ignore) => ignore === null ? 'insert' : 'ignore', "\ue080", ["optional", 106], "\ue051"], ["action", () => 'ignore', "\ue080", 106], ["action", () => 'replace', 107], ["action", () => 'insert', 108]],
    // 106 LaterIgnore
    ["named", "unlisted", "\ue044"],
    // 107 LaterReplace
    ["named", "unlisted", ["sequence", "\ue045", ["optional", "\ue051"]]],
    // 108 LaterInsertInto
    ["named", "unlisted", "\ue080"],
    // 109 LaterOnDuplicate
    ["named", "unlisted", ["pick", 1, "\ue05d\ue043\ue078\ue082", 118]],
    // 110 LaterRows
    ["action", (head, tail) => [head, ...tail], 111, ["many", ["pick", 1, ",", 111]]],
    // 111 LaterAnyRow
    ["choice", 113, 114, ["action", () => [], "()"]],
    // 112 Rows
    ["action", (head, tail) => [head, ...tail], 113, ["many", ["pick", 1, ",", 113]]],
    // 113 Row
    ["action", (head, tail) => [head, ...tail], "(", 125, ["many", ["pick", 1, ",", 125]], ")"],
    // 114 LaterRow
    ["action", (head, tail) => [head, ...tail], "(", 115, ["many", ["pick", 1, ",", 115]], ")"],
    // 115 RowValue
    ["choice", ["action", () => ({ kind: 'literal', value: null, isDefault: true, span: span() }), "\ue073"], 160],
    // 116 Progression
    ["action", (last) => ({ last, span: span() }), "(", 128, ")"],
    // 117 LaterUpdate
    ["action", (table, assignments, where, orderBy, limit) => ({ kind: 'update', table, assignments, where, orderBy: orderBy ?? [], limit, written: slice() }), "\ue082", 232, "\ue05a", 118, ["optional", 153], ["optional", 155], ["optional", 157]],
    // 118 Assignments
    ["action", (head, tail) => [head, ...tail], 119, ["many", ["pick", 1, ",", 119]]],
    // 119 Assignment
    ["action", (column, value) => ({ column, value }), 120, "=", 115],
    // 120 AssignedColumn
    ["pick", 1, ["optional", ["sequence", 229, "."]], 229],
    // 121 Truncate
    ["named", "unlisted", ["sequence", "\ue040", ["optional", "\ue063"]]],
    // 122 LaterTruncate
    ["action", (_0, table) => ({ kind: 'delete', table, where: null, orderBy: [], limit: null, written: slice() }), 121, 232],
    // 123 LaterDelete
    ["action", (table, where, orderBy, limit) => ({ kind: 'delete', table, where, orderBy: orderBy ?? [], limit, written: slice() }), "\ue083\ue066", 232, ["optional", 153], ["optional", 155], ["optional", 157]],
    // 124 Columns
    ["action", (head, tail) => [head, ...tail], 229, ["many", ["pick", 1, ",", 229]]],
    // 125 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 126],
    // 126 LiteralValue
    ["choice", 127, 128, ["action", () => null, "\ue06b"], ["action", () => 1, "\ue06c"], ["action", () => 0, "\ue06d"]],
    // 127 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 128 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 129 Count
    ["named", "number", ["class", "nnff"]],
    // 130 LaterSelect
    ["action", (commons, head, tail, orderBy, limit) => { const query = reading.query({ commons, head, tail, orderBy, limit }, span());
      return { kind: 'select', query, written: slice() }; }, ["optional", 132], 137, ["many", 134], ["optional", 155], ["optional", 157], ["optional", "\ue084\ue082"]],
    // 131 Query
    ["action", (commons, head, tail, orderBy, limit) => reading.query({ commons, head, tail, orderBy, limit }, span()), ["optional", 132], 138, ["many", 134], ["optional", 155], ["optional", 157]],
    // 132 Commons
    ["action", (head, tail) => [head, ...tail], "\ue072", 133, ["many", ["pick", 1, ",", 133]]],
    // 133 Common
    ["action", (name, query) => ({ name, query }), 230, "\ue05b(", 131, ")"],
    // 134 SetPart
    ["action", (operator, all, operand) => ({ operator, all: all === true, operand }), 135, ["optional", 136], 137],
    // 135 SetOperator
    ["action", () => slice().toLowerCase(), ["class", "\ue085\ue087"]],
    // 136 SetQuantity
    ["choice", ["action", () => true, "\ue054"], ["action", () => false, "\ue088"]],
    // 137 SetOperand
    ["choice", 138, ["action", (query) => ({ kind: 'query', query, span: span() }), "(", 131, ")"]],
    // 138 Selection
    ["action", (distinct, items, from, where, groupBy, having) => ({
        kind: 'selection', distinct: distinct === false, items, from: reading.source(from), where, groupBy: groupBy ?? [], having, span: span(),
      }), "\ue089", ["optional", 136], 139, ["optional", 144], ["optional", 153], ["optional", 154], ["optional", ["pick", 1, "\ue08a", 160]]],
    // 139 SelectItems
    ["action", (head, tail) => [head, ...tail], 140, ["many", ["pick", 1, ",", 140]]],
    // 140 SelectItem
    ["choice", ["action", () => ({ kind: 'all', of: null, span: span() }), "*"], ["action", (of) => ({ kind: 'all', of, span: span() }), 229, ".*"], ["action", (headed, alias) => ({ kind: 'column', alias, ...headed }), 141, ["optional", 142]]],
    // 141 Headed
    ["action", (expression) => ({ expression, heading: slice() }), 160],
    // 142 Alias
    ["choice", ["pick", 1, "\ue05b", 143], 143],
    // 143 Heading
    ["named", "heading", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 235]]],
    // 144 From
    ["action", (head, tail) => tail.reduce((left, right) => reading.join({ kind: 'cross' }, left, right), head), "\ue066", 145, ["many", ["pick", 1, ",", 145]]],
    // 145 Joined
    ["action", (head, tail) => tail.reduce((left, part) => reading.join(part, left, part.right), head), 150, ["many", 146]],
    // 146 JoinPart
    ["action", (natural, kind, right, condition) => ({ kind, right, isNatural: natural !== null, ...condition, span: span() }), ["optional", "\ue08b"], 147, "\ue08c", 150, ["optional", 149]],
    // 147 JoinKind
    ["choice", ["action", (side) => side, 148, ["optional", "\ue08d"]], ["action", () => 'cross', "\ue08e"], ["action", () => 'inner', ["optional", "\ue08f"]]],
    // 148 JoinSide
    ["choice", ["action", () => 'left', "\ue090"], ["action", () => 'right', "\ue091"]],
    // 149 JoinCondition
    ["choice", ["action", (on) => ({ on }), "\ue05d", 160], ["action", (using) => ({ using }), "\ue060(", 124, ")"]],
    // 150 Source
    ["choice", ["action", (query, alias) => ({ kind: 'derived', query, alias, span: span() }), "(", 131, ")", ["optional", 151]], ["pick", 1, "(", 145, ")"], ["action", (table, alias) => ({ kind: 'table', table, alias, span: span() }), 232, ["optional", 151]]],
    // 151 TableAlias
    ["choice", ["pick", 1, "\ue05b", 230], 152],
    // 152 SourceAlias
    ["named", "newName", ["action", () => ({ text: value(), span: span() }), ["class", "bbddww\ue000\ue04f"]]],
    // 153 Where
    ["pick", 1, "\ue092", 160],
    // 154 GroupBy
    ["pick", 1, "\ue052\ue093", 159],
    // 155 OrderBy
    ["action", (head, tail) => [head, ...tail], "\ue094\ue093", 156, ["many", ["pick", 1, ",", 156]]],
    // 156 OrderItem
    ["action", (expression, direction) => ({ expression, descending: direction === true }), 160, ["optional", ["choice", ["action", () => false, "\ue07f"], ["action", () => true, "\ue069"]]]],
    // 157 Limit
    ["choice", ["action", (offset, count) => ({ count, offset }), "\ue064", 158, ",", 158], ["action", (count, offset) => ({ count, offset: offset ?? 0 }), "\ue064", 158, ["optional", ["pick", 1, "\ue04a", 158]]]],
    // 158 LimitCount
    ["action", () => reading.integer(range(), 'limit'), 129],
    // 159 Expressions
    ["action", (head, tail) => [head, ...tail], 160, ["many", ["pick", 1, ",", 160]]],
    // 160 Expression
    ["action", (head, tail) => reading.operators(head, tail), 163, ["many", 161]],
    // 161 JunctionPart
    ["action", (operator, operand) => ({ operator, operand }), 162, 163],
    // 162 Junction
    ["action", () => reading.junction(range()), ["class", "\ue04f\ue04f\ue095\ue096\ue09f\ue0a0"]],
    // 163 Not
    ["action", (signs, operand) => reading.not(signs.length, operand, span()), ["many", "\ue071"], 164],
    // 164 Predicate
    ["action", (head, tail) => reading.tests(head, tail, span()), 170, ["many", 165]],
    // 165 Test
    ["choice", ["action", (operator, quantifier, query) => (operand, span) => reading.quantified({ operator, quantifier, operand, query }, span), 169, 168, "(", 131, ")"], ["action", (operator, right) => (left, span) => ({ kind: 'compare', operator, left, right, span }), 169, 170], ["action", (negated, truth) => (operand, span) => ({ kind: 'is', truth, operand, negated: !!negated, span }), "\ue097", ["optional", "\ue071"], 166], ["action", (negated, test) => (operand, span) => test({ operand, negated: !!negated, span }), ["optional", "\ue071"], 167]],
    // 166 Truth
    ["choice", ["action", () => null, "\ue06b"], ["action", () => true, "\ue06c"], ["action", () => false, "\ue06d"], ["action", () => null, "\ue04e"]],
    // 167 NegatableTest
    ["choice", ["action", (query) => (rest) => ({ kind: 'inQuery', query, ...rest }), "\ue067(", 131, ")"], ["action", (options) => (rest) => ({ kind: 'in', options, ...rest }), "\ue067(", 159, ")"], ["action", (pattern, escape) => (rest) => ({ kind: 'like', pattern, escape, ...rest }), "\ue068", 170, ["optional", ["pick", 1, "\ue048", 127]]], ["action", (_0, pattern) => (rest) => ({ kind: 'regexp', pattern, ...rest }), ["class", "\ue04b\ue04c"], 170], ["action", (low, high) => (rest) => ({ kind: 'between', low, high, ...rest }), "\ue098", 170, "\ue095", 170]],
    // 168 Quantifier
    ["named", "column", ["action", () => ({ text: slice(), span: span() }), ["class", "ww\ue054\ue054"]]],
    // 169 Comparison
    ["named", "comparison", ["choice", ["action", () => '<>', ["class", "\ue0a1\ue0a2"]], ["action", () => slice(), ["class", "<>\ue0a3\ue0a5"]]]],
    // 170 Sum
    ["action", (head, tail) => reading.operators(head, tail), 173, ["many", 171]],
    // 171 SumPart
    ["action", (operator, operand) => ({ operator, operand }), 172, 173],
    // 172 SumSign
    ["action", () => slice().toUpperCase(), ["class", "%&*+--//^^\ue046\ue046\ue049\ue049\ue0a6\ue0a7"]],
    // 173 Signed
    ["action", (signs, operand) => reading.signs(signs, operand, span()), ["many", 174], 175],
    // 174 Sign
    ["action", () => slice(), ["class", "!!++--~~"]],
    // 175 Cast
    ["action", (operand, parts) => reading.casts(operand, parts, span()), 177, ["many", 176]],
    // 176 CastPart
    ["choice", ["action", (_0, type) => ({ type }), ["optional", "!"], "\ue0a8", 187], ["action", (number, member) => ({ member, number }), "::", ["optional", "%"], 229]],
    // 177 Operand
    ["choice", ["action", (query) => ({ kind: 'subquery', query, span: span() }), "(", 131, ")"], ["action", (items) => items.length === 1 ? items[0] : { kind: 'row', items, span: span() }, "(", 159, ")"], ["action", (query) => ({ kind: 'exists', query, span: span() }), "\ue070(", 131, ")"], 181, 178, 179, 192, 183, 189, 125, 191],
    // 178 LaterInterval
    ["action", (amount, unit) => reading.interval(amount, unit, span()), "\ue099", 170, 180],
    // 179 LaterNewValue
    ["named", "unlisted", ["action", (name) => reading.newValue(name, span()), "\ue081(", 229, ")"]],
    // 180 LaterUnit
    ["named", "unit", ["action", () => ({ text: value(), span: span() }), "w"]],
    // 181 Case
    ["action", (operand, branches, otherwise) => ({ kind: 'case', operand, branches, otherwise, span: span() }), "\ue09a", ["optional", 160], ["some", 182], ["optional", ["pick", 1, "\ue047", 160]], "\ue00c"],
    // 182 Branch
    ["action", (when, result) => ({ when, result }), "\ue09b", 160, "\ue04d", 160],
    // 183 Call
    ["action", (name, distinct, given, orderBy, separator) => reading.call({ name, distinct: distinct !== null, given, orderBy, separator }, span()), 186, "(", ["optional", "\ue088"], ["optional", 184], ["optional", 155], ["optional", ["pick", 1, "\ue09c", 127]], ")"],
    // 184 Given
    ["choice", ["action", () => 'all', "*"], ["action", (head, rest) => reading.given(head, rest), 160, 185]],
    // 185 GivenRest
    ["choice", ["action", (type) => type, "\ue05b", 187], ["action", () => 'CHAR', "\ue060", 143], ["action", (tail) => tail, ["many", ["pick", 1, ",", 160]]]],
    // 186 FunctionName
    ["named", "column", ["action", () => ({ text: value(), span: span() }), ["class", "ww\ue000\ue04f\ue062\ue062\ue06e\ue06f\ue080\ue080\ue090\ue091"]]],
    // 187 Type
    ["action", (length) => reading.type(range(), length), "w", ["optional", 188]],
    // 188 TypeLength
    ["action", (head, tail) => slice(), "(", 129, ["optional", ["pick", 1, ",", 129]], ")"],
    // 189 VariableReference
    ["action", (scope, name) => ({ kind: 'variable', scope, name, span: span() }), "\ue09d", ["optional", 190], 228],
    // 190 VariableScope
    ["action", () => reading.word(range()), ["class", "\ue011\ue011\ue038\ue038\ue03d\ue03d"], "."],
    // 191 ColumnReference
    ["action", (head, tail) => reading.column(head, tail, span()), 229, ["many", ["pick", 1, ".", 229]]],
    // 192 LiteralNumber
    ["named", "number", ["action", () => reading.number(range()), ["class", "nnff"]]],
    // 193 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue0a9", 219], ["action", (node) => ({ kind: 'dotStart', node }), "\ue0aa", 219], ["action", (node) => ({ kind: 'dotStop', node }), "\ue0ab", 219], ["action", (node) => ({ kind: 'dotHang', node }), "\ue0ac", 219], ["action", (node) => ({ kind: 'dotResume', node }), "\ue0ad", 219], 194, 195, 196, 197, 198, ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue0ae", 216], 199, 200, ["action", (node) => ({ kind: 'dotConnect', node }), "\ue0af", 219], ["action", (until) => ({ kind: 'dotWait', until }), "\ue0b0", 213], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue0b1", 2], 201, 202, 203, 205],
    // 194 DotIsolate
    ["action", (nodes) => ({ kind: 'dotIsolate', nodes }), "\ue0b2", 214],
    // 195 DotHeal
    ["action", (nodes) => ({ kind: 'dotHeal', nodes }), "\ue0b3", ["optional", 214]],
    // 196 DotFill
    ["action", (resource, node, off) => ({ kind: 'dotFill', resource, node, off: off !== null }), "\ue0b4", 215, 219, ["optional", "\ue01c"]],
    // 197 DotLag
    ["action", (node, byMs) => ({ kind: 'dotLag', node, byMs }), "\ue0b5", 219, 222],
    // 198 DotDiverge
    ["action", (node) => ({ kind: 'dotDiverge', node }), "\ue0b6", 219],
    // 199 LaterPlan
    ["action", (fewest, database) => ({ kind: 'dotPlan', fewest: fewest !== null, database }), "\ue0b7", ["optional", "\ue010"], ["optional", 40]],
    // 200 LaterWhy
    ["action", (database) => ({ kind: 'dotWhy', database }), "\ue0b8", ["optional", 40]],
    // 201 LaterImport
    ["action", (pasted) => ({ kind: 'dotImport', ...pasted }), "\ue0b9", 224, "\ue0ba"],
    // 202 LaterWatch
    ["choice", ["action", (watch, observer, query) => ({ kind: 'dotWatch', watch, observer, query, written: slice() }), "\ue0bb", 230, ["optional", 206], "\ue05b", 131], ["action", (watch, observer, when, condition, forMs, everyMs) => ({ kind: 'dotExpect', watch, observer, when, condition, forMs, everyMs, written: slice() }), "\ue0bc", 230, ["optional", 206], 209, 160, ["optional", ["pick", 1, "\ue084", 210]], ["optional", ["pick", 1, "\ue00e", 211]]], ["action", (watch) => ({ kind: 'dotUnwatch', watch }), "\ue0bd", 212], ["action", () => ({ kind: 'dotWatches' }), "\ue0be"]],
    // 203 LaterVersion
    ["action", (version) => ({ kind: 'dotVersion', version }), "\ue0bf", ["optional", 204]],
    // 204 Version
    ["named", "version", ["action", () => ({ text: slice(), span: span() }), ["some", ["except", ";;"]]]],
    // 205 LaterDotHelp
    ["action", () => ({ kind: 'dotHelp' }), "\ue0c0"],
    // 206 FromNode
    ["pick", 1, "\ue066\ue01b", 207],
    // 207 Observer
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 208, ["optional", ["pick", 1, ":", 19]]],
    // 208 ObserverHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "bbss"]], ["action", () => slice(), ["class", "ddffnnww\ue000\ue04f"], ["many", ["sequence", ["class", "-."], ["except", ";;"]]]]]],
    // 209 When
    ["choice", ["action", () => 'always', "\ue002"], ["action", () => 'ever', "\ue00d"], ["action", () => 'atEnd', "\ue004\ue00c"]],
    // 210 Hold
    ["named", "duration", ["action", () => reading.duration(range(), 'hold'), "d"]],
    // 211 Every
    ["named", "duration", ["action", () => reading.duration(range(), 'every'), "d"]],
    // 212 Watch
    ["named", "watch", 234],
    // 213 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 221], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 223, ["optional", 40]]],
    // 214 TwoNodes
    ["sequence", 219, 219],
    // 215 Resource
    ["action", () => slice().toLowerCase(), ["class", "\ue00b\ue00b\ue018\ue018"]],
    // 216 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 217, "\ue022", 218, "\ue030\ue05d", 232]],
    // 217 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), ["class", "nnff"]]],
    // 218 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), ["class", "nnff"]]],
    // 219 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 220, ["optional", ["pick", 1, ":", 19]]],
    // 220 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 235]]],
    // 221 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 222 Delay
    ["named", "duration", ["action", () => reading.duration(range(), 'lag'), "d"]],
    // 223 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), ["class", "nnff"]]],
    // 224 PastedTable
    ["named", "pastedTable", ["action", () => ({ pasted: slice(), pastedStart: span().start }), "t"]],
    // 225 LaterHelp
    ["action", (topic) => ({ kind: 'help', topic }), "\ue012", ["optional", 226]],
    // 226 Topic
    ["named", "topic", ["action", () => slice(), ["some", ["except", ";;"]]]],
    // 227 Database
    ["named", "database", 234],
    // 228 Variable
    ["named", "variable", 234],
    // 229 Column
    ["named", "column", 234],
    // 230 NewName
    ["named", "newName", 234],
    // 231 TableName
    ["named", "table", 234],
    // 232 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 227, "."]], 231],
    // 233 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 227, "."]], 230],
    // 234 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue04f"]],
    // 235 SoftKeyword
    ["class", "\ue000\ue04f"],
  ];
}
