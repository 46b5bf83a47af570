import { useEffect } from 'react';
import { useWorldSeen } from '../../hooks/use-session.tsx';
import { gravestOf } from '../../presentation/matters/matters.ts';
import { leadText } from '../../words/lead.tsx';

/** The gravest fact leads in the page's title too: it is all that is seen of a tab behind others. */
export function Title() {
  const world = useWorldSeen();
  const gravest = gravestOf(world);
  const lead = gravest === null ? null : leadText(gravest, world);
  useEffect(() => {
    const { title } = document;
    if (lead !== null) document.title = `${lead} · ${title}`;
    return () => {
      document.title = title;
    };
  }, [lead]);
  return null;
}
