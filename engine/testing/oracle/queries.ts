import { Draw } from './draw.ts';
import { type Around, Expressions, type Kind, type Named, type QueriesWithin } from './expressions.ts';

/** A table that is the same here and there. */
export interface OracleTable {
  readonly written: string;
  readonly columns: readonly { readonly name: string; readonly kind: Kind }[];
  /** Columns that together tell every row from every other one. */
  readonly key: readonly string[];
}

export interface OracleQuery {
  readonly text: string;
  /** Does it say in which order all of its rows come? */
  readonly isOrdered: boolean;
}

/** The query of this number: the same for the same seed and tables. */
export function queryOf(seed: number, index: number, tables: readonly OracleTable[]): OracleQuery {
  const queries = new Queries(new Draw(seed * 100_000 + index), tables);
  for (let drawn = 0; drawn < drawLimit; drawn += 1) {
    const query = queries.query();
    if (!beginsWithLiteral.test(query.text) && !isTakenForInner.test(query.text)) return query;
  }
  throw new Error(`No query is drawn for ${seed}, ${index}.`);
}

/** So many queries in a row that are not asked would be no chance. */
const drawLimit = 1_000;

/** MariaDB has ideas of its own about the type of COALESCE of a value that is written out, and whether it may be NULL. */
const beginsWithLiteral = /(COALESCE|IFNULL)\((NULL|'|-?\d)/;

/** MariaDB takes an outer join for an inner one where FIELD, which is never NULL, is asked of what may have no row. */
const isTakenForInner = /\b(?:LEFT|RIGHT)\b.*\bWHERE\b.*\bFIELD\(/;

/** What a SELECT reads from, with the columns that it may name, and those that tell its rows apart. */
interface From {
  readonly written: string;
  readonly columns: readonly Named[];
  readonly key: readonly string[];
}

class Queries {
  readonly #draw: Draw;
  readonly #tables: readonly OracleTable[];
  #aliases = 0;

  constructor(draw: Draw, tables: readonly OracleTable[]) {
    this.#draw = draw;
    this.#tables = tables;
  }

  query(): OracleQuery {
    const forms = [this.#plain, this.#plain, this.#plain, this.#grouped, this.#grouped, this.#distinct];
    return this.#draw
      .of([...forms, this.#set, this.#common, this.#overNothing, this.#windows, this.#rolled])
      .call(this);
  }

  #plain(): OracleQuery {
    const from = this.#from(this.#draw.oneIn(3) ? 2 : 1);
    const expressions = this.#over(from.columns);
    const items = this.#draw.oneIn(6) ? '*' : this.#items(() => expressions.any()).join(', ');
    const select = `SELECT ${items} FROM ${from.written}${this.#where(expressions)}`;
    if (this.#draw.oneIn(3)) return { text: select, isOrdered: false };
    const direction = (): string => this.#draw.of(['', ' ASC', ' DESC']);
    const keys = this.#draw.some(2, () => `${expressions.any(1)}${direction()}`).filter(isNoPlace);
    const order = [...keys, ...from.key.map((key) => `${key}${direction()}`)].join(', ');
    return { text: `${select} ORDER BY ${order}${this.#limit()}`, isOrdered: true };
  }

  #grouped(): OracleQuery {
    const from = this.#from(this.#draw.oneIn(4) ? 2 : 1);
    const expressions = this.#over(from.columns);
    const keys = this.#draw
      .some(2, () => this.#groupKey(from))
      .filter((key, at, all) => all.indexOf(key) === at);
    const isWhole = this.#draw.oneIn(4);
    const named = isWhole
      ? []
      : keys.map((key, index) => ({
          key,
          alias: this.#draw.oneIn(2) || isTooLong(key) ? `k${index}` : null,
        }));
    const items = [
      ...named.map(({ key, alias }) => (alias === null ? key : `${key} AS ${alias}`)),
      ...this.#draw.some(3, (index) => headed(this.#aggregate(from), `g${index}`)),
    ];
    const groups = named.map(({ key, alias }, index) =>
      this.#draw.of([key, alias ?? key, String(index + 1)]),
    );
    const having = this.#draw.oneIn(3) ? ` HAVING ${this.#having(from)}` : '';
    const by = isWhole ? '' : ` GROUP BY ${groups.join(', ')}`;
    const select = `SELECT ${items.join(', ')} FROM ${from.written}${this.#where(expressions)}${by}${having}`;
    if (isWhole || this.#draw.oneIn(3)) return { text: select, isOrdered: false };
    const order = named.map((_one, index) => `${index + 1}${this.#draw.of(['', ' DESC'])}`).join(', ');
    return { text: `${select} ORDER BY ${order}${this.#limit()}`, isOrdered: true };
  }

  /** Functions with OVER: over parts of the rows, in an order that leaves none beside another. */
  #windows(): OracleQuery {
    const from = this.#from(1);
    const integer = (): string =>
      this.#draw.of(from.columns.filter(({ kind }) => kind === 'integer')).written;
    const any = (): string => this.#draw.of(from.columns).written;
    const order = `ORDER BY ${from.key.map((key) => `${key}${this.#draw.of(['', ' DESC'])}`).join(', ')}`;
    const part = (): string => this.#draw.of(['', `PARTITION BY ${integer()} `]);
    const frame = (): string =>
      this.#draw.of([
        '',
        ' ROWS BETWEEN 1 PRECEDING AND CURRENT ROW',
        ' ROWS UNBOUNDED PRECEDING',
        ' ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING',
      ]);
    const items = this.#draw.some(3, (index) => {
      const written = this.#draw.of([
        () => `${this.#draw.of(['ROW_NUMBER', 'RANK', 'DENSE_RANK'])}() OVER (${part()}${order})`,
        () => `RANK() OVER (ORDER BY ${integer()})`,
        () =>
          `${this.#draw.of(['SUM', 'COUNT', 'MIN', 'MAX', 'AVG'])}(${integer()}) OVER (${part()}${order}${frame()})`,
        // Beside `OVER ()` and an order of its own, this server counts each row of a part as alone in it.
        () => `COUNT(*) OVER (PARTITION BY ${integer()})`,
        () =>
          `${this.#draw.of(['LAG', 'LEAD'])}(${any()}${this.#draw.of(['', ', 2'])}) OVER (${part()}${order})`,
        () => `${this.#draw.of(['FIRST_VALUE', 'LAST_VALUE'])}(${any()}) OVER (${part()}${order})`,
        () => `NTILE(${1 + this.#draw.below(4)}) OVER (${order})`,
      ])();
      return `${written} AS w${index}`;
    });
    const select = `SELECT ${[...from.key, ...items].join(', ')} FROM ${from.written}${this.#where(this.#over(from.columns))}`;
    return { text: `${select} ORDER BY ${from.key.join(', ')}${this.#limit()}`, isOrdered: true };
  }

  /** WITH ROLLUP, which this server lets nobody order. */
  #rolled(): OracleQuery {
    const from = this.#from(1);
    const columns = from.columns.filter(({ kind }) => kind === 'integer');
    const keys = this.#draw
      .some(2, () => this.#draw.of(columns).written)
      .filter((key, at, all) => all.indexOf(key) === at);
    const aggregates = this.#draw.some(2, (index) => headed(this.#aggregate(from), `g${index}`));
    const where = this.#where(this.#over(from.columns));
    return {
      text: `SELECT ${[...keys, ...aggregates].join(', ')} FROM ${from.written}${where} GROUP BY ${keys.join(', ')} WITH ROLLUP`,
      isOrdered: false,
    };
  }

  #distinct(): OracleQuery {
    const from = this.#from(this.#draw.oneIn(4) ? 2 : 1);
    const items = this.#draw.some(3, () => this.#groupKey(from));
    const select = `SELECT DISTINCT ${items.join(', ')} FROM ${from.written}${this.#where(this.#over(from.columns))}`;
    return this.#byPlaces(select, items.length);
  }

  #set(): OracleQuery {
    const kinds = this.#draw.some(2, () => this.#draw.of<Kind>(['integer', 'text']));
    const one = (): string => {
      const from = this.#from(1);
      // Some servers want names that differ.
      const items = kinds.map(
        (kind, index) => `${this.#keyOfKind(from, kind)}${index === 0 ? '' : ` AS s${index}`}`,
      );
      return `SELECT ${items.join(', ')} FROM ${from.written}${this.#where(this.#over(from.columns))}`;
    };
    const operators = ['UNION', 'UNION ALL', 'UNION DISTINCT', 'INTERSECT', 'EXCEPT'];
    // A server that puts INTERSECT ALL before EXCEPT ALL goes round for ever.
    const alone = this.#draw.oneIn(3) ? ['EXCEPT ALL', 'INTERSECT ALL'] : null;
    const parts = this.#draw.some(
      alone === null ? 2 : 1,
      () => ` ${this.#draw.of(alone ?? operators)} ${one()}`,
    );
    return this.#byPlaces(`${one()}${parts.join('')}`, kinds.length);
  }

  /** WITH, or a SELECT in brackets to read from. */
  #common(): OracleQuery {
    const from = this.#from(1);
    const expressions = this.#over(from.columns);
    const kinds = this.#draw.some(3, () => this.#draw.of<Kind>(['integer', 'text']));
    const items = kinds.map((kind, index) => `${expressions.of(kind, 1)} AS c${index}`).join(', ');
    const inner = `SELECT ${items} FROM ${from.written}${this.#where(expressions)}`;
    const columns = kinds.map(
      (kind, index): Named => ({ written: this.#draw.of([`c${index}`, `q.c${index}`]), kind }),
    );
    const outer = this.#over(columns);
    const chosen = this.#draw.oneIn(3) ? '*' : this.#items(() => outer.any(1)).join(', ');
    const where = this.#where(outer);
    const text = this.#draw.oneIn(2)
      ? `WITH q AS (${inner}) SELECT ${chosen} FROM q${where}`
      : `SELECT ${chosen} FROM (${inner}) ${this.#draw.of(['', 'AS '])}q${where}`;
    return { text, isOrdered: false };
  }

  #overNothing(): OracleQuery {
    const expressions = new Expressions(this.#draw, { columns: [], within: null });
    return { text: `SELECT ${this.#items(() => expressions.any()).join(', ')}`, isOrdered: true };
  }

  #byPlaces(select: string, count: number): OracleQuery {
    if (this.#draw.oneIn(3)) return { text: select, isOrdered: false };
    const places = Array.from(
      { length: count },
      (_value, index) => `${index + 1}${this.#draw.of(['', ' DESC'])}`,
    );
    return { text: `${select} ORDER BY ${places.join(', ')}${this.#limit()}`, isOrdered: true };
  }

  #items(make: () => string): readonly string[] {
    return this.#draw.some(4, (index) => {
      const written = make();
      const aliases = [` AS a${index}`, ` a${index}`, ` AS \`the ${index}\``];
      return `${written}${this.#draw.of(isTooLong(written) ? aliases : ['', '', ...aliases])}`;
    });
  }

  #where(expressions: Expressions): string {
    return this.#draw.oneIn(3) ? '' : ` WHERE ${expressions.condition()}`;
  }

  #limit(): string {
    return this.#draw.of(['', '', ' LIMIT 3', ' LIMIT 4 OFFSET 2', ' LIMIT 1, 2', ' LIMIT 0']);
  }

  /** Rows that are equal are printed alike when texts are written large and without blanks. */
  #groupKey(from: From): string {
    return this.#keyOfKind(from, this.#draw.of<Kind>(['integer', 'text']));
  }

  #keyOfKind(from: From, kind: Kind): string {
    const expressions = new Expressions(this.#draw, { columns: from.columns, within: null });
    const drawn = expressions.of(kind, 1);
    // What is the same for every row says nothing about rows, and servers leave it out of account in various ways.
    const isOfRows = from.columns.some(({ written }) => drawn.includes(written)) && !isForgotten(drawn);
    const written = isOfRows
      ? drawn
      : this.#draw.of(from.columns.filter((column) => column.kind === kind)).written;
    return kind === 'text' ? `UPPER(TRIM(${written}))` : written;
  }

  #aggregate(from: From): string {
    const expressions = new Expressions(this.#draw, { columns: from.columns, within: null });
    const distinct = this.#draw.of(['', '', 'DISTINCT ']);
    const [integer, text] = [this.#keyOfKind(from, 'integer'), this.#keyOfKind(from, 'text')];
    return this.#draw.of([
      'COUNT(*)',
      `COUNT(${distinct}${this.#draw.of([integer, text])})`,
      `SUM(${distinct}${integer})`,
      `AVG(${distinct}${integer})`,
      `SUM(${integer} * 0.25)`,
      `${this.#draw.of(['MIN', 'MAX'])}(${this.#draw.of([integer, text])})`,
      `GROUP_CONCAT(${distinct}${text} ORDER BY ${text}${this.#draw.of(['', ' DESC'])})`,
      `GROUP_CONCAT(DISTINCT ${integer} ORDER BY ${integer} SEPARATOR '; ')`,
      `SUM(CASE WHEN ${expressions.condition(1)} THEN 1 ELSE 0 END)`,
      `COUNT(*) * 100 / 7`,
      `IFNULL(MAX(${integer}), 0) - COUNT(*)`,
    ]);
  }

  #having(from: From): string {
    return this.#draw.of([
      'COUNT(*) > 1',
      'COUNT(*) BETWEEN 1 AND 3',
      `MAX(${from.columns.find(({ kind }) => kind === 'integer')?.written ?? '1'}) >= 2`,
    ]);
  }

  /** One table, or two that are joined. */
  #from(count: 1 | 2): From {
    const one = this.#table(count === 2);
    if (count === 1) return one;
    const other = this.#table(true);
    const columns = [...one.columns, ...other.columns];
    const key = [...one.key, ...other.key];
    const joined = (how: string, on: string): From => ({
      written: `${one.written} ${how} ${other.written}${on}`,
      columns,
      key,
    });
    const kind = this.#draw.of<Kind>(['integer', 'text']);
    const pick = (from: From): string =>
      this.#draw.of(from.columns.filter((column) => column.kind === kind)).written;
    const equal = ` ON ${pick(one)} = ${pick(other)}`;
    const more = this.#draw.oneIn(2) ? ` AND ${this.#over(columns, false).condition(1)}` : '';
    const how = this.#draw.of([
      'JOIN',
      'INNER JOIN',
      'LEFT JOIN',
      'LEFT OUTER JOIN',
      'RIGHT JOIN',
      'CROSS JOIN',
      ',',
    ]);
    return how === 'CROSS JOIN' || how === ',' ? joined(how, '') : joined(how, `${equal}${more}`);
  }

  #table(isQualified: boolean): From {
    const table = this.#draw.of(this.#tables);
    this.#aliases += 1;
    const alias = `t${this.#aliases}`;
    const named = isQualified || this.#draw.oneIn(2);
    const written = (name: string): string => (named ? `${alias}.${name}` : name);
    return {
      written: named ? `${table.written} ${this.#draw.of(['', 'AS '])}${alias}` : table.written,
      columns: table.columns.map(({ name, kind }) => ({ written: written(name), kind })),
      key: table.key.map(written),
    };
  }

  #over(columns: readonly Named[], mayAsk = true): Expressions {
    return new Expressions(this.#draw, { columns, within: mayAsk ? this.#within : null });
  }

  /** SELECTs within others; half of them look at the row beside which they stand. */
  readonly #within: QueriesWithin = {
    scalar: (kind, around) => {
      const { select, from } = this.#inner(around, (expressions) => expressions.of(kind, 1));
      return `${select} ORDER BY ${from.key.join(', ')} LIMIT 1`;
    },
    list: (kind, around) => this.#inner(around, (expressions) => expressions.of(kind, 1)).select,
    exists: (around) => this.#inner(around, () => '1').select,
  };

  #inner(
    around: Around,
    item: (expressions: Expressions) => string,
  ): { readonly select: string; readonly from: From } {
    const from = this.#table(true);
    const own = new Expressions(this.#draw, { columns: from.columns, within: null });
    const beside = this.#draw.oneIn(2) ? around.columns.filter(({ written }) => written.includes('.')) : [];
    const all = new Expressions(this.#draw, { columns: [...from.columns, ...beside], within: null });
    return { select: `SELECT ${item(own)} FROM ${from.written} WHERE ${all.condition(1)}`, from };
  }
}

/** MariaDB forgets in some groups that COALESCE with a value that is written out is never NULL. */
const isForgotten = (drawn: string): boolean => /(COALESCE|IFNULL)\(/.test(drawn);

/** MariaDB cuts off headings of more than 255 letters. */
const longestHeading = 255;
const isTooLong = (heading: string): boolean => heading.length > longestHeading;
const headed = (written: string, alias: string): string =>
  isTooLong(written) ? `${written} AS ${alias}` : written;

/** ORDER BY and GROUP BY take a number that stands alone for a place. */
const isNoPlace = (written: string): boolean => !/^\(?-?\d+\)?( |$)|^NULL( |$)|^'/.test(written);
