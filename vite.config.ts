import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { firstLoad, menu, sharedLater, soon } from './scripts/first-load.ts';
import { playerInDevelopment } from './scripts/player-in-development.ts';
import { pureEasings } from './scripts/pure-easings.ts';

export default defineConfig({
  // Relative addresses: the build works at any sub-path of any static host.
  base: './',
  // A missing file is missing, as on a static host; nothing falls back to the page.
  appType: 'mpa',
  // The site of the documentation is made by `npm run docs`; lessons lead to the chapters of the book where it is there.
  define: process.env.WITH_DOCS === undefined ? {} : { 'import.meta.env.VITE_DOCS': '"docs/"' },
  plugins: [react(), tailwindcss(), contentSecurityPolicy(), pureEasings, playerInDevelopment],
  build: {
    // A font turned into a data: address would be refused by the policy below.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [firstLoad, menu, soon, sharedLater] },
        chunkFileNames: ({ facadeModuleId }) => `assets/${wordsOf(facadeModuleId) ?? '[name]'}-[hash].js`,
      },
    },
  },
});

/**
 * Which files are asked for together with one that is loaded later. What somebody waits for who opens the page by a link comes at
 * once; all else comes after the first picture and finds what it needs by itself, so that the first load need not name it.
 */
function resolveDependencies(file: string, names: string[]): string[] {
  const isWaitedFor = /(first-shown|opening|words-\w+-first)-[\w-]+\.js$/.test(file);
  return isWaitedFor ? names : names.filter((name) => name.endsWith('.css'));
}

/** The name of a file with the words of a language, such as `words-en-first`; null for any other module. */
function wordsOf(module: string | null): string | null {
  const [, tag, part] = /\/app\/words\/([^/]+)\/(first|leaf-menu|later)\.ts$/.exec(module ?? '') ?? [];
  return tag === undefined ? null : `words-${tag}-${part}`;
}

/**
 * Adds the content security policy to the built page. The development server is left without it,
 * because it injects styles and an inline script of its own.
 */
function contentSecurityPolicy(): Plugin {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    // How an embed will look is shown by the player itself.
    "frame-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return {
    name: 'content-security-policy',
    apply: 'build',
    // `head-prepend` puts the policy before everything it has to govern.
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
