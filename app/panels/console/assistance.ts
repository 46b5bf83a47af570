import { later } from '../../ui/later.ts';

type Assistance = typeof import('./completing.ts');

const load = later(() => import('./completing.ts'));

let loaded: Assistance | null = null;

/** What helps people to write statements; null before it is loaded, for nobody needs it before somebody writes. */
export const assistance = (): Assistance | null => loaded;

export async function loadAssistance(): Promise<Assistance> {
  loaded ??= await load();
  return loaded;
}
