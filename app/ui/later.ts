import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/**
 * What the first picture does not need is loaded after it, but not only when it is wanted: once the page stands,
 * nothing asks the network any more, so that a page that is open stays whole without one.
 */
const waiting: (() => Promise<unknown>)[] = [];
let isLoading = false;

/** A loader that is called when its module is wanted, or else by `loadTheRest`. */
export function later<Module>(load: () => Promise<Module>): () => Promise<Module> {
  if (isLoading) void load();
  else waiting.push(load);
  return load;
}

/** A component in a module of its own, loaded as `later` says. */
export const lazily = <Module, Props>(
  load: () => Promise<Module>,
  choose: (module: Module) => ComponentType<Props>,
): LazyExoticComponent<ComponentType<Props>> => {
  const loadModule = later(load);
  return lazy(() => loadModule().then((module) => ({ default: choose(module) })));
};

/** Loads all that is still to come, and from now on whatever that brings with it. */
export function loadTheRest(): void {
  isLoading = true;
  for (const load of waiting.splice(0)) void load();
}
