import { type HighlightKind, highlight } from '@ha-playground/engine/console';
import type { ReactNode } from 'react';

/** Longer texts are shown by their field alone: neither colours nor a prompt before each line are worth a slow key. */
export const longestHighlight = 20_000;

const colours: Readonly<Record<HighlightKind, string>> = {
  keyword: 'text-console-statement',
  string: 'text-console-text',
  number: 'text-console-text',
  comment: 'text-console-muted',
  dot: 'text-console-prompt',
  name: '',
  punctuation: '',
};

interface PromptLinesProps {
  readonly prompt: string;
  readonly text: string;
}

/** What lies under the transparent text of the field: prompts in front of its lines, and the text in colour. */
export function PromptLines({ prompt, text }: PromptLinesProps) {
  const indent = `${prompt.length + 1}ch`;
  const continuation = '->'.padStart(prompt.length);
  return (
    <div aria-hidden="true" className="pointer-events-none col-start-1 row-start-1">
      {coloured(text).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is what stands at its place.
        <div key={index} className="relative" style={{ paddingLeft: indent }}>
          <span className="absolute left-0 whitespace-pre text-console-prompt">
            {index === 0 ? prompt : continuation}
          </span>
          <span className="break-all whitespace-pre-wrap forced-colors:invisible">{line}&#8203;</span>
        </div>
      ))}
    </div>
  );
}

/** The lines of `text`, each as pieces in their colours. */
function coloured(text: string): readonly ReactNode[] {
  const lines: ReactNode[][] = [[]];
  const add = (written: string, colour: string) => {
    for (const [index, part] of written.split('\n').entries()) {
      if (index > 0) lines.push([]);
      const line = lines.at(-1);
      if (part !== '')
        line?.push(
          colour === '' ? (
            part
          ) : (
            <span key={line.length} className={colour}>
              {part}
            </span>
          ),
        );
    }
  };
  let at = 0;
  for (const { span, kind } of highlight(text)) {
    add(text.slice(at, span.start), '');
    add(text.slice(span.start, span.end), colours[kind]);
    at = span.end;
  }
  add(text.slice(at), '');
  return lines;
}
