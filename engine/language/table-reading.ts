import { typeWords } from './column-words.ts';
import type { Diagnostic, Span } from './diagnostic.ts';
import type {
  Assignment,
  Expression,
  Literal,
  Name,
  Progression,
  Query,
  SelectItem,
  Source,
  TableChange,
  TableName,
  TableSource,
  WrittenColumn,
  WrittenKey,
} from './parts.ts';
import { QueryReading } from './query-reading.ts';
import { nameIn, unquoted } from './quoting.ts';
import { nearestSpelling } from './spelling.ts';
import type { StatementBody } from './statement.ts';

/** What the actions of the whole grammar read tables and what is written to them from. */
export class TableReading extends QueryReading {
  /** A table of nothing but columns of INT and TEXT is read as the first grammar reads it. */
  table(
    { table, ifNotExists, kinds, parts = [], options = null, like = null, query = null }: WrittenTable,
    range: Span,
  ): StatementBody {
    for (const word of kinds) if (word === 'GLOBAL' || word === 'TEMPORARY') this.idle(word);
    const columns = parts.filter(isColumn);
    const keys = parts.flatMap((part) => (isColumn(part) ? [] : [part]));
    const settings = options === null ? [] : this.#partsOf(options, tableOptions);
    if (columns.length === 0 && like === null && query === null) this.note(range, { kind: 'noColumn' });
    const isPlain = kinds.length + keys.length + settings.length === 0 && like === null && query === null;
    if (isPlain && columns.every(isPlainColumn)) {
      const plain = columns.map(
        ({ name, type }) => ({ name, type: plainTypes[type?.text ?? ''] ?? 'text' }) as const,
      );
      return { kind: 'createTable', table, columns: plain, ifNotExists };
    }
    const comment = settings.find(({ word }) => word === 'COMMENT')?.value ?? '';
    const definition = {
      ifNotExists,
      columns,
      keys: keys.filter(({ kind }) => kind !== 'unenforced'),
      storage: kinds.includes('ROWSTORE') ? 'rowstore' : 'columnstore',
      isReference: kinds.includes('REFERENCE'),
      comment: textOf(comment),
      like,
      query,
    } as const;
    return { kind: 'defineTable', table, definition, written: this.slice(range) };
  }

  definedColumn({ name, type, lengths, computed, rest }: WrittenPart, range: Span): WrittenColumn {
    const attributes = rest === undefined || rest === null ? [] : this.#partsOf(rest, attributePatterns);
    const has = (word: string): boolean => attributes.some((one) => one.word === word);
    const given = (word: string): string | null => attributes.find((one) => one.word === word)?.value ?? null;
    const persisted = given('PERSISTED');
    const varying = given('VARYING');
    const fallback = given('DEFAULT');
    const isByClock = fallback !== null && clockPattern.test(fallback);
    const isTouched = clockPattern.test(given('ON UPDATE') ?? '');
    return {
      name,
      type:
        varying !== null
          ? { text: 'VARCHAR', lengths: varying.slice(1, -1).trim(), isUnsigned: false }
          : type === undefined
            ? writtenType(persisted)
            : this.#type(type, lengths ?? null, has('UNSIGNED')),
      isNullable: !has('NOT NULL') && !has('PRIMARY KEY'),
      isNumbered: has('AUTO_INCREMENT'),
      fallback: isByClock || fallback === null ? null : constant(fallback),
      clock: isByClock ? (isTouched ? 'onBoth' : 'onInsert') : isTouched ? 'onUpdate' : 'never',
      computed: computed ?? null,
      comment: textOf(given('COMMENT') ?? ''),
      keys: attributes.flatMap(({ word }) => keyWords[word] ?? []),
      span: this.span(range),
    };
  }

