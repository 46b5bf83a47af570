import { tell } from '@ha-playground/engine';
import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { laterWords, words } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { Written } from '../../words/written.tsx';
import { type StepName, stepNameOf } from './step-name.ts';
import type { LessonShown } from './use-lesson.ts';

const text = () => laterWords.lesson;

interface LessonHeadProps {
  readonly shown: LessonShown;
  readonly onPresent: () => void;
}

/** Which story this is, and how far one is in it; each step can be gone to from the list and from its mark. */
export function LessonHead({ shown, onPresent }: LessonHeadProps) {
  const { start, story } = useSession();
  const steps = story?.steps ?? [];
  const done = story?.done ?? 0;
  const nameOf = (step: number): StepName =>
    stepNameOf(start.lesson?.told[step]?.prose ?? '', steps[step] ?? '');
  return (
    <div className="flex shrink-0 flex-col gap-1 px-6 pt-3 max-lg:px-4">
      <div className="-ml-2 flex min-w-0 flex-wrap items-center gap-x-3">
        <MenuButton
          label={text().steps}
          shows={tell(words.header.starts, start.title)}
          look="bare"
          className="max-w-full min-w-0 font-semibold"
          items={steps.map((_, step) => ({
            kind: 'action',
            key: String(step),
            text: <StepEntry step={step} name={nameOf(step)} />,
            isChosen: step === shown.step,
            choose: () => shown.show(step),
          }))}
        >
          <span
            className="line-clamp-2 text-left leading-5 text-balance"
            title={tell(words.header.starts, start.title)}
          >
            {tell(words.header.starts, start.title)}
          </span>
        </MenuButton>
        <span className="shrink-0 text-muted max-xl:ml-2">
          {text().progress(shown.step + 1, steps.length)}
        </span>
        <Button
          look="plain"
          className="-mr-2 ml-auto shrink-0 text-muted print:hidden"
          title={text().presentNote}
          onClick={onPresent}
        >
          {text().present}
        </Button>
      </div>
      {/* The list says the same to whoever cannot see, and to keys. */}
      <div aria-hidden="true" className="flex">
        {steps.map((_, step) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is where it is.
            key={step}
            type="button"
            tabIndex={-1}
            data-mark={markOf(step, { shown: shown.step, done })}
            title={text().step(step + 1, nameOf(step).tells ?? isolated(nameOf(step).runs))}
            onClick={() => shown.show(step)}
            className="group flex h-6 min-w-0 flex-1 cursor-pointer items-center px-0.5"
          >
            <span
              className={`h-1.5 w-full rounded-full border group-hover:border-ink ${markLooks[markOf(step, { shown: shown.step, done })]}`}
            />
          </button>
        ))}
      </div>
    </div>
  );
}

/** What a step is about, and what it runs: what it says first names it, where it says anything. */
function StepEntry({ step, name: { tells, runs } }: { readonly step: number; readonly name: StepName }) {
  return (
    <span className="flex w-[min(26rem,calc(100vw-6rem))] flex-col">
      <span className="break-words">{text().step(step + 1, tells ?? isolated(runs))}</span>
      {tells !== null && (
        <span title={runs} data-sheds="" className="truncate font-mono text-xs text-muted">
          <Written>{runs}</Written>
        </span>
      )}
    </span>
  );
}

type Mark = 'read' | 'taken' | 'open';

function markOf(step: number, { shown, done }: { readonly shown: number; readonly done: number }): Mark {
  if (step === shown) return 'read';
  return step < done ? 'taken' : 'open';
}

const markLooks: Readonly<Record<Mark, string>> = {
  read: 'h-2.5! border-primary bg-primary',
  taken: 'border-primary bg-primary/60',
  open: 'border-edge bg-card',
};
