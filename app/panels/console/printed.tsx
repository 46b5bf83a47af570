import { Sideways } from '../../results/sideways.tsx';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';

/** What a statement has printed: tables keep their lines and scroll sideways by themselves, sentences stay as they are. */
export const Printed = ({ text }: { readonly text: string }) =>
  partsOf(text).map((part, place) =>
    /^[+|]/.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is where it is.
      <Sideways key={place} label={laterWords.places.table}>
        <Written>{part}</Written>
      </Sideways>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is where it is.
      <Written key={place}>{part}</Written>
    ),
  );

/** The text in parts that are tables and parts that are sentences. */
const partsOf = (text: string): readonly string[] =>
  text.match(/(?:^[+|].*\n?)+|(?:^(?![+|]).*\n|^(?![+|]).+)+/gm) ?? [];
