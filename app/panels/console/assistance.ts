import { later } from '../../ui/later.ts';

type Assistance = typeof import('@ha-playground/engine/assistance');

const load = later(() => import('@ha-playground/engine/assistance'));

let loaded: Assistance | null = null;

/** What helps people to write statements; null before it is loaded, for nobody needs it before somebody writes. */
export const assistance = (): Assistance | null => loaded;

export async function loadAssistance(): Promise<Assistance> {
  loaded ??= await load();
  return loaded;
}
