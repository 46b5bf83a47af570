// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Notice } from './notice.tsx';

let root: Root;
const onClose = vi.fn();

const shown = () => document.querySelector('[data-notice]') as HTMLElement;
const pass = (ms: number) => act(async () => vi.advanceTimersByTime(ms));

async function notice(isLasting: boolean): Promise<void> {
  await act(async () =>
    root.render(
      <Notice closeLabel="Close" isLasting={isLasting} onClose={onClose}>
        Taken back: .kill leaf-1.
      </Notice>,
    ),
  );
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  onClose.mockReset();
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a notice', () => {
  test('that is calm leaves when it can have been read, and no earlier', async () => {
    await notice(false);
    await pass(5_000);
    expect(onClose).not.toHaveBeenCalled();
    await pass(5_000);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('that tells of an error or a loss stays', async () => {
    await notice(true);
    await pass(3_600_000);
    expect(onClose).not.toHaveBeenCalled();
  });

  test('that has the focus stays, and leaves later', async () => {
    await notice(false);
    const button = shown().querySelector('button') as HTMLElement;
    await act(async () => button.focus());
    await pass(3_600_000);
    expect(onClose).not.toHaveBeenCalled();
    await act(async () => button.blur());
    await pass(20_000);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('finds another place when something comes that it would lie over, and is still while nothing does', async () => {
    await notice(true);
    const boxes = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    await pass(10_000);
    expect(boxes).not.toHaveBeenCalled();
    await act(async () => document.body.append(document.createElement('button')));
    await pass(200);
    expect(boxes).toHaveBeenCalled();
    boxes.mockClear();
    await act(async () => window.dispatchEvent(new Event('scroll')));
    await pass(200);
    expect(boxes).toHaveBeenCalled();
    boxes.mockRestore();
  });

  test('has an action, where something can be done about it', async () => {
    const onAct = vi.fn();
    await act(async () =>
      root.render(
        <Notice closeLabel="Close" action={{ label: 'Go back to it', act: onAct }} onClose={onClose}>
          Your session is one Back away.
        </Notice>,
      ),
    );
    const buttons = [...shown().querySelectorAll('button')];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Go back to it', 'Close']);
    await act(async () => buttons[0]?.click());
    expect([onAct.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 0]);
  });

  test('among hundreds of marks in one drawing asks where the drawing stands, and none of them', async () => {
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.innerHTML = '<g class="cursor-pointer"></g>'.repeat(200);
    document.body.append(drawing);
    const asked = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    await notice(false);
    expect(asked.mock.contexts).toEqual([drawing]);
    drawing.replaceChildren(...[...drawing.children].slice(0, 3));
    asked.mockClear();
    window.dispatchEvent(new Event('resize'));
    expect(asked.mock.contexts).toEqual([...drawing.children]);
    asked.mockRestore();
  });
});
