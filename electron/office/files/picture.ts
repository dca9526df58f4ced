/**
 * Pictures from outside. A file is told by its first bytes and looked at before it is decoded; what is kept is always
 * drawn anew as a JPEG, upright, in sRGB, without a word of what the camera wrote into it (place, time, maker).
 * Decoding runs on threads of libvips: neither the office nor the page waits.
 */
import type Sharp from 'sharp';
import {
  attachmentLimits,
  type CropRectangle,
  portraitShape,
  type Turn,
} from '../../../shared/areas/children/attachments.ts';
import { Refusal, refuse } from '../../../shared/problem.ts';

export interface Drawn {
  jpeg: Uint8Array;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Long sides in px: a scan still reads well when printed on A4; a preview fills the window of an office PC. */
const longSides = { scan: 2000, preview: 1200, thumbnail: 320 } as const;
const portraitSize = { width: portraitShape.width * 100, height: portraitShape.height * 100 };

const mostPixels = attachmentLimits.megapixels * 1_000_000;
/** Old PCs take a second for 12 MP; what takes this long is made to. */
const mostSeconds = 30;

let loaded: Promise<typeof Sharp> | undefined;

/** Loaded with the first picture: at the start of the office it would cost a tenth of a second. */
async function loadSharp(): Promise<typeof Sharp> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    // only the decoders of what is taken; libvips knows dozens of formats, some of them programs
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({
      operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
    });
    // no child's picture stays in a cache; one core is left to the page
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  });
  return loaded;
}

/** Whether the bytes begin as a JPEG, PNG or WebP file does; a name or an ending says nothing. */
export function isPicture(bytes: Uint8Array): boolean {
  const begins = (signature: readonly number[], at = 0) =>
    signature.every((each, index) => bytes[at + index] === each);
  return (
    begins([0xff, 0xd8, 0xff]) ||
    begins([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ||
    (begins([0x52, 0x49, 0x46, 0x46]) && begins([0x57, 0x45, 0x42, 0x50], 8))
  );
}

/**
 * The picture's size, upright, by its head alone. Refuses pictureTooLarge {limit, megapixels} before anything is
 * decoded, whatever the file weighs; attachmentDamaged.
 */
export async function sizeOfPicture(bytes: Uint8Array): Promise<Size> {
  const { autoOrient } = await telling(async () =>
    (await loadSharp())(bytes, { limitInputPixels: false }).metadata(),
  );
  const pixels = autoOrient.width * autoOrient.height;
  if (pixels > mostPixels)
    refuse('pictureTooLarge', {
      limit: attachmentLimits.megapixels,
      megapixels: Math.ceil(pixels / 1_000_000),
    });
  return { width: autoOrient.width, height: autoOrient.height };
}

/** The whole picture upright, small enough for this use. Refuses attachmentDamaged for one that can't be read to its end. */
export function drawWhole(bytes: Uint8Array, use: keyof typeof longSides): Promise<Drawn> {
  return draw(bytes, 0, null, { width: longSides[use], height: longSides[use], fit: 'inside' });
}

/** The picture or a part of it, turned by hand, as a scan is kept. */
export function drawScan(bytes: Uint8Array, turn: Turn, crop: CropRectangle | null): Promise<Drawn> {
  return draw(bytes, turn, crop, { width: longSides.scan, height: longSides.scan, fit: 'inside' });
}

/** A face in the shape of a portrait; without a rectangle, the middle of the picture. */
export function drawPortrait(bytes: Uint8Array, turn: Turn, crop: CropRectangle | null): Promise<Drawn> {
  return draw(bytes, turn, crop, { ...portraitSize, fit: 'cover' });
}

async function draw(
  bytes: Uint8Array,
  turn: Turn,
  crop: CropRectangle | null,
  box: Size & { fit: 'inside' | 'cover' },
): Promise<Drawn> {
  return telling(async () => {
    const picture = await upright(bytes);
    if (turn !== 0) picture.rotate(turn);
    if (crop) picture.extract(crop);
    const { data, info } = await picture
      .resize({ ...box, withoutEnlargement: box.fit === 'inside' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 82, mozjpeg: true })
      .timeout({ seconds: mostSeconds })
      .toBuffer({ resolveWithObject: true });
    return { jpeg: new Uint8Array(data), width: info.width, height: info.height };
  });
}

async function upright(bytes: Uint8Array): Promise<ReturnType<typeof Sharp>> {
  const sharp = await loadSharp();
  return sharp(bytes, {
    autoOrient: true,
    limitInputPixels: mostPixels,
    failOn: 'error',
    sequentialRead: true,
  });
}

/** Whatever a decoder says of a file from outside, it is the file that is at fault; its words may quote the file. */
async function telling<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return refuse('attachmentDamaged', undefined, error);
  }
}
