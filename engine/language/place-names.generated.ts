// Generated from grammar.peggy by "npm run grammar".

/** What may stand at a place of a statement and is no keyword. */
export type PlaceName =
  | 'column'
  | 'columnType'
  | 'comparison'
  | 'database'
  | 'duration'
  | 'group'
  | 'heading'
  | 'host'
  | 'newName'
  | 'node'
  | 'number'
  | 'ordinal'
  | 'password'
  | 'pastedTable'
  | 'pattern'
  | 'phase'
  | 'port'
  | 'rate'
  | 'table'
  | 'text'
  | 'topic'
  | 'user'
  | 'value'
  | 'variable'
  | 'watch';
