import { tell } from '@ha-playground/engine';
import { type ReactNode, Suspense } from 'react';
import { useSession } from '../../hooks/use-session.tsx';
import type { Start } from '../../presentation/start.ts';
import { useTheme } from '../../ui/appearance.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { lazily } from '../../ui/later.ts';
import { MenuButton } from '../../ui/menu.tsx';
import type { MenuItem } from '../../ui/menu-item.ts';
import { type Theme, themes } from '../../ui/theme.ts';
import { languageNames, spokenTag, words } from '../../words/index.ts';

const StoryLength = lazily(
  () => import('../../words/story-length.tsx'),
  (module) => module.StoryLength,
);

/** The header has the same places without them. */
const Chips = lazily(
  () => import('./chips.tsx'),
  (module) => module.Chips,
);

interface HeaderProps {
  readonly starts: readonly Start[];
  readonly onStart: (start: Start) => void;
  /** Opens the dialog in which a cluster is designed. */
  readonly onBuild: () => void;
  /** Lets a person choose a file to be opened. */
  readonly onOpenFile: () => void;
  /** What is to be done so that the session is kept, where the address does not do it. */
  readonly mark: string | undefined;
  /** Opens the dialog in which a session is taken along. */
  readonly onShare: () => void;
  readonly onTheme: (theme: Theme) => void;
  /** Shows the page in the language of this tag. */
  readonly onLanguage: (tag: string) => void;
  readonly onHelp: () => void;
  /** Shows the picture to a hall. */
  readonly onPresent: () => void;
  /** The doors of the page, and the views of the cluster, where there is room for them. */
  readonly doors: ReactNode;
  readonly views: ReactNode;
}

/** Free play and the empty cluster stand before the stories. */
const ownStarts = 2;

/** What one wants of the stories that follow, above the first of them. */
const headingOf = ({ shelf }: Start, before: Start | undefined): readonly MenuItem[] =>
  shelf === undefined || shelf.want === before?.shelf?.want
    ? []
    : [{ kind: 'heading', text: words.header.wants[shelf.want] }];

/** The name of the page, what is being played, what the cluster is like, and the page's own settings. */
export function Header(props: HeaderProps) {
  const { starts, onStart, onBuild, onOpenFile, onShare, onHelp, doors, views, mark } = props;
  const { start } = useSession();
  const theme = useTheme();
  const itemOf = (candidate: Start): MenuItem => ({
    kind: 'action',
    key: candidate.id ?? 'free play',
    text:
      candidate.lesson === null ? (
        tell(words.header.starts, candidate.title)
      ) : (
        <>
          {tell(words.header.starts, candidate.title)}{' '}
          <Suspense>
            <StoryLength start={candidate} />
          </Suspense>
        </>
      ),
    isChosen: candidate.id === start.id,
    choose: () => onStart(candidate),
  });
  return (
    <header className="flex items-center gap-x-3 border-b border-line bg-card px-4 max-lg:py-1 sm:px-6 lg:h-16 lg:gap-x-4 lg:max-xl:gap-x-2 lg:max-xl:px-4 lg:short:h-13">
      <div className="flex min-w-0 items-center gap-x-4 self-stretch max-lg:flex-1 max-sm:flex-col max-sm:items-start lg:max-xl:gap-x-2">
        <h1 className="max-w-full min-w-0 shrink-0 truncate text-lg font-bold max-sm:pt-1 max-sm:-mb-3 max-sm:text-sm lg:max-xl:text-sm">
          {words.title}
        </h1>
        {doors}
        <div className="flex max-w-full min-w-24 max-sm:-ml-2 lg:max-w-56 lg:max-xl:max-w-36">
          <MenuButton
            label={words.header.stories}
            shows={tell(words.header.starts, start.title)}
            isLong
            look="bare"
            className="min-w-0 text-muted hover:text-ink"
            items={[
              ...starts.slice(0, ownStarts).map(itemOf),
              {
                kind: 'action',
                key: 'build',
                text: <span className="pl-6">{words.header.build}</span>,
                choose: onBuild,
              },
              {
                kind: 'action',
                key: 'open',
                text: <span className="pl-6">{words.header.openFile}</span>,
                choose: onOpenFile,
              },
              ...starts
                .slice(ownStarts)
                .flatMap((story, at, stories) => [...headingOf(story, stories[at - 1]), itemOf(story)]),
            ]}
          >
            <StartName start={start} />
          </MenuButton>
        </div>
      </div>
      <Suspense fallback={<span className="flex-1" />}>
        <Chips />
      </Suspense>
      <div className="ml-auto off-paper flex min-w-0 shrink-[0.001] items-center gap-2">
        {views}
        {theme === 'print' && <Button onClick={() => window.print()}>{words.header.print}</Button>}
        <Button
          aria-label={words.header.share}
          className="rounded-lg! bg-card! px-3! print:hidden"
          onClick={onShare}
          title={mark}
          data-marked={mark === undefined ? undefined : ''}
        >
          <Icon name="share" />
          <span className="max-w-32 truncate max-lg:hidden lg:max-xl:hidden">{words.header.share}</span>
        </Button>
        <Looks {...props} />
        <Button
          look="bare"
          aria-label={words.header.help}
          className="text-lg font-semibold text-muted hover:text-ink print:hidden"
          onClick={onHelp}
        >
          ?
        </Button>
      </div>
    </header>
  );
}

/** In two lines, where one has no room: what tells two stories apart may stand at the end. */
const StartName = ({ start }: { readonly start: Start }) => (
  <span
    data-sheds=""
    className="line-clamp-2 text-left leading-4 text-balance whitespace-normal max-sm:line-clamp-1"
    title={tell(words.header.starts, start.title)}
  >
    {tell(words.header.starts, start.title)}
  </span>
);

/** How the page is lit, the page before a hall, and the languages that it speaks. */
function Looks({
  onTheme,
  onLanguage,
  onPresent,
}: Pick<HeaderProps, 'onTheme' | 'onLanguage' | 'onPresent'>) {
  const theme = useTheme();
  return (
    <MenuButton
      label={words.header.theme}
      look="bare"
      className="gap-1! text-muted hover:text-ink"
      items={[
        ...themes.map(
          (name): MenuItem => ({
            kind: 'action',
            key: name,
            text: words.header.themes[name],
            isChosen: name === theme,
            choose: () => onTheme(name),
          }),
        ),
        {
          kind: 'action',
          key: 'present',
          text: <span className="pl-6">{words.header.present}</span>,
          choose: onPresent,
        },
        ...Object.entries(languageNames).map(
          ([tag, name]): MenuItem => ({
            kind: 'action',
            key: tag,
            text: <span lang={tag}>{name}</span>,
            isChosen: tag === spokenTag(),
            choose: () => onLanguage(tag),
          }),
        ),
      ]}
    >
      <Icon name="theme" />
    </MenuButton>
  );
}
