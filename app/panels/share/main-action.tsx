import type { RefObject } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DialogFoot } from '../../ui/dialog-foot.tsx';
import { laterWords } from '../../words/index.ts';
import { saveDocument } from './documents.ts';
import type { Kept } from './keep.ts';

const mainButton = 'border-primary! bg-primary! px-6 font-semibold text-on-primary!';

interface MainActionProps {
  readonly kept: Kept;
  /** Where the link stands, to be selected where the browser does not let it be copied. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** What most people come for: the link, or the file where it would be too long. */
export function MainAction({ kept, field }: MainActionProps) {
  const session = useSession();
  const text = laterWords.share;
  const { link } = kept;
  return (
    <DialogFoot>
      {link.kind === 'fits' ? (
        <>
          <CopyButton
            className={mainButton}
            label={text.copy}
            content={link.text}
            said={text}
            onRefused={() => field.current?.select()}
          />
          <span className="text-xs text-muted">{text.length(link.text.length)}</span>
        </>
      ) : (
        <>
          <Button className={mainButton} onClick={() => saveDocument('session', session, kept)}>
            {text.save}
          </Button>
          <span className="text-xs text-muted">{text.tooLongMark}</span>
        </>
      )}
    </DialogFoot>
  );
}
