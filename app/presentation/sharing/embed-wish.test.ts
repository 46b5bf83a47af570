import { describe, expect, test } from 'vitest';
import { type EmbedParameter, type EmbedWish, embedParameters, embedWishOf } from './embed-wish.ts';

const asked = (search: string) => embedWishOf(new URLSearchParams(search));
const wishIn = (search: string): EmbedWish => asked(search).wish;
const refusedIn = (search: string) => asked(search).refused;
const usual = wishIn('');

describe('parameters of an embed', () => {
  test('nothing is asked: the free cluster, played from its beginning, as high as its frame', () => {
    expect(usual).toMatchObject({
      story: null,
      mode: 'player',
      at: { kind: 'step', step: 0 },
      fit: 'box',
      speed: 1,
    });
    expect(refusedIn('')).toEqual([]);
  });

  test.each<[string, Partial<EmbedWish>]>([
    ['story=redundancy-2', { story: 'redundancy-2' }],
    ['mode=sandbox', { mode: 'sandbox' }],
    ['panels=events,console,story', { panels: ['story', 'console', 'events'] }],
    ['hide=try, narration', { hide: ['narration', 'try'] }],
    ['controls=full', { controls: 'full' }],
    ['readonly', { readonly: true }],
    ['readonly=0', { readonly: false }],
    ['allow=.kill,show leaves', { allow: ['.kill', 'show leaves'] }],
    ['theme=projector', { theme: 'projector' }],
    ['motion=none', { motion: 'none' }],
    ['speed=2.5', { speed: 2.5 }],
    ['autoplay=1&loop=true', { autoplay: true, loop: true }],
    ['at=4', { at: { kind: 'step', step: 4 } }],
    ['at=t=2500', { at: { kind: 'instant', ms: 2_500 } }],
    ['at=end', { at: { kind: 'end' } }],
    ['seed=7', { seed: 7 }],
    ['lang=de-AT', { lang: 'de-AT' }],
    ['links=none', { links: 'none' }],
    ['origin=https://docs.example.org', { origin: 'https://docs.example.org' }],
    ['id=first.embed', { id: 'first.embed' }],
    ['compat=lti', { compat: 'lti' }],
    ['fit=height', { fit: 'height' }],
    ['cmd=.kill leaf-8&cmd=SHOW LEAVES', { cmd: '.kill leaf-8;SHOW LEAVES' }],
    ['debug=messages', { debug: 'messages' }],
  ])('%s', (search, wished) => {
    expect(asked(`?${search}`)).toEqual({ wish: { ...usual, ...wished }, refused: [] });
  });

  test.each([
    ['story', '../../etc/passwd'],
    ['story', '<script>alert(1)</script>'],
    ['mode', 'exercise'],
    ['panels', 'console,keys'],
    ['hide', 'everything'],
    ['controls', 'MIN'],
    ['readonly', 'perhaps'],
    ['allow', 'SHOW;DROP'],
    ['theme', 'neon'],
    ['speed', '99'],
    ['speed', '1e1'],
    ['speed', '-1'],
    ['at', 't=-1'],
    ['at', 'constructor'],
    ['seed', '1.5'],
    ['origin', 'javascript:alert(1)'],
    ['origin', 'https://docs.example.org/path'],
    ['origin', 'https://docs.example.org:443'],
    ['origin', 'https://Docs.example.org'],
    ['origin', 'https://docs..example.org'],
    ['id', 'a b'],
    ['compat', 'splice'],
    ['fit', 'width'],
    ['debug', 'all'],
    ['lang', 'x'.repeat(400)],
  ] as readonly (readonly [EmbedParameter, string])[])(
    '%s=%s is none: the usual one is taken, and it is named',
    (parameter, value) => {
      const { wish, refused } = embedWishOf(new URLSearchParams({ [parameter]: value }));
      expect(wish).toEqual(usual);
      expect(refused).toEqual([{ parameter, value: value.slice(0, 64) }]);
    },
  );

  test('what it does not know is ignored', () => {
    expect(asked('?__proto__=1&constructor=2&utm_source=x')).toEqual({ wish: usual, refused: [] });
  });

  test('statements are as long as they are: whoever runs them says how many are too many', () => {
    expect(wishIn(`?cmd=${'x'.repeat(5_000)}`).cmd).toHaveLength(5_000);
  });

  test('every one has a reader', () => {
    expect(Object.keys(usual).sort()).toEqual([...embedParameters].sort());
  });
});
