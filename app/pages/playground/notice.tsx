import { tell, visible } from '@ha-playground/engine';
import type { Notice as NoticeOfPage } from '../../presentation/sharing/notice.ts';
import { Notice } from '../../ui/notice.tsx';
import { laterWords } from '../../words/index.ts';

/** No more of a name from an address is repeated. */
const mostCharacters = 60;

interface NoticeProps {
  /** Null where there is no more to say than that a session was put away. */
  readonly notice: NoticeOfPage | null;
  /** How many statements were entered in the session that was put away for the one that is shown; 0 where none was. */
  readonly putAway: number;
  readonly onGoBack: () => void;
  readonly onClose: () => void;
}

/** Says what has become of what the address or a file asked for, and of what was there before; what is shown stands behind it. */
export function NoticeBar({ notice, putAway, onGoBack, onClose }: NoticeProps) {
  const { share, notices } = laterWords;
  const text = [
    ...(notice === null ? [] : [tell(notices, short(notice))]),
    ...(putAway === 0 ? [] : [share.putAway(putAway)]),
  ].join(' ');
  return (
    <Notice
      key={text}
      closeLabel={share.close}
      isLasting={notice !== null && isLasting(notice)}
      action={putAway === 0 ? null : { label: share.goBack, act: onGoBack }}
      onClose={onClose}
    >
      {text}
    </Notice>
  );
}

/** What could not be done, or may be lost, stays until somebody has seen it. */
const isLasting = ({ kind }: NoticeOfPage): boolean => kind !== 'unknownStory';

function short(notice: NoticeOfPage): NoticeOfPage {
  if (notice.kind === 'unknownStory') return { ...notice, id: cut(notice.id) };
  if (notice.kind !== 'commandsRefused' || notice.refusal.kind !== 'unread') return notice;
  return { ...notice, refusal: { ...notice.refusal, text: cut(notice.refusal.text) } };
}

const cut = (text: string): string => visible(text).slice(0, mostCharacters);
