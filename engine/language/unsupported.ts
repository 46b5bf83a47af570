/**
 * What to do instead: look what there is, stop the process with a dot command, ask in a SELECT of its own, insert anew
 * what was deleted, write a value out, or leave out an option.
 */
export type Instead =
  | 'lookAtHelp'
  | 'stopProcess'
  | 'askApart'
  | 'insertAnew'
  | 'writeValue'
  | 'leaveOut'
  /** And of statements that other products, or this one elsewhere, have in another way. */
  | 'oneTable'
  | 'oneByOne'
  | 'windowInPlace'
  | 'limitForSample'
  | 'noFiles'
  | 'noHints'
  | 'nameColumns'
  | 'nameIndex'
  | 'emptyFirst'
  | 'partitionsStay'
  | 'nameStays'
  | 'groupsInLeaves'
  | 'oneVariable'
  | 'leafByHost'
  | 'wholeDatabases'
  | 'readsLockNothing'
  | 'onTimeline'
  | 'partitionByShow'
  | 'comparedAround'
  | 'oneOfEach'
  | 'nameThem'
  | 'outerByJoin'
  | 'orderForPercentile'
  | 'stopThenStart'
  | 'otherOrder'
  | 'oneNode'
  | 'valueBehind'
  | 'leavesListed'
  | 'rowsByWhere'
  | 'formByEnding'
  | 'noTools'
  | 'brokenLinks'
  | 'rowsFoundAnyhow'
  | 'sayWhatItIs';

/**
 * What the product or MySQL understands and this version does not, with what to do instead. A key of two words stands
 * for the second one after the first.
 */
const unsupported: ReadonlyMap<string, Instead> = new Map([
  ...entries('RESTART,SHUTDOWN', 'stopProcess'),
  ...entries(
    'PAIR,IF,DEFAULT,AUTO_INCREMENT,UNIQUE,COMMENT,ENGINE,ROWSTORE,COLUMNSTORE,REFERENCE,TEMPORARY',
    'leaveOut',
  ),
  ...entries('DURABILITY,INDEX,COLLATE,CHARACTER,SESSION,GLOBAL,OPTION,IGNORE', 'leaveOut'),
  ...entries('REPLACE', 'insertAnew'),
  ...entries('BOOTSTRAP,VIEW,PROCEDURE,FUNCTION,PIPELINE,USER', 'lookAtHelp'),
  ...entries(
    'ALTER,ANALYZE,BACKUP,BEGIN,START,COMMIT,ROLLBACK,CALL,DESC,DESCRIBE,EXECUTE,FLUSH,GRANT,REVOKE',
    'lookAtHelp',
  ),
  ...entries(
    'LOAD,LOCK,UNLOCK,OPTIMIZE,PREPARE,PROFILE,SNAPSHOT,STOP,TRIGGER,PROCESSLIST,ERRORS,WARNINGS',
    'lookAtHelp',
  ),
  ...entries(
    'COLUMNS,KEYS,GRANTS,ENGINES,EXPLAIN SELECT,EXPLAIN INSERT,EXPLAIN DELETE,SHOW CREATE',
    'lookAtHelp',
  ),
]);

/** What to do instead of `word` after `previous`, when this is something that this version leaves out; else null. */
export function insteadOf(previous: string | null, word: string): Instead | null {
  const pair = previous === null ? undefined : unsupported.get(`${previous} ${word}`.toUpperCase());
  return pair ?? unsupported.get(word.toUpperCase()) ?? null;
}

function entries(words: string, instead: Instead): readonly (readonly [string, Instead])[] {
  return words.split(',').map((word) => [word, instead]);
}
