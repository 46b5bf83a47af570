import { Fragment } from 'react';
import { Written } from './written.tsx';

/** A statement as it was written. Where a name is longer than its line, the line ends behind one of its parts. */
export const StatementText = ({ children }: { readonly children: string }) =>
  children.split(/(?<=[\w][._])(?=\w)/).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is where it is.
    <Fragment key={place}>
      {place > 0 && <wbr />}
      <Written>{part}</Written>
    </Fragment>
  ));
