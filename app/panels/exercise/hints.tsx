import type { Exercise } from '@ha-playground/engine/lessons';
import { useSession } from '../../hooks/use-session.tsx';
import { askForHint } from '../../presentation/exercise/acts.ts';
import type { Standing } from '../../presentation/exercise/live-grade.ts';
import { Button } from '../../ui/button.tsx';
import { Prose } from '../../ui/prose/prose.tsx';
import { laterWords } from '../../words/index.ts';

const text = () => laterWords.exercise;

interface HintsProps {
  readonly exercise: Exercise;
  readonly standing: Standing;
}

/** The hints that were asked for, and the next one, with what it costs. They open in turn. */
export function Hints({
  exercise: { hints, hintCost },
  standing: { grade, offered, past, isPractice },
}: HintsProps) {
  const session = useSession();
  const asked = grade.hints.toSorted((one, other) => one - other);
  const next = hints.findIndex((_, index) => !asked.includes(index + 1) && !past.includes(index + 1)) + 1;
  if (hints.length === 0) return null;
  return (
    <section aria-label={text().hints} className="flex flex-col gap-2">
      {asked.length > 0 && (
        <ol className="flex flex-col gap-2 rounded-lg bg-lane px-4 py-3 text-sm">
          {asked.map((hint) => (
            <li key={hint} className="flex gap-3">
              <span className="w-12 shrink-0 font-semibold">{text().hint(hint)}</span>
              <Prose text={hints[hint - 1]?.text ?? ''} className="min-w-0 flex-1 text-sm! leading-snug!" />
              {hintCost > 0 && <span className="shrink-0 text-muted">{text().cost(hintCost)}</span>}
            </li>
          ))}
        </ol>
      )}
      {next > 0 && !isPractice && (
        <div className="flex flex-wrap items-center gap-x-3">
          <Button
            className="rounded-lg! bg-card!"
            disabled={!offered.includes(next)}
            onClick={() => askForHint(session, next)}
          >
            {text().ask(next, hintCost)}
          </Button>
          {!offered.includes(next) && <span className="text-sm text-muted">{text().notYetOffered}</span>}
        </div>
      )}
    </section>
  );
}
