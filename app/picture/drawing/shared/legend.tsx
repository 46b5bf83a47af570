import { conditionOfLeaf, knownLeaves, type World } from '@ha-playground/engine';
import type { ReactNode } from 'react';
import { toneOf } from '../../../presentation/sight/leaf-tone.ts';
import { laterWords, words } from '../../../words/index.ts';

interface LegendProps {
  readonly world: World;
  /** Does a replica follow late? */
  readonly hasLag: boolean;
}

/** How to read the leaves while nothing is wrong; whoever points at a word reads what it means. */
export function Legend({ world, hasLag }: LegendProps) {
  const { legend } = laterWords;
  const hasAway = knownLeaves(world).some((leaf) => toneOf[conditionOfLeaf(world, leaf).kind] === 'gone');
  return (
    <ul
      aria-label={legend.label}
      className="flex min-w-0 flex-wrap max-lg:flex-1 gap-x-4 gap-y-1 text-xs wrap-anywhere text-muted"
    >
      <Roles />
      <Entry text={legend.copy}>
        <path d="M1 7h14v2a4 4 0 0 1-4 4H5a4 4 0 0 1-4-4z" className="fill-copy opacity-45" />
        <Round className="fill-none stroke-copy-outline [stroke-dasharray:3_2]" />
      </Entry>
      <Entry text={legend.absent}>
        <Round className="fill-none stroke-gone [stroke-dasharray:3_2]" />
      </Entry>
      {hasAway && (
        <Entry text={legend.away}>
          <rect
            x="1"
            y="1"
            width="14"
            height="12"
            rx="2"
            className="fill-card stroke-gone [stroke-dasharray:3_2]"
          />
          <path d="M3 13L13 1M1 9l7-8M8 13l7-8" className="stroke-gone opacity-60" />
        </Entry>
      )}
      {hasLag && (
        <Entry text={legend.lag}>
          <Round className="fill-replica stroke-primary" />
          <path d="M3 11l8-8M6 12l8-8M1 8l6-6" className="stroke-primary" />
        </Entry>
      )}
    </ul>
  );
}

/** What the letters P and R are short for; in letters of the size of what is around it. */
export const RolesKey = ({ className }: { readonly className: string }) => (
  <ul aria-label={laterWords.legend.label} className={`flex [&_svg]:h-[1em] [&_svg]:w-[1.15em] ${className}`}>
    <Roles />
  </ul>
);

function Roles() {
  const { legend } = laterWords;
  const { cells } = words.picture;
  return (
    <>
      <Entry text={legend.primary}>
        <path d="M1 1h10l4 4v8H1z" className="fill-primary" />
        <Letter className="fill-on-primary">{cells.P}</Letter>
      </Entry>
      <Entry text={legend.replica}>
        <Round className="fill-replica stroke-primary" />
        <Letter className="fill-primary">{cells.R}</Letter>
      </Entry>
    </>
  );
}

/** As it stands in the cells: what it is short for stands beside it. */
const Letter = ({ className, children }: { readonly className: string; readonly children: string }) => (
  <text x="7.5" y="10.5" textAnchor="middle" fontSize="9" fontWeight="700" className={className}>
    {children}
  </text>
);

const Round = ({ className }: { readonly className: string }) => (
  <rect x="1" y="1" width="14" height="12" rx="4" className={`stroke-[1.5] ${className}`} />
);

function Entry({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <li title={meaningOf(text)} className="flex items-center gap-1.5">
      <svg width="16" height="14" viewBox="0 0 16 14" aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  );
}

/** What the word of the product means that stands in a text. */
function meaningOf(text: string): string | undefined {
  const [found] = laterWords.terms.in(text);
  return found === undefined ? undefined : laterWords.terms.means(found.key);
}
