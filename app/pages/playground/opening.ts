import { browserSurroundings } from '../../browser/surroundings.ts';
import { mostFileBytes } from '../../presentation/sharing/limits.ts';
import type { Notice } from '../../presentation/sharing/notice.ts';
import { openRecord, type Source } from '../../presentation/sharing/open-record.ts';
import type { Opened } from '../../presentation/sharing/opened.ts';
import { viewNames } from '../../presentation/sight/view-name.ts';
import { addressWithStory, addressWithView } from './address.ts';
import { motionOfSystem } from './motion.ts';
import { packedIn } from './packed-address.ts';

/** What a person wants to see opened: what a link holds, or a file. */
export type Wanted =
  | { readonly kind: 'packed'; readonly packed: string }
  | { readonly kind: 'file'; readonly file: File };

interface OpeningWatch {
  readonly onProgress: (share: number) => void;
  readonly isWanted: () => boolean;
}

/** Opens a link or a file; null when it is not wanted any more. */
export async function openWanted(wanted: Wanted, watch: OpeningWatch): Promise<Opened | null> {
  const source = wanted.kind === 'packed' ? wanted : await sourceIn(wanted.file);
  if ('ok' in source) return source;
  return openRecord(source, { ...watch, motion: motionOfSystem(), surroundings: browserSurroundings });
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
export function noticeOf(opened: Opened, from: 'link' | 'file'): Notice | null {
  if (!opened.ok) return { kind: 'notOpened', from, fault: opened.fault };
  return opened.difference === null ? null : { kind: 'differs', difference: opened.difference };
}

/** The address of what was opened, as it was looked at. */
export function addressOf({ session, view }: Extract<Opened, { readonly ok: true }>): string {
  const kept = viewNames.find((name) => name === view.view);
  return addressWithView(addressWithStory(location.href, session.start.id), kept ?? 'cluster');
}
