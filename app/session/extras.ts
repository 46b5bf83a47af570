import type { Extras } from '@ha-playground/engine/console';

let loaded: Extras | null = null;

/** What runs help, `.import`, `.plan` and `.why`; null before it is loaded, when such a statement waits. */
export const extras = (): Extras | null => loaded;

export async function loadExtras(): Promise<Extras> {
  loaded ??= (await import('@ha-playground/engine/extras')).extras;
  return loaded;
}
