import type { EnhanceAppContext } from 'vitepress';
import Theme from 'vitepress/theme-without-fonts';
import './style.css';

export default {
  extends: Theme,
  enhanceApp({ app }: EnhanceAppContext): void {
    void app;
    if (typeof document !== 'undefined') settle();
  },
};

/**
 * The pages name everything from where they stand. Going on to another page changes the address under what stays, so before
 * anything is clicked each address is written as it is from the root of the host.
 */
function settle(): void {
  for (const name of ['href', 'src'])
    for (const element of document.querySelectorAll(`#app [${name}]`)) {
      const said = element.getAttribute(name) ?? '';
      const url = new URL(said, location.href);
      if (!said.startsWith('#') && url.origin === location.origin)
        element.setAttribute(name, url.pathname + url.search + url.hash);
    }
}
