import { isKnown, tell } from '@ha-playground/engine';
import { nameOfNode, type Problem, type ProblemWords } from '@ha-playground/engine/console';
import { givesOneRow, parse } from '@ha-playground/engine/extras';
import type { EnteredRun } from '@ha-playground/engine/play';
import { useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import type { Session } from '../../presentation/session.ts';
import { shortNames } from '../../presentation/sight/short-names.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField, NumberField, TextField } from '../../ui/fields.tsx';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';
import { type Alert, type AlertSign, statementOfAlert, withoutEnd } from './alert.ts';
import { type Entry, hasEnded, textOf, waitingIn, whyRefused } from './entry.ts';

const text = () => laterWords.watches.alert;

const signs: readonly AlertSign[] = ['rows', 'above', 'below'];

const usual: Alert = {
  name: 'alert',
  query: '',
  sign: 'rows',
  bound: 0,
  node: null,
  everySeconds: 60,
  forSeconds: 0,
};

export interface AlertFormProps {
  readonly onEnter: (statement: string) => Entry;
  /** It is watched, and there is nothing more to say. */
  readonly onWatched: () => void;
}

/** A monitoring query of one's own, with how often it is asked and for how long it has to hold: it becomes a watch. */
export function AlertForm({ onEnter, onWatched }: AlertFormProps) {
  const session = useSession();
  const { world } = session;
  const [last, setLast] = useState<Entry | null>(null);
  const nodes = world.nodes.slice().filter(isKnown);
  const names = nodes.map(({ id }) => nameOfNode(world, id));
  const [alert, setAlert] = useState<Alert>(() => ({
    ...usual,
    name: freeName(takenIn(session)),
    node: names[0] ?? null,
  }));
  const change = (part: Partial<Alert>) => {
    setAlert({ ...alert, ...part });
    setLast(null);
  };
  const watch = () => {
    if (statement === null) return;
    const entry = onEnter(statement);
    setLast(entry);
    if (entry.kind === 'done') onWatched();
    // It is on its way: what comes next is another one.
    if (entry.kind === 'waits') setAlert({ ...alert, query: '', name: freeName(takenIn(session)) });
  };
  const fault = faultIn(alert);
  const statement = fault === null ? statementOfAlert(alert) : null;
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <h3 className="font-semibold">{text().title}</h3>
      <p className="text-muted">{text().intro}</p>
      <label className="flex min-w-0 flex-col gap-1">
        <span className="text-xs text-muted">{text().query}</span>
        <textarea
          rows={4}
          spellCheck={false}
          dir="auto"
          value={alert.query}
          onChange={({ target }) => change({ query: target.value })}
          className="w-full min-w-0 rounded-lg border border-edge bg-card px-2 py-1 font-mono text-xs"
        />
      </label>
      <AlertFields alert={alert} nodes={names} onChange={change} />
      {statement === null ? (
        fault !== null && <FaultTold fault={fault} query={withoutEnd(alert.query)} />
      ) : (
        <code className="font-mono text-xs wrap-anywhere text-muted">
          <Written>{`${statement};`}</Written>
        </code>
      )}
      {last?.kind === 'refused' && (
        <p role="alert" className="text-trouble-ink wrap-anywhere">
          <Written>{last.why}</Written>
        </p>
      )}
      <div>
        <Button disabled={statement === null} onClick={watch}>
          {text().watch}
        </Button>
      </div>
      <p role="status" className="wrap-anywhere">
        {last?.kind === 'waits' && <Written>{progressOf(session, last.entered)}</Written>}
      </p>
    </section>
  );
}

interface AlertFieldsProps {
  readonly alert: Alert;
  /** The names of all that can be asked. */
  readonly nodes: readonly string[];
  readonly onChange: (part: Partial<Alert>) => void;
}

