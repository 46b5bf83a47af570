import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { Unbroken } from '../../ui/unbroken.tsx';
import { laterWords } from '../../words/index.ts';
import { guideRoom } from './room.ts';
import { type GuideStep, guideSteps, stepAfter } from './steps.ts';

const text = () => laterWords.guide;

/** One step at a time: what to do, a button that does it, and a way out. It never takes the focus. */
export function GuideContents({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const { history, setUp, world, transport } = session;
  const step = stepAfter(history.tip.events, setUp.events);
  const number = guideSteps.indexOf(step) + 1;
  const isLast = number === guideSteps.length;
  const statement = statementOf(step, session.suggestionsFor(world)[0]?.statement);
  const isPaused = transport.state === 'paused' && (step === 'watch' || step === 'return');
  return (
    <section
      aria-label={text().label}
      data-guide=""
      className={`flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 rounded-xl border border-primary bg-replica px-3 py-1.5 print:hidden lg:short:flex-nowrap lg:short:py-0.5 ${guideRoom}`}
    >
      <span className="shrink-0 rounded-full bg-primary px-2 text-xs leading-5 font-bold text-on-primary">
        {text().progress(number, guideSteps.length)}
      </span>
      <p aria-live="polite" className="min-w-40 flex-1">
        <Unbroken>{text().steps[step](statement?.split(' ')[1] ?? '')}</Unbroken>
        {isPaused && ` ${text().paused}`}
      </p>
      {statement !== null && (
        <Button
          className="border-primary! bg-primary! font-mono text-xs font-semibold text-on-primary! pointer-fine:lg:short:min-h-7!"
          onClick={() => session.run(statement)}
        >
          {statement}
        </Button>
      )}
      <Button look="plain" className="pointer-fine:lg:short:min-h-7!" onClick={onClose}>
        {isLast ? text().done : text().skip}
      </Button>
    </section>
  );
}

/** The statement that takes the step; null where there is nothing to do but look. */
function statementOf(step: GuideStep, suggested: string | undefined): string | null {
  const verbs: Readonly<Partial<Record<GuideStep, RegExp>>> = {
    lose: /^\.kill /,
    restart: /^\.(start|resume) /,
  };
  return suggested !== undefined && verbs[step]?.test(suggested) === true ? suggested : null;
}
