import { describe, expect, it } from 'vitest';
import { readMarkdownStory, stepsOf } from '../statements/index.ts';
import { stories } from './index.ts';

type Answers = readonly (readonly [question: string, story: string, step: number, sentence: string])[];

/**
 * What a beginner asks about failover, redundancy and rebalance, and the sentence that answers it in one of the first two stories:
 * in which of them, and with which step, from 1. Whoever rewrites a story answers these questions too.
 */
const answers: Answers = [
  ['What happens when a machine dies?', 'redundancy-2', 5, 'Then it decided, and leaf-4 took over 3 and 7.'],
  [
    'Who notices that, and how?',
    'redundancy-2',
    5,
    'So the master aggregator, which watches the leaves, asked again:',
  ],
  ['Why do my queries wait then?', 'redundancy-2', 4, 'The wait is for being sure.'],
  [
    'Why is the takeover short?',
    'redundancy-2',
    6,
    'The copy that was there already was given the part of the primary.',
  ],
  [
    'Are my rows gone?',
    'redundancy-2',
    7,
    'Losing one leaf of a pair costs seconds, not what its partner had received.',
  ],
  [
    'Why is everything there twice?',
    'redundancy-2',
    1,
    'Each partition lies on two leaves, so that one of them may die.',
  ],
  [
    'Which of the two copies answers?',
    'redundancy-2',
    3,
    'One answers reads and writes: the primary, filled in the picture.',
  ],
  [
    'What if its partner dies too?',
    'redundancy-2',
    8,
    'Their rows are lost for good only if both disks are.',
  ],
  ['Have I to do anything when the machine is back?', 'redundancy-2', 9, 'Nobody did more than start it.'],
  [
    'What is a rebalance, and what comes first?',
    'redundancy-2',
    11,
    'It shared the work out anew: a rebalance.',
  ],
  ['Is anything served while data travels?', 'redundancy-2', 9, 'All that time leaf-4 goes on answering.'],
  [
    'Why does a leaf that is back not serve at once?',
    'redundancy-2-manual-attach',
    10,
    'A leaf that comes back is brought up to date first, and serves after that.',
  ],
];

/** What somebody asks who runs a cluster, and the lesson that answers it. */
const ofOperators: Answers = [
  [
    'How do I take a leaf out without anybody noticing?',
    'maintenance',
    1,
    'its partner takes over in good order, while leaf-3 still answers.',
  ],
  ['May half of the cluster go at once?', 'maintenance', 9, 'so a whole group can go.'],
  [
    'Why does a leaf that I have taken out not come back by itself?',
    'maintenance',
    6,
    'It stays away until you say so',
  ],
  [
    'What do I do about a machine that never comes back?',
    'replace-leaf',
    8,
    'Replacing a leaf takes three statements: remove, add, rebalance.',
  ],
  ['Does it cost anything to add leaves?', 'expand', 2, 'You can add ten leaves, and move the data once.'],
  [
    'Can data be moved during the day?',
    'rebalance-under-load',
    10,
    'Copying is long and quiet, changing hands is short and felt. None of it fails.',
  ],
  ['How do I see a rebalance before it runs?', 'rebalance', 1, 'Ask first. Nothing is moved by asking.'],
  ['How often is data moved in an upgrade?', 'rolling-upgrade', 11, 'Move data once, at the end.'],
  [
    'In which order is a cluster stopped?',
    'shutdown-order',
    2,
    'The master aggregator goes first, then the leaves in any order',
  ],
  [
    'What does FORCE cost, and where do I read that?',
    'force',
    5,
    '37 rows, for good. Ask this before you write the word, not after.',
  ],
  [
    'When may old copies be cleaned up?',
    'last-copy',
    15,
    'Clean up when the others are in good health, not when they might be needed.',
  ],
  [
    'What happens when a leaf is full?',
    'auto-healing',
    12,
    'It refuses, and says why, instead of dying. Nothing of the statement was done.',
  ],
];

describe('what an operator asks', () => {
  it('is twelve questions, each of its own', () => {
    expect(new Set(ofOperators.map(([question]) => question)).size).toBe(12);
  });

  it.each(ofOperators)('%s (%s, step %i)', (_question, story, step, sentence) => {
    expect(proseOf(story, step)).toContain(sentence);
  });
});

describe('what a beginner asks', () => {
  it('is twelve questions, answered in the first two stories', () => {
    expect(answers).toHaveLength(12);
    expect(new Set(answers.map(([, story]) => story))).toEqual(
      new Set(stories.slice(0, 2).map(({ id }) => id)),
    );
  });

  it.each(answers)('%s (%s, step %i)', (_question, story, step, sentence) => {
    expect(proseOf(story, step)).toContain(sentence);
  });
});

/** All that is read with a step, in one line and without signs of emphasis. */
function proseOf(id: string, step: number): string {
  const read = readMarkdownStory(stories.find((story) => story.id === id)?.text ?? '');
  if (!read.ok) throw new Error(`${id} is no story`);
  const told = stepsOf(read.story).told[step - 1];
  return `${told?.prose} ${told?.takeaway}`.replaceAll(/[_`]/g, '').replaceAll(/\s+/g, ' ');
}
