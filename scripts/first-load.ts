import { relative } from 'node:path';
import type { Rolldown } from 'vite';

/**
 * What pages load at once, in as few files as can be: all that the same pages need is one file; of a single page all is
 * one. Cut into thirty, it compresses worse by a tenth. No page loads, at once or later, what another one begins with:
 * a module that one page needs at once and another one later stands apart from what only the first one needs.
 */
export const firstLoad: Rolldown.CodeSplittingGroup = {
  tags: ['$initial'],
  // What a module of some pages imports is needed by those pages too, perhaps by more: it must not be drawn in with it.
  includeDependenciesRecursively: false,
  name: (id, modules) => {
    const atOnce = pagesOf(id, (module) => modules.getModuleInfo(module)?.importers ?? [], modules);
    const ever = pagesOf(id, (module) => importersOf(modules.getModuleInfo(module)), modules);
    const later = ever.filter((page) => !atOnce.includes(page));
    return [...atOnce, ...later.map((page) => `later-${page}`)].join('~');
  },
};

/** What the first press waits for, in one file that comes first: whatever the menu of a leaf needs beside what is there at once. */
export const menu: Rolldown.CodeSplittingGroup = {
  test: /\/(app|engine)\//,
  includeDependenciesRecursively: false,
  name: (id, modules) => {
    // An index leads to all that its folder has.
    const reached = whoImports(id, (module) =>
      (modules.getModuleInfo(module)?.importers ?? []).filter((each) => !/\/index\.ts$/.test(each)),
    );
    return !menuOfLeaf.test(id) && [...reached].some((module) => menuOfLeaf.test(module)) ? 'menu' : null;
  },
};

const menuOfLeaf = /\/app\/panels\/leaf-menu\/leaf-menu\.tsx$/;

/**
 * Whatever the words that come later need beside what is there at once, in one file. Found one by one, each file would have to come
 * before the next one is asked for.
 */
export const soon: Rolldown.CodeSplittingGroup = {
  // The words of each language stand in a file of their own.
  test: /\/(app|engine)\/(?!words\/[\w-]+\/)/,
  includeDependenciesRecursively: false,
  name: (id, modules) => {
    if (waitedFor.test(id)) return null;
    const reached = whoImports(id, (module) => modules.getModuleInfo(module)?.importers ?? []);
    return [...reached].some((module) => waitedFor.test(module)) ? 'soon' : null;
  },
};

const waitedFor = /\/app\/words\/[\w-]+\/later\.ts$/;

/**
 * What several parts of a page share that come later, in one file: they all come soon after each other, and the first load
 * has to name every file. What brings the stories with it stays out: nothing else
 * waits for them; and so do the words themselves, of which there is one file for each language.
 */
export const sharedLater: Rolldown.CodeSplittingGroup = {
  name: 'shared',
  test: /\/app\/(?!words\/(?![\w-]+\.tsx)|bench|presentation\/stories|.*\/(open-record|opening|recorded-starts)\.ts)/,
  minShareCount: 2,
  includeDependenciesRecursively: false,
};

/** Whatever imports a module, at once or when it is wanted. */
const importersOf = (info: Rolldown.ModuleInfo | null): readonly string[] =>
  info === null ? [] : [...info.importers, ...info.dynamicImporters];

/** The names of the pages from which a module is reached: its importers are followed to them. */
function pagesOf(
  id: string,
  importers: (module: string) => readonly string[],
  modules: Rolldown.ChunkingContext,
): readonly string[] {
  return [...whoImports(id, importers)]
    .filter((module) => modules.getModuleInfo(module)?.isEntry === true)
    .map(nameOf)
    .sort();
}

/** A module, what imports it, and what imports that. */
function whoImports(id: string, importers: (module: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set([id]);
  for (const module of seen) for (const importer of importers(module)) seen.add(importer);
  return seen;
}

/** `app/bench/index.html` is `app-bench-index`. */
const nameOf = (page: string): string =>
  relative(process.cwd(), page)
    .replace(/\.\w+$/, '')
    .replaceAll(/\W+/g, '-');
