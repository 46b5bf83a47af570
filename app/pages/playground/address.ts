import { startIdOfExercise } from '../../presentation/exercise/exercise-id.ts';
import { type ViewName, viewNames } from '../../presentation/sight/view-name.ts';
import { type Theme, themes } from '../../ui/theme.ts';

/** What the page's address asks for. Unknown keys are ignored; `null` where nothing valid is asked. */
export interface AddressWish {
  readonly theme: Theme | null;
  readonly view: ViewName | null;
  /** What somebody works at who has not begun to read: the plan. */
  readonly door: 'rehearse' | null;
  /** It is shown to a hall. */
  readonly isPresented: boolean;
  /** Any text: whether there is such a story, or such an exercise, is for the catalogues to say. */
  readonly story: string | null;
  /** The step of the story that is read, from 1. */
  readonly step: number | null;
  /** `invariants`: the engine's own rules are checked while it plays. */
  readonly check: 'invariants' | null;
  /** Has the form of a language's tag; whether the page speaks it is for the languages to say. */
  readonly lang: string | null;
  /** Has the form of a name: what the page's strings are put to. */
  readonly stringTest: string | null;
  /** Statements to be run at the start, as they are written in the address. */
  readonly cmd: string | null;
}

/**
 * Reads `?theme=`, `?view=`, `?door=`, `?present`, `?story=`, `?exercise=`, `?step=`, `?lang=`, `?check=`, `?stringTest=` and `?cmd=`; a value of the wrong form counts as
 * not given.
 */
export function wishOfAddress(search: string): AddressWish {
  const query = new URLSearchParams(search);
  const exercise = query.get('exercise') || null;
  const formed = (key: string, form: RegExp): string | null => {
    const value = query.get(key) ?? '';
    return form.test(value) ? value : null;
  };
  return {
    theme: themes.find((theme) => theme === query.get('theme')) ?? null,
    view: viewNames.find((view) => view === query.get('view')) ?? null,
    door: query.get('door') === 'rehearse' ? 'rehearse' : null,
    isPresented: query.has('present') || query.get('theme') === 'projector',
    story: query.get('story') || (exercise === null ? null : startIdOfExercise(exercise)),
    step: Number(formed('step', /^[1-9]\d{0,2}$/)) || null,
    lang: formed('lang', /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i),
    check: query.get('check') === 'invariants' ? 'invariants' : null,
    stringTest: formed('stringTest', /^[a-z]{1,16}$/),
    cmd: query.getAll('cmd').join(';') || null,
  };
}

/** The address with `?view=` set to `view`, or without it for the view that is shown unasked. */
export const addressWithView = (href: string, view: ViewName): string =>
  addressWith(href, { view: view === 'cluster' ? null : view });

/** The address with `?door=` for whoever rehearses, or without it. */
export const addressWithDoor = (href: string, door: string | undefined): string =>
  addressWith(href, { door: door === 'rehearse' ? door : null });

/** The address with the step of its story that is read, counted from 0. */
export const addressWithStep = (href: string, step: number): string =>
  addressWith(href, { step: step === 0 ? null : String(step + 1) });

/** The address with some keys of its query set, or left out for null; everything else stays. */
export function addressWith(href: string, values: Readonly<Record<string, string | null>>): string {
  const address = new URL(href);
  for (const [key, value] of Object.entries(values)) {
    if (value === null) address.searchParams.delete(key);
    else address.searchParams.set(key, value);
  }
  return address.href;
}
