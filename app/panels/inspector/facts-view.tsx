import { answers, isInService, type LeafNode, leafIs, type NodeId, type World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { useRisks } from '../../hooks/use-risks.ts';
import { useSession } from '../../hooks/use-session.tsx';
import { costsOf, isTroubling } from '../../presentation/risk/risk-costs.ts';
import { ScrollArea } from '../../ui/scroll-area.tsx';
import { laterWords } from '../../words/index.ts';
import { Named } from '../../words/named.tsx';
import { costText } from '../../words/sentences.ts';
import { type Fact, instanceFacts, leafFacts, type Piece, partitionFacts, placeOf, stepOf } from './facts.ts';
import type { Subject } from './subject.ts';
import { SubjectLink } from './subject-link.tsx';
import type { Inspection } from './use-inspection.ts';

const text = () => laterWords.inspector.facts;

interface FactsViewProps {
  readonly subject: Subject;
  readonly onInspect: Inspection['inspect'];
}

/** Everything known about a subject, in the product's terms. */
export function FactsView({ subject, onInspect }: FactsViewProps) {
  const { world } = useSession();
  return (
    <section aria-label={text().label} className="flex flex-col gap-3">
      <h3 className="font-semibold">{text().label}</h3>
      {subject.kind === 'leaf' && <LeafFacts leaf={subject.leaf} onInspect={onInspect} />}
      {subject.kind === 'partition' && (
        <>
          <Copies subject={subject} onInspect={onInspect} />
          <Facts facts={partitionFacts(subject, world)} onInspect={onInspect} />
        </>
      )}
      {subject.kind === 'instance' && (
        <Facts
          facts={
            subject.instance === null
              ? elsewhere(subject)
              : instanceFacts({ ...subject, instance: subject.instance }, world)
          }
          onInspect={onInspect}
        />
      )}
    </section>
  );
}

/** Where nothing of the partition is: the partition itself. */
const elsewhere = ({ database, partition }: Extract<Subject, { kind: 'instance' }>): readonly Fact[] => [
  {
    term: laterWords.inspector.kinds.partition,
    lines: [
      [
        {
          text: `${database.name}:${partition.ordinal}`,
          selection: { node: null, ordinal: partition.ordinal, database: database.name },
        },
      ],
    ],
  },
];

interface LeafFactsProps {
  readonly leaf: LeafNode;
  readonly onInspect: Inspection['inspect'];
}

function LeafFacts({ leaf, onInspect }: LeafFactsProps) {
  const session = useSession();
  const { lens } = useRisks(session);
  const { world } = session;
  const risk = lens?.riskOf({ kind: 'leaf', leaf: leaf.id }) ?? null;
  const facts = leafFacts(leaf, world);
  if (risk === null || !leafIs.known(leaf.state)) return <Facts facts={facts} onInspect={onInspect} />;
  const costs = costsOf(risk, (node) => nameOfNode(world, node));
  const isTrouble = isTroubling(risk);
  const fact: Fact = {
    term: answers(world, leaf.id) ? text().risk : text().riskSilent,
    lines:
      costs.length === 0
        ? [[{ text: text().riskNothing }]]
        : costs.map((cost) => [{ text: costText(cost), isTrouble }]),
  };
  return <Facts facts={[fact, ...facts]} onInspect={onInspect} />;
}

interface FactsProps {
  readonly facts: readonly Fact[];
  readonly onInspect: Inspection['inspect'];
}

const Facts = ({ facts, onInspect }: FactsProps) => (
  <dl className="grid grid-cols-[minmax(6.5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-1">
    {facts.map(({ term, lines }) => (
      <div key={term} className="contents">
        <dt className="text-muted">{term}</dt>
        <dd className="flex flex-col gap-0.5 tabular-nums">
          {lines.map((pieces) => (
            <span key={pieces.map((piece) => piece.text).join(' ')}>
              <Pieces pieces={pieces} onInspect={onInspect} />
            </span>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);

function Pieces({ pieces, onInspect }: { pieces: readonly Piece[]; onInspect: Inspection['inspect'] }) {
  const { world } = useSession();
  return pieces.map(({ text: written, selection, isTrouble = false }, index) => (
    <span key={written} className={isTrouble ? 'text-trouble-ink' : ''}>
      {index > 0 && ' '}
      {selection === undefined ? (
        <Named world={world}>{written}</Named>
      ) : (
        <SubjectLink text={written} selection={selection} onInspect={onInspect} />
      )}
    </span>
  ));
}

interface CopiesProps {
  readonly subject: Extract<Subject, { kind: 'partition' }>;
  readonly onInspect: Inspection['inspect'];
}

/** Every copy of a partition, the primary first. */
function Copies({ subject, onInspect }: CopiesProps) {
  const { world } = useSession();
  const { partition } = subject;
  const copies = [...partition.instances].sort((left, right) => rankOf(left.role) - rankOf(right.role));
  return (
    <ScrollArea label={text().copies} className="flex-none">
      <table className="w-full border-collapse text-left text-sm whitespace-nowrap">
        <thead className="text-muted">
          <tr>
            {Object.values(text().copyColumns).map((column) => (
              <th key={column} scope="col" className="border-b border-line py-1 pr-4 font-semibold">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="tabular-nums">
          {copies.map((instance) => {
            const step = stepOf(instance, subject);
            return (
              <tr key={instance.instanceId} className={isInService(instance) ? '' : 'text-muted'}>
                <th scope="row" className="py-1 pr-4 font-normal">
                  <SubjectLink
                    text={nameOf(world, instance.node)}
                    selection={placeOf(instance.node, subject)}
                    onInspect={onInspect}
                  />
                </th>
                <td className="py-1 pr-4 font-semibold">
                  {instance.membership === 'listed' ? instance.role : instance.membership}
                </td>
                <td className="py-1 pr-4">{instance.state}</td>
                <td className="py-1 pr-4">{instance.term === 0 ? '' : instance.term}</td>
                <td className="py-1 pr-4">{instance.head.position}</td>
                <td className={`py-1 ${step.isTrouble === true ? 'text-trouble-ink' : ''}`}>{step.text}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollArea>
  );
}

const rankOf = (role: 'primary' | 'replica'): number => (role === 'primary' ? 0 : 1);
const nameOf = (world: World, node: NodeId): string => nameOfNode(world, node);
