const nothingElse = 'Write help to see the statements of this version.';
const process = 'Use .kill or .stop for the process of a node.';
const wholeTable = 'Name the columns and conditions of one table.';
const insertAnew = 'Delete the rows and insert them anew.';
const noChoice = 'Leave it out.';

/**
 * What the product or MySQL understands and this version does not, with what to do instead. A key of two words stands
 * for the second one after the first.
 */
const unsupported: ReadonlyMap<string, string> = new Map([
  ...entries('RESTART,SHUTDOWN', process),
  ...entries(
    'PAIR,IF,DEFAULT,AUTO_INCREMENT,UNIQUE,COMMENT,ENGINE,ROWSTORE,COLUMNSTORE,REFERENCE,TEMPORARY',
    noChoice,
  ),
  ...entries('DURABILITY,INDEX,COLLATE,CHARACTER,SESSION,GLOBAL,OPTION,IGNORE', noChoice),
  ...entries('JOIN,LEFT,RIGHT,INNER,CROSS,UNION,DISTINCT,HAVING,OFFSET,EXISTS,CASE,OVER,WITH', wholeTable),
  ...entries('UPDATE,REPLACE,TRUNCATE', insertAnew),
  ...entries('BOOTSTRAP,VIEW,PROCEDURE,FUNCTION,PIPELINE,USER', nothingElse),
  ...entries(
    'ALTER,ANALYZE,BACKUP,BEGIN,START,COMMIT,ROLLBACK,CALL,DESC,DESCRIBE,EXECUTE,FLUSH,GRANT,REVOKE',
    nothingElse,
  ),
  ...entries(
    'LOAD,LOCK,UNLOCK,OPTIMIZE,PREPARE,PROFILE,SNAPSHOT,STOP,TRIGGER,PROCESSLIST,ERRORS,WARNINGS',
    nothingElse,
  ),
  ...entries(
    'COLUMNS,KEYS,GRANTS,ENGINES,EXPLAIN SELECT,EXPLAIN INSERT,EXPLAIN DELETE,SHOW CREATE',
    nothingElse,
  ),
]);

/** True for the advice about an option, which is called by its own word alone. */
export const isOption = (instead: string): boolean => instead === noChoice;

/** What to do instead of `word` after `previous`, when this is something that this version leaves out; else null. */
export function insteadOf(previous: string | null, word: string): string | null {
  const pair = previous === null ? undefined : unsupported.get(`${previous} ${word}`.toUpperCase());
  return pair ?? unsupported.get(word.toUpperCase()) ?? null;
}

function entries(words: string, instead: string): readonly (readonly [string, string])[] {
  return words.split(',').map((word) => [word, instead]);
}
