import { describe, expect, it } from 'vitest';
import { addressWithStory, wishOfAddress } from './address.ts';

const stories = ['redundancy-1', 'redundancy-2'];

describe('address', () => {
  it('gives the theme and the story', () => {
    expect(wishOfAddress('?theme=dark&story=redundancy-2', stories)).toEqual({
      theme: 'dark',
      story: 'redundancy-2',
    });
  });

  it('ignores values that are not on offer, and unknown keys', () => {
    expect(wishOfAddress('?theme=pink&story=__proto__&size=9', stories)).toEqual({
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
