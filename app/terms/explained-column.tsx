import { laterWords } from '../words/index.ts';
import { ExplainedText } from './explained-text.tsx';

/** The title of a column; where it is a word that has a meaning of its own, it can be asked. */
export function ExplainedColumn({ children }: { readonly children: string }) {
  const word = laterWords.terms.column(children);
  return word === -1 ? (
    children
  ) : (
    <ExplainedText words={[{ key: word, from: 0, to: children.length }]}>{children}</ExplainedText>
  );
}
