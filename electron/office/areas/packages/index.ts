/** Packages on a stick: what the office answers. */
import type { packagesCalls } from '../../../../shared/areas/packages/calls.ts';
import type { Handlers } from '../../context.ts';
import { material, materials, offer, outline, photos, removeAgreement, sent } from './offer.ts';
import { open, packagesAt, part, rows } from './read.ts';
import { sentFileHandlers } from './sentFiles.ts';
import { write } from './write.ts';

export const packagesHandlers: Handlers<typeof packagesCalls> = {
  ...sentFileHandlers,
  offer,
  photos,
  materials,
  material,
  outline,
  write,
  sent,
  removeAgreement,
  packagesAt,
  open,
  rows,
  part,
};
