import type { Wording } from '../../base/index.ts';
import type { NameReason } from '../../cluster/index.ts';

/** Why a text is no name, in plain sentences of English. */
export const nameWording: Wording<NameReason> = {
  nameTooLong: ({ limit }) => `A name has at most ${limit} characters.`,
  nameEmpty: () => 'A name is not empty.',
  nameEndsWithBlank: () => 'A name ends with no blank.',
  nameHoldsHidden: ({ character }) => `It holds ${character}, a character that cannot be seen.`,
  branchNameTooLong: ({ limit }) => `The name of a branch has at most ${limit} characters.`,
  branchNameTaken: () => 'Another branch has this name.',
  branchNameOfUnnamed: () => 'Branches without a name are called so.',
};
