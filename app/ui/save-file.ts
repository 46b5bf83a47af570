export interface SavedFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
}

/** Lets the browser save a text as a file, as it saves what is downloaded. */
export function saveFile({ name, type, text }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun by then, and a page that stays open for long keeps nothing it does not need.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
