/**
 * Shows the page in strings that no translator would write, to see what they break.
 * `double` says everything twice · `long` says one long word instead · `rtl` runs from right to left · `xss` tries to
 * run a script.
 */
export type StringTest = 'double' | 'long' | 'rtl' | 'xss';

const tests: Readonly<Record<StringTest, (text: string) => string>> = {
  double: (text) => `${text} : ${text}`,
  long: () => '12345678901234567890123456789012345678901234567890',
  // An override and its end, which turn the direction of every letter between them.
  rtl: (text) => `\u202e${text}\u202c`,
  xss: () => `<img src="x:" onerror="document.title='injected'">`,
};

export const stringTests = Object.keys(tests) as readonly StringTest[];

let asked: StringTest | null = null;

/** Puts every catalogue that is made from now on to the test; null ends that. */
export function askForStringTest(test: StringTest | null): void {
  asked = test;
}

/** The same catalogue with every string, and every string that its functions give, put to the test. */
export function underTest<Catalogue>(catalogue: Catalogue, test: StringTest): Catalogue {
  return changed(catalogue, tests[test]) as Catalogue;
}

/** The catalogue under the test that was asked for, or as it is. */
export const asAsked = <Catalogue>(catalogue: Catalogue): Catalogue =>
  asked === null ? catalogue : underTest(catalogue, asked);

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return value === '' ? value : change(value);
  if (typeof value === 'function') {
    return (...parameters: unknown[]): unknown => changed(value(...parameters), change);
  }
  if (Array.isArray(value)) return value.map((part) => changed(part, change));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, changed(part, change)]));
  }
  return value;
}
