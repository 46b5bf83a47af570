import { browserMedia } from './media.ts';

export const reducedMotion = '(prefers-reduced-motion: reduce)';

/** How much a person wants to see move, as their system says. */
export const motionOfSystem = () => (browserMedia.matches(reducedMotion) ? 'reduced' : 'full');
