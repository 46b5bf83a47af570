/** Is an event about the overview that lies on the picture, and not about what is below it? */
export const isOnOverview = ({ target }: { readonly target: EventTarget | null }): boolean =>
  target instanceof Element && target.closest('[data-overview]') !== null;
