/**
 * For effects that change what the picture shows, which renders at once: never from within a render that is being finished.
 * Does `act` as soon as that has ended, unless the effect is over by then, and what it returns when the effect ends.
 *
 * @returns what the effect has to return
 */
export function afterRender(act: () => (() => void) | null): () => void {
  let isOver = false;
  let takeBack: (() => void) | null = null;
  queueMicrotask(() => {
    if (!isOver) takeBack = act();
  });
  return () => {
    isOver = true;
    if (takeBack !== null) queueMicrotask(takeBack);
  };
}
