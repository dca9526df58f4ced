/** The office and its worker threads: electron/office to out/app/office, beside the migrations that it reads. */
import { cpSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { app, root } from './places.ts';

const office = join(root, 'electron', 'office');

/** Native addons stay packages; all else is bundled. */
export const nativePackages = ['better-sqlite3', '@node-rs/argon2', 'sharp'];

/** main.js, and every *Worker.ts under its own name, which its starter looks for beside itself. */
function entries(): Record<string, string> {
  const workers = ['files', 'database'].flatMap((folder) =>
    readdirSync(join(office, folder))
      .filter((name) => name.endsWith('Worker.ts'))
      .map((name) => [basename(name, '.ts'), join(office, folder, name)]),
  );
  return { main: join(office, 'main.ts'), ...Object.fromEntries(workers) };
}

const copyMigrations: Plugin = {
  name: 'copy-migrations',
  writeBundle() {
    const from = join(office, 'database', 'migrations');
    cpSync(from, join(app.office, 'database', 'migrations'), { recursive: true });
  },
};

export function officeConfig(): InlineConfig {
  return {
    configFile: false,
    root,
    publicDir: false,
    plugins: [copyMigrations],
    ssr: { noExternal: true, external: nativePackages },
    build: {
      ssr: true,
      target: 'node24',
      outDir: app.office,
      emptyOutDir: true,
      // the error log names places; they should be readable
      minify: false,
      rolldownOptions: {
        input: entries(),
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
    logLevel: 'warn',
  };
}
