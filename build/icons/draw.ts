/**
 * Draws the program's icons from icon.svg: linux/NxN.png, icon.ico (Windows) and icon.icns (macOS). Run by hand
 * after the drawing has changed; what it makes is kept in the repository, so that packing needs no tool for it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../findChromium.mjs';

const here = import.meta.dirname;
const linuxSizes = [16, 32, 48, 64, 128, 256, 512];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];
/** Apple's four-letter names for pictures of these sizes. */
const macSizes = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
] as const;

async function drawAll(sizes: number[]): Promise<Map<number, Buffer>> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('no Chromium on this machine');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  const page = await browser.newPage();
  const svg = readFileSync(join(here, 'icon.svg'), 'utf8');
  const drawn = new Map<number, Buffer>();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    drawn.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return drawn;
}

/** ICO: a directory of entries of 16 bytes, then each picture as PNG. A size of 256 is written as 0. */
function ico(pictures: [number, Buffer][]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  pictures.forEach(([size, png], index) => {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  });
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

/** ICNS: 'icns' and the whole length, then each picture as its name, its length with this head, and PNG. */
function icns(pictures: [string, Buffer][]): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32BE(body.length + 8, 4);
    return Buffer.concat([head, body]);
  };
  return chunk('icns', Buffer.concat(pictures.map(([name, png]) => chunk(name, png))));
}

const drawn = await drawAll([...new Set([...linuxSizes, ...windowsSizes, 1024])]);
mkdirSync(join(here, 'linux'), { recursive: true });
for (const size of linuxSizes) writeFileSync(join(here, 'linux', `${size}x${size}.png`), drawn.get(size)!);
writeFileSync(join(here, 'icon.ico'), ico(windowsSizes.map((size) => [size, drawn.get(size)!])));
writeFileSync(join(here, 'icon.icns'), icns(macSizes.map(([name, size]) => [name, drawn.get(size)!])));
