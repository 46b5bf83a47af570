export { finished, type InSteps } from '@ha-playground/engine';

/** So many partitions, or cells, are looked at in one step. */
export const itemsPerStep = 1_024;
