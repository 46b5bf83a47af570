import { posix } from 'node:path';
import { placeholder } from './placeholder.ts';

interface Token {
  hidden: boolean;
  attrGet(name: string): string | null;
}

type Rule = (
  tokens: Token[],
  index: number,
  options: object,
  env: { readonly relativePath?: string },
  self: object,
) => string;

/** What this needs of markdown-it. */
interface MarkdownIt {
  readonly renderer: { readonly rules: { link_open?: Rule | undefined; link_close?: Rule | undefined } };
}

/**
 * Pages in `docs/` link to files of the repository that are not in the site. Stories lead to their pages, the lessons of the book's
 * chapters and exercises to where they are played; all other files lead to `repository`, the address of its files, or are named without a link where that is not known.
 */
export function linksOut(md: MarkdownIt, repository: string | null): void {
  const { link_open: open, link_close: close } = md.renderer.rules;
  const isSpan: boolean[] = [];
  md.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const target = linkOut(tokens[index]?.attrGet('href') ?? '', env.relativePath ?? '', repository);
    isSpan.push(target?.href === null);
    if (target === null) return open?.(tokens, index, options, env, self) ?? '';
    return target.href === null ? '<span class="file">' : `<a href="${target.href}" target="_self">`;
  };
  md.renderer.rules.link_close = (...given) =>
    isSpan.pop() === true ? '</span>' : (close?.(...given) ?? '</a>');
}

/** Where a link leads that leaves the site; null for one that stays in it, or is no link to a file. */
export function linkOut(
  href: string,
  page: string,
  repository: string | null,
): { readonly href: string | null } | null {
  if (href === '' || /^([a-z]+:|\/|#)/i.test(href)) return null;
  const path = posix.normalize(posix.join('docs', posix.dirname(page), href.replace(/[?#].*$/, '')));
  const lesson = /^engine\/stories\/(book-[\w-]+)\.md$/.exec(path)?.[1];
  if (lesson !== undefined) return { href: `${placeholder}../?story=${lesson}` };
  const story = /^(?:engine\/stories\/([\w-]+)\.md|docs\/stories\/([\w-]+)\/README\.md)$/.exec(path);
  if (story !== null) return { href: `${placeholder}../stories/${story[1] ?? story[2]}/` };
  const exercise = /^engine\/exercises\/([\w-]+)\.md$/.exec(path)?.[1];
  if (exercise !== undefined) return { href: `${placeholder}../?exercise=${exercise}` };
  if (path.startsWith('docs/') && !path.startsWith('docs/stories')) return null;
  return { href: repository === null ? null : `${repository.replace(/\/?$/, '/')}${path}` };
}
