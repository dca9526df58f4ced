/** A rule on an official paper or in large letters for the wall, and 制度一览表. Pure. */
import { labelOf } from '../../../codes/codeList.ts';
import { regulationKind } from '../../../codes/index.ts';
import {
  bind,
  cell,
  image,
  label,
  paper,
  paragraph,
  row,
  signature,
  signLine,
  table,
  title,
} from '../../../paper/build.ts';
import type { Block, Document, PaperKind, Section } from '../../../paper/document.ts';
import { proseBlocks } from '../../../paper/prose.ts';
import { type Day, formatDay } from '../../../values/day.ts';
import { listWith, type OwnCode } from '../../children/ownCodes.ts';
import { formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import type { RegulationRow, RegulationSheet, RegulationVersion } from '../regulations.ts';

/** A JPEG with its pixels. */
export interface PaperPicture {
  base64: string;
  width: number;
  height: number;
  title: string;
}

export interface RegulationPaper {
  title: string;
  version: Pick<RegulationVersion, 'prose' | 'inForceOn'>;
  pictures: readonly PaperPicture[];
  /** Names of files that can't stand on the paper. */
  files: readonly string[];
}

/** What the scan of a page may take of each sheet. */
const sheets: Record<RegulationSheet, { kind: PaperKind; mostMm: { width: number; height: number } }> = {
  official: { kind: 'official', mostMm: { width: 156, height: 200 } },
  wall: { kind: 'wall', mostMm: { width: 170, height: 225 } },
  wallLarge: { kind: 'wallLarge', mostMm: { width: 240, height: 320 } },
};

/** Each begins on a sheet of its own; for the wall without page numbers. */
export function regulationSheet(
  papers: readonly RegulationPaper[],
  school: Pick<PaperSchool, 'name'>,
  sheet: RegulationSheet,
): Document {
  const made = papers.map((each) => one(each, school, sheet));
  return made.length === 1 ? made[0]! : bind(`${school.name}制度汇编`, made);
}

function one(of: RegulationPaper, school: Pick<PaperSchool, 'name'>, sheet: RegulationSheet): Document {
  const { kind, mostMm } = sheets[sheet];
  const { prose, inForceOn } = of.version;
  const options: Partial<Section> = {
    bookmarks: [{ level: 1, text: of.title }],
    ...(sheet === 'official' ? {} : { pageNumbers: false }),
  };
  return paper(
    of.title,
    kind,
    [
      title(`${school.name}\n${of.title}`),
      ...proseBlocks(prose, new Map()).map(raised),
      ...of.pictures.map((each) => pictureOf(each, mostMm)),
      ...of.files.map((name) => paragraph(`附：${name}（扫描件另存）`)),
      signature(school.name, inForceOn === null ? '' : formatDay(inForceOn, 'zh-CN', 'long')),
    ],
    options,
  );
}

/** Sub-headings of a report are 一、 where no section stands above them. */
function raised(block: Block): Block {
  if (block.kind !== 'heading') return block;
  return { ...block, level: block.level === 3 ? 2 : 1 };
}

function pictureOf(
  { base64, width, height, title: alt }: PaperPicture,
  most: { width: number; height: number },
): Block {
  const scale = Math.min(most.width / width, most.height / height);
  return paragraph(image({ format: 'jpeg', base64, alt, widthMm: width * scale, heightMm: height * scale }), {
    align: 'center',
    indent: false,
  });
}

interface RegisterOf {
  school: Pick<PaperSchool, 'name'>;
  day: Day;
  /** The school's own kinds among them. */
  codes: readonly OwnCode[];
}

const stateWords: Record<RegulationRow['state'], string> = {
  ...{ inForce: '施行中', toCome: '待施行', draft: '起草中', ended: '已废止' },
};

export function regulationRegister(
  rows: readonly RegulationRow[],
  { school, day, codes }: RegisterOf,
): Document {
  const name = '留守儿童之家制度一览表';
  const kinds = listWith(codes, regulationKind);
  const held = rows.filter(({ state }) => state === 'inForce');
  const walls = held.filter(({ wall }) => wall !== null);
  return paper(
    name,
    'list',
    [
      title(`${school.name}${name}`),
      paragraph(`${formatDay(day, 'zh-CN', 'long')}　施行中${held.length}件，其中上墙${walls.length}件`, {
        indent: false,
      }),
      table({
        columns: formColumns('12mm', '24mm', 2.2, '18mm', '30mm', '22mm', 1.2, 1),
        head: [
          row(
            ['序号', '类别', '名称', '版本', '施行日期', '状态', '上墙位置', '备注'].map((each) =>
              label(each),
            ),
          ),
        ],
        body:
          rows.length === 0
            ? [row([cell('还没有制度文件', { colSpan: 8 })])]
            : rows.map((each, at) => lineOf(each, at + 1, labelOf(kinds, each.regulation.kind, 'zh-CN'))),
      }),
      signLine('单位负责人', '填表人'),
    ],
    { head: { left: school.name, right: name } },
  );
}

function lineOf({ regulation, state, version, wall, files }: RegulationRow, at: number, kind: string) {
  const void_ = state === 'ended' ? `${regulation.endedOn}起废止` : null;
  return row([
    at,
    kind,
    cell(regulation.title, { align: 'left' }),
    version ? `第${version.number}版` : null,
    version?.inForceOn ?? null,
    stateWords[state],
    cell(wall, { align: 'left' }),
    cell([void_, files > 0 ? `扫描件${files}份` : null].filter(Boolean).join('；') || null, {
      align: 'left',
    }),
  ]);
}
