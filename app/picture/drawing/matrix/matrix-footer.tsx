import type { World } from '@ha-playground/engine';
import type { ReactNode } from 'react';
import { laterWords } from '../../../words/index.ts';
import { densities } from '../../geometry/matrix/density.ts';
import type { MatrixModel } from '../../geometry/matrix/matrix-model.ts';
import { Footer } from '../shared/footer.tsx';
import { shortageText } from './matrix-said.ts';

const text = () => laterWords.matrix;

interface MatrixFooterProps {
  readonly world: World;
  readonly model: MatrixModel;
  /** Index of the density; larger numbers are smaller cells. */
  readonly level: number;
  readonly beside?: ReactNode;
  readonly onLevel: (level: number) => void;
}

/** Below the matrix: what lacks a copy, how to read the cells, and how large they are. */
export function MatrixFooter({ world, model, level, beside, onLevel }: MatrixFooterProps) {
  const unserved = [...model.shortages].flatMap(([database, { unserved: ordinals }]) =>
    ordinals.length === 0 ? [] : { database, ordinals },
  );
  return (
    <Footer world={world} unserved={unserved} message={shortageText(model)} beside={beside}>
      <fieldset
        aria-label={text().density.label}
        className="m-0 flex min-w-0 shrink-0 items-center border-0 p-0"
      >
        <SizeButton
          label={text().density.smaller}
          path="M3 8h10"
          isLast={level >= densities.length - 1}
          onPress={() => onLevel(level + 1)}
        />
        <SizeButton
          label={text().density.larger}
          path="M3 8h10M8 3v10"
          isLast={level <= 0}
          onPress={() => onLevel(level - 1)}
        />
      </fieldset>
    </Footer>
  );
}

interface SizeButtonProps {
  readonly label: string;
  readonly path: string;
  readonly isLast: boolean;
  readonly onPress: () => void;
}

function SizeButton({ label, path, isLast, onPress }: SizeButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isLast}
      className="hit-target inline-flex cursor-pointer items-center justify-center rounded-lg text-muted hover:bg-lane hover:text-ink aria-disabled:cursor-default aria-disabled:opacity-40 aria-disabled:hover:bg-transparent print:hidden"
      onClick={() => {
        if (!isLast) onPress();
      }}
    >
      <svg width="16" height="16" aria-hidden="true" className="fill-none stroke-current stroke-[1.5]">
        <path d={path} />
      </svg>
    </button>
  );
}
