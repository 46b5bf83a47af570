import type { StatementRun } from '@ha-playground/engine/console';
import { laterWords } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';

interface AheadProps {
  readonly run: StatementRun;
  readonly onShow: () => void;
}

/** A statement has its answer, and the picture is about to show what it is about; who cannot wait has both at once. */
export const Ahead = ({ run, onShow }: AheadProps) => (
  <div className="flex items-center gap-3 text-console-muted">
    <span>{laterWords.places.ahead}</span>
    <button
      type="button"
      aria-label={laterWords.places.showWhat(isolated(run.text))}
      onClick={onShow}
      className="hit-target cursor-pointer rounded-lg border border-console-muted px-3 text-console-ink hover:border-console-ink"
    >
      {laterWords.places.showNow}
    </button>
  </div>
);
