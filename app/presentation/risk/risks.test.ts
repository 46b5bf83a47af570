import { nodeId } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { freePlay } from '../start.ts';
import { Risks } from './risks.ts';

/** Waits until there was time for everything. */
const settled = async (risks: Risks): Promise<void> => {
  await new Promise<void>((resolve) => {
    const stop = risks.subscribe(() => {
      stop();
      resolve();
    });
    risks.follow();
  });
};

describe('risks', () => {
  it('are unknown until there was time, then follow the history', async () => {
    const { history, client } = freePlay.begin();
    const risks = new Risks(history);
    expect(risks.lens).toBeNull();
    expect(risks.spans).toEqual([]);
    await settled(risks);
    expect(risks.lens?.worstLeaf()).toMatchObject({ offline: 0, degraded: 4 });
    expect(risks.spans).toHaveLength(1);

    client.enqueue('.kill leaf-8');
    client.settle();
    expect(risks.lens?.worstLeaf()).toMatchObject({ subject: { leaf: nodeId(5) }, offline: 4 });
    await settled(risks);
    expect(risks.spans.map(({ offline }) => offline)).toEqual([4]);
  });

  it('tell who listens nothing while nothing is new', async () => {
    const { history } = freePlay.begin();
    const risks = new Risks(history);
    await settled(risks);
    const known = risks.version();
    risks.follow();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(risks.version()).toBe(known);
  });
});
