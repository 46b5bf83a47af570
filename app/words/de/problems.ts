import { tell, type Wording } from '@ha-playground/engine';
import { type ErrorHint, hintOf } from '@ha-playground/engine/english';
import type { LaterWords } from '../en/later.ts';
import { advice as advised } from './advice.ts';
import { pastes } from './pastes.ts';
import { textProblems } from './text-problems.ts';

type Problems = LaterWords['problems'];
type PasteRefusal = Parameters<Problems['pasteRefused']>[0]['refusal'];

/** Was an einer abgelehnten Anweisung nicht stimmt; was das Produkt dazu druckt, bleibt, wie es ist. */
export const problems: Problems = {
  ...textProblems,
  refused: ({ error, advice }) => ({
    message: /[.!?]$/.test(error.message) ? error.message : `${error.message}.`,
    hint: tell(errorHints, hintOf(error, advice)),
  }),
  pasteRefused: ({ refusal }) =>
    tell<PasteRefusal, ReturnType<Problems['pasteRefused']>>(pastes.refusals, refusal),
};

/** Was bei einem Fehler des Produkts zu tun ist. */
export const errorHints: Wording<ErrorHint> = {
  portBehindQuotes: ({ host, port }) => `Der Port steht hinter den Anführungszeichen: '${host}':${port}.`,
  startLeaf: ({ leaf }) => `Er wird eingehängt, sobald sein Prozess wieder da ist: .start ${leaf}.`,
  attachLeaf: () => 'ATTACH LEAF bringt ihn zurück; SHOW LEAVES sagt, wie es jedem Leaf geht.',
  lookAtLeaves: () => 'SHOW LEAVES sagt, wie es jedem Leaf geht.',
  otherDatabase: () => 'Wählen Sie einen anderen Namen, oder löschen Sie erst jene Datenbank.',
  lookAtDatabases: () => 'SHOW DATABASES nennt die, die es gibt.',
  otherTable: () => 'Wählen Sie einen anderen Namen, oder löschen Sie erst jene Tabelle.',
  lookAtConnections: () =>
    'SHOW PROCESSLIST nennt die Verbindungen, die es gibt; einen Leaf beendet .kill mit seinem Namen.',
  advice: ({ near, advice }) => `${near === null ? '' : `War ${near} gemeint? `}${tell(advised, advice)}`,
};
