import { tell, visible } from '@ha-playground/engine';
import type { Notice as NoticeOfPage } from '../../presentation/sharing/notice.ts';
import { Notice } from '../../ui/notice.tsx';
import { laterWords } from '../../words/index.ts';

/** No more of a name from an address is repeated. */
const mostCharacters = 60;

interface NoticeProps {
  readonly notice: NoticeOfPage;
  readonly onClose: () => void;
}

/** Says what has become of what the address or a file asked for; what is shown stands behind it. */
export function NoticeBar({ notice, onClose }: NoticeProps) {
  const text = tell(laterWords.notices, short(notice));
  return (
    <Notice key={text} closeLabel={laterWords.share.close} isLasting={isLasting(notice)} onClose={onClose}>
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
