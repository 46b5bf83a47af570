import { tell, visible } from '@ha-playground/engine';
import type { Notice } from '../../presentation/sharing/notice.ts';
import { Button } from '../../ui/button.tsx';
import { laterWords } from '../../words/index.ts';

/** No more of a name from an address is repeated. */
const mostCharacters = 60;

interface NoticeProps {
  readonly notice: Notice;
  readonly onClose: () => void;
}

/** Says over the page what has become of what the address or a file asked for; what is shown stands behind it. */
export function NoticeBar({ notice, onClose }: NoticeProps) {
  return (
    <div
      role="status"
      className="fixed inset-x-4 bottom-4 z-40 mx-auto flex w-fit max-w-xl items-center gap-3 rounded-xl border border-line bg-card px-4 py-2 text-ink text-sm shadow-lg print:hidden"
    >
      <p className="min-w-0 break-words">{tell(laterWords.notices, short(notice))}</p>
      <Button onClick={onClose}>{laterWords.share.close}</Button>
    </div>
  );
}

function short(notice: Notice): Notice {
  if (notice.kind === 'unknownStory') return { ...notice, id: cut(notice.id) };
  if (notice.kind !== 'commandsRefused' || notice.refusal.kind !== 'unread') return notice;
  return { ...notice, refusal: { ...notice.refusal, text: cut(notice.refusal.text) } };
}

const cut = (text: string): string => visible(text).slice(0, mostCharacters);
