import type { StatementResult } from '@ha-playground/engine/console';
import { Fragment } from 'react';
import { Written } from '../words/written.tsx';

type Sections = NonNullable<Extract<StatementResult, { readonly ok: true }>['help']>;

/** What HELP tells: headings, beneath each a list, and what is said of names beside them. */
export const HelpSections = ({ sections }: { readonly sections: Sections }) =>
  sections.map(({ heading, lines }) => {
    const said = lines.filter((line) => typeof line === 'string');
    const named = lines.filter((line) => typeof line !== 'string');
    return (
      <section key={heading} className="max-w-full pb-1">
        <p data-heading="" className={`wrap-anywhere ${lines.length === 0 ? 'font-sans' : 'font-semibold'}`}>
          <Written>{heading}</Written>
        </p>
        {named.length > 0 && (
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 py-1 pl-4">
            {named.map(([name, says]) => (
              <Fragment key={name}>
                <dt className="text-console-statement">
                  <Written>{name}</Written>
                </dt>
                <dd className="m-0 font-sans wrap-anywhere">{says}</dd>
              </Fragment>
            ))}
          </dl>
        )}
        {said.length > 0 && (
          <ul className="flex flex-col pl-4 text-console-muted">
            {said.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is where it is.
              <li key={place} className="wrap-anywhere">
                <Written>{line}</Written>
              </li>
            ))}
          </ul>
        )}
      </section>
    );
  });