  definedKey({ name, kind, before, columns, rest }: WrittenKeyPart, range: Span): WrittenKey {
    const words = before === null ? '' : this.slice(before);
    const after = rest === null ? '' : this.slice(rest);
    const isClustered = /\bCLUSTERED\s+COLUMNSTORE\b/i.test(`${words} ${after}`);
    const [, called] =
      /^(?:USING\s+VERSION\s+\d+\s*)?(?!USING\b|CLUSTERED\b|VERSION\b)(`(?:[^`]|``)+`|\w+)/i.exec(words) ??
      [];
    const written = isClustered ? 'sort' : (keyKinds[kind.toUpperCase().replace(/\s+/g, ' ')] ?? 'index');
    // Nobody keeps to one that is unenforced, here or there [DOC].
    const isUnenforced = written === 'foreign' && /\bUNENFORCED\b/i.test(after);
    if (isUnenforced) this.idle('FOREIGN KEY');
    const own = called === undefined ? name : nameIn(called);
    // So the product writes a primary key of a columnstore.
    const isPrimary = written === 'unique' && own === 'PRIMARY';
    const kept = isUnenforced ? 'unenforced' : isPrimary ? 'primary' : written;
    return { kind: kept, name: own ?? null, columns, span: this.span(range) };
  }

  newIndex(
    {
      table,
      name,
      columns,
    }: { readonly table: TableName; readonly name: Name; readonly columns: readonly Name[] },
    range: Span,
  ): StatementBody {
    const written = this.slice(range);
    const kind = /^CREATE\s+UNIQUE/i.test(written)
      ? 'unique'
      : /^CREATE\s+FULLTEXT/i.test(written)
        ? 'fulltext'
        : 'index';
    const key: WrittenKey = { kind, name: name.text, columns, span: name.span };
    return { kind: 'alterTable', table, changes: [{ kind: 'addKey', key }], written };
  }

  /** What ALTER TABLE does besides what the model has. */
  otherChange(range: Span): TableChange {
    const written = this.slice(range);
    const words = /^\w+(?:\s+(?:COLUMN|INDEX|KEY|TO|AS)\b)?/i.exec(written)?.[0] ?? written;
    return { kind: 'leftOut', words: words.replace(/\s+/g, ' ').toUpperCase(), span: this.span(range) };
  }

  /** UPDATE: the table that is changed is the one that the columns are written with, or else the leftmost. */
  update(written: Omit<StatementBodyOf<'update'>, 'kind' | 'table' | 'written'>, range: Span): StatementBody {
    const of = written.assignments[0]?.column.of ?? null;
    const table = this.#target(written.from, of);
    for (const { column } of written.assignments)
      if (column.of !== undefined && of !== null && column.of.text.toLowerCase() !== of.text.toLowerCase())
        this.mistakes.push({
          span: column.of.span,
          problem: { kind: 'ofOtherTable', written: column.of.text, table: of.text },
        });
    return { kind: 'update', table, ...written, written: this.slice(range) };
  }

  /** DELETE, of the one table that it reads or of one of several. */
  delete(
    {
      of,
      ...written
    }: Omit<StatementBodyOf<'delete'>, 'kind' | 'table' | 'written'> & { readonly of: TableName | null },
    range: Span,
  ): StatementBody {
    const table = this.#target(written.from, of?.name ?? null);
    return { kind: 'delete', table, ...written, written: this.slice(range) };
  }

  /** The table of what is read that is called so, or the leftmost. */
  #target(from: Source, of: Name | null): TableName {
    const tables = tablesOf(from);
    const found =
      of === null
        ? tables[0]
        : tables.find(
            ({ table, alias }) => (alias ?? table.name).text.toLowerCase() === of.text.toLowerCase(),
          );
    const span = of?.span ?? from.span;
    if (found === undefined)
      this.mistakes.push({ span, problem: { kind: 'partUnknown', written: this.text(span) } });
    return found?.table ?? { schema: null, name: of ?? { text: '', span }, span };
  }

  kill(
    {
      how,
      process,
      node,
    }: { readonly how: Name | null; readonly process: number; readonly node: number | null },
    range: Span,
  ): StatementBody {
    const word = how?.text.toLowerCase() ?? 'connection';
    if (how !== null && word !== 'query' && word !== 'connection')
      this.mistakes.push({ span: how.span, problem: { kind: 'partUnknown', written: how.text } });
    const what = word === 'query' ? 'query' : 'connection';
    return { kind: 'kill', what, process, onNode: node, written: this.slice(range) };
  }

  /** The columns and the row of `SET column = value, …`. */
  assigned(assignments: readonly Assignment[]): Pick<WrittenInsert, 'columns' | 'rows'> {
    return {
      columns: assignments.map(({ column }) => column),
      rows: [assignments.map(({ value }) => value)],
    };
  }

  /** Values that are to be worked out are those of one SELECT without a table; of how many each row is made is kept. */
  insert({ how, table, columns, rows, progression, onDuplicate }: WrittenInsert, range: Span): StatementBody {
    const values = rows.flat();
    const isPlain = values.every((value) => value.kind === 'literal' && value.isDefault === undefined);
    const hasRows = rows.every((row) => row.length > 0);
    if (isPlain && hasRows && how === 'insert' && onDuplicate === null) {
      const literals = rows as readonly (readonly Literal[])[];
      const continued = this.progression(literals, progression);
      return { kind: 'insert', table, columns, rows: literals, progression: continued };
    }
    if (progression !== null)
      this.mistakes.push({ span: progression.span, problem: { kind: 'progressionWithoutStart' } });
    const span = this.span(range);
    const items = values.map((expression): SelectItem => {
      return { kind: 'column', expression, heading: '', alias: null };
    });
    const rest = { distinct: false, from: null, where: null, groupBy: [], having: null, span };
    const body = { kind: 'selection', items, ...rest } as const;
    const query = { kind: 'select', commons: [], body, orderBy: [], limit: null, span } as const;
    const defaults = values.flatMap((value, place) => ('isDefault' in value ? [place] : []));
    const lengths = rows.map((row) => row.length);
    const made = { how, table, columns, query, onDuplicate: onDuplicate ?? [] };
    return { kind: 'insertSelect', ...made, lengths, defaults, written: this.slice(range) };
  }

  insertSelect(
    { onDuplicate, ...written }: Omit<WrittenInsert, 'rows' | 'progression'> & { readonly query: Query },
    range: Span,
  ): StatementBody {
    const made = { ...written, onDuplicate: onDuplicate ?? [] };
    return { kind: 'insertSelect', ...made, lengths: null, defaults: [], written: this.slice(range) };
  }

  #type(range: Span, lengths: Span | null, isUnsigned: boolean): WrittenColumn['type'] {
    const text = this.slice(range).toUpperCase();
    if (!typeWords.includes(text)) this.note(range, { kind: 'columnTypeUnsupported', type: text });
    const example = lengths === null ? sized[text] : undefined;
    if (example !== undefined) this.note(range, { kind: 'lengthMissing', type: text, example });
    return { text, lengths: lengths === null ? null : this.slice(lengths).slice(1, -1).trim(), isUnsigned };
  }

  /** What is written part by part, as far as `patterns` know the parts. Of those that mean nothing here notes are made. */
  #partsOf(range: Span, patterns: readonly PartPattern[]): readonly WrittenPartOf[] {
    const { start, end } = this.span(range);
    const parts: WrittenPartOf[] = [];
    for (let at = start; at < end; ) {
      const rest = this.text({ start: at, end });
      const found = patterns
        .map((one) => ({ isIdle: one.isIdle, match: one.pattern.exec(rest) }))
        .find(({ match }) => match !== null);
      if (found === undefined || found.match === null) {
        this.mistakes.push(unknownPart(rest, at, patterns === attributePatterns));
        return parts;
      }
      const [whole, word = '', value = ''] = found.match;
      if (found.isIdle && word !== '') this.idle(word);
      parts.push({ word: word.replace(/\s+/g, ' ').toUpperCase(), value: value.trim() });
      at += whole.length;
    }
    return parts;
  }
}

/** What does not belong there: a misspelled word, the next column without its comma, or something else. */
function unknownPart(rest: string, start: number, isOfColumn: boolean): Diagnostic {
  const written = /^\S+/.exec(rest)?.[0] ?? rest;
  const span = { start, end: start + written.length };
  const [, next] = /^(?:\w+|\x60[^\x60]+\x60)\s+(\w+)/.exec(rest) ?? [];
  const isColumn = isOfColumn && next !== undefined && typeWords.includes(next.toUpperCase());
  const nearest = isOfColumn ? (otherAttributes[written.toUpperCase()] ?? nearAttribute(written)) : null;
  if (nearest !== null && !isColumn)
    return { span, problem: { kind: 'misspelled', written, at: 'inside', nearest } };
  if (isColumn || (isOfColumn && /^(?:(?:PRIMARY|UNIQUE|SHARD|SORT)\s+)?KEY\b.*\(/i.test(rest)))
    return { span, problem: { kind: 'wordForgotten', word: ',', before: written } };
  return { span, problem: { kind: 'partUnknown', written } };
}

/** As other products call what a column can be. */
const otherAttributes: Readonly<Record<string, string>> = {
  AUTOINCREMENT: 'AUTO_INCREMENT',
  AUTOINC: 'AUTO_INCREMENT',
  IDENTITY: 'AUTO_INCREMENT',
  NOTNULL: 'NOT NULL',
  PRIMARYKEY: 'PRIMARY KEY',
  PRIMARY: 'PRIMARY KEY',
};

const nearAttribute = (written: string): string | null =>
  /^[A-Za-z_]{4,}$/.test(written)
    ? nearestSpelling(written, [
        'AUTO_INCREMENT',
        'DEFAULT',
        'COMMENT',
        'UNIQUE',
        'UNSIGNED',
        'COLLATE',
        'NULL',
      ])
    : null;

type StatementBodyOf<Kind extends StatementBody['kind']> = Extract<StatementBody, { readonly kind: Kind }>;

/** The tables that a statement reads, from left to right. */
function tablesOf(from: Source): readonly TableSource[] {
  if (from.kind === 'table') return [from];
  return from.kind === 'join' ? [...tablesOf(from.left), ...tablesOf(from.right)] : [];
}

interface WrittenTable {
  readonly table: TableName;
  readonly ifNotExists: boolean;
  readonly kinds: readonly string[];
  readonly parts?: readonly (WrittenColumn | WrittenKey)[];
  readonly options?: Span | null;
  readonly like?: TableName | null;
  readonly query?: Query | null;
}

interface WrittenPart {
  readonly name: Name;
  readonly type?: Span;
  readonly lengths?: Span | null;
  readonly computed?: { readonly expression: Expression; readonly heading: string };
  readonly rest?: Span | null;
}

interface WrittenKeyPart {
  readonly name: string | null;
  readonly kind: string;
  readonly before: Span | null;
  readonly columns: readonly Name[];
  readonly rest: Span | null;
}

interface WrittenInsert {
  readonly how: 'insert' | 'ignore' | 'replace';
  readonly table: TableName;
  readonly columns: readonly Name[] | null;
  readonly rows: readonly (readonly Expression[])[];
  readonly progression: Progression | null;
  readonly onDuplicate: readonly Assignment[] | null;
}

interface WrittenPartOf {
  readonly word: string;
  readonly value: string;
}

interface PartPattern {
  readonly pattern: RegExp;
  readonly isIdle: boolean;
}

const plainTypes: Readonly<Record<string, 'integer' | 'text'>> = {
  INT: 'integer',
  INTEGER: 'integer',
  TEXT: 'text',
};

const isColumn = (part: WrittenColumn | WrittenKey): part is WrittenColumn => 'isNumbered' in part;

const isPlainColumn = (column: WrittenColumn): boolean =>
  plainTypes[column.type?.text ?? ''] !== undefined &&
  column.type?.lengths === null &&
  !column.type.isUnsigned &&
  column.isNullable &&
  !column.isNumbered &&
  column.fallback === null &&
  column.clock === 'never' &&
  column.comment === '' &&
  column.computed === null &&
  column.keys.length === 0;

/** Types that are none without what stands in their brackets. */
const sized: Readonly<Record<string, string>> = {
  VARCHAR: 'VARCHAR(255)',
  VARBINARY: 'VARBINARY(255)',
  ENUM: "ENUM('a', 'b')",
  SET: "SET('a', 'b')",
};

const keyWords: Readonly<Record<string, WrittenKey['kind']>> = {
  'PRIMARY KEY': 'primary',
  'UNIQUE KEY': 'unique',
  UNIQUE: 'unique',
  KEY: 'index',
  'SHARD KEY': 'shard',
  'SORT KEY': 'sort',
};

const keyKinds: Readonly<Record<string, WrittenKey['kind']>> = {
  ...keyWords,
  'UNIQUE INDEX': 'unique',
  FULLTEXT: 'fulltext',
  'FULLTEXT KEY': 'fulltext',
  'FULLTEXT INDEX': 'fulltext',
  'FOREIGN KEY': 'foreign',
};

const value = String.raw`(?:[bB]?'(?:[^'\\]|\\.|'')*'|"[^"]*"|[-+]?\d+(?:\.\d+)?|[\w.]+(?:\s*\([^()]*\))?|\([^()]*\))`;

