import type { LaterWords } from '../en/later.ts';
import { counted, listed } from './forms.ts';

/** Zwei Zweige nebeneinander. */
export const compare: LaterWords['compare'] = {
  title: 'Zwei Zweige zum selben Zeitpunkt',
  close: 'Schließen',
  other: 'Mit einem anderen Zweig vergleichen',
  current: (name) => `${name} · aktuell`,
  switchTo: (name) => `Auf ${name} weitermachen`,
  at: (clock) => `bei ${clock}`,
  ended: (clock) => `simuliert bis ${clock}; gezeigt wird der Zustand von dort`,
  playhead: 'Verglichener Zeitpunkt',
  differences: 'Unterschiede',
  none: 'Beide Cluster sind im selben Zustand.',
  harmless: 'Ein weiterer Ausfall nimmt nichts offline.',
  risk: (host, costs) => `Wenn ${host} ausfällt: ${costs.join(', ')}.`,
  leafState: (leaf, one, other) => `${leaf} ist ${one.is} in ${one.branch}, ${other.is} in ${other.branch}.`,
  absent: 'nicht da',
  primaries: (partitions, count) =>
    `${partitions} ${count === 1 ? 'hat das' : 'haben ihr'} Primary auf einem anderen Leaf.`,
  offline: (partitions, count, branch) =>
    `${partitions} ${count === 1 ? 'ist' : 'sind'} nur in ${branch} offline.`,
  copies: (partitions, count, branch) =>
    `${partitions} ${count === 1 ? 'hat' : 'haben'} in ${branch} weniger Kopien im Dienst.`,
  rows: (table, count, branch) =>
    `${counted(count, `Zeile von ${table} gibt`, `Zeilen von ${table} gibt`)} es nur in ${branch}.`,
  rowsLost: (of, sides) =>
    `Verlorene bestätigte Zeilen von ${of}: ${sides.map(({ branch, count }) => `${count} in ${branch}`).join(', ')}.`,
  rowsBack: (of, sides) =>
    `Gelöschte Zeilen von ${of}, die wieder da sind: ${sides.map(({ branch, count }) => `${count} in ${branch}`).join(', ')}.`,
  database: (database, branch) => `${database} gibt es nur in ${branch}.`,
  partitions: (database, ordinals) =>
    ordinals.length > 8
      ? `${ordinals.length} Partitionen von ${database}`
      : listed(ordinals.map((ordinal) => `${database}:${ordinal}`)),
};
