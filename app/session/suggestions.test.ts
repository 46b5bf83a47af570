import { advance } from '@ha-playground/engine/console';
import { describe, expect, it } from 'vitest';
import { afterScript, freePlay } from './start.ts';
import { suggestionsFor } from './suggestions.ts';

const suggestedAfter = (script: string, ms = 0) => {
  const { history, client } = freePlay.begin();
  client.enqueue(script);
  advance(history, [client], history.cursor.atMs + ms);
  return suggestionsFor(history.world);
};

describe('suggestions', () => {
  it('a quiet cluster: lose a leaf', () => {
    expect(suggestedAfter('')).toEqual([
      '.kill leaf-8',
      'SHOW LEAVES;',
      'EXPLAIN REBALANCE PARTITIONS ON test;',
    ]);
  });

  it('a lost leaf: bring it back', () => {
    expect(suggestedAfter('.kill leaf-8', 9000)[0]).toBe('.start leaf-8');
  });

  it('a detached leaf: attach it', () => {
    expect(suggestedAfter("DETACH LEAF 'leaf-8':3306;", 60_000)[0]).toBe("ATTACH LEAF 'leaf-8':3306;");
  });

  it('a hung leaf: resume it', () => {
    expect(suggestedAfter('.hang leaf-3', 100)[0]).toBe('.resume leaf-3');
  });

  it('an empty cluster: add a leaf', () => {
    expect(suggestionsFor(afterScript('').history.world)[0]).toBe("ADD LEAF root@'leaf-1':3306;");
  });

  it('every suggestion runs as it stands', () => {
    const scripts = ['', '.kill leaf-8', '.hang leaf-3', "DETACH LEAF 'leaf-8':3306;", '.stop ma'];
    for (const script of scripts) {
      for (const suggestion of suggestedAfter(script, 60_000)) {
        const { history, client } = freePlay.begin();
        client.enqueue(script);
        advance(history, [client], history.cursor.atMs + 60_000);
        const [run] = client.enqueue(suggestion);
        if (script !== '.stop ma') expect(run?.result?.ok ?? true, `${script} then ${suggestion}`).toBe(true);
        else expect(suggestedAfter(script, 1000)[0]).toBe('.start ma');
      }
    }
  });
});
