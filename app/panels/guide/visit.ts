/** What a first visit is led by, and whether it still is one. */
export interface Visit {
  readonly wantsGuide: () => boolean;
  readonly putGuideAway: () => void;
  /** Somebody is led, or nobody is: what is kept of that goes on being their own where the page is loaded again. */
  readonly leads: (isLed: boolean) => void;
}
