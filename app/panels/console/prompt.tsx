import { splitScript } from '@ha-playground/engine/console';
import { type ClipboardEvent, type KeyboardEvent, Suspense, useId, useRef, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import type { Connection } from '../../presentation/statements/connection.ts';
import { lazily } from '../../ui/later.ts';
import { words } from '../../words/index.ts';
import { assistance, loadAssistance } from './assistance.ts';
import { completed, moved, type Offer, offerAt } from './offer.ts';
import { PromptLines } from './prompt-lines.tsx';
import { promptOn } from './prompt-text.ts';
import { newer, nothingToRecall, older, recalledText, remembered } from './recall.ts';
import { vocabularyOf } from './vocabulary.ts';

/** There are none before the module that finds them has come. */
const Completions = lazily(
  () => import('./completions.tsx'),
  (module) => module.Completions,
);

/** Longer texts are refused before anything looks at them. */
const longestText = 200_000;

/**
 * Where statements are written. Enter runs what is complete and starts a line where it is not; the arrow keys recall
 * what was run and walk the completions, and Tab takes the first of them.
 */
export function Prompt({ connection }: { readonly connection: Connection }) {
  const session = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [text, setText] = useState('');
  const [recall, setRecall] = useState(nothingToRecall);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);

  /** The text that somebody waits for completions of. */
  const awaited = useRef<string | null>(null);

  /** Shows what could be written at the caret: at once, or when that can be told, if it is still wanted then. */
  const look = async (written: string, caret: number) => {
    awaited.current = written;
    if (assistance() === null) await loadAssistance();
    const isWanted = awaited.current === written && document.activeElement === field.current;
    if (!isWanted) return;
    awaited.current = null;
    setOffer(offerAt(written, caret, vocabularyOf(session.world, connection.database)));
  };
  const closeOffer = () => {
    awaited.current = null;
    setOffer(null);
  };

  const put = (next: string, caret = next.length) => {
    setText(next);
    closeOffer();
    setComplaint(null);
    // The caret can be placed only once the field holds the new text.
    queueMicrotask(() => field.current?.setSelectionRange(caret, caret));
  };

  const run = () => {
    if (text.trim() === '') {
      setComplaint(words.console.nothingToRun);
      return;
    }
    setRecall(remembered(recall, text.trim()));
    put('');
    session.run(text);
  };

  const onChange = (next: string, caret: number) => {
    if (next.length > longestText) {
      setComplaint(refusal(next));
      return;
    }
    setText(next);
    setComplaint(null);
    void look(next, caret);
  };

  const take = (index: number) => {
    if (offer === null) return;
    const taken = completed(text, offer, index);
    put(taken.text, taken.caret);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const act = actOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };

  const actOf = (event: KeyboardEvent<HTMLTextAreaElement>): (() => void) | null => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const isFirstLine = !text.slice(0, selectionStart).includes('\n');
    const isLastLine = !text.slice(selectionEnd).includes('\n');
    switch (event.key) {
      case 'Enter':
        if (event.shiftKey) return null;
        if (offer !== null && offer.chosen !== null) return () => take(offer.chosen ?? 0);
        return event.ctrlKey || event.metaKey || isComplete(text) ? run : null;
      case 'Tab':
        return offer === null || event.shiftKey ? null : () => take(offer.chosen ?? 0);
      case 'Escape':
        return offer === null && awaited.current === null ? null : closeOffer;
      case ' ':
        return event.ctrlKey ? () => void look(text, selectionStart) : null;
      case 'ArrowDown':
        if (offer !== null) return () => setOffer(moved(offer, 1));
        return isLastLine ? () => show(newer(recall)) : null;
      case 'ArrowUp':
        if (offer !== null && offer.chosen !== null) return () => setOffer(moved(offer, -1));
        return isFirstLine ? () => show(older(recall, text)) : null;
      case 'c':
        return event.ctrlKey && selectionStart === selectionEnd ? interrupt : null;
      default:
        return null;
    }
  };

  const show = (next: typeof recall) => {
    if (next === recall) return;
    setRecall(next);
    put(recalledText(next));
  };

  /** Ctrl+C as in the client: clears what is being written, or stops what runs. */
  const interrupt = () => {
    if (text !== '') put('');
    else session.cancelAll(connection);
  };

  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (text.length + pasted.length <= longestText) return;
    event.preventDefault();
    setComplaint(refusal(pasted));
  };

  const prompt = promptOn(session.world, connection.node);
  return (
    <div className="relative max-h-48 shrink-0 overflow-y-auto px-3.5 py-2 font-mono text-[0.8rem] leading-normal">
      {complaint !== null && (
        <p role="alert" className="pb-1 text-console-error">
          {complaint}
        </p>
      )}
      <div className="grid">
        <PromptLines prompt={prompt} text={text} />
        <textarea
          ref={field}
          value={text}
          rows={1}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          aria-label={words.console.input}
          aria-description={words.console.hint}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={listId}
          {...(offer?.chosen != null && { 'aria-activedescendant': `${listId}-${offer.chosen}` })}
          onChange={({ target }) => onChange(target.value, target.selectionStart)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onFocus={() => void loadAssistance()}
          onBlur={closeOffer}
          style={{ paddingLeft: `${prompt.length + 1}ch` }}
          className="col-start-1 row-start-1 resize-none overflow-hidden break-all whitespace-pre-wrap bg-transparent text-transparent caret-console-ink outline-none forced-colors:text-[CanvasText]"
        />
      </div>
      {offer !== null && field.current !== null && (
        <Suspense>
          <Completions id={listId} offer={offer} field={field.current} onTake={take} />
        </Suspense>
      )}
    </div>
  );
}

/** A text is complete when all of its statements are; one that ends in `;` was meant to be. */
const isComplete = (text: string): boolean =>
  text.trimEnd().endsWith(';') || splitScript(text).every((piece) => piece.complete);

function refusal(text: string): string {
  const line = text.slice(0, longestText).split('\n').length;
  return `${words.console.tooLong(text.length, longestText)} ${words.console.tooLongPlace(line)}`;
}
