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

export type ToldStep = Pick<StoryBlock, 'prose' | 'takeaway' | 'columns'>;

/** The set-up is what a story does before it shows anything or lets anything happen. */
export function stepsOf({ blocks, closing }: Story): StorySteps {
  const first = blocks.findIndex(
    ({ script, output }) => output !== null || /^\s*\.(?!import\b)/.test(script),
  );
  const at = first === -1 ? blocks.length : first;
  return {
    setUp: [...blocks.slice(0, at).map(({ script }) => script), '.wait idle'].join('\n'),
    steps: blocks.slice(at).map(({ script }) => script.trim()),
    told: blocks.slice(at).map(({ prose, takeaway, columns }, index) => ({
      prose: index === 0 ? joined([...blocks.slice(0, at).flatMap(allTold), prose]) : prose,
      takeaway,
      columns,
    })),
    closing,
  };
}

const allTold = ({ prose, takeaway }: StoryBlock): readonly string[] => [prose, takeaway];
