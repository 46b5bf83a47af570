import { tell } from '@ha-playground/engine';
import { useEffect, useRef, useState } from 'react';
import { fileName, type Made, make, type Wish } from '../../export/make.ts';
import { useExplained } from '../../hooks/use-explained.ts';
import { useSession } from '../../hooks/use-session.tsx';
import type { Session } from '../../presentation/session.ts';
import type { ExplainedPlan } from '../../presentation/statements/plan-explained.ts';
import { saveFile } from '../../ui/save-file.ts';
import { formats, laterWords, words } from '../../words/index.ts';
import { playKept } from './documents.ts';
import type { Kept } from './keep.ts';

/** What comes of a wish: how far it is while it is made, else what is told of it. */
export interface Making {
  /** 0 to 1; null while nothing is made. */
  readonly share: number | null;
  readonly told: string;
  readonly begin: (wish: Wish) => void;
  readonly cancel: () => void;
  /** What was told is about another wish. */
  readonly forget: () => void;
}

/** Makes a picture or a film of the session, under the names that a link to it has, and saves it. */
export function useMaking(kept: Kept): Making {
  const session = useSession();
  const plan = useExplained(session);
  const [share, setShare] = useState<number | null>(null);
  const [told, setTold] = useState('');
  const wanted = useRef<AbortController | null>(null);
  useEffect(() => () => wanted.current?.abort(), []);

  const begin = (wish: Wish): void => {
    const controller = new AbortController();
    wanted.current = controller;
    setTold('');
    setShare(0);
    const work = { onProgress: setShare, signal: controller.signal, whenIdle: session.whenIdle };
    make(wish, filmedOf(session, { kept, wish, plan }), work)
      .then((made) => toldOf(made, wish, session))
      .catch(() => (controller.signal.aborted ? laterWords.film.cancelled : laterWords.film.failed))
      .then((text) => {
        setTold(text);
        setShare(null);
      });
  };
  return { share, told, begin, cancel: () => wanted.current?.abort(), forget: () => setTold('') };
}

interface Filming {
  readonly kept: Kept;
  readonly wish: Wish;
  readonly plan: ExplainedPlan | null;
}

function filmedOf(session: Session, { kept, wish: { form, from, to }, plan }: Filming) {
  const { film } = laterWords;
  const name = tell(words.header.starts, session.start.title);
  const at = (seconds: number): string => formats.clock(seconds * 1_000);
  const isMoment = form === 'svg' || form === 'png';
  const { history } = playKept(session, kept);
  const { atMs, stage } = session.current;
  const world = history.worldAt(atMs);
  const worldBefore = stage === null ? world : history.worldBefore(atMs);
  return {
    history,
    moment: { atMs, stage, world, worldBefore },
    plan,
    title: isMoment ? film.titleOf(name, formats.clock(atMs), null) : film.titleOf(name, at(from), at(to)),
  };
}

/** Saves what has been made; or says why nothing has been. */
function toldOf(made: Made, wish: Wish, { start, current }: Session): string {
  const { film } = laterWords;
  if (made.kind === 'unable') return film.failed;
  if (made.kind === 'tooMuch') return film.tooMuch[made.of](made.most);
  const name = fileName(wish, { id: start.id, atMs: current.atMs });
  saveFile({ name, type: made.type, bytes: made.bytes });
  return film.saved(name, made.bytes.length);
}
