/**
 * What a client prints before what is typed into it: `mysql>`, `MariaDB [test]>`, `root@host:3306 SQL >`, and what people
 * set instead of it, `root@host:3306 [(none)]>`, `(root@host) [test]>`. Whoever reads them at the start of a line knows
 * that the statement before is over.
 */
const clientPrompt = String.raw`(?:[\w.-]+@[\w.-]+ )?(?:mysql|memsql|mariadb|singlestore)\b[^\n|<>;=]{0,80}>|[^\n|<>;=]{0,80}\bSQL ?>|\(?[\w.%-]{1,60}@[\w.%-]{1,60}(?::\d{1,5})?\)?:? ?(?:[[(][^\n|<>;=]{1,60}[\])] ?|[\w.-]{1,60} ?)?>(?=\s|$)`;

/** With which statements begin, here and elsewhere. */
const words =
  'add|aggregator|alter|analyze|attach|backup|begin|bootstrap|call|change|check|clear|commit|continue|copy|create|deallocate|declare|delete|desc|describe|detach|do|drop|exec|execute|explain|export|extract|failover|fill|flush|grant|insert|killall|load|lock|merge|optimize|pause|prepare|profile|promote|purge|rebalance|release|remove|rename|repair|replace|replicate|reset|restart|restore|revoke|rollback|savepoint|select|set|show|shutdown|snapshot|start|stop|switchover|sync|table|test|trigger|truncate|unlock|update|values|with|xa';

/** `$`, `root@host:~#`, `[root@host ~]$`, `(venv) me@host dir %`. A mere `#` begins a comment. */
const shellPrompt = String.raw`(?:\([^\n()]{0,40}\) )?(?:\[[^\]\n|]{1,80}\] ?[$#%]|[\w.-]+@[\w.-]+[: ][^\n|;$#%>]{0,80}[$#%]|\$)(?=\s|$)`;

/** The start of a statement that goes on until it is ended. */
export const opening = new RegExp(String.raw`(?:${words})(?=[\s;(*'"\x60@]|$)|\(`, 'iy');

/** With what somebody types who is asked for no statement: command lines of tools. */
export const tool =
  /(?:sudo|kubectl|docker|podman|helm|systemctl|service|nodetool|mysql|psql|curl|ssh|memsqlctl|(?:sdb|memsql)-(?:admin|ops|deploy|report|toolbox\S*))(?=\s)|(?:killall|shutdown|restart|kill)(?=\s+-)|export(?=\s+\w+=)|reboot(?=\s*$)|[.][a-z]|\\|[?](?=\s)/imy;

/** Where the client goes on asking: `->`, and within a quote or comment. */
const further = String.raw`(?:-|['"\x60]|\/\*)>`;

/** Of other databases and shells, and of whoever writes a sign alone: these could stand within a statement too. */
const otherPrompt = String.raw`(?:[\w.@:-]{1,60}(?:[[(][^\])\n]{0,60}[\])])?[=-]?[#>]|>{1,3}|[\w.:~/-]{0,80} ?[$%❯➜]|[~/][\w/]* [$#]|PS [^\n|;>]{1,80}>|[A-Z]:\\[^\n|;>]{0,80}>)(?=\s|$)`;

/** To the multiline `^`, each of very many carriage returns would begin a line of all those behind it. */
const lineStart = String.raw`(?<![^\n])[^\S\n]*(?=\S)`;

export const prompts = {
  client: new RegExp(clientPrompt, 'iy'),
  shell: new RegExp(shellPrompt, 'iy'),
  further: new RegExp(further, 'y'),
  other: new RegExp(otherPrompt, 'y'),
  /** What a document puts before the items of a list, where one of them is a statement. */
  item: new RegExp(
    String.raw`(?:[-*\u2022\u2013]|\(?\d{1,2}[.)]|[a-z][.)]|step \d{1,2}[.:)])(?=[ \t]+(?:${words})\s[^\n]*;\s*$)`,
    'imy',
  ),
  /** Before a whole statement. */
  any: new RegExp(String.raw`[^\n|<>;='"\x60]{1,80}[>#$%❯➜»](?=[ \t]+(?:${words})\s[^\n]*;\s*$)`, 'imy'),
  /** At the start of a line, wherever it is. */
  next: new RegExp(`${lineStart}(?:${clientPrompt}|${shellPrompt})`, 'gi'),
} as const;

/** Where the client goes on asking within a quote or a comment, at the start of a line. */
const continuations = new RegExp(String.raw`${lineStart}(?:['"\x60]|\/\*)>(?: |(?=\r?\n|$))`, 'g');

