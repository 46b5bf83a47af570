// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { keepFocus } from './focus-kept.ts';

const button = (attributes: string) => `<button ${attributes}></button>`;
const cluster = button('data-leaf="2" tabindex="0"') + button('data-leaf="9" tabindex="-1"');
const lifelines =
  button('data-act="leaf" data-node="2" tabindex="0"') +
  button('data-act="fold" data-node="9" tabindex="-1"') +
  button('data-act="leaf" data-node="9" tabindex="-1"');

const panels = () => [...document.querySelectorAll<HTMLElement>('[role="tabpanel"]')];

/** Another view comes in place of the one that is shown. */
async function showOther(html: string): Promise<void> {
  const [first, second] = panels();
  if (first === undefined || second === undefined) throw new Error('there are two panels');
  first.hidden = true;
  first.replaceChildren();
  second.hidden = false;
  await Promise.resolve();
  second.innerHTML = html;
  await new Promise((resolve) => setTimeout(resolve));
}

const focused = () => document.activeElement?.outerHTML;

beforeEach(() => {
  document.body.innerHTML = `<div><div role="tabpanel">${cluster}</div><div role="tabpanel" hidden></div></div><input>`;
});

describe('the focus, when another view is shown', () => {
  test('comes to the leaf that it was on', async () => {
    const leaf = document.querySelector<HTMLElement>('[data-leaf="9"]');
    leaf?.focus();
    keepFocus(leaf);
    await showOther(lifelines);
    expect(focused()).toBe(button('data-act="leaf" data-node="9" tabindex="-1"'));
  });

  test('comes to where Tab leads where that leaf is not shown', async () => {
    const leaf = document.querySelector<HTMLElement>('[data-leaf="9"]');
    leaf?.focus();
    keepFocus(leaf);
    await showOther(button('data-act="leaf" data-node="2" tabindex="0"'));
    expect(focused()).toBe(button('data-act="leaf" data-node="2" tabindex="0"'));
  });

  test('stays where somebody has put it meanwhile, and where it was outside of the views', async () => {
    const leaf = document.querySelector<HTMLElement>('[data-leaf="9"]');
    const field = document.querySelector('input');
    leaf?.focus();
    keepFocus(leaf);
    field?.focus();
    await showOther(lifelines);
    expect(document.activeElement).toBe(field);
    field?.blur();
    keepFocus(field);
    await showOther(lifelines);
    expect(document.activeElement).toBe(document.body);
  });
});
