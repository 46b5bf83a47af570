import { type ClipboardEvent, type DragEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { inSlices } from '../../presentation/sharing/in-slices.ts';
import type { WhenIdle } from '../../presentation/surroundings.ts';
import { Button } from '../../ui/button.tsx';
import { laterWords } from '../../words/index.ts';
import { excerptOf, isLong, replaced } from './long-text.ts';
import { importOf, type PastedPlace, type PasteReading, readPaste, refusedUnread } from './pasted.ts';

const text = () => laterWords.builder;
/** A text is read when its writer has paused for so long. */
const pauseMs = 250;

interface PasteFormProps {
  readonly pasted: string;
  readonly onChange: (pasted: string) => void;
  readonly onBuild: (script: string) => void;
}

/**
 * A field for the tables of a cluster that exists, and what `.import` would say of each line. Of a long text it shows a
 * stretch: what is pasted goes to the text itself, and no browser has to break its lines.
 */
export function PasteForm({ pasted, onChange, onBuild }: PasteFormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [refused, setRefused] = useState<PasteReading | null>(null);
  /** The text before a long one was pasted. */
  const before = useRef('');
  const [seenAt, setSeenAt] = useState(0);
  const read = useReading(pasted);
  const reading = refused ?? read;
  const excerpt = useMemo(() => (isLong(pasted) ? excerptOf(pasted, seenAt) : null), [pasted, seenAt]);
  const take = (next: string): void => {
    const refusal = refusedUnread(next);
    setRefused(refusal);
    if (refusal !== null) return;
    if (isLong(next) && !isLong(pasted)) before.current = pasted;
    setSeenAt(0);
    onChange(next);
  };
  const takeOut = (): void => {
    take(before.current);
    field.current?.focus();
  };
  /** Takes what comes into the field where the field itself could not, or what is too long for anybody. */
  const bring = (event: ClipboardEvent | DragEvent, brought: string): void => {
    if (brought === '' || field.current === null) return;
    const next = withBrought(pasted, brought, field.current);
    if (!isLong(next)) return;
    event.preventDefault();
    take(next);
  };
  const show = ({ start, end }: PastedPlace['span']) => {
    setSeenAt(start);
    const shownFrom = isLong(pasted) ? excerptOf(pasted, start).start : 0;
    field.current?.focus();
    // Once the field shows the place.
    queueMicrotask(() => field.current?.setSelectionRange(start - shownFrom, end - shownFrom));
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
        value={excerpt?.text ?? pasted}
        readOnly={excerpt !== null}
        // Who goes on with a long text does not type into it.
        {...(excerpt !== null && refused !== null && { onKeyDown: () => setRefused(null) })}
        onChange={({ target }) => take(target.value)}
        onPaste={(event) => bring(event, event.clipboardData.getData('text'))}
        onDrop={(event) => bring(event, event.dataTransfer.getData('text'))}
        className="w-full min-w-0 resize-y rounded-lg border border-edge bg-console p-3 font-mono text-xs text-console-ink"
      />
      {excerpt !== null && (
        <div className="flex flex-wrap items-center gap-3">
          <p role="status">{text().pasteLong(pasted.length, excerpt)}</p>
          <Button onClick={takeOut}>{text().pasteOut}</Button>
        </div>
      )}
      <Reading reading={reading} onShow={show} />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          className="border-primary! bg-primary! px-6 font-semibold text-on-primary! disabled:opacity-50"
          disabled={reading === null || reading === 'underWay' || reading.contents === null}
          onClick={() => onBuild(importOf(pasted))}
        >
          {text().import}
        </Button>
        <span className="text-xs text-muted">{text().importNote}</span>
      </div>
    </div>
  );
}

/** Behind a long text, unless all that is shown of it is selected; in place of what is selected of any other. */
function withBrought(
  pasted: string,
  brought: string,
  { selectionStart, selectionEnd, value }: HTMLTextAreaElement,
): string {
  if (!isLong(pasted)) return replaced(pasted, { start: selectionStart, end: selectionEnd }, brought);
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  if (isAll) return brought;
  return pasted.endsWith('\n') ? pasted + brought : `${pasted}\n${brought}`;
}

interface ReadingProps {
  readonly reading: Read;
  readonly onShow: (span: PastedPlace['span']) => void;
}

function Reading({ reading, onShow }: ReadingProps) {
  /** The reading of which somebody has asked for all. */
  const [whole, setWhole] = useState<Read>(null);
  if (reading === null)
    return (
      <div aria-live="polite">
        <p className="text-muted">{text().pasteEmpty}</p>
      </div>
    );
  if (reading === 'underWay')
    return (
      <div aria-live="polite" className="flex items-center gap-3">
        <p className="text-muted">{text().pasteRead}</p>
        <progress aria-label={text().pasteRead} className="w-20 accent-copy" />
      </div>
    );
  const { contents, taken, assumed, remarks } = reading;
  const isShort = whole !== reading && remarks.length > mostRemarks + 1;
  const seen = isShort ? remarks.slice(0, mostRemarks) : remarks;
  return (
    <div aria-live="polite" className="flex flex-col gap-1">
      {contents !== null && <p className="font-semibold text-ok">{text().pasteFine(contents)}</p>}
      {taken.length > 0 && <p>{text().pasteTaken(taken)}</p>}
      {assumed.length > 0 && <p>{text().pasteAssumed(assumed)}</p>}
      {remarks.length > 0 && (
        <ul className="m-0 flex list-none flex-col gap-1 p-0">
          {seen.map(({ sentence, places }) => (
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
          {seen.length < remarks.length && (
            <li>
              <Button look="plain" className="px-0!" onClick={() => setWhole(reading)}>
                {text().pasteMore(remarks.length - seen.length)}
              </Button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

/** More remarks than these are counted, and there on request: what counts most is not to be looked for among them. */
const mostRemarks = 5;

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

/** What `.import` says of a text; null where there is none. */
type Read = PasteReading | 'underWay' | null;

/** Somebody waits for it, and a page in which anything moves, be it a dialog's progress, may not be idle for seconds. */
const soon: WhenIdle = (sliceMs, work) => {
  setTimeout(() => {
    const endMs = performance.now() + sliceMs;
    work(() => performance.now() < endMs);
  });
};

/** What `.import` says of the text as it was when its writer last paused. */
function useReading(pasted: string): Read {
  const [reading, setReading] = useState<Read>(null);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      if (pasted.trim() === '') return setReading(null);
      if (isLong(pasted)) setReading('underWay');
      const steps = readPaste(pasted);
      const next = await inSlices(steps, {
        whenIdle: soon,
        onProgress: () => undefined,
        isWanted: () => isWanted,
      });
      if (isWanted) setReading(next);
    };
    const timer = setTimeout(() => void read(), pasted === '' ? 0 : pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [pasted]);
  return reading ?? (pasted.trim() === '' ? null : 'underWay');
}
