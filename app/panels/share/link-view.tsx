import { useId, useRef } from 'react';
import { mostLinkCharacters } from '../../presentation/sharing/limits.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { laterWords } from '../../words/index.ts';
import type { Link } from './keep.ts';
import { mostCodeCharacters, QrCode } from './qr-code.tsx';

const mainButton = 'border-primary! bg-primary! px-6 font-semibold text-on-primary!';

/** The link with its length, to be copied or photographed; a file where it would be too long. */
export function LinkView({ link }: { readonly link: Link }) {
  const title = useId();
  const text = laterWords.share;
  return (
    <section aria-labelledby={title} className="flex min-w-0 flex-col gap-3">
      <h3 id={title} className="font-semibold">
        {text.link}
      </h3>
      {link.kind === 'fits' ? (
        <Fitting link={link.text} labelledBy={title} />
      ) : (
        <p>{text.tooLong(link.characters, mostLinkCharacters)}</p>
      )}
    </section>
  );
}

function Fitting({ link, labelledBy }: { readonly link: string; readonly labelledBy: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
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
      <div className="flex flex-wrap items-center gap-3">
        <CopyButton
          className={mainButton}
          label={text.copy}
          content={link}
          said={text}
          onRefused={() => field.current?.select()}
        />
        <span className="text-xs text-muted">{text.length(link.length)}</span>
      </div>
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
