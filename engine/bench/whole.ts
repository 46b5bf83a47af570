import { readMarkdownStory, runStory } from '../statements/index.ts';
import { stories } from '../stories/index.ts';
import { clusterOf } from './clusters.ts';
import { type Figure, told } from './figure.ts';
import { median, timedRuns } from './measure.ts';

/** What larger pieces of work take, for information. */
export function benchWholes(runs: number): Figure[] {
  const story = readMarkdownStory(stories.find(({ id }) => id === 'redundancy-2')?.text ?? '');
  return [
    told(
      'a cluster built: 100 leaves, 50,000 partitions',
      median(timedRuns(() => clusterOf({ leaves: 100, partitions: 50_000 }), 5)),
      '103 commands',
    ),
    ...(story.ok
      ? [
          told(
            'a story: losing a leaf in redundancy 2',
            median(timedRuns(() => runStory(story.story), runs)),
            'parsed, run, printed and compared',
          ),
        ]
      : []),
  ];
}
