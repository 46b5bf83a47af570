/** The room that the guide has from before it is loaded until it is put away, whatever its step says: nothing jumps. */
export const guideRoom = 'min-h-[10.5rem] max-lg:min-h-[13rem]';
