import { branchNameLimit, type History, type NameReason, tell } from '@ha-playground/engine';
import { type KeyboardEvent, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { formats, laterWords } from '../../words/index.ts';
import { CompareDialog } from './compare/compare-dialog.tsx';

const text = () => laterWords.branches;

/** The branches, the name of the one that is shown, and two of them side by side. */
export function BranchTree() {
  const session = useSession();
  const { history } = session;
  const [isNaming, setNaming] = useState(false);
  const [isComparing, setComparing] = useState(false);
  const isParted = hasParted(history);
  if (isNaming) {
    return (
      <NameField
        name={history.branch.name}
        onName={(name) => session.nameBranch(name)}
        onEnd={() => setNaming(false)}
      />
    );
  }
  return (
    <>
      <MenuButton
        label={`${text().label}: ${text().current(history.branch.name)}`}
        className="px-1!"
        items={[
          ...history.branches.map(({ id, name, parent, entries }) => ({
            kind: 'action' as const,
            key: String(id),
            text: name,
            note: text().note(
              entries.slice(session.setUp.entries).map((entry) => entry.text),
              parent === null ? null : formats.clock(parent.atMs),
              id === history.undone?.branch,
            ),
            isElsewhere: id !== history.branch.id,
            isChosen: id === history.branch.id,
            choose: () => session.switchTo(id),
          })),
          { kind: 'action', key: 'rename', text: text().renameItem, choose: () => setNaming(true) },
          {
            kind: 'action',
            key: 'compare',
            text: text().compareItem,
            isUnavailable: !isParted,
            choose: () => setComparing(true),
          },
        ]}
      >
        <Fork />
        <span className="max-w-24 truncate lg:drawn:hidden lg:max-[86rem]:hidden">
          {text().current(history.branch.name)}
        </span>
      </MenuButton>
      {isParted && (
        <Button look="plain" className="lg:drawn:px-1!" onClick={() => setComparing(true)}>
          {text().compare}
        </Button>
      )}
      <CompareDialog isOpen={isComparing} onClose={() => setComparing(false)} />
    </>
  );
}

/** Has another branch left the one that is shown by the moment that is shown? Before that they are one, and show the same. */
function hasParted({ branch, branches, cursor }: History): boolean {
  return branches.some((other) => {
    const fork = other.id === branch.id ? branch.parent : other.parent;
    return fork !== null && (other.id === branch.id || fork.branch === branch.id) && fork.atMs <= cursor.atMs;
  });
}

const Fork = () => (
  <svg
    viewBox="0 0 16 16"
    className="size-[1.1em] shrink-0 fill-none stroke-current stroke-[1.6]"
    aria-hidden="true"
  >
    <path d="M4 1.5v13M4 10c6 0 8-2 8-6.5" />
    <circle cx="12" cy="3" r="1.2" />
  </svg>
);

interface NameFieldProps {
  readonly name: string;
  /** Answers why there can be no such name; null when it has been taken. */
  readonly onName: (name: string) => NameReason | null;
  readonly onEnd: () => void;
}

function NameField({ name, onName, onEnd }: NameFieldProps) {
  const [draft, setDraft] = useState(name);
  const whyRefused = () => (draft.trim() === '' ? null : onName(draft.trim()));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    const reason = event.key === 'Enter' ? whyRefused() : null;
    if (reason === null) return onEnd();
    event.currentTarget.setCustomValidity(tell(laterWords.names, reason));
    event.currentTarget.reportValidity();
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here.
      autoFocus
      aria-label={text().name}
      value={draft}
      dir="auto"
      maxLength={branchNameLimit}
      onChange={({ target }) => {
        target.setCustomValidity('');
        setDraft(target.value);
      }}
      onFocus={(event) => event.target.select()}
      onBlur={() => {
        whyRefused();
        onEnd();
      }}
      onKeyDown={onKeyDown}
      className="hit-target w-40 rounded-lg border border-edge bg-card px-2 text-ink"
    />
  );
}
