import type { LaterWords } from '../en/later.ts';
import { counted, number } from './forms.ts';

/** Wo etwas liegt, das nicht zum gezeigten Moment gehört. */
export const places: LaterWords['places'] = {
  names: { here: 'hier', ahead: 'voraus', gone: 'auf keinem Zweig mehr' },
  unknown: (text) => `Hier heißt nichts ${text}.`,
  elsewhere: (branch) => `auf ${branch}`,
  dated: (clock, place) => `${clock} · ${place}`,
  goTo: (place) => `Gehe zu ${place}`,
  now: (clock) => `${clock} · der gezeigte Moment`,
  beside: (statement) => `-- läuft neben ${statement}`,
  end: (clock, place) =>
    `Der gezeigte Moment ist ${clock}. Was zuletzt eingegeben wurde, liegt so: ${place}.`,
  stopAll: (running, waiting) =>
    waiting === 0
      ? `Alle ${number(running)} abbrechen`
      : `Abbrechen und ${counted(waiting, 'wartende Anweisung', 'wartende Anweisungen')} verwerfen`,
  entered: (entered, statements) => `${number(entered)} von ${number(statements)}`,
  leaveOut: (statements) => `Abbrechen und ${counted(statements, 'Anweisung', 'Anweisungen')} auslassen`,
  table: 'Tabelle, breiter als die Konsole',
  ahead: 'wartet auf das Bild',
  stands: 'geht weiter, wenn die Zeit weitergeht: Sie ist angehalten',
  showNow: 'Jetzt zeigen',
  showWhat: (statement) => `Jetzt zeigen, was ${statement} geantwortet hat`,
  asText: 'als Text',
  asTextTitle: 'Was Anweisungen drucken, genau wie der MySQL-Client es druckt',
  mistake: 'Die Stelle des Fehlers',
};
