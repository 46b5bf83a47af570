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
    <Toolbar label={text().label}>
      <Button
        look="bare"
        label={text().farther}
        disabled={!isZoomed}
        onClick={() => zoom(zoomFactor, history.cursor.atMs)}
      >
        <Icon name="minus" />
      </Button>
      <Button look="bare" label={text().closer} onClick={() => zoom(1 / zoomFactor, history.cursor.atMs)}>
        <Icon name="plus" />
      </Button>
      {isZoomed && (
        <Button look="plain" onClick={showWhole}>
          {text().whole}
        </Button>
      )}
    </Toolbar>
  );
}
