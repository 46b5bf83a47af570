import { describe, expect, it } from 'vitest';
import { packedIn } from '../../presentation/sharing/packed-in.ts';
import { addressWithDoor, addressWithStep, addressWithView, wishOfAddress } from './address.ts';
import { addressWithStory } from './address-with-story.ts';
import { addressWithPacked } from './packed-address.ts';

describe('address', () => {
  it('gives the theme, the view and the story', () => {
    expect(wishOfAddress('?theme=dark&view=matrix&story=redundancy-2')).toEqual({
      theme: 'dark',
      view: 'matrix',
      door: null,
      isPresented: false,
      story: 'redundancy-2',
      step: null,
      check: null,
      lang: null,
      stringTest: null,
      cmd: null,
    });
  });

  it('knows the theme of paper', () => {
    expect(wishOfAddress('?theme=print').theme).toBe('print');
  });

  it('asks for the page before a hall, by its old name too', () => {
    const presented = (search: string) => wishOfAddress(search).isPresented;
    expect(['?present', '?present=', '?story=x&present=1', '?theme=projector'].map(presented)).toEqual(
      Array(4).fill(true),
    );
    expect(wishOfAddress('?theme=projector').theme).toBeNull();
    expect(presented('?theme=dark&story=present')).toBe(false);
  });

  it('keeps the door of whoever rehearses, also where the cluster is another one, and not where a story is chosen', () => {
    expect(['?door=rehearse', '?door=teach', '?door='].map((search) => wishOfAddress(search).door)).toEqual([
      'rehearse',
      null,
      null,
    ]);
    const rehearsing = addressWithDoor('https://a.test/?theme=dark', 'rehearse');
    expect(rehearsing).toBe('https://a.test/?theme=dark&door=rehearse');
    expect(addressWithDoor(rehearsing, 'understand')).toBe('https://a.test/?theme=dark');
    expect(addressWithStory(rehearsing, null)).toBe(rehearsing);
    expect(addressWithStory(rehearsing, 'empty')).toBe(`${rehearsing}&story=empty`);
    expect(addressWithStory(rehearsing, 'redundancy-2')).toBe(
      'https://a.test/?theme=dark&story=redundancy-2',
    );
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

  it('gives the step of a story, counted from 1, and writes it', () => {
    const stepOf = (value: string) => wishOfAddress(`?story=x&step=${value}`).step;
    expect(['1', '12', '0', '-1', '1.5', '1000', 'x', ''].map(stepOf)).toEqual([
      1,
      12,
      ...Array(6).fill(null),
    ]);
    expect(addressWithStep('https://a.b/c?story=x#s=y', 3)).toBe('https://a.b/c?story=x&step=4#s=y');
    expect(addressWithStep('https://a.b/c?story=x&step=4', 0)).toBe('https://a.b/c?story=x');
  });

  it('ignores values of the wrong form, and unknown keys', () => {
    expect(wishOfAddress('?theme=pink&view=3d&story=__proto__&size=9')).toEqual({
      theme: null,
      view: null,
      door: null,
      isPresented: false,
      story: '__proto__',
      step: null,
      check: null,
      lang: null,
      stringTest: null,
      cmd: null,
    });
  });

  it('keeps everything but what belongs to the session before', () => {
    const href = 'https://a.test/x/?theme=dark&story=old&cmd=.kill+leaf-1#s=1.abc';
    expect(addressWithStory(href, 'redundancy-1')).toBe('https://a.test/x/?theme=dark&story=redundancy-1');
    expect(addressWithStory(href, null)).toBe('https://a.test/x/?theme=dark');
    const exercise = addressWithStory(href, 'exercise-back-by-hand');
    expect(exercise).toBe('https://a.test/x/?theme=dark&exercise=back-by-hand');
    expect(wishOfAddress(new URL(exercise).search).story).toBe('exercise-back-by-hand');
    expect(addressWithStory(exercise, 'redundancy-1')).toBe(
      'https://a.test/x/?theme=dark&story=redundancy-1',
    );
  });

  it('gives statements to be run, and none for none', () => {
    expect(wishOfAddress('?cmd=.kill%20leaf-8%3B%20SHOW%20LEAVES').cmd).toBe('.kill leaf-8; SHOW LEAVES');
    expect(wishOfAddress('?cmd=').cmd).toBeNull();
  });

  it('finds a packed record in the fragment, and leaves out what a letter puts after it', () => {
    expect(packedIn('#s=1.Ab_-9')).toBe('1.Ab_-9');
    expect(packedIn('#t=3&s=1.abc&u=2')).toBe('1.abc');
    expect(packedIn('#s=1.abc).')).toBe('1.abc');
    expect(packedIn('#s=')).toBe('');
    for (const other of ['', '#', '#x', '#as=1.abc', '#S=1.abc']) expect(packedIn(other)).toBeNull();
  });

  it('holds a packed record in place of what it asked to be run', () => {
    expect(addressWithPacked('https://a.test/x/?cmd=a&view=matrix#s=1.old', '1.new')).toBe(
      'https://a.test/x/?view=matrix#s=1.new',
    );
    expect(addressWithPacked('https://a.test/x/#s=1.old', null)).toBe('https://a.test/x/');
  });

  it('names a view, but not the one that is shown unasked', () => {
    expect(addressWithView('https://a.test/x/?story=old', 'matrix')).toBe(
      'https://a.test/x/?story=old&view=matrix',
    );
    expect(addressWithView('https://a.test/x/?view=matrix', 'cluster')).toBe('https://a.test/x/');
  });
});
