import type { Wording } from '@ha-playground/engine';
import type { RiskCost } from '../../presentation/risk/risk-costs.ts';
import { counted } from './formats.ts';

const costs: Wording<RiskCost> = {
  offline: ({ count }) => `${counted(count, 'partition goes', 'partitions go')} offline`,
  rowsLost: ({ count }) => `${counted(count, 'acknowledged row is', 'acknowledged rows are')} lost`,
  rowsBack: ({ count }) => `${counted(count, 'deleted row is', 'deleted rows are')} back`,
  degraded: ({ count }) =>
    count === 1 ? '1 partition loses its second copy' : `${count} partitions lose their second copy`,
  shared: ({ leaves, more }) => `${leaves} leaves share ${more} more primaries`,
  double: ({ host }) => `${host} does double work`,
  more: ({ host, before, after }) =>
    before === 0
      ? `${host} serves ${counted(after, 'primary', 'primaries')}`
      : `${host} serves ${after} primaries instead of ${before}`,
};

/** What one more failure would cost. */
export const risk = {
  label: 'Risk of one more failure',
  working: 'If one more leaf dies …',
  title: (host: string) => `If ${host} dies now`,
  silent: (host: string) => `${host} does not answer`,
  pair: (number: number) => `pair ${number}`,
  group: (group: number) => `availability group ${group}`,
  harmless: 'If one more leaf dies now',
  nothing: 'no other partition is touched',
  costs,
};
