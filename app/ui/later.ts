import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/**
 * What the first picture does not need is loaded after it, but not only when it is wanted: once the page stands,
 * nothing asks the network any more, so that a page that is open stays whole without one.
 */
const waiting: (() => Promise<unknown>)[] = [];
/** What comes before all that: a first press may want it. */
const first: (() => Promise<unknown>)[] = [];
/** What has been asked for since then. */
const coming: Promise<unknown>[] = [];
let isLoading = false;
/** What every module that comes later stands on. */
let loadGround: () => Promise<unknown> = () => Promise.resolve();

/** Lets no later module come without what `load` brings. */
export function loadBeside(load: () => Promise<unknown>): void {
  let loading: Promise<unknown> | null = null;
  loadGround = () => {
    loading ??= load().catch((fault: unknown) => {
      loading = null;
      throw fault;
    });
    return loading;
  };
}

/** A loader that is called when its module is wanted, or else by `loadTheRest`. */
export function later<Module>(load: () => Promise<Module>): () => Promise<Module> {
  const loadAll = () => Promise.all([load(), loadGround()]).then(([module]) => module);
  if (isLoading) coming.push(loadAll());
  else waiting.push(loadAll);
  return loadAll;
}

/** A loader that `loadFirst` calls: its module needs nothing else that comes later, and waits for none of it. */
export function sooner<Module>(load: () => Promise<Module>): () => Promise<Module> {
  first.push(load);
  return load;
}

/** Loads what a first press may want, before all else. */
export const loadFirst = (): Promise<unknown> => Promise.all(first.map((load) => load()));

/** A component in a module of its own, loaded as `later` says. */
export const lazily = <Module, Props>(
  load: () => Promise<Module>,
  choose: (module: Module) => ComponentType<Props>,
): LazyExoticComponent<ComponentType<Props>> => {
  const loadModule = later(load);
  return lazy(() => loadModule().then((module) => ({ default: choose(module) })));
};

/**
 * Loads all that is still to come, and what that brings with it. Then the page has a performance mark, `whole`: from
 * there on it asks the network for nothing. Rejects when something does not come.
 */
export async function loadTheRest(): Promise<void> {
  isLoading = true;
  coming.push(loadFirst(), ...waiting.splice(0).map((load) => load()));
  // A module says what it needs later before its own promise is kept.
  while (coming.length > 0) await Promise.all(coming.splice(0));
  performance.mark('whole');
}
