import { createRoot } from 'react-dom/client';
import { Button } from '../../ui/button.tsx';
import { isSpoken, words } from '../../words/index.ts';

let isShown = false;
/** What was thrown where a file of the page did not come. */
const missing = new WeakSet<Error>();

/**
 * Says over the page, once, that the playground itself has failed, so that what is behind it cannot be trusted any more, or
 * that a part of it has not come.
 */
function showFault(fault: unknown): void {
  if (isShown) return;
  isShown = true;
  const place = document.createElement('div');
  document.body.append(place);
  const isMissing = fault instanceof Error && missing.has(fault);
  const message = fault instanceof Error ? fault.message : String(fault);
  createRoot(place).render(<Fault kind={isMissing ? 'missing' : 'broken'} message={message} />);
}

/** Shows every fault that nothing has caught, while the browser goes on reporting it in its console. */
export function watchForFaults(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => missing.add(payload));
  window.addEventListener('error', ({ error }) => {
    // The browser's own notices, such as one of a resize observed late, carry no error.
    if (error instanceof Error) showFault(error);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => showFault(reason));
}

/** What is said of a fault; where the words have not come either, signs stand for them. */
interface FaultWords {
  readonly title: string;
  readonly text: string | null;
  readonly reload: string;
}

const signs: FaultWords = { title: '⚠', text: null, reload: '↻' };

function Fault({ kind, message }: { readonly kind: 'broken' | 'missing'; readonly message: string }) {
  const fault: FaultWords = isSpoken() ? words.fault[kind] : signs;
  return (
    <div
      role="alertdialog"
      aria-label={fault.title}
      className="fixed inset-x-4 bottom-4 z-50 mx-auto flex max-w-xl flex-col items-start gap-2 rounded-xl border-2 border-trouble bg-card p-4 text-ink shadow-2xl"
    >
      <strong>{fault.title}</strong>
      {fault.text !== null && <p>{fault.text}</p>}
      <code className="font-mono text-xs text-muted">{message}</code>
      <Button onClick={() => location.reload()}>{fault.reload}</Button>
    </div>
  );
}
