import { laterWords } from '../../words/index.ts';

/** What the page is, its keys, and how to read the picture. */
export function HelpContents() {
  const { help } = laterWords;
  return (
    <>
      <p>{help.intro}</p>
      <Pairs rows={help.keys} />
      <h3 className="font-semibold">{help.encoding}</h3>
      <Pairs rows={help.marks} />
      <h3 className="font-semibold">{help.watched}</h3>
      <Pairs rows={laterWords.watches.lanes.signs.rows} />
      <p>{help.console}</p>
      <p className="text-muted">{laterWords.help.disclaimer}</p>
    </>
  );
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
