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
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 198]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 41, 135, 104, 103, 123, 4, 6, 7, 8, 5, 24, 25, 26, 27, 28, 29, 39, 37, 38, 55, 74, 58, 77, 75, 71, 72, 32, 69, 96, 117, 122, 53, 233, 130],
    // 4 AddLeaf
    ["action", (login, leaf, group) => ({ kind: 'addLeaf', ...login, leaf, group }), "\ue05a\ue014", 22, 17, ["optional", ["pick", 1, "\ue05b\ue05c", 23]]],
    // 5 RemoveLeaf
    ["action", (leaf, options) => ({ kind: 'removeLeaf', leaf, ...reading.options('removeLeaf', options) }), "\ue025\ue014", 17, ["many", ["choice", 9, 10, 13]]],
    // 6 AttachLeaf
    ["action", (leaf, written) => { const options = reading.options('attachLeaf', written);
      return leaf ? { kind: 'attachLeaf', leaf, ...options } : { kind: 'attachAllLeaves', ...options }; }, "\ue05d\ue014", ["choice", ["action", () => null, "\ue05e"], 17], ["many", ["choice", 9, 12]]],
    // 7 DetachLeaf
    ["action", (leaf, options) => ({ kind: 'detachLeaf', leaf, ...reading.options('detachLeaf', options) }), "\ue05f\ue014", 17, ["many", ["choice", 10, 13]]],
    // 8 DetachLeaves
    ["action", (head, tail, options) => ({ kind: 'detachLeaves', leaves: [head, ...tail], ...reading.options('detachLeaves', options) }), "\ue05f\ue015(", 17, ["many", ["pick", 1, ",", 17]], ")", ["many", 13]],
    // 9 Force
    ["action", () => option('force'), "\ue060"],
    // 10 Kill
    ["action", () => option('kill'), "\ue061"],
    // 11 Full
    ["action", () => option('full'), "\ue037"],
    // 12 NoRebalance
    ["action", () => option('noRebalance'), "\ue01a\ue023"],
    // 13 EnsureSafety
    ["action", () => option('ensuresSafety'), "\ue062"],
    // 14 LaterIdleOption
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", 11, 9, 10, 16]]],
    // 15 LaterForce
    ["named", "unlisted", ["action", () => { idle(); }, "\ue060"]],
    // 16 EnsureOnline
    ["action", () => option('ensuresOnlineNodes'), "\ue063"],
    // 17 Address
    ["action", (host, port) => ({ host, port: port ?? 3306, span: span() }), 18, ["optional", ["pick", 1, ":", 19]]],
    // 18 Host
    ["named", "host", ["action", () => value(), ["class", "bbss"]]],
    // 19 Port
    ["named", "port", ["action", () => reading.integer(range(), 'port'), ["class", "nnff"]]],
    // 20 UserName
    ["named", "user", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 243]]],
    // 21 Password
    ["named", "password", ["action", () => value(), "s"]],
    // 22 Login
    ["action", (user, password) => ({ user, password }), 20, ["optional", ["pick", 1, ":", 21]], "@"],
    // 23 GroupNumber
    ["named", "group", ["action", () => reading.integer(range(), 'group'), ["class", "nnff"]]],
    // 24 AddAggregator
    ["action", (login, aggregator) => ({ kind: 'addAggregator', ...login, aggregator }), "\ue05a\ue000", 22, 17],
    // 25 RemoveAggregator
    ["action", (aggregator) => ({ kind: 'removeAggregator', aggregator }), "\ue025\ue000", 17],
    // 26 LaterAggregatorSetAsMaster
    ["action", () => ({ kind: 'aggregatorSetAsMaster' }), "\ue000\ue064\ue065\ue016"],
    // 27 LaterPromoteAggregator
    ["action", (aggregator) => ({ kind: 'promoteAggregator', aggregator }), "\ue021\ue000", 17, "\ue066\ue016"],
    // 28 RebalancePartitions
    ["action", (database, written) => { const options = reading.options('rebalancePartitions', written);
      return { kind: 'rebalancePartitions', database, ...options }; }, "\ue023\ue01f", 40, ["many", ["choice", 11, 9, 10, 16]]],
    // 29 LaterRebalanceAllDatabases
    ["action", (written) => ({ kind: 'rebalanceAllDatabases', ...reading.options('rebalanceAllDatabases', written) }), "\ue023\ue05e\ue00a", ["many", 30]],
    // 30 LaterAllOption
    ["choice", 16, 31],
    // 31 IdleKill
    ["named", "unlisted", ["action", () => { idle(); return option('kill'); }, "\ue061"]],
    // 32 LaterPartitionCommand
    ["action", (action, partition, _3, leaf) => ({ kind: 'partitionCommand', action, partition, leaf }), 33, "\ue01e", 35, ["choice", "\ue067", 34], 17, ["optional", 15]],
    // 33 PartitionAction
    ["action", () => slice().toLowerCase(), ["class", "\ue008\ue008\ue021\ue021\ue05d\ue05d\ue05f\ue05f\ue068\ue068"]],
    // 34 LaterTo
    ["named", "unlisted", "\ue066"],
    // 35 Partition
    ["action", (database, ordinal) => ({ database, ordinal, span: span() }), 235, ":", 36],
    // 36 Ordinal
    ["named", "ordinal", ["action", () => reading.integer(range(), 'ordinal'), ["class", "nnff"]]],
    // 37 RestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue027\ue024", 40],
    // 38 LaterClearOrphanDatabases
    ["action", () => ({ kind: 'clearOrphanDatabases' }), "\ue006\ue01d\ue00a"],
    // 39 LaterExplain
    ["pick", 1, "\ue069", ["choice", ["action", (database, full) => ({ kind: 'explainRebalancePartitions', database, full: full !== null }), "\ue023\ue01f", ["optional", 40], ["optional", 11], ["many", 14]], ["action", () => ({ kind: 'explainRebalanceAllDatabases' }), "\ue023\ue05e\ue00a", ["many", 14]], ["action", (database) => ({ kind: 'explainRestoreRedundancy', database }), "\ue027\ue024", ["optional", 40]], ["action", () => ({ kind: 'explainClearOrphanDatabases' }), "\ue006\ue01d\ue00a"]]],
    // 40 OnDatabase
    ["pick", 1, "\ue067", 235],
    // 41 LaterShow
    ["choice", ["action", (shown, like, where) => { if (like === null && where === null && shown.kind.startsWith('show')) return shown;
      return { kind: 'showPart', database: null, shown, like, where, written: slice() }; }, 42, ["optional", 51], ["optional", 158]], ["action", (database, shown, like, where) => ({ kind: 'showPart', database, shown, like, where, written: slice() }), "\ue06a", 235, 42, ["optional", 51], ["optional", 158]]],
    // 42 Shown
    ["action", (shown) => ({ ...shown, span: span() }), 43],
    // 43 ShownWhole
    ["pick", 1, "\ue06b", ["choice", ["action", () => ({ kind: 'showLeaves' }), "\ue015"], ["action", (extended, database) => ({ kind: 'showPartitions', extended: extended !== null, database }), "\ue01f", ["optional", "\ue00f"], ["optional", 40]], ["action", (database) => ({ kind: 'showRebalanceStatus', database }), "\ue023\ue02b", 40], ["action", () => ({ kind: 'showRebalanceAllDatabasesStatus' }), "\ue023\ue05e\ue00a\ue02b"], ["action", () => ({ kind: 'showClusterStatus' }), "\ue007\ue02b"], ["action", (_0, extended, like) => ({ kind: 'showDatabases', extended: extended !== null, like }), ["choice", "\ue00a", 47], ["optional", "\ue00f"], ["optional", 51]], ["action", (_0, full, _3, database, _5, like) => full ? { kind: 'fullTables', database, like } : { kind: 'showTables', database, like }, ["optional", 46], ["optional", "\ue037"], "\ue02e", ["optional", 46], ["optional", 49], ["optional", 46], ["optional", 51]], ["action", (_0, like) => ({ kind: 'showVariables', like }), ["optional", 44], "\ue02f", ["optional", 51]], ["action", (extended) => ({ kind: 'showAggregators', extended: extended !== null }), "\ue001", ["optional", "\ue00f"]], ["action", (_0, _2, like) => ({ kind: 'showStatus', like }), ["optional", 44], "\ue02b", ["optional", 46], ["optional", 51]], ["action", () => ({ kind: 'showProcesslist' }), ["optional", ["choice", 44, 45]], "\ue039"], ["action", () => ({ kind: 'showReplicationStatus' }), "\ue026\ue02b"], ["action", () => ({ kind: 'databaseStatus' }), ["choice", "\ue06c", 59], "\ue02b"], ["action", (database) => ({ kind: 'tableStatus', database }), "\ue06d\ue02b", ["optional", 49]], ["action", () => ({ kind: 'showWarnings' }), ["class", "\ue035\ue035\ue04b\ue04b"], ["optional", ["sequence", "\ue06e", 129]]], ["action", (table) => ({ kind: 'showCreateTable', table }), "\ue06f\ue06d", 240], ["action", (_0, full, _2, _3, table, database) => { const named = { ...table, schema: database ?? table.schema };
          return full ? { kind: 'fullColumns', table: named } : { kind: 'showColumns', table: named }; }, ["optional", 46], ["optional", "\ue037"], ["choice", "\ue032", 48], ["choice", "\ue070", 50], 240, ["optional", 49]]]],
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
    ["pick", 1, ["choice", "\ue070", 50], 235],
    // 50 In
    ["named", "unlisted", "\ue071"],
    // 51 Like
    ["pick", 1, "\ue072", 54],
    // 52 Desc
    ["named", "unlisted", "\ue073"],
    // 53 LaterDescribe
    ["action", (_0, table) => ({ kind: 'showColumns', table }), ["choice", "\ue074", 52], 240],
    // 54 Pattern
    ["named", "pattern", ["action", () => value(), "s"]],
    // 55 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue064", ["choice", "\ue011", "\ue0a7\ue011.", 56], 236, "=", 57],
    // 56 LaterCluster
    ["named", "unlisted", "\ue007"],
    // 57 Setting
    ["named", "value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], ["class", "nnff"]], ["class", "ddww\ue000\ue059\ue067\ue067\ue075\ue077"]]]]],
    // 58 CreateDatabase
    ["action", (_1, ifNotExists, name, how) => ({ kind: 'createDatabase', name, ifNotExists: ifNotExists !== null, ...how }), "\ue06f", ["choice", "\ue06c", 59], ["optional", 61], 238, 62, ["many", 68]],
    // 59 LaterSchema
    ["named", "unlisted", "\ue078"],
    // 60 LaterIfExists
    "\ue079\ue07a",
    // 61 LaterIfNotExists
    ["named", "unlisted", "\ue079\ue07b\ue07a"],
    // 62 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 63, ["optional", 67]], ["action", (partitions, replication) => ({ replication, partitions }), 67, ["optional", 63]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 63 WithReplication
    ["pick", 1, "\ue07c", ["choice", ["pick", 0, 64, "\ue026", ["optional", 65]], 66]],
    // 64 Synchrony
    ["choice", ["action", () => 'sync', "\ue02d"], ["action", () => 'async', "\ue003"]],
    // 65 LaterDurability
    ["named", "unlisted", ["action", () => { idle(); }, ["optional", 64], "\ue034"]],
    // 66 LaterDurabilityFirst
    ["pick", 1, 65, ["optional", ["pick", 0, 64, "\ue026"]]],
    // 67 PartitionCount
    ["pick", 1, "\ue01f", ["action", () => reading.integer(range(), 'partitions'), 129]],
    // 68 LaterDatabaseOption
    ["named", "unlisted", ["action", () => { idle(); }, ["choice", ["sequence", "\ue048", ["optional", "="], 129], ["sequence", ["optional", "\ue07d"], ["choice", "\ue07e\ue064", ["class", "\ue031\ue031\ue07f\ue07f"]], ["optional", "="], ["class", "bbddssww"]]]]],
    // 69 LaterAlterDatabase
    ["action", (_1, database, _3, replication) => ({ kind: 'alterDatabase', database, replication }), "\ue080", ["choice", "\ue06c", 59], 235, ["choice", "\ue064", 70], 64, "\ue026"],
    // 70 AlterWith
    ["named", "unlisted", "\ue07c"],
    // 71 LaterDropDatabase
    ["action", (_1, ifExists, name) => ({ kind: 'dropDatabase', name, ifExists: ifExists !== null }), "\ue068", ["choice", "\ue06c", 59], ["optional", 60], 235, ["optional", 15]],
    // 72 LaterDropTable
    ["action", (_1, ifExists, table) => ({ kind: 'dropTable', table, ifExists: ifExists !== null }), "\ue068", ["optional", 73], "\ue06d", ["optional", 60], 240],
    // 73 LaterTemporary
    ["named", "unlisted", ["action", () => { idle(); }, "\ue049"]],
    // 74 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue081", 235],
    // 75 CreateTable
    ["action", (table, head, tail) => ({ kind: 'createTable', table, columns: [head, ...tail], ifNotExists: false }), "\ue06f\ue06d", 241, "(", 76, ["many", ["pick", 1, ",", 76]], ")"],
    // 76 TablePart
    ["action", (name, type) => ({ name, type }), 238, 102],
    // 77 LaterDefineTable
    ["action", (kinds, ifNotExists, table, rest) => reading.table({ kinds, table, ifNotExists: ifNotExists !== null, ...rest }, range()), "\ue06f", ["many", 80], "\ue06d", ["optional", 61], 241, 78],
    // 78 LaterTableRest
    ["choice", ["action", (like) => ({ like }), ["choice", ["pick", 1, "\ue072", 240], ["pick", 1, "(\ue072", 240, ")"]]], ["action", (head, tail, query) => ({ parts: [head, ...tail], query }), "(", 82, ["many", ["pick", 1, ",", 82]], ")", 79], ["action", (head, tail, options) => ({ parts: [head, ...tail], options }), "(", 82, ["many", ["pick", 1, ",", 82]], ")", ["optional", 81]], ["action", (query) => ({ parts: [], query }), 79]],
    // 79 LaterAs
    ["pick", 1, ["optional", "\ue065"], 136],
    // 80 LaterTableKind
    ["named", "unlisted", ["action", () => slice().toUpperCase(), ["class", "\ue011\ue011\ue033\ue033\ue044\ue045\ue049\ue049"]]],
    // 81 LaterOptions
    ["action", () => range(), ["some", ["except", ";;"]]],
    // 82 LaterPart
    ["choice", 85, 83],
    // 83 LaterColumn
    ["choice", ["action", (name, expression, rest) => reading.definedColumn({ name, computed: expression, rest }, range()), 238, "\ue065", 146, 95], ["action", (name, type, lengths, rest) => reading.definedColumn({ name, type, lengths, rest }, range()), 238, 84, ["optional", 94], ["optional", 95]]],
    // 84 LaterColumnType
    ["named", "columnType", ["action", () => range(), ["class", "ddww\ue064\ue064\ue07e\ue07e"]]],
    // 85 LaterKey
    ["action", (name, kind, before, columns, rest) => reading.definedKey({ name, kind, before, columns: columns ?? [], rest }, range()), ["optional", ["pick", 1, 89, ["optional", 90]]], 86, ["optional", 91], "(", ["optional", 92], ")", ["optional", 95]],
    // 86 LaterKeyKind
    ["choice", ["action", () => slice(), 87, "\ue082"], 88],
    // 87 KeyKind
    ["class", "\ue028\ue029\ue083\ue083"],
    // 88 OtherKey
    ["named", "unlisted", ["action", () => slice(), ["choice", ["sequence", ["optional", ["class", "\ue084\ue086"]], ["class", "\ue082\ue082\ue087\ue087"]], ["class", "\ue084\ue085"]]]],
    // 89 Constraint
    ["named", "unlisted", "\ue088"],
    // 90 KeyName
    ["named", "unlisted", ["action", () => value(), ["class", "bbww"]]],
    // 91 LaterKeyWords
    ["named", "unlisted", ["action", () => range(), ["some", ["except", ",,(())"]]]],
    // 92 LaterKeyColumns
    ["action", (head, tail) => [head, ...tail], 93, ["many", ["pick", 1, ",", 93]]],
    // 93 LaterKeyColumn
    ["pick", 0, 237, ["optional", 94], ["optional", ["class", "\ue073\ue073\ue089\ue089"]]],
    // 94 LaterBrackets
    ["action", () => range(), "(", ["many", ["choice", 94, ["except", "(())"]]], ")"],
    // 95 LaterAttributes
    ["action", () => range(), ["some", ["choice", 94, ["except", ",,(())"]]]],
    // 96 LaterAlterTable
    ["choice", ["action", (table, head, tail) => ({ kind: 'alterTable', table, changes: [head, ...tail], written: slice() }), "\ue080\ue06d", 240, 97, ["many", ["pick", 1, ",", 97]]], ["action", (_1, name, table, columns) => reading.newIndex({ table, name, columns }, range()), "\ue06f", ["optional", ["class", "\ue084\ue085"]], "\ue087", 100, 240, "(", 92, ")", ["optional", 95]], ["action", (name, table) => ({ kind: 'alterTable', table, changes: [{ kind: 'dropKey', name }], written: slice() }), "\ue068\ue087", 100, 240]],
    // 97 LaterChange
    ["choice", ["action", (column) => ({ kind: 'addColumn', column }), "\ue05a\ue04c", 83], ["action", (key) => ({ kind: 'addKey', key }), "\ue05a", 85], ["action", (column) => ({ kind: 'addColumn', column }), "\ue05a", 83], ["action", (_1, name) => ({ kind: 'dropKey', name }), "\ue068", ["class", "\ue082\ue082\ue087\ue087"], 98], ["action", () => reading.otherChange(range()), 99]],
    // 98 LaterKeyOf
    ["named", "unlisted", 242],
    // 99 LaterOtherChange
    ["named", "unlisted", ["some", ["choice", 94, ["except", ",,;;(())"]]]],
    // 100 LaterIndexName
    ["named", "unlisted", ["action", (name) => name, 242, ["optional", 101], "\ue067"]],
    // 101 LaterNamed
    "\ue06aw",
    // 102 ColumnType
    ["named", "columnType", ["action", () => reading.columnType(range()), ["class", "ddww"]]],
    // 103 InsertStatement
    ["action", (table, columns, rows, progression) => ({ kind: 'insert', table, columns, rows, progression: reading.progression(rows, progression) }), "\ue08a\ue05b", 240, ["optional", ["pick", 1, "(", 124, ")"]], "\ue08b", 112, ["optional", ["pick", 3, ["optional", ","], "\ue0a8", ["optional", ","], 116]]],
    // 104 LaterInsert
    ["choice", ["action", (how, table, columns, rows, progression, onDuplicate) => reading.insert({ how, table, columns, rows, progression, onDuplicate }, range()), 105, 240, ["optional", ["pick", 1, "(", ["optional", 124], ")"]], "\ue08b", 110, ["optional", ["pick", 3, ["optional", ","], "\ue0a8", ["optional", ","], 116]], ["optional", 109]], ["action", (how, table, assignments, onDuplicate) => reading.insert({ how, table, ...reading.assigned(assignments), progression: null, onDuplicate }, range()), 105, 240, "\ue064", 118, ["optional", 109]], ["action", (how, table, columns, query, onDuplicate) => reading.insertSelect({ how, table, columns, query, onDuplicate }, range()), 105, 240, ["optional", ["pick", 1, "(", 124, ")"]], 136, ["optional", 109]]],
    // 105 LaterInsertVerb
    ["choice", ["action", (ignore) => ignore === null ? 'insert' : 'ignore', "\ue08a", ["optional", 106], "\ue05b"], ["action", () => 'ignore', "\ue08a", 106], ["action", () => 'replace', 107], ["action", () => 'insert', 108]],
    // 106 LaterIgnore
    ["named", "unlisted", "\ue04e"],
    // 107 LaterReplace
    ["named", "unlisted", ["sequence", "\ue04f", ["optional", "\ue05b"]]],
    // 108 LaterInsertInto
    ["named", "unlisted", "\ue08a"],
    // 109 LaterOnDuplicate
    ["named", "unlisted", ["pick", 1, "\ue067\ue04d\ue082\ue08c", 118]],
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
    ["choice", ["action", () => ({ kind: 'literal', value: null, isDefault: true, span: span() }), "\ue07d"], 165],
    // 116 Progression
    ["action", (last) => ({ last, span: span() }), "(", 128, ")"],
    // 117 LaterUpdate
    ["action", (table, assignments, where, orderBy, limit) => ({ kind: 'update', table, assignments, where, orderBy: orderBy ?? [], limit, written: slice() }), "\ue08c", 240, "\ue064", 118, ["optional", 158], ["optional", 160], ["optional", 162]],
    // 118 Assignments
    ["action", (head, tail) => [head, ...tail], 119, ["many", ["pick", 1, ",", 119]]],
    // 119 Assignment
    ["action", (column, value) => ({ column, value }), 120, "=", 115],
    // 120 AssignedColumn
    ["pick", 1, ["optional", ["sequence", 237, "."]], 237],
    // 121 Truncate
    ["named", "unlisted", ["sequence", "\ue04a", ["optional", "\ue06d"]]],
    // 122 LaterTruncate
    ["action", (_0, table) => ({ kind: 'delete', table, where: null, orderBy: [], limit: null, written: slice() }), 121, 240],
    // 123 LaterDelete
    ["action", (table, where, orderBy, limit) => ({ kind: 'delete', table, where, orderBy: orderBy ?? [], limit, written: slice() }), "\ue08d\ue070", 240, ["optional", 158], ["optional", 160], ["optional", 162]],
    // 124 Columns
    ["action", (head, tail) => [head, ...tail], 237, ["many", ["pick", 1, ",", 237]]],
    // 125 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 126],
    // 126 LiteralValue
    ["choice", 127, 128, ["action", () => null, "\ue075"], ["action", () => 1, "\ue076"], ["action", () => 0, "\ue077"]],
    // 127 Text
    ["named", "text", ["action", () => value(), "s"]],
    // 128 Integer
    ["named", "number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 129 Count
    ["named", "number", ["class", "nnff"]],
    // 130 LaterTransaction
    ["choice", ["action", () => ({ kind: 'begin' }), "\ue03b", ["optional", 131]], ["action", (readOnly) => ({ kind: 'startTransaction', readOnly: readOnly === true }), "\ue040\ue041", ["optional", 132]], ["action", () => ({ kind: 'commit' }), "\ue03c", ["optional", 131]], ["action", () => ({ kind: 'rollback' }), "\ue03f", ["optional", 131]], ["action", (_1, value) => ({ kind: 'setAutocommit', value }), "\ue064", ["optional", 134], "\ue03a=", 57]],
    // 131 LaterWork
    ["named", "unlisted", ["class", "\ue041\ue042"]],
    // 132 LaterAccess
    ["choice", ["action", () => true, "\ue03e\ue03d"], 133],
    // 133 LaterReadWrite
    ["named", "unlisted", ["action", () => false, "\ue03e\ue043"]],
    // 134 LaterOwn
    ["named", "unlisted", ["choice", ["class", "\ue038\ue038\ue047\ue047"], ["sequence", "\ue0a7", ["optional", ["sequence", ["class", "\ue038\ue038\ue047\ue047"], "."]]]]],
    // 135 LaterSelect
    ["action", (commons, head, tail, orderBy, limit) => { const query = reading.query({ commons, head, tail, orderBy, limit }, span());
      return { kind: 'select', query, written: slice() }; }, ["optional", 137], 142, ["many", 139], ["optional", 160], ["optional", 162], ["optional", "\ue08e\ue08c"]],
    // 136 Query
    ["action", (commons, head, tail, orderBy, limit) => reading.query({ commons, head, tail, orderBy, limit }, span()), ["optional", 137], 143, ["many", 139], ["optional", 160], ["optional", 162]],
    // 137 Commons
    ["action", (head, tail) => [head, ...tail], "\ue07c", 138, ["many", ["pick", 1, ",", 138]]],
    // 138 Common
    ["action", (name, query) => ({ name, query }), 238, "\ue065(", 136, ")"],
    // 139 SetPart
    ["action", (operator, all, operand) => ({ operator, all: all === true, operand }), 140, ["optional", 141], 142],
    // 140 SetOperator
    ["action", () => slice().toLowerCase(), ["class", "\ue08f\ue091"]],
    // 141 SetQuantity
    ["choice", ["action", () => true, "\ue05e"], ["action", () => false, "\ue092"]],
    // 142 SetOperand
    ["choice", 143, ["action", (query) => ({ kind: 'query', query, span: span() }), "(", 136, ")"]],
    // 143 Selection
    ["action", (distinct, items, from, where, groupBy, having) => ({
        kind: 'selection', distinct: distinct === false, items, from: reading.source(from), where, groupBy: groupBy ?? [], having, span: span(),
      }), "\ue093", ["optional", 141], 144, ["optional", 149], ["optional", 158], ["optional", 159], ["optional", ["pick", 1, "\ue094", 165]]],
    // 144 SelectItems
    ["action", (head, tail) => [head, ...tail], 145, ["many", ["pick", 1, ",", 145]]],
    // 145 SelectItem
    ["choice", ["action", () => ({ kind: 'all', of: null, span: span() }), "*"], ["action", (of) => ({ kind: 'all', of, span: span() }), 237, ".*"], ["action", (headed, alias) => ({ kind: 'column', alias, ...headed }), 146, ["optional", 147]]],
    // 146 Headed
    ["action", (expression) => ({ expression, heading: slice() }), 165],
    // 147 Alias
    ["choice", ["pick", 1, "\ue065", 148], 148],
    // 148 Heading
    ["named", "heading", ["choice", ["action", () => value(), ["class", "bbddssww"]], ["action", () => value(), 243]]],
    // 149 From
    ["action", (head, tail) => tail.reduce((left, right) => reading.join({ kind: 'cross' }, left, right), head), "\ue070", 150, ["many", ["pick", 1, ",", 150]]],
    // 150 Joined
    ["action", (head, tail) => tail.reduce((left, part) => reading.join(part, left, part.right), head), 155, ["many", 151]],
    // 151 JoinPart
    ["action", (natural, kind, right, condition) => ({ kind, right, isNatural: natural !== null, ...condition, span: span() }), ["optional", "\ue095"], 152, "\ue096", 155, ["optional", 154]],
    // 152 JoinKind
    ["choice", ["action", (side) => side, 153, ["optional", "\ue097"]], ["action", () => 'cross', "\ue098"], ["action", () => 'inner', ["optional", "\ue099"]]],
    // 153 JoinSide
    ["choice", ["action", () => 'left', "\ue09a"], ["action", () => 'right', "\ue09b"]],
    // 154 JoinCondition
    ["choice", ["action", (on) => ({ on }), "\ue067", 165], ["action", (using) => ({ using }), "\ue06a(", 124, ")"]],
    // 155 Source
    ["choice", ["action", (query, alias) => ({ kind: 'derived', query, alias, span: span() }), "(", 136, ")", ["optional", 156]], ["pick", 1, "(", 150, ")"], ["action", (table, alias) => ({ kind: 'table', table, alias, span: span() }), 240, ["optional", 156]]],
    // 156 TableAlias
    ["choice", ["pick", 1, "\ue065", 238], 157],
    // 157 SourceAlias
    ["named", "newName", ["action", () => ({ text: value(), span: span() }), ["class", "bbddww\ue000\ue059"]]],
    // 158 Where
    ["pick", 1, "\ue09c", 165],
    // 159 GroupBy
    ["pick", 1, "\ue05c\ue09d", 164],
    // 160 OrderBy
    ["action", (head, tail) => [head, ...tail], "\ue09e\ue09d", 161, ["many", ["pick", 1, ",", 161]]],
    // 161 OrderItem
    ["action", (expression, direction) => ({ expression, descending: direction === true }), 165, ["optional", ["choice", ["action", () => false, "\ue089"], ["action", () => true, "\ue073"]]]],
    // 162 Limit
    ["choice", ["action", (offset, count) => ({ count, offset }), "\ue06e", 163, ",", 163], ["action", (count, offset) => ({ count, offset: offset ?? 0 }), "\ue06e", 163, ["optional", ["pick", 1, "\ue054", 163]]]],
    // 163 LimitCount
    ["action", () => reading.integer(range(), 'limit'), 129],
    // 164 Expressions
    ["action", (head, tail) => [head, ...tail], 165, ["many", ["pick", 1, ",", 165]]],
    // 165 Expression
    ["action", (head, tail) => reading.operators(head, tail), 168, ["many", 166]],
    // 166 JunctionPart
    ["action", (operator, operand) => ({ operator, operand }), 167, 168],
    // 167 Junction
    ["action", () => reading.junction(range()), ["class", "\ue059\ue059\ue09f\ue0a0\ue0a9\ue0aa"]],
    // 168 Not
    ["action", (signs, operand) => reading.not(signs.length, operand, span()), ["many", "\ue07b"], 169],
    // 169 Predicate
    ["action", (head, tail) => reading.tests(head, tail, span()), 175, ["many", 170]],
    // 170 Test
    ["choice", ["action", (operator, quantifier, query) => (operand, span) => reading.quantified({ operator, quantifier, operand, query }, span), 174, 173, "(", 136, ")"], ["action", (operator, right) => (left, span) => ({ kind: 'compare', operator, left, right, span }), 174, 175], ["action", (negated, truth) => (operand, span) => ({ kind: 'is', truth, operand, negated: !!negated, span }), "\ue0a1", ["optional", "\ue07b"], 171], ["action", (negated, test) => (operand, span) => test({ operand, negated: !!negated, span }), ["optional", "\ue07b"], 172]],
    // 171 Truth
    ["choice", ["action", () => null, "\ue075"], ["action", () => true, "\ue076"], ["action", () => false, "\ue077"], ["action", () => null, "\ue058"]],
    // 172 NegatableTest
    ["choice", ["action", (query) => (rest) => ({ kind: 'inQuery', query, ...rest }), "\ue071(", 136, ")"], ["action", (options) => (rest) => ({ kind: 'in', options, ...rest }), "\ue071(", 164, ")"], ["action", (pattern, escape) => (rest) => ({ kind: 'like', pattern, escape, ...rest }), "\ue072", 175, ["optional", ["pick", 1, "\ue052", 127]]], ["action", (_0, pattern) => (rest) => ({ kind: 'regexp', pattern, ...rest }), ["class", "\ue055\ue056"], 175], ["action", (low, high) => (rest) => ({ kind: 'between', low, high, ...rest }), "\ue0a2", 175, "\ue09f", 175]],
    // 173 Quantifier
    ["named", "column", ["action", () => ({ text: slice(), span: span() }), ["class", "ww\ue05e\ue05e"]]],
    // 174 Comparison
    ["named", "comparison", ["choice", ["action", () => '<>', ["class", "\ue0ab\ue0ac"]], ["action", () => slice(), ["class", "<>\ue0ad\ue0af"]]]],
    // 175 Sum
    ["action", (head, tail) => reading.operators(head, tail), 178, ["many", 176]],
    // 176 SumPart
    ["action", (operator, operand) => ({ operator, operand }), 177, 178],
    // 177 SumSign
    ["action", () => slice().toUpperCase(), ["class", "%&*+--//^^\ue050\ue050\ue053\ue053\ue0b0\ue0b1"]],
    // 178 Signed
    ["action", (signs, operand) => reading.signs(signs, operand, span()), ["many", 179], 180],
    // 179 Sign
    ["action", () => slice(), ["class", "!!++--~~"]],
    // 180 Cast
    ["action", (operand, parts) => reading.casts(operand, parts, span()), 182, ["many", 181]],
    // 181 CastPart
    ["choice", ["action", (_0, type) => ({ type }), ["optional", "!"], "\ue0b2", 192], ["action", (number, member) => ({ member, number }), "::", ["optional", "%"], 237]],
    // 182 Operand
    ["choice", ["action", (query) => ({ kind: 'subquery', query, span: span() }), "(", 136, ")"], ["action", (items) => items.length === 1 ? items[0] : { kind: 'row', items, span: span() }, "(", 164, ")"], ["action", (query) => ({ kind: 'exists', query, span: span() }), "\ue07a(", 136, ")"], 186, 183, 184, 197, 188, 194, 125, 196],
    // 183 LaterInterval
    ["action", (amount, unit) => reading.interval(amount, unit, span()), "\ue0a3", 175, 185],
    // 184 LaterNewValue
    ["named", "unlisted", ["action", (name) => reading.newValue(name, span()), "\ue08b(", 237, ")"]],
    // 185 LaterUnit
    ["named", "unit", ["action", () => ({ text: value(), span: span() }), "w"]],
    // 186 Case
    ["action", (operand, branches, otherwise) => ({ kind: 'case', operand, branches, otherwise, span: span() }), "\ue0a4", ["optional", 165], ["some", 187], ["optional", ["pick", 1, "\ue051", 165]], "\ue00c"],
    // 187 Branch
    ["action", (when, result) => ({ when, result }), "\ue0a5", 165, "\ue057", 165],
    // 188 Call
    ["action", (name, distinct, given, orderBy, separator) => reading.call({ name, distinct: distinct !== null, given, orderBy, separator }, span()), 191, "(", ["optional", "\ue092"], ["optional", 189], ["optional", 160], ["optional", ["pick", 1, "\ue0a6", 127]], ")"],
    // 189 Given
    ["choice", ["action", () => 'all', "*"], ["action", (head, rest) => reading.given(head, rest), 165, 190]],
    // 190 GivenRest
    ["choice", ["action", (type) => type, "\ue065", 192], ["action", () => 'CHAR', "\ue06a", 148], ["action", (from) => ({ from }), "\ue070", 165], ["action", (tail) => tail, ["many", ["pick", 1, ",", 165]]]],
    // 191 FunctionName
    ["named", "column", ["action", () => ({ text: value(), span: span() }), ["class", "ww\ue000\ue059\ue06c\ue06c\ue078\ue079\ue08a\ue08a\ue09a\ue09b"]]],
    // 192 Type
    ["action", (length) => reading.type(range(), length), "w", ["optional", 193]],
    // 193 TypeLength
    ["action", (head, tail) => slice(), "(", 129, ["optional", ["pick", 1, ",", 129]], ")"],
    // 194 VariableReference
    ["action", (scope, name) => ({ kind: 'variable', scope, name, span: span() }), "\ue0a7", ["optional", 195], 236],
    // 195 VariableScope
    ["action", () => reading.word(range()), ["class", "\ue011\ue011\ue038\ue038\ue047\ue047"], "."],
    // 196 ColumnReference
    ["action", (head, tail) => reading.column(head, tail, span()), 237, ["many", ["pick", 1, ".", 237]]],
    // 197 LiteralNumber
    ["named", "number", ["action", () => reading.number(range()), ["class", "nnff"]]],
    // 198 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue0b3", 227], ["action", (node) => ({ kind: 'dotStart', node }), "\ue0b4", 227], ["action", (node) => ({ kind: 'dotStop', node }), "\ue0b5", 227], ["action", (node) => ({ kind: 'dotHang', node }), "\ue0b6", 227], ["action", (node) => ({ kind: 'dotResume', node }), "\ue0b7", 227], 199, 200, 201, 202, 203, ["action", (rate) => ({ kind: 'dotWorkload', rate }), "\ue0b8", 224], 204, 205, ["action", (node) => ({ kind: 'dotConnect', node }), "\ue0b9", 227], ["action", (until) => ({ kind: 'dotWait', until }), "\ue0ba", 221], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue0bb", 2], 206, 207, 208, 210, 213],
    // 199 DotIsolate
    ["action", (nodes) => ({ kind: 'dotIsolate', nodes }), "\ue0bc", 222],
    // 200 DotHeal
    ["action", (nodes) => ({ kind: 'dotHeal', nodes }), "\ue0bd", ["optional", 222]],
    // 201 DotFill
    ["action", (resource, node, off) => ({ kind: 'dotFill', resource, node, off: off !== null }), "\ue0be", 223, 227, ["optional", "\ue01c"]],
    // 202 DotLag
    ["action", (node, byMs) => ({ kind: 'dotLag', node, byMs }), "\ue0bf", 227, 230],
    // 203 DotDiverge
    ["action", (node) => ({ kind: 'dotDiverge', node }), "\ue0c0", 227],
    // 204 LaterPlan
    ["action", (fewest, database) => ({ kind: 'dotPlan', fewest: fewest !== null, database }), "\ue0c1", ["optional", "\ue010"], ["optional", 40]],
    // 205 LaterWhy
    ["action", (database) => ({ kind: 'dotWhy', database }), "\ue0c2", ["optional", 40]],
    // 206 LaterImport
    ["action", (pasted) => ({ kind: 'dotImport', ...pasted }), "\ue0c3", 232, "\ue0c4"],
    // 207 LaterWatch
    ["choice", ["action", (watch, observer, query) => ({ kind: 'dotWatch', watch, observer, query, written: slice() }), "\ue0c5", 238, ["optional", 214], "\ue065", 136], ["action", (watch, observer, when, condition, forMs, everyMs) => ({ kind: 'dotExpect', watch, observer, when, condition, forMs, everyMs, written: slice() }), "\ue0c6", 238, ["optional", 214], 217, 165, ["optional", ["pick", 1, "\ue08e", 218]], ["optional", ["pick", 1, "\ue00e", 219]]], ["action", (watch) => ({ kind: 'dotUnwatch', watch }), "\ue0c7", 220], ["action", () => ({ kind: 'dotWatches' }), "\ue0c8"]],
    // 208 LaterVersion
    ["action", (version) => ({ kind: 'dotVersion', version }), "\ue0c9", ["optional", 209]],
    // 209 Version
    ["named", "version", ["action", () => ({ text: slice(), span: span() }), ["some", ["except", ";;"]]]],
    // 210 LaterAssume
    ["choice", ["action", (assumption, assumed, of) => ({ kind: 'dotAssume', assumption, assumed, of }), "\ue0ca", 211, ["optional", 212], ["optional", ["pick", 1, "\ue067", 227]]], ["action", () => ({ kind: 'dotAssume', assumption: null, assumed: null, of: null }), "\ue0ca"]],
    // 211 Assumption
    ["named", "assumption", ["action", () => ({ text: slice(), span: span() }), ["class", "aaww"]]],
    // 212 Assumed
    ["named", "assumed", ["action", () => ({ text: slice(), span: span() }), ["class", "aaddffnnww"], ["optional", ["class", "aaww"]]]],
    // 213 LaterDotHelp
    ["action", () => ({ kind: 'dotHelp' }), "\ue0cb"],
    // 214 FromNode
    ["pick", 1, "\ue070\ue01b", 215],
    // 215 Observer
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 216, ["optional", ["pick", 1, ":", 19]]],
    // 216 ObserverHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "bbss"]], ["action", () => slice(), ["class", "ddffnnww\ue000\ue059"], ["many", ["sequence", ["class", "-."], ["except", ";;"]]]]]],
    // 217 When
    ["choice", ["action", () => 'always', "\ue002"], ["action", () => 'ever', "\ue00d"], ["action", () => 'atEnd', "\ue004\ue00c"]],
    // 218 Hold
    ["named", "duration", ["action", () => reading.duration(range(), 'hold'), "d"]],
    // 219 Every
    ["named", "duration", ["action", () => reading.duration(range(), 'every'), "d"]],
    // 220 Watch
    ["named", "watch", 242],
    // 221 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 229], ["action", () => ({ kind: 'idle' }), "\ue013"], ["action", () => ({ kind: 'statement' }), "\ue02a"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue020", 231, ["optional", 40]]],
    // 222 TwoNodes
    ["sequence", 227, 227],
    // 223 Resource
    ["action", () => slice().toLowerCase(), ["class", "\ue00b\ue00b\ue018\ue018"]],
    // 224 WorkloadRate
    ["choice", ["action", () => 'off', "\ue01c"], ["action", (reads, writes, table) => ({ reads, writes, table }), 225, "\ue022", 226, "\ue030\ue067", 240]],
    // 225 Reads
    ["named", "rate", ["action", () => reading.integer(range(), 'reads'), ["class", "nnff"]]],
    // 226 Writes
    ["named", "rate", ["action", () => reading.integer(range(), 'writes'), ["class", "nnff"]]],
    // 227 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 228, ["optional", ["pick", 1, ":", 19]]],
    // 228 NodeHost
    ["named", "node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 243]]],
    // 229 Duration
    ["named", "duration", ["action", () => reading.duration(range(), 'wait'), "d"]],
    // 230 Delay
    ["named", "duration", ["action", () => reading.duration(range(), 'lag'), "d"]],
    // 231 Phase
    ["named", "phase", ["action", () => reading.integer(range(), 'phase'), ["class", "nnff"]]],
    // 232 PastedTable
    ["named", "pastedTable", ["action", () => ({ pasted: slice(), pastedStart: span().start }), "t"]],
    // 233 LaterHelp
    ["action", (topic) => ({ kind: 'help', topic }), "\ue012", ["optional", 234]],
    // 234 Topic
    ["named", "topic", ["action", () => slice(), ["some", ["except", ";;"]]]],
    // 235 Database
    ["named", "database", 242],
    // 236 Variable
    ["named", "variable", 242],
    // 237 Column
    ["named", "column", 242],
    // 238 NewName
    ["named", "newName", 242],
    // 239 TableName
    ["named", "table", 242],
    // 240 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 235, "."]], 239],
    // 241 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 235, "."]], 238],
    // 242 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abddww\ue000\ue059"]],
    // 243 SoftKeyword
    ["class", "\ue000\ue059"],
  ];
}
