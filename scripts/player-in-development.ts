import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Has the player and its element where the built site has them, below `embed/`, while one develops: as modules, and drawn by
 * React. What only the build does, plain scripts and a policy, is tried on the build.
 */
export const playerInDevelopment: Plugin = {
  name: 'player-in-development',
  apply: 'serve',
  configureServer: (server) => {
    server.middlewares.use(async (request, response, next) => {
      const { pathname } = new URL(request.url ?? '', 'http://any.test');
      try {
        if (pathname === '/embed/ha-playground.js') {
          const script = await server.transformRequest('/app/embed/component.ts');
          // It has no imports but types: what is left of a module is a plain script.
          response.setHeader('content-type', 'text/javascript').end(script?.code);
        } else if (/^\/embed\/(index\.html)?$/.test(pathname)) {
          const page = readFileSync('app/pages/embed/page.html', 'utf8')
            .replace(/\s*<meta http-equiv[^>]*>/, '')
            .replace('<style>STYLES</style>', '')
            .replace(
              '<script>STARTER</script>',
              '<script type="module" src="/app/pages/embed/main.tsx"></script>',
            );
          const html = await server.transformIndexHtml(request.url ?? '/embed/', page);
          response.setHeader('content-type', 'text/html').end(html);
        } else next();
      } catch (fault) {
        next(fault);
      }
    });
  },
};
