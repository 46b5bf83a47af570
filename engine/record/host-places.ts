import { firstIndex } from '../base/index.ts';
import { readTokens, type Span, type Token } from '../language/index.ts';

/**
 * Says of a name that stands in a script, and is also that of a host, whether it stands for the host there. In SQL a bare or
 * quoted name does only where an address or a node is asked for, as databases, tables, columns and keywords may be called
 * alike; a text does unless it is compared with the name of a database or table; a pasted cell unless its column is one of databases.
 */
export function hostPlaces(script: string): (at: number, host: string) => boolean {
  const tokens = readTokens(script);
  const ofDatabases = tokens.flatMap((token) => (token.kind === 'table' ? databaseCells(script, token) : []));
  return (at, host) => {
    const index = firstIndex(tokens.length, (place) => (tokens[place]?.end ?? 0) > at);
    const token = tokens[index];
    if (token === undefined || token.start > at) return true;
    const isAddress = () =>
      /^[`'"]?\s*:\s*\d/.test(script.slice(at + host.length, at + host.length + 8)) ||
      addressed.test(textOf(script, tokens[index - 1]));
    switch (token.kind) {
      case 'word':
      case 'name':
        // With a dot or a dash a bare one is a host, if anything.
        return /[.-]/.test(host) || isAddress();
      case 'string':
        return isAddress() || !isOfDatabase(script.slice(Math.max(0, token.start - lookBack), token.start));
      case 'table':
        return !ofDatabases[
          firstIndex(ofDatabases.length, (place) => (ofDatabases[place]?.end ?? 0) > at)
        ]?.holds(at);
      default:
        return true;
    }
  };
}

/** Before a name that is one of a node. */
const addressed = /^(?:@|node|leaf|leaves|aggregator)$/i;

/** So far before a text stands what it is compared with. */
const lookBack = 200;

const textOf = (script: string, token: Token | undefined): string =>
  token === undefined ? '' : script.slice(token.start, token.end);

/** Is the last that is named before a text a database or table, and no host? */
function isOfDatabase(before: string): boolean {
  const named = [...before.matchAll(/(host|node|leaf|leaves|aggregator)|database|schema|table/gi)].at(-1);
  return named !== undefined && named[1] === undefined;
}

interface Cell extends Span {
  readonly holds: (at: number) => boolean;
}

const cellAt = (start: number, end: number): Cell => ({ start, end, holds: (at) => at >= start && at < end });

/** The cells of pasted tables that name databases: below such a heading, or after one in their line. */
function databaseCells(script: string, { start, end }: Token): readonly Cell[] {
  const cells: Cell[] = [];
  let columns: readonly boolean[] = [];
  let at = start;
  for (const line of script.slice(start, end).split('\n')) {
    const parts = line.split(/[|\t]/);
    const isHeading = parts.map((part) => /^\s*(?:database(?:_name)?)\s*$/i.test(part));
    if (parts.some((part) => /^\s*host\s*$/i.test(part)) || (parts.length > 1 && isHeading.includes(true)))
      columns = isHeading;
    let from = at;
    for (const [index, part] of parts.entries()) {
      if (columns[index] === true && parts.length === columns.length)
        cells.push(cellAt(from, from + part.length));
      from += part.length + 1;
    }
    const labelled = /database(?:_name)?"?\s*:\s*/i.exec(line);
    if (labelled !== null && parts.length === 1) {
      const value = at + labelled.index + labelled[0].length;
      const rest = /^"?[^",}]*/.exec(script.slice(value, at + line.length))?.[0].length ?? 0;
      cells.push(cellAt(value, value + rest));
    }
    at += line.length + 1;
  }
  return cells;
}
