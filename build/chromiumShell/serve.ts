/** Answers the page's requests by interception, so that no network port is opened; all that isn't ours is refused. */
import type { BrowserContext, Route } from 'playwright-core';
import { readPageFile, type ServedFile } from '../../electron/shell/pageFiles.ts';
import type { Papers } from '../../electron/shell/papers.ts';

export interface PapersPlace {
  origin: string;
  /** Path under which a paper is fetched by its token. */
  paperPath: string;
  papers: Papers;
}

/** Serves papers, and nothing else, to all that `context` will ever load. */
export async function servePapers(context: BrowserContext, place: PapersPlace): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== place.origin || !(await answerPaper(route, url, place))) await refuse(route);
  });
}

/** Serves papers and the page: its built files, or, where `pageFolder` is null, what its dev server gives. */
export async function servePage(
  context: BrowserContext,
  place: PapersPlace,
  pageFolder: string | null,
): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== place.origin) await refuse(route);
    else if (await answerPaper(route, url, place)) return;
    else if (pageFolder === null) await route.continue();
    else await fulfillWith(route, await readPageFile(pageFolder, url.href));
  });
}

async function answerPaper(route: Route, url: URL, place: PapersPlace): Promise<boolean> {
  if (!url.pathname.startsWith(place.paperPath)) return false;
  await fulfillWith(route, place.papers.serve(url.pathname.slice(place.paperPath.length)));
  return true;
}

function fulfillWith(route: Route, file: ServedFile): Promise<void> {
  return route.fulfill({ status: file.status, headers: file.headers, body: Buffer.from(file.body) });
}

/** Leaving the page ends in "no content", on which Chromium stays where it is; aborted, it would show an error page. */
function refuse(route: Route): Promise<void> {
  return route.request().isNavigationRequest()
    ? route.fulfill({ status: 204 })
    : route.abort('blockedbyclient');
}
