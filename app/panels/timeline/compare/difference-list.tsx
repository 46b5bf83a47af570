import type { TimeLine } from '@ha-playground/engine';
import { useSession } from '../../../hooks/use-session.tsx';
import { formats, laterWords } from '../../../words/index.ts';
import { differencesOf, type Which } from './differences.ts';
import { sentenceOfDifference } from './sentences.ts';

const text = () => laterWords.compare;

/** More sentences than this are no comparison; the pictures say the rest. */
const mostSentences = 12;

interface DifferenceListProps {
  readonly line: TimeLine;
  readonly names: Readonly<Record<Which, string>>;
}

/** In which the two clusters differ at the instant shown, in words. */
export function DifferenceList({ line, names }: DifferenceListProps) {
  const { current } = useSession();
  const differences = differencesOf(current.world, line.worldAt(current.atMs));
  return (
    <section aria-label={text().differences} className="rounded-xl bg-lane px-4 py-3">
      <h3 className="font-semibold">
        {text().differences}{' '}
        <span className="font-normal text-muted">{text().at(formats.clock(current.atMs))}</span>
      </h3>
      {differences.length === 0 && <p>{text().none}</p>}
      <ul className="list-disc pl-5 lg:columns-2">
        {differences.slice(0, mostSentences).map((difference) => {
          const sentence = sentenceOfDifference(difference, names);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
    </section>
  );
}
