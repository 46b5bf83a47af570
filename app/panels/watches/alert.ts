import { quotedString, writtenName } from '@ha-playground/engine/writing';

/** When a monitoring query says that something is wrong. */
export type AlertSign = 'rows' | 'above' | 'below';

/** A monitoring query as it runs in production: how often it is asked, and for how long it has to say so. */
export interface Alert {
  readonly name: string;
  readonly query: string;
  readonly sign: AlertSign;
  /** What its one value is held against, where that is the sign. */
  readonly bound: number;
  /** The node that is asked, over a connection as production has one; null for whoever sees all. */
  readonly node: string | null;
  readonly everySeconds: number;
  /** 0 where it fires as soon as it is so. */
  readonly forSeconds: number;
}

/** The expectation that is broken when the alert fires. */
export function statementOfAlert(alert: Alert): string {
  const { name, node, everySeconds, forSeconds } = alert;
  return [
    `.expect ${writtenName(name)}`,
    ...(node === null ? [] : [`FROM NODE ${/^\w+$/.test(node) ? node : quotedString(node)}`]),
    `always ${conditionOf(alert)}`,
    ...(forSeconds > 0 ? [`FOR ${forSeconds}s`] : []),
    `EVERY ${everySeconds}s`,
  ].join(' ');
}

/** What holds while the alert is silent. */
function conditionOf({ query, sign, bound }: Alert): string {
  const asked = `(${withoutEnd(query)})`;
  if (sign === 'rows') return `NOT EXISTS ${asked}`;
  return sign === 'above' ? `${asked} <= ${bound}` : `${asked} >= ${bound}`;
}

/** What is pasted often ends as a statement does. */
export const withoutEnd = (query: string): string =>
  query
    .trim()
    .replace(/(?:;|\\[gG])\s*$/, '')
    .trim();
