import { tell } from '@ha-playground/engine';
import { useId } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { suggestionsOf } from '../../presentation/statements/suggestions-of.ts';
import { words } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';

const text = () => words.tryNext;

/** One obvious next step, and a few more: the story's next statement, or what makes sense in this moment. */
export function TryNext() {
  const session = useSession();
  const { story, world, start } = session;
  const title = tell(words.header.starts, start.title);
  const next = story?.next ?? null;
  const isOver = story !== null && next === null;
  return (
    <section
      aria-label={text().title}
      className="min-h-32 shrink-0 rounded-xl border border-line bg-lane p-3"
    >
      <h2 className="pb-2 font-semibold text-muted">
        {story === null && text().title}
        {story !== null && !isOver && text().story(title, story.done + 1, story.steps.length)}
        {isOver && text().storyEnd(title)}
      </h2>
      <div className="flex flex-wrap gap-2 short:[&>:nth-child(n+4)]:hidden">
        {next === null ? (
          suggestionsOf(session, world).map(({ statement, reason }, index) => (
            <Step
              key={statement}
              statement={statement}
              reason={tell(text().reasons, reason)}
              isFirst={index === 0}
              run={() => session.run(statement)}
            />
          ))
        ) : (
          <Step statement={next} reason={null} isFirst run={() => session.takeStep()} />
        )}
      </div>
    </section>
  );
}

interface StepProps {
  readonly statement: string;
  /** Why it is worth trying; shown where a pointer rests, and read out. */
  readonly reason: string | null;
  readonly isFirst: boolean;
  readonly run: () => void;
}

function Step({ statement, reason, isFirst, run }: StepProps) {
  const id = useId();
  const look = isFirst
    ? 'border-primary bg-primary font-semibold text-on-primary hover:brightness-110'
    : 'border-line bg-card text-ink hover:border-edge';
  return (
    <button
      type="button"
      aria-label={text().runs(statement)}
      {...(reason !== null && { title: reason, 'aria-describedby': id })}
      onClick={run}
      className={`hit-target max-w-full cursor-pointer rounded-lg border px-3 py-1.5 text-left font-mono text-xs break-words whitespace-pre-wrap ${look}`}
    >
      <Written>{statement}</Written>
      {reason !== null && (
        <span id={id} hidden>
          {reason}
        </span>
      )}
    </button>
  );
}
