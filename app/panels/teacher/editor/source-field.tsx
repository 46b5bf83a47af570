import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useSession } from '../../../hooks/use-session.tsx';
import { vocabularyOf } from '../../../presentation/statements/vocabulary.ts';
import { useMedia } from '../../../ui/appearance.tsx';
import { laterWords } from '../../../words/index.ts';
import type { Editor, MistakeAt } from './editor.ts';

const text = () => laterWords.teacher;

/** A text of an exercise is not longer. */
const mostCharacters = 200_000;

/** Where there is room for it, and keys to write with. */
const roomForEditor = '(min-width: 48rem) and (any-pointer: fine)';

/** What can be asked of the field. */
export interface SourceFieldHandle {
  /** Goes to a place of the text: line and column from 1. */
  readonly showPlace: (line: number, column: number) => void;
}

interface SourceFieldProps {
  readonly ref: Ref<SourceFieldHandle>;
  readonly value: string;
  readonly mistakes: readonly MistakeAt[];
  readonly onChange: (value: string) => void;
}

/** The text of an exercise: in an editor once that has come, and in a plain field until then, on phones, and where it does not come. */
export function SourceField({ ref, value, mistakes, onChange }: SourceFieldProps) {
  const session = useSession();
  const plain = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const hasRoom = useMedia(roomForEditor);
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };
  useEffect(() => {
    if (!hasRoom) return;
    let opened: Editor | null = null;
    let isWanted = true;
    import('./editor.ts').then(
      ({ openEditor }) => {
        if (!isWanted || host.current === null) return;
        const hadFocus = document.activeElement === plain.current;
        opened = openEditor(host.current, {
          text: latest.current.value,
          mostCharacters,
          onChange: (next) => latest.current.onChange(next),
          vocabulary: () => vocabularyOf(session.world, null),
          words: { label: text().text, completions: text().completions },
        });
        setEditor(opened);
        if (hadFocus) opened.focus();
      },
      // Without a network the plain field does as well.
      () => undefined,
    );
    return () => {
      isWanted = false;
      opened?.close();
      setEditor(null);
    };
  }, [hasRoom, session]);
  useEffect(() => editor?.setText(value), [editor, value]);
  useEffect(() => editor?.setMistakes(mistakes), [editor, mistakes]);
  useImperativeHandle(ref, () => ({
    showPlace: (line, column) =>
      editor === null ? showPlaceIn(plain.current, line, column) : editor.showPlace(line, column),
  }));
  return (
    <>
      <div ref={host} data-editor={editor === null ? 'none' : 'open'} />
      {editor === null ? (
        <textarea
          ref={plain}
          aria-label={text().text}
          value={value}
          spellCheck={false}
          maxLength={mostCharacters}
          onChange={({ target }) => onChange(target.value)}
          className="min-h-80 w-full resize-y rounded-lg border border-edge bg-card p-3 font-mono text-sm"
        />
      ) : (
        <p className="text-sm text-muted">{text().editorNote}</p>
      )}
    </>
  );
}

function showPlaceIn(field: HTMLTextAreaElement | null, line: number, column: number): void {
  if (field === null) return;
  const lines = field.value.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const end = before + (lines[line - 1]?.length ?? 0);
  field.focus();
  field.setSelectionRange(Math.min(before + column - 1, end), end);
  const lineHeight = Number.parseFloat(getComputedStyle(field).lineHeight) || 20;
  field.scrollTop = Math.max(0, (line - 4) * lineHeight);
}
