/**
 * Pictures for the demo school, drawn here so that nobody is on them: faces of a few colours and a certificate. Each is a
 * PNG of eight colours with its rows as they are; the office draws it anew as a JPEG like any picture from outside.
 */

type Colour = readonly [red: number, green: number, blue: number];
/** The place of a colour at a point, both from 0 to 1; the last that answers wins. */
type Shape = (x: number, y: number) => number | null;

const backgrounds: readonly Colour[] = [
  [207, 227, 234],
  [236, 226, 205],
  [214, 232, 214],
  [228, 220, 236],
];
const clothes: readonly Colour[] = [
  [194, 69, 58],
  [52, 110, 160],
  [50, 157, 105],
  [238, 159, 75],
  [120, 86, 150],
];
const skin: Colour = [240, 201, 164];
const hair: Colour = [42, 33, 28];
const mouth: Colour = [166, 74, 58];

const ellipse =
  (place: number, left: number, top: number, width: number, height: number, from = 0): Shape =>
  (x, y) =>
    y >= from && ((x - left) / width) ** 2 + ((y - top) / height) ** 2 <= 1 ? place : null;

/** A face of five to seven; another number has other colours. */
export function drawFace(number: number, longHair: boolean): Uint8Array {
  const colours = [
    backgrounds[number % backgrounds.length]!,
    clothes[number % clothes.length]!,
    skin,
    hair,
    mouth,
  ];
  return drawPicture(250, 350, colours, [
    ellipse(3, 0.5, longHair ? 0.46 : 0.38, longHair ? 0.31 : 0.29, longHair ? 0.33 : 0.2),
    ellipse(1, 0.5, 1.02, 0.42, 0.32),
    ellipse(2, 0.5, 0.74, 0.09, 0.1),
    ellipse(2, 0.5, 0.46, 0.25, 0.23),
    ellipse(3, 0.5, 0.28, 0.25, 0.09),
    ellipse(3, 0.41, 0.46, 0.022, 0.02),
    ellipse(3, 0.59, 0.46, 0.022, 0.02),
    ellipse(4, 0.5, 0.56, 0.08, 0.035, 0.56),
  ]);
}

/** A certificate without words: a red border, a star, lines and a seal. */
export function drawCertificate(): Uint8Array {
  const within =
    (place: number, left: number, top: number, right: number, bottom: number): Shape =>
    (x, y) =>
      x >= left && x <= right && y >= top && y <= bottom ? place : null;
  const lines = [0.5, 0.6, 0.7].map((top) => within(2, 0.18, top, 0.82, top + 0.012));
  return drawPicture(
    560,
    396,
    [
      [200, 39, 45],
      [255, 247, 224],
      [120, 112, 100],
    ],
    [
      within(1, 0.035, 0.05, 0.965, 0.95),
      within(0, 0.055, 0.078, 0.945, 0.922),
      within(1, 0.06, 0.085, 0.94, 0.915),
      star(0, 0.5, 0.27, 0.13),
      ...lines,
      ellipse(0, 0.76, 0.79, 0.07, 0.1),
      ellipse(1, 0.76, 0.79, 0.06, 0.086),
      star(0, 0.76, 0.79, 0.05),
    ],
  );
}

/** Five points, one of them up; `radius` as a share of the height of a page of 1.41 to 1. */
function star(place: number, left: number, top: number, radius: number): Shape {
  const turn = (2 * Math.PI) / 5;
  return (x, y) => {
    const [across, up] = [(x - left) * Math.SQRT2, top - y];
    const away = Math.hypot(across, up);
    if (away > radius) return null;
    const angle = Math.abs((((Math.atan2(across, up) % turn) + 1.5 * turn) % turn) - turn / 2);
    const edge = (radius * Math.sin(Math.PI / 10)) / Math.sin(angle + Math.PI / 10);
    return away <= edge * 0.999 ? place : null;
  };
}

function drawPicture(
  width: number,
  height: number,
  colours: readonly Colour[],
  shapes: readonly Shape[],
): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      let place = 0;
      for (const shape of shapes) place = shape((x + 0.5) / width, (y + 0.5) / height) ?? place;
      rows[y * (width + 1) + 1 + x] = place;
    }
  return png(width, height, colours, rows);
}

/** PNG (ISO 15948): palette, eight bits a pixel, each row behind a filter byte of 0. */
function png(width: number, height: number, colours: readonly Colour[], rows: Uint8Array): Uint8Array {
  const head = joined([number32(width), number32(height), [8, 3, 0, 0, 0]]);
  return joined([
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', head),
    chunk('PLTE', colours.flat()),
    chunk('IDAT', stored(rows)),
    chunk('IEND', []),
  ]);
}

function chunk(name: string, content: ArrayLike<number>): Uint8Array {
  const named = joined([[...name].map((letter) => letter.charCodeAt(0)), content]);
  return joined([number32(content.length), named, number32(crc32(named))]);
}

/** zlib (RFC 1950) in blocks that are stored, not pressed. */
function stored(bytes: Uint8Array): Uint8Array {
  const most = 0xffff;
  const parts: ArrayLike<number>[] = [[0x78, 0x01]];
  for (let at = 0; at < bytes.length; at += most) {
    const block = bytes.subarray(at, at + most);
    const { length } = block;
    const last = at + most >= bytes.length ? 1 : 0;
    parts.push([last, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255], block);
  }
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return joined([...parts, number32(((high << 16) | low) >>> 0)]);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function number32(value: number): number[] {
  return [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function joined(parts: readonly ArrayLike<number>[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
