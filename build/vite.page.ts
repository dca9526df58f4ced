/** The page: renderer/ to out/app/page, where either shell serves it from '/'. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import presetMantine from 'postcss-preset-mantine';
import type { InlineConfig, Rolldown } from 'vite';
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
        // each file goes through the Chromium shell's interception by itself: what the door and 今日 need is one, and so
        // is what pages share, but for what brings the editor or the charts with it
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'] },
            ...['common', 'editor', 'charts', 'editorAndCharts'].map((name) => ({
              debugName: name,
              name: (id: string, graph: Rolldown.ChunkingContext) =>
                sharedName(id, graph) === name ? name : null,
              minShareCount: 2,
            })),
          ],
        },
      },
    },
  },
  logLevel: 'warn',
};

/** By what the module brings along, itself or through what it imports: an order without circles. */
function sharedName(id: string, graph: Rolldown.ChunkingContext): string {
  const reached = reachedFrom(id, graph);
  const editor = reached.some((each) => /[\\/]prosemirror-model[\\/]/.test(each));
  const charts = reached.some((each) => /[\\/]recharts[\\/]/.test(each));
  if (editor) return charts ? 'editorAndCharts' : 'editor';
  return charts ? 'charts' : 'common';
}

function reachedFrom(id: string, graph: Rolldown.ChunkingContext): string[] {
  const reached = new Set([id]);
  for (const each of reached)
    for (const imported of graph.getModuleInfo(each)?.importedIds ?? []) reached.add(imported);
  return [...reached];
}
