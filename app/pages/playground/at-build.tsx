import { renderToString } from 'react-dom/server';
import { livePalette } from '../../picture/drawing/svg/palette-of.ts';
import { stillOf } from '../../picture/drawing/svg/still.ts';
import { Session } from '../../presentation/session.ts';
import { freePlay, type Start } from '../../presentation/start.ts';
import { loadStarts } from '../../presentation/starts.ts';
import type { Surroundings } from '../../presentation/surroundings.ts';
import { loadLaterWords, speak } from '../../words/index.ts';
import { languageFor } from '../../words/languages.ts';
import { App } from './app.tsx';

/** The box of a picture. CSS pixels. */
export interface PictureBox {
  readonly width: number;
  readonly height: number;
}

/** Nothing comes later where a page is only written down. */
const nothingLater: Surroundings = { nextFrame: () => () => undefined, whenIdle: () => undefined };

/** Has the page speak as it does where nobody asks for a language. */
export async function speakAtBuild(): Promise<void> {
  await speak(await languageFor({ lang: 'en', stringTest: null }, []));
  await loadLaterWords();
}

/** The page as it begins with free play, before anything of it is measured or loaded. */
export const playgroundAtBuild = (): string =>
  renderToString(<App session={new Session(freePlay, 'full', nothingLater)} notice={null} theme="auto" />);

/** The cluster of free play in a box, in the colours of the page that it stands in; `ids` begins every id in it. */
export const pictureAtBuild = (box: PictureBox, ids: string): string => pictureOf(freePlay, box, ids);

function pictureOf({ begin }: Start, size: PictureBox, ids: string): string {
  const { history } = begin(1);
  const { atMs } = history.cursor;
  const picture = stillOf(
    history,
    { atMs, size, palette: livePalette() },
    { title: '', ids, isOpaque: false },
  );
  if (picture === null) throw new Error('the first picture has too many elements');
  return picture;
}

/** The stories that begin with the same picture as free play, by their ids, with their titles. */
export async function storiesAlike(box: PictureBox): Promise<Readonly<Record<string, string>>> {
  // Which of two leaves is drawn first is not seen: they stand apart.
  const seen = (start: Start): string => pictureOf(start, box, '').split('<').sort().join('<');
  const own = seen(freePlay);
  const alike = (await loadStarts()).filter((start) => start.title.kind === 'story' && seen(start) === own);
  return Object.fromEntries(
    alike.map(({ id, title }) => [id ?? '', title.kind === 'story' ? title.title : '']),
  );
}
