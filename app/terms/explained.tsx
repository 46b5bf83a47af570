import { Suspense } from 'react';
import { lazily } from '../ui/later.ts';
import { Unbroken } from '../ui/unbroken.tsx';

const ExplainedText = lazily(
  () => import('./explained-text.tsx'),
  (module) => module.ExplainedText,
);

/** A line whose words can be asked for their meaning, as soon as what knows it has come. */
export const Explained = ({ children }: { readonly children: string }) => (
  <Suspense fallback={<Unbroken>{children}</Unbroken>}>
    <ExplainedText>{children}</ExplainedText>
  </Suspense>
);
