// Generated from grammar.peggy by "npm run grammar".

/** The rules of the grammar; the first is where it starts. */
export function rules({ options, range }) {
  const { reading } = options;
  const span = () => reading.span(range());
  const slice = () => reading.slice(range());
  const value = () => reading.value(range());
  return [
    // 0 Statement
    ["pick", 0, 1, ["optional", ";"]],
    // 1 Spanned
    ["action", (body) => ({ ...body, span: span() }), ["choice", 3, 66]],
    // 2 SpannedSql
    ["action", (body) => ({ ...body, span: span() }), 3],
    // 3 SqlStatement
    ["choice", 19, 37, 32, 36, 4, 6, 7, 5, 14, 17, 15, 16, 21, 28, 23, 29, 27, 73],
    // 4 AddLeaf
    ["action", (user, password, leaf, group) => ({ kind: 'addLeaf', user, password, leaf, group }), "\ue01f\ue00a", 11, ["optional", ["pick", 1, ":", 12]], "@", 8, ["optional", ["pick", 1, "\ue020\ue021", 13]]],
    // 5 RemoveLeaf
    ["action", (leaf, force) => ({ kind: 'removeLeaf', leaf, force: force !== null }), "\ue014\ue00a", 8, ["optional", "\ue022"]],
    // 6 AttachLeaf
    ["action", (leaf, force, noRebalance) => { const options = { force: force !== null, noRebalance: noRebalance !== null };
      return leaf ? { kind: 'attachLeaf', leaf, ...options } : { kind: 'attachAllLeaves', ...options }; }, "\ue023\ue00a", ["choice", ["action", () => null, "\ue024"], 8], ["optional", "\ue022"], ["optional", "\ue00e\ue012"]],
    // 7 DetachLeaf
    ["action", (leaf) => ({ kind: 'detachLeaf', leaf }), "\ue025\ue00a", 8],
    // 8 Address
    ["action", (host, port) => ({ host, port: port ?? 3306, span: span() }), 9, ["optional", ["pick", 1, ":", 10]]],
    // 9 Host
    ["named", "a host in quotes", ["action", () => value(), "s"]],
    // 10 Port
    ["named", "a port", ["action", () => reading.integer(range(), 'port'), "n"]],
    // 11 UserName
    ["named", "a user", ["choice", ["action", () => value(), ["class", "bbssww"]], ["action", () => value(), 83]]],
    // 12 Password
    ["named", "a password in quotes", ["action", () => value(), "s"]],
    // 13 GroupNumber
    ["named", "1 or 2", ["action", () => reading.integer(range(), 'group'), "n"]],
    // 14 RebalancePartitions
    ["action", (database) => ({ kind: 'rebalancePartitions', database }), "\ue012\ue010", 18],
    // 15 RestoreRedundancy
    ["action", (database) => ({ kind: 'restoreRedundancy', database }), "\ue016\ue013", 18],
    // 16 ClearOrphanDatabases
    ["action", () => ({ kind: 'clearOrphanDatabases' }), "\ue003\ue00f\ue005"],
    // 17 ExplainStatement
    ["pick", 1, "\ue026", ["choice", ["action", (database) => ({ kind: 'explainRebalancePartitions', database }), "\ue012\ue010", ["optional", 18]], ["action", (database) => ({ kind: 'explainRestoreRedundancy', database }), "\ue016\ue013", ["optional", 18]], ["action", () => ({ kind: 'explainClearOrphanDatabases' }), "\ue003\ue00f\ue005"]]],
    // 18 OnDatabase
    ["pick", 1, "\ue027", 75],
    // 19 ShowStatement
    ["pick", 1, "\ue028", ["choice", ["action", () => ({ kind: 'showLeaves' }), "\ue00b"], ["action", (database) => ({ kind: 'showPartitions', database }), "\ue010", ["optional", 18]], ["action", (database) => ({ kind: 'showRebalanceStatus', database }), "\ue012\ue01a", 18], ["action", (extended) => ({ kind: 'showDatabases', extended: extended !== null }), "\ue005", ["optional", "\ue006"]], ["action", () => ({ kind: 'showTables' }), "\ue01d"], ["action", (like) => ({ kind: 'showVariables', like }), "\ue01e", ["optional", ["pick", 1, "\ue029", 20]]], ["action", () => ({ kind: 'showAggregators' }), "\ue000"]]],
    // 20 Pattern
    ["named", "a pattern in quotes", ["action", () => value(), "s"]],
    // 21 SetGlobal
    ["action", (_1, variable, value) => ({ kind: 'setGlobal', variable, value }), "\ue02a", ["choice", "\ue007", "\ue02b\ue007."], 76, "=", 22],
    // 22 Setting
    ["named", "a value", ["choice", ["action", () => ({ text: value(), span: span() }), "s"], ["action", () => ({ text: slice(), span: span() }), ["choice", ["sequence", ["optional", "-"], "n"], ["class", "ww\ue000\ue01e\ue027\ue027\ue02c\ue02c"]]]]],
    // 23 CreateDatabase
    ["action", (name, how) => ({ kind: 'createDatabase', name, ...how }), "\ue02d\ue02e", 78, 24],
    // 24 DatabaseOptions
    ["choice", ["action", (replication, partitions) => ({ replication, partitions }), 25, ["optional", 26]], ["action", (partitions, replication) => ({ replication, partitions }), 26, ["optional", 25]], ["action", () => ({ replication: null, partitions: null }), ""]],
    // 25 WithReplication
    ["pick", 1, "\ue02f", ["choice", ["action", () => 'sync', "\ue01c"], ["action", () => 'async', "\ue001"]], "\ue015"],
    // 26 PartitionCount
    ["pick", 1, "\ue010", ["action", () => reading.integer(range(), 'partitions'), 65]],
    // 27 DropDatabase
    ["action", (name) => ({ kind: 'dropDatabase', name }), "\ue030\ue02e", 75],
    // 28 UseDatabase
    ["action", (name) => ({ kind: 'useDatabase', name }), "\ue031", 75],
    // 29 CreateTable
    ["action", (table, head, tail) => ({ kind: 'createTable', table, columns: reading.columns([head, ...tail], range()) }), "\ue02d\ue032", 81, "(", 30, ["many", ["pick", 1, ",", 30]], ")"],
    // 30 TablePart
    ["choice", ["action", () => null, ["optional", ["class", "\ue017\ue018\ue033\ue033"]], "\ue034", ["optional", 78], "(", 77, ["many", ["sequence", ",", 77]], ")"], ["action", (name, type) => ({ name, type }), 78, 31, ["optional", ["sequence", "(", 65, ")"]], ["optional", "\ue035"], ["many", ["choice", ["sequence", ["optional", "\ue036"], "\ue02c"], "\ue033\ue034"]]]],
    // 31 ColumnType
    ["named", "a column type", ["action", () => reading.columnType(range()), "w"]],
    // 32 InsertStatement
    ["action", (table, columns, rows, progression) => ({ kind: 'insert', table, columns, rows, progression: reading.progression(rows, progression) }), "\ue037\ue020", 80, ["optional", ["pick", 1, "(", 46, ")"]], "\ue038", 33, ["optional", ["pick", 3, ["optional", ","], "\ue039", ["optional", ","], 35]]],
    // 33 Rows
    ["action", (head, tail) => [head, ...tail], 34, ["many", ["pick", 1, ",", 34]]],
    // 34 Row
    ["action", (head, tail) => [head, ...tail], "(", 61, ["many", ["pick", 1, ",", 61]], ")"],
    // 35 Progression
    ["action", (last) => ({ last, span: span() }), "(", 64, ")"],
    // 36 DeleteStatement
    ["action", (table, where) => ({ kind: 'delete', table, where }), "\ue03a\ue03b", 80, ["optional", 43]],
    // 37 SelectStatement
    ["action", (items, source, orderBy, limit) => { const { from, where, groupBy } = source ?? { from: null, where: null, groupBy: null };
      return { kind: 'select', items, from, where, groupBy: groupBy ?? [], orderBy: orderBy ?? [], limit }; }, "\ue03c", 38, ["optional", 42], ["optional", 44], ["optional", ["pick", 1, "\ue03d", 47]]],
    // 38 SelectItems
    ["action", (head, tail) => [head, ...tail], 39, ["many", ["pick", 1, ",", 39]]],
    // 39 SelectItem
    ["choice", ["action", () => ({ kind: 'all' }), "*"], ["action", (headed, alias) => ({ kind: 'column', expression: headed.expression, heading: alias ?? headed.heading }), 40, ["optional", ["pick", 1, "\ue03e", 41]]]],
    // 40 Headed
    ["action", (expression) => ({ expression, heading: slice() }), 48],
    // 41 Alias
    ["named", "a heading", ["choice", ["action", () => value(), ["class", "bbssww"]], ["action", () => value(), 83]]],
    // 42 Source
    ["action", (from, where, groupBy) => ({ from, where, groupBy }), "\ue03b", 80, ["optional", 43], ["optional", ["pick", 1, "\ue021\ue03f", 46]]],
    // 43 Where
    ["pick", 1, "\ue040", 48],
    // 44 OrderBy
    ["action", (head, tail) => [head, ...tail], "\ue041\ue03f", 45, ["many", ["pick", 1, ",", 45]]],
    // 45 OrderItem
    ["action", (expression, direction) => ({ expression, descending: direction === true }), 48, ["optional", ["choice", ["action", () => false, "\ue042"], ["action", () => true, "\ue043"]]]],
    // 46 Columns
    ["action", (head, tail) => [head, ...tail], 77, ["many", ["pick", 1, ",", 77]]],
    // 47 Limit
    ["action", () => reading.integer(range(), 'limit'), 65],
    // 48 Expression
    ["action", (head, tail) => reading.chain('or', head, tail), 49, ["many", ["pick", 1, "\ue044", 49]]],
    // 49 And
    ["action", (head, tail) => reading.chain('and', head, tail), 50, ["many", ["pick", 1, "\ue045", 50]]],
    // 50 Not
    ["choice", ["action", (operand) => ({ kind: 'not', operand, span: span() }), "\ue036", 50], 51],
    // 51 Predicate
    ["action", (operand, test) => test ? test(operand, span()) : operand, 55, ["optional", 52]],
    // 52 Test
    ["choice", ["action", (operator, right) => (left, span) => ({ kind: 'compare', operator, left, right, span }), 54, 55], ["action", (negated) => (operand, span) => ({ kind: 'isNull', operand, negated: !!negated, span }), "\ue046", ["optional", "\ue036"], "\ue02c"], ["action", (negated, test) => (operand, span) => test({ operand, negated: !!negated, span }), ["optional", "\ue036"], 53]],
    // 53 NegatableTest
    ["choice", ["action", (head, tail) => (rest) => ({ kind: 'in', options: [head, ...tail], ...rest }), "\ue047(", 55, ["many", ["pick", 1, ",", 55]], ")"], ["action", (pattern) => (rest) => ({ kind: 'like', pattern, ...rest }), "\ue029", 55], ["action", (low, high) => (rest) => reading.between({ low, high, ...rest }), "\ue048", 55, "\ue045", 55]],
    // 54 Comparison
    ["named", "a comparison", ["choice", ["action", () => '<>', ["class", "\ue049\ue04a"]], ["action", () => slice(), ["class", "<>\ue04b\ue04c"]]]],
    // 55 Operand
    ["choice", ["pick", 1, "(", 48, ")"], 61, 56, 59, 60],
    // 56 Aggregate
    ["action", (call, of) => ({ kind: 'aggregate', call, of: reading.aggregated(call, of), span: span() }), 57, "(", ["choice", 58, 48], ")"],
    // 57 AggregateName
    ["action", () => slice().toLowerCase(), ["class", "\ue002\ue002\ue004\ue004\ue00c\ue00d\ue01b\ue01b"]],
    // 58 Star
    ["action", () => ({ kind: 'all', span: span() }), "*"],
    // 59 GlobalVariable
    ["action", (_1, name) => ({ kind: 'globalVariable', name, span: span() }), "\ue02b", ["optional", "\ue007."], 76],
    // 60 ColumnReference
    ["action", (name) => ({ kind: 'column', name, span: span() }), 77],
    // 61 Literal
    ["action", (value) => ({ kind: 'literal', value, span: span() }), 62],
    // 62 LiteralValue
    ["choice", 63, 64, ["action", () => null, "\ue02c"], ["action", () => 1, "\ue04d"], ["action", () => 0, "\ue04e"]],
    // 63 Text
    ["named", "a text in quotes", ["action", () => value(), "s"]],
    // 64 Integer
    ["named", "a number", ["action", () => reading.integer(range(), 'literal'), ["optional", "-"], "n"]],
    // 65 Count
    ["named", "a number", "n"],
    // 66 DotCommand
    ["choice", ["action", (node) => ({ kind: 'dotKill', node }), "\ue04f", 68], ["action", (node) => ({ kind: 'dotStart', node }), "\ue050", 68], ["action", (node) => ({ kind: 'dotStop', node }), "\ue051", 68], ["action", (node) => ({ kind: 'dotHang', node }), "\ue052", 68], ["action", (node) => ({ kind: 'dotResume', node }), "\ue053", 68], ["action", (node) => ({ kind: 'dotConnect', node }), "\ue054", 68], ["action", (until) => ({ kind: 'dotWait', until }), "\ue055", 67], ["action", (statement) => ({ kind: 'dotBackground', statement, text: reading.text(statement.span) }), "\ue056", 2], ["action", (table) => ({ kind: 'dotImport', ...table }), "\ue057", 72, "\ue058"], ["action", () => ({ kind: 'dotHelp' }), "\ue059"]],
    // 67 WaitTarget
    ["choice", ["action", (ms) => ({ kind: 'duration', ms }), 70], ["action", () => ({ kind: 'idle' }), "\ue009"], ["action", () => ({ kind: 'statement' }), "\ue019"], ["action", (phase, database) => ({ kind: 'phase', phase, database }), "\ue011", 71, ["optional", 18]]],
    // 68 Node
    ["action", (host, port) => ({ text: port === null ? host : `${host}:${port}`, span: span() }), 69, ["optional", ["pick", 1, ":", 10]]],
    // 69 NodeHost
    ["named", "a node", ["choice", ["action", () => value(), ["class", "aabbssww"]], ["action", () => value(), 83]]],
    // 70 Duration
    ["named", "a duration", ["action", () => reading.duration(range()), "d"]],
    // 71 Phase
    ["named", "a phase", ["action", () => reading.integer(range(), 'phase'), "n"]],
    // 72 PastedTable
    ["named", "a pasted table", ["action", () => ({ table: slice(), tableStart: span().start }), "t"]],
    // 73 Help
    ["action", (topic) => ({ kind: 'help', topic }), "\ue008", ["optional", 74]],
    // 74 Topic
    ["named", "a topic", ["action", () => slice(), ["some", ["except", ";;"]]]],
    // 75 Database
    ["named", "a database", 82],
    // 76 Variable
    ["named", "a variable", 82],
    // 77 Column
    ["named", "a column", 82],
    // 78 NewName
    ["named", "a new name", 82],
    // 79 TableName
    ["named", "a table", 82],
    // 80 Table
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 75, "."]], 79],
    // 81 NewTable
    ["action", (schema, name) => ({ schema, name, span: span() }), ["optional", ["pick", 0, 75, "."]], 78],
    // 82 Name
    ["action", () => ({ text: value(), span: span() }), ["class", "abww\ue000\ue01e"]],
    // 83 SoftKeyword
    ["class", "\ue000\ue01e"],
  ];
}

/** The keyword at index i stands in the parsed text as the character U+E000 + i. */
export const keywords = "AGGREGATORS ASYNC AVG CLEAR COUNT DATABASES EXTENDED GLOBAL HELP idle LEAF LEAVES MAX MIN NO ORPHAN PARTITIONS phase REBALANCE REDUNDANCY REMOVE REPLICATION RESTORE SHARD SORT statement STATUS SUM SYNC TABLES VARIABLES ADD INTO GROUP FORCE ATTACH ALL DETACH EXPLAIN ON SHOW LIKE SET @@ NULL CREATE DATABASE WITH DROP USE TABLE PRIMARY KEY UNSIGNED NOT INSERT VALUES ... DELETE FROM SELECT LIMIT AS BY WHERE ORDER ASC DESC OR AND IS IN BETWEEN <> != <= >= TRUE FALSE .kill .start .stop .hang .resume .connect .wait .background .import .end .help ALTER CASE DISTINCT EXISTS HAVING IF JOIN UNION UNIQUE UPDATE".split(' ');

/** The first so many keywords may also be names. */
export const nameableKeywords = 31;
