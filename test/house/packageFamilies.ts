/** Keys of packages that the page makes up from a code; see textFamilies.ts. */

import { packageDetails } from '../../shared/areas/packages/manifest.ts';
import { fileLeaving } from '../../shared/leaving.ts';

export const packageFamilies: Record<string, readonly string[] | null> = {
  'packages.counts.*': ['papers', 'photos', 'materials'],
  'packages.detail.*': packageDetails,
  'packages.files.kind.*': [...Object.keys(fileLeaving), 'paper'],
  'packages.read.pages.*': ['first', 'previous', 'next', 'last'],
};
