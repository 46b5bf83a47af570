import { useSession } from '../../hooks/use-session.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { words } from '../../words/index.ts';
import { zoomFactor } from './playhead.tsx';
import type { AxisControl } from './use-axis.ts';

const text = () => words.timeline.zoom;

/** Shows less time or more, about the moment shown, or all of it. */
export function ZoomButtons({ control }: { readonly control: AxisControl }) {
  const { history } = useSession();
  const { isZoomed, zoom, showWhole } = control;
  return (
    <Toolbar label={text().label} className="flex-nowrap! gap-0! text-muted">
      <Button
        look="bare"
        label={text().farther}
        disabled={!isZoomed}
        onClick={() => zoom(zoomFactor, history.cursor.atMs)}
      >
        <Icon name="farther" />
      </Button>
      <Button look="bare" label={text().closer} onClick={() => zoom(1 / zoomFactor, history.cursor.atMs)}>
        <Icon name="closer" />
      </Button>
      {isZoomed && (
        <Button look="bare" label={text().whole} onClick={showWhole}>
          <Icon name="whole" />
        </Button>
      )}
    </Toolbar>
  );
}
