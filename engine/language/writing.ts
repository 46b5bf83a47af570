import { isBareName } from '../base/index.ts';
import { isKeyword } from './characters.ts';
import { quotedString } from './quoting.ts';

/** A user or heading: bare, or in quotes. */
export const writtenWord = (text: string): string => (isBareName(text) ? text : quotedString(text));

/** A value of a variable: a number or word as it is, anything else in quotes. */
export const writtenValue = (text: string): string =>
  isBareName(text) || /^-?\d+(?:\.\d+)?$/.test(text) || /^on$/i.test(text) ? text : quotedString(text);

/** A node after a dot command: `leaf-8`, `127.0.0.1:10001`, or in quotes. */
export function writtenNode(text: string): string {
  const [, host, port] = /^([\w.-]+?)(?::([1-9]\d{0,4}))?$/.exec(text) ?? [];
  const isBare =
    host !== undefined && /^[A-Za-z_]|\./.test(host) && !host.startsWith('-') && !isKeyword(host);
  return isBare && Number(port ?? 1) <= 65_535 ? text : quotedString(text);
}
