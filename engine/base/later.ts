import { present } from './assert.ts';

/**
 * A part of the engine that a first picture does without. Whoever has brought what needs it has brought it too, so
 * nothing depends on when it comes. Asking for it before that is our own mistake.
 */
export class Later<Part> {
  readonly #name: string;
  #part: Part | null = null;

  constructor(name: string) {
    this.#name = name;
  }

  get isHere(): boolean {
    return this.#part !== null;
  }

  get part(): Part {
    return present(this.#part, this.#name);
  }

  /** From now on it is there; bringing it again changes nothing. A test takes it away again with null. */
  bring(part: Part | null): void {
    this.#part = part;
  }
}
