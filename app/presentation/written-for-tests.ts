import { digestOf } from '@ha-playground/engine/testing';

/** A value that is no longer than this stands on the line of its name. */
const lineLetters = 110;
/** What is longer counts by its digest. */
const shortLetters = 200;

/** A value as lines that people read and compare: numbers to a hundredth, nothing of functions. */
export function written(name: string, value: unknown, indent = ''): readonly string[] {
  const plain = plainOf(value);
  const line = `${indent}${name}: ${inline(plain)}`;
  if (line.length <= lineLetters || typeof plain !== 'object' || plain === null) return [line];
  const parts = Object.entries(plain).flatMap(([key, part]) => written(key, part, `${indent}  `));
  return [`${indent}${name}:`, ...parts];
}

/** On one line: what is longer counts by its digest, after how much there is of it. */
export function shortly(value: unknown): string {
  const plain = plainOf(value);
  const text = inline(plain);
  if (text.length <= shortLetters) return text;
  const count = typeof plain === 'object' && plain !== null ? Object.keys(plain).length : 1;
  return `${count} of ${digestOf(text)}`;
}

/**
 * The facts, scene by scene: those of a scene that are the same as in the one before are left out, so that a line stands
 * where something changes.
 */
export class Told {
  readonly #lines: string[] = [];
  readonly #last = new Map<string, string>();

  tell(scene: string, facts: Readonly<Record<string, unknown>>): void {
    this.#lines.push(scene);
    for (const [name, fact] of Object.entries(facts)) {
      const text = shortly(fact);
      if (this.#last.get(name) === text) continue;
      this.#last.set(name, text);
      this.#lines.push(`  ${name}: ${text}`);
    }
  }

  get text(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

function plainOf(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 100) / 100 + 0;
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  // Names that are no numbers keep the order of the entries.
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, part]) => [`@${key}`, plainOf(part)]));
  if (Symbol.iterator in value) return [...(value as Iterable<unknown>)].map(plainOf);
  const parts = Object.entries(value).map(([key, part]) => [key, plainOf(part)] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

function inline(plain: unknown): string {
  if (Array.isArray(plain)) return `[${plain.map(inline).join(' ')}]`;
  if (typeof plain === 'object' && plain !== null)
    return `{${Object.entries(plain)
      .map(([key, part]) => `${key} ${inline(part)}`)
      .join(', ')}}`;
  return typeof plain === 'string' && /^[\w-]+$/.test(plain) ? plain : (JSON.stringify(plain) ?? 'nothing');
}
