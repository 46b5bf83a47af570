import type { LaterWords } from '../en/later.ts';
import { amount, counted, number } from './forms.ts';

/** Ergebnistabellen und was sich darin geändert hat. */
export const tables: LaterWords['tables'] = {
  label: 'Tabellen',
  caption: (statement, clock) => `${statement} bei ${clock}`,
  rowsLeft: (count, statement) =>
    `${counted(count, 'weitere Zeile hat', 'weitere Zeilen haben')} auf Papier keinen Platz. ${statement} in der Konsole zeigt alle.`,
  amissFirst: {
    leaves: (count) => `Zuerst steht, was nicht online ist: ${amount(count, 'Leaf', 'Leaves')}.`,
    partitions: (count) =>
      `Zuerst steht, was weniger Kopien hat als der Rest: ${amount(count, 'Partition', 'Partitionen')}.`,
  },
  databasesLeft: (count) =>
    `Die Partitionen von ${counted(count, 'weiteren Datenbank', 'weiteren Datenbanken')} haben auf Papier keinen Platz.`,
  choose: 'Tabelle',
  statements: 'Anweisungen',
  views: 'INFORMATION_SCHEMA',
  observed: 'PLAYGROUND',
  noDatabase: 'Noch gibt es keine Datenbank. CREATE DATABASE legt eine an.',
  run: 'In der Konsole ausführen',
  copy: 'Als Text kopieren',
  reordered:
    'Was Zeilen unterscheidet, steht vorn; als Text stehen alle Spalten in der Reihenfolge des Produkts.',
  failedBefore: (kind, clock) =>
    `Der Vorgang davor (${kind}) scheiterte bei ${clock}; seine Zeilen mussten diesen weichen. Die Ereignisse sagen, was daraus wurde, und SELECT * FROM information_schema.MV_EVENTS, dass er scheiterte.`,
  copied: 'Kopiert',
  notCopied:
    'Der Browser lässt hier kein Kopieren zu; führen Sie es in der Konsole aus, und markieren Sie den Text.',
  rows: (count) => amount(count, 'Zeile', 'Zeilen'),
  at: (clock) => `bei ${clock}`,
  since: 'verglichen mit',
  empty: 'Keine Zeilen',
  changedCell: (before) => `geändert von ${before}`,
  newRow: 'neu',
  rowNumber: (row) => `${number(row)}. Zeile`,
  change: (row, column, before, after) => `${row}: ${column} ${before} → ${after}`,
  newRows: (rows, more) => `neu: ${rows.join(', ')}${more > 0 ? ` und ${number(more)} weitere` : ''}`,
  gone: (count) => counted(count, 'Zeile ist weg', 'Zeilen sind weg'),
  moreChanges: (count) => `und ${counted(count, 'weitere Änderung', 'weitere Änderungen')}`,
};
