import { type ReadyWatch, readyWatches, statementOfReady } from '@ha-playground/engine/extras';
import { useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';
import type { AlertFormProps } from './alert-form.tsx';
import { waitingIn } from './entry.ts';

const text = () => laterWords.watches.ready;

/** So long a leaf may be away unless a person says otherwise. Seconds. */
const usualSeconds = 30;

/** The watches that many clusters need, each by its sentence: what is ticked is watched. */
export function ReadyList({ onEnter }: Pick<AlertFormProps, 'onEnter'>) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 font-semibold">{text().title}</legend>
      {readyWatches.map((ready) => (
        <ReadyRow key={ready.key} ready={ready} onEnter={onEnter} />
      ))}
    </fieldset>
  );
}

interface ReadyRowProps extends Pick<AlertFormProps, 'onEnter'> {
  readonly ready: ReadyWatch;
}

function ReadyRow({ ready, onEnter }: ReadyRowProps) {
  const session = useSession();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [seconds, setSeconds] = useState(usualSeconds);
  const { name } = ready;
  const isWatched = session.play.watches.all.some((watch) => watch.name === name);
  const isSound = Number.isInteger(seconds) && seconds > 0;
  const waiting = waitingIn(session).findLast((one) => one.name === name) ?? null;
  const change = () => {
    const entry = onEnter(
      isWatched ? `.unwatch ${name}` : statementOfReady(ready, { name, forSeconds: seconds }),
    );
    setRefusal(entry.kind === 'refused' ? entry.why : null);
  };
  const sentence = text().sentences[ready.key];
  // A number stands in its sentence, and not within the label, which would tick what a click in it means to change.
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <label className="hit-target flex min-w-0 cursor-pointer items-center gap-2 wrap-anywhere">
        <input
          type="checkbox"
          aria-label={sentence}
          checked={waiting?.isToWatch ?? isWatched}
          disabled={waiting !== null || (!isWatched && !isSound)}
          onChange={change}
          className="size-4 shrink-0 accent-primary"
        />
        {ready.takesDuration ? text().lasting.before : sentence}
      </label>
      {ready.takesDuration && (
        <span className="flex items-center gap-2 max-sm:pl-6">
          <input
            type="number"
            inputMode="numeric"
            aria-label={text().seconds}
            min={1}
            disabled={isWatched || waiting !== null}
            value={Number.isNaN(seconds) ? '' : seconds}
            onChange={({ target }) => setSeconds(target.valueAsNumber)}
            className="w-14 rounded-lg border border-edge bg-card px-2 leading-6 pointer-coarse:min-h-[44px]"
          />
          {text().lasting.after}
        </span>
      )}
      {waiting !== null && (
        <span className="w-full pl-6 text-xs wrap-anywhere">{laterWords.watches.waits(waiting.behind)}</span>
      )}
      {refusal !== null && (
        <p role="alert" className="w-full pl-6 text-trouble-ink wrap-anywhere">
          <Written>{refusal}</Written>
        </p>
      )}
    </div>
  );
}
