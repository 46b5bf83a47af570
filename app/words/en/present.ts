/** What is shown to a hall. */
export const present = {
  label: 'Present',
  leave: 'Leave',
  back: 'Step back',
  next: 'Next step',
  controls: 'Present',
  time: 'Time',
  step: (step: number, count: number) => (step === 0 ? `${count} steps` : `step ${step} of ${count}`),
  blank: 'The screen is blank. B shows the picture again.',
};
