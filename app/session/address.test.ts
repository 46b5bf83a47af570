import { describe, expect, it } from 'vitest';
import { addressWithStory, wishOfAddress } from './address.ts';

describe('address', () => {
  it('gives the theme and the story', () => {
    expect(wishOfAddress('?theme=dark&story=redundancy-2')).toEqual({
      theme: 'dark',
      story: 'redundancy-2',
    });
  });

  it('ignores values of the wrong form, and unknown keys', () => {
    expect(wishOfAddress('?theme=pink&story=__proto__&size=9')).toEqual({
      theme: null,
      story: null,
    });
  });

  it('keeps everything but the story', () => {
    expect(addressWithStory('https://a.test/x/?theme=dark&story=old#s', 'redundancy-1')).toBe(
      'https://a.test/x/?theme=dark&story=redundancy-1#s',
    );
    expect(addressWithStory('https://a.test/x/?story=old', null)).toBe('https://a.test/x/');
  });
});
