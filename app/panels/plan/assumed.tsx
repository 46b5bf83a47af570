import {
  type AssumptionName,
  assumedFor,
  assumptionNames,
  assumptions,
  assumptionText,
  knownLeaves,
} from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { assumptionIn, isAssumable } from '@ha-playground/engine/extras';
import { type ReactNode, useId, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { laterWords } from '../../words/index.ts';
import { assumeStatement } from './statements.ts';

const text = () => laterWords.plan.assumed;

/** Of the numbers that are assumed so many are always seen. */
const alwaysSeen = 2;

/**
 * What times and bytes follow from: nobody has measured it, so it can be changed where it stands. Those that a plan's cost
 * follows from most are always seen; all others are there on request, for the cluster, one database or one leaf.
 */
export function Assumed({ database }: { readonly database: string }) {
  const { world } = useSession();
  const [isWhole, setWhole] = useState(false);
  const id = world.databases.find(({ name }) => name === database)?.id ?? null;
  const all = (
    <Button
      look="plain"
      aria-expanded={isWhole}
      title={text().title}
      className="ml-auto px-1! text-xs"
      onClick={() => setWhole(!isWhole)}
    >
      {isWhole ? text().fewer : text().more(assumptionNames.length - alwaysSeen)}
    </Button>
  );
  return (
    <section
      aria-label={text().title}
      className="flex shrink-0 flex-wrap items-center gap-x-2 gap-y-1 rounded-lg bg-lane px-2 py-1 text-xs text-muted"
    >
      {isWhole ? (
        <AllAssumed switch={all} />
      ) : (
        <>
          <span>{text().label}</span>
          <AssumedNumber name="partition_size" of={{ id, called: database }} />
          <AssumedNumber name="network_speed" of={everything} />
          {all}
        </>
      )}
    </section>
  );
}

/** What may have a number of its own. */
interface Owner {
  /** Of a database or a leaf; null for all of them. */
  readonly id: number | null;
  /** As a statement names it; null for all of them. */
  readonly called: string | null;
}

const everything: Owner = { id: null, called: null };

/** All numbers of the cluster, or of the database or leaf that is chosen. */
function AllAssumed({ switch: all }: { readonly switch: ReactNode }) {
  const { world } = useSession();
  const [chosen, choose] = useState<string | null>(null);
  const owners = [
    { called: text().everywhere, scope: null, id: null },
    ...world.databases.map(({ id, name }) => ({ called: name, scope: 'database', id })),
    ...knownLeaves(world).map(({ id }) => ({ called: nameOfNode(world, id), scope: 'leaf', id })),
  ];
  const owner = owners.find(({ called }) => called === chosen) ?? owners[0];
  if (owner === undefined) return null;
  const of = owner.scope === null ? everything : owner;
  return (
    <>
      <span>{text().label}</span>
      <Select
        label={text().of}
        options={owners.map(({ called }) => called)}
        value={owner.called}
        onChange={choose}
      />
      {all}
      <ul className="grid max-h-72 w-full grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-x-3 gap-y-1 overflow-y-auto pb-1 [&_form]:w-full [&_label]:w-full [&_label]:items-center [&_label]:justify-between">
        {assumptionNames
          .filter((name) => owner.scope === null || assumptions[name].of === owner.scope)
          .map((name) => (
            <li key={`${owner.called} ${name}`} title={name}>
              <AssumedNumber name={name} of={of} />
            </li>
          ))}
      </ul>
    </>
  );
}

interface AssumedNumberProps {
  readonly name: AssumptionName;
  readonly of: Owner;
}

/** A number that is assumed, in a field: another one is a statement. */
function AssumedNumber({ name, of }: AssumedNumberProps) {
  const session = useSession();
  const known = assumptionText(name, assumedFor(session.world, name, of.id));
  const [written, setWritten] = useState<string | null>(null);
  const faultId = useId();
  const value = written ?? known;
  const isFine = isAssumable(assumptionIn(name, value));
  const assume = (): void => {
    if (written === null || !isFine) return;
    setWritten(null);
    if (assumptionIn(name, written) !== assumptionIn(name, known))
      session.run(assumeStatement(name, written, of.called));
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
          // What is refused stays where it was written, with what is wrong about it: Escape brings back what holds.
          onBlur={assume}
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
