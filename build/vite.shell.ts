/** Electron's part: main.ts as a module, preload.ts as the one CommonJS file that a sandboxed window can load. */
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { app, root } from './places.ts';

function shellConfig(entry: 'main' | 'preload', fileName: string, format: 'esm' | 'cjs'): InlineConfig {
  return {
    configFile: false,
    root,
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: app.electron,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: join(root, 'electron', `${entry}.ts`),
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
    logLevel: 'warn',
  };
}

export const mainConfig: InlineConfig = shellConfig('main', 'main.js', 'esm');
export const preloadConfig: InlineConfig = shellConfig('preload', 'preload.cjs', 'cjs');