const words = (listed: string, after = ''): RegExp =>
  new RegExp(
    String.raw`^\s*,?\s*(${listed.replaceAll(', ', '|').replaceAll(' ', String.raw`\s+`)})\b${after}\s*`,
    'i',
  );

const meant = (listed: string, after = ''): PartPattern => ({ pattern: words(listed, after), isIdle: false });
const idle = (listed: string, after = ''): PartPattern => ({ pattern: words(listed, after), isIdle: true });

/** How texts are compared in any case. */
const ownCollation = meant(
  'DEFAULT COLLATE, COLLATE',
  String.raw`\s*=?\s*['\x60]?utf8(?:mb4)?_general_ci\b['\x60]?`,
);

const attributePatterns: readonly PartPattern[] = [
  ownCollation,
  meant('DEFAULT, ON UPDATE, COMMENT', String.raw`\s*(${value})`),
  meant('PERSISTED', String.raw`\s+(\w+(?:\s*\([^()]*\))?(?:\s+UNSIGNED)?)`),
  meant('NOT NULL, NULL, UNIQUE KEY, UNIQUE, PRIMARY KEY, SHARD KEY, SORT KEY, KEY, UNSIGNED'),
  meant('CHARACTER SET, CHARSET', String.raw`\s*=?\s*${value}`),
  meant('SIGNED, PRECISION'),
  meant('VARYING', String.raw`\s*(\(\s*\d+\s*\))`),
  { pattern: /^\s*(AUTO_INCREMENT)(?:\s+AS\s+SEQUENCE)?\b\s*/i, isIdle: false },
  idle('SPARSE, SERIES TIMESTAMP, METADATA_ONLY, ZEROFILL, FIRST'),
  idle('COLLATE, USING, WITH, CHECK, REFERENCES, ON DELETE, AFTER, OPTION', String.raw`\s*${value}`),
];

