// @vitest-environment happy-dom
import { whyNotIdle } from '@ha-playground/engine';
import { packRecord } from '@ha-playground/engine/packed';
import { beforeAll, describe, expect, test } from 'vitest';
import { embedAddress } from '../../panels/share/embed-code.ts';
import { Session } from '../../presentation/session.ts';
import { embedWishOf } from '../../presentation/sharing/embed-wish.ts';
import { textKept } from '../../presentation/sharing/kept-text.ts';
import { packedIn } from '../../presentation/sharing/packed-in.ts';
import { freePlay, type Start } from '../../presentation/start.ts';
import { storyStarts } from '../../presentation/stories.ts';
import { slowedSurroundings } from '../../presentation/surroundings-for-tests.ts';
import { speakToPlayer } from '../../words/player.ts';
import { type Shown, shownAt } from './first-shown.ts';
import { packedToMoment } from './kept-address.ts';

beforeAll(() => speakToPlayer('en'));

/** What is shown at an address of the player. */
function shownIn(address: string, called: string | null = null): Promise<Shown> {
  const { search, hash } = new URL(address, 'https://a.test/');
  const guard = { isReadonly: false, allow: [], onRefused: () => undefined };
  return shownAt({
    wish: embedWishOf(new URLSearchParams(search)).wish,
    motion: 'none',
    guard,
    packed: packedIn(hash),
    called,
  });
}

function played(start: Start, script: string): Session {
  const session = new Session(start, 'none', slowedSurroundings());
  session.run(script);
  return session;
}

const addressOf = (session: Session): string =>
  embedAddress({
    folder: 'https://a.test/',
    story: session.start.id,
    packed: packRecord(textKept(session, {})),
    title: '',
    choice: {},
  });

const statementsIn = ({ session }: Shown): readonly string[] =>
  session.play.statements.map(({ run }) => run.text);

describe('what an embed shows', () => {
  test('a session that somebody has played and shared, and not its story; it comes to its own end', async () => {
    const free = await shownIn(addressOf(played(freePlay, '.kill leaf-8')));
    expect(free.remarks).toEqual([]);
    expect(statementsIn(free)).toEqual(['.kill leaf-8']);
    const { history } = free.session;
    expect(history.endMs - history.originMs).toBeGreaterThan(3_000);
    expect(history.cursor.atMs - history.originMs).toBe(1_000);

    const story = storyStarts().find(({ id }) => id === 'redundancy-2') ?? freePlay;
    const own = await shownIn(addressOf(played(story, '.kill leaf-1')));
    expect(own.remarks).toEqual([]);
    expect(statementsIn(own)).toEqual(['.kill leaf-1']);
  });

  test('without a story it is called by as many leaves as its statements lead to', async () => {
    const titles = [
      '?cmd=.kill leaf-8',
      "?story=empty&cmd=ADD LEAF root@'leaf-1':3306;ADD LEAF root@'leaf-2':3306",
      '?story=empty',
    ].map(async (address) => (await shownIn(address)).title);
    expect(await Promise.all(titles)).toEqual([
      'A cluster of eight leaves',
      'A cluster of 2 leaves',
      'A cluster without leaves',
    ]);
  });

  test('it is called as the page around it calls it; a film leaves nothing under way, and enters nothing where nothing is', async () => {
    const told = await shownIn(
      '?story=redundancy-2&cmd=SELECT 1;&panels=console',
      'Its partner has every row',
    );
    expect(told.title).toBe('Its partner has every row');
    expect(statementsIn(told).at(-1)).toBe('SELECT 1');
    const { title, ...killed } = await shownIn('?cmd=.kill leaf-8');
    expect(title).toBe('A cluster of eight leaves');
    expect(statementsIn({ title, ...killed })).toEqual(['.kill leaf-8', '.wait idle']);
    expect(whyNotIdle(killed.session.history.tip)).toBeNull();
  });

  test('who goes on from there is at the moment shown, in the story, and nothing lies ahead', async () => {
    const film = await shownIn('?story=redundancy-2&at=t=5900');
    const packed = await packedToMoment(film.session, slowedSurroundings());
    const own = await shownIn(`#s=${packed}`);
    const { history, play, start, stateHash } = own.session;
    expect(start.id).toBe('redundancy-2');
    expect(history.cursor.atMs).toBe(film.session.history.cursor.atMs);
    expect(stateHash).toBe(film.session.stateHash);
    // Its last step is the one that was under way.
    expect(play.steps.length).toBe(1 + film.endsMs.filter((endMs) => endMs < history.cursor.atMs).length);
  });

  test('of a session that cannot be opened it says why, and begins', async () => {
    const address = addressOf(played(freePlay, '.kill leaf-8'));
    const { remarks, session } = await shownIn(address.slice(0, -20));
    expect(remarks.map(({ reason }) => reason)).toEqual(['notOpened']);
    expect(remarks[0]?.text).toContain('cut off');
    expect(session.play.statements).toEqual([]);
  });

  test('what is wrong in an address is told by what it is', async () => {
    const wrong = await shownIn('?cmd=DROP EVERYTHING NOW; .kill leaf-99; .kill leaf-8');
    expect(wrong.remarks).toMatchObject([{ reason: 'refused', isForAuthor: true }]);
    expect(wrong.remarks[0]?.text).toMatch(
      /“DROP EVERYTHING NOW” \(no statement\), “.kill leaf-99” \(.*leaf-99.*\)\.$/,
    );

    const long = await shownIn(`?cmd=${'.wait 1s;'.repeat(300)}`);
    expect(long.remarks[0]?.text).toContain('2,700 characters, and at most 2,000');

    expect((await shownIn('?story=redundancy')).remarks).toEqual([
      {
        reason: 'unknownStory',
        text: expect.stringContaining(
          'There is no story “redundancy”. The nearest names are redundancy-1, redundancy-2, ',
        ),
      },
    ]);
    expect((await shownIn('?story=redundancy-2&at=999')).remarks[0]?.text).toContain('It has 11 steps');
    expect((await shownIn('?story=redundancy-2&at=end')).remarks).toEqual([]);
  });
});
