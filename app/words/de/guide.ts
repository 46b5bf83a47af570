import type { LaterWords } from '../en/later.ts';

/** Die ersten Schritte. */
export const guide: LaterWords['guide'] = {
  label: 'Erste Schritte',
  about:
    'Ein simulierter SingleStore-Cluster, allein in Ihrem Browser. Sehen Sie, wie Hochverfügbarkeit ihn weiter antworten lässt, wenn Maschinen ausfallen.',
  progress: (step, steps) => `${step} von ${steps}`,
  steps: {
    lose: (host) =>
      host === ''
        ? 'Lassen Sie einen Leaf ausfallen: einen wählen, dann .kill.'
        : `Lassen Sie einen Leaf ausfallen: ${host} wählen, oder drücken:`,
    watch: () => 'Sehen Sie seinem Partner zu: In etwa 3 s werden dessen Replikate zu Primaries.',
    restart: (host) =>
      host === ''
        ? 'Starten Sie ihn wieder: den Leaf wählen.'
        : `Starten Sie ihn wieder: ${host} wählen, oder drücken:`,
    return: () => 'Sehen Sie zu, wie er zurückkommt: erst Kopien, dann die Hälfte der Primaries.',
    rewind: () => 'Ziehen Sie an der Zeitleiste, um jeden Moment noch einmal zu sehen. Das ist alles.',
  },
  obstacles: {
    masterDown: () => 'Ohne Master Aggregator übernimmt niemand.',
    unwatched: () => 'Niemand überwacht die Leaves, also übernimmt niemand: leaf_failure_detection ist Off.',
    noPair: () => 'Auch sein Partner antwortet nicht: Niemand kann übernehmen.',
    late: () => 'Sehen Sie seinem Partner zu: Nach 30 s ohne Antwort werden dessen Replikate zu Primaries.',
  },
  paused: 'Weiter geht es mit „Abspielen“.',
  skip: 'Überspringen',
  done: 'Fertig',
};
