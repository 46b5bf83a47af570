/** What a command of the MySQL client comes to here. */
export type ClientCommand =
  /** Another way to write a statement or dot command. */
  | { readonly kind: 'statement'; readonly text: string }
  | { readonly kind: 'said'; readonly command: ClientCommandName };

/** The commands of the client that are no other way to write something. */
export type ClientCommandName = keyof typeof clientCommandNames;

/** By the words and letters that they are called by. */
export const clientCommandNames = {
  exit: ['exit', 'quit', '\\q'],
  source: ['source', '\\.'],
  status: ['status', '\\s'],
  clear: ['clear'],
  delimiter: ['delimiter', '\\d'],
  edit: ['edit', '\\e'],
  output: ['tee', 'notee', 'pager', 'nopager', 'prompt', 'print', '\\T', '\\t', '\\P', '\\n', '\\R', '\\p'],
  warnings: ['warnings', 'nowarning', '\\W', '\\w'],
  system: ['system', '\\!'],
  charset: ['charset', '\\C'],
  rehash: ['rehash', '\\#', 'resetconnection', '\\x', 'go', 'ego'],
} as const;

/** Nothing stands after these: `clear` and then a word is no command of the client. */
const standAlone: readonly ClientCommandName[] = ['exit', 'status', 'clear', 'warnings', 'rehash'];

/** Commands of the client that have a counterpart here. */
const counterparts: readonly (readonly [command: string, counterpart: string])[] = [
  ['\\u', 'USE'],
  // Another client goes to a database with it.
  ['\\c', 'USE'],
  ['\\h', 'HELP'],
  ['\\?', 'HELP'],
  ['?', 'HELP'],
];

/** `\r`, `\r host`, `\r database host`: where the client goes, and which database it uses there. */
function reconnection(written: string, rest: string): ClientCommand | null {
  if (written !== 'connect' && written !== '\\r') return null;
  const [first, second] = rest.split(/\s+/);
  if (first === undefined || first === '') return { kind: 'said', command: 'rehash' };
  return { kind: 'statement', text: `.connect ${second ?? first}` };
}

/** The command of the client that `text` is, or null. Letters after a backslash are told apart by their case. */
export function clientCommandIn(text: string): ClientCommand | null {
  const [, command = '', rest = ''] = /^\s*(\\.|[?]|[a-z]+)[ \t]*([^\n]*?)[\s;]*$/i.exec(text) ?? [];
  const written = command.startsWith('\\') ? command : command.toLowerCase();
  const again = reconnection(written, rest);
  if (again !== null) return again;
  const [, counterpart] = counterparts.find(([known]) => known === written) ?? [];
  if (counterpart !== undefined) return { kind: 'statement', text: `${counterpart} ${rest}`.trim() };
  const name = (Object.keys(clientCommandNames) as ClientCommandName[]).find((known) =>
    (clientCommandNames[known] as readonly string[]).includes(written),
  );
  // `\d t` shows a table elsewhere; no letter of a name ends statements.
  if (written === '\\d' && /^\w/.test(rest)) return null;
  if (name === undefined || (standAlone.includes(name) && rest !== '')) return null;
  return { kind: 'said', command: name };
}
