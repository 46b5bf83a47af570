import { joined, type Story, type StoryBlock } from './read-story.ts';

/** A story as a session: the script that builds its cluster, and what is left to run on it, block by block. */
export interface StorySteps {
  readonly setUp: string;
  readonly steps: readonly string[];
  /** What is told of each step. What stands before the set-up belongs to the first. */
  readonly told: readonly ToldStep[];
  /** What is told after the last. */
  readonly closing: string;
}

export type ToldStep = Pick<StoryBlock, 'prose' | 'takeaway' | 'columns' | 'bet'>;

export function stepsOf(story: Story): StorySteps {
  const { blocks, closing } = story;
  const at = countSetUp(story);
  return {
    setUp: [...blocks.slice(0, at).map(({ script }) => script), '.wait idle'].join('\n'),
    steps: blocks.slice(at).map(({ script }) => script.trim()),
    told: blocks.slice(at).map(({ prose, takeaway, columns, bet }, index) => ({
      prose: index === 0 ? joined([...blocks.slice(0, at).flatMap(allTold), prose]) : prose,
      takeaway,
      columns,
      ...(bet !== undefined && { bet }),
    })),
    closing,
  };
}

const allTold = ({ prose, takeaway }: StoryBlock): readonly string[] => [prose, takeaway];

/** The set-up is what a story does before it asks or shows anything or lets anything happen: so many of its blocks. */
export function countSetUp({ blocks }: Story): number {
  const first = blocks.findIndex(
    ({ script, output, bet }) => output !== null || bet !== undefined || /^\s*\.(?!import\b)/.test(script),
  );
  return first === -1 ? blocks.length : first;
}
