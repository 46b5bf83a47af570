/** What a command line asks for. */
export type Order =
  | { readonly kind: 'run'; readonly file: string; readonly asJson: boolean }
  | { readonly kind: 'check'; readonly patterns: readonly string[]; readonly format: CheckFormat }
  /** `file` is null for what comes from standard input, `src` where the player stands. */
  | { readonly kind: 'html'; readonly file: string | null; readonly src: string | null }
  | { readonly kind: 'update'; readonly patterns: readonly string[]; readonly writes: boolean }
  | { readonly kind: 'record'; readonly file: string; readonly asText: boolean }
  /** `named` is a file or a link. */
  | { readonly kind: 'open'; readonly named: string; readonly asJson: boolean }
  | { readonly kind: 'checkExercises'; readonly named: readonly string[] }
  | { readonly kind: 'grade'; readonly folder: string; readonly how: GradeOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** `why` is one sentence. */
  | { readonly kind: 'unusable'; readonly why: string };

/** How a check says what is wrong: for people, as annotations of a GitHub Action, or as JUnit does. */
export type CheckFormat = (typeof checkFormats)[number];
const checkFormats = ['text', 'github', 'junit'] as const;

export interface GradeOptions {
  /** A file, or the id of an exercise that comes with the engine; null where what was handed in has to say it. */
  readonly exercise: string | null;
  readonly asCsv: boolean;
  /** Every `of`th file, from the `part`th on, counted from 1. */
  readonly shard: { readonly part: number; readonly of: number };
}

/** Reads the words after the program's name; all that is wrong with them is said in one sentence. */
export function readOrder(args: readonly string[]): Order {
  if (args.includes('--help') || args.includes('-h')) return { kind: 'help' };
  if (args.includes('--version')) return { kind: 'version' };
  const [command, ...rest] = args;
  if (command === 'lesson') return readLesson(rest);
  if (command === 'grade') return readGrade(rest);
  const files = rest.filter((arg) => !isOption(arg));
  const options = rest.filter(isOption);
  if (command === 'run') return readRun(files, options);
  if (command === 'record') return readRecord(files, options);
  if (command === 'open') return readOpen(files, options);
  if (command === 'check') return readCheck(rest);
  if (command === 'html') return readHtml(rest);
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

function readCheck(words: readonly string[]): Order {
  const read = readWords(words, ['--format']);
  if (!read.ok) return unusable(`check ${read.why}`);
  const { files, values } = read;
  const asked = values.get('--format') ?? 'text';
  const format = checkFormats.find((known) => known === asked);
  if (format === undefined)
    return unusable(`check knows no format ${asked.slice(0, 40)}, but ${checkFormats.join(', ')}.`);
  return files.length === 0 ? unusable('check needs a file.') : { kind: 'check', patterns: files, format };
}

function readHtml(words: readonly string[]): Order {
  const read = readWords(words, ['--src']);
  if (!read.ok) return unusable(`html ${read.why}`);
  const { files, values } = read;
  const [file = '-'] = files;
  if (files.length > 1) return unusable(`html takes one file, and here are ${files.length}.`);
  return { kind: 'html', file: file === '-' ? null : file, src: values.get('--src') ?? null };
}

type Words =
  | { readonly ok: true; readonly files: readonly string[]; readonly values: ReadonlyMap<string, string> }
  /** What stands behind the command's name in a sentence. */
  | { readonly ok: false; readonly why: string };

/** Files, and options that each have a value: `--format junit` or `--format=junit`. */
function readWords(words: readonly string[], known: readonly string[]): Words {
  const files: string[] = [];
  const values = new Map<string, string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!isOption(word)) {
      files.push(word);
      continue;
    }
    const [option = '', ...given] = word.split('=');
    if (!known.includes(option)) return { ok: false, why: `knows no option ${option}.` };
    if (given.length === 0) index += 1;
    const value = given.length === 0 ? (words[index] ?? '') : given.join('=');
    if (value === '' || isOption(value)) return { ok: false, why: `needs a value for ${option}.` };
    values.set(option, value);
  }
  return { ok: true, files, values };
}

function readUpdate(files: readonly string[], options: readonly string[]): Order {
  const unknown = options.find((option) => option !== '--dry-run');
  if (unknown !== undefined) return unusable(`update knows no option ${unknown}.`);
  if (files.length === 0) return unusable('update needs a file.');
  return { kind: 'update', patterns: files, writes: options.length === 0 };
}

function readLesson([what, ...named]: readonly string[]): Order {
  if (what !== 'check')
    return unusable(what === undefined ? 'lesson needs check.' : `lesson knows no ${what}, but check.`);
  const unknown = named.find(isOption);
  if (unknown !== undefined) return unusable(`lesson check knows no option ${unknown}.`);
  return named.length === 0
    ? unusable('lesson check needs a folder or a file.')
    : { kind: 'checkExercises', named };
}

function readGrade(words: readonly string[]): Order {
  const folders: string[] = [];
  let how: GradeOptions = { exercise: null, asCsv: false, shard: { part: 1, of: 1 } };
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const value = words[index + 1] ?? '';
    if (!isOption(word)) folders.push(word);
    else if (word === '--csv') how = { ...how, asCsv: true };
    else if (word === '--exercise' || word === '--shard') {
      index += 1;
      if (value === '' || isOption(value)) return unusable(`${word} needs a value.`);
      const shard = word === '--shard' ? shardIn(value) : how.shard;
      if (shard === null) return unusable('A shard is written as 2/5: the second of five parts.');
      how = word === '--shard' ? { ...how, shard } : { ...how, exercise: value };
    } else return unusable(`grade knows no option ${word}.`);
  }
  if (folders.length !== 1)
    return unusable(
      folders.length === 0
        ? 'grade needs a folder or a file.'
        : `grade takes one folder, and here are ${folders.length}.`,
    );
  return { kind: 'grade', folder: folders[0] ?? '', how };
}

function shardIn(written: string): GradeOptions['shard'] | null {
  const [, part = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  return shard.part >= 1 && shard.part <= shard.of ? shard : null;
}

/** A lone dash is a file's name here: nothing is read from standard input. */
const isOption = (arg: string): boolean => arg.startsWith('-') && arg !== '-';

const unusable = (why: string): Order => ({ kind: 'unusable', why });
