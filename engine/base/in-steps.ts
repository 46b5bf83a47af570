/** Work of which a step is a counted part, so that whoever does it can do something else in between. */
export type InSteps<Answer> = Generator<void, Answer, void>;

/** All of the work at once. */
export function finished<Answer>(work: InSteps<Answer>): Answer {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}
