/** Keys of packages that the page makes up from a code; see textFamilies.ts. */
import { packageDetails } from '../../shared/areas/packages/manifest.ts';

export const packageFamilies: Record<string, readonly string[] | null> = {
  'packages.detail.*.name': packageDetails,
  'packages.detail.*.text': packageDetails,
};
