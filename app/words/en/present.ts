/** What is shown to a hall. */
export const present = {
  label: 'Present',
  leave: 'Leave',
  back: 'Step back',
  next: 'Next step',
  controls: 'Present',
  time: 'Time',
  step: (step: number, count: number) => (step === 0 ? `${count} steps` : `step ${step} of ${count}`),
  question: 'Question',
  /** How to count hands, below what one can choose. */
  votes: (last: number) => `Keys 1 to ${last} count hands, Backspace takes one back.`,
  voteFor: (choice: string, votes: number) => `${choice}: ${votes}`,
  right: (right: number, all: number) => `${right} of ${all} were right`,
  noAnswer: 'This cluster does not answer that now.',
  otherAnswer: (answer: string) => `None of these: ${answer}`,
  over: 'the end',
  keys: 'Page Down: next step · Page Up: back · Space: play or pause · B: blank · digits: hands · Esc: leave',
  nothingAsked: 'Nothing is asked here. Digits count hands when a question is on the screen.',
  blank: 'The screen is blank. B shows the picture again.',
};
