import type { ReactNode } from 'react';

/** Where names are looked for: its room stays the same while what finds them comes. */
export const FindPlace = ({ children }: { readonly children?: ReactNode }) => (
  <search className="relative min-w-24 shrink grow basis-24 sm:max-w-52 lg:max-[86rem]:max-w-32 lg:max-xl:grow-0 print:hidden">
    {children ?? (
      <div className="my-1 hit-target w-52 max-w-full rounded-full max-sm:w-full border border-line bg-lane px-3 text-sm" />
    )}
  </search>
);
