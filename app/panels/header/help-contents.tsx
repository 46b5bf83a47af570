import { type KeyAct, type KeyPlace, keyPlaces, pressesOf } from '../../presentation/keys.ts';
import { laterWords } from '../../words/index.ts';

/** What the page is, its keys, and how to read the picture. */
export function HelpContents() {
  const { help } = laterWords;
  return (
    <>
      <p>{help.intro}</p>
      {keyPlaces.map((place) => (
        <section key={place} className="flex flex-col gap-2">
          <h3 className="font-semibold">{help.places[place]}</h3>
          <Pairs rows={help.keys[place].map(([acts, meaning]) => [shownKeys(place, acts), meaning])} />
        </section>
      ))}
      <h3 className="font-semibold">{help.encoding}</h3>
      <Pairs rows={help.marks} />
      <h3 className="font-semibold">{help.watched}</h3>
      <Pairs rows={laterWords.watches.lanes.signs.rows} />
      <p>{help.console}</p>
      <p className="text-muted">{laterWords.help.disclaimer}</p>
    </>
  );
}

/** `Shift + ← →`: keys that are pressed with the same ones stand behind them together. */
function shownKeys(place: KeyPlace, acts: readonly KeyAct[]): string {
  const { keyNames } = laterWords.help;
  const groups = new Map<string, string[]>();
  for (const press of acts.flatMap((act) => pressesOf(place, act))) {
    const parts = press.split('+').filter((part) => part !== '');
    const key = press.endsWith('+') ? '+' : (parts.at(-1) ?? '');
    const held = press.endsWith('+') ? [] : parts.slice(0, -1);
    const nameOf = (one: string): string => keyNames[one] ?? (one.length === 1 ? one.toUpperCase() : one);
    const heldNames = held.map(nameOf).join(' + ');
    groups.set(heldNames, [...(groups.get(heldNames) ?? []), nameOf(key)]);
  }
  return [...groups]
    .map(
      ([held, names]) =>
        `${held === '' ? '' : `${held} + `}${names.join(names.some((name) => name.includes(' ')) ? ', ' : ' ')}`,
    )
    .join(', ');
}

function Pairs({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className="grid grid-cols-[min(11.5rem,45%)_minmax(0,1fr)] gap-x-6 gap-y-1.5 wrap-anywhere">
      {rows.map(([term, meaning]) => (
        <div key={term} className="contents">
          <dt className="font-semibold">{term}</dt>
          <dd className="text-muted">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
