// GraphiQL's page as a visitor has it before him, with everything noted that should not happen on it.
import type { BrowserContext, Page } from 'playwright-core';

export interface WatchedPage {
  page: Page;
  /** What was written to the console as an error, thrown, refused by the page's policy, or asked of another host. */
  failures: readonly string[];
}

/** Opens that address and waits until there is a query to see. */
export async function openGraphiQL(context: BrowserContext, address: string): Promise<WatchedPage> {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const failures: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  page.on('pageerror', ({ message }) => failures.push(message));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      console.error(`the policy forbids by ${effectiveDirective}: ${blockedURI} ${sample}`);
    });
  });
  const { origin } = new URL(address);
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (new URL(url).origin === origin) return route.fallback();
    failures.push(`asked ${url}`);
    return route.abort();
  });
  await page.goto(address);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  return { page, failures };
}

/** The address of GraphiQL with a link in it: an operation or a query, and variables. */
export function linkTo(address: string, asked: { operation?: string; query?: string; variables?: object }): string {
  const { variables, ...texts } = asked;
  return `${address}#${new URLSearchParams({
    ...texts,
    ...(variables === undefined ? {} : { variables: JSON.stringify(variables) }),
  })}`;
}

/** The name of the tab in front. */
export function tabInFront(page: Page): Promise<string> {
  return page.locator('[role=tab][aria-selected=true]').innerText();
}

export function queryText(page: Page): Promise<string> {
  return textIn(page, '.graphiql-query-editor');
}

export function variablesText(page: Page): Promise<string> {
  return textIn(page, '.graphiql-editor-tool .graphiql-editor:not(.hidden)');
}

export function responseText(page: Page): Promise<string> {
  return textIn(page, '.graphiql-response');
}

/** Writes over what is in the query editor. */
export async function typeQuery(page: Page, query: string): Promise<void> {
  await page.locator('.graphiql-query-editor .monaco-editor').click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(query);
}

/** Monaco prints a space as one that does not break. */
async function textIn(page: Page, place: string): Promise<string> {
  return (await page.locator(`${place} .view-lines`).innerText()).replaceAll('\u00a0', ' ');
}
