import { answers, type NodeId, type Risk, type RiskLens, type World } from '@ha-playground/engine';
import { nameOfNode } from '@ha-playground/engine/console';
import { useSession, useSight } from '../../session/hooks.tsx';
import { costsOf, type RiskCost } from '../../session/risk-words.ts';
import { useRisks } from '../../session/use-risks.ts';
import { words } from '../../ui/words.ts';

const text = words.risk;

/**
 * What one more failure would cost: that of the leaf that is pointed at, otherwise the worst there is. Pointing at the
 * card points at that leaf, so that the picture shows where.
 */
export function RiskCard() {
  const session = useSession();
  const { lens } = useRisks(session);
  const { selection } = useSight(session);
  const pointed = selection?.node ?? null;
  const { world } = session;
  const risk = lens === null ? null : riskShown(lens, world, pointed);
  const leaf = risk?.subject.kind === 'leaf' ? risk.subject.leaf : null;
  const costs = risk === null ? [] : costsOf(risk, (node) => nameOfNode(world, node as NodeId));
  const isTrouble = risk !== null && risk.offline + risk.rowsLost > 0;
  const title = leaf === null ? text.harmless : titleOf(leaf, world);
  return (
    <section
      aria-label={text.label}
      onPointerEnter={() => leaf !== null && session.view.point({ node: leaf, ordinal: null })}
      onPointerLeave={() => session.view.point(null)}
      className={`flex min-h-[3.4rem] min-w-60 flex-1 flex-col justify-center rounded-xl border px-4 py-1.5 lg:max-w-[31rem] ${isTrouble ? 'border-trouble' : 'border-line'}`}
    >
      <span className={`leading-tight font-semibold ${isTrouble ? 'text-trouble-ink' : ''}`}>
        {lens === null ? text.working : title}
      </span>
      <Costs costs={costs} unserved={lens?.unserved ?? 0} isTrouble={isTrouble} />
      {/* A leaf that the keyboard has reached is read out; what playing changes is not. */}
      <span aria-live="polite" className="sr-only">
        {pointed !== null && leaf !== null ? `${title}: ${costs.map((cost) => cost.text).join(', ')}` : ''}
      </span>
    </section>
  );
}

const titleOf = (leaf: NodeId, world: World): string => {
  const name = nameOfNode(world, leaf);
  return answers(world, leaf) ? text.title(name) : text.silent(name);
};

/** The risk of the leaf that is pointed at, whatever it is; the worst one while none is. */
function riskShown(lens: RiskLens, world: World, pointed: NodeId | null): Risk | null {
  const isLeaf = pointed !== null && world.nodes.at(pointed - 1).kind === 'leaf';
  return isLeaf ? lens.riskOf({ kind: 'leaf', leaf: pointed }) : lens.worstLeaf();
}

interface CostsProps {
  readonly costs: readonly RiskCost[];
  /** Partitions that are offline as it is. */
  readonly unserved: number;
  readonly isTrouble: boolean;
}

function Costs({ costs, unserved, isTrouble }: CostsProps) {
  const all: readonly RiskCost[] = [
    ...(costs.length === 0 ? [{ mark: null, text: text.nothing }] : costs),
    ...(unserved === 0 ? [] : [{ mark: null, text: text.unserved(unserved) }]),
  ];
  return (
    <span className={`text-xs leading-tight ${isTrouble ? 'text-trouble-ink' : 'text-muted'}`}>
      {all.map((cost, index) => (
        <span key={cost.text}>
          {index > 0 && ' · '}
          {cost.mark !== null && <Mark mark={cost.mark} />}
          {cost.text}
        </span>
      ))}
    </span>
  );
}

/** The mark that the picture puts on the instances. */
function Mark({ mark }: { readonly mark: 'lost' | 'last' }) {
  return (
    <svg
      viewBox="0 0 14 12"
      className="mr-1 inline-block h-3 w-3.5 fill-none stroke-trouble stroke-2 align-[-0.1em] forced-colors:stroke-[CanvasText]"
      aria-hidden="true"
    >
      {mark === 'lost' ? (
        <path d="M2 1l10 10M12 1L2 11" />
      ) : (
        <rect x="1" y="1" width="12" height="10" rx="3.5" className="[stroke-dasharray:3_2]" />
      )}
    </svg>
  );
}
