import { withoutPasswords } from '@ha-playground/engine/console';

/** What stands at the prompt of a connection, by its number. */
export type Draft = readonly [connection: number, text: string];

/** A longer text is taken up at no prompt. */
export const longestDraft = 200_000;

/** What has been written at the prompts of a session and not been entered yet. It is no part of what was done in it. */
export class Drafts {
  readonly #texts = new Map<number, string>();
  readonly #listeners = new Set<() => void>();

  of(connection: number): string {
    return this.#texts.get(connection) ?? '';
  }

  write(connection: number, text: string): void {
    if (text === this.of(connection)) return;
    if (text === '') this.#texts.delete(connection);
    else this.#texts.set(connection, text);
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** As they may be kept: without passwords. */
  kept(): readonly Draft[] {
    return [...this.#texts].map(([connection, text]) => [connection, withoutPasswords(text)]);
  }

  /** Takes up what was kept, as far as it is anything. */
  takeUp(kept: unknown): void {
    if (!Array.isArray(kept)) return;
    for (const [connection, text] of kept.filter(Array.isArray))
      if (Number.isInteger(connection) && typeof text === 'string' && text.length <= longestDraft)
        this.write(connection, text);
  }
}
