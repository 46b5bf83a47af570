/** An address may ask for so many characters of statements. */
export const mostCommandCharacters = 2_000;

/**
 * The script that `cmd=` asks for: statements and dot commands with `;` between them, none before or after. Null where it is
 * too long, has a line of its own, or begins to paste tables.
 */
export function scriptOf(commands: string): string | null {
  if (commands.length > mostCommandCharacters || controls.test(commands)) return null;
  const pieces = (commands.match(piece) ?? []).map((text) => text.trim()).filter((text) => text !== '');
  if (pieces.some((text) => pasting.test(text))) return null;
  return pieces.map((text) => (text.startsWith('.') ? text : `${text};`)).join('\n');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\u0000-\u001f\u007f]/;
const pasting = /^[.]import\b/i;
/** What stands between two semicolons that are in no text and no quoted name. */
const piece = /(?:'(?:[^'\\]|\\.)*'?|"(?:[^"\\]|\\.)*"?|`[^`]*`?|[^;'"`])+/g;
