import { useSession } from '../../hooks/use-session.tsx';
import { laterWords } from '../../words/index.ts';
import { isolated } from '../../words/isolated.ts';
import { Written } from '../../words/written.tsx';
import { actionsFor } from './actions.ts';
import type { Subject } from './subject.ts';

/** What can be done about a subject now, as the statements that do it; they are written to the console. */
export function Actions({ subject }: { readonly subject: Subject }) {
  const session = useSession();
  const actions = actionsFor(subject, session.world).filter(({ isUnavailable }) => !isUnavailable);
  if (actions.length === 0) return null;
  return (
    <ul
      aria-label={laterWords.inspector.actions.label}
      className="flex shrink-0 flex-wrap gap-1.5 border-t border-line px-4 py-2"
    >
      {actions.map(({ statement, note, runsThere }) => (
        <li key={statement}>
          <button
            type="button"
            aria-label={isolated(`${statement} ${note}`)}
            title={note}
            onClick={() => {
              if (runsThere && subject.kind === 'leaf') session.runAt(subject.leaf.id, statement);
              else session.run(statement);
            }}
            className="hit-target cursor-pointer rounded-lg border border-line bg-lane px-2 py-1 text-left text-xs hover:border-edge"
          >
            <code className="font-mono">
              <Written>{statement}</Written>
            </code>
          </button>
        </li>
      ))}
    </ul>
  );
}
