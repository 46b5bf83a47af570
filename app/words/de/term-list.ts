/** Ein Wort des Fachs, wie es in deutschen Texten steht, und seine Bedeutung in zwei Sätzen. */
export interface GermanTerm {
  /** Der Name zuerst, dann, was sich in der Endung unterscheidet. */
  readonly names: readonly [string, ...string[]];
  readonly means: string;
}

/** Nach ihrem ersten englischen Namen. */
export const termsByName: Readonly<Record<string, GermanTerm>> = {
  cluster: {
    names: ['Cluster', 'Clusters', 'Clustern'],
    means:
      'Mehrere Maschinen, die für alle, die fragen, eine einzige Datenbank sind. Jede darf ausfallen, die anderen machen weiter.',
  },
  node: {
    names: ['Knoten', 'Knotens'],
    means:
      'Ein laufender Serverprozess des Clusters. Er ist ein Aggregator, der Anweisungen annimmt, oder ein Leaf, der Zeilen hält.',
  },
  aggregator: {
    names: ['Aggregator', 'Aggregators', 'Aggregatoren'],
    means:
      'Ein Knoten, der Anweisungen von Clients annimmt und die Leaves nach ihren Zeilen fragt. Zeilen verteilter Tabellen hält er selbst nicht.',
  },
  'master aggregator': {
    names: ['Master Aggregator', 'Master Aggregators'],
    means:
      'Der eine Aggregator, der den Cluster führt: Er überwacht die Leaves, entscheidet, wer übernimmt, und bewegt Partitionen. Ohne ihn gehen Lesen und Schreiben anderswo weiter, aber nichts wird entschieden.',
  },
  'child aggregator': {
    names: ['Child Aggregator', 'Child Aggregators', 'Child Aggregatoren'],
    means:
      'Ein weiterer Aggregator: Er antwortet Clients wie der Master Aggregator. Geht der erste verloren, kann er zum Master werden.',
  },
  leaf: {
    names: ['Leaf', 'Leafs', 'Leaves'],
    means:
      'Ein Knoten, der Zeilen hält und durchsucht. Fällt einer aus, ist unerreichbar, was er hielt, außer ein anderer Leaf hat es auch.',
  },
  client: {
    names: ['Client', 'Clients'],
    means:
      'Ein Programm, das Anweisungen an einen Aggregator schickt und auf die Antwort wartet. Welcher Leaf seine Zeilen hat, muss es nicht wissen.',
  },
  partition: {
    names: ['Partition', 'Partitionen'],
    means:
      'Ein Teil einer Datenbank; jede Zeile liegt in genau einem. Hat eine Datenbank 16 Partitionen auf acht Leaves, bedient jeder Leaf zwei.',
  },
  ordinal: {
    names: ['Ordinal', 'Nummer der Partition'],
    means:
      'Die Nummer einer Partition in ihrer Datenbank, von 0 an. `test:3` ist die Partition von test mit der Nummer 3.',
  },
  'shard key': {
    names: ['Shard Key', 'Shard Keys'],
    means:
      'Die Spalten, deren Werte entscheiden, in welcher Partition eine Zeile liegt. Zeilen, die darin gleich sind, liegen beisammen.',
  },
  copy: {
    names: ['Kopie', 'Kopien'],
    means:
      'Alle Zeilen einer Partition, wie ein Leaf sie hält. Zwei Kopien auf zwei Leaves überstehen den Verlust von einem.',
  },
  instance: {
    names: ['Instanz', 'Instanzen'],
    means:
      'Eine Kopie einer Partition, als Datenbank auf ihrem Leaf: test:3 auf leaf-8 heißt dort `test_3`. Sie hat eine Nummer, die nie wieder vergeben wird.',
  },
  primary: {
    names: ['Primary', 'Primarys', 'Primaries'],
    means:
      'Die Kopie einer Partition, die Lesen und Schreiben beantwortet; jede Partition hat zu einer Zeit nur eine. Die Tabellen des Produkts nennen sie Master.',
  },
  replica: {
    names: ['Replikat', 'Replikats', 'Replikate', 'Replikaten'],
    means:
      'Die Kopie einer Partition, die ihrem Primary folgt, Zeile für Zeile. Sie antwortet niemandem, bis sie übernimmt.',
  },
  master: {
    names: ['Master', 'Masters'],
    means:
      'In Tabellen von Partitionen: das Primary, die Kopie, die antwortet. Bei Aggregatoren: der eine, der den Cluster führt.',
  },
  role: {
    names: ['Rolle', 'Rollen'],
    means:
      'Wozu eine Kopie da ist: Das Primary antwortet, ein Replikat folgt. Tabellen drucken Master für das erste und Replica für das zweite.',
  },
  'availability group': {
    names: ['Availability Group', 'Availability Groups'],
    means:
      'Die Hälfte der Leaves, so gewählt, dass eine einzige Ursache nicht beide Hälften trifft: anderes Rack, andere Stromleitung. Die zwei Kopien einer Partition liegen nie in derselben Gruppe.',
  },
  pair: {
    names: ['Paar', 'Paars', 'Paare', 'Paaren'],
    means:
      'Zwei Leaves, einer in jeder Gruppe, die dieselben Partitionen halten. Fällt einer aus, macht der andere mit dem weiter, was er von ihm bekommen hatte.',
  },
  partner: {
    names: ['Partner', 'Partners'],
    means:
      'Der andere Leaf eines Paars. Ein Leaf ohne Partner wartet auf einen und bekommt bis dahin keine Partitionen.',
  },
  redundancy: {
    names: ['Redundanz', 'Redundanzstufe'],
    means:
      'Wie viele Kopien jeder Partition der Cluster hält: eine oder zwei. Bei einer nimmt ein verlorener Leaf seine Partitionen mit; bei zweien hat sie ein anderer.',
  },
  'high availability': {
    names: ['Hochverfügbarkeit'],
    means:
      'Der Cluster antwortet weiter, während ein Teil von ihm kaputt ist. Hier heißt das: von allem zwei Kopien, und jemand, der es merkt.',
  },
  online: {
    names: ['online'],
    means: 'Der Leaf antwortet, und was er hält, wird bedient. Wie viele Kopien es gibt, sagt das nicht.',
  },
  offline: {
    names: ['offline'],
    means:
      'Der Master Aggregator rechnet nicht mehr damit: ein Leaf, der nicht antwortete, oder eine Partition, die niemand bedient. Ein stummer Leaf ist noch nicht offline.',
  },
  heartbeat: {
    names: ['Heartbeat', 'Heartbeats'],
    means:
      'Eine Frage, die der Master Aggregator jedem Leaf immer wieder stellt: Antwortest du? Bleiben mehrere in Folge aus, gilt der Leaf als offline.',
  },
  'failure detection': {
    names: ['Ausfallerkennung'],
    means:
      'Wie der Master Aggregator merkt, dass ein Leaf verloren ist. Ein beendeter Prozess fällt nach etwa drei Sekunden auf, ein stummer nach dreißig.',
  },
  failover: {
    names: ['Failover', 'Failovers'],
    means:
      'Die anderen Kopien übernehmen, was ein verlorener Leaf bedient hat. Dafür muss nichts kopiert werden, deshalb ist es bald vorbei.',
  },
  promotion: {
    names: ['Hochstufen', 'Hochstufung', 'Hochstufungen', 'hochgestuft', 'hochstufen'],
    means:
      'Ein Replikat wird zum Primary seiner Partition. Anweisungen an diese Partition warten, bis das getan ist.',
  },
  lock: {
    names: ['Sperre', 'Sperren', 'gesperrt'],
    means:
      'Während das Primary einer Partition wechselt, warten Anweisungen daran. Die Sperre ist kurz und als Vorhängeschloss gezeichnet.',
  },
  term: {
    names: ['Term', 'Terms'],
    means:
      'Eine Zahl, die sagt, welches Primary das neueste ist: Jedes Hochstufen in einer Datenbank nimmt die nächste. Behaupten zwei, Primary zu sein, hat das mit dem höheren Term recht.',
  },
  'single copy': {
    names: ['einzige Kopie', 'einzigen Kopie', 'letzte Kopie', 'letzten Kopie', 'nur eine Kopie'],
    means:
      'Eine Partition, die ein Leaf allein hält. Fällt dieser Leaf aus, bedient sie niemand; geht seine Platte verloren, sind auch die Zeilen verloren.',
  },
  served: {
    names: ['bedient'],
    means:
      'Jetzt antwortet jemand für die Partition. Zwischen einem Ausfall und seiner Entdeckung zählt eine Partition als online und wird doch von niemandem bedient.',
  },
  risk: {
    names: ['Risiko', 'Risikos'],
    means:
      'Was ein weiterer Ausfall jetzt kosten würde: Zeilen, oder Partitionen, die niemand bedient. Es ist null, solange jede Partition zwei Kopien hat, die laufen und dasselbe halten.',
  },
  replication: {
    names: ['Replikation'],
    means:
      'Das Replikat bekommt jede Änderung seines Primary und macht sie auch. So halten beide dieselben Zeilen, sofort oder einen Moment später.',
  },
  sync: {
    names: ['synchron', 'synchrone', 'synchronen', 'synchroner', 'synchrones', 'synchronem'],
    means:
      'Eine Änderung wird erst bestätigt, wenn auch das Replikat sie hat, deshalb verliert ein Failover nichts. Nach fünf Sekunden ohne Antwort wartet das Primary nicht mehr darauf.',
  },
  async: {
    names: ['asynchron', 'asynchrone', 'asynchronen', 'asynchroner', 'asynchrones', 'asynchronem'],
    means:
      'Eine Änderung wird bestätigt, sobald das Primary sie hat; das Replikat folgt einen Moment später. Was es beim Tod des Primary noch nicht bekommen hatte, ist verloren.',
  },
  acknowledged: {
    names: ['bestätigt', 'bestätigte', 'bestätigten', 'bestätigter'],
    means:
      'Dem Client wurde gesagt, dass seine Änderung getan ist. Was später kommt, darf sie nicht zurücknehmen; tut es das doch, ist das ein Verlust.',
  },
  lag: {
    names: ['Rückstand', 'Rückstands'],
    means:
      'Wie weit ein Replikat hinter seinem Primary zurück ist. Was dazwischen liegt, ist verloren, wenn das Primary jetzt stirbt.',
  },
  'lost write': {
    names: ['verlorene Zeilen', 'verlorene Zeile', 'verlorene Änderung', 'verlorenen Zeilen'],
    means:
      'Eine Änderung, die bestätigt war und nach einem Failover fort ist. Die Seite nennt die Tabelle und die Zeilen.',
  },
  diverged: {
    names: ['auseinandergelaufen', 'laufen auseinander'],
    means:
      'Zwei Kopien haben je etwas geschrieben, das die andere nicht hat. Eine davon zählt, die andere wird neu kopiert.',
  },
  recovery: {
    names: ['Einlesen', 'liest ein', 'eingelesen'],
    means:
      'Ein neu gestarteter Prozess liest, was auf seiner Platte liegt, bevor er antwortet. Je mehr er hält, desto länger dauert das.',
  },
  attach: {
    names: ['einhängen', 'eingehängt', 'Einhängen', 'hängt ein'],
    means:
      'Ein Leaf oder eine Kopie, die fort war, zählt wieder. Was sie inzwischen versäumt hat, wird ihr zuerst kopiert.',
  },
  attaching: {
    names: ['attaching'],
    means:
      'Der Leaf antwortet wieder, und seine Kopien werden auf den neuesten Stand gebracht. Erst dann zählt er als online.',
  },
  auto_attach: {
    names: ['auto_attach'],
    means:
      'On: Ein Leaf, der wieder antwortet, wird von selbst zurückgenommen. Off: Er bleibt ausgehängt, bis ihn jemand einhängt.',
  },
  batch: {
    names: ['Batch', 'Batches', 'Schwung'],
    means:
      'Leaves, die kurz nacheinander zurückkommen, werden gemeinsam zurückgenommen. Der erste wartet bis zu zwei Minuten auf die anderen.',
  },
  detach: {
    names: ['aushängen', 'ausgehängt', 'ausgehängter', 'Aushängen', 'hängt aus'],
    means:
      'Der Leaf wird beiseitegestellt: bekannt, aber er bedient nichts, bis er eingehängt wird. Zuerst übernimmt sein Partner, damit niemand lange wartet.',
  },
  pending: {
    names: ['pending'],
    means:
      'Eine Kopie, die da ist und nicht zählt: Der Cluster hat sie nicht zurückgenommen. Das Einhängen ihres Leafs tut das.',
  },
  provisioning: {
    names: ['provisioning', 'neu kopiert'],
    means:
      'Eine Kopie entsteht aus einem ganzen Abbild ihres Primary, Zeile für Zeile. So beginnt eine, oder so beginnt sie neu, wenn sie zu weit zurück ist.',
  },
  orphan: {
    names: ['verwaiste Kopie', 'verwaist', 'verwaisten Kopie', 'verwaiste Kopien', 'verwaisten Kopien'],
    means:
      'Eine Kopie, mit der der Cluster nicht mehr rechnet. Sie lässt sich gefahrlos löschen, außer sie ist die letzte.',
  },
  rebalance: {
    names: ['Rebalance'],
    means:
      'Kopien wandern, bis jeder Leaf wieder seinen Anteil hat. Die alte Kopie geht erst, wenn die neue bedient, deshalb muss niemand etwas merken.',
  },
  plan: {
    names: ['Plan', 'Plans', 'Pläne', 'Plänen'],
    means:
      'Die Liste dessen, was ein Rebalance täte, gemacht, bevor etwas getan wird. Eine leere sagt, dass nichts wandern muss.',
  },
  phase: {
    names: ['Phase', 'Phasen'],
    means:
      'Die Aktionen eines Plans gehen in Stufen: erst einhängen und kopieren, dann hochstufen, dann löschen. Eine Stufe beginnt, wenn die davor fertig ist.',
  },
  scheduled: {
    names: ['scheduled'],
    means:
      'Eine Aktion eines Plans, deren Phase noch nicht begonnen hat. Sie wartet auf alle der Phase davor.',
  },
  'COPY PARTITION': {
    names: ['COPY PARTITION'],
    means:
      'Eine neue Kopie einer Partition entsteht auf einem Leaf. Das dauert so lange, wie ihre Bytes unterwegs sind, und das Primary antwortet weiter.',
  },
  'DROP PARTITION': {
    names: ['DROP PARTITION'],
    means:
      'Eine Kopie, die niemand mehr braucht, verschwindet von ihrem Leaf. Das kommt zuletzt, wenn andere die Partition bedienen.',
  },
  balanced: {
    names: ['ausgeglichen', 'ausgeglichene', 'ausgeglichenen'],
    means:
      'Ein Rebalance würde nichts verschieben: Die Kopien liegen so gleichmäßig wie möglich, bis auf eine, und die Primaries ebenso. Dass jede Partition bedient wird, sagt es nicht.',
  },
  'RESTORE REDUNDANCY': {
    names: ['RESTORE REDUNDANCY'],
    means:
      'Partitionen mit nur einer Kopie bekommen wieder eine zweite, und sonst wandert nichts. Es ist der schnelle Weg aus der Gefahr; ausgeglichen wird später.',
  },
  FORCE: {
    names: ['FORCE'],
    means:
      'Die Anweisung wird ausgeführt, auch wenn dafür Zeilen aufgegeben werden. Was verloren ginge, wird vorher gesagt und danach noch einmal.',
  },
  leaf_failover_fanout: {
    names: ['leaf_failover_fanout'],
    means:
      'Auf wie vielen Leaves die Replikate eines Leafs liegen: nur auf seinem Partner oder auf mehreren. Es entscheidet, wer nach einem Ausfall mehr zu tun hat.',
  },
  paired: {
    names: ['paired', 'paarweise'],
    means:
      'Alle Replikate eines Leafs liegen auf seinem Partner. Ein Leaf übernimmt dann alles, und zwei verlorene Leaves kosten keine Partition, außer sie sind ein Paar.',
  },
  load_balanced: {
    names: ['load_balanced', 'lastverteilt'],
    means:
      'Die Replikate eines Leafs liegen auf mehreren Leaves der anderen Gruppe. Nach einem Ausfall teilen sie sich die Arbeit, und mehr Kombinationen zweier Ausfälle kosten Partitionen.',
  },
  healthy: {
    names: ['healthy'],
    means: 'Jede Partition der Datenbank hat alle ihre Kopien. Ein weiterer Ausfall kostet nichts.',
  },
  degraded: {
    names: ['degraded'],
    means:
      'Jede Partition der Datenbank wird bedient, und manchen fehlt eine Kopie. Clients merken nichts, und gerade das ist die Gefahr.',
  },
  maintenance: {
    names: ['Wartung'],
    means:
      'Eine Maschine wird absichtlich weggenommen und kommt später zurück. In der richtigen Reihenfolge scheitert dabei keine Änderung.',
  },
  'rolling upgrade': {
    names: ['Rolling Upgrade', 'Rolling Upgrades'],
    means:
      'Die Leaves bekommen nacheinander eine neue Version, während die übrigen weiter bedienen. Jeder wird davor ausgehängt und danach eingehängt.',
  },
  watch: {
    names: ['Beobachtung', 'Beobachtungen'],
    means:
      'Eine Frage in SQL, die zu jedem Zeitpunkt der Geschichte beantwortet wird. Die Zeitleiste zeichnet die Antworten als Spur.',
  },
  expectation: {
    names: ['Erwartung', 'Erwartungen'],
    means:
      'Eine Bedingung, die immer, je oder am Ende gelten muss. Die Zeitleiste sagt, wann sie erfüllt und wann sie zuerst verletzt war.',
  },
  alert: {
    names: ['Alarm', 'Alarms', 'Alarme', 'Alarmen'],
    means:
      'Eine Erwartung, die alle paar Sekunden gefragt wird, wie Überwachung es tut. Er löst aus, wenn sie lange genug nicht galt, und das ist später als der Ausfall.',
  },
  transaction: {
    names: ['Transaktion', 'Transaktionen'],
    means:
      'Anweisungen von BEGIN bis COMMIT, die gemeinsam gelten oder gar nicht. Andere sehen nach COMMIT, was sie schrieben, und ROLLBACK lässt nichts davon.',
  },
  default: {
    names: ['Vorgabe', 'Vorgaben'],
    means: 'Der Wert einer Spalte, die ein INSERT auslässt. Eine Spalte ohne einen ist dann NULL.',
  },
  branch: {
    names: ['Zweig', 'Zweigs', 'Zweige', 'Zweigen'],
    means:
      'Ein anderer Lauf der Zeit. Was in der Vergangenheit eingegeben wird, lässt das Spätere als Zweig zurück, und beide lassen sich vergleichen.',
  },
  undo: {
    names: ['Rückgängig'],
    means:
      'Die letzte Anweisung, die etwas geändert hat, wird zurückgenommen, und die Zeit geht kurz davor weiter. Was zurückbleibt, holt „Wiederholen“ wieder.',
  },
  record: {
    names: ['Aufzeichnung', 'Aufzeichnungen'],
    means:
      'Eine ganze Sitzung als Text: was eingegeben wurde, und wann. Ein Link oder eine Datei enthält sie, und wer sie öffnet, sieht dasselbe.',
  },
  quorum: {
    names: ['Quorum'],
    means:
      'Das gibt es hier nicht: Die Leaves stimmen nicht ab. Der Master Aggregator allein entscheidet, wer online ist.',
  },
  isolated: {
    names: ['getrennt', 'isoliert'],
    means:
      'Zwei Knoten hören einander nicht, obwohl beide laufen. Für den, der fragt, sieht das aus wie eine Maschine, die tot ist.',
  },
  1777: {
    names: ['1777'],
    means:
      'Der Fehler einer Anweisung, die eine Partition ohne Primary braucht. Anweisungen an andere Partitionen gehen weiter.',
  },
  1857: {
    names: ['1857'],
    means:
      'Der Fehler einer Änderung oder Transaktion, wenn das Primary einer ihrer Partitionen verloren geht oder wechselt. Der Client muss sie neu beginnen.',
  },
  1720: {
    names: ['1720'],
    means:
      'Der Fehler einer Änderung an einem Leaf, dessen Speicher für Tabellen voll ist. Lesen und Löschen gehen weiter.',
  },
  2003: {
    names: ['2003'],
    means:
      'Der Fehler einer Verbindung zu einem Knoten, dessen Prozess nicht läuft. Ein anderer Knoten antwortet vielleicht.',
  },
  2013: {
    names: ['2013'],
    means:
      'Der Fehler einer Verbindung, die abriss, während eine Anweisung lief. Ob eine Änderung getan ist, weiß der Client dann nicht.',
  },
};
