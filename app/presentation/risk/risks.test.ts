import { nodeId } from '@ha-playground/engine';
import { describe, expect, it } from 'vitest';
import { freePlay } from '../start.ts';
import { slowedSurroundings } from '../surroundings-for-tests.ts';
import { Risks } from './risks.ts';

/** Free play, its risks, and how to give them time; `told` counts how often they said that more is known. */
function begun() {
  const { history, client } = freePlay.begin();
  const { whenIdle, idle } = slowedSurroundings();
  const risks = new Risks(history, whenIdle);
  let told = 0;
  risks.subscribe(() => {
    told += 1;
  });
  return { client, risks, idle, told: () => told };
}

describe('risks', () => {
  it('of a large world are counted in slices: until then nothing is said of it', () => {
    const { client, risks, idle } = begun();
    risks.follow();
    idle();
    client.enqueue('CREATE DATABASE large PARTITIONS 3000;');
    client.settle();
    const slices: (number | null)[] = [];
    for (let slice = 0; slice < 4; slice += 1) {
      slices.push(risks.lens?.worstLeaf()?.degraded ?? null);
      risks.follow();
      idle();
    }
    expect(slices[0]).toBeNull();
    expect(slices.at(-1)).toBe(754);
  });

  it('are unknown until there was time, then follow the history', () => {
    const { client, risks, idle } = begun();
    risks.follow();
    expect(risks.lens).toBeNull();
    expect(risks.spans).toEqual([]);
    idle();
    expect(risks.lens?.worstLeaf()).toMatchObject({ offline: 0, degraded: 4 });
    expect(risks.spans).toHaveLength(1);

    client.enqueue('.kill leaf-8');
    client.settle();
    expect(risks.lens?.worstLeaf()).toMatchObject({ subject: { leaf: nodeId(5) }, offline: 4 });
    risks.follow();
    idle();
    expect(risks.spans.map(({ offline }) => offline)).toEqual([4]);
  });

  it('asked for twice before there was time, they are worked out once', () => {
    const { risks, idle, told } = begun();
    risks.follow();
    risks.follow();
    idle();
    expect(told()).toBe(1);
  });

  it('tell who listens nothing while nothing is new', () => {
    const { risks, idle, told } = begun();
    risks.follow();
    idle();
    const before = { told: told(), version: risks.version() };
    risks.follow();
    idle();
    expect({ told: told(), version: risks.version() }).toEqual(before);
  });
});
