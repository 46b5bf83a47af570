import { renderToString } from 'react-dom/server';
import { embedWishOf } from '../../presentation/sharing/embed-wish.ts';
import { speakToPlayer } from '../../words/player.ts';
import { Embed } from './embed.tsx';
import { shownAt } from './first-shown.ts';
import { Talk } from './talk.ts';

/** The player as it begins with free play, before anything of it is measured or loaded. The page has to speak already. */
export async function playerAtBuild(): Promise<string> {
  await speakToPlayer('en');
  const { wish } = embedWishOf(new URLSearchParams('fit=height'));
  const guard = { isReadonly: false, allow: [], onRefused: nothing };
  const open = () => shownAt({ wish, motion: 'full', guard, packed: null, called: null });
  const none = { now: () => null, subscribe: () => nothing };
  return renderToString(
    <Embed
      first={await open()}
      wish={wish}
      talk={new Talk({ id: null, origin: null, onLine: nothing })}
      open={open}
      notices={[]}
      refusals={none}
      log={null}
    />,
  );
}

const nothing = (): void => undefined;
