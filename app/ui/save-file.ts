export interface SavedFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly text: string;
}

/** A file of bytes. */
export interface SavedBytes extends Omit<SavedFile, 'text'> {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Lets the browser save a text, or bytes, as a file, as it saves what is downloaded. */
export function saveFile(file: SavedFile | SavedBytes): void {
  const { name, type } = file;
  const blob =
    'text' in file
      ? new Blob([file.text], { type: `${type};charset=utf-8` })
      : new Blob([file.bytes], { type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun by then, and a page that stays open for long keeps nothing it does not need.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
