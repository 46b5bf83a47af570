import { Draw } from './draw.ts';
import type { OracleQuery } from './queries.ts';

/** What makes the tables that are written: types, defaults and keys, and a shard key that the oracle has none of. */
export const writtenTables: readonly string[] = [
  "CREATE TABLE test.stock (id INT NOT NULL, name VARCHAR(20) NOT NULL DEFAULT 'none', price DECIMAL(8,2), weight DOUBLE, made DATE, seen DATETIME, PRIMARY KEY (id));",
  'CREATE TABLE test.shelves (hall INT NOT NULL, code CHAR(4) NOT NULL, room INT DEFAULT 7, UNIQUE KEY place (hall, code), SHARD KEY (hall));',
];

/** The oracle has no shard keys. Its client answers USE with nothing: DO stands for an answer of that line. */
export const changesForOracle = (statements: readonly string[]): string =>
  ['USE test; DO 0;', ...statements.map((statement) => statement.replace(', SHARD KEY (hall)', ''))].join(
    '\n',
  );

/** So many statements one after another, each after what the ones before it have left; two of five read. */
export function changesOf(seed: number, count: number): readonly OracleQuery[] {
  return Array.from({ length: count }, (_value, index): OracleQuery => {
    const changes = new Changes(new Draw(seed * 100_000 + index));
    // Of ten, two keep a variable and ask for it, and two make a table of a SELECT and read it.
    const text =
      index % 10 === 2
        ? changes.assigned()
        : index % 10 === 3
          ? changes.asked()
          : index % 10 === 7
            ? changes.selected(`test.made_${index}`)
            : index % 10 === 8
              ? `SELECT * FROM test.made_${index - 1} ORDER BY id`
              : changes.next(index % 5 === 4);
    return { text, isOrdered: !text.includes('ROLLUP') };
  });
}

/**
 * What is not asked: sums of DOUBLE to their last place, which go by the order of the rows; a date beside a date with a time,
 * for both are texts here; ON DUPLICATE KEY UPDATE that changes nothing, which MySQL's manual counts as none and this server as one.
 */
