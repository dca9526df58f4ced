/** Reads barcodes back from a PDF as a scanner would from the paper: each page is drawn and looked at. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes as readPicture } from 'zxing-wasm/reader';
import { root } from '../../build/places.ts';

/** What a printer of the cheap kind makes. */
const dotsPerInch = 200;

/** `x` and `y`: of the first bar's upper end, in mm from the page's upper left. */
export interface SeenCode {
  text: string;
  x: number;
  y: number;
}

const reader = path.join(root, 'node_modules', 'zxing-wasm', 'dist', 'reader', 'zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(reader)).buffer } });

/** The Code 128 codes of each page, row by row. */
export async function readBarcodes(pdf: Uint8Array): Promise<SeenCode[][]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongjia-barcodes-'));
  try {
    const file = path.join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const drawn = spawnSync('pdftoppm', [
      '-r',
      String(dotsPerInch),
      '-gray',
      '-png',
      file,
      path.join(folder, 'page'),
    ]);
    if (drawn.status !== 0) throw new Error(String(drawn.stderr));
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return await Promise.all(pages.toSorted().map((name) => seenOn(path.join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function seenOn(page: string): Promise<SeenCode[]> {
  // the office, where it runs in the same process, lets no picture be read but from memory
  const { data, info } = await sharp(readFileSync(page))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const picture = {
    data: new Uint8ClampedArray(data),
    width: info.width,
    height: info.height,
    colorSpace: 'srgb' as const,
  };
  const found = await readPicture(picture as ImageData, {
    ...{ formats: ['Code128'], maxNumberOfSymbols: 255 },
    // upright, black on white, and as large as it is: looking for anything else takes six times as long
    ...{ tryRotate: false, tryInvert: false, tryDownscale: false },
  });
  const mm = (dots: number) => Math.round((dots / dotsPerInch) * 25.4);
  return found
    .map(({ text, position }) => ({ text, x: mm(position.topLeft.x), y: mm(position.topLeft.y) }))
    .toSorted((one, other) => (Math.abs(one.y - other.y) > 5 ? one.y - other.y : one.x - other.x));
}
