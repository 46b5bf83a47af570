/** Types of the element `<ha-playground>`, for TypeScript and JSX. They stand beside its script, `ha-playground.js`. */

/** What an address of the player can ask for, as attributes; docs/embedding.md tells of each. */
export interface HaPlaygroundAttributes {
  story?: string;
  exercise?: string;
  mode?: 'player' | 'sandbox' | 'static';
  panels?: string;
  hide?: string;
  controls?: 'min' | 'full' | 'none';
  readonly?: boolean | '';
  allow?: string;
  theme?: 'auto' | 'light' | 'dark' | 'projector' | 'print';
  motion?: 'auto' | 'full' | 'reduced' | 'none';
  speed?: number | string;
  autoplay?: boolean | '';
  loop?: boolean | '';
  at?: number | string;
  /** The leaf that is chosen at first. */
  open?: string;
  seed?: number | string;
  lang?: string;
  links?: 'open' | 'none';
  cmd?: string;
  debug?: 'messages';
  fit?: 'height' | 'box';
  /** Of a link, what stands after `#s=`. */
  record?: string;
  /** The folder of the player, if it is not that of the script. */
  src?: string;
  /** A picture that is shown first. */
  poster?: string;
  /** What the button on the poster says. */
  label?: string;
  title?: string;
  /** When the player comes: when it is seen, when it is asked for, or at once. */
  loading?: 'lazy' | 'click' | 'eager';
}

export interface HaPlaygroundState {
  readonly story: string | null;
  readonly isPlaying: boolean;
  readonly atMs: number;
  /** The end of what is known. */
  readonly endMs: number;
  readonly speed: number;
  /** The step of the story that the moment belongs to, from 1; 0 before the first, and without a story. */
  readonly step: number;
  readonly steps: number;
  /** The sentence that tells of the moment. */
  readonly narration: string;
  /** Equal for equal clusters. */
  readonly hash: string;
}

export interface HaPlaygroundElement extends HTMLElement {
  readonly playing: boolean;
  /** Milliseconds from the beginning. */
  readonly time: number;
  readonly duration: number;
  load(): void;
  play(): void;
  pause(): void;
  step(by?: 1 | -1): void;
  seek(at: number | string): void;
  run(statements: string): void;
  getState(): Promise<HaPlaygroundState>;
}

declare global {
  interface HTMLElementTagNameMap {
    'ha-playground': HaPlaygroundElement;
  }
}

declare module 'react' {
  // biome-ignore lint/style/noNamespace: React has one, and elements are told to it there.
  namespace JSX {
    interface IntrinsicElements {
      'ha-playground': HaPlaygroundAttributes & {
        ref?: { current: HaPlaygroundElement | null };
        style?: object;
        className?: string;
        children?: unknown;
      };
    }
  }
}
