/**
 * `?stringTest=` shows the page in strings that no translator would write, to see what they break.
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

/** The test that an address asks for, or null. */
export function stringTestOf(search: string): StringTest | null {
  const asked = new URLSearchParams(search).get('stringTest');
  return (Object.keys(tests) as StringTest[]).find((test) => test === asked) ?? null;
}

/** The same catalogue with every string, and every string that its functions give, put to the test. */
export function underTest<Catalogue>(catalogue: Catalogue, test: StringTest): Catalogue {
  return changed(catalogue, tests[test]) as Catalogue;
}

/** The catalogue as the page's address asks for it; where there is no address, as it is. */
export function asAsked<Catalogue>(catalogue: Catalogue): Catalogue {
  const test = stringTestOf(globalThis.location?.search ?? '');
  return test === null ? catalogue : underTest(catalogue, test);
}

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
