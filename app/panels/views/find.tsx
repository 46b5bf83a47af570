import { type FormEvent, useId, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { useMedia } from '../../ui/appearance.tsx';
import { laterWords, words } from '../../words/index.ts';
import { FindPlace } from './find-place.tsx';
import { examplesIn, holderOf, namesFor, soughtIn } from './search.ts';

/** So many names are offered. */
const mostOffered = 12;

/** So wide a window has room for examples. */
const roomForExamples = '(min-width: 85rem)';

/** Finds a leaf or a partition by its name, keeps it lit, and brings it into sight in the view that is shown. */
export function Find() {
  const { world, view } = useSession();
  const [text, setText] = useState('');
  const [miss, setMiss] = useState<string | null>(null);
  const names = useId();
  const hasRoom = useMedia(roomForExamples);

  const find = (wanted: string): void => {
    const sought = wanted.trim() === '' ? null : soughtIn(world, wanted);
    if (sought !== null) view.seek(sought);
    else if (wanted.trim() === '') view.choose(null);
    setMiss(sought === null && wanted.trim() !== '' ? wanted.trim() : null);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    find(text);
    // Whoever has asked for a leaf or a partition goes on with it: its menu is a key away.
    const sought = text.trim() === '' ? null : soughtIn(world, text);
    const node = sought === null ? null : (sought.node ?? holderOf(world, sought));
    if (node === null) return;
    document.querySelector<HTMLElement>(`[data-leaf="${node}"][tabindex]`)?.focus({ preventScroll: true });
    // The focus points at the leaf: it is the partition that was asked for.
    if (sought !== null) view.point(sought);
  };

  return (
    <FindPlace>
      <form onSubmit={onSubmit}>
        <input
          type="search"
          aria-label={words.find.label}
          placeholder={words.find.hint(hasRoom ? examplesIn(world) : [])}
          list={names}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setMiss(null);
            // What names something as it stands needs no Enter.
            if (target.value === '' || soughtIn(world, target.value) !== null) find(target.value);
          }}
          className="my-1 hit-target w-full text-ellipsis rounded-full border border-line bg-lane px-3 text-sm placeholder:text-muted"
        />
        <datalist id={names}>
          {text !== '' &&
            namesFor(world, text, mostOffered).map((name) => <option key={name} value={name} />)}
        </datalist>
        <output
          className={`absolute top-full right-0 z-20 mt-1 rounded-md bg-ink px-2 py-0.5 text-xs whitespace-nowrap text-card ${miss === null ? 'hidden' : ''}`}
        >
          {miss !== null && laterWords.places.unknown(miss)}
        </output>
      </form>
    </FindPlace>
  );
}
