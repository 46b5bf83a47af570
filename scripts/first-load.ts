import { relative } from 'node:path';
import type { Rolldown } from 'vite';

/**
 * What pages load at once, in as few files as can be: all that one page alone needs is one file, and all that the same
 * pages share is one. No page loads what another one needs; of a single page all is one file. Cut into thirty, it
 * compresses worse by a tenth.
 */
export const firstLoad: Rolldown.CodeSplittingGroup = {
  tags: ['$initial'],
  // What a module of some pages imports is needed by those pages too, perhaps by more: it must not be drawn in with it.
  includeDependenciesRecursively: false,
  name: (id, modules) => pagesOf(id, modules).map(nameOf).sort().join('~'),
};

/** The pages that load a module at once: whatever imports it statically is followed to them. */
function pagesOf(id: string, modules: Rolldown.ChunkingContext): readonly string[] {
  const seen = new Set([id]);
  const pages: string[] = [];
  for (const module of seen) {
    const info = modules.getModuleInfo(module);
    if (info?.isEntry === true) pages.push(module);
    for (const importer of info?.importers ?? []) seen.add(importer);
  }
  return pages;
}

/** `app/bench/index.html` is `app-bench-index`. */
const nameOf = (page: string): string =>
  relative(process.cwd(), page)
    .replace(/\.\w+$/, '')
    .replaceAll(/\W+/g, '-');
