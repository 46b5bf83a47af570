import { visible } from '@ha-playground/engine';
import { Button } from '../../ui/button.tsx';
import { laterWords } from '../../words/index.ts';

/** No more of a name from an address is repeated. */
const mostCharacters = 60;

interface UnknownStoryProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Says that the address asks for a story that there is not; what is shown instead stands behind it. */
export function UnknownStory({ id, onClose }: UnknownStoryProps) {
  const shown = visible(id).slice(0, mostCharacters);
  return (
    <div
      role="status"
      className="fixed inset-x-4 bottom-4 z-40 mx-auto flex w-fit max-w-xl items-center gap-3 rounded-xl border border-line bg-card px-4 py-2 text-ink text-sm shadow-lg print:hidden"
    >
      <p className="min-w-0 break-words">{laterWords.unknownStory.text(shown)}</p>
      <Button onClick={onClose}>{laterWords.unknownStory.close}</Button>
    </div>
  );
}
