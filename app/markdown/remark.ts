import { htmlOf, type PageElement } from '@ha-playground/engine/pages';
import { isHa, shownFor } from './fence.ts';
import type { RemarkOptions } from './options.d.ts';

/** A node of a page's tree, as far as this looks at it. */
interface Node {
  type: string;
  lang?: string | null;
  meta?: string | null;
  value?: string;
  children?: Node[];
  position?: { readonly start: { readonly line: number } };
}

interface JsxAttribute {
  readonly type: 'mdxJsxAttribute';
  readonly name: string;
  readonly value: string;
}

/** Shows fences `ha` as living pictures: `remarkPlugins: [[haPlayground, { src: '/embed/', mdx: true }]]`. */
export default function haPlayground(options: RemarkOptions = {}): (tree: Node) => void {
  const shown = (node: Node): Node => {
    const { lang, meta, value = '', position } = node;
    const info = `${lang ?? ''} ${meta ?? ''}`;
    if (node.type !== 'code' || !isHa(info)) return node;
    const line = position?.start.line ?? 1;
    const element = shownFor({ info: meta ?? '', text: value, line }, options);
    return options.mdx === true ? jsxOf(element) : { type: 'html', value: htmlOf(element) };
  };
  const walk = (node: Node): void => {
    if (node.children === undefined) return;
    node.children = node.children.map(shown);
    for (const child of node.children) walk(child);
  };
  return walk;
}

function jsxOf({ tag, attributes, children }: PageElement): Node & {
  readonly name: string;
  readonly attributes: readonly JsxAttribute[];
} {
  return {
    type: 'mdxJsxFlowElement',
    name: tag,
    attributes: attributes.map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name: name === 'class' ? 'className' : name,
      value,
    })),
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : jsxOf(child),
    ),
  };
}