/** The text in which `instead` stands for such prompts; only a text with a prompt of a client has some. */
export function withoutContinuations(text: string, instead: (prompt: string) => string): string {
  prompts.next.lastIndex = 0;
  return prompts.next.test(text) ? text.replace(continuations, instead) : text;
}

/** What clients say of a statement, of themselves and of the connection. */
const said =
  /(?:query ok\b|empty set\b|\(?\d+ rows?(?: in set| affected|\))|rows matched: |records: \d|bye\s*$|database changed|(?:warning|note|error) \(code |error \d{3,5}\b|welcome to the m|your \w+ connection id|server version:|copyright |oracle is a|affiliates|owners[.]|type '|reading (?:table|history)|you can turn off|no connection[.]|connection id: |current database: |\w+: \[warning\]|aborted\s*$|\^c|ctrl-c|time: \d|\d+ warnings?\b|(?:[.]{3}|…)\s*$|\x60{3}|~~~)/imy;

/** A syntax error quotes the statement, with its line feeds. */
const quotedError = /error \d+ [^\n]*\bnear '[\s\S]{0,400}?' at line \d+/iy;

/** A line of a table without an edge, and one that a document writes between examples. */
const drawn = /-{3,}\+-{3,}|[^\n'"\x60;]{0,80} \| [^\n'"\x60;]{0,80} \| |\*\*\w/y;

const row = /\*{3,}[^\n]*\d+[.] row/y;
const tableLine = /[|│┃║]|[+┌├└╔╠╚┏┣┗][-=+─━═]/y;

/**
 * Where a part of what a client has printed ends that begins at `start`, the first sign of a line: a line of a table with
 * its cells of several lines, a row of columns below each other, a line about a statement. Null for anything else.
 */
export function endOfPrinted(text: string, start: number): number | null {
  if (is(tableLine, text, start)) return endOfCells(text, start);
  if (is(row, text, start)) return endOfRow(text, start);
  if (is(quotedError, text, start)) return quotedError.lastIndex;
  return is(said, text, start) || is(drawn, text, start) ? endOfLine(text, start) : null;
}

/** A cell may hold line feeds: then a later line closes the row. */
function endOfCells(text: string, start: number): number {
  const first = endOfLine(text, start);
  if (text[start] !== '|' || /\|\s*$/.test(text.slice(start, first))) return first;
  for (let at = first + 1, lines = 0; at < text.length && lines < cellLineLimit; lines += 1) {
    if (beginsAnew(text, at)) return first;
    const end = endOfLine(text, at);
    if (/\|\s*$/.test(text.slice(at, end))) return end;
    at = end + 1;
  }
  return first;
}

/** Up to the next row, what is said of all or a statement; where none comes, the lines that name their column. */
function endOfRow(text: string, start: number): number {
  let named = endOfLine(text, start);
  let isNamed = true;
  for (let at = named + 1, lines = 0; at < text.length && lines < cellLineLimit; lines += 1) {
    const end = endOfLine(text, at);
    if (is(row, text, at) || is(said, text, at) || isStatement(text, at)) return at - 1;
    if (beginsAnew(text, at) || text.slice(at, end).trim() === '') break;
    isNamed &&= /^\s*[\w()*@.$][\w()*@.$ ]*:(?:\s|$)/.test(text.slice(at, end));
    if (isNamed) named = end;
    at = end + 1;
  }
  return named;
}

/** Does a line begin a statement, and not go on with a cell: one that ends before whatever else a client prints? */
function isStatement(text: string, lineStart: number): boolean {
  const start = is(prompts.other, text, lineStart) ? prompts.other.lastIndex + 1 : lineStart;
  if (is(command, text, start) || is(tool, text, start)) return true;
  if (!is(opening, text, start)) return false;
  for (let at = start, lines = 0; at < text.length && lines < statementLineLimit; lines += 1) {
    const end = endOfLine(text, at);
    if (/;\s*$/.test(text.slice(at, end))) return true;
    at = end + 1;
    if (beginsAnew(text, at) || is(row, text, at)) return false;
  }
  return false;
}

/** What ends with its line. */
const command = /(?:use [\w\x60]+|exit|quit);?\s*$/imy;

/** In a row, a statement of more lines is taken for a cell. */
const statementLineLimit = 40;

/** A cell of more lines is read line by line. */
const cellLineLimit = 1_000;

const beginsAnew = (text: string, at: number): boolean =>
  is(tableLine, text, at) ||
  is(said, text, at) ||
  is(prompts.client, text, at) ||
  is(prompts.shell, text, at);

function is(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
