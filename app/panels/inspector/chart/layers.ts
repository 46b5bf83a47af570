/** What a statechart is drawn from: the states of a machine and its arrows, each as [from, event, to]. */
export interface Chart {
  readonly initial: string;
  readonly states: readonly string[];
  readonly arrows: readonly (readonly [string, string, string])[];
}

/** All arrows from one state to another: one line of the drawing. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly events: readonly string[];
}

/** An event that leads from nearly everywhere to one state: drawn as one short arrow at that state. */
export interface Entrance {
  readonly to: string;
  readonly event: string;
  readonly from: readonly string[];
}

/** An event with at least so many states that lead to the same one is drawn once. */
const manySources = 4;

/** The arrows that come from nearly everywhere, apart from the others. */
export function bundled({ arrows }: Chart): {
  readonly links: readonly Link[];
  readonly entrances: readonly Entrance[];
} {
  const byEvent = new Map<string, { readonly to: string; readonly event: string; readonly from: string[] }>();
  for (const [from, event, to] of arrows) {
    const entrance = byEvent.get(`${event} ${to}`) ?? { to, event, from: [] };
    if (!entrance.from.includes(from)) entrance.from.push(from);
    byEvent.set(`${event} ${to}`, entrance);
  }
  const entrances = [...byEvent.values()].filter(({ from }) => from.length >= manySources);
  const links = new Map<string, { readonly from: string; readonly to: string; readonly events: string[] }>();
  for (const [from, event, to] of arrows) {
    if (from === to || entrances.some((entrance) => entrance.event === event && entrance.to === to)) continue;
    const link = links.get(`${from} ${to}`) ?? { from, to, events: [] };
    if (!link.events.includes(event)) link.events.push(event);
    links.set(`${from} ${to}`, link);
  }
  return { links: [...links.values()], entrances };
}

/**
 * The states in layers from top to bottom: the first one on top, each other as near to it as its arrows allow. What
 * only an event from everywhere leads to stands above what it leads to itself; ends stand at the bottom.
 */
export function layersOf({ initial, states }: Chart, links: readonly Link[]): readonly (readonly string[])[] {
  const depth = depthsFrom(initial, links);
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const state of states) {
      const below = links.flatMap(({ from, to }) => (from === state ? (depth.get(to) ?? []) : []));
      if (depth.has(state) || below.length === 0) continue;
      depth.set(state, Math.min(...below) - 1);
      isGrowing = true;
    }
  }
  const first = Math.min(...depth.values());
  const ends = states.filter(
    (state) => depth.has(state) && state !== initial && !links.some(({ from }) => from === state),
  );
  const deepest = Math.max(
    ...states.flatMap((state) => (ends.includes(state) ? [] : (depth.get(state) ?? []))),
  );
  for (const end of ends) depth.set(end, deepest + 1);
  for (const state of states) if (!depth.has(state)) depth.set(state, first);
  const layers: string[][] = [];
  for (const state of states) {
    const layer = (depth.get(state) ?? first) - first;
    while (layers.length <= layer) layers.push([]);
    layers[layer]?.push(state);
  }
  return layers.filter((layer) => layer.length > 0);
}

function depthsFrom(initial: string, links: readonly Link[]): Map<string, number> {
  const depth = new Map([[initial, 0]]);
  for (const state of depth.keys()) {
    const next = (depth.get(state) ?? 0) + 1;
    for (const { from, to } of links) if (from === state && !depth.has(to)) depth.set(to, next);
  }
  return depth;
}
