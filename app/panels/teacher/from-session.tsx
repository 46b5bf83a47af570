import {
  beginWith,
  doneIn,
  playScripts,
  type SuggestedGoal,
  scriptOfDone,
  suggestedGoals,
  writeExercise,
} from '@ha-playground/engine/lessons';
import { setUpOf } from '@ha-playground/engine/record';
import { freePlayScript } from '@ha-playground/engine/starts';
import { useMemo, useState } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import type { Session } from '../../presentation/session.ts';
import { Button } from '../../ui/button.tsx';
import { laterWords } from '../../words/index.ts';

const text = () => laterWords.teacher;

/** More statements are not offered as marks. */
const mostStatements = 60;

/** An exercise that is made of what somebody has done in the page: two marks, and the goals that its history suggests. */
export function FromSession({ onWritten }: { readonly onWritten: (source: string) => void }) {
  const session = useSession();
  const { length } = session.play.acts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each act there may be one more.
  const done = useMemo(() => doneIn(session.play).slice(0, mostStatements), [session, length]);
  const [mark, setMark] = useState(0);
  const [found, setFound] = useState<readonly SuggestedGoal[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const parts = () => partsOf(session, done, mark);
  const look = () => {
    const { start, solution } = parts();
    const again = () => beginWith([start.base, start.script].join('\n')).history;
    const goals = suggestedGoals(playScripts(again(), [solution]), playScripts(again(), []));
    setFound(goals);
    setChosen(new Set(goals.filter(({ isBroughtAbout }) => isBroughtAbout).map(({ name }) => name)));
  };
  const write = () => {
    const { start, solution } = parts();
    const goals = (found ?? []).filter(({ name }) => chosen.has(name));
    const steps = done
      .slice(mark)
      .filter(({ text: entered }) => !/^(?:SHOW|SELECT|EXPLAIN|\.wait)\b/i.test(entered));
    onWritten(
      writeExercise({
        ...text().draft,
        par: Math.max(1, steps.length),
        start,
        goals: goals.map((goal) => ({
          sentence: text().suggested[goal.kind](goal),
          weight: goal.isBroughtAbout ? 2 : 1,
          expectation: `${goal.name} ${goal.expectation}`,
        })),
        solution: `${solution}\n.wait idle`,
      }),
    );
    setFound(null);
  };
  return (
    <details className="rounded-lg border border-line px-4 py-2">
      <summary className="hit-target flex cursor-pointer items-center font-semibold">
        {text().fromSession}
      </summary>
      <div className="flex flex-col gap-3 py-2 text-sm">
        <p className="text-muted">{done.length === 0 ? text().nothingDone : text().fromNote}</p>
        {done.length > 0 && (
          <>
            <label className="flex flex-wrap items-center gap-2">
              {text().beginsAfter}
              <select
                value={mark}
                onChange={({ target }) => {
                  setMark(Number(target.value));
                  setFound(null);
                }}
                className="hit-target max-w-full min-w-0 flex-1 basis-60 rounded-lg border border-edge bg-card px-2 font-mono"
              >
                <option value={0}>{text().beginsAtOnce}</option>
                {done.slice(0, -1).map((one, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a statement is where it is.
                  <option key={index} value={index + 1}>
                    {`${index + 1}. ${one.text.slice(0, 80)}`}
                  </option>
                ))}
              </select>
            </label>
            <div>
              <Button onClick={look}>{text().find}</Button>
            </div>
          </>
        )}
        {found !== null && (
          <>
            <Suggested found={found} chosen={chosen} onChosen={setChosen} />
            <div>
              <Button disabled={chosen.size === 0} onClick={write}>
                {text().writeIt}
              </Button>
            </div>
          </>
        )}
      </div>
    </details>
  );
}

interface SuggestedProps {
  readonly found: readonly SuggestedGoal[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** The goals that a history suggests, to be chosen among. */
const Suggested = ({ found, chosen, onChosen }: SuggestedProps) => (
  <fieldset className="flex flex-col" data-suggested={found.length}>
    <legend className="font-semibold">{text().goalsFound}</legend>
    {found.map((goal) => (
      <label key={goal.name} className="hit-target flex cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          checked={chosen.has(goal.name)}
          onChange={({ target }) => onChosen(withChoice(chosen, goal.name, target.checked))}
          className="size-5 shrink-0 accent-primary"
        />
        <span>
          {text().suggested[goal.kind](goal)}
          {!goal.isBroughtAbout && <span className="text-muted"> ({text().keptAnyway})</span>}
        </span>
      </label>
    ))}
  </fieldset>
);

function withChoice(chosen: ReadonlySet<string>, name: string, isChosen: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  if (isChosen) next.add(name);
  else next.delete(name);
  return next;
}

/** What was done, cut in two: what makes the cluster of the exercise, and what solves it. */
function partsOf(session: Session, done: ReturnType<typeof doneIn>, mark: number) {
  const { recorded, exercise } = session.start;
  const isFree = session.start.id === null && exercise === undefined;
  const setUp = isFree ? '' : (exercise?.start ?? setUpOf(recorded, () => null) ?? '');
  const before = scriptOfDone(done.slice(0, mark), session.history.originMs);
  const own = [setUp, before].filter((script) => script.trim() !== '').join('\n');
  const startedMs = done[mark - 1]?.endedAtMs ?? session.history.originMs;
  return {
    start: {
      on: isFree ? ('free-play' as const) : ('empty' as const),
      script: own,
      base: isFree ? freePlayScript() : '',
    },
    solution: scriptOfDone(done.slice(mark), startedMs),
  };
}
