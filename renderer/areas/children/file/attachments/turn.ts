/** Turning a small picture by hand, and where a rectangle on it lies in the picture itself. */
import type { CropRectangle, Turn } from '../../../../../shared/areas/children/attachments.ts';

export interface Size {
  width: number;
  height: number;
}

export function turnedBy(turn: Turn, quarters: 1 | -1): Turn {
  return ((turn + 360 + quarters * 90) % 360) as Turn;
}

export function sizeAfter({ width, height }: Size, turn: Turn): Size {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

/** The preview (JPEG) turned; at most 1200 px, so it is drawn within a few milliseconds. */
export async function turnPreview(jpeg: Uint8Array, turn: Turn): Promise<Uint8Array> {
  if (turn === 0) return jpeg;
  const picture = await createImageBitmap(
    new Blob([jpeg as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }),
  );
  const { width, height } = sizeAfter(picture, turn);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d')!;
  pen.translate(width / 2, height / 2);
  pen.rotate((turn * Math.PI) / 180);
  pen.drawImage(picture, -picture.width / 2, -picture.height / 2);
  picture.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return new Uint8Array(await blob.arrayBuffer());
}

/** A rectangle in per cent of a picture of this size, in its whole pixels and within it. */
export function cropInPixels(
  percent: { x: number; y: number; width: number; height: number },
  size: Size,
): CropRectangle {
  const left = clamp(Math.round((percent.x / 100) * size.width), 0, size.width - 1);
  const top = clamp(Math.round((percent.y / 100) * size.height), 0, size.height - 1);
  return {
    left,
    top,
    width: clamp(Math.round((percent.width / 100) * size.width), 1, size.width - left),
    height: clamp(Math.round((percent.height / 100) * size.height), 1, size.height - top),
  };
}

/** The largest rectangle of this shape in the picture's upper middle, where a face is; in per cent. */
export function firstCrop(size: Size, shape: Size): { x: number; y: number; width: number; height: number } {
  const scale = Math.min(size.width / shape.width, size.height / shape.height);
  const width = (100 * shape.width * scale) / size.width;
  const height = (100 * shape.height * scale) / size.height;
  return { x: (100 - width) / 2, y: (100 - height) / 3, width, height };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
