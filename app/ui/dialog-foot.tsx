import type { ReactNode } from 'react';

/** What a dialog is for, in sight however far its contents are scrolled: the last of a column that fills the dialog. */
export const DialogFoot = ({ children }: { readonly children: ReactNode }) => (
  <div className="sticky -bottom-px z-10 order-last -mx-5 -mb-5 flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-edge bg-card px-5 py-3 shadow-[0_-10px_14px_-10px_rgb(0_0_0/0.45)]">
    {children}
  </div>
);
