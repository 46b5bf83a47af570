/** A longer text is taken up at no prompt. */
export const longestDraft = 200_000;

/** What has been written at the prompts of a session, by connection, and not been entered yet: no part of what was done. */
export class Drafts {
  readonly texts = new Map<number, string>();
  onChange: () => void = () => undefined;

  of(connection: number): string {
    return this.texts.get(connection) ?? '';
  }

  write(connection: number, text: string): void {
    this.texts.set(connection, text);
    this.onChange();
  }
}
