import { useState } from 'react';
import { exerciseEntries } from '../../presentation/exercise/exercise-starts.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { laterWords } from '../../words/index.ts';

const text = () => laterWords.teacher;

/** The address that opens the first of some exercises, with a list of these alone. */
export const addressOfSet = (address: string, ids: readonly string[]): string =>
  `${address}?exercise=${ids[0]}&set=${ids.join('.')}`;

/** A set of exercises, as one link. */
export function ClassSet({ address }: { readonly address: string }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ids = exerciseEntries()
    .map(({ id }) => id)
    .filter((id) => chosen.has(id));
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <div className="flex flex-col gap-3 pt-3">
      <p className="text-muted">{text().setNote}</p>
      <fieldset className="grid grid-cols-[repeat(auto-fill,minmax(16rem,1fr))] gap-x-4">
        <legend className="sr-only">{text().choose}</legend>
        {exerciseEntries().map(({ id, title }) => (
          <label key={id} className="hit-target flex cursor-pointer items-center gap-2">
            <input
              type="checkbox"
              checked={chosen.has(id)}
              onChange={({ target }) => choose(id, target.checked)}
              className="size-5 shrink-0 accent-primary"
            />
            <span className="min-w-0 wrap-anywhere">{title}</span>
          </label>
        ))}
      </fieldset>
      {ids.length === 0 ? (
        <p className="text-sm text-muted">{text().noneChosen}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <CopyButton
            label={text().setLink}
            content={addressOfSet(address, ids)}
            said={{ copied: text().copied, notCopied: text().notCopied }}
          />
          <input
            readOnly
            aria-label={text().link}
            value={addressOfSet(address, ids)}
            data-class-link=""
            className="hit-target min-w-0 flex-1 basis-60 rounded-lg border border-edge bg-card px-2 font-mono text-sm"
          />
        </div>
      )}
    </div>
  );
}
