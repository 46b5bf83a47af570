import type { Browser } from './driver.ts';
import { expect, test } from './fixtures.ts';

test('a stranger sees a cluster, and one line about it', async ({ webkit: { screen, browser } }) => {
  await screen.leaf('leaf-8', 'online');
  expect(await screen.all('button', 'leaf-')).toHaveLength(8);
  await screen.expectText('status', 'What happens now', /All 8 leaves are online/);
  expect(await browser.nameOf('[data-leaf="9"]')).toMatch(/^leaf-8, online/);
  await screen.expectText('button', 'Console', 'Nothing has been run yet.');
  await screen.openConsole();
  expect(await browser.nameOf('textarea')).toBe('Statement');
});

test('an operator types: a leaf is lost, its pair takes over, and it is hatched', async ({
  webkit: { screen, browser },
}) => {
  await screen.run('.kill leaf-8');
  await screen.leaf('leaf-8', 'offline');
  await screen.rest();
  await screen.expectText('status', 'What happens now', 'leaf-8 is offline');
  await screen.expectText('button', 'leaf-4', 'Primary of 3, 7, 11 and 15.');
  await expectHatched(browser);
});

test('an operator clicks: a leaf is lost and comes back', async ({ webkit: { screen } }) => {
  await screen.click('button', 'leaf-8');
  await screen.click('menuitem', '.kill leaf-8');
  await screen.leaf('leaf-8', 'offline');
  await screen.rest();
  await screen.click('button', 'leaf-8');
  await screen.click('menuitem', '.start leaf-8');
  await screen.leaf('leaf-8', 'attaching');
  await screen.rest();
  await screen.leaf('leaf-8', 'online');
});

test('an operator drags back through time, plays, and sees the same again', async ({
  webkit: { screen },
}) => {
  await screen.run('.kill leaf-8');
  await screen.leaf('leaf-8', 'offline');
  await screen.rest();
  const after = await screen.stateHash();
  await screen.dragBy('slider', 'Moment shown', -160);
  await screen.leaf('leaf-8', 'online');
  expect(await screen.stateHash()).not.toBe(after);
  await screen.click('button', 'Play');
  await screen.leaf('leaf-8', 'offline');
  await screen.rest();
  expect(await screen.stateHash()).toBe(after);
});

test('a person with a keyboard alone walks the leaves, opens a menu and comes back', async ({
  webkit: { screen },
}) => {
  await screen.click('button', 'leaf-1');
  await screen.press(['Escape']);
  await screen.expectFocus('button', 'leaf-1');
  await screen.press(['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']);
  await screen.expectFocus('button', 'leaf-8');
  await screen.press(['Enter']);
  await screen.expectFocus('menuitem', 'SHOW DATABASES EXTENDED');
  await screen.press(['Escape']);
  await screen.expectGone('menu');
  await screen.expectFocus('button', 'leaf-8');
});

test('a person reads the matrix, cell by cell', async ({ webkit: { screen } }) => {
  await screen.run('.kill leaf-8');
  await screen.leaf('leaf-8', 'offline');
  await screen.rest();
  await screen.closeConsole();
  await screen.click('tab', 'Matrix');
  await screen.click('rowheader', 'leaf-4');
  await screen.press(['Escape']);
  await screen.press(['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']);
  await screen.expectFocus('gridcell', 'primary');
  await screen.press(['End'], 'Control');
  await screen.press(['Home']);
  await screen.expectFocus('rowheader', 'leaf-8, offline');
});

test('a person reads the whole story in one picture', async ({ webkit: { screen, browser } }) => {
  await screen.run('.kill leaf-8');
  await screen.leaf('leaf-8', 'offline');
  await screen.rest();
  await screen.closeConsole();
  await screen.click('tab', 'Lifelines');
  const line = await screen.see('button', 'test:3 on leaf-8:');
  expect(line.name).toMatch(/primary until 0:\d\d\.\d, not answering until .*out of service$/);
  await screen.click('button', 'Tell leaf-8 in counts');
  await screen.see('button', 'Tell leaf-8 line by line');
  await expectHatched(browser);
});

