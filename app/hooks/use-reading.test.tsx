// @vitest-environment happy-dom
import { useRef } from 'react';
import { expect, test } from 'vitest';
import { clusterScript } from '../presentation/script-for-tests.ts';
import type { Session } from '../presentation/session.ts';
import { show } from './shown-for-tests.tsx';
import { useReading, useSession } from './use-session.tsx';

let readings = 0;

const nowOf = ({ history, transport, current }: Session): string =>
  [history.cursor.atMs, history.endMs, transport.state, current.stage !== null].join(' ');

function Reader() {
  const session = useSession();
  const shown = useRef<HTMLParagraphElement>(null);
  useReading(session, () => {
    readings += 1;
    if (shown.current !== null) shown.current.textContent = nowOf(session);
  });
  return <p ref={shown} />;
}

test('a reading is right in every frame of a stage and at rest, of which most are not read anew, and else little behind', async () => {
  const { session, place, element, act } = await show(() => <Reader />, {
    script: clusterScript({ pairs: 4 }, 16),
  });
  await act(() => {
    session.transport.setMotion('full');
    session.transport.play();
    session.run('.kill leaf-8; .wait 5s; .start leaf-8');
  });
  const wrong: string[] = [];
  let [before, stageFrames] = ['', 0];
  readings = 0;
  while (place.framesAsked() > 0) {
    await act(() => place.play(1));
    const now = nowOf(session);
    const isStage = now === before && session.current.stage !== null;
    if (isStage) stageFrames += 1;
    if ((isStage || !session.transport.isLive) && element.textContent !== now)
      wrong.push(`${element.textContent} for ${now}`);
    // Six frames, of which each brings a fifteenth of a second at most.
    if (session.history.cursor.atMs - Number.parseInt(element.textContent ?? '', 10) > 500)
      wrong.push(`${element.textContent} for ${now}`);
    before = now;
  }
  expect(wrong).toEqual([]);
  expect(stageFrames).toBeGreaterThan(200);
  expect(readings).toBeLessThan(stageFrames);
});
