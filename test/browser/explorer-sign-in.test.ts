import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { addressOf, settled } from './explorer-page.ts';
import { queryText, responseText, tabInFront, typeQuery } from './graphiql-page.ts';
import { answerTo, dialogOf, expectNoFaults, productionOf, questionsOf } from './production-page.ts';

const token = 'for-tests-0123456789';

const tokenField = (page: Page) => page.getByLabel('Token', { exact: true });

/** Gives the token as a visitor does whose focus is in the field. */
async function signIn(page: Page, given = token): Promise<void> {
  await expect.poll(() => tokenField(page).evaluate((field) => field === document.activeElement)).toBe(true);
  await tokenField(page).fill(given);
  await page.keyboard.press('Enter');
}

/** As if the server had another token from now on, until the route is taken away. */
async function refuseFromNowOn(page: Page): Promise<void> {
  await page.route('**/graphql', (route) =>
    route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer the-one-of-yesterday' } }),
  );
}

const headingOf = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

describe.skipIf(chromiumPath === undefined)('the explorer of a server with a token (skipped without Chromium)', () => {
  const production = productionOf({ NODE_ENV: 'production', COAUTHOR_TOKEN: token });
  const address = '/author/carlo-luschi?from=2021';

  it('asks for the token before anything else, and shows then what was come for', async () => {
    const visitor = await production.visitor();
    const asked = questionsOf(visitor);
    const page = await production.open(visitor, address);
    await headingOf(page, 'This server asks for a token').waitFor();
    expect(await page.title()).toBe('This server asks for a token · Coauthors');
    expect(asked).toEqual([]);

    await signIn(page);
    await headingOf(page, 'Carlo Luschi').waitFor();
    await settled(page);
    expect(addressOf(page)).toBe(address);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    // What waits for changes of the lists is among them.
    await expect
      .poll(() =>
        asked.some(
          ({ headers }) => headers.accept?.includes('text/event-stream') && headers.authorization === `Bearer ${token}`,
        ),
      )
      .toBe(true);
    expect(new Set(asked.map(({ headers }) => headers.authorization))).toEqual(new Set([`Bearer ${token}`]));

    await page.reload();
    await headingOf(page, 'Carlo Luschi').waitFor();
    const other = await production.open(visitor, address);
    await headingOf(other, 'This server asks for a token').waitFor();
    await visitor.close();
  });

  it('says that a token is refused, or is none, and lets it be seen', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, address);
    const wrong = page.getByRole('alert');
    await signIn(page, '');
    await expect.poll(() => wrong.innerText()).toBe('Write the token here.');
    await signIn(page, 'two words');
    await expect.poll(() => wrong.innerText()).toBe('A token has plain letters, digits and signs, and no spaces.');
    await signIn(page, 'not-the-one-that-is-asked-for');
    await expect.poll(() => wrong.innerText()).toBe('This is not the token that this server asks for.');
    expect(await tokenField(page).getAttribute('aria-invalid')).toBe('true');
    expect(await tokenField(page).evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => [sessionStorage.length, Object.keys(localStorage)])).toEqual([0, []]);

    const show = page.getByRole('button', { name: 'Show the token' });
    expect([await tokenField(page).getAttribute('type'), await show.getAttribute('aria-pressed')]).toEqual([
      'password',
      'false',
    ]);
    await show.click();
    expect([await tokenField(page).getAttribute('type'), await show.getAttribute('aria-pressed')]).toEqual([
      'text',
      'true',
    ]);
    expect(await tokenField(page).getAttribute('autocomplete')).toBe('current-password');
    await tokenField(page).fill(token);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await headingOf(page, 'Carlo Luschi').waitFor();
    await visitor.close();
  });

  it('saves files, of what only the token opens', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, '/network?around=carlo-luschi&radius=1');
    await signIn(page);
    await settled(page);
    await page.getByText('Save as a file or an image').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'GEXF' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('label="Carlo Luschi"');
    await visitor.close();
  });

  it('gives a command that takes the token from the shell', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, '/topic/tensor-scaling');
    await signIn(page);
    await settled(page);
    await page.getByRole('button', { name: 'Show the query', exact: true }).click();
    const { command } = await dialogOf(page);
    expect(command).not.toContain(token);
    expect(await answerTo(command, { COAUTHOR_TOKEN: token })).toMatchObject({
      data: { topic: { label: 'Tensor scaling' } },
    });
    expect(await answerTo(command)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    await visitor.close();
  });

  it('leaves nothing on the page or in the tab for who comes after one who signed out', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, '/conflicts');
    await signIn(page);
    await page.getByLabel('First list').fill('Somebody Secret');
    await page.getByRole('button', { name: 'Show the conflicts' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await headingOf(page, 'This server asks for a token').waitFor();
    expect(await page.getByRole('button', { name: 'Sign out' }).count()).toBe(0);
    expect(await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)])).toEqual([[], []]);
    await signIn(page);
    await expect.poll(() => page.getByLabel('First list').inputValue()).toBe('');
    expect(addressOf(page)).toBe('/conflicts');
    await visitor.close();
  });

  it('keeps the token on the device where that is wanted, until any tab signs out', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, address);
    await page.getByLabel('Keep it on this device until I sign out').check();
    await tokenField(page).focus();
    await signIn(page);
    await headingOf(page, 'Carlo Luschi').waitFor();
    const other = await production.open(visitor, '/topic/tensor-scaling');
    await headingOf(other, 'Tensor scaling').waitFor();
    await other.getByRole('button', { name: 'Sign out' }).click();
    await headingOf(page, 'This server asks for a token').waitFor();
    await visitor.close();
  });

  it('keeps what is on one tab when another one, whose token is not taken any more either, signs in for itself', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, address);
    await page.getByLabel('Keep it on this device until I sign out').check();
    await tokenField(page).focus();
    await signIn(page);
    await settled(page);
    const other = await production.open(visitor, address);
    await settled(other);
    for (const tab of [page, other]) {
      await refuseFromNowOn(tab);
      await tab.getByRole('combobox', { name: 'Search people, papers and topics' }).fill('training');
      await tab.getByRole('dialog', { name: 'This server asks for a token' }).waitFor();
      await tab.unroute('**/graphql');
    }
    await other.bringToFront();
    await signIn(other);
    await other.getByRole('dialog').waitFor({ state: 'detached' });
    // What a tab hears of another one, it hears in the order in which it was said.
    await page.evaluate(() => {
      addEventListener('storage', ({ key }) => {
        document.body.dataset.heard = String(key);
      });
    });
    await other.evaluate(() => localStorage.setItem('last-word', ''));
    await expect.poll(() => page.evaluate(() => document.body.dataset.heard)).toBe('last-word');
    expect(await headingOf(page, 'Carlo Luschi').count()).toBe(1);
    await page.bringToFront();
    await signIn(page);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await visitor.close();
  });

  it('asks again for a token that is not taken any more, and loses nothing of the page', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, address);
    await signIn(page);
    await settled(page);
    await page.getByRole('button', { name: 'Papers with' }).first().click();
    await settled(page);
    const before = await page.getByRole('main').innerText();

    await refuseFromNowOn(page);
    const box = page.getByRole('combobox', { name: 'Search people, papers and topics' });
    await box.fill('training');
    const dialog = page.getByRole('dialog', { name: 'This server asks for a token' });
    await dialog.getByText('The server does not take the token any more.').waitFor();
    await expect.poll(() => tokenField(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByText('What you see is from before.').waitFor();
    expect(await page.getByRole('main').innerText()).toBe(before);

    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await signIn(page);
    await dialog.waitFor({ state: 'detached' });
    // What was asked meanwhile is answered.
    await box.press('ArrowDown');
    await page.locator('.combobox-list[aria-busy=false]').getByRole('option').first().waitFor();
    expect(await box.inputValue()).toBe('training');
    expect(await page.getByText('What you see is from before.').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('main').innerText()).toBe(before);
    await visitor.close();
  });

  it('says so where the token that was kept is not taken any more', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, '/favicon.svg');
    await page.evaluate(() => sessionStorage.setItem('coauthor-graph:token', 'the-one-of-yesterday'));
    await page.goto(new URL(address, production.origin).href);
    await page.getByText('The token that was kept here is not taken any more.').waitFor();
    await signIn(page);
    await headingOf(page, 'Carlo Luschi').waitFor();
    await visitor.close();
  });

  it('is found without fault by axe, and fits, while it asks for the token', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, address);
    await headingOf(page, 'This server asks for a token').waitFor();
    await expectNoFaults(page);
    await signIn(page, 'not-the-one-that-is-asked-for');
    await page.getByRole('alert').filter({ hasText: 'This is not the token' }).waitFor();
    await expectNoFaults(page);
    await visitor.close();
  });

  it('is found without fault by axe, and fits, while it asks for the token again', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, '/lists');
    await signIn(page);
    await settled(page);
    await expectNoFaults(page);
    await refuseFromNowOn(page);
    await page.getByRole('link', { name: 'Papers', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expectNoFaults(page);
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByText('What you see is from before.').waitFor();
    await expectNoFaults(page);
    await visitor.close();
  });
});

