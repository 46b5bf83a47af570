import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSession } from '../../hooks/use-session.tsx';
import { broughtBackBy, takenBackBy, undoneNow } from '../../presentation/time/taken-back.ts';
import { useMedia } from '../../ui/appearance.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { wideScreen } from '../../ui/wide-screen.ts';
import { formats, laterWords, words } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { BranchTree } from './branch-tree.tsx';
import { moveOf, ownUndo } from './move-keys.ts';

/** What has been said of a move, and where: it holds for that place alone. */
interface Said {
  readonly text: string;
  readonly at: number;
}

export interface BranchMovesProps {
  /** Where Undo stands on a telephone, within reach of a thumb wherever the page is scrolled to; null until that is there. */
  readonly foot: HTMLElement | null;
}

/** What is narrower has no room beside what plays. */
const telephone = '(min-width: 22.4rem)';

/** The branches, and moves on the tree of commands: each says beforehand what it does, and afterwards what it has done. */
export function BranchMoves({ foot }: BranchMovesProps) {
  const session = useSession();
  const { history } = session;
  const [said, setSaid] = useState<Said | null>(null);
  const isWide = useMedia(wideScreen);
  const isAtFoot = useMedia(telephone) && !isWide;
  const text = laterWords.branches;
  const taken = takenBackBy(session.play);
  const brought = broughtBackBy(session.play);
  const undo = () => {
    session.undo();
    if (taken !== null) setSaid({ text: text.undone(taken), at: session.play.acts.length });
  };
  useBegun((text) => setSaid({ text, at: session.play.acts.length }));
  const redo = () => {
    session.redo();
    if (brought !== null) setSaid({ text: text.redone(brought), at: session.play.acts.length });
  };
  useMoveKeys({ undo, redo });
  const undoes: MoveProps = {
    name: words.timeline.undo,
    says: taken === null ? null : text.undoTakes(taken),
    onPress: undo,
    isPossible: history.canUndo,
  };
  return (
    <>
      {history.branches.length > 1 && <BranchTree />}
      {foot === null || !isAtFoot ? (
        <Move {...undoes} />
      ) : (
        createPortal(<Move {...undoes} shown={<Icon name="undo" />} />, foot)
      )}
      <Move
        name={words.timeline.redo}
        says={brought === null ? null : text.redoBrings(brought)}
        onPress={redo}
        isPossible={history.canRedo}
      />
      {said !== null && (
        <Notice
          key={`${said.at} ${said.text}`}
          closeLabel={laterWords.share.close}
          onClose={() => setSaid(null)}
        >
          {said.text}
        </Notice>
      )}
    </>
  );
}

/** Says when the first command on a line of time has made a branch of it, and where what it has left is. */
function useBegun(say: (text: string) => void): void {
  const { history, play } = useSession();
  const { branch, branches } = history;
  const own = branch.entries.length - (branch.parent?.applied ?? 0);
  const undone = undoneNow(play);
  const left = history.undone?.branch ?? branch.parent?.branch;
  const seen = useRef({ id: branch.id, own, count: branches.length, undone, left });
  useEffect(() => {
    const before = seen.current;
    seen.current = { id: branch.id, own, count: branches.length, undone, left };
    const isMade = branches.length > before.count || (branch.id === before.id && before.own === 0);
    if (branch.parent === null || own === 0 || !isMade) return;
    const wasUndone = before.id === branch.id ? before.undone : null;
    const other = branches.find(
      ({ id }) => id === (wasUndone === null ? branch.parent?.branch : before.left),
    );
    say(
      laterWords.branches.begun({
        name: laterWords.branches.current(branch.name),
        clock: formats.shortClockWithTenths(branch.parent.atMs),
        other: other?.name ?? '',
        undone: wasUndone,
      }),
    );
  });
}

/** The keys do what the buttons do, wherever no field has an undo of its own. */
function useMoveKeys(moves: Readonly<Record<'undo' | 'redo', () => void>>): void {
  const latest = useRef(moves);
  latest.current = moves;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const move = moveOf(event);
      const target = event.target instanceof Element ? event.target : null;
      if (move === null || event.defaultPrevented || target?.closest(ownUndo) != null) return;
      event.preventDefault();
      latest.current[move]();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

interface MoveProps {
  readonly name: string;
  /** What is seen of it in place of its name. */
  readonly shown?: ReactNode;
  readonly says: string | null;
  readonly isPossible: boolean;
  readonly onPress: () => void;
}

/** In a row of its own, so that what it says hangs to the left and stays on the page. */
const Move = ({ name, shown, says, isPossible, onPress }: MoveProps) => (
  <span className="flex min-w-0 max-w-full lg:drawn:shrink-0">
    <Button
      look={shown === undefined ? 'plain' : 'icon'}
      className={shown === undefined ? '' : 'bg-card!'}
      disabled={!isPossible}
      onClick={onPress}
      {...((says ?? shown) != null && { label: name })}
      {...(says !== null && { 'data-tooltip': says, 'aria-description': says })}
    >
      {shown ?? (
        <span className="truncate" title={isolated(name)}>
          {name}
        </span>
      )}
    </Button>
  </span>
);
