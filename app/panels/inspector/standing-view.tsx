import type { World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import { formats, laterWords } from '../../words/index.ts';
import { actionsFor } from './actions.ts';
import { ChanceList } from './chance-list.tsx';
import { explanationOf, type MachineName, type Standing, standingsOf } from './machines.ts';
import { StateList } from './state-list.tsx';
import { Statechart } from './statechart.tsx';
import type { Subject } from './subject.ts';

const text = () => laterWords.inspector;

/** The machines that a subject lives by, one of them drawn: where it stands, and what can happen next. */
export function Standings({ subject }: { readonly subject: Subject }) {
  const { world } = useSession();
  const [wanted, setWanted] = useState<MachineName | null>(null);
  const standings = standingsOf(subject, world);
  const standing = standings.find(({ name }) => name === wanted) ?? standings[0];
  if (standing === undefined) {
    if (subject.kind !== 'instance') return null;
    const partition = `${subject.database.name}:${subject.partition.ordinal}`;
    return <p className="text-muted">{text().nothingHere(partition, nameOfNode(world, subject.leaf.id))}</p>;
  }
  return (
    <section aria-label={text().machine} className="flex flex-col gap-2">
      {standings.length > 1 && <Choice standings={standings} chosen={standing} onChoose={setWanted} />}
      <Statechart standing={standing} />
      <Now standing={standing} sinceMs={sinceOf(subject, standing.name)} />
      <ChanceList standing={standing} refused={standing === standings[0] ? refusedOf(subject, world) : []} />
      <StateList standing={standing} />
    </section>
  );
}

interface ChoiceProps {
  readonly standings: readonly Standing[];
  readonly chosen: Standing;
  readonly onChoose: (name: MachineName) => void;
}

function Choice({ standings, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset aria-label={text().machine} className="m-0 flex w-fit gap-1 rounded-lg border-0 bg-lane p-0.5">
      {standings.map(({ name, state }) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === chosen.name}
          onClick={() => onChoose(name)}
          className="hit-target cursor-pointer rounded-md border border-transparent px-2.5 text-sm text-muted hover:text-ink aria-pressed:border-edge aria-pressed:bg-card aria-pressed:text-ink forced-colors:border-[Canvas] forced-colors:aria-pressed:border-[CanvasText]"
        >
          <span className="font-semibold">{text().machines[name]}</span> {state}
        </button>
      ))}
    </fieldset>
  );
}

function Now({ standing: { name, state }, sinceMs }: { standing: Standing; sinceMs: number | null }) {
  return (
    <p>
      <strong>{text().now}: </strong>
      {state}
      {sinceMs !== null && `, ${text().since(formats.clock(sinceMs))}`}. {explanationOf(name, state)}
    </p>
  );
}

const refusedOf = (subject: Subject, world: World) =>
  actionsFor(subject, world).filter(({ isUnavailable }) => isUnavailable);

/** Since when it has been in its state, where the cluster itself keeps that. */
function sinceOf(subject: Subject, name: MachineName): number | null {
  if (subject.kind !== 'leaf') return null;
  return name === 'leaf' ? subject.leaf.stateSinceMs : subject.leaf.processSinceMs;
}