const tableOptions: readonly PartPattern[] = [
  ownCollation,
  meant('COMMENT', String.raw`\s*=?\s*(${value})`),
  meant('USING CLUSTERED COLUMNSTORE'),
  meant(
    String.raw`AUTOSTATS_\w+, SQL_MODE, DEFAULT CHARACTER SET, DEFAULT CHARSET, CHARACTER SET, CHARSET`,
    String.raw`\s*=?\s*(?:${value}|\x60\w+\x60)`,
  ),
  idle(
    'DEFAULT COLLATE, COLLATE, ENGINE, AUTO_INCREMENT, COMPRESSION, ROW_FORMAT',
    String.raw`\s*=?\s*(?:${value}|\x60\w+\x60)`,
  ),
];

const clockPattern =
  /^(?:CURRENT_TIMESTAMP|NOW|LOCALTIME|LOCALTIMESTAMP|UTC_TIMESTAMP)(?:\s*\(\s*\d*\s*\))?$/i;

const textOf = (written: string): string => (/^['"]/.test(written) ? unquoted(written) : written);

/** DEFAULT, as it is written. */
function constant(written: string): number | string | null {
  if (/^NULL$/i.test(written)) return null;
  if (/^(?:TRUE|FALSE)$/i.test(written)) return /^T/i.test(written) ? 1 : 0;
  if (/^[bB]'[01]*'$/.test(written)) return Number.parseInt(written.slice(2, -1) || '0', 2);
  return /^[-+]?\d{1,15}$/.test(written) ? Number(written) : textOf(written);
}

/** The type behind PERSISTED; AUTO is what the expression gives. */
function writtenType(persisted: string | null): WrittenColumn['type'] {
  const [, text, lengths] = /^(\w+)(?:\s*\(([^()]*)\))?/.exec(persisted ?? '') ?? [];
  if (text === undefined || /^AUTO$/i.test(text)) return null;
  return {
    text: text.toUpperCase(),
    lengths: lengths?.trim() ?? null,
    isUnsigned: /UNSIGNED/i.test(persisted ?? ''),
  };
}
