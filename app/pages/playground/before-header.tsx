import { useEffect } from 'react';
import { useWorldSeen } from '../../hooks/use-session.tsx';
import { gravestOf } from '../../presentation/matters/matters.ts';
import { laterWords } from '../../words/index.ts';
import { leadText } from '../../words/lead.tsx';

/** The page's title, and what keys reach first: ways past everything that stands before the picture and before the time. */
export function BeforeHeader() {
  useTitle();
  const { skipTo } = laterWords.help;
  return (
    <>
      <Skip to='main [role="tabpanel"] [tabindex="0"]'>{skipTo.picture}</Skip>
      <Skip to='[data-time] [role="slider"]'>{skipTo.time}</Skip>
    </>
  );
}

const Skip = ({ to, children }: { readonly to: string; readonly children: string }) => (
  <button
    type="button"
    className="sr-only focus-visible:not-sr-only focus-visible:fixed! focus-visible:top-2 focus-visible:left-2 focus-visible:z-50 focus-visible:rounded-lg focus-visible:bg-card focus-visible:min-h-[44px]! focus-visible:px-4!"
    onClick={() => document.querySelector<HTMLElement | SVGElement>(to)?.focus()}
  >
    {children}
  </button>
);

/** The gravest fact leads in the page's title too: it is all that is seen of a tab behind others. */
function useTitle(): void {
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
}
