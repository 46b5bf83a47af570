import type { ComponentProps } from 'react';
import { laterWords } from '../../words/index.ts';
import { PlaceMark } from '../../words/place-mark.tsx';
import { Written } from '../../words/written.tsx';

interface RunMarksProps extends ComponentProps<typeof PlaceMark> {
  /** The text of what it runs beside. */
  readonly beside: string | null;
}

/** What there is to say of a statement that is not of the moment shown, or that has not waited for what ran already. */
export function RunMarks({ beside, ...place }: RunMarksProps) {
  return (
    <>
      <PlaceMark {...place} />
      {beside !== null && (
        <p className="break-words text-console-muted">
          <Written>{laterWords.places.beside(beside.split('\n', 1).join())}</Written>
        </p>
      )}
    </>
  );
}
