import { describe, expect, it } from 'vitest';
import { riskSpan } from '../../presentation/risk/risk-span-for-tests.ts';
import { timeKeys } from '../../words/de/time-keys.ts';
import { laterWords } from '../../words/index.ts';
import { fittingForm } from './lane.tsx';
import { riskForms } from './risk-forms.ts';

const forms = (cost: Parameters<typeof riskSpan>[1], varies = false) =>
  riskForms({ worst: riskSpan(0, cost), varies });

describe('what a stretch of the risk lane says', () => {
  it('is the whole sentence first, and then says the same ever shorter', () => {
    expect(forms({})).toEqual([
      'one more failure loses nothing written by then',
      'one more failure: no loss',
      'no loss',
      'safe',
    ]);
    expect(forms({ offline: 4 })).toEqual([
      'one more failure takes 4 partitions offline',
      '4 partitions at risk',
      '4 at risk',
    ]);
    expect(forms({ rowsLost: 1 }).slice(1)).toEqual(['1 row at risk', '1 at risk']);
    expect(forms({ unserved: 2 }).slice(1)).toEqual(['2 partitions not served', '2 not served']);
  });

  it('says of a stretch that is not as bad all along that it is so at worst, in every form', () => {
    expect(forms({ offline: 4 }, true)).toEqual([
      'at worst: one more failure takes 4 partitions offline',
      'up to 4 partitions at risk',
      'up to 4 at risk',
    ]);
  });

  it('is shorter from form to form, in German as well', () => {
    for (const brief of [laterWords.timeKeys.risk.brief, timeKeys.risk.brief])
      for (const shorter of [brief.safe, brief.lossy(12), brief.fragile(12), brief.down(12)]) {
        const lengths = shorter.map(({ length }) => length);
        expect(lengths).toEqual(lengths.toSorted((one, other) => other - one));
        expect(new Set(lengths).size).toBe(lengths.length);
      }
  });

  it('is written in the longest form for which there is room, and never cut', () => {
    expect(fittingForm([250, 120, 40], 300)).toBe(0);
    expect(fittingForm([250, 120, 40], 249)).toBe(1);
    expect(fittingForm([250, 120, 40], 40)).toBe(2);
    expect(fittingForm([250, 120, 40], 39)).toBe(-1);
  });
});
