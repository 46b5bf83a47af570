import type { LaterWords } from '../en/later.ts';
import { counted, number } from './forms.ts';

/** Was die Konsole zu dem sagt, was hineingeschrieben und gedruckt wird. */
export const log: LaterWords['log'] = {
  welcome:
    '-- Ein MySQL-Client am Master Aggregator.\n-- help; nennt die Anweisungen, .help die Punktbefehle.',
  connections: 'Verbindungen',
  connect: 'Neue Verbindung',
  close: (host) => `Verbindung zu ${host} schließen`,
  label: 'Ergebnisse',
  hint: 'Enter führt eine Anweisung aus, die mit einem Semikolon endet, Tab übernimmt eine Ergänzung, Pfeil hoch holt Früheres zurück, Strg+Enter führt aus, was da steht.',
  goesOn:
    'Die Anweisung geht in dieser Zeile weiter: Ein Semikolon und Enter führen sie aus, oder Strg+Enter, so wie sie ist.',
  inTransaction: 'in Transaktion',
  stopWhat: (statement) => `${statement} abbrechen`,
  suggestions: 'Ergänzungen',
  moreLines: (count) => `-- ${counted(count, 'weitere Zeile', 'weitere Zeilen')} ausgelassen`,
  elsewhere: (node, first) => `-- Dies ist eine Verbindung zu ${node}. Zurück führt ${first} weiter oben.`,
  moreRuns: (count) => `-- ${counted(count, 'frühere Anweisung', 'frühere Anweisungen')} ausgelassen`,
  nothingToRun: 'Hier steht nichts zum Ausführen. Schreiben Sie eine Anweisung, etwa SHOW LEAVES;',
  tooLong: (length, limit, line) =>
    `Dieser Text hat ${number(length)} Zeichen; die Konsole nimmt bis zu ${number(limit)}. Nichts davon wurde ausgeführt. Die Grenze liegt in Zeile ${number(line)}. Führen Sie den Text in Teilen aus.`,
};