test('a person follows a story by its own buttons', async ({ webkit: { screen } }) => {
  await screen.click('button', 'Choose a story');
  await screen.click('menuitemradio', 'Losing a leaf in redundancy 2');
  await screen.expectText('region', 'Lesson', /step 1 of/);
  await screen.click('button', 'Run SHOW LEAVES;');
  await screen.expectText('region', 'Lesson', /leaf-\d/);
  await screen.click('tab', 'Rehearse');
  await screen.expectText('region', 'Try next', /step 2 of/);
  await screen.expectGone('region', 'Lesson');
  await screen.click('tab', 'Understand');
  await screen.expectText('region', 'Lesson', /step 1 of/);
  await screen.openConsole();
  await screen.expectText('log', 'Results', /leaf-\d/);
});

test('a person builds a cluster of four leaves', async ({ webkit: { screen } }) => {
  await screen.click('button', 'Choose a story');
  await screen.click('menuitem', 'Build a cluster');
  // The dialog grows with its contents: a click may come while the field moves.
  const isFocused = async () => (await screen.all('spinbutton', 'Leaves')).some((field) => field.isFocused);
  while (!(await isFocused())) await screen.click('spinbutton', 'Leaves');
  await screen.press(['a'], 'Control');
  await screen.type('4');
  await screen.expectText('region', 'The statements it stands for', "ADD LEAF root@'leaf-4':3306");
  await screen.click('button', 'Build');
  await screen.expectGone('dialog');
  await screen.leaf('leaf-4', 'online');
  expect(await screen.all('button', 'leaf-')).toHaveLength(4);
});

test('a person acts in the past and compares both futures', async ({ webkit: { screen } }) => {
  await screen.run('.kill leaf-8');
  await screen.leaf('leaf-8', 'offline');
  await screen.rest();
  await screen.click('button', 'To the start');
  await screen.leaf('leaf-8', 'online');
  await screen.run('.kill leaf-3');
  await screen.click('button', 'Play');
  await screen.leaf('leaf-3', 'offline');
  await screen.rest();
  await screen.click('button', 'Compare');
  await screen.see('dialog', 'Two branches at one instant');
  await screen.expectText('region', 'Differences', /leaf-3 is offline/);
  await screen.press(['Escape']);
  await screen.expectGone('dialog');
});

test('a person inspects a leaf by its menu and goes back to it', async ({ webkit: { screen } }) => {
  await screen.click('button', 'leaf-8');
  await screen.see('menuitem');
  await screen.type('Inspect');
  await screen.press(['Enter']);
  await screen.expectFocus('heading', 'What is inspected: leaf-8');
  await screen.see('img', 'State machine Leaf: now online');
  await screen.press(['Escape']);
  await screen.expectFocus('button', 'leaf-8');
});

test('a person is helped with a statement, and told what is wrong with another', async ({
  webkit: { screen },
}) => {
  await screen.openConsole();
  await screen.type('sho');
  await screen.see('listbox', 'Completions');
  await screen.press(['Tab']);
  await screen.type('lea');
  await screen.see('listbox', 'Completions');
  await screen.press(['Tab']);
  expect((await screen.see('textbox', 'Statement')).value).toMatch(/^SHOW LEAVES ?$/);
  await screen.type(';');
  await screen.press(['Enter']);
  await screen.expectText('log', 'Results', '8 rows in set');
  await screen.run('EXPLODE LEAVES;');
  await screen.expectText('log', 'Results', /ERROR 1064 \(42000\)/);
});

/** The hatching is there: without it the page would look different. */
async function expectHatched(browser: Browser): Promise<void> {
  const looks = async (): Promise<string> => {
    let look = await browser.screenshot();
    // Whatever still moves has to come to rest.
    await expect
      .poll(async () => {
        const before = look;
        look = await browser.screenshot();
        return look === before;
      })
      .toBe(true);
    return look;
  };
  const hatched = await looks();
  await browser.evaluate(() => {
    for (const filled of document.querySelectorAll('[fill^="url("]')) filled.setAttribute('fill', 'none');
  });
  expect((await looks()) !== hatched, 'hatching is drawn').toBe(true);
}
