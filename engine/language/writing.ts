import { isKeyword, isReserved } from './characters.ts';
import { quotedName, quotedString } from './quoting.ts';

/** A name as a statement writes it: bare where that can be read back, else in backticks. */
export const writtenName = (text: string): string => (isBareWord(text) ? text : quotedName(text));

/** A user or heading: bare, or in quotes. */
export const writtenWord = (text: string): string => (isBareWord(text) ? text : quotedString(text));

/** A value of a variable: a number or word as it is, anything else in quotes. */
export const writtenValue = (text: string): string =>
  isBareWord(text) || /^-?\d+(?:\.\d+)?$/.test(text) || /^on$/i.test(text) ? text : quotedString(text);

/** A node after a dot command: `leaf-8`, `127.0.0.1:10001`, or in quotes. */
export function writtenNode(text: string): string {
  const [, host, port] = /^([\w.-]+?)(?::([1-9]\d{0,4}))?$/.exec(text) ?? [];
  const isBare =
    host !== undefined && /^[A-Za-z_]|\./.test(host) && !host.startsWith('-') && !isKeyword(host);
  return isBare && Number(port ?? 1) <= 65_535 ? text : quotedString(text);
}

const isBareWord = (text: string): boolean =>
  /^[\p{L}_$][\p{L}\p{M}\p{N}_$]*$/u.test(text) && !isReserved(text);
