import { describe, expect, test } from 'vitest';
import { type FirstWords, first } from './en/first.ts';
import { languageFor } from './languages.ts';
import { understoodOf } from './other-languages.ts';

const known: readonly [{ tag: string }, { tag: string }] = [{ tag: 'en' }, { tag: 'de' }];

describe('languages', () => {
  test('languages: the first that is wanted and known is spoken, whatever its region', () => {
    expect(understoodOf(known, ['de']).tag).toBe('de');
    expect(understoodOf(known, ['fr', 'de-AT', 'en']).tag).toBe('de');
    expect(understoodOf(known, ['DE-ch']).tag).toBe('de');
  });

  test('languages: where none is known the first of all is spoken', () => {
    expect(understoodOf(known, []).tag).toBe('en');
    expect(understoodOf(known, ['fr', 'den', 'd']).tag).toBe('en');
  });

  test('languages: what the address asks for goes before what the browser prefers', async () => {
    expect((await languageFor({ lang: 'en', stringTest: null }, ['de'])).tag).toBe('en');
    expect((await languageFor({ lang: 'xx', stringTest: null }, [])).tag).toBe('en');
    expect((await languageFor({ lang: 'de-AT', stringTest: null }, ['en'])).tag).toBe('de');
    expect((await languageFor({ lang: null, stringTest: null }, ['de', 'en'])).tag).toBe('de');
    expect((await languageFor({ lang: null, stringTest: null }, ['fr', 'en', 'de'])).tag).toBe('en');
  });

  test('languages: a test of strings is a language of its own, and an unknown one changes nothing', async () => {
    const doubled = await languageFor({ lang: null, stringTest: 'double' }, []);
    expect((await doubled.first()).title).toBe('HA Playground : HA Playground');
    expect((await doubled.later()).help.disclaimer).toMatch(/^Not affiliated.* : Not affiliated/);
    const rightToLeft = await languageFor({ lang: null, stringTest: 'rtl' }, []);
    expect([doubled.direction, rightToLeft.direction]).toEqual(['ltr', 'rtl']);
    const unknown = await languageFor({ lang: null, stringTest: 'triple' }, []);
    expect((await unknown.first()).title).toBe('HA Playground');
  });

  test('languages: one that lacks a text does not compile, one that says all of it does', () => {
    // @ts-expect-error: all but the title is missing.
    const partial: FirstWords = { title: 'HA-Spielplatz' };
    const whole: FirstWords = {
      ...first,
      title: 'HA-Spielplatz',
      find: { ...first.find, hint: () => 'Blatt' },
    };
    expect([partial.title, whole.title]).toEqual(['HA-Spielplatz', 'HA-Spielplatz']);
  });
});
