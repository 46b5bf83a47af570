import { useId } from 'react';
import type { Way } from '../../presentation/sharing/kept-text.ts';
import { laterWords } from '../../words/index.ts';

/** How it opens, or that it holds what leads here alone. */
export type SharedWay = Way | 'here';

interface WayChoiceProps {
  readonly way: SharedWay;
  readonly ways: readonly SharedWay[];
  /** So many statements lie after this moment or on other branches. */
  readonly beyond: number;
  readonly onWay: (way: SharedWay) => void;
}

/** Does time go on for whoever opens it, or does it stand still? */
export function WayChoice({ way, ways, beyond, onWay }: WayChoiceProps) {
  const name = useId();
  const text = laterWords.share;
  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-2 border-0 p-0">
      <legend className="mb-2 p-0 font-semibold">{text.way}</legend>
      {ways.map((candidate) => (
        <label
          key={candidate}
          className="hit-target flex cursor-pointer items-baseline gap-3 rounded-lg border border-line px-3 py-2 has-checked:border-primary has-focus-visible:outline-2 has-focus-visible:outline-primary"
        >
          <input
            type="radio"
            name={name}
            checked={way === candidate}
            onChange={() => onWay(candidate)}
            className="shrink-0 accent-primary"
          />
          <span className="flex min-w-0 flex-col wrap-anywhere">
            {text.ways[candidate].title}
            <span className="text-xs text-muted">
              {text.ways[candidate].text}
              {beyond > 0 && candidate !== 'here' && ` ${text.holdsBeyond(beyond)}`}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
