import type { Root } from 'react-dom/client';
import { wasLed } from '../../browser/visit.ts';
import type { Session } from '../../presentation/session.ts';
import { scriptOf } from '../../presentation/sharing/commands.ts';
import type { Notice } from '../../presentation/sharing/notice.ts';
import { packedIn } from '../../presentation/sharing/packed-in.ts';
import { extras, loadExtras } from '../../presentation/statements/extras.ts';
import { takeUpDrafts } from '../../presentation/statements/kept-drafts.ts';
import { addressOf, noticeOf, openWanted, wantedHere } from './opening.ts';
import { OpeningBar } from './opening-bar.tsx';

/** What the page shows first, and what there is to say of it. */
export interface FirstShown {
  readonly session: Session;
  readonly notice: Notice | null;
}

interface FirstOptions {
  /** Shows how far the opening has come, as long as there is nothing else to be seen. */
  readonly page: Root;
  /** What is shown where nothing can be opened. */
  readonly begin: () => Promise<FirstShown>;
  readonly cmd: string | null;
}

/**
 * What the address leads to: a session that somebody has kept, or a start and the statements that it asks to be run. What keeps
 * the address is there with it: whoever goes on and loads the page again in the next moment loses nothing.
 */
export async function firstShown(options: FirstOptions): Promise<FirstShown> {
  const [shown] = await Promise.all([shownFirst(options), import('./browser-visits.ts')]);
  return shown;
}

async function shownFirst({ page, begin, cmd }: FirstOptions): Promise<FirstShown> {
  const wanted = wantedHere();
  if (wanted === null) return cmd === null ? beginWithDrafts(begin) : afterCommands(await begin(), cmd);
  const onProgress = (share: number) => page.render(<OpeningBar share={share} onCancel={null} />);
  onProgress(0);
  const { search } = location;
  const opened = await openWanted(wanted, { onProgress, isWanted: () => true });
  if (opened === null) throw new Error('what the address leads to is wanted until it is there');
  const notice = noticeOf(opened, 'firstLink');
  // Whoever was being led and loads the page again opens nothing but their own.
  if (opened.ok && wasLed()) opened.session.isOpened = false;
  if (!opened.ok) return { ...(await begin()), notice };
  // What the address asks for itself, a view or a door, is meant more than what was kept.
  if (/(view|door)=/.test(search)) return { session: opened.session, notice };
  // The address holds what was opened at every moment: nobody loses it who loads the page again before it is kept up.
  history.replaceState(history.state, '', addressOf(opened, packedIn(location.hash)));
  return { session: opened.session, notice };
}

/** Nothing was entered yet when the page was loaded again, but something was being written. */
async function beginWithDrafts(begin: FirstOptions['begin']): Promise<FirstShown> {
  const shown = await begin();
  takeUpDrafts(shown.session.drafts, history.state?.drafts);
  return shown;
}

/** What runs reads is there first: a read that waited for it would begin at an instant of its own in every browser. */
async function afterCommands({ session, notice }: FirstShown, cmd: string): Promise<FirstShown> {
  await loadExtras();
  session.isOpened = true;
  const commands = scriptOf(session.play.kept(cmd), isStatement);
  if (!commands.ok) return { session, notice: { kind: 'commandsRefused', refusal: commands.refusal } };
  if (commands.script !== '') session.run(commands.script);
  return { session, notice };
}

const isStatement = (text: string): boolean => extras()?.read(text).kind === 'statement';
