import { type ClipboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { inSlices } from '../../presentation/sharing/in-slices.ts';
import { Button } from '../../ui/button.tsx';
import { laterWords } from '../../words/index.ts';
import { importOf, type PastedPlace, type PasteReading, readPaste, refusedUnread } from './pasted.ts';

const text = () => laterWords.builder;
/** A text is read when its writer has paused for so long. */
const pauseMs = 250;

interface PasteFormProps {
  readonly pasted: string;
  readonly onChange: (pasted: string) => void;
  readonly onBuild: (script: string) => void;
}

/** A field for the tables of a cluster that exists, and what `.import` would say of each line. */
export function PasteForm({ pasted, onChange, onBuild }: PasteFormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [refused, setRefused] = useState<PasteReading | null>(null);
  const read = useReading(pasted);
  const reading = refused ?? read;
  const take = (next: string): void => {
    const refusal = refusedUnread(next);
    setRefused(refusal);
    if (refusal === null) onChange(next);
  };
  // Before the field has it: it would have to break millions of lines.
  const paste = (event: ClipboardEvent): void => {
    const refusal = refusedUnread(event.clipboardData.getData('text'));
    if (refusal === null) return;
    event.preventDefault();
    setRefused(refusal);
  };
  const show = ({ start, end }: PastedPlace['span']) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <p className="text-muted">{text().pasteHint}</p>
      <label htmlFor={id} className="text-xs text-muted">
        {text().pasteField}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={12}
        wrap="off"
        spellCheck={false}
        value={pasted}
        onChange={({ target }) => take(target.value)}
        onPaste={paste}
        className="w-full min-w-0 resize-y rounded-lg border border-edge bg-console p-3 font-mono text-xs text-console-ink"
      />
      <Reading reading={reading} onShow={show} />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          className="border-primary! bg-primary! px-6 font-semibold text-on-primary! disabled:opacity-50"
          disabled={reading?.contents == null}
          onClick={() => onBuild(importOf(pasted))}
        >
          {text().import}
        </Button>
        <span className="text-xs text-muted">{text().importNote}</span>
      </div>
    </div>
  );
}

interface ReadingProps {
  readonly reading: PasteReading | null;
  readonly onShow: (span: PastedPlace['span']) => void;
}

function Reading({ reading, onShow }: ReadingProps) {
  if (reading === null)
    return (
      <div aria-live="polite">
        <p className="text-muted">{text().pasteEmpty}</p>
      </div>
    );
  const { contents, taken, assumed, remarks } = reading;
  return (
    <div aria-live="polite" className="flex flex-col gap-1">
      {contents !== null && <p className="font-semibold text-ok">{text().pasteFine(contents)}</p>}
      {taken.length > 0 && <p>{text().pasteTaken(taken)}</p>}
      {assumed.length > 0 && <p>{text().pasteAssumed(assumed)}</p>}
      {remarks.length > 0 && (
        <ul className="m-0 flex list-none flex-col gap-1 p-0">
          {remarks.map(({ sentence, places }) => (
            <li
              key={`${places[0]?.span.start} ${sentence}`}
              className="flex flex-wrap items-baseline gap-x-2"
            >
              {places.map((place) => (
                <PlaceButton key={place.span.start} place={place} onShow={onShow} />
              ))}
              <span className={contents === null ? 'text-trouble-ink' : ''}>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface PlaceButtonProps {
  readonly place: PastedPlace;
  readonly onShow: ReadingProps['onShow'];
}

const PlaceButton = ({ place: { line, span }, onShow }: PlaceButtonProps) => (
  <button
    type="button"
    onClick={() => onShow(span)}
    className="hit-target cursor-pointer font-semibold underline underline-offset-4"
  >
    {text().pasteLine(line)}
  </button>
);

/** What `.import` says of the text as it was when its writer last paused; null while there is nothing. */
function useReading(pasted: string): PasteReading | null {
  const [reading, setReading] = useState<PasteReading | null>(null);
  const { whenIdle } = useSession();
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      if (pasted.trim() === '') return setReading(null);
      const steps = readPaste(pasted);
      const next = await inSlices(steps, { whenIdle, onProgress: () => undefined, isWanted: () => isWanted });
      if (isWanted) setReading(next);
    };
    const timer = setTimeout(() => void read(), pasted === '' ? 0 : pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [pasted, whenIdle]);
  return reading;
}
