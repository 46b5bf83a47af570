import { defineConfig } from 'vitepress';
import haPlayground from '../../app/markdown/markdown-it.ts';
import { linksOut } from '../../scripts/docs/links-out.ts';
import { placeholder } from '../../scripts/docs/placeholder.ts';
import { chapters, guides, handbook, reference } from '../../scripts/docs/table-of-contents.ts';

const player = `${placeholder}../embed/`;

export default defineConfig({
  title: 'HA Playground',
  description: 'How a SingleStore cluster stays available: words and living pictures.',
  lang: 'en',
  base: placeholder,
  outDir: '../dist/docs',
  srcExclude: ['stories/**'],
  head: [['script', { src: `${player}ha-playground.js`, defer: '' }]],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config(md) {
      md.use(haPlayground, {
        src: player,
        onFault(fault: string) {
          throw new Error(`A living picture cannot be shown: ${fault}`);
        },
      });
      // Quotation marks as in a book; all else stands as it was written.
      md.set({ typographer: true }).disable('replacements');
      md.use(linksOut, process.env.REPOSITORY_URL ?? null);
    },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'ha-playground' } } },
  themeConfig: {
    nav: [
      { text: 'The book', link: '/book/', activeMatch: '/book/' },
      { text: 'Handbook', link: '/handbook/', activeMatch: '/handbook/' },
      {
        text: 'Reference',
        link: '/statements',
        activeMatch: 'statements|views|terms|limits|schema|messages',
      },
      { text: 'Playground', link: '/../', target: '_self' },
    ],
    sidebar: {
      '/book/': chapters,
      '/handbook/': handbook,
      '/': [
        { text: 'How a cluster stays available', link: '/book/' },
        { text: 'Handbook', link: '/handbook/' },
        { text: 'Use it', items: guides },
        { text: 'Reference', items: reference },
      ],
    },
    outline: { level: [2, 3], label: 'On this page' },
    search: { provider: 'local' },
    docFooter: { prev: 'Before', next: 'Next' },
  },
});
