/** The room that the guide has from before it is loaded until it is put away, whatever its step says: nothing jumps. */
export const guideRoom =
  'min-h-16 max-sm:min-h-28 lg:min-h-17 lg:basis-1/2 lg:short:min-h-0 lg:short:basis-auto';
