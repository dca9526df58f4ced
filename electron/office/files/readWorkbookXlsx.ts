import type { Entry } from 'yauzl';
import { refuse } from '../../../shared/problem.ts';
import { type NumberFormat, numberFormat } from './readWorkbookFormats.ts';
import { ReadBudget, type ReadLimits } from './readWorkbookLimits.ts';
import type { RawSheet } from './readWorkbookRaw.ts';
import { decodeEscapes, type SheetContext, SheetReader } from './readWorkbookSheet.ts';
import { attribute, flag, type XmlHandlers, XmlReader } from './readWorkbookXml.ts';
import { openPackage, type Package, readEntryText } from './readWorkbookZip.ts';

/**
 * Reads the cells of every worksheet of an .xlsx file (ECMA-376), and nothing else of it: no pictures, charts,
 * macros, linked files. Runs in the parsing thread, after precheck().
 *
 * Not built on hucre, which writes our workbooks. hucre 1.0.0 drops the built-in Chinese formats, by which alone a
 * typed 2016年8月 can be told from 2016-08-01; and it keeps a sheet as a full rectangle with an object for each
 * bordered cell: with borders drawn down to row 65,536 under 300 pupils it took 632 MB and 2.3 s, this reader
 * 102 MB and 0.8 s. On the census workbooks a test holds the two against each other, cell by cell.
 *
 * Refuses with a file* code; see SheetReader and openPackage.
 */
export async function readXlsx(bytes: Uint8Array, limits: ReadLimits): Promise<RawSheet[]> {
  const opened = await openPackage(bytes, limits.entries);
  const workbookPath = await findWorkbook(opened);
  const relations = await readRelations(opened, relationsPath(workbookPath));
  const { from1904, sheets } = await readWorkbookPart(opened, workbookPath);
  const inFolder = (target: string) => resolve(folderOf(workbookPath), target);
  const pathOf = (type: string) =>
    relations.filter((each) => each.type === type).map((each) => each.target)[0];
  const context: SheetContext = {
    strings: await readStrings(opened, pathOf('sharedStrings'), inFolder, limits),
    formats: await readFormats(opened, pathOf('styles'), inFolder),
    from1904,
    budget: new ReadBudget(limits),
  };
  const read: RawSheet[] = [];
  for (const { name, hidden, relation } of sheets) {
    const found = relations.find((each) => each.id === relation);
    if (!found) refuse('fileDamaged', { reason: 'sheet' });
    if (found.type !== 'worksheet') continue;
    const reader = new SheetReader(name, context);
    await readPart(opened, partAt(opened, inFolder(found.target)), reader);
    read.push({ name, hidden, rows: reader.rows, merges: reader.merges });
  }
  return read;
}

interface Relation {
  id: string;
  /** The last word of the type's address, the same in the transitional and the strict kind. */
  type: string;
  target: string;
}

async function findWorkbook(opened: Package): Promise<string> {
  const relations = await readRelations(opened, '_rels/.rels');
  const main = relations.find(({ type }) => type === 'officeDocument');
  if (!main) refuse('fileDamaged', { reason: 'workbook' });
  return resolve('', main.target);
}

/** Relations to parts inside the package; what points outside is nowhere followed. */
async function readRelations(opened: Package, path: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readPart(opened, partAt(opened, path), {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: attribute(attributes, 'Target') ?? '',
      });
    },
    close: ignore,
    text: ignore,
  });
  return relations;
}

interface SheetEntry {
  name: string;
  hidden: boolean;
  relation: string;
}

async function readWorkbookPart(
  opened: Package,
  path: string,
): Promise<{ from1904: boolean; sheets: SheetEntry[] }> {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await readPart(opened, partAt(opened, path), {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = flag(attributes, 'date1904');
      if (name !== 'sheet') return;
      sheets.push({
        name: attribute(attributes, 'name') ?? '',
        hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
        relation: relationId(attributes),
      });
    },
    close: ignore,
    text: ignore,
  });
  return { from1904, sheets };
}

/** The prefix of the relationships' namespace is the writer's choice: r:id with nearly all of them. */
function relationId(attributes: string): string {
  return attribute(attributes, /\s([^\s=:]+:id)\s*=/.exec(attributes)?.[1] ?? 'r:id') ?? '';
}

async function readStrings(
  opened: Package,
  target: string | undefined,
  inFolder: (target: string) => string,
  limits: ReadLimits,
): Promise<string[]> {
  const strings: string[] = [];
  if (target === undefined) return strings;
  let characters = 0;
  let current = '';
  let capturing = false;
  let inPhonetic = false;
  await readPart(opened, partAt(opened, inFolder(target)), {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') capturing = !inPhonetic;
    },
    close(name) {
      if (name === 't') capturing = false;
      if (name === 'rPh') inPhonetic = false;
      if (name !== 'si') return;
      characters += current.length;
      if (characters > limits.characters) refuse('fileBomb');
      strings.push(decodeEscapes(current));
    },
    text(text) {
      if (capturing) current += text;
    },
  });
  return strings;
}

/** The number format of each cell style, by its index. */
async function readFormats(
  opened: Package,
  target: string | undefined,
  inFolder: (target: string) => string,
): Promise<NumberFormat[]> {
  if (target === undefined) return [];
  const ownCodes = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  await readPart(opened, partAt(opened, inFolder(target)), {
    open(name, attributes) {
      if (name === 'numFmt') {
        ownCodes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      }
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) ids.push(Number(attribute(attributes, 'numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
    text: ignore,
  });
  return ids.map((id) => numberFormat(id, ownCodes));
}

async function readPart(opened: Package, entry: Entry, handlers: XmlHandlers): Promise<void> {
  const reader = new XmlReader(handlers);
  await readEntryText(opened, entry, (chunk) => reader.write(chunk));
  reader.end();
}

function partAt({ entries }: Package, path: string): Entry {
  return entries.get(path.toLowerCase()) ?? refuse('fileDamaged', { reason: 'part' });
}

function relationsPath(path: string): string {
  const folder = folderOf(path);
  return resolve(folder, `_rels/${path.slice(folder === '' ? 0 : folder.length + 1)}.rels`);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A relation's target from the folder of the part that names it (ECMA-376-2, 6.5): '/xl/a.xml', '../a.xml', 'a.xml'. */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.filter((step) => step !== '').join('/');
}

function ignore(): void {}
