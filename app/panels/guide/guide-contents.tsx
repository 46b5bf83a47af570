import type { Writable } from '@ha-playground/engine/writing';
import { useIsNew } from '../../hooks/use-is-new.ts';
import { usePictureInSight } from '../../hooks/use-picture-in-sight.ts';
import { useSession } from '../../hooks/use-session.tsx';
import { suggestionsOf } from '../../presentation/statements/suggestions-of.ts';
import { ExplainedText } from '../../terms/explained-text.tsx';
import { Button } from '../../ui/button.tsx';
import { laterWords } from '../../words/index.ts';
import { Named } from '../../words/named.tsx';
import { Written } from '../../words/written.tsx';
import { guideRoom } from './room.ts';
import { type GuideStep, guideSteps, type Obstacle, obstacleAt, stepAt } from './steps.ts';

const text = () => laterWords.guide;

/** One step at a time: what to do, a button that does it, and a way out. It never takes the focus. */
export function GuideContents({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const { history, setUp, world, transport } = session;
  const step = stepAt(world, history.tip, setUp.events);
  const obstacle = obstacleAt(step, world);
  const number = guideSteps.indexOf(step) + 1;
  const isLast = number === guideSteps.length;
  const suggested = suggestionsOf(session, world)[0];
  const node = suggested === undefined ? null : nodeOf(step, obstacle, suggested.body);
  const statement = node === null ? null : (suggested?.statement ?? null);
  const isNew = useIsNew(statement ?? '');
  const bringPictureIntoSight = usePictureInSight();
  const isComing = obstacle === null || obstacle === 'late';
  const stands = transport.state === 'paused' || transport.state === 'between';
  const isPaused = stands && isComing && (step === 'watch' || step === 'return');
  return (
    <section
      aria-label={text().label}
      data-guide=""
      className={`flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 rounded-xl border border-primary bg-replica px-4 py-3 print:hidden ${guideRoom}`}
      data-offers={statement === null ? undefined : ''}
    >
      <p className="basis-full text-sm leading-5 [&_button]:leading-4">
        <ExplainedText>{text().about}</ExplainedText>
      </p>
      <span className="shrink-0 rounded-full bg-primary px-2 text-xs leading-5 font-bold text-on-primary">
        {text().progress(number, guideSteps.length)}
      </span>
      <p aria-live="polite" className="min-w-40 flex-1 basis-full text-lg leading-snug">
        <Named world={world}>
          {(obstacle === null ? text().steps[step] : text().obstacles[obstacle])(node ?? '')}
        </Named>
        {isPaused && ` ${text().paused}`}
      </p>
      {statement !== null && (
        <Button
          className="border-primary! bg-primary! font-mono text-xs font-semibold text-on-primary!"
          aria-disabled={isNew}
          onClick={() => {
            if (isNew) return;
            session.run(statement);
            bringPictureIntoSight();
          }}
        >
          <Written>{statement}</Written>
        </Button>
      )}
      <Button look="plain" className="ml-auto" onClick={onClose}>
        {isLast ? text().done : text().skip}
      </Button>
    </section>
  );
}

/** The node to which a statement does what the step is about; null where it does something else. */
function nodeOf(step: GuideStep, obstacle: Obstacle | null, statement: Writable): string | null {
  switch (statement.kind) {
    case 'dotKill':
      return step === 'lose' ? textOf(statement.node) : null;
    case 'dotStart':
    case 'dotResume':
      return step === 'restart' || obstacle === 'masterDown' ? textOf(statement.node) : null;
    default:
      return null;
  }
}

const textOf = (name: string | { readonly text: string }): string =>
  typeof name === 'string' ? name : name.text;
