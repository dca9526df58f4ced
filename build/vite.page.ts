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
  },
  logLevel: 'warn',
};
