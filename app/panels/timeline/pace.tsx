import { useSession } from '../../hooks/use-session.tsx';
import { speedLimits } from '../../presentation/time/playback.ts';
import type { Stride } from '../../presentation/time/stops.ts';
import { MenuButton } from '../../ui/menu.tsx';
import { Slider } from '../../ui/slider.tsx';
import { laterWords, words } from '../../words/index.ts';

const text = () => words.timeline;

export interface PaceProps {
  readonly stride: Stride;
  readonly onStride: (stride: Stride) => void;
}

/** How fast time passes, whether waits are shortened, and how far a step goes. */
export function Pace(props: PaceProps) {
  return (
    <div className="flex flex-col gap-2">
      <Speed />
      <SkipIdle />
      <StrideMenu {...props} />
    </div>
  );
}

function Speed() {
  const { transport } = useSession();
  return (
    <div className="flex items-center gap-3">
      <span aria-hidden="true">{text().speed}</span>
      <Slider
        label={text().speed}
        min={Math.log10(speedLimits.least)}
        max={Math.ceil(Math.log10(speedLimits.most) / speedStep) * speedStep}
        step={speedStep}
        value={Math.log10(transport.speed)}
        valueText={text().speedText(transport.speed)}
        onChange={(exponent) => transport.setSpeed(rounded(10 ** exponent))}
      />
    </div>
  );
}

/** In powers of ten. The last step reaches the highest speed, so that no speed is left that the slider cannot show. */
const speedStep = 0.05;

const rounded = (speed: number): number => Number(speed.toPrecision(2));

function SkipIdle() {
  const { transport } = useSession();
  return (
    <label className="hit-target flex min-w-0 cursor-pointer items-center gap-2 wrap-anywhere">
      <input
        type="checkbox"
        checked={transport.skipsIdle}
        onChange={(event) => transport.setSkipsIdle(event.target.checked)}
        className="size-4 accent-primary"
      />
      {laterWords.timeKeys.skipIdle}
    </label>
  );
}

/** How far the two step buttons go; keys and clicks with Shift or Alt say it each time. */
function StrideMenu({ stride, onStride }: PaceProps) {
  const { label, button, names, notes } = laterWords.timeKeys.strides;
  return (
    <div className="flex items-center gap-2">
      <span>{label}</span>
      <MenuButton
        label={`${label} ${names[stride]}`}
        className="text-muted"
        items={strides.map((one) => ({
          kind: 'action',
          key: one,
          text: names[one],
          note: notes[one],
          isChosen: one === stride,
          choose: () => onStride(one),
        }))}
      >
        {button(names[stride])}
      </MenuButton>
    </div>
  );
}

const strides: readonly Stride[] = ['step', 'phase', 'command', 'chapter'];
