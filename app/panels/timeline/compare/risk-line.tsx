import type { World } from '@ha-playground/engine';
import { RiskLens } from '@ha-playground/engine/risk';
import { useRef } from 'react';
import { costsOf, isTroubling } from '../../../presentation/risk/risk-costs.ts';
import { shortNames } from '../../../presentation/sight/short-names.ts';
import { laterWords } from '../../../words/index.ts';
import { Named } from '../../../words/named.tsx';
import { costText } from '../../../words/sentences.ts';

const text = () => laterWords.compare;

/** What the worst failure of one more leaf would cost in a world. */
export function RiskLine({ world }: { readonly world: World }) {
  const lens = useRef<RiskLens | null>(null);
  lens.current ??= new RiskLens(world);
  lens.current.moveTo(world);
  const worst = lens.current.worstLeaf();
  const leaf = worst?.subject.kind === 'leaf' ? worst.subject.leaf : null;
  if (worst === null || leaf === null) return <p className="text-muted">{text().harmless}</p>;
  const costs = costsOf(worst, shortNames(world).of);
  const isTrouble = isTroubling(worst);
  return (
    <p className={isTrouble ? 'font-semibold text-trouble-ink' : 'text-muted'}>
      <Named world={world}>{text().risk(shortNames(world).of(leaf), costs.map(costText))}</Named>
    </p>
  );
}
