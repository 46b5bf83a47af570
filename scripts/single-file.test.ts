import { describe, expect, it } from 'vitest';
import { pageOf, withinScript } from './single-file.ts';

const page = `<!doctype html><html><head>
<script type="module" crossorigin src="./assets/index-1.js"></script>
<link rel="stylesheet" crossorigin href="./assets/index-1.css">
</head><body></body></html>`;

describe('a page in one file', () => {
  it('has its script and styles within, as they are, and names both in its policy', () => {
    const whole = pageOf(page, 'a("$&")', 'b{}');
    expect(whole).toContain('<script type="module">a("$&")</script>');
    expect(whole).toContain('<style>b{}</style>');
    expect(whole).not.toMatch(/src="|href="/);
    expect(whole).toMatch(/script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/);
  });

  it('is not made where a part has no place', () => {
    expect(() => pageOf('<head></head>', '', '')).toThrow('no place');
  });

  it('does not end with a tag that its script has in a text', () => {
    const code = 'const a = "</script><!--", b = /<\\/SCRIPT|<!--/u, c = "</SCRIPT";';
    const within = withinScript(code);
    expect(within).not.toMatch(/<\/script|<!--/i);
    const values = (text: string): unknown => new Function(`${text} return [a, b.test('<!--'), c];`)();
    expect(values(within)).toEqual(['</script><!--', true, '</SCRIPT']);
  });
});
