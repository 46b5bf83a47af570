import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { placeholder } from './placeholder.ts';

/** What a page's first script writes down, and all later ones read: the path of the site, wherever it stands. */
const base = 'globalThis.__docs';

/** The files of the built site, by their path in it. */
export function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/**
 * Makes every address in the built site relative, so that it stands anywhere: in pages as they are read, in scripts as they run.
 * Throws where a placeholder is left.
 */
export function makeRelative(folder: string): void {
  // It would have to be read at any depth, and no page leads to it.
  rmSync(join(folder, '404.html'), { force: true });
  for (const file of filesOf(folder)) {
    const rule = rules[/\.\w+$/.exec(file)?.[0] ?? ''];
    if (rule === undefined) continue;
    const path = join(folder, file);
    const text = rule(readFileSync(path, 'utf8'), '../'.repeat(file.split('/').length - 1) || './');
    if (text.includes(placeholder)) throw new Error(`${file} still names the place where it was built`);
    writeFileSync(path, text);
  }
}

const rules: Readonly<Record<string, (text: string, up: string) => string>> = {
  '.html': relativePage,
  '.js': relativeScript,
  '.css': (text, up) => text.replaceAll(placeholder, up),
};

/** A page whose addresses go up from where it stands; `up` is the way to the top of the site. */
export function relativePage(text: string, up: string): string {
  const known = `<script>${base}=new URL(${JSON.stringify(up)},location.href).pathname</script>`;
  return text
    .replace('<head>', () => `<head>${known}`)
    .replace(
      /(window\.__VP_SITE_DATA__=JSON\.parse\("(?:[^"\\]|\\.)*"\))/,
      (data) => `${data};window.__VP_SITE_DATA__.base=${base}`,
    )
    .replaceAll(placeholder, up);
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value?: unknown;
}

/** A script that asks where the site stands, wherever one of its strings named the place where it was built. */
export function relativeScript(text: string): string {
  if (!text.includes(placeholder)) return text;
  const strings: Node[] = [];
  collect(parseAst(text) as unknown as Node, strings);
  let result = text;
  for (const { type, start, end } of strings.toSorted((one, other) => other.start - one.start)) {
    const raw = text.slice(start, end);
    const quote = raw[0] as string;
    const asked =
      type === 'TemplateElement'
        ? raw.replaceAll(placeholder, `\${${base}}`)
        : `(${raw.replaceAll(placeholder, `${quote}+${base}+${quote}`)})`;
    result = result.slice(0, start) + asked + result.slice(end);
  }
  return result;
}

/** The strings that name the placeholder, each once. */
function collect(node: unknown, into: Node[]): void {
  if (Array.isArray(node)) for (const one of node) collect(one, into);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const { type, value } = node as Node;
  const said =
    type === 'Literal' ? value : type === 'TemplateElement' ? (value as { raw: string }).raw : null;
  if (typeof said === 'string') {
    if (said.includes(placeholder)) into.push(node as Node);
    return;
  }
  for (const child of Object.values(node)) collect(child, into);
}
