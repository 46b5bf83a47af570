import { htmlOf } from '@ha-playground/engine/pages';
import { isHa, shownFor } from './fence.ts';
import type { PluginOptions } from './options.d.ts';

interface Token {
  readonly info: string;
  readonly content: string;
  readonly map?: readonly [number, number] | null;
}

type Rule = (tokens: Token[], index: number, ...rest: never[]) => string;

/** What this needs of markdown-it, of whichever version. */
interface MarkdownIt {
  readonly renderer: { readonly rules: { fence?: Rule | undefined } };
}

/** Shows fences `ha` as living pictures: `md.use(haPlayground, { src: '/embed/' })`. Other fences stay as they are. */
export default function haPlayground(md: MarkdownIt, options: PluginOptions = {}): void {
  const other = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, ...rest) => {
    const token = tokens[index];
    if (token === undefined || !isHa(token.info)) return other?.(tokens, index, ...rest) ?? '';
    const info = token.info.trim().slice(2);
    const line = (token.map?.[0] ?? 0) + 1;
    return `${htmlOf(shownFor({ info, text: token.content, line }, options))}\n`;
  };
}
