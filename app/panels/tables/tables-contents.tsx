import type { Cursor } from '@ha-playground/engine';
import { useState } from 'react';
import { useDatabaseShown, useSession } from '../../hooks/use-session.tsx';
import { whereIs } from '../../presentation/time/whereabouts.ts';
import { ResultTable } from '../../results/result-table.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Select } from '../../ui/select.tsx';
import { formats, laterWords, words } from '../../words/index.ts';
import { PlaceMark } from '../../words/place-mark.tsx';
import { Written } from '../../words/written.tsx';
import { type CatalogueTable, catalogue } from './catalogue.ts';
import { Reader, type Reading, tableOf } from './reader.ts';

const text = () => laterWords.tables;

interface TablesContentsProps {
  readonly onRun: () => void;
}

/** One table of many, live: it changes as the playhead moves, and what has changed is marked. */
export function TablesContents({ onRun }: TablesContentsProps) {
  const session = useSession();
  const { history, transport, world } = session;
  const [wanted, setWanted] = useState<string | null>(null);
  const [reader] = useState(() => new Reader(history));
  const database = useDatabaseShown(session);
  const shown = catalogue.find(({ key }) => key === wanted) ?? catalogue[0];
  if (shown === undefined) return null;
  const statement = statementOf(shown, database);
  const reading = statement === null ? null : reader.read(statement, transport.isLive);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2 p-4 lg:short:drawn:gap-1 lg:short:drawn:p-2">
      {/* In one line where there is room for it: what is read stands below, and should be seen. */}
      <div className="flex flex-wrap items-center gap-2">
        <TableChoice value={shown.key} onChange={setWanted} />
        {shown.isOfDatabase && database !== null && (
          <Select
            label={words.database}
            options={world.databases.map(({ name }) => name)}
            value={database}
            onChange={session.view.showDatabase}
          />
        )}
        {statement === null && <p className="text-muted">{text().noDatabase}</p>}
        {statement !== null && (
          <Statement
            statement={statement}
            printed={reading?.result.text ?? ''}
            onRun={() => {
              session.run(`${statement};`);
              onRun();
            }}
          />
        )}
        {reading !== null && <ReadingFacts reading={reading} />}
      </div>
      {reading !== null && <Result reading={reading} database={database} />}
    </div>
  );
}

const field =
  'hit-target min-w-40 flex-1 max-w-80 max-sm:max-w-none rounded-lg border border-line bg-lane px-2 font-mono text-xs';

/** Null where it asks about a database and there is none. */
function statementOf(table: CatalogueTable, database: string | null): string | null {
  if (table.isOfDatabase && database === null) return null;
  return table.statement(database ?? '');
}

interface TableChoiceProps {
  readonly value: string;
  readonly onChange: (key: string) => void;
}

function TableChoice({ value, onChange }: TableChoiceProps) {
  const optionsOf = (kind: CatalogueTable['kind']) =>
    catalogue.filter((table) => table.kind === kind).map(({ key }) => <option key={key}>{key}</option>);
  return (
    <select
      aria-label={text().choose}
      value={value}
      title={value}
      onChange={({ target }) => onChange(target.value)}
      className={field}
    >
      <optgroup label={text().statements}>{optionsOf('statement')}</optgroup>
      <optgroup label={text().views}>{optionsOf('view')}</optgroup>
      <optgroup label={text().observed}>{optionsOf('observed')}</optgroup>
    </select>
  );
}

interface StatementProps {
  readonly statement: string;
  /** What the client prints for it. */
  readonly printed: string;
  readonly onRun: () => void;
}

/** What the table stands for, to be run or taken along. */
function Statement({ statement, printed, onRun }: StatementProps) {
  return (
    <>
      <code className="min-w-0 flex-1 basis-40 max-sm:basis-full font-mono text-xs break-words text-muted">
        <Written>{`${statement};`}</Written>
      </code>
      <Button className="px-3 text-xs" onClick={onRun}>
        {text().run}
      </Button>
      <CopyButton className="px-3 text-xs" label={text().copy} content={printed} said={text()} />
    </>
  );
}

/** Where a reading was made; one of a large table may be of an instant that was left meanwhile. */
function Place({ place, isBrief }: { readonly place: Cursor; readonly isBrief: boolean }) {
  const session = useSession();
  return (
    <PlaceMark
      where={whereIs(session.history, place)}
      atMs={place.atMs}
      isBrief={isBrief}
      onVisit={() => session.visit(place)}
    />
  );
}

/** What the changes are counted from, where that has not led to the moment shown. */
function Since({ place }: { readonly place: Cursor }) {
  const { history } = useSession();
  if (whereIs(history, place).kind === 'here') return null;
  return (
    <>
      {text().since} <Place place={place} isBrief={false} />
    </>
  );
}

/** How many rows it has, of which instant, and what has changed since. */
function ReadingFacts({ reading }: { readonly reading: Reading }) {
  const table = tableOf(reading.result);
  if (table === null) return null;
  const { sentences } = reading.changes;
  return (
    <p className="text-xs text-muted">
      {text().rows(table.rows.length)} {text().at(formats.clock(reading.place.atMs))}{' '}
      <Place place={reading.place} isBrief />
      {sentences.length > 0 && (
        <>
          <strong className="text-ink"> · {sentences.join(' · ')}</strong>{' '}
          {reading.since !== null && <Since place={reading.since} />}
        </>
      )}
    </p>
  );
}

interface ResultProps {
  readonly reading: Reading;
  /** The one that ordinals belong to where no column says it. */
  readonly database: string | null;
}

function Result({ reading, database }: ResultProps) {
  const table = tableOf(reading.result);
  if (table === null) return <p className="text-trouble-ink">{words.console.printed(reading.result.text)}</p>;
  if (table.rows.length === 0) return <p className="text-muted">{text().empty}</p>;
  return (
    <ResultTable
      key={reading.statement}
      label={laterWords.tables.caption(reading.statement, formats.clock(reading.place.atMs))}
      table={table}
      changed={reading.changes.cells}
      database={database}
      look="panel"
    />
  );
}
