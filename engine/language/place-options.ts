import { unreachable, writtenName } from '../base/index.ts';
import type { Expected } from './expected.ts';
import type { PlaceName } from './place-names.generated.ts';
import { quotedString, unquoted } from './quoting.ts';
import { columnTypes } from './reading.ts';
import { openingsOf, statementTable } from './statement-table.ts';
import type { CompletionOption, Vocabulary } from './vocabulary.ts';
import { tableName } from './write-parts.ts';
import { writtenNode } from './writing.ts';

/** A place that the grammar names, and what is written before it. */
interface NamedPlace {
  readonly place: PlaceName;
  readonly expected: Expected;
  readonly written: readonly string[];
}

/** The names that fit a place of the grammar. */
export function placeOptions(
  { place, expected, written }: NamedPlace,
  vocabulary: Vocabulary,
): readonly CompletionOption[] {
  switch (place) {
    case 'host':
      return vocabulary.hosts.map(({ host, port }) => ({
        label: `${quotedString(host)}:${port}`,
        kind: 'host',
      }));
    case 'node':
      return vocabulary.hosts.map(({ host, port }) => ({
        label: nodeText(host, port, vocabulary),
        kind: 'node',
      }));
    case 'database':
      // Where a table may stand as well, the tables are listed with their databases.
      return expected.places.length > 1 ? [] : named(vocabulary.databases, 'database');
    case 'table':
      return tableOptions(written, vocabulary);
    case 'column':
      return named(vocabulary.columns ?? [], 'column');
    case 'watch':
      return named(vocabulary.watches ?? [], 'watch');
    case 'variable':
      return named(vocabulary.variables, 'variable');
    case 'pattern':
      return vocabulary.variables.map((variable) => ({ label: quotedString(variable), kind: 'value' }));
    case 'columnType':
      return values(columnTypes);
    case 'user':
      return values(['root']);
    case 'group':
      return values(['1', '2']);
    case 'topic':
      return values(topics);
    case 'assumption':
      return values(vocabulary.assumptions ?? []);
    case 'assumed':
      return values(['2 GB', '1 GB/s', '10s', 'standard']);
    case 'version':
      return values(['9.1']);
    case 'rate':
      return values(['50']);
    case 'duration':
      return values(['30s']);
    case 'unit':
      return values(['SECOND', 'MINUTE', 'HOUR', 'DAY']);
    case 'comparison':
    case 'heading':
    case 'newName':
    case 'number':
    case 'ordinal':
    case 'password':
    case 'pastedTable':
    case 'phase':
    case 'port':
    case 'text':
    case 'value':
      return [];
    default:
      return unreachable(place);
  }
}

/** A host alone where it names one node, else with its port. */
function nodeText(host: string, port: number, vocabulary: Vocabulary): string {
  const isAlone = vocabulary.hosts.filter((other) => other.host === host).length === 1;
  return writtenNode(isAlone ? host : `${host}:${port}`);
}

function tableOptions(written: readonly string[], vocabulary: Vocabulary): readonly CompletionOption[] {
  const isRead =
    written[0]?.toUpperCase() === 'SELECT' || written.some((word) => word.toUpperCase() === 'SELECT');
  const views = isRead ? vocabulary.views : [];
  const offer = (kind: 'table' | 'view') => (table: Vocabulary['tables'][number]) => ({
    label: tableName(table),
    kind,
  });
  if (written.at(-1) !== '.') return [...vocabulary.tables.map(offer('table')), ...views.map(offer('view'))];
  const schema = nameWritten(written.at(-2) ?? '').toUpperCase();
  const inSchema = (tables: Vocabulary['tables']) =>
    tables
      .filter((table) => table.schema?.toUpperCase() === schema)
      .map((table) => ({ ...table, schema: null }));
  return [...inSchema(vocabulary.tables).map(offer('table')), ...inSchema(views).map(offer('view'))];
}

const nameWritten = (text: string): string => (text.startsWith('`') ? unquoted(text) : text);

const named = (names: readonly string[], kind: CompletionOption['kind']): readonly CompletionOption[] =>
  names.map((name) => ({ label: writtenName(name), kind }));

const values = (texts: readonly string[]): readonly CompletionOption[] =>
  texts.map((label) => ({ label, kind: 'value' }));

/** The words that open the statements, each once. */
const topics: readonly string[] = [
  ...new Set(
    statementTable
      .flatMap(openingsOf)
      .map((syntax) => /^(?:\.\w+|[A-Z ]*[A-Z](?![a-z]))/.exec(syntax)?.[0].replace(/ ON$/, '') ?? ''),
  ),
];
