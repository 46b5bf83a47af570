import { tell } from '@ha-playground/engine';
import { type ReactNode, useId, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { hasBeenPlayed } from '../../presentation/sharing/kept-text.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ChoiceField, TextField } from '../../ui/fields.tsx';
import { laterWords, words } from '../../words/index.ts';
import {
  type EmbedChoice,
  type EmbedSource,
  elementCode,
  embedAddress,
  embedChoices,
  embedTexts,
  frameCode,
} from './embed-code.ts';
import type { Kept } from './keep.ts';

interface EmbedFormProps {
  readonly address: string;
  readonly kept: Kept;
}

/** The session as a living picture in another page: what can be chosen, the code, and how it will look. */
export function EmbedForm({ address, kept }: EmbedFormProps) {
  const session = useSession();
  const [choice, setChoice] = useState<EmbedChoice>({});
  const text = laterWords.share.embed;
  const isPlayed = hasBeenPlayed(session);
  const source: EmbedSource = {
    folder: address.replace(/[^/]*$/, ''),
    story: session.start.id,
    packed: isPlayed && kept.link.kind === 'fits' ? (kept.link.text.split('#s=')[1] ?? null) : null,
    title: tell(words.header.starts, session.start.title),
    choice,
  };
  return (
    <div className="flex flex-col gap-4 pt-3">
      {isPlayed && kept.link.kind === 'tooLong' && <p>{text.tooLong}</p>}
      <Fields choice={choice} onChoice={setChoice} />
      <div className="grid gap-4 md:grid-cols-2">
        <Code title={text.element} code={elementCode(source)} />
        <Code title={text.frame} code={frameCode(source)} />
      </div>
      <iframe
        // Another address is another picture, and no entry of the browser's history.
        key={embedAddress(source)}
        title={text.preview}
        src={embedAddress(source)}
        sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
        className="h-[42rem] w-full border-0"
      />
    </div>
  );
}

interface FieldsProps {
  readonly choice: EmbedChoice;
  readonly onChoice: (choice: EmbedChoice) => void;
}

/** Every parameter by its name; the usual value of each is not written. */
function Fields({ choice, onChoice }: FieldsProps): ReactNode {
  const choose = (name: string, value: string, usual: string): void => {
    const { [name]: _, ...others } = choice;
    onChoice(value === usual ? others : { ...others, [name]: value });
  };
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 md:grid-cols-6">
      {Object.entries(embedChoices).map(([name, values]) => (
        <ChoiceField
          key={name}
          label={name}
          value={choice[name] ?? values[0]}
          choices={values.map((value) => [value, value] as const)}
          onChange={(value) => choose(name, value, values[0])}
        />
      ))}
      {Object.entries(embedTexts).map(([name, example]) => (
        <TextField
          key={name}
          label={`${name} (${example})`}
          value={choice[name] ?? ''}
          onChange={(value) => choose(name, value, '')}
        />
      ))}
    </div>
  );
}

function Code({ title, code }: { readonly title: string; readonly code: string }) {
  const id = useId();
  const { share } = laterWords;
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col items-start gap-2">
      <h4 id={id} className="font-semibold">
        {title}
      </h4>
      <textarea
        readOnly
        rows={5}
        dir="ltr"
        spellCheck={false}
        aria-labelledby={id}
        value={code}
        onFocus={({ target }) => target.select()}
        className="w-full min-w-0 resize-y rounded-lg border border-edge bg-console p-3 font-mono text-xs break-all text-console-ink"
      />
      <CopyButton label={share.embed.copy} content={code} said={share} />
    </section>
  );
}
