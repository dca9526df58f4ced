/** The page: renderer/ to out/app/page, where either shell serves it from '/'. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import presetMantine from 'postcss-preset-mantine';
import type { InlineConfig } from 'vite';
import { app, root } from './places.ts';

export const pageConfig: InlineConfig = {
  configFile: false,
  root: join(root, 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  css: { postcss: { plugins: [presetMantine()] } },
  build: {
    outDir: app.page,
    emptyOutDir: true,
    // one window loads it from the disk: chunks cost more than they save
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      output: {
        // what 今日 needs comes in few files: each goes through the Chromium shell's interception by itself
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules[\\/](?!pdfjs-dist|recharts|@mantine[\\/]charts)/,
              minShareCount: 3,
            },
            {
              name: 'common',
              test: /[\\/](shared|renderer[\\/](app[\\/](?!setUp)|ui))[\\/]/,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  logLevel: 'warn',
};
