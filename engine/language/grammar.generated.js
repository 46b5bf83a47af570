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
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 221]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 41, 153, 109, 108, 129, 4, 6, 7, 8, 5, 24, 25, 26, 27, 28, 29, 39, 37, 38, 56, 75, 59, 78, 76, 72, 73, 32, 70, 97, 122, 128, 54, 256, 138, 141, 146, 102],
    // 4 AddLeaf
    ["action", (login, leaf, group) => ({ kind: 'addLeaf', ...login, leaf, group }), "\ue060\ue014", 22, 17, ["optional", ["pick", 1, "\ue061\ue062", 23]]],
    // 5 RemoveLeaf
    ["action", (leaf, options) => ({ kind: 'removeLeaf', leaf, ...reading.options('removeLeaf', options) }), "\ue025\ue014", 17, ["many", ["choice", 9, 10, 13]]],
    // 6 AttachLeaf
    ["action", (leaf, written) => { const options = reading.options('attachLeaf', written);
      return leaf ? { kind: 'attachLeaf', leaf, ...options } : { kind: 'attachAllLeaves', ...options }; }, "\ue063\ue014", ["choice", ["action", () => null, "\ue064"], 17], ["many", ["choice", 9, 12]]],
    // 7 DetachLeaf
    ["action", (leaf, options) => ({ kind: 'detachLeaf', leaf, ...reading.options('detachLeaf', options) }), "\ue065\ue014", 17, ["many", ["choice", 10, 13]]],
    // 8 LaterDetachLeaves
    ["action", (head, tail, options) => ({ kind: 'detachLeaves', leaves: [head, ...tail], ...reading.options('detachLeaves', options) }), "\ue065\ue015(", 17, ["many", ["pick", 1, ",", 17]], ")", ["many", 13]],
    // 9 Force
    ["action", () => option('force'), "\ue066"],
    // 10 Kill
    ["action", () => option('kill'), "\ue067"],
    // 11 Full
    ["action", () => option('full'), "\ue037"],
    // 12 NoRebalance
    ["action", () => option('noRebalance'), "\ue01a\ue023"],
    // 13 EnsureSafety
    ["action", () => option('ensuresSafety'), "\ue068"],
    // 14 LaterIdleOption
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", 11, 9, 10, 16]]],
    // 15 LaterForce
    ["named", "unlisted", ["action", () => { idle(); }, "\ue066"]],
    // 16 EnsureOnline
    ["action", () => option('ensuresOnlineNodes'), "\ue069"],
    // 17 Address
    ["action", (host, port) => ({ host, port: port ?? 3306, span: span() }), 18, ["optional", ["pick", 1, ":", 19]]],
    // 18 Host
    ["named", "host", ["action", () => value(), ["class", "bbss"]]],
    // 19 Port
    ["named", "port", ["action", () => reading.integer(range(), 'port'), ["class", "nnff"]]],
    // 20 UserName
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 266]]],
    // 21 Password
    ["named", "password", ["action", () => value(), "s"]],
    // 22 Login
    ["action", (user, password) => ({ user, password }), 20, ["optional", ["pick", 1, ":", 21]], "@"],
    // 23 GroupNumber
    ["named", "group", ["action", () => reading.integer(range(), 'group'), ["class", "nnff"]]],
    // 24 AddAggregator
    ["action", (login, aggregator) => ({ kind: 'addAggregator', ...login, aggregator }), "\ue060\ue000", 22, 17],
    // 25 LaterRemoveAggregator
    ["action", (aggregator) => ({ kind: 'removeAggregator', aggregator }), "\ue025\ue000", 17],
    // 26 LaterAggregatorSetAsMaster
    ["action", () => ({ kind: 'aggregatorSetAsMaster' }), "\ue000\ue06a\ue06b\ue016"],
    // 27 LaterPromoteAggregator
    ["action", (aggregator) => ({ kind: 'promoteAggregator', aggregator }), "\ue021\ue000", 17, "\ue06c\ue016"],
    // 28 RebalancePartitions
    ["action", (database, written) => { const options = reading.options('rebalancePartitions', written);
      return { kind: 'rebalancePartitions', database, ...options }; }, "\ue023\ue01f", 40, ["many", ["choice", 11, 9, 10, 16]]],
    // 29 LaterRebalanceAllDatabases
    ["action", (written) => ({ kind: 'rebalanceAllDatabases', ...reading.options('rebalanceAllDatabases', written) }), "\ue023\ue064\ue00a", ["many", 30]],
    // 30 LaterAllOption
    ["choice", 16, 31],
    // 31 IdleKill
    ["named", "unlisted", ["action", () => { idle(); return option('kill'); }, "\ue067"]],
    // 32 LaterPartitionCommand
    ["action", (action, partition, _3, leaf) => ({ kind: 'partitionCommand', action, partition, leaf }), 33, "\ue01e", 35, ["choice", "\ue06d", 34], 17, ["optional", 15]],
    // 33 PartitionAction
    ["action", () => slice().toLowerCase(), ["class", "\ue008\ue008\ue021\ue021\ue063\ue063\ue065\ue065\ue06e\ue06e"]],
    // 34 LaterTo
    ["named", "unlisted", "\ue06c"],
    // 35 Partition
    ["action", (database, ordinal) => ({ database, ordinal, span: span() }), 258, ":", 36],
    // 36 Ordinal
    ["named", "ordinal", ["action", () => reading.integer(range(), 'ordinal'), ["class", "nnff"]]],
    // 37 LaterRestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue027\ue024", 40],
    // 38 LaterClearOrphanDatabases
    ["action", () => ({ kind: 'clearOrphanDatabases' }), "\ue006\ue01d\ue00a"],
    // 39 LaterExplain
    ["pick", 1, "\ue06f", ["choice", ["action", (database, full) => ({ kind: 'explainRebalancePartitions', database, full: full !== null }), "\ue023\ue01f", ["optional", 40], ["optional", 11], ["many", 14]], ["action", () => ({ kind: 'explainRebalanceAllDatabases' }), "\ue023\ue064\ue00a", ["many", 14]], ["action", (database) => ({ kind: 'explainRestoreRedundancy', database }), "\ue027\ue024", ["optional", 40]], ["action", () => ({ kind: 'explainClearOrphanDatabases' }), "\ue006\ue01d\ue00a"]]],
    // 40 OnDatabase
    ["pick", 1, "\ue06d", 258],
    // 41 LaterShow
    ["choice", ["action", (shown, like, where) => { if (like === null && where === null && shown.kind.startsWith('show')) return shown;
      return { kind: 'showPart', database: null, shown, like, where, written: slice() }; }, 42, ["optional", 51], ["optional", 176]], ["action", (database, shown, like, where) => ({ kind: 'showPart', database, shown, like, where, written: slice() }), "\ue070", 258, 42, ["optional", 51], ["optional", 176]]],
    // 42 Shown
    ["action", (shown) => ({ ...shown, span: span() }), 43],
    // 43 ShownWhole
    ["pick", 1, "\ue071", ["choice", ["action", () => ({ kind: 'showLeaves' }), "\ue015"], ["action", (extended, database) => ({ kind: 'showPartitions', extended: extended !== null, database }), "\ue01f", ["optional", "\ue00f"], ["optional", 40]], ["action", (database) => ({ kind: 'showRebalanceStatus', database }), "\ue023\ue02b", 40], ["action", () => ({ kind: 'showRebalanceAllDatabasesStatus' }), "\ue023\ue064\ue00a\ue02b"], ["action", () => ({ kind: 'showClusterStatus' }), "\ue007\ue02b"], ["action", (_0, extended, like) => ({ kind: 'showDatabases', extended: extended !== null, like }), ["choice", "\ue00a", 47], ["optional", "\ue00f"], ["optional", 51]], ["action", (_0, full, _3, database, _5, like) => full ? { kind: 'fullTables', database, like } : { kind: 'showTables', database, like }, ["optional", 46], ["optional", "\ue037"], "\ue02e", ["optional", 46], ["optional", 49], ["optional", 46], ["optional", 51]], ["action", (global, like) => ({ kind: 'showVariables', like, global: global === true }), ["optional", 44], "\ue02f", ["optional", 51]], ["action", (extended) => ({ kind: 'showAggregators', extended: extended !== null }), "\ue001", ["optional", "\ue00f"]], ["action", (_0, _2, like) => ({ kind: 'showStatus', like }), ["optional", 44], "\ue02b", ["optional", 46], ["optional", 51]], ["action", () => ({ kind: 'showProcesslist' }), ["optional", ["choice", 44, 45]], "\ue039"], ["action", () => ({ kind: 'showReplicationStatus' }), "\ue026\ue02b"], ["action", () => ({ kind: 'databaseStatus' }), ["choice", "\ue072", 60], "\ue02b"], ["action", (database) => ({ kind: 'tableStatus', database }), "\ue073\ue02b", ["optional", 49]], ["action", () => ({ kind: 'showWarnings' }), ["class", "\ue035\ue035\ue04c\ue04c"], ["optional", ["sequence", "\ue074", 137]]], ["action", (table) => ({ kind: 'showCreateTable', table }), "\ue075\ue073", 263], ["action", (_0, _1, table, database) => ({ kind: 'indexes', table: { ...table, schema: database ?? table.schema } }), 52, ["choice", "\ue076", 50], 263, ["optional", 49]], ["action", (_0, full, _2, _3, table, database) => { const named = { ...table, schema: database ?? table.schema };
          return full ? { kind: 'fullColumns', table: named } : { kind: 'showColumns', table: named }; }, ["optional", 46], ["optional", "\ue037"], ["choice", "\ue032", 48], ["choice", "\ue076", 50], 263, ["optional", 49]]]],
    // 44 Scope
    ["named", "unlisted", ["choice", ["action", () => true, "\ue011"], ["class", "\ue038\ue038\ue048\ue048"]]],
    // 45 AllOfThem
    ["named", "unlisted", "\ue037"],
    // 46 Extended
    ["named", "unlisted", "\ue00f"],
    // 47 Schemas
    ["named", "unlisted", "\ue047"],
    // 48 Fields
    ["named", "unlisted", "\ue036"],
    // 49 FromDatabase
    ["pick", 1, ["choice", "\ue076", 50], 258],
    // 50 In
    ["named", "unlisted", "\ue077"],
    // 51 Like
    ["pick", 1, "\ue078", 55],
    // 52 LaterIndexes
    ["named", "unlisted", ["class", "\ue04e\ue04f\ue079\ue079"]],
    // 53 Desc
    ["named", "unlisted", "\ue07a"],
    // 54 LaterDescribe
    ["action", (_0, table) => ({ kind: 'showColumns', table }), ["choice", "\ue07b", 53], 263],
    // 55 Pattern
    ["named", "pattern", ["action", () => value(), "s"]],
    // 56 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue06a", ["choice", "\ue011", "\ue0ad\ue011.", 57], 259, "=", 58],
    // 57 LaterCluster
    ["named", "unlisted", "\ue007"],
    // 58 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], ["class", "nnff"]], ["class", "ddww\ue000\ue05f\ue06d\ue06d\ue07c\ue07e"]]]]],
    // 59 CreateDatabase
    ["action", (_1, ifNotExists, name, how) => ({ kind: 'createDatabase', name, ifNotExists: ifNotExists !== null, ...how }), "\ue075", ["choice", "\ue072", 60], ["optional", 62], 261, 63, ["many", 69]],
    // 60 LaterSchema
    ["named", "unlisted", "\ue07f"],
    // 61 LaterIfExists
    "\ue080\ue081",
    // 62 LaterIfNotExists
    ["named", "unlisted", "\ue080\ue082\ue081"],
    // 63 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 64, ["optional", 68]], ["action", (partitions, replication) => ({ replication, partitions }), 68, ["optional", 64]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 64 WithReplication
    ["pick", 1, "\ue083", ["choice", ["pick", 0, 65, "\ue026", ["optional", 66]], 67]],
    // 65 Synchrony
    ["choice", ["action", () => 'sync', "\ue02d"], ["action", () => 'async', "\ue003"]],
    // 66 LaterDurability
    ["named", "unlisted", ["action", () => { idle(); }, ["optional", 65], "\ue034"]],
    // 67 LaterDurabilityFirst
    ["pick", 1, 66, ["optional", ["pick", 0, 65, "\ue026"]]],
    // 68 PartitionCount
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 137]],
    // 69 LaterDatabaseOption
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", ["sequence", "\ue049", ["optional", "="], 137], ["sequence", ["optional", "\ue084"], ["choice", "\ue085\ue06a", ["class", "\ue031\ue031\ue086\ue086"]], ["optional", "="], ["class", "bbddssww"]]]]],
    // 70 LaterAlterDatabase
    ["action", (_1, database, _3, replication) => ({ kind: 'alterDatabase', database, replication }), "\ue087", ["choice", "\ue072", 60], 258, ["choice", "\ue06a", 71], 65, "\ue026"],
    // 71 AlterWith
    ["named", "unlisted", "\ue083"],
    // 72 LaterDropDatabase
    ["action", (_1, ifExists, name) => ({ kind: 'dropDatabase', name, ifExists: ifExists !== null }), "\ue06e", ["choice", "\ue072", 60], ["optional", 61], 258, ["optional", 15]],
    // 73 LaterDropTable
    ["action", (_1, ifExists, table, others) => ({ kind: 'dropTable', table, others, ifExists: ifExists !== null }), "\ue06e", ["optional", 74], "\ue073", ["optional", 61], 263, ["many", ["pick", 1, ",", 263]]],
    // 74 LaterTemporary
    ["named", "unlisted", ["action", () => { idle(); }, "\ue04a"]],
    // 75 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue088", 258],
    // 76 CreateTable
    ["action", (table, head, tail) => ({ kind: 'createTable', table, columns: [head, ...tail], ifNotExists: false }), "\ue075\ue073", 264, "(", 77, ["many", ["pick", 1, ",", 77]], ")"],
    // 77 TablePart
    ["action", (name, type) => ({ name, type }), 261, 107],
    // 78 LaterDefineTable
    ["action", (kinds, ifNotExists, table, rest) => reading.table({ kinds, table, ifNotExists: ifNotExists !== null, ...rest }, range()), "\ue075", ["many", 81], "\ue073", ["optional", 62], 264, 79],
    // 79 LaterTableRest
    ["choice", ["action", (like) => ({ like }), ["choice", ["pick", 1, "\ue078", 263], ["pick", 1, "(\ue078", 263, ")"]]], ["action", (head, tail, query) => ({ parts: [head, ...tail], query }), "(", 83, ["many", ["pick", 1, ",", 83]], ")", 80], ["action", (head, tail, options) => ({ parts: [head, ...tail], options }), "(", 83, ["many", ["pick", 1, ",", 83]], ")", ["optional", 82]], ["action", (query) => ({ parts: [], query }), 80]],
    // 80 LaterAs
    ["pick", 1, ["optional", "\ue06b"], 154],
    // 81 LaterTableKind
    ["named", "unlisted", ["action", () => slice().toUpperCase(), ["class", "\ue011\ue011\ue033\ue033\ue045\ue046\ue04a\ue04a"]]],
    // 82 LaterOptions
    ["action", () => range(), ["some", ["except", ";;"]]],
    // 83 LaterPart
    ["choice", 86, 84],
    // 84 LaterColumn
    ["choice", ["action", (name, expression, rest) => reading.definedColumn({ name, computed: expression, rest }, range()), 261, "\ue06b", 164, 96], ["action", (name, type, lengths, rest) => reading.definedColumn({ name, type, lengths, rest }, range()), 261, 85, ["optional", 95], ["optional", 96]]],
    // 85 LaterColumnType
    ["named", "columnType", ["action", () => range(), ["class", "ddww\ue06a\ue06a\ue085\ue085"]]],
    // 86 LaterKey
    ["action", (name, kind, before, columns, rest) => reading.definedKey({ name, kind, before, columns: columns ?? [], rest }, range()), ["optional", ["pick", 1, 90, ["optional", 91]]], 87, ["optional", 92], "(", ["optional", 93], ")", ["optional", 96]],
    // 87 LaterKeyKind
    ["choice", ["action", () => slice(), 88, "\ue089"], 89],
    // 88 KeyKind
    ["class", "\ue028\ue029\ue08a\ue08a"],
    // 89 OtherKey
    ["named", "unlisted", ["action", () => slice(), ["choice", ["sequence", ["optional", ["class", "\ue08b\ue08d"]], ["class", "\ue079\ue079\ue089\ue089"]], ["class", "\ue08b\ue08c"]]]],
    // 90 Constraint
    ["named", "unlisted", "\ue08e"],
    // 91 KeyName
    ["named", "unlisted", ["action", () => value(), ["class", "bbww"]]],
    // 92 LaterKeyWords
    ["named", "unlisted", ["action", () => range(), ["some", ["except", ",,(())"]]]],
    // 93 LaterKeyColumns
    ["action", (head, tail) => [head, ...tail], 94, ["many", ["pick", 1, ",", 94]]],
    // 94 LaterKeyColumn
    ["pick", 0, 260, ["optional", 95], ["optional", ["class", "\ue07a\ue07a\ue08f\ue08f"]]],
    // 95 LaterBrackets
    ["action", () => range(), "(", ["many", ["choice", 95, ["except", "(())"]]], ")"],
    // 96 LaterAttributes
    ["action", () => range(), ["some", ["choice", 95, ["except", ",,(())"]]]],
    // 97 LaterAlterTable
    ["choice", ["action", (table, head, tail) => ({ kind: 'alterTable', table, changes: [head, ...tail], written: slice() }), "\ue087\ue073", 263, 98, ["many", ["pick", 1, ",", 98]]], ["action", (_1, name, table, columns) => reading.newIndex({ table, name, columns }, range()), "\ue075", ["optional", ["class", "\ue08b\ue08c"]], "\ue079", 105, 263, "(", 93, ")", ["optional", 96]], ["action", (name, table) => ({ kind: 'alterTable', table, changes: [{ kind: 'dropKey', name }], written: slice() }), "\ue06e\ue079", 105, 263]],
    // 98 LaterChange
    ["choice", ["action", (_1, head, tail) => ({ kind: 'addColumns', columns: [head, ...tail] }), "\ue060", ["optional", "\ue052"], "(", 84, ["many", ["pick", 1, ",", 84]], ")"], ["action", (column) => ({ kind: 'addColumns', columns: [column] }), "\ue060\ue052", 84], ["action", (key) => ({ kind: 'addKey', key }), "\ue060", 86], ["action", (column) => ({ kind: 'addColumns', columns: [column] }), "\ue060", 84], ["action", (_1, name) => ({ kind: 'dropKey', name }), "\ue06e", ["class", "\ue079\ue079\ue089\ue089"], 103], ["action", (_1, name) => ({ kind: 'dropColumn', name }), "\ue06e", ["optional", "\ue052"], 260], ["action", (_0, _1, column) => ({ kind: 'changeColumn', from: column.name, column }), 100, ["optional", "\ue052"], 84], ["action", (_0, _1, from, column) => ({ kind: 'changeColumn', from, column }), 101, ["optional", "\ue052"], 260, 84], ["action", (_0, _1, from, to) => ({ kind: 'renameColumn', from, to }), 101, ["optional", "\ue052"], 260, 261], ["action", (_0, from, _3, to) => ({ kind: 'renameColumn', from, to }), 99, "\ue052", 260, 34, 261], ["action", (_0, _1, to) => ({ kind: 'renameTable', to }), 99, ["optional", ["choice", 34, "\ue06b"]], 261], ["action", () => reading.otherChange(range()), 104]],
    // 99 LaterRename
    ["named", "unlisted", "\ue051"],
    // 100 LaterModify
    ["named", "unlisted", "\ue050"],
    // 101 LaterChangeWord
    ["named", "unlisted", "\ue04d"],
    // 102 LaterRenameTable
    ["action", (_0, table, _3, to) => ({ kind: 'alterTable', table, changes: [{ kind: 'renameTable', to }], written: slice() }), 99, "\ue073", 263, 34, 261],
    // 103 LaterKeyOf
    ["named", "unlisted", 265],
    // 104 LaterOtherChange
    ["named", "unlisted", ["some", ["choice", 95, ["except", ",,;;(())"]]]],
    // 105 LaterIndexName
    ["named", "unlisted", ["action", (name) => name, 265, ["optional", 106], "\ue06d"]],
    // 106 LaterNamed
    "\ue070w",
    // 107 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 108 InsertStatement
    ["action", (table, columns, rows, progression) => ({ kind: 'insert', table, columns, rows, progression: reading.progression(rows, progression) }), "\ue090\ue061", 263, ["optional", ["pick", 1, "(", 132, ")"]], "\ue091", 117, ["optional", ["pick", 3, ["optional", ","], "\ue0ae", ["optional", ","], 121]]],
    // 109 LaterInsert
    ["choice", ["action", (how, table, columns, rows, progression, onDuplicate) => reading.insert({ how, table, columns, rows, progression, onDuplicate }, range()), 110, 263, ["optional", ["pick", 1, "(", ["optional", 132], ")"]], "\ue091", 115, ["optional", ["pick", 3, ["optional", ","], "\ue0ae", ["optional", ","], 121]], ["optional", 114]], ["action", (how, table, assignments, onDuplicate) => reading.insert({ how, table, ...reading.assigned(assignments), progression: null, onDuplicate }, range()), 110, 263, "\ue06a", 124, ["optional", 114]], ["action", (how, table, columns, query, onDuplicate) => reading.insertSelect({ how, table, columns, query, onDuplicate }, range()), 110, 263, ["optional", ["pick", 1, "(", 132, ")"]], 154, ["optional", 114]]],
    // 110 LaterInsertVerb
    ["choice", ["action", (ignore) => ignore === null ? 'insert' : 'ignore', "\ue090", ["optional", 111], "\ue061"], ["action", () => 'ignore', "\ue090", 111], ["action", () => 'replace', 112], ["action", () => 'insert', 113]],
    // 111 LaterIgnore
    ["named", "unlisted", "\ue054"],
    // 112 LaterReplace
    ["named", "unlisted", ["sequence", "\ue055", ["optional", "\ue061"]]],
    // 113 LaterInsertInto
    ["named", "unlisted", "\ue090"],
    // 114 LaterOnDuplicate
    ["named", "unlisted", ["pick", 1, "\ue06d\ue053\ue089\ue092", 124]],
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
    ["choice", ["action", () => ({ kind: 'literal', value: null, isDefault: true, span: span() }), "\ue084"], 184],
    // 121 Progression
    ["action", (last) => ({ last, span: span() }), "(", 136, ")"],
    // 122 LaterUpdate
    ["action", (from, assignments, where, orderBy, limit) => reading.update({ from, assignments, where, orderBy: orderBy ?? [], limit }, range()), "\ue092", 123, "\ue06a", 124, ["optional", 176], ["optional", 179], ["optional", 181]],
    // 123 LaterSources
    ["action", (head, tail) => tail.reduce((left, right) => reading.join({ kind: 'cross' }, left, right), head), 168, ["many", ["pick", 1, ",", 168]]],
    // 124 Assignments
    ["action", (head, tail) => [head, ...tail], 125, ["many", ["pick", 1, ",", 125]]],
    // 125 Assignment
    ["action", (column, value) => ({ column, value }), 126, "=", 120],
    // 126 AssignedColumn
    ["choice", ["action", (of, column) => ({ ...column, of }), 260, ".", 260], 260],
    // 127 Truncate
    ["named", "unlisted", ["sequence", "\ue04b", ["optional", "\ue073"]]],
    // 128 LaterTruncate
    ["action", (_0, table) => ({ kind: 'truncate', table, written: slice() }), 127, 263],
    // 129 LaterDelete
    ["choice", ["action", (from, where, orderBy, limit) => reading.delete({ of: null, from, where, orderBy: orderBy ?? [], limit }, range()), "\ue093\ue076", 131, ["optional", 176], ["optional", 179], ["optional", 181]], ["action", (of, from, where, limit) => reading.delete({ of, from, where, orderBy: [], limit }, range()), "\ue093", 130, "\ue076", 123, ["optional", 176], ["optional", 181]]],
    // 130 LaterDeleted
    ["named", "unlisted", 263],
    // 131 LaterTarget
    ["action", (table, alias) => ({ kind: 'table', table, alias, span: span() }), 263, ["optional", 174]],
    // 132 Columns
    ["action", (head, tail) => [head, ...tail], 260, ["many", ["pick", 1, ",", 260]]],
    // 133 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 134],
    // 134 LiteralValue
    ["choice", 135, 136, ["action", () => null, "\ue07c"], ["action", () => 1, "\ue07d"], ["action", () => 0, "\ue07e"]],
    // 135 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 136 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 137 Count
    ["named", "number", ["class", "nnff"]],
    // 138 LaterTransaction
    ["choice", ["action", () => ({ kind: 'begin' }), "\ue03b", ["optional", 149]], ["action", (readOnly) => ({ kind: 'startTransaction', readOnly: readOnly === true }), "\ue041\ue042", ["optional", 150]], ["action", () => ({ kind: 'commit' }), "\ue03c", ["optional", 149]], ["action", () => ({ kind: 'rollback' }), "\ue040", ["optional", 149]], ["action", (_1, _3, value) => ({ kind: 'setAutocommit', value }), "\ue06a", ["optional", 152], "\ue03a", ["optional", 139], "=", 58], ["action", (_1, variable, _3, value) => ({ kind: 'setGlobal', variable, value }), "\ue06a", ["choice", "\ue011", "\ue0ad\ue011.", 57], 259, ["optional", 139], "=", ["choice", 58, 140]], ["action", (_1, _3, value) => ({ kind: 'setLockWait', value }), "\ue06a", ["optional", 152], "\ue03d", ["optional", 139], "=", ["choice", 58, 140]]],
    // 139 LaterColon
    ["named", "unlisted", ":"],
    // 140 LaterDefaultSetting
    ["named", "unlisted", ["action", () => ({ text: slice(), span: span() }), "\ue084"]],
    // 141 LaterSetVariables
    ["action", (head, tail) => ({ kind: 'setVariables', assignments: [head, ...tail], written: slice() }), "\ue06a", 142, ["many", ["pick", 1, ",", 142]]],
    // 142 LaterUserAssignment
    ["action", (name, _2, value) => ({ column: name, value }), "@", 145, ["optional", ":"], "=", 184],
    // 143 LaterInto
    ["action", (head, tail) => [head, ...tail], "\ue061", 144, ["many", ["pick", 1, ",", 144]]],
    // 144 LaterUserVariable
    ["pick", 1, "@", 145],
    // 145 LaterVariableName
    ["named", "column", ["action", () => ({ text: value(), span: span() }), ["class", "abddssww\ue000\ue05f\ue062\ue062\ue072\ue074\ue079\ue079\ue089\ue089\ue094\ue094"]]],
    // 146 LaterKill
    ["action", (how, process, node) => reading.kill({ how, process, node }, range()), "\ue067", ["optional", 147], 148, ["optional", 148]],
    // 147 LaterKillWord
    ["named", "unlisted", ["action", () => ({ text: slice(), span: span() }), "w"]],
    // 148 LaterProcess
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), "n"]],
    // 149 LaterWork
    ["named", "unlisted", ["class", "\ue042\ue043"]],
    // 150 LaterAccess
    ["choice", ["action", () => true, "\ue03f\ue03e"], 151],
    // 151 LaterReadWrite
    ["named", "unlisted", ["action", () => false, "\ue03f\ue044"]],
    // 152 LaterOwn
    ["named", "unlisted", ["choice", ["class", "\ue038\ue038\ue048\ue048"], ["sequence", "\ue0ad", ["optional", ["sequence", ["class", "\ue038\ue038\ue048\ue048"], "."]]]]],
    // 153 LaterSelect
    ["choice", ["action", (commons, distinct, items, into, from, where, groupBy, having, orderBy, limit) => { const head = reading.selection({ distinct, items, from, where, groupBy, having }, span());
      const query = reading.query({ commons, head, tail: [], orderBy, limit }, span());
      return { kind: 'select', query, into, written: slice() }; }, ["optional", 155], "\ue095", ["optional", 159], 162, 143, 167, ["optional", 176], ["optional", 177], ["optional", ["pick", 1, "\ue096", 184]], ["optional", 179], ["optional", 181]], ["action", (commons, head, tail, orderBy, limit, into) => { const query = reading.query({ commons, head, tail, orderBy, limit }, span());
      return { kind: 'select', query, into, written: slice() }; }, ["optional", 155], 160, ["many", 157], ["optional", 179], ["optional", 181], ["optional", 143], ["optional", "\ue097\ue092"]]],
    // 154 Query
    ["action", (commons, head, tail, orderBy, limit) => reading.query({ commons, head, tail, orderBy, limit }, span()), ["optional", 155], 161, ["many", 157], ["optional", 179], ["optional", 181]],
    // 155 Commons
    ["action", (head, tail) => [head, ...tail], "\ue083", 156, ["many", ["pick", 1, ",", 156]]],
    // 156 Common
    ["action", (name, query) => ({ name, query }), 261, "\ue06b(", 154, ")"],
    // 157 SetPart
    ["action", (operator, all, operand) => ({ operator, all: all === true, operand }), 158, ["optional", 159], 160],
    // 158 SetOperator
    ["action", () => slice().toLowerCase(), ["class", "\ue098\ue09a"]],
    // 159 SetQuantity
    ["choice", ["action", () => true, "\ue064"], ["action", () => false, "\ue09b"]],
    // 160 SetOperand
    ["choice", 161, ["action", (query) => ({ kind: 'query', query, span: span() }), "(", 154, ")"]],
    // 161 Selection
    ["action", (distinct, items, from, where, groupBy, having) => reading.selection({ distinct, items, from, where, groupBy, having }, span()), "\ue095", ["optional", 159], 162, ["optional", 167], ["optional", 176], ["optional", 177], ["optional", ["pick", 1, "\ue096", 184]]],
    // 162 SelectItems
    ["action", (head, tail) => [head, ...tail], 163, ["many", ["pick", 1, ",", 163]]],
    // 163 SelectItem
    ["choice", ["action", () => ({ kind: 'all', of: null, span: span() }), "*"], ["action", (of) => ({ kind: 'all', of, span: span() }), 260, ".*"], ["action", (headed, alias) => ({ kind: 'column', alias, ...headed }), 164, ["optional", 165]]],
    // 164 Headed
    ["action", (expression) => ({ expression, heading: slice() }), 184],
    // 165 Alias
    ["choice", ["pick", 1, "\ue06b", 166], 166],
    // 166 Heading
    ["named", "heading", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 266]]],
    // 167 From
    ["action", (head, tail) => tail.reduce((left, right) => reading.join({ kind: 'cross' }, left, right), head), "\ue076", 168, ["many", ["pick", 1, ",", 168]]],
    // 168 Joined
    ["action", (head, tail) => tail.reduce((left, part) => reading.join(part, left, part.right), head), 173, ["many", 169]],
    // 169 JoinPart
    ["action", (natural, kind, right, condition) => ({ kind, right, isNatural: natural !== null, ...condition, span: span() }), ["optional", "\ue09c"], 170, "\ue09d", 173, ["optional", 172]],
    // 170 JoinKind
    ["choice", ["action", (side) => side, 171, ["optional", "\ue09e"]], ["action", () => 'cross', "\ue09f"], ["action", () => 'inner', ["optional", "\ue0a0"]]],
    // 171 JoinSide
    ["choice", ["action", () => 'left', "\ue0a1"], ["action", () => 'right', "\ue0a2"]],
    // 172 JoinCondition
    ["choice", ["action", (on) => ({ on }), "\ue06d", 184], ["action", (using) => ({ using }), "\ue070(", 132, ")"]],
    // 173 Source
    ["choice", ["action", (query, alias) => ({ kind: 'derived', query, alias, span: span() }), "(", 154, ")", ["optional", 174]], ["pick", 1, "(", 168, ")"], ["action", (table, alias) => ({ kind: 'table', table, alias, span: span() }), 263, ["optional", 174]]],
    // 174 TableAlias
    ["choice", ["pick", 1, "\ue06b", 261], 175],
    // 175 SourceAlias
    ["named", "newName", ["action", () => ({ text: value(), span: span() }), ["class", "bbddww\ue000\ue05f"]]],
    // 176 Where
    ["pick", 1, "\ue0a3", 184],
    // 177 GroupBy
    ["action", (by, rollup) => ({ by, rollup }), "\ue062\ue0a4", 183, ["optional", ["pick", 1, "\ue083", 178]]],
    // 178 LaterRollup
    ["named", "unlisted", ["action", () => ({ text: slice(), span: span() }), "w"]],
    // 179 OrderBy
    ["action", (head, tail) => [head, ...tail], "\ue094\ue0a4", 180, ["many", ["pick", 1, ",", 180]]],
    // 180 OrderItem
    ["action", (expression, direction) => ({ expression, descending: direction === true }), 184, ["optional", ["choice", ["action", () => false, "\ue08f"], ["action", () => true, "\ue07a"]]]],
    // 181 Limit
    ["choice", ["action", (offset, count) => ({ count, offset }), "\ue074", 182, ",", 182], ["action", (count, offset) => ({ count, offset: offset ?? 0 }), "\ue074", 182, ["optional", ["pick", 1, "\ue05a", 182]]]],
    // 182 LimitCount
    ["action", () => reading.integer(range(), 'limit'), 137],
    // 183 Expressions
    ["action", (head, tail) => [head, ...tail], 184, ["many", ["pick", 1, ",", 184]]],
    // 184 Expression
    ["action", (head, tail) => reading.operators(head, tail), 187, ["many", 185]],
    // 185 JunctionPart
    ["action", (operator, operand) => ({ operator, operand }), 186, 187],
    // 186 Junction
    ["action", () => reading.junction(range()), ["class", "\ue05f\ue05f\ue0a5\ue0a6\ue0af\ue0b0"]],
    // 187 Not
    ["action", (signs, operand) => reading.not(signs.length, operand, span()), ["many", "\ue082"], 188],
    // 188 Predicate
    ["action", (head, tail) => reading.tests(head, tail, span()), 194, ["many", 189]],
    // 189 Test
    ["choice", ["action", (operator, quantifier, query) => (operand, span) => reading.quantified({ operator, quantifier, operand, query }, span), 193, 192, "(", 154, ")"], ["action", (operator, right) => (left, span) => ({ kind: 'compare', operator, left, right, span }), 193, 194], ["action", (negated, truth) => (operand, span) => ({ kind: 'is', truth, operand, negated: !!negated, span }), "\ue0a7", ["optional", "\ue082"], 190], ["action", (negated, test) => (operand, span) => test({ operand, negated: !!negated, span }), ["optional", "\ue082"], 191]],
    // 190 Truth
    ["choice", ["action", () => null, "\ue07c"], ["action", () => true, "\ue07d"], ["action", () => false, "\ue07e"], ["action", () => null, "\ue05e"]],
    // 191 NegatableTest
    ["choice", ["action", (query) => (rest) => ({ kind: 'inQuery', query, ...rest }), "\ue077(", 154, ")"], ["action", (options) => (rest) => ({ kind: 'in', options, ...rest }), "\ue077(", 183, ")"], ["action", (pattern, escape) => (rest) => ({ kind: 'like', pattern, escape, ...rest }), "\ue078", 194, ["optional", ["pick", 1, "\ue058", 135]]], ["action", (_0, pattern) => (rest) => ({ kind: 'regexp', pattern, ...rest }), ["class", "\ue05b\ue05c"], 194], ["action", (low, high) => (rest) => ({ kind: 'between', low, high, ...rest }), "\ue0a8", 194, "\ue0a5", 194]],
    // 192 Quantifier
    ["named", "column", ["action", () => ({ text: slice(), span: span() }), ["class", "ww\ue064\ue064"]]],
    // 193 Comparison
    ["named", "comparison", ["choice", ["action", () => '<>', ["class", "\ue0b1\ue0b2"]], ["action", () => slice(), ["class", "<>\ue0b3\ue0b5"]]]],
    // 194 Sum
    ["action", (head, tail) => reading.operators(head, tail), 197, ["many", 195]],
    // 195 SumPart
    ["action", (operator, operand) => ({ operator, operand }), 196, 197],
    // 196 SumSign
    ["action", () => slice().toUpperCase(), ["class", "%&*+--//^^\ue056\ue056\ue059\ue059\ue0b6\ue0b7"]],
    // 197 Signed
    ["action", (signs, operand) => reading.signs(signs, operand, span()), ["many", 198], 199],
    // 198 Sign
    ["action", () => slice(), ["class", "!!++--~~"]],
    // 199 Cast
    ["action", (operand, parts) => reading.casts(operand, parts, span()), 201, ["many", 200]],
    // 200 CastPart
    ["choice", ["action", (_0, type) => ({ type }), ["optional", "!"], "\ue0b8", 214], ["action", (number, member) => ({ member, number, range: range() }), "::", ["optional", "%"], 260, ["optional", 215]]],
    // 201 Operand
    ["choice", ["action", (query) => ({ kind: 'subquery', query, span: span() }), "(", 154, ")"], ["action", (items) => items.length === 1 ? items[0] : { kind: 'row', items, span: span() }, "(", 183, ")"], ["action", (query) => ({ kind: 'exists', query, span: span() }), "\ue081(", 154, ")"], 205, 202, 203, 220, 207, 216, 133, 219],
    // 202 LaterInterval
    ["action", (amount, unit) => reading.interval(amount, unit, span()), "\ue0a9", 194, 204],
    // 203 LaterNewValue
    ["named", "unlisted", ["action", (name) => reading.newValue(name, span()), "\ue091(", 260, ")"]],
    // 204 LaterUnit
    ["named", "unit", ["action", () => ({ text: value(), span: span() }), "w"]],
    // 205 Case
    ["action", (operand, branches, otherwise) => ({ kind: 'case', operand, branches, otherwise, span: span() }), "\ue0aa", ["optional", 184], ["some", 206], ["optional", ["pick", 1, "\ue057", 184]], "\ue00c"],
    // 206 Branch
    ["action", (when, result) => ({ when, result }), "\ue0ab", 184, "\ue05d", 184],
    // 207 Call
    ["action", (name, distinct, given, orderBy, separator, over) => reading.call({ name, distinct: distinct !== null, given, orderBy, separator, over }, span()), 213, "(", ["optional", "\ue09b"], ["optional", 211], ["optional", 179], ["optional", ["pick", 1, "\ue0ac", 135]], ")", ["optional", 208]],
    // 208 LaterOver
    ["action", (word, partitionBy, orderBy, frame) => reading.over({ word, partitionBy, orderBy, frame }), 209, "(", ["optional", ["pick", 1, "\ue01e\ue0a4", 183]], ["optional", 179], ["optional", 210], ")"],
    // 209 LaterOverWord
    ["named", "unlisted", ["action", () => ({ text: slice(), span: span() }), "w"]],
    // 210 LaterFrame
    ["named", "unlisted", ["action", () => range(), ["some", ["class", "nnww\ue0a5\ue0a5\ue0a8\ue0a8"]]]],
    // 211 Given
    ["choice", ["action", () => 'all', "*"], ["action", (head, rest) => reading.given(head, rest), 184, 212]],
    // 212 GivenRest
    ["choice", ["action", (type) => type, "\ue06b", 214], ["action", () => 'CHAR', "\ue070", 166], ["action", (from) => ({ from }), "\ue076", 184], ["action", (tail) => tail, ["many", ["pick", 1, ",", 184]]]],
    // 213 FunctionName
    ["named", "column", ["action", () => ({ text: value(), span: span() }), ["class", "ww\ue000\ue05f\ue072\ue072\ue07f\ue080\ue090\ue090\ue0a1\ue0a2"]]],
    // 214 Type
    ["action", (length) => reading.type(range(), length), "w", ["optional", 215]],
    // 215 TypeLength
    ["action", (head, tail) => slice(), "(", 137, ["optional", ["pick", 1, ",", 137]], ")"],
    // 216 VariableReference
    ["choice", ["action", (scope, name) => ({ kind: 'variable', scope, name, span: span() }), "\ue0ad", ["optional", 218], 259], ["action", (name) => ({ kind: 'variable', scope: 'user', name, span: span() }), "@", 145, ["optional", 217]]],
    // 217 LaterAssigned
    ["named", "unlisted", ["action", () => { reading.assignedWithin(range()); }, ":=", 184]],
    // 218 VariableScope
    ["action", () => reading.word(range()), ["class", "\ue011\ue011\ue038\ue038\ue048\ue048"], "."],
    // 219 ColumnReference
    ["action", (head, tail) => reading.column(head, tail, span()), 260, ["many", ["pick", 1, ".", 260]]],
    // 220 LiteralNumber
    ["named", "number", ["action", () => reading.number(range()), ["class", "nnff"]]],
    // 221 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue0b9", 250], ["action", (node) => ({ kind: 'dotStart', node }), "\ue0ba", 250], ["action", (node) => ({ kind: 'dotStop', node }), "\ue0bb", 250], ["action", (node) => ({ kind: 'dotHang', node }), "\ue0bc", 250], ["action", (node) => ({ kind: 'dotResume', node }), "\ue0bd", 250], 222, 223, 224, 225, 226, ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue0be", 247], 227, 228, ["action", (node) => ({ kind: 'dotConnect', node }), "\ue0bf", 250], ["action", (until) => ({ kind: 'dotWait', until }), "\ue0c0", 244], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue0c1", 2], 229, 230, 231, 233, 236],
    // 222 DotIsolate
    ["action", (nodes) => ({ kind: 'dotIsolate', nodes }), "\ue0c2", 245],
    // 223 DotHeal
    ["action", (nodes) => ({ kind: 'dotHeal', nodes }), "\ue0c3", ["optional", 245]],
    // 224 DotFill
    ["action", (resource, node, off) => ({ kind: 'dotFill', resource, node, off: off !== null }), "\ue0c4", 246, 250, ["optional", "\ue01c"]],
    // 225 DotLag
    ["action", (node, byMs) => ({ kind: 'dotLag', node, byMs }), "\ue0c5", 250, 253],
    // 226 DotDiverge
    ["action", (node) => ({ kind: 'dotDiverge', node }), "\ue0c6", 250],
    // 227 LaterPlan
    ["action", (fewest, database) => ({ kind: 'dotPlan', fewest: fewest !== null, database }), "\ue0c7", ["optional", "\ue010"], ["optional", 40]],
    // 228 LaterWhy
    ["action", (database) => ({ kind: 'dotWhy', database }), "\ue0c8", ["optional", 40]],
    // 229 LaterImport
    ["action", (pasted) => ({ kind: 'dotImport', ...pasted }), "\ue0c9", 255, "\ue0ca"],
    // 230 LaterWatch
    ["choice", ["action", (watch, observer, query) => ({ kind: 'dotWatch', watch, observer, query, written: slice() }), "\ue0cb", 261, ["optional", 237], "\ue06b", 154], ["action", (watch, observer, when, condition, forMs, everyMs) => ({ kind: 'dotExpect', watch, observer, when, condition, forMs, everyMs, written: slice() }), "\ue0cc", 261, ["optional", 237], 240, 184, ["optional", ["pick", 1, "\ue097", 241]], ["optional", ["pick", 1, "\ue00e", 242]]], ["action", (watch) => ({ kind: 'dotUnwatch', watch }), "\ue0cd", 243], ["action", () => ({ kind: 'dotWatches' }), "\ue0ce"]],
    // 231 LaterVersion
    ["action", (version) => ({ kind: 'dotVersion', version }), "\ue0cf", ["optional", 232]],
    // 232 Version
    ["named", "version", ["action", () => ({ text: slice(), span: span() }), ["some", ["except", ";;"]]]],
    // 233 LaterAssume
    ["choice", ["action", (assumption, assumed, of) => ({ kind: 'dotAssume', assumption, assumed, of }), "\ue0d0", 234, ["optional", 235], ["optional", ["pick", 1, "\ue06d", 250]]], ["action", () => ({ kind: 'dotAssume', assumption: null, assumed: null, of: null }), "\ue0d0"]],
    // 234 Assumption
    ["named", "assumption", ["action", () => ({ text: slice(), span: span() }), ["class", "aaww"]]],
    // 235 Assumed
    ["named", "assumed", ["action", () => ({ text: slice(), span: span() }), ["class", "aaddffnnww"], ["optional", ["class", "aaww"]]]],
    // 236 LaterDotHelp
    ["action", () => ({ kind: 'dotHelp' }), "\ue0d1"],
    // 237 FromNode
    ["pick", 1, "\ue076\ue01b", 238],
    // 238 Observer
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 239, ["optional", ["pick", 1, ":", 19]]],
    // 239 ObserverHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "bbss"]], ["action", () => slice(), ["class", "ddffnnww\ue000\ue05f"], ["many", ["sequence", ["class", "-."], ["except", ";;"]]]]]],
    // 240 When
    ["choice", ["action", () => 'always', "\ue002"], ["action", () => 'ever', "\ue00d"], ["action", () => 'atEnd', "\ue004\ue00c"]],
    // 241 Hold
    ["named", "duration", ["action", () => reading.duration(range(), 'hold'), "d"]],
    // 242 Every
    ["named", "duration", ["action", () => reading.duration(range(), 'every'), "d"]],
    // 243 Watch
    ["named", "watch", 265],
    // 244 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 252], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 254, ["optional", 40]]],
    // 245 TwoNodes
    ["sequence", 250, 250],
    // 246 Resource
    ["action", () => slice().toLowerCase(), ["class", "\ue00b\ue00b\ue018\ue018"]],
    // 247 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 248, "\ue022", 249, "\ue030\ue06d", 263]],
    // 248 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), ["class", "nnff"]]],
    // 249 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), ["class", "nnff"]]],
    // 250 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 251, ["optional", ["pick", 1, ":", 19]]],
    // 251 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 266]]],
    // 252 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 253 Delay
    ["named", "duration", ["action", () => reading.duration(range(), 'lag'), "d"]],
    // 254 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), ["class", "nnff"]]],
    // 255 PastedTable
    ["named", "pastedTable", ["action", () => ({ pasted: slice(), pastedStart: span().start }), "t"]],
    // 256 LaterHelp
    ["action", (topic) => ({ kind: 'help', topic }), "\ue012", ["optional", 257]],
    // 257 Topic
    ["named", "topic", ["action", () => slice(), ["some", ["except", ";;"]]]],
    // 258 Database
    ["named", "database", 265],
    // 259 Variable
    ["named", "variable", 265],
    // 260 Column
    ["named", "column", 265],
    // 261 NewName
    ["named", "newName", 265],
    // 262 TableName
    ["named", "table", 265],
    // 263 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 258, "."]], 262],
    // 264 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 258, "."]], 261],
    // 265 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue05f"]],
    // 266 SoftKeyword
    ["class", "\ue000\ue05f"],
  ];
}
