const paths = {
  answered: 'M4.4 8.3l2.5 2.5 4.7-5',
  waits: 'M8 4.4V8l2.6 1.6',
  refused: 'M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4',
  lost: 'M4.6 11.4l6.8-6.8M5 8h1.5M9.5 8H11',
} as const;

const rounds: Readonly<Record<keyof typeof paths, string>> = {
  answered: 'fill-ok stroke-ok',
  waits: 'fill-card stroke-ink',
  refused: 'fill-trouble stroke-trouble',
  lost: 'fill-card stroke-trouble [stroke-dasharray:2.5_2]',
};

const strokes: Readonly<Record<keyof typeof paths, string>> = {
  answered: 'stroke-card',
  waits: 'stroke-ink',
  refused: 'stroke-card',
  lost: 'stroke-trouble',
};

interface FateProps {
  readonly fate: keyof typeof paths;
}

/** What comes of a statement, as a drawing around 8 8: a tick, a clock, a cross, or a broken ring. */
export const FateMark = ({ fate }: FateProps) => (
  <g className="fill-none stroke-[1.6] [stroke-linecap:round] forced-colors:forced-color-adjust-none">
    <circle cx="8" cy="8" r="7" className={rounds[fate]} />
    <path d={paths[fate]} className={strokes[fate]} />
  </g>
);

/** The same as a picture beside a text. */
export const FateSign = ({ fate }: FateProps) => (
  <svg viewBox="0 0 16 16" className="size-4 shrink-0" aria-hidden="true">
    <FateMark fate={fate} />
  </svg>
);
