import { describe, expect, it } from 'vitest';
import { addressWithStory, addressWithView, wishOfAddress } from './address.ts';

describe('address', () => {
  it('gives the theme, the view and the story', () => {
    expect(wishOfAddress('?theme=dark&view=matrix&story=redundancy-2')).toEqual({
      theme: 'dark',
      view: 'matrix',
      story: 'redundancy-2',
      check: null,
      lang: null,
      stringTest: null,
    });
  });

  it('knows the themes of the lecture hall and of paper', () => {
    expect(wishOfAddress('?theme=projector').theme).toBe('projector');
    expect(wishOfAddress('?theme=print').theme).toBe('print');
  });

  it('asks for the invariants', () => {
    expect(wishOfAddress('?check=invariants').check).toBe('invariants');
    expect(wishOfAddress('?check=everything').check).toBeNull();
  });

  it('asks for a test of the strings', () => {
    expect(wishOfAddress('?theme=dark&stringTest=rtl').stringTest).toBe('rtl');
    expect(wishOfAddress('?stringTest=toString').stringTest).toBeNull();
  });

  it('asks for a language', () => {
    expect(wishOfAddress('?lang=de').lang).toBe('de');
    expect(wishOfAddress('?lang=de-AT').lang).toBe('de-AT');
    expect(wishOfAddress('?lang=../de').lang).toBeNull();
  });

  it('ignores values of the wrong form, and unknown keys', () => {
    expect(wishOfAddress('?theme=pink&view=3d&story=__proto__&size=9')).toEqual({
      theme: null,
      view: null,
      story: '__proto__',
      check: null,
      lang: null,
      stringTest: null,
    });
  });

  it('keeps everything but the story', () => {
    expect(addressWithStory('https://a.test/x/?theme=dark&story=old#s', 'redundancy-1')).toBe(
      'https://a.test/x/?theme=dark&story=redundancy-1#s',
    );
    expect(addressWithStory('https://a.test/x/?story=old', null)).toBe('https://a.test/x/');
  });

  it('names a view, but not the one that is shown unasked', () => {
    expect(addressWithView('https://a.test/x/?story=old', 'matrix')).toBe(
      'https://a.test/x/?story=old&view=matrix',
    );
    expect(addressWithView('https://a.test/x/?view=matrix', 'cluster')).toBe('https://a.test/x/');
  });
});
