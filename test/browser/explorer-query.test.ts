import type { Page, Request, Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { explorerOf, openDetails, settled } from './explorer-page.ts';
import { responseText, tabInFront, variablesText } from './graphiql-page.ts';

interface Asked {
  operation: string;
  variables: unknown;
}

interface View {
  view: string;
  address: string;
  operations: string[];
  /** Operations that are linked beside those asked: the same answer in another form. */
  beside?: string[];
  prepare?: (page: Page) => Promise<void>;
}

const views: View[] = [
  { view: 'the start', address: '/', operations: ['Papers'] },
  { view: 'a search', address: '/search?q=training', operations: ['Search'] },
  {
    view: 'an author',
    address: '/author/carlo-luschi?from=2021&topic=low-precision-training&year=2023&coauthors-by=weight',
    operations: ['AuthorMetrics', 'AuthorPage', 'Coauthors', 'Coauthorship', 'NetworkFile'],
    prepare: (page) =>
      page
        .getByRole('button', { name: /Papers with / })
        .first()
        .click(),
  },
  {
    view: 'a paper',
    address: '/paper/scalify-scale-propagation-for-efficient-low-precision-llm-training?cite=bibtex',
    operations: ['Citations', 'Evidence', 'RelatedPapers'],
  },
  { view: 'a topic', address: '/topic/tensor-scaling?to=2024', operations: ['TopicPage'] },
  { view: 'papers', address: '/papers?q=training&from=2021&author=carlo-luschi', operations: ['Papers'] },
  {
    view: 'a network',
    address: '/network?around=carlo-luschi&radius=2&from=2021&min-papers=2',
    operations: ['NetworkFile'],
    beside: ['Network'],
  },
  {
    view: 'paths',
    address: '/path/charlie-blake/alberto-cattaneo?to=2024&max-length=3&link=charlie-blake&link=carlo-luschi',
    operations: ['CoauthorPaths', 'Coauthorship', 'FirstMet'],
  },
  {
    view: 'conflicts',
    address: '/conflicts?as-of=2024-11-22',
    operations: ['Conflicts', 'ResolveAuthors'],
    prepare: async (page) => {
      await page.getByLabel('First list').fill('Carlo Luschi\nD. Orr');
      await page.getByLabel('Second list').fill('Paul Balança');
      await page.getByRole('button', { name: 'Show the conflicts' }).click();
      await page.getByRole('region', { name: 'The pairs' }).waitFor();
    },
  },
  { view: 'the lists', address: '/lists', operations: ['Loaded'] },
];

describe.skipIf(chromiumPath === undefined)('“Show the query” of every view (skipped without Chromium)', () => {
  const explorer = explorerOf();
  /** The links of all views, by what they ask. */
  const links = new Map<string, Asked & { href: string }>();

  it.each(views)('asks of $view what the view asked', async ({ address, operations, beside = [], prepare }) => {
    const page = await explorer.open('/favicon.svg');
    const asked: Asked[] = [];
    page.on('request', (request) => {
      const question = questionOf(request);
      if (question !== null) asked.push(question);
    });
    await page.goto(new URL(address, explorer.origin).href);
    await settled(page);
    await prepare?.(page);
    await openDetails(page);

    const linked = async () => {
      const found = await page.getByRole('link', { name: /^Show the query/ }).all();
      return Promise.all(found.map(async (link) => (await link.getAttribute('href')) ?? ''));
    };
    const operationsLinked = async () => [...new Set((await linked()).map((href) => questionIn(href).operation))];
    await expect.poll(async () => (await operationsLinked()).toSorted()).toEqual([...operations, ...beside].toSorted());
    for (const href of await linked()) {
      const question = questionIn(href);
      if (!beside.includes(question.operation)) await expect.poll(() => asked).toContainEqual(question);
      links.set(JSON.stringify(question), { ...question, href });
    }
    await page.context().close();
  });

  it('leads from a view to GraphiQL with the question in front, and back', async () => {
    const page = await explorer.open('/topic/tensor-scaling?to=2024');
    await page.getByRole('link', { name: /^Show the query/ }).click();
    await expect.poll(() => tabInFront(page)).toBe('TopicPage');
    await expect.poll(() => variablesText(page)).toContain('"id": "Topic:tensor-scaling"');
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await expect.poll(() => responseText(page)).toContain('"Tensor scaling"');
    await page.goBack();
    await page.getByRole('heading', { name: 'Tensor scaling', level: 1 }).waitFor();
    await page.context().close();
  });

  it('runs in GraphiQL without an error, each of them', async () => {
    const oneOfEach = new Map([...links.values()].map((link) => [link.operation, link]));
    const page = await explorer.open('/graphql');
    for (const { operation, href, variables } of oneOfEach.values()) {
      await page.evaluate((address) => {
        location.href = address;
      }, href);
      await expect.poll(() => tabInFront(page)).toBe(operation);
      const answer = await run(page, operation);
      // GraphiQL writes out what an operation has by default.
      expect(questionOf(answer.request())?.variables).toMatchObject(Object(variables));
      expect(await answer.json()).toEqual({ data: expect.anything() });
      await expect.poll(() => responseText(page)).toMatch(/^\s*\{\s*"data": \{/);
    }
    expect(oneOfEach.size).toBe(
      new Set(views.flatMap(({ operations, beside = [] }) => [...operations, ...beside])).size,
    );
    await page.context().close();
  });

  it('runs as a question to the API without an error, all of them', async () => {
    const operations = (await (await fetch(`${explorer.origin}/operations.json`)).json()) as {
      name: string;
      query: string;
    }[];
    for (const { operation, variables } of links.values()) {
      const query = operations.find(({ name }) => name === operation)?.query;
      const response = await fetch(`${explorer.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      expect(await response.json()).toEqual({ data: expect.anything() });
    }
  });
});

/** Has GraphiQL run what is in front. It finds out a little later than it shows it which operation that is. */
async function run(page: Page, operation: string): Promise<Response> {
  const answers: Response[] = [];
  page.on('response', (response) => {
    if (questionOf(response.request())?.operation === operation) answers.push(response);
  });
  await expect
    .poll(
      async () => {
        await page.getByRole('button', { name: /^Execute query/ }).click();
        return answers.length;
      },
      { interval: 500 },
    )
    .toBeGreaterThan(0);
  const [answer] = answers;
  if (answer === undefined) throw new Error('There is no answer.');
  return answer;
}

/** What a request asks of the API; null where it is another request. */
function questionOf(request: Request): Asked | null {
  const body: unknown = request.method() === 'POST' ? request.postDataJSON() : null;
  if (typeof body !== 'object' || body === null || !('operationName' in body)) return null;
  return { operation: String(body.operationName), variables: ('variables' in body && body.variables) || {} };
}

function questionIn(href: string): Asked {
  const asked = new URLSearchParams(href.slice(href.indexOf('#') + 1));
  return { operation: asked.get('operation') ?? '', variables: JSON.parse(asked.get('variables') ?? 'null') };
}
