import { useSession, useSight } from '../../hooks/use-session.tsx';
import { databasesSeen, type SeenDatabase } from '../../presentation/sight/bands.ts';
import { useMedia } from '../../ui/appearance.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Popup } from '../../ui/popup.tsx';
import { wideScreen } from '../../ui/wide-screen.ts';
import { laterWords } from '../../words/index.ts';
import { Written } from '../../words/written.tsx';

const text = () => laterWords.bands;

/** So many databases have a box beside the picture; more stand in a sheet of their own. */
const mostBeside = { wide: 3, medium: 1, narrow: 2 };
const widest = '(min-width: 80rem)';

/** Which databases the leaves of the picture show, and whether cell by cell. */
export function DatabaseTicks() {
  const session = useSession();
  const isWidest = useMedia(widest);
  const isWide = useMedia(wideScreen);
  const { database, bands } = useSight(session);
  const { world } = session;
  const seen = databasesSeen(world, { chosen: database, wishes: bands });
  const ticks = world.databases.map(({ name, partitions }) => (
    <Tick
      key={name}
      name={name}
      partitions={partitions.length}
      seen={seen.find((each) => each.name === name) ?? null}
      isAlone={seen.length < 2}
    />
  ));
  if (ticks.length <= mostBeside[isWidest ? 'wide' : isWide ? 'medium' : 'narrow'])
    return (
      <fieldset
        aria-label={text().label}
        className="m-0 flex min-w-0 flex-wrap gap-x-4 border-0 p-0 lg:-my-1 lg:short:-my-1.5"
      >
        {ticks}
      </fieldset>
    );
  return (
    <Popup
      label={text().label}
      shown={<span>{text().some(seen.length, ticks.length)}</span>}
      className="lg:-my-1 lg:short:-my-1.5"
    >
      <fieldset aria-label={text().label} className="m-0 flex max-h-80 flex-col overflow-y-auto border-0 p-0">
        {ticks}
      </fieldset>
    </Popup>
  );
}

interface TickProps {
  readonly name: string;
  readonly partitions: number;
  /** Null where it is not shown. */
  readonly seen: SeenDatabase | null;
  /** Is there no other one beside it? Then it has all the room. */
  readonly isAlone: boolean;
}

function Tick({ name, partitions, seen, isAlone }: TickProps) {
  const { view } = useSession();
  return (
    <span className="flex min-w-0 items-center gap-1">
      <label className="hit-target inline-flex min-w-0 cursor-pointer items-center gap-1.5">
        <input
          type="checkbox"
          className="size-4 shrink-0 accent-primary"
          checked={seen !== null}
          onChange={({ target }) => view.wishBand(name, target.checked ? 'seen' : 'hidden')}
        />
        <span title={name} className="max-w-40 truncate font-bold">
          <Written>{name}</Written>
        </span>
        <span className="text-xs whitespace-nowrap text-muted">{text().partitions(partitions)}</span>
      </label>
      {seen !== null && !isAlone && (
        <button
          type="button"
          aria-expanded={seen.isOpen}
          aria-label={text().cells(name)}
          title={seen.isOpen ? text().shut(name) : text().open(name)}
          onClick={() => view.wishBand(name, seen.isOpen ? 'shut' : 'open')}
          className="hit-target inline-flex cursor-pointer items-center justify-center rounded-md text-muted hover:bg-lane hover:text-ink"
        >
          <span className={seen.isOpen ? '' : '-rotate-90'}>
            <Icon name="chevron" />
          </span>
        </button>
      )}
    </span>
  );
}
