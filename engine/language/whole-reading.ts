import type { Span } from './diagnostic.ts';
import { Reading } from './reading.ts';

/** What the actions of the whole grammar read their values from. */
export class WholeReading extends Reading {
  /** Notes words that mean nothing here, in one form however they were written. */
  idle(written: string): void {
    const words = written.replace(/\s+/g, ' ').toUpperCase();
    if (!this.idleWords.includes(words)) this.idleWords.push(words);
  }

  /** A key of a table: rows are spread by the first column, and nothing else is a key here. */
  key(range: Span): null {
    const words = /^(?:CONSTRAINT\s+\S+\s+)?((?:[A-Z]+\s+)?(?:KEY|INDEX)|UNIQUE|FULLTEXT)/i.exec(
      this.slice(range),
    )?.[1];
    this.idle(words ?? 'KEY');
    return null;
  }

  /** What stands after the type of a column, or after a key. */
  attributes(range: Span): void {
    this.#idleParts(range, attributes);
  }

  /** What stands after the bracket of the columns. */
  tableOptions(range: Span): void {
    this.#idleParts(range, tableOptions);
  }

  protected override otherType(type: string, range: Span): void {
    if (keptAsText.test(type)) this.idle(type);
    else super.otherType(type, range);
  }

  /** Notes what is written part by part, as far as `patterns` know the parts. */
  #idleParts(range: Span, patterns: readonly RegExp[]): void {
    const { start, end } = this.span(range);
    for (let at = start; at < end; ) {
      const rest = this.text({ start: at, end });
      const found = patterns.map((pattern) => pattern.exec(rest)).find((match) => match !== null);
      if (found === undefined) {
        const written = /^\S+/.exec(rest)?.[0] ?? rest;
        const span = { start: at, end: at + written.length };
        this.mistakes.push({ span, problem: { kind: 'partUnknown', written } });
        return;
      }
      if (found[1] !== undefined) this.idle(found[1]);
      at += found[0].length;
    }
  }
}

/** Kinds of values that are kept as they are written: they order and compare as texts here. */
const keptAsText =
  /^(?:DATE|DATETIME|TIMESTAMP|TIME|YEAR|DECIMAL|NUMERIC|DEC|FIXED|DOUBLE|FLOAT|REAL|BINARY|VARBINARY|TINYBLOB|BLOB|MEDIUMBLOB|LONGBLOB|ENUM|SET|BIT)$/;

const value = String.raw`(?:'(?:[^'\\]|\\.)*'|"[^"]*"|[-+]?\d+(?:\.\d+)?|[\w.]+(?:\s*\([^()]*\))?|\([^()]*\))`;

const words = (listed: string, after: string): RegExp =>
  new RegExp(
    String.raw`^\s*,?\s*(${listed.replaceAll(', ', '|').replaceAll(' ', String.raw`\s+`)})\b${after}\s*`,
    'i',
  );

const attributes: readonly RegExp[] = [
  words(
    'UNSIGNED, SIGNED, NOT NULL, NULL, AUTO_INCREMENT AS SEQUENCE, AUTO_INCREMENT, UNIQUE KEY, UNIQUE, PRIMARY KEY, SHARD KEY, SORT KEY, KEY, SPARSE, SERIES TIMESTAMP, METADATA_ONLY, PERSISTED',
    '',
  ),
  words(
    'DEFAULT, ON UPDATE, ON DELETE, COMMENT, COLLATE, CHARACTER SET, CHARSET, USING, WITH, CHECK, REFERENCES',
    String.raw`\s*${value}`,
  ),
  /^\s*\((?:[^()]|\([^()]*\))*\)\s*/,
];

const tableOptions: readonly RegExp[] = [
  words('USING CLUSTERED COLUMNSTORE', ''),
  words(
    String.raw`DEFAULT CHARACTER SET, DEFAULT CHARSET, DEFAULT COLLATE, CHARACTER SET, CHARSET, COLLATE, ENGINE, AUTO_INCREMENT, COMMENT, AUTOSTATS_\w+, COMPRESSION, ROW_FORMAT`,
    String.raw`\s*=?\s*${value}`,
  ),
];
