import type { LaterWords } from '../en/later.ts';

/** Was Anweisungen tun, in einfachen Sätzen. */
export const statements: LaterWords['statements'] = {
  groups: {
    leaves: 'Leaves',
    aggregators: 'Aggregatoren',
    partitions: 'Partitionen',
    cluster: 'Der Cluster',
    rows: 'Datenbanken und Zeilen',
    transactions: 'Transaktionen',
    outside: 'Außerhalb von SQL',
    watches: 'Beobachtungen',
  },
  statements: {
    addLeaf:
      'Macht einen laufenden Knoten zu einem Leaf des Clusters; Daten wandern erst mit einem Rebalance.',
    removeLeaf:
      'Nimmt einen Leaf aus dem Cluster, sobald seine Partitionen anderswo bedient werden; FORCE wartet nicht darauf.',
    attachLeaf:
      'Bringt einen ausgehängten Leaf mit den Daten zurück, die er noch hat; was sich widerspricht, verwaist mit FORCE.',
    attachAllLeaves: 'Bringt alle ausgehängten Leaves in einem Zug zurück.',
    detachLeaf:
      'Nimmt einen Leaf zur Wartung außer Dienst; er bleibt bekannt, und sein Partner bedient seine Partitionen.',
    detachLeaves: 'Nimmt mehrere Leaves einer Availability Group auf einmal außer Dienst: alle oder keinen.',
    addAggregator:
      'Macht einen laufenden Knoten zu einem Child Aggregator, der wie der Master liest und schreibt.',
    removeAggregator: 'Nimmt einen Child Aggregator aus dem Cluster.',
    aggregatorSetAsMaster:
      'Macht den Child Aggregator, auf dem es läuft, zum Master, wenn dieser verloren ist.',
    promoteAggregator:
      'Macht einen Child Aggregator zum Master, während dieser läuft; der alte Master wird ein Child.',
    rebalancePartitions:
      'Bewegt Partitionen, bis jeder Leaf oder jedes Paar seinen Anteil bedient; FORCE macht Partitionen ohne jede Kopie für immer leer.',
    rebalanceAllDatabases: 'Bewegt Partitionen jeder Datenbank, bis jede ausgeglichen ist.',
    explainRebalancePartitions:
      'Nennt die Schritte, die ein Rebalance jetzt täte; eine leere Liste heißt ausgeglichen.',
    explainRebalanceAllDatabases: 'Nennt die Schritte, die REBALANCE ALL DATABASES jetzt täte.',
    showRebalanceStatus:
      'Nennt die Schritte des laufenden oder letzten Vorgangs einer Datenbank, und wie weit jeder ist.',
    showRebalanceAllDatabasesStatus:
      'Nennt die Schritte des laufenden oder letzten Vorgangs jeder Datenbank.',
    partitionCommand:
      'Kopiert, stuft hoch, löscht, hängt ein oder hängt aus: eine Instanz einer Partition auf einem Leaf.',
    restoreRedundancy: 'Kopiert jede Partition, die nur eine Instanz hat, so dass sie wieder zwei hat.',
    explainRestoreRedundancy: 'Nennt die Kopien, die RESTORE REDUNDANCY jetzt machen würde.',
    clearOrphanDatabases:
      'Löscht Instanzen von Partitionen, die der Cluster nicht braucht, nie die letzte Kopie.',
    explainClearOrphanDatabases:
      'Nennt die Instanzen von Partitionen, die CLEAR ORPHAN DATABASES jetzt löschen würde.',
    showLeaves: 'Nennt die Leaves mit Availability Group, Partner und Zustand.',
    showAggregators: 'Nennt die Aggregatoren mit ihrem Zustand.',
    showPartitions: 'Nennt, wo jede Partition einer Datenbank bedient wird, und in welcher Rolle.',
    showClusterStatus: 'Nennt jede Instanz jeder Partition auf jedem Knoten, mit Rolle und Zustand.',
    showDatabases:
      'Nennt die Datenbanken; auf einem Leaf mit EXTENDED jede Instanz einer Partition, die er hält.',
    showTables: 'Nennt die Tabellen der aktuellen Datenbank.',
    showVariables: 'Nennt die Variablen und ihre Werte; % im Muster steht für Beliebiges.',
    showStatus: 'Nennt die Kennzahlen des gefragten Knotens, soweit sie bekannt sind.',
    showProcesslist: 'Nennt die Anweisungen, die dort laufen, wo gefragt wird.',
    showReplicationStatus: 'Nennt, wer dem folgt, was der Knoten bedient, und wem er selbst folgt.',
    showWarnings: 'Nennt den Fehler der letzten Anweisung, oder was zu ihr zu bemerken war.',
    showCreateTable: 'Zeigt die Anweisung, die die Tabelle anlegen würde.',
    showColumns: 'Nennt die Spalten einer Tabelle; DESCRIBE tut dasselbe.',
    showPart:
      'Zeigt mehr von Tabellen, Spalten und Datenbanken, und von jedem SHOW die Zeilen, deren erste Spalte einem Muster gleicht oder für die eine Bedingung gilt.',
    setGlobal: 'Ändert eine Variable des ganzen Clusters.',
    createDatabase: 'Legt eine Datenbank an und verteilt ihre Partitionen auf die Leaves.',
    alterDatabase:
      'Ändert, ob Commits einer Datenbank auf ihre Replikate warten; auf solche im Rückstand erst, wenn sie aufgeholt haben.',
    dropDatabase: 'Löscht eine Datenbank mit allem darin.',
    useDatabase: 'Macht eine Datenbank zu der, die gemeint ist, wo keine genannt ist.',
    createTable: 'Legt eine Tabelle aus ganzen Zahlen und Texten an.',
    defineTable:
      'Legt eine Tabelle mit Typen, Schlüsseln, Vorgaben und einem Shard Key an, der über die Partition einer Zeile entscheidet; REFERENCE legt alle Zeilen auf jeden Knoten.',
    alterTable:
      'Fügt Spalten und Schlüssel einer Tabelle hinzu, ändert, benennt und löscht sie, und benennt die Tabelle um.',
    dropTable: 'Löscht Tabellen mit ihren Zeilen.',
    truncate: 'Löscht alle Zeilen einer Tabelle; eine offene Transaktion wird davor bestätigt.',
    insert: 'Fügt Zeilen ein; drei Punkte vor der letzten stehen für die Zeilen dazwischen.',
    insertSelect:
      'Fügt die Zeilen ein, die ein SELECT findet; IGNORE, REPLACE und ON DUPLICATE KEY UPDATE sagen, was aus einer Zeile wird, die es schon gibt.',
    update:
      'Ändert die Zeilen, für die die Bedingung gilt, oder alle; die Spalten des Shard Key bleiben, wie sie sind.',
    delete: 'Löscht die Zeilen, für die die Bedingung gilt, oder alle.',
    select: 'Liest eine Tabelle, eine Sicht von INFORMATION_SCHEMA oder PLAYGROUND, oder eine Variable.',
    help: 'Erklärt die Anweisungen, oder die, die mit dem Thema beginnen.',
    dotKill: 'Tötet den Prozess eines Knotens sofort: Verbindungen zu ihm werden abgewiesen.',
    dotStop: 'Fährt den Prozess eines Knotens sauber herunter.',
    dotStart: 'Startet den Prozess eines Knotens; er liest seine Daten ein, bevor er erreichbar ist.',
    dotHang: 'Lässt einen Knoten nicht mehr antworten, während seine Verbindungen offen bleiben.',
    dotResume: 'Lässt einen Knoten, der hängt, wieder antworten.',
    dotIsolate: 'Trennt das Netz zwischen zwei Knoten; alle anderen erreichen beide noch.',
    dotHeal: 'Flickt das Netz zwischen zwei Knoten, oder überall.',
    dotFill:
      'Füllt die Platte oder den Tabellenspeicher eines Leafs, so dass er Änderungen ablehnt; off schafft wieder Platz.',
    dotLag: 'Lässt die Replikate auf einem Leaf später folgen als sonst; 0s beendet das.',
    dotDiverge: 'Lässt die Replikate auf einem Leaf andere Daten bekommen als ihre Primaries.',
    dotWorkload: 'Lässt Clients eine Tabelle lesen und schreiben, so viele Anweisungen je Sekunde.',
    dotPlan:
      'Nennt die Schritte eines Rebalance; mit fewest die des Plans, der am wenigsten kopiert, was immer die Stufen sind.',
    dotWhy: 'Sagt, warum es jeden Schritt eines Rebalance gibt, und warum weniger Kopien nicht genügen.',
    dotConnect: 'Schickt die folgenden Anweisungen an diesen Knoten.',
    dotWait:
      'Lässt simulierte Zeit vergehen: eine Weile, bis nichts ansteht, bis endet, was im Hintergrund läuft, oder bis eine Phase beginnt.',
    dotBackground: 'Führt eine Anweisung auf einer eigenen Verbindung aus und macht sofort weiter.',
    dotImport:
      'Baut einen Cluster, wie er ist, aus eingefügten Ausgaben, etwa von SHOW LEAVES und SHOW PARTITIONS.',
    begin:
      'Beginnt eine Transaktion; eine offene wird davor bestätigt. Was sie schreibt, sehen andere nach COMMIT, und niemand nach ROLLBACK.',
    startTransaction: 'Beginnt eine Transaktion wie BEGIN; eine mit READ ONLY schreibt nichts.',
    commit:
      'Beendet die Transaktion: Ihre Änderungen gelten gemeinsam, auf jeder Partition oder, mit Fehler 1857, auf keiner.',
    rollback: 'Beendet die Transaktion ohne eine Spur dessen, was sie schrieb.',
    setAutocommit: 'Sagt, ob jede Anweisung für sich bestätigt wird oder alle auf COMMIT warten.',
    setLockWait:
      'Sagt, wie viele Sekunden eine Änderung dieser Verbindung auf Sperren anderer wartet; mit DEFAULT so lange, wie SET GLOBAL sagt.',
    setVariables: 'Gibt Variablen der Verbindung, die mit @ beginnen, ihre Werte.',
    kill: 'Beendet die Verbindung, die SHOW PROCESSLIST unter dieser Nummer nennt, oder mit QUERY ihre Anweisung.',
    dotVersion: 'Sagt, von welcher Version die Tabellen ihre Spalten haben, oder wählt eine andere.',
    dotAssume:
      'Sagt, welche Größen, Geschwindigkeiten und Dauern angenommen werden; mit einem Wert gilt ein anderer für alles, was ab jetzt beginnt, für alle oder für eine Datenbank oder einen Leaf; standard ist wieder der übliche.',
    dotHelp: 'Erklärt die Punktbefehle.',
    dotWatch:
      'Stellt ein SELECT zu jedem Zeitpunkt, zu dem etwas geschieht, von Anfang an; mit FROM NODE über eine Verbindung.',
    dotExpect:
      'Fragt zu jedem Zeitpunkt, ob eine Bedingung erfüllt ist: immer, je, oder am Ende; FOR sagt, wie lange, EVERY, wie oft.',
    dotUnwatch: 'Nimmt eine Beobachtung weg.',
    dotWatches:
      'Nennt die Beobachtungen: was jede jetzt sagt, und ob erfüllt, noch nicht erfüllt oder verletzt ist, was sie erwartet.',
  },
};
