import { laterWords } from '../../words/index.ts';
import { hurryLook } from './hurry-look.ts';

/** What the hatching of the axis means. */
export const HurryKey = () => (
  <p className="flex items-center gap-1.5">
    <span className={`h-1.5 w-5 shrink-0 ${hurryLook}`} aria-hidden="true" />
    {laterWords.timeKeys.hurried}
  </p>
);
