import type { Page } from '@playwright/test';
import tailwindcss from '@tailwindcss/vite';
import { build, type Rolldown } from 'vite';
import type { Sheet } from './specimens.ts';

/** A page that can paint sheets of specimens: it has the page's colours and the picture's brush, and nothing else. */
export async function openSheets(page: Page): Promise<void> {
  const { script, style } = await bundle();
  await page.setContent(`<!doctype html><html lang="en"><body><main></main></body></html>`);
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script, type: 'module' });
  await page.waitForFunction(() => typeof window.paintSheet === 'function');
}

export const paintedSheet = (page: Page, theme: string, isWritten: boolean): Promise<Sheet> =>
  page.evaluate(([name, written]) => window.paintSheet(name, written), [theme, isWritten] as const);

async function bundle(): Promise<{ readonly script: string; readonly style: string }> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [tailwindcss()],
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'e2e/support/vision/specimens.ts' },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  const script = output.find((file) => file.type === 'chunk')?.code ?? '';
  const style = output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  );
  return { script, style: style.join('\n') };
}