/** When it says that something is wrong, how often and where it is asked, and what it is called. */
function AlertFields({ alert, nodes, onChange }: AlertFieldsProps) {
  const { world } = useSession();
  return (
    <div className="grid grid-cols-2 items-end gap-3">
      <ChoiceField
        label={text().sign}
        value={alert.sign}
        choices={signs.map((sign) => [sign, text().signs[sign]] as const)}
        onChange={(sign) => onChange({ sign })}
        className={alert.sign === 'rows' ? 'col-span-2' : ''}
      />
      {alert.sign !== 'rows' && (
        <NumberField
          label={text().bound}
          min={0}
          value={alert.bound}
          onChange={(bound) => onChange({ bound })}
        />
      )}
      <NumberField
        label={text().every}
        min={1}
        value={alert.everySeconds}
        onChange={(everySeconds) => onChange({ everySeconds })}
      />
      <NumberField
        label={text().lasts}
        min={0}
        value={alert.forSeconds}
        onChange={(forSeconds) => onChange({ forSeconds })}
      />
      <ChoiceField
        label={text().node}
        value={alert.node ?? ''}
        choices={[
          ...nodes.map((name) => [name, shortNames(world).shorten(name), name] as const),
          ['', text().observer] as const,
        ]}
        onChange={(node) => onChange({ node: node === '' ? null : node })}
      />
      <TextField label={text().name} value={alert.name} onChange={(name) => onChange({ name })} />
    </div>
  );
}

/** How far a statement is that had to wait for its turn. Why it was refused is told above all. */
function progressOf(session: Session, entered: EnteredRun): string {
  if (!hasEnded(entered)) {
    const behind = waitingIn(session).find((waiting) => waiting.entered === entered)?.behind ?? null;
    return `${textOf(entered)} ${laterWords.watches.waits(behind)}`;
  }
  return whyRefused(entered) === null ? laterWords.watches.isWatched(textOf(entered)) : '';
}

/** The names of all that is watched, or will be when its turn has come. */
const takenIn = (session: Session): readonly string[] => [
  ...session.play.watches.all.map(({ name }) => name),
  ...waitingIn(session).map(({ name }) => name),
];

/** The usual name, or with a number where it is taken. */
function freeName(taken: readonly string[]): string {
  const names = [usual.name, ...taken.map((_, index) => `${usual.name}_${index + 2}`)];
  return names.find((name) => !taken.includes(name)) ?? usual.name;
}

type AlertFault = 'noQuery' | 'noSelect' | 'oneRow' | 'noNumber' | 'noName' | Unread;

/** The query cannot be read: what is wrong and where, as the console says it. */
type Unread = Extract<ReturnType<typeof parse>, { readonly kind: 'diagnostic' }>['diagnostic'];

/** What keeps the alert from being watched; of a query that cannot be read its place too. */
function FaultTold({ fault, query }: { readonly fault: AlertFault; readonly query: string }) {
  if (typeof fault === 'string') return <p className="text-muted">{text().faults[fault]}</p>;
  const { message, hint } = tell<Problem, ProblemWords>(laterWords.problems, fault.problem);
  const { start, end } = fault.span;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <code dir="auto" className="font-mono text-xs wrap-anywhere whitespace-pre-wrap text-muted">
        {query.slice(0, start)}
        <mark className="rounded-sm bg-lane-trouble text-trouble-ink">{query.slice(start, end) || ' '}</mark>
        {query.slice(end)}
      </code>
      <p role="status" className="text-trouble-ink wrap-anywhere">
        <Written>{hint === '' ? message : `${message} ${hint}`}</Written>
      </p>
    </div>
  );
}

/** What keeps the alert from being watched, or null. */
function faultIn({ query, name, sign, bound, everySeconds, forSeconds }: Alert): AlertFault | null {
  const asked = withoutEnd(query);
  if (asked === '') return 'noQuery';
  const parsed = parse(asked);
  if (parsed.kind === 'diagnostic') return parsed.diagnostic;
  if (parsed.statement.kind !== 'select') return 'noSelect';
  if (sign === 'rows' && givesOneRow(parsed.statement.query)) return 'oneRow';
  if (name.trim() === '') return 'noName';
  const isWhole = [everySeconds, forSeconds, ...(sign === 'rows' ? [] : [bound])].every(Number.isInteger);
  return isWhole && everySeconds > 0 && forSeconds >= 0 ? null : 'noNumber';
}
