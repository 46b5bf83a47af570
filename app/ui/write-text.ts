/** Writes text to an element when it differs from what is there: even the same text would be laid out anew. */
export function writeText(element: HTMLElement | null, text: string): void {
  if (element === null || element.textContent === text) return;
  const { firstChild } = element;
  // A text that stays and says something else costs less than another text.
  if (firstChild instanceof Text && firstChild === element.lastChild) firstChild.data = text;
  else element.textContent = text;
}

/** Gives an element an attribute when it differs from what is there. */
export function writeAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
