import type { LaterWords } from '../en/later.ts';
import { counted, listed } from './forms.ts';

type Plans = LaterWords['plans'];
type Need = Parameters<Plans['needs']['moves']>[0];

const whoOf = ({ leaves }: Pick<Need, 'leaves'>): string => leaves.join(' und ');
const copiesOf = (count: number): string => counted(count, 'Kopie', 'Kopien');
const partitionsOf = (count: number): string => counted(count, 'Partition', 'Partitionen');
const primariesOf = (count: number): string => counted(count, 'Primary', 'Primaries');
const leastOf = ({ copies }: Pick<Need, 'copies'>): string => `mindestens ${copiesOf(copies)}`;
const holdOf = ({ leaves }: Pick<Need, 'leaves'>): string => (leaves.length === 1 ? 'hält' : 'halten');
const haveOf = (nodes: readonly string[]): string => (nodes.length === 1 ? 'hat' : 'haben');

const lackOfReplicas = (need: Pick<Need, 'leaves' | 'has' | 'needs' | 'copies'>): string =>
  `${whoOf(need)} ${holdOf(need)} ${need.has} ${need.needs === 1 ? 'von 1 Replikat, das' : `der ${need.needs} Replikate, die`} dorthin ${need.needs === 1 ? 'gehört' : 'gehören'}: ${leastOf(need)}.`;

/** Pläne, in einfachen Sätzen. */
export const plans: Plans = {
  reasons: {
    onlyInstance: ({ partition }) =>
      `Dies ist die einzige Instanz von ${partition}, deshalb wird sie sofort eingehängt.`,
    lossAccepted: ({ lastPrimary, partition }) =>
      `${lastPrimary} hielt die neueste Kopie von ${partition} und ist fort; diese ältere übernimmt.`,
    noInstanceLeft: ({ partition }) =>
      `Keine Kopie von ${partition} ist im Dienst, und FORCE geht ohne ihre Daten weiter: Sie beginnt wieder leer.`,
    asked: ({ partition }) => `Eine Anweisung hat das für ${partition} verlangt.`,
    restoresSecondCopy: ({ partition }) => `Stellt die zweite Kopie von ${partition} wieder her.`,
    placesReplicaOnItsPair: ({ partition }) =>
      `Legt das Replikat von ${partition} auf den Partner seines Primary, wohin es gehört.`,
    evensPairs: ({ from, to, fromCount, toCount, partition }) =>
      `Paar ${from} hält ${partitionsOf(fromCount)} und Paar ${to} ${toCount}: ${partition} zieht um.`,
    evensLeaves: ({ from, to, fromCount, toCount, partition }) =>
      `${from} hält ${partitionsOf(fromCount)} und ${to} ${toCount}: ${partition} zieht um.`,
    leavesIncompletePair: ({ from, partition }) =>
      `${from} hat keinen Partner, der online ist, deshalb zieht ${partition} zu einem vollständigen Paar.`,
    savesCopies: ({ partition }) => `${partition} zieht um, weil so insgesamt weniger Kopien nötig sind.`,
    bothLeavesOfTheNewPair: ({ partition }) =>
      `Das neue Paar von ${partition} braucht sie auf beiden Leaves.`,
    separatesGroups: ({ partition }) =>
      `Die Kopien von ${partition} gehören in verschiedene Availability Groups: Dies ist die der anderen Gruppe.`,
    spreadsReplicas: ({ from, to, fromCount, toCount, primaries, partition }) =>
      `Von den Replikaten von ${primaries} hält ${from} ${fromCount} und ${to} ${toCount}: Das von ${partition} zieht um.`,
    evensDatabases: ({ from, to, fromCount, toCount, partition }) =>
      `Über alle Datenbanken ${haveOf(from)} ${from.join(' und ')} ${primariesOf(fromCount)} und ${to.join(' und ')} ${toCount}, deshalb geht ${partition} dorthin.`,
    takesOver: ({ primaries, otherPrimaries, partition }) =>
      primaries === otherPrimaries
        ? `Beide Leaves des Paars haben ${primariesOf(primaries)}, deshalb übernimmt der von Gruppe 1 ${partition}.`
        : `Dieser Leaf hat ${primariesOf(primaries)} und sein Partner ${otherPrimaries}, deshalb übernimmt er ${partition}.`,
    leftOver: ({ partition }) =>
      `Alle Kopien von ${partition} sind, wohin sie gehören; diese ist überzählig.`,
    evensPrimaries: ({ from, fromCount, toCount, partition }) =>
      `${from} hat ${primariesOf(fromCount)} und dieser Leaf ${toCount}: Er bekommt ${partition}.`,
    followsAgain: ({ partition }) => `Folgt wieder dem neuen Primary von ${partition}.`,
    leafFailed: ({ leaf, partition }) =>
      `${leaf} ist ausgefallen, deshalb übernimmt das Replikat von ${partition}.`,
    leafLeaves: ({ leaf, partition }) => `${leaf} geht, deshalb wird ${partition} von hier aus bedient.`,
  },

  certificates: {
    nothing: () => 'Keine Kopien; keine sind nötig.',
    tooMany: ({ copies, fewest }) =>
      `${copiesOf(copies)} nach den Stufen des Produkts; ${fewest} ${fewest === 1 ? 'genügt' : 'genügen'}: siehe .plan fewest.`,
    proved: ({ copies, atLeast }) =>
      `${copiesOf(copies)}; mindestens ${atLeast} ${atLeast === 1 ? 'ist' : 'sind'} nötig.`,
  },

  needs: {
    restore: lackOfReplicas,
    replicas: lackOfReplicas,
    moves: (need) =>
      `${whoOf(need)} ${holdOf(need)} ${partitionsOf(need.has)} und ${need.leaves.length === 1 ? 'braucht' : 'brauchen'} ${need.needs}${
        need.alreadyThere === 0
          ? ''
          : `, davon ${counted(need.alreadyThere, 'Instanz ist', 'Instanzen sind')} schon da`
      }: ${leastOf(need)}.`,
    evening: (need) =>
      `${whoOf(need)} hat ${primariesOf(need.has)} und braucht ${need.needs}; was übernommen wird, wird zurückkopiert: ${leastOf(need)}.`,
  },

  dependents: {
    none: () => 'Nichts wartet darauf.',
    some: ({ actions }) => {
      const named = actions.map(({ verb, host }) => `${verb} auf ${host}`);
      return `Darauf ${named.length === 1 ? 'wartet' : 'warten'} ${listed(named)}.`;
    },
  },
};
