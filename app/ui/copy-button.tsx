import { useRef, useState } from 'react';
import { Button, type ButtonLook } from './button.tsx';

interface CopyButtonProps {
  readonly label: string;
  /** What is long to write is written when it is asked for. */
  readonly content: string | (() => string);
  /** What is said when it has worked, and when the browser did not let it. */
  readonly said: { readonly copied: string; readonly notCopied: string };
  /** The browser has not let it: what is to be copied by hand can be selected now. */
  readonly onRefused?: () => void;
  readonly className?: string;
  readonly look?: ButtonLook;
}

/** Puts a text on the clipboard, and says whether that has worked. */
export function CopyButton({
  label,
  content,
  said,
  onRefused,
  className = '',
  look = 'chip',
}: CopyButtonProps) {
  const [outcome, setOutcome] = useState<{
    readonly of: CopyButtonProps['content'];
    readonly isCopied: boolean;
  } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const copy = async () => {
    const written = typeof content === 'string' ? content : content();
    const isCopied = (await isWritten(written)) || isCopiedFrom(button.current, written);
    setOutcome({ of: content, isCopied });
    if (!isCopied) onRefused?.();
  };
  const isCurrent = outcome !== null && outcome.of === content;
  return (
    <>
      <Button ref={button} look={look} className={className} onClick={() => void copy()}>
        {label}
      </Button>
      <output className="text-xs text-muted">
        {isCurrent && (outcome.isCopied ? said.copied : said.notCopied)}
      </output>
    </>
  );
}

async function isWritten(content: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    // A page in a frame, or one that is not served securely, may not touch the clipboard.
    return false;
  }
}

/** Copies as a person would, out of a field that stands beside the button for as long. */
function isCopiedFrom(button: HTMLElement | null, content: string): boolean {
  const field = document.createElement('textarea');
  field.value = content;
  field.readOnly = true;
  field.className = 'sr-only';
  button?.after(field);
  field.select();
  // A browser without the command, or a frame that may not, says no.
  const isCopied = document.execCommand?.('copy') === true;
  field.remove();
  button?.focus();
  return isCopied;
}
