/** The office and its worker threads: electron/office to out/app/office, beside the migrations that it reads. */
import { cpSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { app, root } from './places.ts';

const office = join(root, 'electron', 'office');

/** Native addons stay packages; all else is bundled. */
export const nativePackages = ['better-sqlite3', '@node-rs/argon2', 'sharp'];

/** Every *Worker.ts under its own name, which its starter looks for beside itself. */
function workers(): Record<string, string> {
  const found = ['files', 'database'].flatMap((folder) =>
    readdirSync(join(office, folder))
      .filter((name) => name.endsWith('Worker.ts'))
      .map((name) => [basename(name, '.ts'), join(office, folder, name)]),
  );
  return Object.fromEntries(found);
}

const copyMigrations = (to: string): Plugin => ({
  name: 'copy-migrations',
  writeBundle() {
    const from = join(office, 'database', 'migrations');
    cpSync(from, join(to, 'database', 'migrations'), { recursive: true });
  },
});

/** The office in `outDir`, begun by `starts`: its own main.js, or the processes of a test. */
export function officeConfig(
  outDir = app.office,
  starts: Record<string, string> = { main: join(office, 'main.ts') },
): InlineConfig {
  return {
    configFile: false,
    root,
    publicDir: false,
    plugins: [copyMigrations(outDir)],
    ssr: { noExternal: true, external: nativePackages },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      emptyOutDir: true,
      // the error log names places; they should be readable
      minify: false,
      rolldownOptions: {
        input: { ...starts, ...workers() },
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
    logLevel: 'warn',
  };
}
