// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { show } from '../hooks/shown-for-tests.tsx';
import { clusterScript } from '../presentation/script-for-tests.ts';
import type { Start } from '../presentation/start.ts';
import { ExplainedColumn } from './explained-column.tsx';
import { ExplainedProse } from './explained-prose.tsx';
import { ExplainedText } from './explained-text.tsx';
import { ExplainedWordsContext } from './use-explained-words.ts';

const story = { id: 'redundancy-2', title: { kind: 'story', title: 'Two of everything' } } as Start;

const showProse = async (text: string, { known = new Set<number>(), hasPicture = true } = {}) => {
  const onStart = vi.fn();
  const shown = await show(
    () => (
      <ExplainedWordsContext value={{ starts: [story], onStart, hasPicture }}>
        <ExplainedProse text={text} known={known} />
        <ExplainedText>leaf-4 is a primary now.</ExplainedText>
        <ExplainedColumn>Availability_Group</ExplainedColumn>
        <ExplainedColumn>Host</ExplainedColumn>
      </ExplainedWordsContext>
    ),
    { script: clusterScript({ pairs: 2 }, 4) },
  );
  return { ...shown, onStart };
};

describe('words that are explained', () => {
  it('in a prose: asked, the answer stands under its paragraph, and Esc gives the focus back to the word', async () => {
    const shown = await showProse('The primary answers.\n\nIts *replica* follows.');
    const word = shown.getByRole('button', { name: 'replica' });
    await shown.click('replica');
    const card = shown.getByRole('note', { name: 'What replica means' });
    expect(card.textContent).toContain('It answers nobody until it takes over.');
    expect(card.previousElementSibling?.textContent).toBe('Its replica follows.');
    expect(word.getAttribute('aria-expanded')).toBe('true');
    await shown.press(card, 'Escape');
    expect(shown.queryByRole('note')).toBeNull();
    expect(document.activeElement).toBe(word);
  });

  it('no line begins with what stands right after a word', async () => {
    const shown = await showProse('A pair: it follows. *Replica* (a copy).');
    const beside = (name: string) =>
      shown
        .getAllByRole('button', { name })
        .map(({ parentElement }) => [parentElement?.className, parentElement?.textContent]);
    expect(beside('pair')).toEqual([['whitespace-nowrap', 'pair:']]);
    expect(shown.element.textContent).toContain('A pair: it follows. Replica (a copy).');
    // In a line that tells of the picture too.
    expect(shown.element.textContent).toContain('leaf-4 is a primary now.');
  });

  it('one is open at a time; a word that was met before is not marked', async () => {
    const shown = await showProse('A failover is a promotion. A failover again.');
    await shown.click('failover');
    await shown.click('promotion');
    expect(shown.getAllByRole('note')).toHaveLength(1);
    expect(shown.getAllByRole('button', { name: 'failover' })).toHaveLength(1);
  });

  it('shown in the picture, what it is about is lit for two seconds, and counted; nothing else changes', async () => {
    const shown = await showProse('A pair.');
    const before = shown.session.stateHash;
    await shown.click('pair');
    await shown.click('Show me');
    expect(shown.getByText('Lit: 2 leaves.')).toBeTruthy();
    expect(shown.session.view.sight().term).toEqual({ kind: 'leaves', which: 'pair' });
    expect(shown.session.stateHash).toBe(before);
    await shown.click('Close');
    expect(shown.session.view.sight().term).toBeNull();
  });

  it('where there is none of it, it says so and dims nothing', async () => {
    const shown = await showProse('An orphan.');
    await shown.click('orphan');
    await shown.click('Show me');
    expect(shown.getByText('There is none at this moment.')).toBeTruthy();
    expect(shown.session.view.sight().term).toBeNull();
  });

  it('without the picture nothing is offered that would show nothing', async () => {
    const shown = await showProse('A pair.', { hasPicture: false });
    await shown.click('pair');
    expect(shown.queryByRole('button', { name: 'Show me' })).toBeNull();
  });

  it('leads to the story that teaches it', async () => {
    const shown = await showProse('A pair.');
    await shown.click('pair');
    await shown.click('Story: Two of everything');
    expect(shown.onStart).toHaveBeenCalledWith(story);
  });

  it('in a line that cannot grow the answer floats, and a column is asked by its name', async () => {
    const shown = await showProse('Nothing.');
    await shown.click('Availability_Group');
    const card = document.querySelector('[data-term-card]');
    expect(card?.getAttribute('aria-label')).toBe('What availability group means');
    expect(shown.element.contains(card)).toBe(false);
    expect(shown.queryByRole('button', { name: 'Host' })).toBeNull();
  });
});