class Changes {
  readonly #draw: Draw;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  next(reads: boolean): string {
    if (reads) return this.#read();
    return this.#draw.oneIn(3) ? this.#ofShelves() : this.#ofStock();
  }

  /** SET of a variable of the connection. */
  assigned(): string {
    const value = this.#draw.of([
      '5',
      '-2.50',
      "'text'",
      "'2024-02-29'",
      'NULL',
      '(SELECT MAX(price) FROM test.stock)',
      '(SELECT COUNT(*) FROM test.shelves)',
      '(SELECT MIN(made) FROM test.stock)',
    ]);
    return `SET @kept = ${value}`;
  }

  asked(): string {
    return this.#draw.of([
      'SELECT @kept',
      "SELECT @kept IS NULL, IFNULL(@kept, 'nothing')",
      "SELECT CONCAT('<', @kept, '>')",
      'SELECT id FROM test.stock WHERE price = @kept ORDER BY id',
      'SELECT id FROM test.stock WHERE made = @kept ORDER BY id',
    ]);
  }

  /** A table made of what a SELECT gives. */
  selected(name: string): string {
    const item = (): string =>
      this.#draw.of([
        'price',
        'weight',
        'made',
        'seen',
        'name',
        'price + 1',
        'id * 2',
        'CONCAT(name, id)',
        'DATE(seen)',
        'made + INTERVAL 1 DAY',
        'seen + INTERVAL 1 HOUR',
        'TIMESTAMPDIFF(DAY, made, seen)',
        'YEAR(made)',
        'IFNULL(price, 0)',
        "IF(id > 5, 'far', 'near')",
        'LAST_DAY(made)',
        'UPPER(name)',
        'LENGTH(CONCAT(name, id))',
        "IFNULL(CONCAT(name, id), 'none')",
        'CASE WHEN id > 5 THEN name ELSE LEFT(name, 1) END',
        'CAST(id AS CHAR)',
        'HEX(id)',
        'FORMAT(id, 0)',
        "COALESCE(name, 'none')",
        'LOCATE(name, name)',
        'GREATEST(id, 3)',
        "DATE_FORMAT(made, '%y')",
        'id DIV 2',
        'ABS(id)',
        'USER() IS NULL',
      ]);
    const items = this.#draw.some(3, (index) => `${item()} AS c${index}`);
    const how = this.#draw.of(['AS ', '']);
    return `CREATE TABLE ${name} ${how}SELECT id, ${items.join(', ')} FROM test.stock WHERE ${this.#condition()}`;
  }

  #number(): string {
    return this.#draw.of(['0', '1.5', '-2.75', '12.345', '99.995', '1000', "'7.5'", 'NULL', '0.1', '3']);
  }

  #day(): string {
    return this.#draw.of([
      "'2024-02-29'",
      "'2023-12-31'",
      "'1999-01-01'",
      "'2024-03-01'",
      'NULL',
      "'2024-10-05'",
    ]);
  }

  #time(): string {
    const times = [
      "'2024-02-29 23:59:59'",
      "'2024-01-31 08:05:00'",
      "'1999-12-31 00:00:00'",
      "'2024-07-01'",
      'NULL',
    ];
    return this.#draw.of(times);
  }

  #name(): string {
    return this.#draw.of(["'nail'", "'Nail'", "'screw'", "'bolt '", "''", "'a b'", 'DEFAULT']);
  }

  #id = (): string => String(this.#draw.below(14));

  #row(): string {
    return `(${[this.#id(), this.#name(), this.#number(), this.#number(), this.#day(), this.#time()].join(', ')})`;
  }

  #rows(): string {
    return this.#draw.some(3, () => this.#row()).join(', ');
  }

  #end(): string {
    const where = this.#draw.oneIn(4) ? '' : ` WHERE ${this.#condition()}`;
    return `${where}${this.#draw.oneIn(2) ? ` ORDER BY id${this.#draw.of(['', ' DESC'])} LIMIT ${1 + this.#draw.below(3)}` : ''}`;
  }

  #condition(): string {
    return this.#draw.of([
      `id < ${this.#id()}`,
      `id = ${this.#id()}`,
      `price > ${this.#draw.below(20)}`,
      "name = 'nail'",
      "made >= '2024-01-01'",
      'YEAR(seen) = 2024',
      'weight IS NULL',
      `id > ALL (SELECT hall FROM test.shelves WHERE hall < ${this.#id()})`,
      'id = ANY (SELECT room FROM test.shelves)',
      `price BETWEEN 1 AND ${this.#draw.below(100)}`,
      "made > '24-1-1'",
      "made IN ('2024-2-29', '1999.1.1')",
      'made = 20231231',
      "seen BETWEEN '24-1-1' AND '2024-3-1'",
      "seen >= '2024-1-31 8:5'",
      "seen = '99-12-31'",
      'made < seen',
      "DATE(seen) = '24-2-29'",
    ]);
  }

  #assignment(): string {
    return this.#draw.of([
      'price = price + 1.25',
      'price = price * 1.1',
      `weight = ${this.#number()}`,
      'weight = weight / 3',
      "name = CONCAT(name, 'x')",
      'name = DEFAULT',
      'made = DATE_ADD(made, INTERVAL 1 MONTH)',
      'seen = seen + INTERVAL 90 MINUTE',
      'made = NULL',
      'price = weight',
    ]);
  }

  #ofStock(): string {
    const named = (): string => `INTO test.stock (id, price) VALUES (${this.#id()}, ${this.#number()})`;
    return this.#draw.of([
      () => `INSERT INTO test.stock VALUES ${this.#rows()}`,
      () => `INSERT IGNORE INTO test.stock VALUES ${this.#rows()}`,
      () => `REPLACE INTO test.stock VALUES ${this.#rows()}`,
      () => `INSERT ${named()}`,
      () => `REPLACE ${named()}`,
      () =>
        `INSERT INTO test.stock VALUES ${this.#rows()} ON DUPLICATE KEY UPDATE ${this.#draw.of(['price = VALUES(price)', 'price = price + 1', 'name = CONCAT(name, VALUES(name))', 'weight = 2'])}`,
      () => `UPDATE test.stock SET ${this.#assignment()}${this.#end()}`,
      () => `UPDATE test.stock SET ${this.#assignment()}${this.#end()}`,
      () => `DELETE FROM test.stock WHERE ${this.#condition()} ORDER BY id LIMIT 1`,
      () => `DELETE FROM test.stock WHERE id = ${this.#id()}`,
      () =>
        `UPDATE test.stock s JOIN test.shelves h ON h.room = s.id SET s.${this.#draw.of(['price = 2.5', 'weight = 4', "name = 'far'"])}`,
      () =>
        'UPDATE test.stock s LEFT JOIN test.shelves h ON h.room = s.id SET s.price = 1 WHERE h.hall IS NULL AND s.price IS NULL',
      () =>
        'UPDATE test.stock s JOIN (SELECT hall, MAX(room) AS top FROM test.shelves GROUP BY hall) q ON q.hall = s.id SET s.weight = q.top',
      () =>
        `DELETE s FROM test.stock s JOIN test.shelves h ON h.room = s.id WHERE h.hall = ${this.#draw.below(4)}`,
      () =>
        'DELETE s FROM test.stock AS s LEFT JOIN test.shelves AS h ON h.hall = s.id WHERE h.hall IS NULL AND s.id > 11',
      () => 'DELETE FROM test.stock WHERE id IN (SELECT hall FROM test.shelves WHERE room > 20)',
      () => 'INSERT IGNORE INTO test.stock (id, name) SELECT id + 1, name FROM test.stock',
    ])();
  }

  #ofShelves(): string {
    const row = (): string =>
      `(${this.#draw.below(4)}, ${this.#draw.of(["'a'", "'A'", "'b1'", "'zz'"])}, ${this.#draw.of(['1', 'NULL', 'DEFAULT', '12'])})`;
    const rows = (): string => this.#draw.some(3, row).join(', ');
    return this.#draw.of([
      () => `INSERT INTO test.shelves VALUES ${rows()}`,
      () => `INSERT IGNORE INTO test.shelves VALUES ${rows()}`,
      () => `REPLACE INTO test.shelves VALUES ${rows()}`,
      () => `INSERT INTO test.shelves VALUES ${rows()} ON DUPLICATE KEY UPDATE room = IFNULL(room, 0) + 1`,
      () => `UPDATE test.shelves SET room = room + 1 ORDER BY hall, code LIMIT ${1 + this.#draw.below(4)}`,
      () => `DELETE FROM test.shelves ORDER BY hall DESC, code LIMIT ${this.#draw.below(2)}`,
    ])();
  }

  #read(): string {
    const format = this.#draw.of([
      '%Y-%m-%d',
      '%d/%c/%y %H:%i:%s',
      '%M %e, %W %j',
      '%h:%i %p',
      '%a %b %T',
      '%r %k %l',
    ]);
    const unit = this.#draw.of(['SECOND', 'MINUTE', 'HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']);
    const count = this.#draw.of(['1', '2', '-1', '13', '40']);
    return this.#draw.of([
      'SELECT * FROM test.stock ORDER BY id',
      'SELECT * FROM test.shelves ORDER BY hall, code',
      'SELECT COUNT(*), SUM(price), AVG(price), MIN(made), MAX(seen), ROUND(SUM(weight), 6) FROM test.stock',
      'SELECT LOWER(name), COUNT(*), MAX(price) FROM test.stock GROUP BY LOWER(name) ORDER BY 1 LIMIT 1, 3',
      "SELECT GROUP_CONCAT(name ORDER BY id SEPARATOR ';'), GROUP_CONCAT(DISTINCT price ORDER BY price DESC) FROM test.stock",
      `SELECT id, DATE_FORMAT(seen, '${format}'), DATE_FORMAT(made, '${format}') FROM test.stock ORDER BY id`,
      `SELECT id, made + INTERVAL ${count} ${unit}, DATE_SUB(seen, INTERVAL ${count} ${unit}) FROM test.stock ORDER BY id`,
      `SELECT id, TIMESTAMPDIFF(${unit}, made, seen), DATEDIFF(seen, made), DATE(seen), TIME(seen), LAST_DAY(made) FROM test.stock ORDER BY id`,
      'SELECT id, YEAR(made), QUARTER(made), MONTH(seen), DAY(made), DAYOFWEEK(made), WEEKDAY(seen), DAYOFYEAR(seen), HOUR(seen), MINUTE(seen), SECOND(seen), DAYNAME(made), MONTHNAME(seen) FROM test.stock ORDER BY id',
      'SELECT id, FORMAT(price, 2), CONVERT(price, CHAR), CAST(weight AS DECIMAL(10,3)), CAST(price AS SIGNED), ROUND(price, 1), price / 3, price * weight FROM test.stock ORDER BY id',
      `SELECT id, price FROM test.stock WHERE ${this.#condition()} ORDER BY price DESC, id LIMIT ${this.#draw.below(3)}, 4`,
      'SELECT s.id, h.code FROM test.stock s LEFT JOIN test.shelves h ON h.room = s.id ORDER BY s.id, h.hall, h.code',
      'SELECT id FROM test.stock WHERE price >= ALL (SELECT price FROM test.stock WHERE price IS NOT NULL) ORDER BY id',
      "SELECT id, CAST(seen AS DATE), CAST(made AS DATETIME), CAST('24-2-3 4:5' AS DATETIME), DATE('99-1-1'), CAST('x' AS DATE) FROM test.stock ORDER BY id",
      'SELECT MAX(made) OVER (ORDER BY id), LAG(seen) OVER (ORDER BY id) FROM test.stock ORDER BY id',
      'SELECT YEAR(made), COUNT(*), MAX(seen) FROM test.stock GROUP BY YEAR(made) WITH ROLLUP',
      "SELECT id, price = weight, price < 3, name LIKE 'n%', IFNULL(price, weight) FROM test.stock ORDER BY id",
    ]);
  }
}
