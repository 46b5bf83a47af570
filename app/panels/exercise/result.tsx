import { tell } from '@ha-playground/engine';
import { type Exercise, tellMistake, wholeWeight } from '@ha-playground/engine/lessons';
import type { ReactNode } from 'react';
import type { Standing } from '../../presentation/exercise/live-grade.ts';
import { Prose } from '../../ui/prose/prose.tsx';
import { laterWords } from '../../words/index.ts';
import { sentenceOf } from '../../words/sentences.ts';

const text = () => laterWords.exercise;

/** As many sentences are told of each at once: more than that nobody takes to heart. */
const mostTold = 3;

interface ResultProps {
  readonly exercise: Exercise;
  readonly standing: Standing;
}

/** The first thing that went wrong and what it cost, what was good, and what to try. */
export function Feedback({ exercise, standing: { grade, play, feedback } }: ResultProps) {
  const { praise, advice } = feedback;
  const mistake =
    grade.firstMistake === null
      ? null
      : tell(
          text().firstMistake,
          tellMistake(grade.firstMistake, { play, of: wholeWeight(exercise), tells: sentenceOf }),
        );
  return (
    <div className="flex flex-col gap-4 text-sm">
      {mistake !== null && (
        <section aria-label={text().mistake}>
          <h3 className="font-semibold text-trouble-ink">{text().mistake}</h3>
          <p className="pt-1">{mistake}</p>
        </section>
      )}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(11rem,1fr))] gap-x-6 gap-y-4">
        {praise.length > 0 && (
          <Told title={text().good} look="text-ok">
            {praise.slice(0, mostTold).map((one) => (
              <li key={one.kind}>{tell(text().praise, one)}</li>
            ))}
          </Told>
        )}
        {advice.length > 0 && (
          <Told title={text().tryThis} look="text-trouble-ink">
            {advice.slice(0, mostTold).map((one) => (
              <li key={one.kind}>{tell(text().advice, one)}</li>
            ))}
          </Told>
        )}
      </div>
    </div>
  );
}

interface ToldProps {
  readonly title: string;
  readonly look: string;
  readonly children: ReactNode;
}

const Told = ({ title, look, children }: ToldProps) => (
  <section aria-label={title} className="flex flex-col">
    <h3 className={`font-semibold ${look}`}>{title}</h3>
    <ul className="flex flex-col gap-1 pt-1">{children}</ul>
  </section>
);

/** What holds elsewhere too. */
export const Takeaway = ({ exercise: { takeaway } }: Pick<ResultProps, 'exercise'>) => (
  <div role="note" aria-label={text().takeaway} className="border-l-3 border-ok pl-4">
    <Prose text={takeaway} />
  </div>
);

/** How the author does it, in words and statements. */
export function ModelTold({ exercise: { solution } }: Pick<ResultProps, 'exercise'>) {
  const prose = solution.blocks
    .map(({ prose, script }) => `${prose}\n\n~~~\n${script.trim()}\n~~~`)
    .join('\n\n');
  return (
    <section aria-label={text().model} className="flex flex-col gap-2">
      <h3 className="font-semibold">{text().model}</h3>
      <Prose text={prose} className="text-sm!" />
    </section>
  );
}
