/** Writes text to an element when it differs from what is there: even the same text would be laid out anew. */
export function writeText(element: HTMLElement | null, text: string): void {
  if (element !== null && element.textContent !== text) element.textContent = text;
}
