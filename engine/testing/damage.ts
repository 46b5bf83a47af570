import { chance, present } from '../base/index.ts';

/** The data with one thing in it changed, taken out or put in twice, wherever chance says. */
export function damaged(plain: unknown, seed: number): unknown {
  const draw = (about: string, bound: number) => chance(seed, [about], bound);
  const whole: unknown = structuredClone(plain);
  const places: { readonly owner: Record<string, unknown>; readonly name: string }[] = [];
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const owner = part as Record<string, unknown>;
    for (const name of Object.keys(owner)) {
      places.push({ owner, name });
      walk(owner[name]);
    }
  };
  walk(whole);
  const { owner, name } = present(places[draw('place', places.length)], 'a place');
  const value = owner[name];
  const how = draw('how', 8);
  if (Array.isArray(owner) && how === 0) owner.splice(Number(name), 1);
  else if (Array.isArray(owner) && how === 1) owner.splice(Number(name), 0, structuredClone(value));
  else if (how === 2) delete owner[name];
  else if (typeof value === 'number' && how < 6) owner[name] = value + (draw('by', 9) - 4) ** 3;
  else if (typeof value === 'boolean' && how < 6) owner[name] = !value;
  else owner[name] = junk[draw('junk', junk.length)];
  return whole;
}

const junk = [
  null,
  true,
  -1,
  0,
  1,
  2,
  17,
  4e9,
  1.5,
  Number.NaN,
  1e300,
  '',
  'x',
  'test',
  [],
  {},
  undefined,
  -0,
];
