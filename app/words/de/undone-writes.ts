import type { LaterWords } from '../en/later.ts';
import { counted, listed } from './forms.ts';

type Undone = Parameters<LaterWords['events']['writesUndone']>[0];
type Rows = Undone['gone'];

/** Was aus bestätigten Änderungen wurde, und warum. */
export function writesUndone(event: Undone): string {
  const { table, node, cause } = event;
  const partition = `${event.database}:${event.ordinal}`;
  if (cause === 'otherCopy')
    return `${partition} geht mit einer Kopie weiter, die sich von der auf ${node} getrennt hatte: ${changeOf(event, 'Zeile', 'Zeilen', ` von ${table}`)}.`;
  const change = changeOf(event, 'gelöschte Zeile', 'gelöschte Zeilen', ` von ${table} in ${partition}`);
  return `${change}: ${node} hatte ${whatOf(event)} nicht weitergegeben.`;
}

function changeOf({ gone, back }: Undone, one: string, several: string, place: string): string {
  const lost = `${counted(gone.length, 'bestätigte Zeile', 'bestätigte Zeilen')}${place} ${areOf(gone)} verloren, ${keysOf(gone)}`;
  const there = (where: string) =>
    `${counted(back.length, one, several)}${where} ${areOf(back)} wieder da, ${keysOf(back)}`;
  if (back.length === 0) return lost;
  return gone.length === 0 ? there(place) : `${lost}, und ${there('')}`;
}

function whatOf({ gone, back }: Undone): string {
  if (back.length === 0) return 'sie';
  if (gone.length > 0) return 'das';
  return back.length === 1 ? 'ihr Löschen' : 'deren Löschen';
}

const areOf = ({ length }: Rows): string => (length === 1 ? 'ist' : 'sind');

/** Höchstens so viele Zeilen werden genannt, mit ihrer ersten Spalte. */
const namedRows = 6;

function keysOf(rows: Rows): string {
  const rest = rows.length - namedRows;
  const keys = rows.slice(0, namedRows).map(([key]) => String(key ?? 'NULL'));
  return listed(rest > 0 ? [...keys, `${rest} weitere`] : keys);
}
