/** An address that names no story. */
export const unknownStory = {
  text: (id: string) =>
    `There is no story called “${id}”. This is free play; the stories are in the list at the top.`,
  close: 'Close',
};
