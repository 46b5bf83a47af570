import { expect, test } from 'vitest';
import { linkOut } from './links-out.ts';
import { placeholder } from './placeholder.ts';
import { relativePage, relativeScript } from './relative.ts';

test('links out of docs/: stories lead to their pages, lessons and exercises to where they are played, files to the repository', () => {
  const hrefOf = (href: string, page = 'statements.md', repository: string | null = null) =>
    linkOut(href, page, repository)?.href;
  expect(hrefOf('../engine/stories/force.md')).toBe(`${placeholder}../stories/force/`);
  expect(hrefOf('stories/force/README.md', 'architecture.md')).toBe(`${placeholder}../stories/force/`);
  expect(hrefOf('../../engine/stories/book-02-two-copies.md', 'book/two-copies.md')).toBe(
    `${placeholder}../?story=book-02-two-copies`,
  );
  expect(hrefOf('../../engine/exercises/shrink.md', 'book/index.md')).toBe(
    `${placeholder}../?exercise=shrink`,
  );
  expect(hrefOf('../scripts/docs.ts')).toBeNull();
  expect(hrefOf('../scripts/docs.ts', 'a.md', 'https://example.org/files')).toBe(
    'https://example.org/files/scripts/docs.ts',
  );
  for (const stays of ['watches.md#a', '../watches.md', '#here', 'https://example.org', '/book/'])
    expect(hrefOf(stays, 'book/index.md')).toBeUndefined();
});

test('a built page and its scripts find the site wherever it stands', () => {
  const page = relativePage(
    `<head></head><a href="${placeholder}book/a.html"></a><script>window.__VP_SITE_DATA__=JSON.parse("{\\"base\\":\\"${placeholder}\\"}");</script>`,
    '../',
  );
  expect(page).toContain('<head><script>globalThis.__docs=new URL("../",location.href).pathname</script>');
  expect(page).toContain('<a href="../book/a.html">');
  expect(page).toContain('window.__VP_SITE_DATA__.base=globalThis.__docs;');
  const script = relativeScript(
    `out = ["${placeholder}", '<a href="${placeholder}x">"', \`\${1}${placeholder}\`, {"a": "${placeholder}y"}.a]; k = "z"`,
  );
  expect(script).not.toContain(placeholder);
  const run = new Function('globalThis', `let out, k; ${script}; return out;`);
  expect(run({ __docs: '/deep/er/' })).toEqual([
    '/deep/er/',
    '<a href="/deep/er/x">"',
    '1/deep/er/',
    '/deep/er/y',
  ]);
});
