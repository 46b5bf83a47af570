/** The prose of stories and exercises in another language than English, by their ids. */
export interface Texts {
  readonly stories: Readonly<Record<string, string>>;
  readonly exercises: Readonly<Record<string, string>>;
  /** What can be chosen in bets, or be answered to them, where that is words and no name or number. */
  readonly answers: Readonly<Record<string, string>>;
}

let load: (() => Promise<Texts>) | null = null;
let texts: Texts | null = null;

/** From now on stories and exercises are told with the texts that `loader` brings; null: as they were written, in English. */
export function translateWith(loader: (() => Promise<Texts>) | null): void {
  load = loader;
  texts = null;
}

/** Brings the texts of the language that is spoken: until then, stories and exercises are told in English. */
export async function loadTexts(): Promise<void> {
  if (load !== null) texts ??= await load();
}

interface Written {
  readonly id: string;
  readonly text: string;
}

/**
 * The Markdown of a story or an exercise in the language that is spoken; in English where there is no other text of it, or where
 * that of an older version is there.
 */
export function spokenText(kind: keyof Texts, { id, text }: Written): string {
  const prose = texts !== null && Object.hasOwn(texts[kind], id) ? texts[kind][id] : undefined;
  return prose === undefined ? text : (translated(text, prose) ?? text);
}

/**
 * A choice of a bet or the cluster's answer to it, as people read it. What is placed, recorded and compared stays as the exercise
 * has it, so that sessions mean the same in every language.
 */
export const spokenAnswer = (answer: string): string =>
  texts !== null && Object.hasOwn(texts.answers, answer) ? (texts.answers[answer] ?? answer) : answer;

/** The title of a story or an exercise in its text. */
export const titleIn = (text: string): string | null => /^# (.+)$/m.exec(text)?.[1] ?? null;

const fence = /^(`{3,})[^\n]*\n(?:[\s\S]*?\n)??\1 *$/gm;
const fenceHere = /^…$/gm;
const frontMatter = /^---\n[\s\S]*?\n---\n/;
const frontLine = /^([a-z]+): .*$/gm;

/**
 * An English text told with other prose. What the cluster does and prints stands in the English text alone: in the prose a line with
 * nothing but `…` is the place of the next fence, and its front matter has the lines that differ. Null where the two have not as
 * many fences: then one of them is of another version.
 */
export function translated(english: string, prose: string): string | null {
  const fences = [...english.matchAll(fence)].map(([all]) => all);
  const places = prose.match(fenceHere)?.length ?? 0;
  if (places !== fences.length) return null;
  const told = prose.replace(fenceHere, () => fences.shift() ?? '');
  const [head = ''] = frontMatter.exec(english) ?? [];
  if (head === '') return told;
  const [ownHead = ''] = frontMatter.exec(told) ?? [];
  const own = new Map([...ownHead.matchAll(frontLine)].map(([line, key]) => [key, line]));
  return head.replace(frontLine, (line, key: string) => own.get(key) ?? line) + told.slice(ownHead.length);
}
