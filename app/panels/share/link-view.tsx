import { type RefObject, useId } from 'react';
import { mostLinkCharacters } from '../../presentation/sharing/limits.ts';
import { laterWords } from '../../words/index.ts';
import type { Link } from './keep.ts';
import { mostCodeCharacters, QrCode } from './qr-code.tsx';

interface LinkViewProps {
  readonly link: Link;
  /** Where the link stands. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** The link, to be read or photographed; that it would be too long, where it would. */
export function LinkView({ link, field }: LinkViewProps) {
  const title = useId();
  const text = laterWords.share;
  return (
    <section aria-labelledby={title} className="flex min-w-0 flex-col gap-3">
      <h3 id={title} className="font-semibold">
        {text.link}
      </h3>
      {link.kind === 'fits' ? (
        <Fitting link={link.text} labelledBy={title} field={field} />
      ) : (
        <p>{text.tooLong(link.characters, mostLinkCharacters)}</p>
      )}
    </section>
  );
}

interface FittingProps extends Pick<LinkViewProps, 'field'> {
  readonly link: string;
  readonly labelledBy: string;
}

function Fitting({ link, labelledBy, field }: FittingProps) {
  const text = laterWords.share;
  return (
    <>
      <textarea
        ref={field}
        readOnly
        rows={4}
        dir="ltr"
        spellCheck={false}
        aria-labelledby={labelledBy}
        value={link}
        onFocus={({ target }) => target.select()}
        className="w-full min-w-0 resize-y rounded-lg border border-edge bg-console p-3 font-mono text-xs break-all text-console-ink"
      />
      {link.length > mostCodeCharacters ? (
        <p className="text-xs text-muted">{text.tooDense(link.length, mostCodeCharacters)}</p>
      ) : (
        <details className="flex flex-col gap-2">
          <summary className="hit-target w-fit cursor-pointer content-center">{text.showCode}</summary>
          <div className="flex flex-col gap-2 pt-2">
            <QrCode link={link} />
            <p className="text-xs text-muted">{text.codeHint}</p>
          </div>
        </details>
      )}
    </>
  );
}
