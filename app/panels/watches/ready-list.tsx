import { type ReadyWatch, readyWatches, statementOfReady } from '@ha-playground/engine/extras';
import { useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { laterWords } from '../../words/index.ts';

const text = () => laterWords.watches.ready;

/** So long a leaf may be away unless a person says otherwise. Seconds. */
const usualSeconds = 30;

/** The watches that many clusters need, each by its sentence: what is ticked is watched. */
export function ReadyList() {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 font-semibold">{text().title}</legend>
      {readyWatches.map((ready) => (
        <ReadyRow key={ready.key} ready={ready} />
      ))}
    </fieldset>
  );
}

function ReadyRow({ ready }: { readonly ready: ReadyWatch }) {
  const session = useSession();
  const [seconds, setSeconds] = useState(usualSeconds);
  const { name } = ready;
  const isWatched = session.play.watches.all.some((watch) => watch.name === name);
  const isSound = Number.isInteger(seconds) && seconds > 0;
  const change = () =>
    session.run(
      isWatched ? `.unwatch ${name};` : `${statementOfReady(ready, { name, forSeconds: seconds })};`,
    );
  const sentence = text().sentences[ready.key];
  // A number stands in its sentence, and not within the label, which would tick what a click in it means to change.
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <label className="hit-target flex min-w-0 cursor-pointer items-center gap-2 wrap-anywhere">
        <input
          type="checkbox"
          aria-label={sentence}
          checked={isWatched}
          disabled={!isWatched && !isSound}
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
            disabled={isWatched}
            value={Number.isNaN(seconds) ? '' : seconds}
            onChange={({ target }) => setSeconds(target.valueAsNumber)}
            className="w-14 rounded-lg border border-edge bg-card px-2 leading-6 pointer-coarse:min-h-11"
          />
          {text().lasting.after}
        </span>
      )}
    </div>
  );
}
