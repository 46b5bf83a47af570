/** The parts of gifenc that are used: it comes without types. */
declare module 'gifenc' {
  export type Colour = readonly [number, number, number];

  export function quantize(
    rgba: Uint8Array | Uint8ClampedArray,
    mostColours: number,
    options?: { readonly format?: 'rgb565' | 'rgb444' | 'rgba4444' },
  ): Colour[];

  export function nearestColorIndex(palette: readonly Colour[], pixel: readonly number[]): number;

  export interface FrameOptions {
    readonly palette?: readonly Colour[];
    /** Milliseconds, in steps of ten. */
    readonly delay?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** 1: what is there stays below the next frame. */
    readonly dispose?: number;
    /** 0: for ever. */
    readonly repeat?: number;
  }

  export function GIFEncoder(): {
    writeFrame(index: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  };
}
