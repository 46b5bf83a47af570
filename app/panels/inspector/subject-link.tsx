import { useHighlight, useSession } from '../../hooks/use-session.tsx';
import type { PictureSelection } from '../../presentation/sight/selection.ts';
import { laterWords } from '../../words/index.ts';
import { Named } from '../../words/named.tsx';

interface SubjectLinkProps {
  readonly text: string;
  readonly selection: PictureSelection;
  readonly onInspect: (selection: PictureSelection) => void;
  readonly look?: 'plain' | 'chip';
}

const looks = {
  plain: 'rounded text-primary underline decoration-1 underline-offset-2 hover:decoration-2',
  chip: 'hit-target rounded-full border border-line bg-lane px-3 hover:border-edge',
} as const;

/** Something else that can be inspected; it is lit in the picture while it is pointed at. */
export function SubjectLink({ text, selection, onInspect, look = 'plain' }: SubjectLinkProps) {
  const { point } = useHighlight();
  const { world } = useSession();
  return (
    <button
      type="button"
      aria-label={laterWords.inspector.inspect(text)}
      className={`cursor-pointer text-left ${looks[look]}`}
      onClick={() => onInspect(selection)}
      onPointerEnter={() => point(selection)}
      onPointerLeave={() => point(null)}
      onFocus={() => point(selection)}
      onBlur={() => point(null)}
    >
      <Named world={world}>{text}</Named>
    </button>
  );
}
