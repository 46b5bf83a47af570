/**
 * The UPDATE or DELETE of one table that does what one with an alias, or with a second table in it, does elsewhere; null where
 * the text is none, or takes values of the other table.
 */
export function singleTableWrite(text: string): string | null {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return rewritten(groups);
  }
  return null;
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
const joined = String.raw`\s+(?:INNER\s+)?JOIN\s+${second}\s+ON\s+`;
const equal = String.raw`(?<left>\w+)\.(?<leftColumn>\w+)\s*=\s*(?<right>\w+)\.(?<rightColumn>\w+)`;
const where = String.raw`(?:\s+WHERE\s+(?<rest>[\s\S]+))?$`;
const and = String.raw`(?:\s+AND\s+(?<rest>[\s\S]+))?$`;
const set = String.raw`\s+SET\s+(?<set>[\s\S]+?)`;

const forms: readonly RegExp[] = [
  String.raw`^(?<verb>UPDATE)\s+${first}${joined}${equal}${set}${where}`,
  String.raw`^(?<verb>UPDATE)\s+${first}\s*,\s*${second}${set}\s+WHERE\s+${equal}${and}`,
  String.raw`^(?<verb>UPDATE)\s+${first}${set}\s+FROM\s+${second}\s+WHERE\s+${equal}${and}`,
  String.raw`^(?<verb>UPDATE)\s+${first}${set}${where}`,
  String.raw`^(?<verb>DELETE)\s+\w+\s+FROM\s+${first}${joined}${equal}${where}`,
  String.raw`^(?<verb>DELETE)\s+FROM\s+${first}\s+USING\s+${second}\s+WHERE\s+${equal}${and}`,
  String.raw`^(?<verb>DELETE)\s+(?:\w+\s+)?FROM\s+${first}${where}`,
].map((source) => new RegExp(source, 'i'));
