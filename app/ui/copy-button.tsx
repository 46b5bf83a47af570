import { useState } from 'react';
import { Button } from './button.tsx';

interface CopyButtonProps {
  readonly label: string;
  readonly content: string;
  /** What is said when it has worked, and when the browser did not let it. */
  readonly said: { readonly copied: string; readonly notCopied: string };
  readonly className?: string;
}

/** Puts a text on the clipboard, and says whether that has worked. */
export function CopyButton({ label, content, said, className = '' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<{ readonly of: string; readonly isCopied: boolean } | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(content);
      setOutcome({ of: content, isCopied: true });
    } catch {
      // A page in a frame, or one that is not served securely, may not touch the clipboard.
      setOutcome({ of: content, isCopied: false });
    }
  };
  const isCurrent = outcome !== null && outcome.of === content;
  return (
    <>
      <Button className={className} onClick={() => void copy()}>
        {label}
      </Button>
      <output className="text-xs text-muted">
        {isCurrent && (outcome.isCopied ? said.copied : said.notCopied)}
      </output>
    </>
  );
}
