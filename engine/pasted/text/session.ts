/** What a client prints in front of what is typed: `mysql>`, `MySQL [shop]>`, `root@host [shop]>`, `->`, `root@host:3306 SQL >`, `$`. */
const prompt =
  /^(?:(?:\w[\w.-]*@)?(?:mysql|mariadb|singlestore|memsql)\b[^|<>]{0,120}>|[^|<>]{0,120}\bSQL ?>|\(?[\w.%-]{1,60}@[\w.:%-]{1,60}\)? ?[[(][^|<>]{1,60}[\])] ?>|-+>|['"`/]>|\[[^\]|]{0,80}\][$#%>]|[\w.@~:/-]{0,80}[$#%](?=\s|$))\s*/i;

const statement =
  /^(?:show|select|from|use|where|and|or|on|order by|group by|limit|explain|set|create|drop|alter|add|attach|detach|remove|rebalance|restore|clear|help|exit|quit|curl|sudo)\b|^(?:mysql|singlestore|memsql)\s+-|^(?:sdb-admin|memsql-admin|memsqlctl|memsql-ops)\b/i;

const talk =
  /^(?:database changed|empty set\b|query ok\b|bye\b|welcome to the |your mysql connection id|server version:|copyright |oracle is a |affiliates\b|owners\.|type '?help|reading table information|enter password:|mysql: \[warning\]|defaulted container |[✓✔] |you can turn off this feature|reading history|\d+ warnings?\b|HTTP\/[\d.]+ |content-(?:type|length):|time: [\d.]+ ?m?s)/i;

/** The rows that a footer counts (`4 rows in set (0.00 sec)`), or null for any other line. */
export function footerCount(text: string): number | null {
  const [, count] = /^\(?(\d{1,9}) rows?(?: in set\b| returned\b|[),]|\.?$)/i.exec(text) ?? [];
  return count === undefined ? null : Number(count);
}

/** Only a line with one of these signs can begin with a prompt. */
const hasPromptSign = (text: string): boolean => /[>$#%]/.test(text.slice(0, 200));

/** Is the line what somebody has typed, with or without a prompt before it? */
export const isTyped = (text: string): boolean =>
  statement.test(text) || (hasPromptSign(text) && prompt.test(text));

/** Is the line one that a client or a person writes round tables: a statement, a prompt, a footer, a comment? */
export const isClientTalk = (text: string): boolean =>
  footerCount(text) !== null ||
  /^(?:--(?!more\b)|#|\/\*|\*\/|```|~~~)/i.test(text) ||
  talk.test(text) ||
  isTyped(text);

/** Can the line name the database of a table, as a heading in a document does? */
export const mentionsDatabase = (text: string): boolean => /partitions|database_name/i.test(text);

/** Is the line the next one of a statement of several lines? */
export const continuesStatement = (text: string): boolean =>
  /^(?:-+>|from\b|where\b|and\b|or\b|on\b|order by\b|group by\b|limit\b)/i.test(text);

/** The statement with its next line; one that is too long says nothing more. */
export const joinedStatement = (typed: string, next: string): string =>
  typed.length < lineLimit ? `${typed} ${next}` : typed;

/** What a line of a session says of the tables after it. */
export interface SessionLine {
  /** The database that a statement asks of, for the tables that answer it. */
  readonly asked: string | null;
  /** The database that is in use from here on. */
  readonly used: string | null;
  /** Is it a statement, so that what the one before it asked of is over? */
  readonly isStatement: boolean;
  /** Does another session begin, in which no database is in use? */
  readonly isBeginning: boolean;
}

/** `SHOW PARTITIONS ON shop`, `USE shop`, `MySQL [shop]>`; a name in quotes may hold anything. */
export function readSessionLine(text: string): SessionLine {
  const short = text.slice(0, lineLimit);
  const typed = hasPromptSign(short) ? short.replace(prompt, '') : short;
  const [, shown] =
    /\bpartitions[\s>-]+(?:extended[\s>-]+)?on\s+(`[^`]+`|"[^"]+"|\w[\w$-]*)/i.exec(typed) ?? [];
  const [, where] = /\bdatabase_name\s*=\s*('[^']+'|"[^"]+")/i.exec(typed) ?? [];
  const [, used] = /^use\s+(`[^`]+`|"[^"]+"|[\w$-]+)/i.exec(typed) ?? [];
  const [, prompted] =
    /^(?:(?:mysql|mariadb|singlestore|memsql)\b|\(?[\w.%-]{1,60}@)[^|<>[]{0,80}\[([\w$-]+)\] ?>/i.exec(
      short,
    ) ?? [];
  const asked = shown ?? where ?? null;
  return {
    asked: asked === null ? null : unquoted(asked),
    used: used === undefined ? (prompted ?? null) : unquoted(used),
    isStatement: asked !== null || statement.test(typed),
    isBeginning: /^welcome to the /i.test(short),
  };
}

/** More of one line says nothing of a session. */
const lineLimit = 2_000;

const unquoted = (name: string): string => name.replace(/^[`"']|[`"']$/g, '');
