import type { Connection } from '@ha-playground/engine/play';
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { longestDraft } from '../../presentation/statements/drafts.ts';
import { laterWords } from '../../words/index.ts';
import { completed } from './offer.ts';
import { type PromptAct, promptAct, type Written } from './prompt-keys.ts';
import { newer, nothingToRecall, older, type Recall, recalledText, remembered } from './recall.ts';
import type { OfferControl } from './use-offer.ts';

/** What is written in the field, what is wrong with it, and what keys and the clipboard do to it. */
export function useWriting(
  field: RefObject<HTMLTextAreaElement | null>,
  connection: Connection,
  { offer, isAwaited, look, move, close }: OfferControl,
) {
  const session = useSession();
  const [text, keepText] = useState(() => session.drafts.of(connection.id));
  const [recall, setRecall] = useState(nothingToRecall);
  const [complaint, setComplaint] = useState<string | null>(null);

  const setText = (next: string): void => {
    keepText(next);
    session.drafts.write(connection.id, next);
  };
  const put = (next: string, caret = next.length): void => {
    setText(next);
    close();
    setComplaint(null);
    // The caret can be placed only once the field holds the new text.
    queueMicrotask(() => field.current?.setSelectionRange(caret, caret));
  };
  const show = (next: Recall): void => {
    if (next === recall) return;
    setRecall(next);
    put(recalledText(next));
  };
  const run = (): void => {
    // Whoever presses Enter again does not want to wait for the picture.
    if (text.trim() === '' && session.transport.isShowing) return session.transport.catchUp();
    if (text.trim() === '') return setComplaint(laterWords.log.nothingToRun);
    setRecall(remembered(recall, session.play.kept(text.trim())));
    put('');
    session.run(text);
  };
  const change = (next: string, caret: number): void => {
    if (next.length > longestDraft) return setComplaint(tooLong(next));
    setText(next);
    setComplaint(null);
    look(next, caret);
  };
  const take = (index: number): void => {
    if (offer === null) return;
    const taken = completed(text, offer, index);
    put(taken.text, taken.caret);
  };

  const acts: Readonly<Record<PromptAct, (caret: number) => void>> = {
    run,
    take: () => take(offer?.chosen ?? 0),
    closeOffer: close,
    lookAgain: (caret) => look(text, caret),
    nextOption: () => move(1),
    previousOption: () => move(-1),
    newer: () => show(newer(recall)),
    older: () => show(older(recall, text)),
    interrupt: () => {
      // What is being written is cleared; where nothing is, what runs is stopped.
      if (text !== '') put('');
      else session.cancelAll(connection);
    },
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const act = pressedAct(event, { text, offer, isAwaited: isAwaited() });
    if (act !== null) acts[act](event.currentTarget.selectionStart);
  };
  const paste = (event: ClipboardEvent): void => {
    const refused = refusedPaste(event, text);
    if (refused !== null) setComplaint(refused);
  };
  return { text, complaint, change, take, press, paste };
}

/** What a key does to what is written; then it does nothing else. */
function pressedAct(
  event: KeyboardEvent<HTMLTextAreaElement>,
  written: Pick<Written, 'text' | 'offer' | 'isAwaited'>,
): PromptAct | null {
  const { selectionStart, selectionEnd } = event.currentTarget;
  const act = promptAct(event, { ...written, selectionStart, selectionEnd });
  if (act !== null) event.preventDefault();
  return act;
}

/** Why a text is not taken. */
function tooLong(text: string): string {
  const line = text.slice(0, longestDraft).split('\n').length;
  return laterWords.log.tooLong(text.length, longestDraft, line);
}

/** Why a paste is refused, which then does not come; null for one that may. */
function refusedPaste(event: ClipboardEvent, text: string): string | null {
  const pasted = event.clipboardData.getData('text');
  if (text.length + pasted.length <= longestDraft) return null;
  event.preventDefault();
  return tooLong(pasted);
}
