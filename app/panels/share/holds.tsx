import { tell } from '@ha-playground/engine';
import { type ReactNode, useId } from 'react';
import { laterWords, words } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';
import type { Inventory } from './inventory.ts';

/** More names are counted: nobody reads a longer list. */
const mostNames = 100;

interface HoldsProps {
  readonly inventory: Inventory;
  /** Are the hosts called by names that tell nothing? */
  readonly hasAliases: boolean;
  readonly onAliases: (hasAliases: boolean) => void;
}

/** Everything that whoever gets the link can read in it, before it is copied. */
export function Holds({ inventory, hasAliases, onAliases }: HoldsProps) {
  const title = useId();
  const text = laterWords.share;
  const { start, statements, branches, hosts, pastedCharacters, namesLeft } = inventory;
  return (
    <section aria-labelledby={title} className="flex min-w-0 flex-col gap-2">
      <h3 id={title} className="font-semibold">
        {text.holds}
      </h3>
      <dl className="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 wrap-anywhere">
        <Row term={text.start}>
          <Written>{tell(words.header.starts, start)}</Written>
        </Row>
        <Row term={text.statements}>{text.statementCount(statements)}</Row>
        <Row term={text.branches}>
          <Names names={branches} />
        </Row>
        <Row term={text.hosts}>{hosts.length === 0 ? text.noHosts : <Names names={hosts} />}</Row>
        <Row term={text.pasted}>
          {pastedCharacters === 0 ? text.nothingPasted : text.pastedText(pastedCharacters)}
        </Row>
      </dl>
      <label className="hit-target flex cursor-pointer items-baseline gap-3">
        <input
          type="checkbox"
          checked={hasAliases}
          onChange={({ target }) => onAliases(target.checked)}
          className="shrink-0 accent-primary"
        />
        <span className="flex min-w-0 flex-col wrap-anywhere">
          {text.aliases}
          <span className="text-xs text-muted">{text.aliasesHint}</span>
          {hasAliases && <strong className="text-xs font-semibold">{text.addressHint}</strong>}
          {namesLeft.length > 0 && (
            <span className="text-xs">
              {text.namesLeft} <Names names={namesLeft} />
            </span>
          )}
        </span>
      </label>
    </section>
  );
}

const Row = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div className="contents">
    <dt className="text-muted">{term}</dt>
    <dd className="m-0">{children}</dd>
  </div>
);

function Names({ names }: { readonly names: readonly string[] }) {
  const more = names.length - mostNames;
  return (
    <>
      <Written>{names.slice(0, mostNames).join(', ')}</Written>
      {more > 0 && <> {laterWords.share.moreHosts(more)}</>}
    </>
  );
}
