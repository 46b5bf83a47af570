import {
  type AssumptionName,
  assumedFor,
  assumptionIn,
  assumptions,
  assumptionText,
  isAssumable,
} from '@ha-playground/engine';
import { useId, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { laterWords } from '../../words/index.ts';
import { assumeStatement } from './statements.ts';

const text = () => laterWords.plan.assumed;

/** What time and bytes follow from: nobody has measured it, so it can be changed where it stands. */
export function Assumed({ database }: { readonly database: string }) {
  const { world } = useSession();
  const id = world.databases.find(({ name }) => name === database)?.id ?? null;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 rounded-lg bg-lane px-2 py-1 text-xs text-muted">
      <span>{text().label}</span>
      <AssumedNumber name="partition_size" of={{ id, called: database }} />
      <AssumedNumber name="network_speed" of={null} />
    </div>
  );
}

/** Those that a plan's cost follows from most. */
type Told = Extract<AssumptionName, 'partition_size' | 'network_speed'>;

interface AssumedNumberProps {
  readonly name: Told;
  /** The database that may have a number of its own; null for one that holds for all. */
  readonly of: { readonly id: number | null; readonly called: string } | null;
}

/** A number that is assumed, in a field: another one is a statement. */
function AssumedNumber({ name, of }: AssumedNumberProps) {
  const session = useSession();
  const known = assumptionText(name, assumedFor(session.world, name, of?.id ?? null));
  const [written, setWritten] = useState<string | null>(null);
  const faultId = useId();
  const value = written ?? known;
  const isFine = isAssumable(assumptionIn(name, value));
  const assume = (): void => {
    if (written === null || !isFine) return;
    setWritten(null);
    if (assumptionIn(name, written) !== assumptionIn(name, known))
      session.run(assumeStatement(name, written, of?.called ?? null));
  };
  return (
    <form
      className="flex flex-wrap items-baseline gap-x-1"
      onSubmit={(event) => {
        event.preventDefault();
        assume();
      }}
    >
      <label className="flex items-baseline gap-x-1">
        {text().names[name]}
        <input
          value={value}
          size={7}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={!isFine}
          aria-describedby={isFine ? undefined : faultId}
          className="hit-target rounded-md border border-edge bg-card px-1.5 py-0.5 font-semibold text-ink aria-invalid:text-trouble-ink"
          onChange={({ target }) => setWritten(target.value)}
          onBlur={() => (isFine ? assume() : setWritten(null))}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || written === null) return;
            event.stopPropagation();
            setWritten(null);
          }}
        />
      </label>
      {!isFine && (
        <span id={faultId} role="alert" className="text-trouble-ink">
          {text().example(assumptionText(name, assumptions[name].standard))}
        </span>
      )}
    </form>
  );
}
