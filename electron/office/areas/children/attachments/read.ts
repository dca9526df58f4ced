/** A file from outside is looked at and shown; nothing is written yet. */
import {
  attachmentLimits,
  type CropRectangle,
  type ReadAttachment,
  type Turn,
} from '../../../../../shared/areas/children/attachments.ts';
import type { childrenCalls } from '../../../../../shared/areas/children/calls.ts';
import { Refusal, refuse, refuseField } from '../../../../../shared/problem.ts';
import { breathe, type Handler } from '../../../context.ts';
import { newId } from '../../../database/records.ts';
import { isPdf, isWholePdf } from '../../../files/pdf.ts';
import { drawPortrait, drawScan, drawWhole, isPicture, sizeOfPicture } from '../../../files/picture.ts';
import { type HeldFile, holdFile } from './held.ts';

/** Told by its bytes; refuses as the call says. */
export const readAttachment: Handler<(typeof childrenCalls)['readAttachment']> = async (
  context,
  { bytes, firstPage },
) => {
  const { school } = context.desk;
  const id = newId(context.now);
  const base = { id, staffId: context.session.staffId, bytes };
  if (bytes.byteLength > attachmentLimits.fileMegabytes * 2 ** 20)
    refuse('attachmentTooLarge', { limit: attachmentLimits.fileMegabytes });
  const [file, preview] = isPicture(bytes)
    ? await readPicture(base)
    : isPdf(bytes)
      ? await readPdf(base, firstPage)
      : refuse('attachmentKindUnknown');
  await breathe(context.signal);
  holdFile(school, file);
  return { readId: id, format: file.format, size: file.format === 'jpeg' ? file.size : null, preview };
};

type Base = Pick<HeldFile, 'id' | 'staffId' | 'bytes'>;
type Read = [HeldFile, ReadAttachment['preview']];

async function readPicture(base: Base): Promise<Read> {
  const size = await sizeOfPicture(base.bytes);
  const { jpeg } = await drawWhole(base.bytes, 'preview');
  return [{ ...base, format: 'jpeg', size }, jpeg];
}

/** The page draws a PDF's first page; its picture is as foreign as any other and is drawn anew. */
async function readPdf(base: Base, firstPage: Uint8Array | null): Promise<Read> {
  if (!isWholePdf(base.bytes)) refuse('attachmentDamaged');
  if (firstPage === null) return [{ ...base, format: 'pdf', thumbnail: null }, null];
  if (!isPicture(firstPage)) refuse('attachmentKindUnknown');
  await sizeOfPicture(firstPage);
  const [preview, thumbnail] = [
    await drawWhole(firstPage, 'preview'),
    await drawWhole(firstPage, 'thumbnail'),
  ];
  return [{ ...base, format: 'pdf', thumbnail: thumbnail.jpeg }, preview.jpeg];
}

/** What is kept of a file that was read. */
export interface Finished {
  format: 'jpeg' | 'pdf';
  content: Uint8Array;
  thumbnail: Uint8Array | null;
  width: number | null;
  height: number | null;
}

/** Refuses attachmentDamaged, and invalidInput for a rectangle outside the picture or a portrait that is none. */
export async function finish(
  file: HeldFile,
  how: { kind: string; turn: Turn; crop: CropRectangle | null },
): Promise<Finished> {
  const portrait = how.kind === 'portrait';
  if (file.format === 'pdf') {
    if (portrait) throw new Refusal({ code: 'attachmentKindUnknown' });
    return { format: 'pdf', content: file.bytes, thumbnail: file.thumbnail, width: null, height: null };
  }
  requireInside(file.size, how.turn, how.crop);
  const drawing = portrait ? drawPortrait : drawScan;
  const { jpeg, width, height } = await drawing(file.bytes, how.turn, how.crop);
  const thumbnail = await drawWhole(jpeg, 'thumbnail');
  return { format: 'jpeg', content: jpeg, thumbnail: thumbnail.jpeg, width, height };
}

function requireInside(
  size: { width: number; height: number },
  turn: Turn,
  crop: CropRectangle | null,
): void {
  const lying = turn === 90 || turn === 270;
  const [width, height] = lying ? [size.height, size.width] : [size.width, size.height];
  if (crop && (crop.left + crop.width > width || crop.top + crop.height > height))
    refuseField('crop', 'wrongKind');
}
