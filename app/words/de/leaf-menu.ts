import type { MenuWords } from '../en/leaf-menu.ts';

/** Das Menü eines Leafs. */
export const leafMenu: MenuWords = {
  label: (host) => `Befehle für ${host}`,
  heading: (host, state) => `${host} · ${state}`,
  inspect: (host, partition) =>
    partition === null ? `${host} untersuchen` : `${partition} auf ${host} untersuchen`,
  inspectNote: 'seine Zustände, was als Nächstes geschehen kann, seine Geschichte',
  notes: {
    add: 'ein weiterer Leaf kommt in den Cluster',
    kill: 'der Prozess stirbt sofort',
    stop: 'ein sauberes Herunterfahren',
    hang: 'der Prozess antwortet nicht mehr',
    resume: 'der Prozess antwortet wieder',
    start: 'der Prozess startet und liest seine Daten ein',
    detach: 'nimmt den Leaf außer Dienst',
    attach: 'nimmt den Leaf wieder in Dienst',
    remove: 'der Cluster vergisst den Leaf',
    look: 'auf einer Verbindung zu diesem Leaf',
    notOnline: 'nur ein Leaf, der online ist, lässt sich aushängen',
    notDetached: 'nur ein ausgehängter Leaf wird von Hand eingehängt',
    notReachable: 'der Leaf antwortet nicht',
  },
  notInExercise: 'in dieser Übung nicht erlaubt',
};
