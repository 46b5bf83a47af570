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
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 219]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 41, 151, 109, 108, 129, 4, 6, 7, 8, 5, 24, 25, 26, 27, 28, 29, 39, 37, 38, 56, 75, 59, 78, 76, 72, 73, 32, 70, 97, 122, 128, 54, 254, 138, 139, 144, 102],
    // 4 AddLeaf
    ["action", (login, leaf, group) => ({ kind: 'addLeaf', ...login, leaf, group }), "\ue05f\ue014", 22, 17, ["optional", ["pick", 1, "\ue060\ue061", 23]]],
    // 5 RemoveLeaf
    ["action", (leaf, options) => ({ kind: 'removeLeaf', leaf, ...reading.options('removeLeaf', options) }), "\ue025\ue014", 17, ["many", ["choice", 9, 10, 13]]],
    // 6 AttachLeaf
    ["action", (leaf, written) => { const options = reading.options('attachLeaf', written);
      return leaf ? { kind: 'attachLeaf', leaf, ...options } : { kind: 'attachAllLeaves', ...options }; }, "\ue062\ue014", ["choice", ["action", () => null, "\ue063"], 17], ["many", ["choice", 9, 12]]],
    // 7 DetachLeaf
    ["action", (leaf, options) => ({ kind: 'detachLeaf', leaf, ...reading.options('detachLeaf', options) }), "\ue064\ue014", 17, ["many", ["choice", 10, 13]]],
    // 8 LaterDetachLeaves
    ["action", (head, tail, options) => ({ kind: 'detachLeaves', leaves: [head, ...tail], ...reading.options('detachLeaves', options) }), "\ue064\ue015(", 17, ["many", ["pick", 1, ",", 17]], ")", ["many", 13]],
    // 9 Force
    ["action", () => option('force'), "\ue065"],
    // 10 Kill
    ["action", () => option('kill'), "\ue066"],
    // 11 Full
    ["action", () => option('full'), "\ue037"],
    // 12 NoRebalance
    ["action", () => option('noRebalance'), "\ue01a\ue023"],
    // 13 EnsureSafety
    ["action", () => option('ensuresSafety'), "\ue067"],
    // 14 LaterIdleOption
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", 11, 9, 10, 16]]],
    // 15 LaterForce
    ["named", "unlisted", ["action", () => { idle(); }, "\ue065"]],
    // 16 EnsureOnline
    ["action", () => option('ensuresOnlineNodes'), "\ue068"],
    // 17 Address
    ["action", (host, port) => ({ host, port: port ?? 3306, span: span() }), 18, ["optional", ["pick", 1, ":", 19]]],
    // 18 Host
    ["named", "host", ["action", () => value(), ["class", "bbss"]]],
    // 19 Port
    ["named", "port", ["action", () => reading.integer(range(), 'port'), ["class", "nnff"]]],
    // 20 UserName
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 264]]],
    // 21 Password
    ["named", "password", ["action", () => value(), "s"]],
    // 22 Login
    ["action", (user, password) => ({ user, password }), 20, ["optional", ["pick", 1, ":", 21]], "@"],
    // 23 GroupNumber
    ["named", "group", ["action", () => reading.integer(range(), 'group'), ["class", "nnff"]]],
    // 24 AddAggregator
    ["action", (login, aggregator) => ({ kind: 'addAggregator', ...login, aggregator }), "\ue05f\ue000", 22, 17],
    // 25 LaterRemoveAggregator
    ["action", (aggregator) => ({ kind: 'removeAggregator', aggregator }), "\ue025\ue000", 17],
    // 26 LaterAggregatorSetAsMaster
    ["action", () => ({ kind: 'aggregatorSetAsMaster' }), "\ue000\ue069\ue06a\ue016"],
    // 27 LaterPromoteAggregator
    ["action", (aggregator) => ({ kind: 'promoteAggregator', aggregator }), "\ue021\ue000", 17, "\ue06b\ue016"],
    // 28 RebalancePartitions
    ["action", (database, written) => { const options = reading.options('rebalancePartitions', written);
      return { kind: 'rebalancePartitions', database, ...options }; }, "\ue023\ue01f", 40, ["many", ["choice", 11, 9, 10, 16]]],
    // 29 LaterRebalanceAllDatabases
    ["action", (written) => ({ kind: 'rebalanceAllDatabases', ...reading.options('rebalanceAllDatabases', written) }), "\ue023\ue063\ue00a", ["many", 30]],
    // 30 LaterAllOption
    ["choice", 16, 31],
    // 31 IdleKill
    ["named", "unlisted", ["action", () => { idle(); return option('kill'); }, "\ue066"]],
    // 32 LaterPartitionCommand
    ["action", (action, partition, _3, leaf) => ({ kind: 'partitionCommand', action, partition, leaf }), 33, "\ue01e", 35, ["choice", "\ue06c", 34], 17, ["optional", 15]],
    // 33 PartitionAction
    ["action", () => slice().toLowerCase(), ["class", "\ue008\ue008\ue021\ue021\ue062\ue062\ue064\ue064\ue06d\ue06d"]],
    // 34 LaterTo
    ["named", "unlisted", "\ue06b"],
    // 35 Partition
    ["action", (database, ordinal) => ({ database, ordinal, span: span() }), 256, ":", 36],
    // 36 Ordinal
    ["named", "ordinal", ["action", () => reading.integer(range(), 'ordinal'), ["class", "nnff"]]],
    // 37 LaterRestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue027\ue024", 40],
    // 38 LaterClearOrphanDatabases
    ["action", () => ({ kind: 'clearOrphanDatabases' }), "\ue006\ue01d\ue00a"],
    // 39 LaterExplain
    ["pick", 1, "\ue06e", ["choice", ["action", (database, full) => ({ kind: 'explainRebalancePartitions', database, full: full !== null }), "\ue023\ue01f", ["optional", 40], ["optional", 11], ["many", 14]], ["action", () => ({ kind: 'explainRebalanceAllDatabases' }), "\ue023\ue063\ue00a", ["many", 14]], ["action", (database) => ({ kind: 'explainRestoreRedundancy', database }), "\ue027\ue024", ["optional", 40]], ["action", () => ({ kind: 'explainClearOrphanDatabases' }), "\ue006\ue01d\ue00a"]]],
    // 40 OnDatabase
    ["pick", 1, "\ue06c", 256],
    // 41 LaterShow
    ["choice", ["action", (shown, like, where) => { if (like === null && where === null && shown.kind.startsWith('show')) return shown;
      return { kind: 'showPart', database: null, shown, like, where, written: slice() }; }, 42, ["optional", 51], ["optional", 174]], ["action", (database, shown, like, where) => ({ kind: 'showPart', database, shown, like, where, written: slice() }), "\ue06f", 256, 42, ["optional", 51], ["optional", 174]]],
    // 42 Shown
    ["action", (shown) => ({ ...shown, span: span() }), 43],
    // 43 ShownWhole
    ["pick", 1, "\ue070", ["choice", ["action", () => ({ kind: 'showLeaves' }), "\ue015"], ["action", (extended, database) => ({ kind: 'showPartitions', extended: extended !== null, database }), "\ue01f", ["optional", "\ue00f"], ["optional", 40]], ["action", (database) => ({ kind: 'showRebalanceStatus', database }), "\ue023\ue02b", 40], ["action", () => ({ kind: 'showRebalanceAllDatabasesStatus' }), "\ue023\ue063\ue00a\ue02b"], ["action", () => ({ kind: 'showClusterStatus' }), "\ue007\ue02b"], ["action", (_0, extended, like) => ({ kind: 'showDatabases', extended: extended !== null, like }), ["choice", "\ue00a", 47], ["optional", "\ue00f"], ["optional", 51]], ["action", (_0, full, _3, database, _5, like) => full ? { kind: 'fullTables', database, like } : { kind: 'showTables', database, like }, ["optional", 46], ["optional", "\ue037"], "\ue02e", ["optional", 46], ["optional", 49], ["optional", 46], ["optional", 51]], ["action", (_0, like) => ({ kind: 'showVariables', like }), ["optional", 44], "\ue02f", ["optional", 51]], ["action", (extended) => ({ kind: 'showAggregators', extended: extended !== null }), "\ue001", ["optional", "\ue00f"]], ["action", (_0, _2, like) => ({ kind: 'showStatus', like }), ["optional", 44], "\ue02b", ["optional", 46], ["optional", 51]], ["action", () => ({ kind: 'showProcesslist' }), ["optional", ["choice", 44, 45]], "\ue039"], ["action", () => ({ kind: 'showReplicationStatus' }), "\ue026\ue02b"], ["action", () => ({ kind: 'databaseStatus' }), ["choice", "\ue071", 60], "\ue02b"], ["action", (database) => ({ kind: 'tableStatus', database }), "\ue072\ue02b", ["optional", 49]], ["action", () => ({ kind: 'showWarnings' }), ["class", "\ue035\ue035\ue04b\ue04b"], ["optional", ["sequence", "\ue073", 137]]], ["action", (table) => ({ kind: 'showCreateTable', table }), "\ue074\ue072", 261], ["action", (_0, _1, table, database) => ({ kind: 'indexes', table: { ...table, schema: database ?? table.schema } }), 52, ["choice", "\ue075", 50], 261, ["optional", 49]], ["action", (_0, full, _2, _3, table, database) => { const named = { ...table, schema: database ?? table.schema };
          return full ? { kind: 'fullColumns', table: named } : { kind: 'showColumns', table: named }; }, ["optional", 46], ["optional", "\ue037"], ["choice", "\ue032", 48], ["choice", "\ue075", 50], 261, ["optional", 49]]]],
    // 44 Scope
    ["named", "unlisted", ["class", "\ue011\ue011\ue038\ue038\ue047\ue047"]],
    // 45 AllOfThem
    ["named", "unlisted", "\ue037"],
    // 46 Extended
    ["named", "unlisted", "\ue00f"],
    // 47 Schemas
    ["named", "unlisted", "\ue046"],
    // 48 Fields
    ["named", "unlisted", "\ue036"],
    // 49 FromDatabase
    ["pick", 1, ["choice", "\ue075", 50], 256],
    // 50 In
    ["named", "unlisted", "\ue076"],
    // 51 Like
    ["pick", 1, "\ue077", 55],
    // 52 LaterIndexes
    ["named", "unlisted", ["class", "\ue04d\ue04e\ue078\ue078"]],
    // 53 Desc
    ["named", "unlisted", "\ue079"],
    // 54 LaterDescribe
    ["action", (_0, table) => ({ kind: 'showColumns', table }), ["choice", "\ue07a", 53], 261],
    // 55 Pattern
    ["named", "pattern", ["action", () => value(), "s"]],
    // 56 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue069", ["choice", "\ue011", "\ue0ac\ue011.", 57], 257, "=", 58],
    // 57 LaterCluster
    ["named", "unlisted", "\ue007"],
    // 58 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], ["class", "nnff"]], ["class", "ddww\ue000\ue05e\ue06c\ue06c\ue07b\ue07d"]]]]],
    // 59 CreateDatabase
    ["action", (_1, ifNotExists, name, how) => ({ kind: 'createDatabase', name, ifNotExists: ifNotExists !== null, ...how }), "\ue074", ["choice", "\ue071", 60], ["optional", 62], 259, 63, ["many", 69]],
    // 60 LaterSchema
    ["named", "unlisted", "\ue07e"],
    // 61 LaterIfExists
    "\ue07f\ue080",
    // 62 LaterIfNotExists
    ["named", "unlisted", "\ue07f\ue081\ue080"],
    // 63 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 64, ["optional", 68]], ["action", (partitions, replication) => ({ replication, partitions }), 68, ["optional", 64]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 64 WithReplication
    ["pick", 1, "\ue082", ["choice", ["pick", 0, 65, "\ue026", ["optional", 66]], 67]],
    // 65 Synchrony
    ["choice", ["action", () => 'sync', "\ue02d"], ["action", () => 'async', "\ue003"]],
    // 66 LaterDurability
    ["named", "unlisted", ["action", () => { idle(); }, ["optional", 65], "\ue034"]],
    // 67 LaterDurabilityFirst
    ["pick", 1, 66, ["optional", ["pick", 0, 65, "\ue026"]]],
    // 68 PartitionCount
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 137]],
    // 69 LaterDatabaseOption
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", ["sequence", "\ue048", ["optional", "="], 137], ["sequence", ["optional", "\ue083"], ["choice", "\ue084\ue069", ["class", "\ue031\ue031\ue085\ue085"]], ["optional", "="], ["class", "bbddssww"]]]]],
    // 70 LaterAlterDatabase
    ["action", (_1, database, _3, replication) => ({ kind: 'alterDatabase', database, replication }), "\ue086", ["choice", "\ue071", 60], 256, ["choice", "\ue069", 71], 65, "\ue026"],
    // 71 AlterWith
    ["named", "unlisted", "\ue082"],
    // 72 LaterDropDatabase
    ["action", (_1, ifExists, name) => ({ kind: 'dropDatabase', name, ifExists: ifExists !== null }), "\ue06d", ["choice", "\ue071", 60], ["optional", 61], 256, ["optional", 15]],
    // 73 LaterDropTable
    ["action", (_1, ifExists, table, others) => ({ kind: 'dropTable', table, others, ifExists: ifExists !== null }), "\ue06d", ["optional", 74], "\ue072", ["optional", 61], 261, ["many", ["pick", 1, ",", 261]]],
    // 74 LaterTemporary
    ["named", "unlisted", ["action", () => { idle(); }, "\ue049"]],
    // 75 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue087", 256],
    // 76 CreateTable
    ["action", (table, head, tail) => ({ kind: 'createTable', table, columns: [head, ...tail], ifNotExists: false }), "\ue074\ue072", 262, "(", 77, ["many", ["pick", 1, ",", 77]], ")"],
    // 77 TablePart
    ["action", (name, type) => ({ name, type }), 259, 107],
    // 78 LaterDefineTable
    ["action", (kinds, ifNotExists, table, rest) => reading.table({ kinds, table, ifNotExists: ifNotExists !== null, ...rest }, range()), "\ue074", ["many", 81], "\ue072", ["optional", 62], 262, 79],
    // 79 LaterTableRest
    ["choice", ["action", (like) => ({ like }), ["choice", ["pick", 1, "\ue077", 261], ["pick", 1, "(\ue077", 261, ")"]]], ["action", (head, tail, query) => ({ parts: [head, ...tail], query }), "(", 83, ["many", ["pick", 1, ",", 83]], ")", 80], ["action", (head, tail, options) => ({ parts: [head, ...tail], options }), "(", 83, ["many", ["pick", 1, ",", 83]], ")", ["optional", 82]], ["action", (query) => ({ parts: [], query }), 80]],
    // 80 LaterAs
    ["pick", 1, ["optional", "\ue06a"], 152],
    // 81 LaterTableKind
    ["named", "unlisted", ["action", () => slice().toUpperCase(), ["class", "\ue011\ue011\ue033\ue033\ue044\ue045\ue049\ue049"]]],
    // 82 LaterOptions
    ["action", () => range(), ["some", ["except", ";;"]]],
    // 83 LaterPart
    ["choice", 86, 84],
    // 84 LaterColumn
    ["choice", ["action", (name, expression, rest) => reading.definedColumn({ name, computed: expression, rest }, range()), 259, "\ue06a", 162, 96], ["action", (name, type, lengths, rest) => reading.definedColumn({ name, type, lengths, rest }, range()), 259, 85, ["optional", 95], ["optional", 96]]],
    // 85 LaterColumnType
    ["named", "columnType", ["action", () => range(), ["class", "ddww\ue069\ue069\ue084\ue084"]]],
    // 86 LaterKey
    ["action", (name, kind, before, columns, rest) => reading.definedKey({ name, kind, before, columns: columns ?? [], rest }, range()), ["optional", ["pick", 1, 90, ["optional", 91]]], 87, ["optional", 92], "(", ["optional", 93], ")", ["optional", 96]],
    // 87 LaterKeyKind
    ["choice", ["action", () => slice(), 88, "\ue088"], 89],
    // 88 KeyKind
    ["class", "\ue028\ue029\ue089\ue089"],
    // 89 OtherKey
    ["named", "unlisted", ["action", () => slice(), ["choice", ["sequence", ["optional", ["class", "\ue08a\ue08c"]], ["class", "\ue078\ue078\ue088\ue088"]], ["class", "\ue08a\ue08b"]]]],
    // 90 Constraint
    ["named", "unlisted", "\ue08d"],
    // 91 KeyName
    ["named", "unlisted", ["action", () => value(), ["class", "bbww"]]],
    // 92 LaterKeyWords
    ["named", "unlisted", ["action", () => range(), ["some", ["except", ",,(())"]]]],
    // 93 LaterKeyColumns
    ["action", (head, tail) => [head, ...tail], 94, ["many", ["pick", 1, ",", 94]]],
    // 94 LaterKeyColumn
    ["pick", 0, 258, ["optional", 95], ["optional", ["class", "\ue079\ue079\ue08e\ue08e"]]],
    // 95 LaterBrackets
    ["action", () => range(), "(", ["many", ["choice", 95, ["except", "(())"]]], ")"],
    // 96 LaterAttributes
    ["action", () => range(), ["some", ["choice", 95, ["except", ",,(())"]]]],
    // 97 LaterAlterTable
    ["choice", ["action", (table, head, tail) => ({ kind: 'alterTable', table, changes: [head, ...tail], written: slice() }), "\ue086\ue072", 261, 98, ["many", ["pick", 1, ",", 98]]], ["action", (_1, name, table, columns) => reading.newIndex({ table, name, columns }, range()), "\ue074", ["optional", ["class", "\ue08a\ue08b"]], "\ue078", 105, 261, "(", 93, ")", ["optional", 96]], ["action", (name, table) => ({ kind: 'alterTable', table, changes: [{ kind: 'dropKey', name }], written: slice() }), "\ue06d\ue078", 105, 261]],
    // 98 LaterChange
    ["choice", ["action", (_1, head, tail) => ({ kind: 'addColumns', columns: [head, ...tail] }), "\ue05f", ["optional", "\ue051"], "(", 84, ["many", ["pick", 1, ",", 84]], ")"], ["action", (column) => ({ kind: 'addColumns', columns: [column] }), "\ue05f\ue051", 84], ["action", (key) => ({ kind: 'addKey', key }), "\ue05f", 86], ["action", (column) => ({ kind: 'addColumns', columns: [column] }), "\ue05f", 84], ["action", (_1, name) => ({ kind: 'dropKey', name }), "\ue06d", ["class", "\ue078\ue078\ue088\ue088"], 103], ["action", (_1, name) => ({ kind: 'dropColumn', name }), "\ue06d", ["optional", "\ue051"], 258], ["action", (_0, _1, column) => ({ kind: 'changeColumn', from: column.name, column }), 100, ["optional", "\ue051"], 84], ["action", (_0, _1, from, column) => ({ kind: 'changeColumn', from, column }), 101, ["optional", "\ue051"], 258, 84], ["action", (_0, _1, from, to) => ({ kind: 'renameColumn', from, to }), 101, ["optional", "\ue051"], 258, 259], ["action", (_0, from, _3, to) => ({ kind: 'renameColumn', from, to }), 99, "\ue051", 258, 34, 259], ["action", (_0, _1, to) => ({ kind: 'renameTable', to }), 99, ["optional", ["choice", 34, "\ue06a"]], 259], ["action", () => reading.otherChange(range()), 104]],
    // 99 LaterRename
    ["named", "unlisted", "\ue050"],
    // 100 LaterModify
    ["named", "unlisted", "\ue04f"],
    // 101 LaterChangeWord
    ["named", "unlisted", "\ue04c"],
    // 102 LaterRenameTable
    ["action", (_0, table, _3, to) => ({ kind: 'alterTable', table, changes: [{ kind: 'renameTable', to }], written: slice() }), 99, "\ue072", 261, 34, 259],
    // 103 LaterKeyOf
    ["named", "unlisted", 263],
    // 104 LaterOtherChange
    ["named", "unlisted", ["some", ["choice", 95, ["except", ",,;;(())"]]]],
    // 105 LaterIndexName
    ["named", "unlisted", ["action", (name) => name, 263, ["optional", 106], "\ue06c"]],
    // 106 LaterNamed
    "\ue06fw",
    // 107 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 108 InsertStatement
    ["action", (table, columns, rows, progression) => ({ kind: 'insert', table, columns, rows, progression: reading.progression(rows, progression) }), "\ue08f\ue060", 261, ["optional", ["pick", 1, "(", 132, ")"]], "\ue090", 117, ["optional", ["pick", 3, ["optional", ","], "\ue0ad", ["optional", ","], 121]]],
    // 109 LaterInsert
    ["choice", ["action", (how, table, columns, rows, progression, onDuplicate) => reading.insert({ how, table, columns, rows, progression, onDuplicate }, range()), 110, 261, ["optional", ["pick", 1, "(", ["optional", 132], ")"]], "\ue090", 115, ["optional", ["pick", 3, ["optional", ","], "\ue0ad", ["optional", ","], 121]], ["optional", 114]], ["action", (how, table, assignments, onDuplicate) => reading.insert({ how, table, ...reading.assigned(assignments), progression: null, onDuplicate }, range()), 110, 261, "\ue069", 124, ["optional", 114]], ["action", (how, table, columns, query, onDuplicate) => reading.insertSelect({ how, table, columns, query, onDuplicate }, range()), 110, 261, ["optional", ["pick", 1, "(", 132, ")"]], 152, ["optional", 114]]],
    // 110 LaterInsertVerb
    ["choice", ["action", (ignore) => ignore === null ? 'insert' : 'ignore', "\ue08f", ["optional", 111], "\ue060"], ["action", () => 'ignore', "\ue08f", 111], ["action", () => 'replace', 112], ["action", () => 'insert', 113]],
    // 111 LaterIgnore
    ["named", "unlisted", "\ue053"],
    // 112 LaterReplace
    ["named", "unlisted", ["sequence", "\ue054", ["optional", "\ue060"]]],
    // 113 LaterInsertInto
    ["named", "unlisted", "\ue08f"],
    // 114 LaterOnDuplicate
    ["named", "unlisted", ["pick", 1, "\ue06c\ue052\ue088\ue091", 124]],
    // 115 LaterRows
    ["action", (head, tail) => [head, ...tail], 116, ["many", ["pick", 1, ",", 116]]],
    // 116 LaterAnyRow
    ["choice", 118, 119, ["action", () => [], "()"]],
    // 117 Rows
    ["action", (head, tail) => [head, ...tail], 118, ["many", ["pick", 1, ",", 118]]],
    // 118 Row
    ["action", (head, tail) => [head, ...tail], "(", 133, ["many", ["pick", 1, ",", 133]], ")"],
    // 119 LaterRow
    ["action", (head, tail) => [head, ...tail], "(", 120, ["many", ["pick", 1, ",", 120]], ")"],
    // 120 RowValue
    ["choice", ["action", () => ({ kind: 'literal', value: null, isDefault: true, span: span() }), "\ue083"], 182],
    // 121 Progression
    ["action", (last) => ({ last, span: span() }), "(", 136, ")"],
    // 122 LaterUpdate
    ["action", (from, assignments, where, orderBy, limit) => reading.update({ from, assignments, where, orderBy: orderBy ?? [], limit }, range()), "\ue091", 123, "\ue069", 124, ["optional", 174], ["optional", 177], ["optional", 179]],
    // 123 LaterSources
    ["action", (head, tail) => tail.reduce((left, right) => reading.join({ kind: 'cross' }, left, right), head), 166, ["many", ["pick", 1, ",", 166]]],
    // 124 Assignments
    ["action", (head, tail) => [head, ...tail], 125, ["many", ["pick", 1, ",", 125]]],
    // 125 Assignment
    ["action", (column, value) => ({ column, value }), 126, "=", 120],
    // 126 AssignedColumn
    ["choice", ["action", (of, column) => ({ ...column, of }), 258, ".", 258], 258],
    // 127 Truncate
    ["named", "unlisted", ["sequence", "\ue04a", ["optional", "\ue072"]]],
    // 128 LaterTruncate
    ["action", (_0, table) => ({ kind: 'truncate', table, written: slice() }), 127, 261],
    // 129 LaterDelete
    ["choice", ["action", (from, where, orderBy, limit) => reading.delete({ of: null, from, where, orderBy: orderBy ?? [], limit }, range()), "\ue092\ue075", 131, ["optional", 174], ["optional", 177], ["optional", 179]], ["action", (of, from, where, limit) => reading.delete({ of, from, where, orderBy: [], limit }, range()), "\ue092", 130, "\ue075", 123, ["optional", 174], ["optional", 179]]],
    // 130 LaterDeleted
    ["named", "unlisted", 261],
    // 131 LaterTarget
    ["action", (table, alias) => ({ kind: 'table', table, alias, span: span() }), 261, ["optional", 172]],
    // 132 Columns
    ["action", (head, tail) => [head, ...tail], 258, ["many", ["pick", 1, ",", 258]]],
    // 133 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 134],
    // 134 LiteralValue
    ["choice", 135, 136, ["action", () => null, "\ue07b"], ["action", () => 1, "\ue07c"], ["action", () => 0, "\ue07d"]],
    // 135 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 136 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 137 Count
    ["named", "number", ["class", "nnff"]],
    // 138 LaterTransaction
    ["choice", ["action", () => ({ kind: 'begin' }), "\ue03b", ["optional", 147]], ["action", (readOnly) => ({ kind: 'startTransaction', readOnly: readOnly === true }), "\ue040\ue041", ["optional", 148]], ["action", () => ({ kind: 'commit' }), "\ue03c", ["optional", 147]], ["action", () => ({ kind: 'rollback' }), "\ue03f", ["optional", 147]], ["action", (_1, value) => ({ kind: 'setAutocommit', value }), "\ue069", ["optional", 150], "\ue03a=", 58]],
    // 139 LaterSetVariables
    ["action", (head, tail) => ({ kind: 'setVariables', assignments: [head, ...tail], written: slice() }), "\ue069", 140, ["many", ["pick", 1, ",", 140]]],
    // 140 LaterUserAssignment
    ["action", (name, _2, value) => ({ column: name, value }), "@", 143, ["optional", ":"], "=", 182],
    // 141 LaterInto
    ["action", (head, tail) => [head, ...tail], "\ue060", 142, ["many", ["pick", 1, ",", 142]]],
    // 142 LaterUserVariable
    ["pick", 1, "@", 143],
    // 143 LaterVariableName
    ["named", "column", ["action", () => ({ text: value(), span: span() }), ["class", "abddssww\ue000\ue05e\ue061\ue061\ue071\ue073\ue078\ue078\ue088\ue088\ue093\ue093"]]],
    // 144 LaterKill
    ["action", (how, process, node) => reading.kill({ how, process, node }, range()), "\ue066", ["optional", 145], 146, ["optional", 146]],
    // 145 LaterKillWord
    ["named", "unlisted", ["action", () => ({ text: slice(), span: span() }), "w"]],
    // 146 LaterProcess
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), "n"]],
    // 147 LaterWork
    ["named", "unlisted", ["class", "\ue041\ue042"]],
    // 148 LaterAccess
    ["choice", ["action", () => true, "\ue03e\ue03d"], 149],
    // 149 LaterReadWrite
    ["named", "unlisted", ["action", () => false, "\ue03e\ue043"]],
    // 150 LaterOwn
    ["named", "unlisted", ["choice", ["class", "\ue038\ue038\ue047\ue047"], ["sequence", "\ue0ac", ["optional", ["sequence", ["class", "\ue038\ue038\ue047\ue047"], "."]]]]],
    // 151 LaterSelect
    ["choice", ["action", (commons, distinct, items, into, from, where, groupBy, having, orderBy, limit) => { const head = reading.selection({ distinct, items, from, where, groupBy, having }, span());
      const query = reading.query({ commons, head, tail: [], orderBy, limit }, span());
      return { kind: 'select', query, into, written: slice() }; }, ["optional", 153], "\ue094", ["optional", 157], 160, 141, 165, ["optional", 174], ["optional", 175], ["optional", ["pick", 1, "\ue095", 182]], ["optional", 177], ["optional", 179]], ["action", (commons, head, tail, orderBy, limit, into) => { const query = reading.query({ commons, head, tail, orderBy, limit }, span());
      return { kind: 'select', query, into, written: slice() }; }, ["optional", 153], 158, ["many", 155], ["optional", 177], ["optional", 179], ["optional", 141], ["optional", "\ue096\ue091"]]],
    // 152 Query
    ["action", (commons, head, tail, orderBy, limit) => reading.query({ commons, head, tail, orderBy, limit }, span()), ["optional", 153], 159, ["many", 155], ["optional", 177], ["optional", 179]],
    // 153 Commons
    ["action", (head, tail) => [head, ...tail], "\ue082", 154, ["many", ["pick", 1, ",", 154]]],
    // 154 Common
    ["action", (name, query) => ({ name, query }), 259, "\ue06a(", 152, ")"],
    // 155 SetPart
    ["action", (operator, all, operand) => ({ operator, all: all === true, operand }), 156, ["optional", 157], 158],
    // 156 SetOperator
    ["action", () => slice().toLowerCase(), ["class", "\ue097\ue099"]],
    // 157 SetQuantity
    ["choice", ["action", () => true, "\ue063"], ["action", () => false, "\ue09a"]],
    // 158 SetOperand
    ["choice", 159, ["action", (query) => ({ kind: 'query', query, span: span() }), "(", 152, ")"]],
    // 159 Selection
    ["action", (distinct, items, from, where, groupBy, having) => reading.selection({ distinct, items, from, where, groupBy, having }, span()), "\ue094", ["optional", 157], 160, ["optional", 165], ["optional", 174], ["optional", 175], ["optional", ["pick", 1, "\ue095", 182]]],
    // 160 SelectItems
    ["action", (head, tail) => [head, ...tail], 161, ["many", ["pick", 1, ",", 161]]],
    // 161 SelectItem
    ["choice", ["action", () => ({ kind: 'all', of: null, span: span() }), "*"], ["action", (of) => ({ kind: 'all', of, span: span() }), 258, ".*"], ["action", (headed, alias) => ({ kind: 'column', alias, ...headed }), 162, ["optional", 163]]],
    // 162 Headed
    ["action", (expression) => ({ expression, heading: slice() }), 182],
    // 163 Alias
    ["choice", ["pick", 1, "\ue06a", 164], 164],
    // 164 Heading
    ["named", "heading", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 264]]],
    // 165 From
    ["action", (head, tail) => tail.reduce((left, right) => reading.join({ kind: 'cross' }, left, right), head), "\ue075", 166, ["many", ["pick", 1, ",", 166]]],
    // 166 Joined
    ["action", (head, tail) => tail.reduce((left, part) => reading.join(part, left, part.right), head), 171, ["many", 167]],
    // 167 JoinPart
    ["action", (natural, kind, right, condition) => ({ kind, right, isNatural: natural !== null, ...condition, span: span() }), ["optional", "\ue09b"], 168, "\ue09c", 171, ["optional", 170]],
    // 168 JoinKind
    ["choice", ["action", (side) => side, 169, ["optional", "\ue09d"]], ["action", () => 'cross', "\ue09e"], ["action", () => 'inner', ["optional", "\ue09f"]]],
    // 169 JoinSide
    ["choice", ["action", () => 'left', "\ue0a0"], ["action", () => 'right', "\ue0a1"]],
    // 170 JoinCondition
    ["choice", ["action", (on) => ({ on }), "\ue06c", 182], ["action", (using) => ({ using }), "\ue06f(", 132, ")"]],
    // 171 Source
    ["choice", ["action", (query, alias) => ({ kind: 'derived', query, alias, span: span() }), "(", 152, ")", ["optional", 172]], ["pick", 1, "(", 166, ")"], ["action", (table, alias) => ({ kind: 'table', table, alias, span: span() }), 261, ["optional", 172]]],
    // 172 TableAlias
    ["choice", ["pick", 1, "\ue06a", 259], 173],
    // 173 SourceAlias
    ["named", "newName", ["action", () => ({ text: value(), span: span() }), ["class", "bbddww\ue000\ue05e"]]],
    // 174 Where
    ["pick", 1, "\ue0a2", 182],
    // 175 GroupBy
    ["action", (by, rollup) => ({ by, rollup }), "\ue061\ue0a3", 181, ["optional", ["pick", 1, "\ue082", 176]]],
    // 176 LaterRollup
    ["named", "unlisted", ["action", () => ({ text: slice(), span: span() }), "w"]],
    // 177 OrderBy
    ["action", (head, tail) => [head, ...tail], "\ue093\ue0a3", 178, ["many", ["pick", 1, ",", 178]]],
    // 178 OrderItem
    ["action", (expression, direction) => ({ expression, descending: direction === true }), 182, ["optional", ["choice", ["action", () => false, "\ue08e"], ["action", () => true, "\ue079"]]]],
    // 179 Limit
    ["choice", ["action", (offset, count) => ({ count, offset }), "\ue073", 180, ",", 180], ["action", (count, offset) => ({ count, offset: offset ?? 0 }), "\ue073", 180, ["optional", ["pick", 1, "\ue059", 180]]]],
    // 180 LimitCount
    ["action", () => reading.integer(range(), 'limit'), 137],
    // 181 Expressions
    ["action", (head, tail) => [head, ...tail], 182, ["many", ["pick", 1, ",", 182]]],
    // 182 Expression
    ["action", (head, tail) => reading.operators(head, tail), 185, ["many", 183]],
    // 183 JunctionPart
    ["action", (operator, operand) => ({ operator, operand }), 184, 185],
    // 184 Junction
    ["action", () => reading.junction(range()), ["class", "\ue05e\ue05e\ue0a4\ue0a5\ue0ae\ue0af"]],
    // 185 Not
    ["action", (signs, operand) => reading.not(signs.length, operand, span()), ["many", "\ue081"], 186],
    // 186 Predicate
    ["action", (head, tail) => reading.tests(head, tail, span()), 192, ["many", 187]],
    // 187 Test
    ["choice", ["action", (operator, quantifier, query) => (operand, span) => reading.quantified({ operator, quantifier, operand, query }, span), 191, 190, "(", 152, ")"], ["action", (operator, right) => (left, span) => ({ kind: 'compare', operator, left, right, span }), 191, 192], ["action", (negated, truth) => (operand, span) => ({ kind: 'is', truth, operand, negated: !!negated, span }), "\ue0a6", ["optional", "\ue081"], 188], ["action", (negated, test) => (operand, span) => test({ operand, negated: !!negated, span }), ["optional", "\ue081"], 189]],
    // 188 Truth
    ["choice", ["action", () => null, "\ue07b"], ["action", () => true, "\ue07c"], ["action", () => false, "\ue07d"], ["action", () => null, "\ue05d"]],
    // 189 NegatableTest
    ["choice", ["action", (query) => (rest) => ({ kind: 'inQuery', query, ...rest }), "\ue076(", 152, ")"], ["action", (options) => (rest) => ({ kind: 'in', options, ...rest }), "\ue076(", 181, ")"], ["action", (pattern, escape) => (rest) => ({ kind: 'like', pattern, escape, ...rest }), "\ue077", 192, ["optional", ["pick", 1, "\ue057", 135]]], ["action", (_0, pattern) => (rest) => ({ kind: 'regexp', pattern, ...rest }), ["class", "\ue05a\ue05b"], 192], ["action", (low, high) => (rest) => ({ kind: 'between', low, high, ...rest }), "\ue0a7", 192, "\ue0a4", 192]],
    // 190 Quantifier
    ["named", "column", ["action", () => ({ text: slice(), span: span() }), ["class", "ww\ue063\ue063"]]],
    // 191 Comparison
    ["named", "comparison", ["choice", ["action", () => '<>', ["class", "\ue0b0\ue0b1"]], ["action", () => slice(), ["class", "<>\ue0b2\ue0b4"]]]],
    // 192 Sum
    ["action", (head, tail) => reading.operators(head, tail), 195, ["many", 193]],
    // 193 SumPart
    ["action", (operator, operand) => ({ operator, operand }), 194, 195],
    // 194 SumSign
    ["action", () => slice().toUpperCase(), ["class", "%&*+--//^^\ue055\ue055\ue058\ue058\ue0b5\ue0b6"]],
    // 195 Signed
    ["action", (signs, operand) => reading.signs(signs, operand, span()), ["many", 196], 197],
    // 196 Sign
    ["action", () => slice(), ["class", "!!++--~~"]],
    // 197 Cast
    ["action", (operand, parts) => reading.casts(operand, parts, span()), 199, ["many", 198]],
    // 198 CastPart
    ["choice", ["action", (_0, type) => ({ type }), ["optional", "!"], "\ue0b7", 212], ["action", (number, member) => ({ member, number }), "::", ["optional", "%"], 258]],
    // 199 Operand
    ["choice", ["action", (query) => ({ kind: 'subquery', query, span: span() }), "(", 152, ")"], ["action", (items) => items.length === 1 ? items[0] : { kind: 'row', items, span: span() }, "(", 181, ")"], ["action", (query) => ({ kind: 'exists', query, span: span() }), "\ue080(", 152, ")"], 203, 200, 201, 218, 205, 214, 133, 217],
    // 200 LaterInterval
    ["action", (amount, unit) => reading.interval(amount, unit, span()), "\ue0a8", 192, 202],
    // 201 LaterNewValue
    ["named", "unlisted", ["action", (name) => reading.newValue(name, span()), "\ue090(", 258, ")"]],
    // 202 LaterUnit
    ["named", "unit", ["action", () => ({ text: value(), span: span() }), "w"]],
    // 203 Case
    ["action", (operand, branches, otherwise) => ({ kind: 'case', operand, branches, otherwise, span: span() }), "\ue0a9", ["optional", 182], ["some", 204], ["optional", ["pick", 1, "\ue056", 182]], "\ue00c"],
    // 204 Branch
    ["action", (when, result) => ({ when, result }), "\ue0aa", 182, "\ue05c", 182],
    // 205 Call
    ["action", (name, distinct, given, orderBy, separator, over) => reading.call({ name, distinct: distinct !== null, given, orderBy, separator, over }, span()), 211, "(", ["optional", "\ue09a"], ["optional", 209], ["optional", 177], ["optional", ["pick", 1, "\ue0ab", 135]], ")", ["optional", 206]],
    // 206 LaterOver
    ["action", (word, partitionBy, orderBy, frame) => reading.over({ word, partitionBy, orderBy, frame }), 207, "(", ["optional", ["pick", 1, "\ue01e\ue0a3", 181]], ["optional", 177], ["optional", 208], ")"],
    // 207 LaterOverWord
    ["named", "unlisted", ["action", () => ({ text: slice(), span: span() }), "w"]],
    // 208 LaterFrame
    ["named", "unlisted", ["action", () => range(), ["some", ["class", "nnww\ue0a4\ue0a4\ue0a7\ue0a7"]]]],
    // 209 Given
    ["choice", ["action", () => 'all', "*"], ["action", (head, rest) => reading.given(head, rest), 182, 210]],
    // 210 GivenRest
    ["choice", ["action", (type) => type, "\ue06a", 212], ["action", () => 'CHAR', "\ue06f", 164], ["action", (from) => ({ from }), "\ue075", 182], ["action", (tail) => tail, ["many", ["pick", 1, ",", 182]]]],
    // 211 FunctionName
    ["named", "column", ["action", () => ({ text: value(), span: span() }), ["class", "ww\ue000\ue05e\ue071\ue071\ue07e\ue07f\ue08f\ue08f\ue0a0\ue0a1"]]],
    // 212 Type
    ["action", (length) => reading.type(range(), length), "w", ["optional", 213]],
    // 213 TypeLength
    ["action", (head, tail) => slice(), "(", 137, ["optional", ["pick", 1, ",", 137]], ")"],
    // 214 VariableReference
    ["choice", ["action", (scope, name) => ({ kind: 'variable', scope, name, span: span() }), "\ue0ac", ["optional", 216], 257], ["action", (name) => ({ kind: 'variable', scope: 'user', name, span: span() }), "@", 143, ["optional", 215]]],
    // 215 LaterAssigned
    ["named", "unlisted", ["action", () => { reading.assignedWithin(range()); }, ":=", 182]],
    // 216 VariableScope
    ["action", () => reading.word(range()), ["class", "\ue011\ue011\ue038\ue038\ue047\ue047"], "."],
    // 217 ColumnReference
    ["action", (head, tail) => reading.column(head, tail, span()), 258, ["many", ["pick", 1, ".", 258]]],
    // 218 LiteralNumber
    ["named", "number", ["action", () => reading.number(range()), ["class", "nnff"]]],
    // 219 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue0b8", 248], ["action", (node) => ({ kind: 'dotStart', node }), "\ue0b9", 248], ["action", (node) => ({ kind: 'dotStop', node }), "\ue0ba", 248], ["action", (node) => ({ kind: 'dotHang', node }), "\ue0bb", 248], ["action", (node) => ({ kind: 'dotResume', node }), "\ue0bc", 248], 220, 221, 222, 223, 224, ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue0bd", 245], 225, 226, ["action", (node) => ({ kind: 'dotConnect', node }), "\ue0be", 248], ["action", (until) => ({ kind: 'dotWait', until }), "\ue0bf", 242], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue0c0", 2], 227, 228, 229, 231, 234],
    // 220 DotIsolate
    ["action", (nodes) => ({ kind: 'dotIsolate', nodes }), "\ue0c1", 243],
    // 221 DotHeal
    ["action", (nodes) => ({ kind: 'dotHeal', nodes }), "\ue0c2", ["optional", 243]],
    // 222 DotFill
    ["action", (resource, node, off) => ({ kind: 'dotFill', resource, node, off: off !== null }), "\ue0c3", 244, 248, ["optional", "\ue01c"]],
    // 223 DotLag
    ["action", (node, byMs) => ({ kind: 'dotLag', node, byMs }), "\ue0c4", 248, 251],
    // 224 DotDiverge
    ["action", (node) => ({ kind: 'dotDiverge', node }), "\ue0c5", 248],
    // 225 LaterPlan
    ["action", (fewest, database) => ({ kind: 'dotPlan', fewest: fewest !== null, database }), "\ue0c6", ["optional", "\ue010"], ["optional", 40]],
    // 226 LaterWhy
    ["action", (database) => ({ kind: 'dotWhy', database }), "\ue0c7", ["optional", 40]],
    // 227 LaterImport
    ["action", (pasted) => ({ kind: 'dotImport', ...pasted }), "\ue0c8", 253, "\ue0c9"],
    // 228 LaterWatch
    ["choice", ["action", (watch, observer, query) => ({ kind: 'dotWatch', watch, observer, query, written: slice() }), "\ue0ca", 259, ["optional", 235], "\ue06a", 152], ["action", (watch, observer, when, condition, forMs, everyMs) => ({ kind: 'dotExpect', watch, observer, when, condition, forMs, everyMs, written: slice() }), "\ue0cb", 259, ["optional", 235], 238, 182, ["optional", ["pick", 1, "\ue096", 239]], ["optional", ["pick", 1, "\ue00e", 240]]], ["action", (watch) => ({ kind: 'dotUnwatch', watch }), "\ue0cc", 241], ["action", () => ({ kind: 'dotWatches' }), "\ue0cd"]],
    // 229 LaterVersion
    ["action", (version) => ({ kind: 'dotVersion', version }), "\ue0ce", ["optional", 230]],
    // 230 Version
    ["named", "version", ["action", () => ({ text: slice(), span: span() }), ["some", ["except", ";;"]]]],
    // 231 LaterAssume
    ["choice", ["action", (assumption, assumed, of) => ({ kind: 'dotAssume', assumption, assumed, of }), "\ue0cf", 232, ["optional", 233], ["optional", ["pick", 1, "\ue06c", 248]]], ["action", () => ({ kind: 'dotAssume', assumption: null, assumed: null, of: null }), "\ue0cf"]],
    // 232 Assumption
    ["named", "assumption", ["action", () => ({ text: slice(), span: span() }), ["class", "aaww"]]],
    // 233 Assumed
    ["named", "assumed", ["action", () => ({ text: slice(), span: span() }), ["class", "aaddffnnww"], ["optional", ["class", "aaww"]]]],
    // 234 LaterDotHelp
    ["action", () => ({ kind: 'dotHelp' }), "\ue0d0"],
    // 235 FromNode
    ["pick", 1, "\ue075\ue01b", 236],
    // 236 Observer
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 237, ["optional", ["pick", 1, ":", 19]]],
    // 237 ObserverHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "bbss"]], ["action", () => slice(), ["class", "ddffnnww\ue000\ue05e"], ["many", ["sequence", ["class", "-."], ["except", ";;"]]]]]],
    // 238 When
    ["choice", ["action", () => 'always', "\ue002"], ["action", () => 'ever', "\ue00d"], ["action", () => 'atEnd', "\ue004\ue00c"]],
    // 239 Hold
    ["named", "duration", ["action", () => reading.duration(range(), 'hold'), "d"]],
    // 240 Every
    ["named", "duration", ["action", () => reading.duration(range(), 'every'), "d"]],
    // 241 Watch
    ["named", "watch", 263],
    // 242 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 250], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 252, ["optional", 40]]],
    // 243 TwoNodes
    ["sequence", 248, 248],
    // 244 Resource
    ["action", () => slice().toLowerCase(), ["class", "\ue00b\ue00b\ue018\ue018"]],
    // 245 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 246, "\ue022", 247, "\ue030\ue06c", 261]],
    // 246 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), ["class", "nnff"]]],
    // 247 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), ["class", "nnff"]]],
    // 248 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 249, ["optional", ["pick", 1, ":", 19]]],
    // 249 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 264]]],
    // 250 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 251 Delay
    ["named", "duration", ["action", () => reading.duration(range(), 'lag'), "d"]],
    // 252 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), ["class", "nnff"]]],
    // 253 PastedTable
    ["named", "pastedTable", ["action", () => ({ pasted: slice(), pastedStart: span().start }), "t"]],
    // 254 LaterHelp
    ["action", (topic) => ({ kind: 'help', topic }), "\ue012", ["optional", 255]],
    // 255 Topic
    ["named", "topic", ["action", () => slice(), ["some", ["except", ";;"]]]],
    // 256 Database
    ["named", "database", 263],
    // 257 Variable
    ["named", "variable", 263],
    // 258 Column
    ["named", "column", 263],
    // 259 NewName
    ["named", "newName", 263],
    // 260 TableName
    ["named", "table", 263],
    // 261 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 256, "."]], 260],
    // 262 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 256, "."]], 259],
    // 263 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue05e"]],
    // 264 SoftKeyword
    ["class", "\ue000\ue05e"],
  ];
}
