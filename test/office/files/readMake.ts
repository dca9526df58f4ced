import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a made-up package; what it declares may differ from what it holds. */
export interface MadeEntry {
  path: string;
  content: string | Uint8Array;
  declaredSize?: number;
  flags?: number;
}

/** A ZIP file of these entries, each deflated (APPNOTE 4.3). */
export function zip(entries: MadeEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content, declaredSize, flags = 0 } of entries) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain, { level: 9 });
    const name = Buffer.from(path);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags | 0x800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(declaredSize ?? plain.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), shared, place, name);
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, central, Buffer.from('PK\x05\x06'), end]);
}

/**
 * A ZIP file with two directories over the same entries: the one of `usual` stands where every program looks, the
 * one of `zip64` where the record of ZIP64 points (APPNOTE 4.3.14, 4.3.15). Programs differ in which they take.
 */
export function zipOfTwoDirectories(usual: MadeEntry[], zip64: MadeEntry[]): Buffer {
  const [shown, other] = [zip(usual), zip(zip64)];
  const end = shown.length - 22;
  const otherDirectory = other.subarray(other.readUInt32LE(other.length - 6), other.length - 22);
  const record = Buffer.alloc(56);
  record.write('PK\x06\x06');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(zip64.length), 24);
  record.writeBigUInt64LE(BigInt(zip64.length), 32);
  record.writeBigUInt64LE(BigInt(otherDirectory.length), 40);
  record.writeBigUInt64LE(BigInt(end), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07');
  locator.writeBigUInt64LE(BigInt(end + otherDirectory.length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([shown.subarray(0, end), otherDirectory, record, locator, shown.subarray(end)]);
}

export interface MadeSheet {
  name?: string;
  state?: string;
  /** What stands inside <sheetData>. */
  rows: string;
  /** What follows it. */
  after?: string;
}

export interface MadeWorkbook {
  sheets: MadeSheet[];
  /** Inner XML of each shared string. */
  strings?: string[];
  /** Number format codes; style n+1 of the cells has the n-th. A number is a built-in id. */
  formats?: (string | number)[];
  date1904?: boolean;
  more?: MadeEntry[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a small workbook, as Excel would lay them out. */
export function xlsxParts({
  sheets,
  strings = [],
  formats = [],
  date1904,
  more = [],
}: MadeWorkbook): MadeEntry[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const workbookRelations = [
    ...sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    relation('rId901', 'sharedStrings', 'sharedStrings.xml'),
    relation('rId902', 'styles', 'styles.xml'),
  ].join('');
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name ?? `Sheet${index + 1}`}" sheetId="${index + 1}" state="${state ?? 'visible'}" r:id="rId${index + 1}"/>`,
  );
  const ids = formats.map((format, index) => (typeof format === 'number' ? format : 164 + index));
  const codes = formats.map((format, index) =>
    typeof format === 'number' ? '' : `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`,
  );
  const styles = [0, ...ids].map((id) => `<xf numFmtId="${id}"/>`).join('');
  return [
    { path: '[Content_Types].xml', content: '<Types/>' },
    {
      path: '_rels/.rels',
      content: `<Relationships xmlns="${packageRelations}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      path: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${packageRelations}">${workbookRelations}</Relationships>`,
    },
    {
      path: 'xl/sharedStrings.xml',
      content: `<sst xmlns="${main}">${strings.map((each) => `<si>${each}</si>`).join('')}</sst>`,
    },
    {
      path: 'xl/styles.xml',
      content: `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles}</cellXfs></styleSheet>`,
    },
    ...sheets.map(({ rows, after = '' }, index) => ({
      path: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<worksheet xmlns="${main}"><dimension ref="A1"/><sheetData>${rows}</sheetData>${after}</worksheet>`,
    })),
    ...more,
  ];
}

export function xlsx(workbook: MadeWorkbook): Buffer {
  return zip(xlsxParts(workbook));
}

/** A workbook of one sheet whose first row holds these cells, as raw <c> elements. */
export function xlsxOfCells(cells: string, rest: Omit<MadeWorkbook, 'sheets'> = {}): Buffer {
  return xlsx({ sheets: [{ rows: `<row r="1">${cells}</row>` }], ...rest });
}

/** A row of inline texts. */
export function textRow(row: number, texts: string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`);
  return `<row r="${row}">${cells.join('')}</row>`;
}

/** A roster of so many made-up pupils, 22 columns wide, as one sheet. */
export function largeRoster(rows: number): Buffer {
  const strings = ['男', '女', '汉族', '金山乡', '是', '否'].map((text) => `<t>${text}</t>`);
  const data = Array.from({ length: rows }, (_, index) => {
    const row = index + 1;
    const named = `<c t="inlineStr"><is><t>学生${row}</t></is></c><c t="inlineStr"><is><t>33038120150101${String(row % 10_000).padStart(4, '0')}</t></is></c>`;
    const birth = `<c s="1"><v>${42_000 + (row % 2000)}</v></c>`;
    const others = Array.from({ length: 18 }, (_, column) => `<c t="s" s="2"><v>${column % 6}</v></c>`);
    return `<row r="${row}"><c><v>${row}</v></c>${named}${birth}${others.join('')}</row>`;
  });
  return xlsx({ sheets: [{ name: '花名册', rows: data.join('') }], strings, formats: [14, '@'] });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
