import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import { classicScripts, typesBeside } from './scripts/classic-scripts.ts';
import { pureEasings } from './scripts/pure-easings.ts';
import { storyScripts } from './scripts/story-scripts.ts';

/**
 * The player that other pages embed, and the element that embeds it. It runs in a sandbox without an origin, where browsers
 * load no modules: so it is built as CommonJS, of which plain scripts are made. Its components are those of the playground's
 * page, drawn by Preact, which is a tenth of React's weight.
 */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    tailwindcss(),
    storyScripts,
    pureEasings,
    typesBeside('app/embed/elements.d.ts', 'ha-playground.d.ts'),
    classicScripts({
      page: 'app/pages/embed/page.html',
      starter: 'app/pages/embed/starter.js',
      main: 'main',
      // Asked for by nearly every reader, and before anything is shown.
      besides: ['/words/en/first.ts', '/words/en/player.ts'],
      alone: ['ha-playground'],
    }),
  ],
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: [
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
    ],
  },
  build: {
    outDir: 'dist/embed',
    minify: true,
    // Each file of the engine's stories is a script of its own, and none is worth a line.
    reportCompressedSize: false,
    lib: {
      entry: { main: 'app/pages/embed/main.tsx', 'ha-playground': 'app/embed/component.ts' },
      formats: ['cjs'],
      cssFileName: 'embed',
    },
    rolldownOptions: {
      output: {
        entryFileNames: ({ name }) => (name === 'main' ? 'main-[hash:7].js' : '[name].js'),
        chunkFileNames: '[name]-[hash:7].js',
        codeSplitting: {
          // One script for what is there at first, and one each for what comes together later.
          groups: [
            {
              name: 'first',
              test: /\/(app|engine|node_modules)\/(?!embed\/)/,
              tags: ['$initial'],
              priority: 2,
            },
            { name: 'engine', test: /\/engine\/(?!stories\/|record|packed|lessons|exercises)/, priority: 1 },
            { name: 'picture', test: /\/app\/picture\// },
            { name: 'workshop', test: /\/app\/(panels(?!\/exercise)|results|terms)\// },
          ],
        },
      },
    },
  },
});
