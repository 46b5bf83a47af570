import { ScrollArea } from '../../ui/scroll-area.tsx';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';

const text = () => laterWords.builder;

/** Leaves beyond these are alike, and told in one line. */
const mostLeaves = 12;

/** The statements, with those that say the same of one leaf after another cut short. */
export function Preview({ statements }: { readonly statements: readonly string[] }) {
  return (
    <ScrollArea
      label={text().preview}
      className="min-h-32 rounded-lg bg-console p-3 font-mono text-xs text-console-statement"
    >
      <pre className="break-words whitespace-pre-wrap">
        <Written>{shortened(statements).join('\n')}</Written>
      </pre>
    </ScrollArea>
  );
}

function shortened(statements: readonly string[]): readonly string[] {
  const isLeaf = (statement: string) => statement.startsWith('ADD LEAF');
  const leaves = statements.filter(isLeaf);
  if (leaves.length <= mostLeaves + 1) return statements;
  const first = statements.findIndex(isLeaf);
  return [
    ...statements.slice(0, first + mostLeaves - 1),
    text().moreStatements(leaves.length - mostLeaves),
    ...leaves.slice(-1),
    ...statements.slice(first + leaves.length),
  ];
}
