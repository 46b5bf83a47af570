import { knownLeaves } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useSession, useSight } from '../../hooks/use-session.tsx';
import type { PictureSelection } from '../../presentation/sight/selection.ts';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { laterWords } from '../../words/index.ts';
import { Named } from '../../words/named.tsx';
import { Actions } from './actions-view.tsx';
import { FactsView } from './facts-view.tsx';
import { HistoryView } from './history-view.tsx';
import { arrive, leave } from './inspection-focus.ts';
import { Standings } from './standing-view.tsx';
import { selectionOf, subjectOf, titleOf } from './subject.ts';
import { SubjectLink } from './subject-link.tsx';
import type { Inspection } from './use-inspection.ts';

const text = () => laterWords.inspector;

/** So many leaves are offered to begin with. */
const mostLeaves = 16;

/** What was chosen last, as it is at the moment shown. */
export function InspectorContents({ inspection }: { readonly inspection: Inspection }) {
  const session = useSession();
  const { inspected } = useSight(session);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for every subject, even the same one.
  useEffect(() => arrive(inspection, heading.current), [inspection, inspected]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && leave(inspection)) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears Esc from the controls within.
    <div className="flex min-h-0 flex-1 flex-col" onKeyDown={onKeyDown}>
      {inspected === null ? (
        <Beginning onInspect={inspection.inspect} />
      ) : (
        <Inspected selection={inspected} heading={heading} onInspect={inspection.inspect} />
      )}
    </div>
  );
}

function Beginning({ onInspect }: { readonly onInspect: Inspection['inspect'] }) {
  const { world } = useSession();
  const leaves = knownLeaves(world);
  if (leaves.length === 0) return <p className="p-4 text-muted">{text().noLeaves}</p>;
  return (
    <ScrollArea label={text().title} className="p-4">
      <p className="max-w-[34rem] pb-3 text-muted">{text().nothing}</p>
      <ul className="flex flex-wrap gap-2">
        {leaves.slice(0, mostLeaves).map(({ id }) => (
          <li key={id}>
            <SubjectLink
              look="chip"
              text={nameOfNode(world, id)}
              selection={{ node: id, ordinal: null }}
              onInspect={onInspect}
            />
          </li>
        ))}
      </ul>
    </ScrollArea>
  );
}

interface InspectedProps {
  readonly selection: PictureSelection;
  readonly heading: React.RefObject<HTMLHeadingElement | null>;
  readonly onInspect: Inspection['inspect'];
}

function Inspected({ selection, heading, onInspect }: InspectedProps) {
  const { world, history } = useSession();
  const subject = subjectOf(world, selection);
  // What is not there (any more, or yet) is still called by its name.
  const named = subject ?? subjectOf(history.tip, selection);
  const title = named === null ? text().title : titleOf(named, history.tip);
  return (
    <>
      <h2
        ref={heading}
        tabIndex={-1}
        aria-label={text().subject(title)}
        className="flex flex-wrap items-baseline gap-x-2 px-4 pt-3 pb-1 text-lg font-bold outline-none"
      >
        <Named world={history.tip}>{title}</Named>
        {named !== null && <span className="text-sm font-normal text-muted">{text().kinds[named.kind]}</span>}
      </h2>
      <ScrollArea key={title} label={text().region(title)} className="flex flex-col gap-4 px-4 pb-4">
        {subject === null ? (
          <p className="text-muted">{text().notYet(title)}</p>
        ) : (
          <>
            <Standings key={JSON.stringify(selectionOf(subject))} subject={subject} />
            <FactsView subject={subject} onInspect={onInspect} />
            <HistoryView subject={subject} />
          </>
        )}
      </ScrollArea>
      {subject !== null && <Actions subject={subject} />}
    </>
  );
}
