/** Where things are in the checkout, for the scripts of this folder. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** All that is made, and nothing that is kept. */
export const out: string = join(root, 'out');

/** The built program, as it is packed: page/, office/, electron/. */
export const app = {
  page: join(out, 'app', 'page'),
  office: join(out, 'app', 'office'),
  electron: join(out, 'app', 'electron'),
} as const;

export const officeEntry: string = join(app.office, 'main.js');
