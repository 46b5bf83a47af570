import { words } from '../../../words/index.ts';
import type { ZoomControl } from './picture-zoom.ts';

const step = 1.6;

/** Zooming for those without a wheel and a modifier key. */
export function ZoomButtons({ control, level }: { readonly control: ZoomControl; readonly level: number }) {
  const { zoom } = words.picture;
  const isWhole = level <= 1;
  return (
    <fieldset
      aria-label={zoom.label}
      className="m-0 flex min-w-0 shrink-0 items-center border-0 p-0 print:hidden"
    >
      {!isWhole && (
        <button type="button" aria-label={zoom.reset} className={looks} onClick={() => control.reset()}>
          <svg width="16" height="16" aria-hidden="true" className="fill-none stroke-current stroke-[1.5]">
            <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
          </svg>
        </button>
      )}
      <button
        type="button"
        aria-label={zoom.out}
        aria-disabled={isWhole}
        className={looks}
        onClick={() => control.zoomBy(1 / step)}
      >
        <svg width="16" height="16" aria-hidden="true" className="fill-none stroke-current stroke-[1.5]">
          <path d="M3 8h10" />
        </svg>
      </button>
      <button type="button" aria-label={zoom.in} className={looks} onClick={() => control.zoomBy(step)}>
        <svg width="16" height="16" aria-hidden="true" className="fill-none stroke-current stroke-[1.5]">
          <path d="M3 8h10M8 3v10" />
        </svg>
      </button>
    </fieldset>
  );
}

const looks =
  'hit-target inline-flex cursor-pointer items-center justify-center rounded-lg text-muted hover:bg-lane hover:text-ink aria-disabled:cursor-default aria-disabled:opacity-40 aria-disabled:hover:bg-transparent';
