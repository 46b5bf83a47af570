import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { informationSchemaTable, informationSchemaTables } from '../views/information-schema.ts';

test('docs: every column of INFORMATION_SCHEMA that changes by itself is named with its table', () => {
  const page = readFileSync(new URL('../../../docs/watches.md', import.meta.url), 'utf8');
  const lines = page.split('\n').filter((line) => line.startsWith('| `INFORMATION_SCHEMA.'));
  const documented = lines.flatMap((line) => {
    const [tables = '', columns = ''] = line.split('|').slice(1);
    const names = [...tables.matchAll(/INFORMATION_SCHEMA\.(\w+)/g)].map(([, name]) => name);
    const changing = [...columns.matchAll(/`(\w+)`/g)].map(([, name]) => name);
    return names.map((name) => [name, changing]);
  });
  const known = informationSchemaTables.flatMap((name) => {
    const { changing = [] } = informationSchemaTable(name) ?? {};
    return changing.length === 0 ? [] : [[name, changing]];
  });
  const byName = (rows: readonly unknown[]) => rows.map(String).sort();
  expect(byName(documented)).toEqual(byName(known));
});
