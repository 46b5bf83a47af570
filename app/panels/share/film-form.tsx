import { useEffect, useRef, useState } from 'react';
import { durationOf, longestFilmMs, spanOf } from '../../export/film.ts';
import { type Form, forms, formsMade, isStill, looks, type Wish, widths } from '../../export/make.ts';
import { useSession } from '../../hooks/use-session.tsx';
import type { Session } from '../../presentation/session.ts';
import { useMedia, useTheme } from '../../ui/appearance.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceField, NumberField } from '../../ui/fields.tsx';
import { laterWords } from '../../words/index.ts';
import type { Kept } from './keep.ts';
import { type Making, useMaking } from './use-making.ts';

/** What is to be made of the session: a picture of this moment, or a film of a stretch of it. */
export function FilmForm({ kept }: { readonly kept: Kept }) {
  const { history } = useSession();
  const making = useMaking(kept);
  const form = useRef<HTMLDivElement>(null);
  // What makes it stands at its end, and is to be seen.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const [wish, setWish] = useState<Wish>({
    form: 'svg',
    from: 0,
    to: Math.ceil(history.endMs / 1_000),
    width: 960,
    look: useLook(),
    hasCaptions: true,
  });
  const change = (changed: Partial<Wish>): void => {
    making.forget();
    setWish((before) => ({ ...before, ...changed }));
  };
  const problem = isStill(wish.form) ? null : problemOf(wish, history);
  return (
    <div ref={form} className="flex flex-col gap-3 pt-3">
      <Choices wish={wish} onChange={change} />
      {!isStill(wish.form) && (
        <>
          <Stretch wish={wish} onChange={change} />
          <p className={`text-xs ${problem === null ? 'text-muted' : 'text-trouble-ink'}`}>
            {problem ?? laterWords.film.plays(Math.round(playedMs(wish, history) / 1_000))}
          </p>
        </>
      )}
      <MakingView making={making} isPossible={problem === null} onMake={() => making.begin(wish)} />
    </div>
  );
}

/** As the page looks now. */
function useLook(): Wish['look'] {
  const theme = useTheme();
  const isDark = useMedia('(prefers-color-scheme: dark)');
  return theme === 'dark' || (theme !== 'light' && isDark) ? 'dark' : 'light';
}

const playedMs = (wish: Wish, history: Session['history']): number =>
  durationOf({ history, ...spanOf(wish, history) });

/** Why a stretch is no film; null where it is one. */
function problemOf(wish: Wish, history: Session['history']): string | null {
  const { film } = laterWords;
  const last = Math.ceil(history.endMs / 1_000);
  if (!(wish.from >= 0 && wish.to > wish.from && wish.to <= last)) return film.noStretch(0, last);
  return playedMs(wish, history) > longestFilmMs ? film.tooLong(longestFilmMs / 60_000) : null;
}

interface PartProps {
  readonly wish: Wish;
  readonly onChange: (changed: Partial<Wish>) => void;
}

function Choices({ wish, onChange }: PartProps) {
  const { film } = laterWords;
  const [made, setMade] = useState<readonly Form[]>(forms.slice(0, 5));
  useEffect(() => {
    void formsMade().then(setMade);
  }, []);
  const isSvg = wish.form === 'svg' || wish.form === 'strip' || wish.form === 'movingSvg';
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <ChoiceField
        label={film.form}
        value={wish.form}
        choices={made.map((form): [Form, string] => [form, film.forms[form]])}
        onChange={(form) => onChange({ form })}
      />
      <ChoiceField
        label={film.look}
        value={wish.look}
        choices={looks.map((look): [Wish['look'], string] => [look, film.looks[look]])}
        onChange={(look) => onChange({ look })}
      />
      {!isSvg && (
        <ChoiceField
          label={film.size}
          value={String(wish.width)}
          choices={widths.map((width): [string, string] => [String(width), film.sizes(width)])}
          onChange={(chosen) => onChange({ width: widths.find((width) => String(width) === chosen) ?? 960 })}
        />
      )}
      {wish.form !== 'strip' && (
        <label className="hit-target flex cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            checked={wish.hasCaptions}
            onChange={({ target }) => onChange({ hasCaptions: target.checked })}
            className="shrink-0 accent-primary"
          />
          {film.captions}
        </label>
      )}
    </div>
  );
}

const Stretch = ({ wish, onChange }: PartProps) => (
  <div className="grid max-w-80 grid-cols-2 gap-3">
    <NumberField
      label={laterWords.film.from}
      value={wish.from}
      min={0}
      onChange={(from) => onChange({ from })}
    />
    <NumberField label={laterWords.film.to} value={wish.to} min={0} onChange={(to) => onChange({ to })} />
  </div>
);

interface MakingViewProps {
  readonly making: Making;
  readonly isPossible: boolean;
  readonly onMake: () => void;
}

function MakingView({ making: { share, told, cancel }, isPossible, onMake }: MakingViewProps) {
  const { film } = laterWords;
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-3">
      <Button disabled={!isPossible} onClick={share === null ? onMake : cancel}>
        {share === null ? film.make : film.cancel}
      </Button>
      {share !== null && <progress aria-label={film.making} value={share} className="w-48 accent-primary" />}
      <p role="status" className="min-w-0 wrap-anywhere">
        {told}
      </p>
    </div>
  );
}
