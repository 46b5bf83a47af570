/** What a first visit is led by, and whether it still is one. */
export interface Visit {
  readonly wantsGuide: () => boolean;
  readonly putGuideAway: () => void;
}
