import type { Link } from './layers.ts';

/** A place in a layer: a state, or the passage of a link that goes on to another layer. */
export interface Place {
  readonly name: string;
  readonly isPassage: boolean;
}

/** The places that a link visits, from its beginning to its end. */
export interface Route {
  readonly link: Link;
  readonly places: readonly string[];
}

export interface Ordered {
  /** From left to right. */
  readonly layers: readonly (readonly Place[])[];
  readonly routes: readonly Route[];
}

/** Passes over all layers; far fewer are needed until nothing gets better. */
const mostPasses = 12;

/** Gives every link its way through the layers between its ends, and orders each layer so that few of them cross. */
export function ordered(states: readonly (readonly string[])[], links: readonly Link[]): Ordered {
  const layers: Place[][] = states.map((layer) => layer.map((name) => ({ name, isPassage: false })));
  const layerOf = new Map(states.flatMap((layer, index) => layer.map((name) => [name, index] as const)));
  const routes = links.map((link): Route => {
    const [start, end] = [layerOf.get(link.from) ?? 0, layerOf.get(link.to) ?? 0];
    const step = Math.sign(end - start);
    const places = [link.from];
    for (let layer = start + step; step !== 0 && layer !== end; layer += step) {
      const name = `${link.from} ${link.to} ${layer}`;
      layers[layer]?.push({ name, isPassage: true });
      places.push(name);
    }
    return { link, places: [...places, link.to] };
  });
  const rank = ranksOf(layers, routes);
  let cost = costOf(layers, rank);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const before = cost;
    for (const layer of layers) cost = improved(layer, layers, rank, cost);
    if (cost === before) break;
  }
  return { layers, routes };
}

/** The steps of all routes, as pairs of places. */
const ranksOf = (layers: readonly (readonly Place[])[], routes: readonly Route[]) => {
  const layerOf = new Map(layers.flatMap((layer, index) => layer.map(({ name }) => [name, index] as const)));
  return routes.flatMap(({ places }) =>
    places.slice(1).map((to, index) => {
      const from = places[index] ?? to;
      return { from, to, layers: [layerOf.get(from) ?? 0, layerOf.get(to) ?? 0] as const };
    }),
  );
};

type Step = ReturnType<typeof ranksOf>[number];

/** Exchanges any two places of a layer where that is better. */
function improved(
  layer: Place[],
  layers: readonly (readonly Place[])[],
  steps: readonly Step[],
  cost: number,
) {
  let least = cost;
  for (let left = 0; left < layer.length; left += 1) {
    for (let right = left + 1; right < layer.length; right += 1) {
      exchange(layer, left, right);
      const next = costOf(layers, steps);
      if (next < least) least = next;
      else exchange(layer, left, right);
    }
  }
  return least;
}

function exchange(layer: Place[], left: number, right: number): void {
  const [one, other] = [layer[left], layer[right]];
  if (one === undefined || other === undefined) return;
  layer[left] = other;
  layer[right] = one;
}

/** Crossings, and a little for every sideways way: links within a layer want neighbours, the others straight lines. */
function costOf(layers: readonly (readonly Place[])[], steps: readonly Step[]): number {
  const at = new Map<string, number>();
  for (const layer of layers) {
    layer.forEach(({ name }, index) => {
      at.set(name, (index + 0.5) / layer.length);
    });
  }
  const order = (name: string): number => at.get(name) ?? 0;
  let cost = 0;
  steps.forEach((step, index) => {
    const width = Math.abs(order(step.from) - order(step.to));
    if (step.layers[0] === step.layers[1]) {
      const size = layers[step.layers[0]]?.length ?? 1;
      cost += width * size > 1.01 ? 40 : 0;
      return;
    }
    cost += width;
    for (const other of steps.slice(index + 1)) if (doCross(step, other, order)) cost += 10;
  });
  return cost;
}

function doCross(left: Step, right: Step, order: (name: string) => number): boolean {
  const [one, other] = [downwards(left), downwards(right)];
  if (one.layer !== other.layer || right.layers[0] === right.layers[1]) return false;
  return (order(one.upper) - order(other.upper)) * (order(one.lower) - order(other.lower)) < 0;
}

const downwards = ({ from, to, layers: [start, end] }: Step) =>
  start <= end ? { upper: from, lower: to, layer: start } : { upper: to, lower: from, layer: end };
