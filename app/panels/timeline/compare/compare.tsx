import type { Branch, TimeLine } from '@ha-playground/engine';
import { useEffect, useMemo, useState } from 'react';
import { afterRender } from '../../../hooks/after-render.ts';
import { useSession } from '../../../hooks/use-session.tsx';
import type { ClusterView } from '../../../picture/index.ts';
import { Button } from '../../../ui/button.tsx';
import { MenuButton } from '../../../ui/menu.tsx';
import { formats, laterWords } from '../../../words/index.ts';
import { Written } from '../../../words/written.tsx';
import { CommandLane } from '../command-lane.tsx';
import { commandMarks } from '../command-marks.ts';
import { Playhead } from '../playhead.tsx';
import { Ruler } from '../ruler.tsx';
import { useAxis } from '../use-axis.ts';
import { BranchSide } from './branch-side.tsx';
import { DifferenceList } from './difference-list.tsx';
import { createJoiner } from './joint-events.ts';

const text = () => laterWords.compare;

/** Commands closer than this share of the axis share a mark. */
const nearShare = 0.008;

interface CompareProps {
  /** The view of a cluster: handed in, because the first frame has it already and importing it here would split it off. */
  readonly Picture: typeof ClusterView;
  /** The name of the branch that is shown first beside the current one, where there is one of that name. */
  readonly beside?: string;
}

/** The current branch and another one side by side at one instant: two clusters, what differs, and one cursor for both. */
export function Compare({ Picture, beside }: CompareProps) {
  const session = useSession();
  const { history } = session;
  const { branch, branches } = history;
  const [chosen, setChosen] = useState<number | null>(null);
  const others = branches.filter(({ id }) => id !== branch.id);
  const other =
    others.find(({ id, name }) => (chosen === null ? name === beside : id === chosen)) ??
    nearestOf(branch, others);
  const otherId = other?.id ?? null;
  const line = useMemo(() => (otherId === null ? null : history.lineOf(otherId)), [history, otherId]);
  useEffect(
    () =>
      afterRender(() => {
        session.transport.accompany(line === null ? null : createJoiner(line));
        return () => session.transport.accompany(null);
      }),
    [session, line],
  );
  // Where the other branch goes on, an idle one can be looked at beside it, and is as it was when nobody looks any more.
  useEffect(
    () => afterRender(() => (line === null ? null : session.transport.prolong(line.endMs))),
    [session, line],
  );

  if (other === undefined || line === null) return null;
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <BranchSide Picture={Picture} name={text().current(branch.name)} line={history} clock={session}>
          {null}
        </BranchSide>
        <BranchSide Picture={Picture} name={other.name} line={line} clock={session} isOther>
          {others.length > 1 && <OtherMenu others={others} other={other} onChoose={setChosen} />}
          <Button look="plain" onClick={() => session.switchTo(other.id)}>
            {text().switchTo(other.name)}
          </Button>
        </BranchSide>
      </div>
      <DifferenceList line={line} names={{ one: branch.name, other: other.name }} />
      <SharedTime branch={branch} other={other} line={line} />
    </>
  );
}

/** The branch that this one parted from, or the last one that was made. */
const nearestOf = (branch: Branch, others: readonly Branch[]): Branch | undefined =>
  others.find(({ id }) => id === branch.parent?.branch) ?? others.at(-1);

interface OtherMenuProps {
  readonly others: readonly Branch[];
  readonly other: Branch;
  readonly onChoose: (branch: number) => void;
}

function OtherMenu({ others, other, onChoose }: OtherMenuProps) {
  return (
    <MenuButton
      label={text().other}
      items={others.map(({ id, name }) => ({
        kind: 'action',
        key: String(id),
        text: name,
        isChosen: id === other.id,
        choose: () => onChoose(id),
      }))}
    >
      {text().other}
    </MenuButton>
  );
}

interface SharedTimeProps {
  readonly branch: Branch;
  readonly other: Branch;
  readonly line: TimeLine;
}

/** One axis and one cursor for both, and the commands of each. */
function SharedTime({ branch, other, line }: SharedTimeProps) {
  const { history, setUp } = useSession();
  const endMs = Math.max(history.endMs, line.endMs);
  const control = useAxis({ originMs: history.originMs, endMs });
  const nearMs = control.axis.lengthMs * nearShare;
  return (
    <div className="flex flex-col gap-1">
      <Playhead control={control} label={text().playhead}>
        <Ruler control={control} hurries={[]} isSlim={false} />
        {[branch, other].map(({ id, name, entries }) => (
          <CommandLane
            key={id}
            name={name}
            marks={commandMarks(entries, setUp.entries, nearMs)}
            axis={control.axis}
          />
        ))}
      </Playhead>
      {history.cursor.atMs > line.endMs && (
        <p className="text-xs text-muted">
          <Written>{other.name}</Written>: {text().ended(formats.clock(line.endMs))}
        </p>
      )}
    </div>
  );
}
