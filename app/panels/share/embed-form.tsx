import { tell } from '@ha-playground/engine';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { version } from '../../../package.json';
import { useSession } from '../../hooks/use-session.tsx';
import { embedWishOf } from '../../presentation/sharing/embed-wish.ts';
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
  embedTicks,
  frameCode,
  heightOf,
} from './embed-code.ts';
import type { Kept } from './keep.ts';

interface EmbedFormProps {
  readonly address: string;
  readonly kept: Kept;
}

/** The session as a living picture in another page: what can be chosen, how it will look beside that, and the code. */
export function EmbedForm({ address, kept }: EmbedFormProps) {
  const session = useSession();
  const [choice, setChoice] = useState<EmbedChoice>({});
  const [ownTitle, setOwnTitle] = useState('');
  const [isPinned, setPinned] = useState(false);
  const text = laterWords.share.embed;
  const isPlayed = hasBeenPlayed(session);
  const { title } = session.start;
  const source: EmbedSource = {
    folder: address.replace(/[^/]*$/, ''),
    story: session.start.id,
    packed: isPlayed && kept.link.kind === 'fits' ? (kept.link.text.split('#s=')[1] ?? null) : null,
    title: ownTitle || (title.kind === 'story' ? tell(words.header.starts, title) : text.free),
    choice,
    pinned: isPinned ? version : null,
  };
  // Until this version is published there is no other player to look at.
  const previewed = embedAddress({ ...source, pinned: null });
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <div ref={form} className="flex flex-col gap-4 pt-3">
      {isPlayed && kept.link.kind === 'tooLong' && <p>{text.tooLong}</p>}
      <p className="text-muted">{text.intro}</p>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <Code title={text.element} code={elementCode(source)} />
          <Code title={text.frame} code={frameCode(source)} />
          <TextField label={text.titleField} value={ownTitle} onChange={setOwnTitle} />
          <ChoiceField
            label={text.versionField}
            value={isPinned ? 'pinned' : 'newest'}
            choices={[
              ['newest', text.newest],
              ['pinned', text.pinned(version)],
            ]}
            onChange={(value) => setPinned(value === 'pinned')}
          />
          <Fields choice={choice} onChoice={setChoice} />
        </div>
        <iframe
          // Another address is another picture, and no entry of the browser's history.
          key={previewed}
          title={text.preview}
          src={previewed}
          sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
          className="sticky top-0 w-full border-0"
          // No higher than what is seen of the dialog: there it scrolls.
          style={{ height: `min(${heightOf(source)}px, 70dvh)` }}
        />
      </div>
    </div>
  );
}

interface FieldsProps {
  readonly choice: EmbedChoice;
  readonly onChoice: (choice: EmbedChoice) => void;
}

type Parameter = keyof typeof embedChoices | keyof typeof embedTexts | keyof typeof embedTicks;

/** Every parameter by its name and what it does; the usual value of each is not written. */
function Fields({ choice, onChoice }: FieldsProps): ReactNode {
  const text = laterWords.share.embed;
  const choose = (name: string, value: string, usual: string): void => {
    const { [name]: _, ...others } = choice;
    onChoice(value === usual ? others : { ...others, [name]: value });
  };
  return (
    <div className="flex flex-col gap-3">
      {entriesOf(embedTicks).map(([name, values]) => (
        <fieldset key={name} className="m-0 min-w-0 border-0 p-0">
          <legend className="text-xs text-muted">
            {name}: {text.notes[name]}
          </legend>
          <div className="flex flex-wrap gap-x-4">
            {values.map((value) => (
              <label key={value} className="hit-target inline-flex items-center gap-2">
                <input
                  type="checkbox"
                  checked={partsOf(choice, name).includes(value)}
                  onChange={({ target }) =>
                    choose(
                      name,
                      values
                        .filter((each) =>
                          each === value ? target.checked : partsOf(choice, name).includes(each),
                        )
                        .join(),
                      '',
                    )
                  }
                />
                {value}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {entriesOf(embedChoices).map(([name, values]) => (
        <ChoiceField
          key={name}
          label={`${name}: ${text.notes[name]}`}
          value={choice[name] ?? values[0]}
          choices={values.map((value) => [value, value] as const)}
          onChange={(value) => choose(name, value, values[0])}
        />
      ))}
      {entriesOf(embedTexts).map(([name, example]) => (
        <div key={name}>
          <TextField
            label={`${name}: ${text.notes[name]} ${text.example(example)}`}
            value={choice[name] ?? ''}
            onChange={(value) => choose(name, value, '')}
          />
          <p role="status" className="text-sm text-trouble-ink empty:hidden">
            {isRefused(name, choice[name]) ? text.refused : ''}
          </p>
        </div>
      ))}
    </div>
  );
}

const entriesOf = <Table extends Readonly<Partial<Record<Parameter, unknown>>>>(table: Table) =>
  Object.entries(table) as unknown as readonly {
    [Name in keyof Table & Parameter]: readonly [Name, Table[Name]];
  }[keyof Table & Parameter][];

const partsOf = (choice: EmbedChoice, name: string): readonly string[] => (choice[name] ?? '').split(',');

/** Would the player take another value for it? */
const isRefused = (name: string, value = ''): boolean =>
  value !== '' && embedWishOf(new URLSearchParams({ [name]: value })).refused.length > 0;

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
        rows={4}
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