describe.skipIf(chromiumPath === undefined)('GraphiQL of a server with a token (skipped without Chromium)', () => {
  const production = productionOf({ COAUTHOR_TOKEN: token });

  it('brings the token of the explorer', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, '/topic/tensor-scaling');
    await signIn(page);
    await settled(page);
    await page.getByRole('link', { name: 'Show the query', exact: true }).click();
    await expect.poll(() => tabInFront(page)).toBe('TopicPage');
    await expect
      .poll(
        async () => {
          await page.getByRole('button', { name: /^Execute query/ }).click();
          return responseText(page);
        },
        { interval: 500 },
      )
      .toContain('"Tensor scaling"');
    await visitor.close();
  });

  /** What the storages of that page hold of what was written in GraphiQL. */
  const keptOf = (page: Page, word: string) =>
    page.evaluate(
      (word) =>
        [sessionStorage, localStorage].flatMap((storage) =>
          Object.entries(storage).filter(([name, text]) => name.startsWith('graphiql:') && text.includes(word)),
        ).length,
      word,
    );

  it('keeps what was written for the tab alone where the token is kept so, until that signs out', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, '/');
    await signIn(page);
    await settled(page);
    await page.getByRole('link', { name: 'GraphiQL' }).click();
    await expect.poll(() => responseText(page)).not.toContain('A token is asked for');
    await typeQuery(page, 'query SomebodySecret { __typename }');
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await expect.poll(() => responseText(page)).toContain('"Query"');
    await expect.poll(() => keptOf(page, 'SomebodySecret')).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Explorer' }).click();
    await settled(page);
    expect(await keptOf(page, 'SomebodySecret')).toBeGreaterThan(0);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await headingOf(page, 'This server asks for a token').waitFor();
    expect(await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage)])).toEqual([[], []]);
    await visitor.close();
  });

  it('forgets what was written in any tab once one signs out that shared its token', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, '/topic/tensor-scaling');
    await page.getByLabel('Keep it on this device until I sign out').check();
    await tokenField(page).focus();
    await signIn(page);
    await settled(page);
    const editor = await production.open(visitor, '/graphql#query={__typename}');
    await editor.locator('.graphiql-query-editor .view-line').first().waitFor();
    await typeQuery(editor, 'query SomebodySecret { __typename }');
    await editor.getByRole('button', { name: /^Execute query/ }).click();
    await expect.poll(() => responseText(editor)).toContain('"Query"');
    await expect.poll(() => keptOf(page, 'SomebodySecret')).toBeGreaterThan(0);
    // What is typed last may be stored after the visitor has signed out.
    await editor.locator('.graphiql-query-editor .monaco-editor').click();
    await editor.keyboard.type('# SomebodyElse');

    const reloads = editor.waitForEvent('load');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await reloads;
    expect(new URL(editor.url()).hash).toBe('');
    await expect.poll(() => responseText(editor)).toContain('A token is asked for');
    expect(await queryText(editor)).not.toContain('Somebody');
    expect(await keptOf(page, 'Somebody')).toBe(0);
    await visitor.close();
  });

  it('says what is missing to who did not sign in', async () => {
    const visitor = await production.visitor();
    const page = await production.open(visitor, '/graphql');
    await expect.poll(() => responseText(page)).toContain('A token is asked for');
    await visitor.close();
  });
});
