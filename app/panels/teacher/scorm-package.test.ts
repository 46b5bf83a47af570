// @vitest-environment happy-dom
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { mostReported, reportOf, spliceReportOf } from '../../presentation/exercise/reports.ts';
import { type ScormVersion, scormFiles, scormPackage } from './scorm-package.ts';

// Pages in frames are not loaded here, which is no fault of theirs.
Object.assign((window as never as { happyDOM: { settings: object } }).happyDOM.settings, {
  handleDisabledFileLoadingAsSuccess: true,
});

const exercise = {
  id: 'back-by-hand',
  title: 'Bring "leaf-8" back </script><b>',
  points: 10,
  address: 'https://play.example/app/?exercise=back-by-hand',
};

/** A platform that keeps what it is told, as far as its version lets it. */
function platform(version: ScormVersion, kept: Readonly<Record<string, string>> = {}) {
  const values = new Map(Object.entries(kept));
  const calls: string[] = [];
  const named = version === '1.2' ? 'LMS' : '';
  const say = (name: string) => {
    calls.push(name);
    return 'true';
  };
  const api = {
    [version === '1.2' ? 'LMSInitialize' : 'Initialize']: () => say('begin'),
    [`${named}GetValue`]: (name: string) => values.get(name) ?? '',
    [`${named}SetValue`]: (name: string, value: string) => {
      values.set(name, value);
      return 'true';
    },
    [`${named}Commit`]: () => say('commit'),
    [version === '1.2' ? 'LMSFinish' : 'Terminate']: () => say('end'),
  };
  Object.assign(window, { [version === '1.2' ? 'API' : 'API_1484_11']: api });
  return { values, calls };
}

/** Runs the script of a package in this page; returns its frame, and what lets the frame say something. */
function launched(version: ScormVersion) {
  document.body.replaceChildren();
  const script = scormFiles(exercise, version)['sco.js'] ?? '';
  // biome-ignore lint/security/noGlobalEval: what a platform runs is what is tested.
  window.eval(script);
  const frame = document.querySelector('iframe');
  if (frame === null) throw new Error('there is a frame');
  const tell = (data: unknown, from: { readonly origin?: string; readonly source?: unknown } = {}) => {
    const { origin = 'https://play.example', source = frame.contentWindow } = from;
    const event = new MessageEvent('message', { data, origin });
    Object.defineProperty(event, 'source', { value: source });
    window.dispatchEvent(event);
  };
  return { frame, tell };
}

const report = (session: string, grade = { score: 8, passed: true, steps: 3 }) =>
  reportOf({ id: null, exercise, grade, finished: true, session, address: exercise.address });

afterEach(() => {
  Object.assign(window, { API: undefined, API_1484_11: undefined });
});

describe('a SCORM package', () => {
  test.each(['1.2', '2004'] as const)(
    '%s: is a ZIP whose manifest can be read, whatever the title says',
    (version) => {
      const files = unzipSync(scormPackage(exercise, version));
      expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'index.html', 'sco.js']);
      const manifest = strFromU8(files['imsmanifest.xml'] ?? new Uint8Array());
      const read = new DOMParser().parseFromString(manifest, 'text/xml');
      expect(read.querySelector('item > title')?.textContent).toBe(exercise.title);
      expect(read.querySelector('schemaversion')?.textContent).toBe(
        version === '1.2' ? '1.2' : '2004 3rd Edition',
      );
      expect(strFromU8(files['index.html'] ?? new Uint8Array())).not.toContain('<b>');
      expect(scormPackage(exercise, version)).toEqual(scormPackage(exercise, version));
    },
  );

  test('1.2: status, score and session are kept; the frame goes on from there the next time', () => {
    const { values, calls } = platform('1.2');
    const { frame, tell } = launched('1.2');
    expect(frame.src).toMatch(/^https:\/\/play\.example\/app\/\?exercise=back-by-hand&origin=/);
    tell(report('1.abc'));
    expect(Object.fromEntries(values)).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '8',
      'cmi.core.score.max': '10',
      'cmi.suspend_data': '1.abc',
    });
    window.dispatchEvent(new Event('pagehide'));
    expect(calls).toEqual(['begin', 'commit', 'commit', 'end']);
    platform('1.2', Object.fromEntries(values));
    expect(launched('1.2').frame.src).toMatch(/#s=1\.abc$/);
  });

  test('2004: completion and success are two things, and the score is scaled as well', () => {
    const { values } = platform('2004');
    launched('2004').tell(report('1.abc', { score: 5, passed: false, steps: 1 }));
    expect(Object.fromEntries(values)).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'unknown',
      'cmi.score.scaled': '0.5',
    });
  });

  test('what comes from elsewhere, or is no report, is not kept; nor is a session that is too long or none', () => {
    const { values } = platform('1.2', { 'cmi.suspend_data': 'javascript:alert(1)' });
    const { frame, tell } = launched('1.2');
    expect(frame.src).not.toContain('javascript');
    tell(report('1.abc'), { origin: 'https://evil.example' });
    tell(report('1.abc'), { source: window });
    for (const odd of [null, 'score', { ns: 'ha-playground', type: 'score', score: '10' }, { score: 10 }])
      tell(odd);
    expect(values.get('cmi.core.score.raw')).toBeUndefined();
    tell({ ...report('1.abc'), score: 4_000, session: 'a'.repeat(mostReported + 1) });
    expect(values.get('cmi.core.score.raw')).toBe('10');
    expect(values.get('cmi.suspend_data')).toBe('javascript:alert(1)');
  });

  test('where there is no platform the exercise is shown all the same', () => {
    expect(launched('1.2').frame.src).toContain('exercise=back-by-hand');
  });
});

describe('a report', () => {
  test('is a statement of the Experience API, and one of SPLICE with a score from 0 to 1', () => {
    const told = report('1.abc');
    expect(told.statement).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/passed' },
      object: { id: exercise.address },
      result: { score: { raw: 8, min: 0, max: 10, scaled: 0.8 }, success: true, completion: true },
    });
    expect(spliceReportOf(told)).toMatchObject({
      subject: 'SPLICE.reportScoreAndState',
      score: 0.8,
      state: { session: '1.abc' },
    });
    expect(report('a'.repeat(mostReported + 1)).session).toBeNull();
  });
});
