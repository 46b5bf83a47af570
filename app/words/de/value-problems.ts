import type { DurationUse, NumberUse, ProblemWords } from '@ha-playground/engine/english';

/** Eine Zahl, die außerhalb dessen liegt, was sie sein kann, nach ihrem Zweck. */
export const numberProblems: Readonly<Record<NumberUse, (least: number, most: number) => ProblemWords>> = {
  port: (least, most) => ({
    message: `Ein Port ist eine Zahl von ${least} bis ${most}.`,
    hint: 'Schreiben Sie den Port des Leafs hinter den Doppelpunkt; ohne einen ist es 3306.',
  }),
  group: () => ({
    message: 'Es gibt zwei Availability Groups, 1 und 2.',
    hint: 'Schreiben Sie INTO GROUP 1 oder INTO GROUP 2.',
  }),
  phase: (least, most) => ({
    message: `Ein Rebalance hat die Phasen ${least} bis ${most}.`,
    hint: 'Schreiben Sie die Phase, auf die zu warten ist, etwa .wait phase 5.',
  }),
  partitions: (least, most) => ({
    message: `Eine Datenbank hat ${least} bis ${most} Partitionen.`,
    hint: 'Schreiben Sie, wie viele Partitionen, etwa PARTITIONS 16.',
  }),
  ordinal: (least, most) => ({
    message: `Partitionen haben Nummern von ${least} bis höchstens ${most}.`,
    hint: 'SHOW PARTITIONS nennt die Nummern, die es gibt.',
  }),
  reads: (_, most) => ({
    message: `Clients lesen höchstens ${most}-mal je Sekunde.`,
    hint: 'Schreiben Sie weniger je Sekunde, etwa 50 reads.',
  }),
  writes: (_, most) => ({
    message: `Clients schreiben höchstens ${most}-mal je Sekunde.`,
    hint: 'Schreiben Sie weniger je Sekunde, etwa 20 writes.',
  }),
  limit: () => ({
    message: 'Diese Grenze ist zu groß.',
    hint: 'Schreiben Sie, wie viele Zeilen höchstens gewünscht sind.',
  }),
  literal: (least, most) => ({
    message: 'Diese Zahl ist zu groß.',
    hint: `Ganze Zahlen reichen hier von ${least} bis ${most}.`,
  }),
};

const longerThanADay = (most: number): ProblemWords => ({
  message: 'Das ist länger als ein Tag.',
  hint: `Schreiben Sie höchstens ${most}m.`,
});

/** Eine Dauer, die zu lang ist, nach ihrem Zweck. */
export const durationProblems: Readonly<Record<DurationUse, (mostMinutes: number) => ProblemWords>> = {
  wait: longerThanADay,
  lag: (most) => ({ message: 'Das ist länger als eine Stunde.', hint: `Schreiben Sie höchstens ${most}m.` }),
  hold: longerThanADay,
  every: longerThanADay,
};
