import { laterWords } from '../../words/index.ts';
import { explanationOf, type Standing } from './machines.ts';

const text = () => laterWords.inspector;

/** The statechart as text: every state, what it means and what leads on from it. */
export function StateList({ standing: { machine, name, state: current } }: { readonly standing: Standing }) {
  const arrows = machine.arrows();
  return (
    <details className="rounded-lg border border-line px-3 py-1.5">
      <summary className="cursor-pointer py-0.5">{text().allStates}</summary>
      <dl className="flex flex-col gap-2 py-2 text-sm">
        {machine.states.map((state) => {
          const own = arrows.filter(([from]) => from === state);
          return (
            <div key={state}>
              <dt className="font-semibold">
                {state}
                {state === current && <span className="text-primary"> · {text().stateNow}</span>}
              </dt>
              <dd>{explanationOf(name, state)}</dd>
              <dd className="text-muted">
                {own.length === 0
                  ? text().leadsNowhere
                  : own
                      .map(([, event, to]) => text().leadsTo(text().events[name]?.[event] ?? event, to))
                      .join(' · ')}
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
