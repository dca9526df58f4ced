/** Serves the page's bundle from one folder, and nothing outside it, to either shell. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { pageHeaders } from './contentPolicy.ts';

/** An answer that both Electron's Response and Playwright's fulfill can be made from. */
export interface ServedFile {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** Only kinds that a bundle of ours holds; anything else in the folder is not served. */
const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Reads the bundle file that `url`'s path names; a path without an extension is a page of the router's and gets
 * index.html. What leads outside the folder (.., encoded or by a link), or isn't there, is 404.
 */
export async function readPageFile(folder: string, url: string): Promise<ServedFile> {
  const path = pathInside(new URL(url).pathname);
  if (path === null) return notFound();
  const type = contentTypes[extname(path)];
  if (type === undefined) return notFound();
  try {
    const home = await realpath(folder);
    const file = await realpath(join(home, path));
    if (!file.startsWith(home + sep)) return notFound();
    return { status: 200, headers: { ...pageHeaders, 'content-type': type }, body: await readFile(file) };
  } catch {
    return notFound();
  }
}

/** Decoded path relative to the bundle, or null where it tries to climb or to name a drive or a stream. */
function pathInside(pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (/[\0\\:]/.test(decoded)) return null;
  const parts = decoded.split('/').filter((part) => part !== '');
  if (parts.includes('..') || parts.includes('.')) return null;
  const last = parts.at(-1) ?? '';
  return extname(last) === '' ? 'index.html' : parts.join('/');
}

function notFound(): ServedFile {
  return {
    status: 404,
    headers: { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' },
    body: new TextEncoder().encode('404'),
  };
}
