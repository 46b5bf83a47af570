/** What has been run from one prompt, and where in it a person is with the arrow keys. */
export interface Recall {
  /** Oldest first. */
  readonly texts: readonly string[];
  /** The index of the text shown, or the number of texts while a new one is being written. */
  readonly at: number;
  /** The new text that was left when the first old one was fetched. */
  readonly draft: string;
}

const mostTexts = 500;

export const nothingToRecall: Recall = { texts: [], at: 0, draft: '' };

/** After `text` was run; the same text twice in a row is kept once. */
export function remembered(recall: Recall, text: string): Recall {
  const isRepeated = recall.texts.at(-1) === text;
  const texts = isRepeated ? recall.texts : [...recall.texts, text].slice(-mostTexts);
  return { texts, at: texts.length, draft: '' };
}

/** One text further back; the same recall at the oldest. `shown` is what the prompt holds now. */
export function older(recall: Recall, shown: string): Recall {
  if (recall.at === 0) return recall;
  const draft = recall.at === recall.texts.length ? shown : recall.draft;
  return { ...recall, at: recall.at - 1, draft };
}

/** One text further on, and after the newest the draft; the same recall at the draft. */
export const newer = (recall: Recall): Recall =>
  recall.at === recall.texts.length ? recall : { ...recall, at: recall.at + 1 };

export const recalledText = (recall: Recall): string => recall.texts[recall.at] ?? recall.draft;
