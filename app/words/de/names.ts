import type { LaterWords } from '../en/later.ts';

/** Warum ein Text kein Name ist. */
export const names: LaterWords['names'] = {
  nameTooLong: ({ limit }) => `Ein Name hat höchstens ${limit} Zeichen.`,
  nameEmpty: () => 'Ein Name ist nicht leer.',
  nameEndsWithBlank: () => 'Ein Name endet nicht mit einem Leerzeichen.',
  nameHoldsHidden: ({ character }) => `Er enthält ${character}, ein unsichtbares Zeichen.`,
  branchNameTooLong: ({ limit }) => `Der Name eines Zweigs hat höchstens ${limit} Zeichen.`,
  branchNameTaken: () => 'So heißt schon ein anderer Zweig.',
  branchNameOfUnnamed: () => 'So heißen Zweige, die keinen Namen haben.',
};
