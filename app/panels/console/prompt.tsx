import type { Connection } from '@ha-playground/engine/play';
import { Suspense, useId, useRef } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { lazily } from '../../ui/later.ts';
import { laterWords, words } from '../../words/index.ts';
import { loadAssistance } from './assistance.ts';
import { longestHighlight, PromptLines } from './prompt-lines.tsx';
import { promptOn } from './prompt-text.ts';
import { useInSight } from './use-in-sight.ts';
import { useOffer } from './use-offer.ts';
import { useWriting } from './use-writing.ts';

/** There are none before the module that finds them has come. */
const Completions = lazily(
  () => import('./completions.tsx'),
  (module) => module.Completions,
);

/** Of a long text so many lines are seen at once. */
const longRows = 8;

/**
 * Where statements are written. Enter runs what is complete and starts a line where it is not; the arrow keys recall
 * what was run and walk the completions, and Tab takes the first of them.
 */
export function Prompt({ connection }: { readonly connection: Connection }) {
  const session = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  useInSight(field);
  const listId = useId();
  const control = useOffer(field, connection);
  const { offer } = control;
  const { text, complaint, change, take, press, paste } = useWriting(field, connection, control);
  const prompt = promptOn(session.world, connection.node);
  const isLong = text.length > longestHighlight;
  return (
    <div className="relative max-h-48 shrink-0 overflow-y-auto px-3.5 py-2 font-mono text-sm leading-normal">
      {complaint !== null && (
        <p role="alert" className="pb-1 text-console-error">
          {complaint}
        </p>
      )}
      <div className="grid">
        <PromptLines prompt={prompt} text={isLong ? '' : text} />
        <textarea
          ref={field}
          value={text}
          rows={isLong ? longRows : 1}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          aria-label={words.console.input}
          aria-description={laterWords.log.hint}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={listId}
          {...(offer?.chosen != null && { 'aria-activedescendant': `${listId}-${offer.chosen}` })}
          onChange={({ target, nativeEvent }) =>
            change(
              target.value,
              target.selectionStart,
              (nativeEvent as Partial<InputEvent>).inputType === 'insertFromPaste',
            )
          }
          onKeyDown={press}
          onPaste={(event) => paste(event, event.clipboardData.getData('text'))}
          onDrop={(event) => paste(event, event.dataTransfer.getData('text'))}
          // What dictation, a keyboard of its own or an extension puts in at once is neither pasted nor dropped.
          onBeforeInput={(event) => event.data.length > longestHighlight && paste(event, event.data)}
          onFocus={() => void loadAssistance()}
          onBlur={control.close}
          style={{ paddingLeft: `${prompt.length + 1}ch` }}
          className={`col-start-1 row-start-1 scroll-mb-36 resize-none break-all whitespace-pre-wrap bg-transparent caret-console-ink outline-none forced-colors:text-[CanvasText] ${isLong ? '' : 'overflow-hidden text-transparent'}`}
        />
      </div>
      {/\S\s*\n$/.test(text) && (
        <p role="status" className="pt-1 font-sans text-console-muted">
          {laterWords.log.goesOn}
        </p>
      )}
      {offer !== null && field.current !== null && (
        <Suspense>
          <Completions id={listId} offer={offer} field={field.current} onTake={take} />
        </Suspense>
      )}
    </div>
  );
}
