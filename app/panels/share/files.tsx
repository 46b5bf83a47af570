import { useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { laterWords } from '../../words/index.ts';
import type { Kept } from './keep.ts';

/** The session as files. */
export function Files({ kept }: { readonly kept: Kept }) {
  const title = useId();
  const text = laterWords.share;
  return (
    <section aria-labelledby={title} className="flex min-w-0 flex-col gap-2">
      <h3 id={title} className="font-semibold">
        {text.files}
      </h3>
      <ul className="m-0 flex list-none flex-col gap-2 p-0">
        {filesOf(kept).map(({ id, name, type, content }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Button onClick={() => saveFile({ name, type, text: content() })}>{text.fileTitles[id]}</Button>
            <span className="min-w-0 text-xs text-muted wrap-anywhere">{text.fileNotes[id]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SessionFile {
  readonly id: 'session';
  readonly name: string;
  readonly type: string;
  readonly content: () => string;
}

const filesOf = (kept: Kept): readonly SessionFile[] => [
  { id: 'session', name: 'session.ha.txt', type: 'text/plain', content: () => kept.text },
];
