/** Builds the parts of the program whose sources have changed since they were last built. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { app, out, root } from './places.ts';
import { officeConfig } from './vite.office.ts';
import { pageConfig } from './vite.page.ts';
import { mainConfig, preloadConfig } from './vite.shell.ts';

interface Part {
  name: keyof typeof app;
  configs(): InlineConfig[];
  /** Files and folders that it is made of, from the root; package-lock.json stands for every package. */
  sources: string[];
}

const parts: Part[] = [
  {
    name: 'page',
    configs: () => [pageConfig],
    sources: ['renderer', 'shared', 'build/icons', 'build/vite.page.ts'],
  },
  {
    name: 'office',
    configs: () => [officeConfig()],
    sources: ['electron/office', 'shared', 'build/vite.office.ts'],
  },
  {
    name: 'electron',
    configs: () => [mainConfig, preloadConfig],
    sources: ['electron/main.ts', 'electron/preload.ts', 'electron/shell', 'shared', 'build/vite.shell.ts'],
  },
];

/** Brings out/app up to date and prints what was built and how long it took. Throws when a build fails. */
export async function buildProgram(): Promise<void> {
  for (const part of parts) {
    const hash = hashOf([...part.sources, 'build/build.ts', 'package-lock.json']);
    const stamp = join(out, 'stamps', part.name);
    if (existsSync(app[part.name]) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
    const start = performance.now();
    rmSync(app[part.name], { recursive: true, force: true });
    for (const config of part.configs()) await buildForUse(config);
    mkdirSync(join(out, 'stamps'), { recursive: true });
    writeFileSync(stamp, hash);
    console.log(`[build] ${part.name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

/** A test runner sets NODE_ENV to 'test', by which Vite would bundle React's slow development build. */
async function buildForUse(config: InlineConfig): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build(config);
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** One hash over the names and contents of all files in `sources`. */
function hashOf(sources: string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesUnder(join(root, source))).sort()) {
    hash.update(`${relative(root, file)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

if (import.meta.main) await buildProgram();
