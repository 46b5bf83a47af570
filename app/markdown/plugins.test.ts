import { describe, expect, test } from 'vitest';
import markdownIt from './markdown-it.ts';
import remark from './remark.ts';

type Rules = Parameters<typeof markdownIt>[0]['renderer']['rules'];

describe('plug-ins for Markdown', () => {
  test('markdown-it: fences ha become elements, all others stay with who had them', () => {
    const rules: Rules = { fence: (tokens, index) => `other ${tokens[index]?.content}` };
    const faults: string[] = [];
    markdownIt({ renderer: { rules } }, { src: '/embed/', onFault: (fault) => faults.push(fault) });
    const tokens = [
      { info: 'ha redundancy-2 at=2', content: '', map: [4, 6] as const },
      { info: 'hash', content: 'x' },
      { info: 'ha story=none', content: '', map: [9, 11] as const },
    ];
    const [shown, hash, none] = tokens.map((_, index) => rules.fence?.([...tokens], index));
    expect(shown).toMatch(/^<ha-playground story="redundancy-2" at="2" src="\/embed\/" title="Losing a leaf/);
    expect(hash).toBe('other x');
    expect(none).toContain('line 10: There is no story “none”.');
    expect(faults).toEqual(['line 10: There is no story “none”.']);
  });

  test('remark: HTML, or elements of JSX for MDX, wherever in the tree', () => {
    const tree = () => ({
      type: 'root',
      children: [
        { type: 'list', children: [{ type: 'code', lang: 'ha', meta: 'title=A', value: '.kill leaf-1' }] },
        { type: 'code', lang: 'sql', meta: null, value: 'SELECT 1' },
      ],
    });
    const html = tree();
    remark()(html);
    expect(html.children[0]?.children).toEqual([
      { type: 'html', value: expect.stringMatching(/^<ha-playground title="A" cmd="\.kill leaf-1">/) },
    ]);
    expect(html.children[1]).toEqual(tree().children[1]);
    const mdx = tree();
    remark({ mdx: true })(mdx);
    expect(mdx.children[0]?.children).toMatchObject([
      {
        type: 'mdxJsxFlowElement',
        name: 'ha-playground',
        children: [
          { name: 'pre', children: [{ attributes: [{ name: 'className', value: 'language-sql' }] }] },
        ],
      },
    ]);
  });
});
