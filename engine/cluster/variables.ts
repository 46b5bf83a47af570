/** The global variables that the model knows, with the product's values as documented or decided [HAC, DOC, MODEL]. */
export interface GlobalVariables {
  readonly redundancyLevel: 1 | 2;
  readonly autoAttach: boolean;
  readonly leafFailureDetection: boolean;
  readonly leafFailoverFanout: 'paired' | 'load_balanced';
  /** How long an attach batch waits for more leaves. */
  readonly attachRebalanceDelaySeconds: number;
  readonly defaultPartitionsPerLeaf: number;
}

export const initialVariables: GlobalVariables = {
  redundancyLevel: 1,
  autoAttach: true,
  leafFailureDetection: true,
  leafFailoverFanout: 'paired',
  attachRebalanceDelaySeconds: 120,
  defaultPartitionsPerLeaf: 8,
};
