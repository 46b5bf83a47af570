import { strToU8, zipSync } from 'fflate';

export type ScormVersion = '1.2' | '2004';

export interface ScormExercise {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  /** The address of the exercise, which the package shows in a frame. */
  readonly address: string;
}

/** The files of a package with one exercise, by their names. */
export function scormFiles(exercise: ScormExercise, version: ScormVersion): Readonly<Record<string, string>> {
  return {
    'imsmanifest.xml': manifest(exercise, version),
    'index.html': page(exercise),
    'sco.js': scriptOf(exercise, version),
  };
}

/** The same as a ZIP. Its files have one date, so that the same exercise gives the same package. */
export function scormPackage(exercise: ScormExercise, version: ScormVersion): Uint8Array<ArrayBuffer> {
  const files = Object.entries(scormFiles(exercise, version)).map(([name, text]) => [name, strToU8(text)]);
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) }));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const namespaces: Readonly<Record<ScormVersion, string>> = {
  '1.2':
    'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
  '2004':
    'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"',
};

function manifest({ id, title }: ScormExercise, version: ScormVersion): string {
  const is12 = version === '1.2';
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="ha-playground-${escaped(id)}" version="1" ${namespaces[version]}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${is12 ? '1.2' : '2004 3rd Edition'}</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escaped(title)}</title>
      <item identifier="item" identifierref="resource">
        <title>${escaped(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" ${is12 ? 'adlcp:scormtype' : 'adlcp:scormType'}="sco" href="index.html">
      <file href="index.html"/>
      <file href="sco.js"/>
    </resource>
  </resources>
</manifest>
`;
}

const page = ({ title }: ScormExercise): string => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>${escaped(title)}</title>
  <style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block }</style>
  <body>
    <script src="sco.js"></script>
  </body>
</html>
`;

/** A text as it may stand in a script of its own file, whatever is in it. */
const quoted = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);

const names = {
  '1.2': {
    api: 'API',
    begin: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    end: 'LMSFinish',
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score.',
    exit: 'cmi.core.exit',
    most: 4_096,
  },
  '2004': {
    api: 'API_1484_11',
    begin: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    end: 'Terminate',
    status: 'cmi.completion_status',
    score: 'cmi.score.',
    exit: 'cmi.exit',
    most: 64_000,
  },
} as const;

/** What stands between the frame and the platform: plain script, for whatever browser a platform is used with. */
function scriptOf({ points, address }: ScormExercise, version: ScormVersion): string {
  return `(function () {
  'use strict';
  var to = ${quoted(names[version])};
  var address = ${quoted(address)};
  var points = ${quoted(points)};
  function find(from) {
    for (var turn = 0; from && turn < 20; turn += 1) {
      try {
        if (from[to.api]) return from[to.api];
      } catch (fault) {
        return null;
      }
      if (from.parent === from) break;
      from = from.parent;
    }
    return null;
  }
  var api = find(window) || (window.opener ? find(window.opener) : null);
  var isOpen = api !== null && String(api[to.begin]('')) === 'true';
  function get(name) {
    return isOpen ? String(api[to.get](name)) : '';
  }
  function set(name, value) {
    if (isOpen) api[to.set](name, String(value));
  }
  var kept = get('cmi.suspend_data');
  var status = get(to.status);
  if (status === '' || status === 'unknown' || status === 'not attempted') set(to.status, 'incomplete');
  var frame = document.createElement('iframe');
  frame.title = document.title;
  frame.allow = 'clipboard-write';
  var origin = new URL(address).origin;
  var asked = address + (address.indexOf('?') < 0 ? '?' : '&') + 'origin=' + encodeURIComponent(location.origin);
  frame.src = asked + (/^\\d+\\.[\\w-]+$/.test(kept) ? '#s=' + kept : '');
  document.body.appendChild(frame);
  window.addEventListener('message', function (event) {
    var told = event.data;
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    if (!told || told.ns !== 'ha-playground' || told.type !== 'score' || typeof told.score !== 'number') return;
    var score = Math.max(0, Math.min(points, told.score));
    set(to.score + 'min', 0);
    set(to.score + 'max', points);
    set(to.score + 'raw', score);
    if (to.api === 'API_1484_11') {
      set('cmi.score.scaled', points === 0 ? 0 : score / points);
      set('cmi.success_status', told.passed ? 'passed' : 'unknown');
      set(to.status, told.passed || told.finished ? 'completed' : 'incomplete');
    } else set(to.status, told.passed ? 'passed' : told.finished ? 'completed' : 'incomplete');
    if (typeof told.session === 'string' && told.session.length <= to.most) set('cmi.suspend_data', told.session);
    if (isOpen) api[to.commit]('');
  });
  window.addEventListener('pagehide', function () {
    if (!isOpen) return;
    set(to.exit, 'suspend');
    api[to.commit]('');
    api[to.end]('');
    isOpen = false;
  });
})();
`;
}
