import type { SimMs } from '@ha-playground/engine';
import type { Whereabouts } from '../presentation/time/whereabouts.ts';
import { formats, laterWords } from './index.ts';

const text = () => laterWords.places;

interface PlaceMarkProps {
  readonly where: Whereabouts;
  readonly atMs: SimMs;
  /** Says nothing of the instant, which stands beside it. */
  readonly isBrief?: boolean;
  /** Goes there. */
  readonly onVisit: () => void;
}

/**
 * Says by colour and word that something is not of the moment shown, but ahead of it or on another branch; one click goes
 * there. Nothing is said of what has led to the moment shown.
 */
export function PlaceMark({ where, atMs, isBrief = false, onVisit }: PlaceMarkProps) {
  if (where.kind === 'here') return null;
  const named = nameOfPlace(where);
  const dated = text().dated(formats.clock(atMs), named);
  const look = `inline-block min-h-6 rounded px-1.5 font-sans text-xs text-ink ${placeLooks[where.kind]}`;
  if (where.kind === 'gone') return <span className={look}>{isBrief ? named : dated}</span>;
  return (
    <button
      type="button"
      aria-label={text().goTo(dated)}
      onClick={({ currentTarget }) => {
        // There the mark is no more; whoever came by keys goes on in what it stood in.
        currentTarget.closest<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
        onVisit();
      }}
      className={`${look} cursor-pointer hover:underline pointer-coarse:min-h-[44px] pointer-coarse:min-w-[44px]`}
    >
      {isBrief ? named : dated}
    </button>
  );
}

/** The colours of what is not of the moment shown. */
export const placeLooks: Readonly<Record<Whereabouts['kind'], string>> = {
  here: '',
  ahead: 'border border-dashed border-edge bg-ahead',
  elsewhere: 'border border-edge bg-elsewhere',
  gone: 'border border-dotted border-edge bg-lane',
};

/** What it is called where something lies. */
export const nameOfPlace = (where: Whereabouts): string =>
  where.kind === 'elsewhere' ? text().elsewhere(where.branch) : text().names[where.kind];
