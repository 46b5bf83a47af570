import { TryNext } from '../../panels/console/try-next.tsx';
import { PlanPanel } from '../../panels/plan/plan-panel.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { laterWords, words } from '../../words/index.ts';

export interface RehearseProps {
  readonly onBuild: () => void;
  readonly onWatch: () => void;
  readonly onShare: () => void;
}

/** What somebody does who tries a change before making it: the plan, what to try next, what to watch, and how to take it along. */
export function Rehearse({ onBuild, onWatch, onShare }: RehearseProps) {
  return (
    <>
      <PlanPanel />
      <div className="flex shrink-0 flex-col gap-3 border-t border-line px-5 py-3">
        <TryNext isBrief />
        <Toolbar label={laterWords.rehearse.more}>
          <Button className={outlined} onClick={onBuild}>
            {words.header.build}
          </Button>
          <Button className={outlined} onClick={onWatch}>
            <Icon name="eye" />
            {words.timeline.watch}
          </Button>
          <Button className={outlined} onClick={onShare}>
            <Icon name="share" />
            {laterWords.rehearse.takeAlong}
          </Button>
        </Toolbar>
      </div>
    </>
  );
}

const outlined = 'rounded-lg! bg-card! px-3!';
