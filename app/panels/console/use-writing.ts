import type { Connection } from '@ha-playground/engine/play';
import { type KeyboardEvent, type RefObject, type SyntheticEvent, useLayoutEffect, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import type { Session } from '../../presentation/session.ts';
import { longestDraft } from '../../presentation/statements/drafts.ts';
import { laterWords } from '../../words/index.ts';
import { completed } from './offer.ts';
import { type PromptAct, promptAct, type Written } from './prompt-keys.ts';
import { longestHighlight } from './prompt-lines.tsx';
import { newer, nothingToRecall, older, type Recall, recalledText, remembered } from './recall.ts';
import type { OfferControl } from './use-offer.ts';

/** What is written in the field, what is wrong with it, and what keys and the clipboard do to it. */
export function useWriting(
  field: RefObject<HTMLTextAreaElement | null>,
  connection: Connection,
  { offer, isAwaited, look, move, close }: OfferControl,
) {
  const session = useSession();
  const [text, setText] = useDraft(session, connection);
  const [recall, setRecall] = useState(nothingToRecall);
  const [complaint, setComplaint] = useState<string | null>(null);

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
    // Why a text was not taken is said for as long as nothing else is written: that is why there is nothing.
    if (text.trim() === '') return setComplaint(complaint ?? laterWords.log.nothingToRun);
    setRecall(remembered(recall, session.play.kept(text.trim())));
    put('');
    runIn(session, text);
  };
  const change = (next: string, caret: number, isPasted: boolean): void => {
    if (next.length > longestDraft) return setComplaint(tooLong(next));
    setText(next);
    setComplaint(null);
    // Over what was pasted, and where a line begins, nothing is offered.
    (isPasted || next[caret - 1] === '\n' ? close : look)(next, caret);
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
    leave: () => field.current?.blur(),
    lookAgain: (caret) => look(text, caret),
    nextOption: () => move(1),
    previousOption: () => move(-1),
    newer: () => show(newer(recall)),
    older: () => show(older(recall, text)),
    // What is being written is cleared; where nothing is, what runs is stopped.
    interrupt: () => (text === '' ? session.cancelAll(connection) : put('')),
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const act = pressedAct(event, { text, offer, isAwaited: isAwaited() });
    if (act !== null) acts[act](event.currentTarget.selectionStart);
  };
  const paste = (event: SyntheticEvent<HTMLTextAreaElement>, brought: string): void => {
    const next = withBrought(event, text, brought);
    if (next !== null && next.text.length > longestDraft) setComplaint(tooLong(next.text));
    else if (next !== null) put(next.text, next.caret);
  };
  return { text, complaint, change, take, press, paste };
}

/** What is written at the prompt of a connection, which outlasts the prompt, and what changes it. */
function useDraft({ drafts }: Session, { id }: Connection) {
  const [text, keepText] = useState(() => drafts.of(id));
  // What was typed while the prompt was being made goes on behind what it was made with.
  useLayoutEffect(() => keepText(drafts.of(id)), [drafts, id]);
  const setText = (next: string): void => {
    keepText(next);
    drafts.write(id, next);
  };
  return [text, setText] as const;
}

/** Of a long text the field is rid before it runs. */
function runIn(session: Session, text: string): void {
  if (text.length > longestHighlight) session.whenIdle(0, () => session.run(text));
  else session.run(text);
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

/** A long text with what is brought into it, and the caret behind that; null where the field takes it itself. */
function withBrought(
  event: SyntheticEvent<HTMLTextAreaElement>,
  text: string,
  brought: string,
): { readonly text: string; readonly caret: number } | null {
  const { selectionStart, selectionEnd } = event.currentTarget;
  const next = text.slice(0, selectionStart) + brought + text.slice(selectionEnd);
  if (next.length <= longestHighlight) return null;
  // By itself the field would make a piece of the page of each line.
  event.preventDefault();
  return { text: next, caret: selectionStart + brought.length };
}
