import { Suspense, useEffect, useState } from 'react';
import { useExplained } from '../../hooks/use-explained.ts';
import { useSession } from '../../hooks/use-session.tsx';
import { lazily } from '../../ui/later.ts';
import { guideRoom } from './room.ts';
import type { Visit } from './visit.ts';

const Contents = lazily(
  () => import('./guide-contents.tsx'),
  (module) => module.GuideContents,
);

/** The next step of a first visit. Never in a story, over what was opened or beside a plan that has been asked for, and not once it has been put away. */
export function Guide({ visit }: { readonly visit: Visit }) {
  const session = useSession();
  const { start, isOpened } = session;
  const explained = useExplained(session);
  const [isShown, setShown] = useState(visit.wantsGuide);
  const isLed = isShown && !isOpened && start.id === null && explained === null;
  useEffect(() => visit.leads(isLed), [visit, isLed]);
  if (!isLed) return null;
  const close = () => {
    visit.putGuideAway();
    setShown(false);
  };
  return (
    <Suspense fallback={<div data-guide="" className={guideRoom} />}>
      <Contents onClose={close} />
    </Suspense>
  );
}
