import { motionOfSystem } from '../../browser/motion.ts';
import { browserSurroundings } from '../../browser/surroundings.ts';
import { exerciseIn } from '../../presentation/exercise/exercise-id.ts';
import { packedInId } from '../../presentation/exercise/own-exercise-id.ts';
import { rememberSaved } from '../../presentation/sharing/kept-work.ts';
import { mostFileBytes } from '../../presentation/sharing/limits.ts';
import type { Notice, OpenedFrom } from '../../presentation/sharing/notice.ts';
import { openRecord, type Source } from '../../presentation/sharing/open-record.ts';
import type { Opened } from '../../presentation/sharing/opened.ts';
import { packedIn } from '../../presentation/sharing/packed-in.ts';
import { viewNames } from '../../presentation/sight/view-name.ts';
import { startCalled } from '../../presentation/starts.ts';
import { takeUpDrafts } from '../../presentation/statements/kept-drafts.ts';
import { addressWithDoor, addressWithView, wishOfAddress } from './address.ts';
import { addressWithStory } from './address-with-story.ts';
import { addressWithPacked } from './packed-address.ts';
import { type Beside, packedBeside } from './visits.ts';

/** What a person wants to see opened: what a link or an entry of the browser's history holds, or a file. */
export type Wanted =
  /** `drafts` are what stood at the prompts, where the entry keeps that. */
  | ({ readonly kind: 'packed'; readonly drafts: unknown } & Beside)
  | { readonly kind: 'file'; readonly file: File };

interface OpeningWatch {
  readonly onProgress: (share: number) => void;
  readonly isWanted: () => boolean;
}

/** Opens a link or a file; null when it is not wanted any more. */
export async function openWanted(wanted: Wanted, watch: OpeningWatch): Promise<Opened | null> {
  const source = wanted.kind === 'packed' ? wanted : await sourceIn(wanted.file);
  if ('ok' in source) return source;
  // An exercise that the address brings along is known before what was done in it is opened.
  const { story } = wishOfAddress(location.search);
  if (packedInId(exerciseIn(story) ?? '') !== null) await startCalled(story ?? '');
  const own = { motion: motionOfSystem(), surroundings: browserSurroundings } as const;
  const opened = await openRecord(source, { ...watch, ...own });
  if (opened?.ok !== true) return opened;
  if (wanted.kind === 'file' || wanted.isSaved) rememberSaved(opened.session);
  if (wanted.kind === 'packed') takeUpDrafts(opened.session.drafts, wanted.drafts);
  return opened;
}

/** A file holds the text of a record, or a link that somebody has kept in one. */
async function sourceIn(file: File): Promise<Source | Extract<Opened, { readonly ok: false }>> {
  if (file.size > mostFileBytes)
    return { ok: false, fault: { kind: 'tooLarge', size: file.size, most: mostFileBytes } };
  try {
    const text = await file.text();
    const packed = /^\s*https?:\S+\s*$/.test(text) ? packedIn(text.trim().replace(/^[^#]*/, '')) : null;
    return packed === null ? { kind: 'text', text } : { kind: 'packed', packed };
  } catch {
    // A file that was moved or may not be read: the browser says no more.
    return { ok: false, fault: { kind: 'unreadable' } };
  }
}

/** What there is to say of something that was opened, if there is. */
export function noticeOf(opened: Opened, from: OpenedFrom): Notice | null {
  if (!opened.ok) return { kind: 'notOpened', from, fault: opened.fault };
  return opened.difference === null ? null : { kind: 'differs', difference: opened.difference };
}

/** The address of what was opened, as it was looked at; `packed` is the record in the link that has led to it, if one has. */
export function addressOf(
  { session, view }: Extract<Opened, { readonly ok: true }>,
  packed: string | null,
): string {
  const kept = viewNames.find((name) => name === view.view);
  const address = addressWithView(addressWithStory(location.href, session.start.id), kept ?? 'cluster');
  return addressWithPacked(addressWithDoor(address, view.door), packed);
}

/** What the entry that is shown keeps of a session: in its address, or beside it where that is too long for one. */
export function wantedHere(): Wanted | null {
  const packed = packedIn(location.hash);
  const kept = packed === null ? packedBeside(history.state) : { packed, isSaved: false };
  return kept === null ? null : { kind: 'packed', drafts: history.state?.drafts, ...kept };
}
