/** Factories of pictures and papers as phones and scanners make them; nobody is on them. */
import sharp from 'sharp';

interface PictureOptions {
  width?: number;
  height?: number;
  format?: 'jpeg' | 'png' | 'webp' | 'gif';
}

/** A landscape picture whose left half is red and whose right half is blue, so that turning and cutting can be seen. */
export async function makePicture({
  width = 400,
  height = 300,
  format = 'jpeg',
}: PictureOptions = {}): Promise<Uint8Array> {
  const half = await sharp({
    create: { width: Math.floor(width / 2), height, channels: 3, background: '#d02020' },
  })
    .png()
    .toBuffer();
  const whole = sharp({ create: { width, height, channels: 3, background: '#2020d0' } })
    .composite([{ input: half, left: 0, top: 0 }])
    .toFormat(format, { quality: 95 });
  return new Uint8Array(await whole.toBuffer());
}

/** The words that a phone wrote into makePhonePicture. */
export const phoneWords = { maker: 'Xingyun Phones', place: '青坑村小卖部门口' };

/** As a phone held upright stores it: lying on its side, with a note to turn it, where it was taken and by what. */
export async function makePhonePicture(): Promise<Uint8Array> {
  const picture = sharp(await makePicture())
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: phoneWords.maker, ImageDescription: phoneWords.place },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '28/1 27/1 36/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '121/1 12/1 0/1',
      },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${phoneWords.place}"/></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg({ quality: 95 });
  return new Uint8Array(await picture.toBuffer());
}

/** A PNG of one colour whose head says that it is this large: a few KB that would fill the memory of a PC. */
export async function makeBomb(width: number, height: number): Promise<Uint8Array> {
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const head = Buffer.alloc(17);
  head.write('IHDR', 'latin1');
  png.copy(head, 4, 16, 29);
  head.writeUInt32BE(width, 4);
  head.writeUInt32BE(height, 8);
  const bomb = Buffer.from(png);
  head.copy(bomb, 12);
  bomb.writeUInt32BE(crc32(head), 29);
  return new Uint8Array(bomb);
}

/** A PDF of one page that says `words`; `script` runs when a reader that runs scripts opens it. */
export function makePdf(words: string, script: string | null = null, turned = 0): Uint8Array {
  const stream = `BT /F1 24 Tf 60 700 Td (${words}) Tj ET`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${script === null ? '' : ' /OpenAction 6 0 R'} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${turned} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...(script === null ? [] : [`<< /S /JavaScript /JS (${script}) >>`]),
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) text += `${String(place).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** PNG 5.5: CRC-32 over a chunk's name and content. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
