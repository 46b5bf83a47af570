import type { World } from '@ha-playground/engine';
import { shortNames } from '../presentation/sight/short-names.ts';
import { Unbroken } from '../ui/unbroken.tsx';
import { piecesOf } from './isolated.ts';
import { Written } from './written.tsx';

interface NamedProps {
  readonly world: World;
  /** May have leaves by their whole names or by what tells them apart. */
  readonly children: string;
}

/**
 * A text in which leaves are called by what tells them apart: whoever points at such a name reads the whole one, and whoever copies
 * it has the whole one.
 */
export function Named({ world, children }: NamedProps) {
  const { wholes, shorten } = shortNames(world);
  if (wholes === null) return <Plain>{children}</Plain>;
  const parts = [];
  let from = 0;
  for (const { 0: word, index } of children.matchAll(name)) {
    const short = wholes.has(word) ? word : shorten(word);
    const whole = wholes.get(short);
    if (whole === undefined || (word !== short && word !== whole)) continue;
    if (index > from) parts.push(<Plain key={from}>{children.slice(from, index)}</Plain>);
    parts.push(<Name key={`name ${index}`} short={short} whole={whole} />);
    from = index + word.length;
  }
  if (from < children.length) parts.push(<Plain key={from}>{children.slice(from)}</Plain>);
  return parts;
}

/** What may be a name: a full stop at its end is that of the sentence. */
const name = /[\p{L}\p{N}_.:-]*[\p{L}\p{N}_]/gu;

const Plain = ({ children }: { readonly children: string }) =>
  piecesOf(children).length > 1 ? <Written>{children}</Written> : <Unbroken>{children}</Unbroken>;

function Name({ short, whole }: { readonly short: string; readonly whole: string }) {
  const at = whole.indexOf(short);
  return (
    <span title={whole} data-name="" className="inline-block max-w-full">
      <Hidden>{whole.slice(0, at)}</Hidden>
      {short}
      <Hidden>{whole.slice(at + short.length)}</Hidden>
    </span>
  );
}

/** Takes no room, and is copied with what stands beside it. */
const Hidden = ({ children }: { readonly children: string }) => (
  <span aria-hidden="true" className="text-[0px] leading-none">
    {children}
  </span>
);
