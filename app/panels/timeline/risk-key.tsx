import { riskLooks } from '../../presentation/risk/risk-spans.ts';
import { laterWords } from '../../words/index.ts';

const text = () => laterWords.timeKeys.risk;

/** What the patterns of the risk lane mean. */
export const RiskKey = () => (
  <ul aria-label={text().key} className="flex flex-col gap-1">
    {riskLooks.map((look) => (
      <li key={look} className="flex items-center gap-1.5">
        <span data-risk={look} className="h-3 w-5 shrink-0 rounded-sm" />
        {text().names[look]}
      </li>
    ))}
  </ul>
);
