import type { LaterWords } from '../en/later.ts';

/** Was in jedem Zustand vor sich geht. */
export const states: LaterWords['states'] = {
  leaf: {
    unknown: 'Der Cluster kennt diesen Leaf nicht: Er steht nicht in SHOW LEAVES.',
    online: 'Der Leaf antwortet auf Heartbeats und bedient seine Partitionen.',
    offline:
      'Die Heartbeats des Leafs blieben aus; der Master Aggregator hat seine Partitionen außer Dienst genommen.',
    attaching:
      'Der Leaf ist zurück; seine Partitionen werden auf den neuesten Stand gebracht, bevor er wieder bedient.',
    detached: 'Der Leaf ist ausgehängt: bekannt, aber bis ATTACH LEAF bedient er nichts.',
    recovering: 'ATTACH LEAF wartet, bis der Leaf seine Daten von der Platte eingelesen hat.',
  },
  process: {
    running: 'Der Prozess nimmt Verbindungen an.',
    hung: 'Der Prozess ist da, antwortet aber nicht; Verbindungen warten vergeblich.',
    stopped: 'Es gibt keinen Prozess; Verbindungen werden abgewiesen.',
    recovering:
      'Der Prozess spielt seine Snapshots und Logs von der Platte ab; bis dahin werden Verbindungen abgewiesen.',
  },
  partition: {
    served: 'Ein Primary bedient Lesen und Schreiben.',
    locked: 'Ein Replikat wird hochgestuft; Anweisungen, die die Partition brauchen, warten darauf.',
    offline: 'Kein Primary ist im Dienst; Anweisungen, die die Partition brauchen, bekommen Fehler 1777.',
  },
  instance: {
    online: 'Das Primary: Es bedient Lesen und Schreiben.',
    replicating: 'Ein Replikat: Es folgt dem Log seines Primary.',
    provisioning: 'Ein Snapshot des Primary wird hierher kopiert.',
    transition: 'Die Rolle wechselt gerade.',
    pending: 'Eingelesen, aber der Master Aggregator hat die Kopie nicht wieder in Dienst genommen.',
    recovering: 'Der Leaf spielt Snapshot und Log von der Platte ab.',
    offline: 'Der Leaf hat keinen Prozess; die Daten liegen auf seiner Platte.',
    unrecoverable: 'Die Daten auf der Platte lassen sich nicht wiederherstellen.',
  },
  replica: {
    sync: 'Ein Commit wird erst bestätigt, wenn auch dieses Replikat ihn hat.',
    async: 'Commits warten nicht auf dieses Replikat; es folgt mit einem Rückstand.',
    ready: 'Das Replikat hat aufgeholt und bekommt jeden Commit sofort; bald warten Commits wieder darauf.',
  },
  operation: {
    running: 'Seine Phasen laufen nacheinander; die Aktionen einer Phase laufen gemeinsam.',
    settling: 'Die zurückgekehrten Leaves sind online; gleich werden ihre Paare ausgeglichen.',
    success: 'Jede Aktion ist gelungen.',
    failed: 'Eine Aktion ist gescheitert; was davor getan wurde, bleibt.',
    cancelled: 'Der Vorgang wurde abgebrochen; was davor getan wurde, bleibt.',
  },
};
