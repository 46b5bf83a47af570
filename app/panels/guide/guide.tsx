import { Suspense, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { lazily } from '../../ui/later.ts';
import { guideRoom } from './room.ts';
import { putAway, wasPutAway } from './visit.ts';

const Contents = lazily(
  () => import('./guide-contents.tsx'),
  (module) => module.GuideContents,
);

/** The next step of a first visit. Never within another page, in a story, or once it has been put away. */
export function Guide() {
  const { start } = useSession();
  const [isShown, setShown] = useState(() => window.parent === window && !wasPutAway());
  if (!isShown || start.id !== null) return null;
  const close = () => {
    putAway();
    setShown(false);
  };
  return (
    <Suspense fallback={<div className={guideRoom} />}>
      <Contents onClose={close} />
    </Suspense>
  );
}
