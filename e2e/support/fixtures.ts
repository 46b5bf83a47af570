import { type BrowserContext, test as base, expect } from '@playwright/test';

export { expect };

/**
 * Playwright's `test`, with one more promise: the test fails when any page it opened logged a console error,
 * threw, or made a request that failed or was answered with an error.
 *
 * The pages are served below a sub-path. Write addresses relative to it, `page.goto('./?story=…')`, never `'/'`.
 */
export const test = base.extend<{ readonly complaints: string[] }>({
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      listen(context, (complaint) => complaints.push(complaint));
      await use(complaints);
      expect(complaints, 'complaints of the browser').toEqual([]);
    },
    { auto: true },
  ],
});

/** How Chromium and Firefox say that they have given a request up themselves. */
const aborted = ['net::ERR_ABORTED', 'NS_BINDING_ABORTED'];

function listen(context: BrowserContext, complain: (complaint: string) => void): void {
  context.on('console', (message) => {
    if (message.type() === 'error') complain(`console error: ${message.text()} (${message.location().url})`);
  });
  // A fault in loading a module has a stack that is empty.
  context.on('weberror', (webError) => complain(`page error: ${webError.error().stack || webError.error()}`));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown reason';
    // Leaving a page or starting a download aborts requests on purpose.
    if (!aborted.includes(reason)) complain(`request failed: ${request.url()}: ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complain(`request failed: ${response.url()}: ${response.status()}`);
  });
}
