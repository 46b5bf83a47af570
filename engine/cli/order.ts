/** What a command line asks for. */
export type Order =
  | { readonly kind: 'run'; readonly file: string; readonly asJson: boolean }
  | { readonly kind: 'check'; readonly patterns: readonly string[] }
  | { readonly kind: 'update'; readonly patterns: readonly string[]; readonly writes: boolean }
  | { readonly kind: 'record'; readonly file: string; readonly asText: boolean }
  /** `named` is a file or a link. */
  | { readonly kind: 'open'; readonly named: string; readonly asJson: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** `why` is one sentence. */
  | { readonly kind: 'unusable'; readonly why: string };

/** Reads the words after the program's name; all that is wrong with them is said in one sentence. */
export function readOrder(args: readonly string[]): Order {
  if (args.includes('--help') || args.includes('-h')) return { kind: 'help' };
  if (args.includes('--version')) return { kind: 'version' };
  const [command, ...rest] = args;
  const files = rest.filter((arg) => !isOption(arg));
  const options = rest.filter(isOption);
  if (command === 'run') return readRun(files, options);
  if (command === 'record') return readRecord(files, options);
  if (command === 'open') return readOpen(files, options);
  if (command === 'check') return readCheck(files, options);
  if (command === 'update') return readUpdate(files, options);
  return unusable(command === undefined ? 'Nothing is asked for.' : `There is no command ${command}.`);
}

function readRun(files: readonly string[], options: readonly string[]): Order {
  const why = whyNotOne('run', '--json', files, options);
  return why === null ? { kind: 'run', file: files[0] ?? '', asJson: options.length > 0 } : unusable(why);
}

function readRecord(files: readonly string[], options: readonly string[]): Order {
  const why = whyNotOne('record', '--text', files, options);
  return why === null ? { kind: 'record', file: files[0] ?? '', asText: options.length > 0 } : unusable(why);
}

function readOpen(files: readonly string[], options: readonly string[]): Order {
  const why = whyNotOne('open', '--json', files, options);
  return why === null ? { kind: 'open', named: files[0] ?? '', asJson: options.length > 0 } : unusable(why);
}

/** A command that takes one file and may have one option. */
function whyNotOne(
  command: string,
  option: string,
  files: readonly string[],
  options: readonly string[],
): string | null {
  const unknown = options.find((given) => given !== option);
  if (unknown !== undefined) return `${command} knows no option ${unknown}.`;
  if (files.length === 0) return `${command} needs a file${command === 'open' ? ' or a link' : ''}.`;
  return files.length === 1 ? null : `${command} takes one file, and here are ${files.length}.`;
}

function readCheck(files: readonly string[], options: readonly string[]): Order {
  const [unknown] = options;
  if (unknown !== undefined) return unusable(`check knows no option ${unknown}.`);
  return files.length === 0 ? unusable('check needs a file.') : { kind: 'check', patterns: files };
}

function readUpdate(files: readonly string[], options: readonly string[]): Order {
  const unknown = options.find((option) => option !== '--dry-run');
  if (unknown !== undefined) return unusable(`update knows no option ${unknown}.`);
  if (files.length === 0) return unusable('update needs a file.');
  return { kind: 'update', patterns: files, writes: options.length === 0 };
}

/** A lone dash is a file's name here: nothing is read from standard input. */
const isOption = (arg: string): boolean => arg.startsWith('-') && arg !== '-';

const unusable = (why: string): Order => ({ kind: 'unusable', why });
