/**
 * The UPDATE or DELETE of one table that does what UPDATE … FROM and DELETE … USING do elsewhere with a second one; null where the
 * text is neither, or takes values of the other table.
 */
export function singleTableWrite(text: string): string | null {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return rewritten(groups);
  }
  return null;
}

/**
 * A DELETE of several tables as one of the first of them, which the others say the rows of; null where it is another one, or
 * where nothing says which rows are meant.
 */
export function oneTableOf(text: string): string | null {
  const list = String.raw`([\w.\x60]+)(?:\.\*)?\s*,\s*([\w.\x60*,\s]+?)`;
  const [, table, , rest] =
    new RegExp(String.raw`^DELETE\s+${list}\s+FROM\s+([\s\S]+)$`, 'i').exec(text) ??
    new RegExp(String.raw`^DELETE\s+FROM\s+${list}\s+USING\s+([\s\S]+)$`, 'i').exec(text) ??
    [];
  if (table !== undefined && rest !== undefined) return `DELETE ${table} FROM ${rest}`;
  const [, first, others, where] =
    new RegExp(String.raw`^DELETE\s+FROM\s+${list}\s+(WHERE\s[\s\S]+)$`, 'i').exec(text) ?? [];
  return first === undefined ? null : `DELETE ${first} FROM ${first}, ${others} ${where}`;
}

function rewritten(parts: Readonly<Record<string, string | undefined>>): string | null {
  const { verb = '', table = '', alias, other, otherAlias, set, rest } = parts;
  const own = alias ?? lastName(table);
  const foreign = other === undefined ? null : (otherAlias ?? lastName(other));
  const plain = (sql: string): string => sql.replace(new RegExp(`\\b${own}\\.`, 'gi'), '');
  const isForeign = (sql = ''): boolean => foreign !== null && new RegExp(`\\b${foreign}\\.`, 'i').test(sql);
  if (isForeign(set) || isForeign(rest)) return null;
  const isLeft = parts.left?.toLowerCase() === own.toLowerCase();
  const [column, otherColumn] = isLeft
    ? [parts.leftColumn, parts.rightColumn]
    : [parts.rightColumn, parts.leftColumn];
  const conditions = [
    ...(other === undefined ? [] : [`${column} IN (SELECT ${otherColumn} FROM ${other})`]),
    ...(rest === undefined ? [] : [plain(rest)]),
  ];
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  // Which rows are meant is never left out.
  if (/^DELETE/i.test(verb)) return where === '' ? null : `DELETE FROM ${table}${where}`;
  return `UPDATE ${table} SET ${plain(set ?? '')}${where}`;
}

const lastName = (table: string): string => table.replace(/^.*\./, '').replaceAll('`', '');

const named = (table: string, alias: string): string =>
  String.raw`(?<${table}>[\w.\x60]+)(?:\s+(?:AS\s+)?(?!(?:SET|JOIN|INNER|LEFT|ON|WHERE|USING|FROM|VALUES|LIMIT|ORDER)\b)(?<${alias}>\w+))?`;
const first = named('table', 'alias');
const second = named('other', 'otherAlias');
const equal = String.raw`(?<left>\w+)\.(?<leftColumn>\w+)\s*=\s*(?<right>\w+)\.(?<rightColumn>\w+)`;
const and = String.raw`(?:\s+AND\s+(?<rest>[\s\S]+))?$`;
const set = String.raw`\s+SET\s+(?<set>[\s\S]+?)`;

const forms: readonly RegExp[] = [
  String.raw`^(?<verb>UPDATE)\s+${first}${set}\s+FROM\s+${second}\s+WHERE\s+${equal}${and}`,
  String.raw`^(?<verb>DELETE)\s+FROM\s+${first}\s+USING\s+${second}\s+WHERE\s+${equal}${and}`,
].map((source) => new RegExp(source, 'i'));
