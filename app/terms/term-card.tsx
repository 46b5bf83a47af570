import { tell } from '@ha-playground/engine';
import { type Term, termList } from '@ha-playground/engine/english';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { useDatabaseShown, useSession } from '../hooks/use-session.tsx';
import { marksOfTerm } from '../presentation/sight/term-marks.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { laterWords, words } from '../words/index.ts';
import { useExplainedWords } from './use-explained-words.ts';

const text = () => laterWords.terms;

interface TermCardProps {
  /** The place of the word in the list of all. */
  readonly word: number;
  readonly onClose: () => void;
}

/**
 * What a word means, in two sentences; a button that lights in the picture what it is about, and one for the story that
 * teaches it. Esc closes it.
 */
export function TermCard({ word, onClose }: TermCardProps) {
  const { starts, onStart } = useExplainedWords();
  const { start } = useSession();
  const term = termList[word];
  if (term === undefined) return null;
  // Nobody is led to where they are.
  const story = starts.find(({ id }) => id !== null && id === term.story && id !== start.id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <div
      role="note"
      aria-label={text().card(word)}
      data-term-card=""
      onKeyDown={onKeyDown}
      className="flex flex-col gap-2 rounded-lg border border-primary bg-card p-3 text-sm leading-snug text-ink"
    >
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1">
          <strong>{text().name(word)}:</strong> {text().means(word)}
        </p>
        <Button look="plain" label={text().close} className="-my-1 -mr-1 shrink-0" onClick={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <div className="flex flex-wrap items-center gap-2 empty:hidden">
        <ShowMe term={term} />
        {story !== undefined && (
          <Button
            look="plain"
            className="min-w-0 text-left whitespace-normal! text-primary"
            onClick={() => onStart(story)}
          >
            <span className="min-w-0 wrap-anywhere">
              {text().story(tell(words.header.starts, story.title))}
            </span>
          </Button>
        )}
      </div>
    </div>
  );
}

/** So long what a word is about stays lit. */
const litMs = 2_000;

/** Lights in the picture what a word is about, and says how much of it there is; it changes nothing. */
function ShowMe({ term: { light } }: { readonly term: Term }) {
  const session = useSession();
  const database = useDatabaseShown(session);
  const { hasPicture } = useExplainedWords();
  const [said, setSaid] = useState('');
  const [isLit, setLit] = useState(false);
  useEffect(() => {
    if (!isLit) return;
    const timer = setTimeout(() => setLit(false), litMs);
    return () => {
      clearTimeout(timer);
      session.view.light(null);
    };
  }, [isLit, session]);
  if (light === undefined || !hasPicture) return null;
  const show = () => {
    const { instances, leaves } = marksOfTerm(light, session.current.world, database);
    const isThere = instances.length + leaves.length > 0;
    if (light.kind === 'master') setSaid(text().master);
    else setSaid(isThere ? text().lit(instances.length, leaves.length) : text().none);
    if (!isThere && light.kind !== 'master') return;
    session.view.light(light);
    setLit(true);
  };
  return (
    <>
      <Button className="rounded-lg!" onClick={show}>
        <Icon name="eye" />
        {text().show}
      </Button>
      <span role="status" className="text-muted">
        {said}
      </span>
    </>
  );
}
