/** 自查评估表 and 佐证目录 (domain.md 1.11): what is asked, what the school gives itself, why points are lost, and what proves it. Pure. */
import { evidenceKind } from '../../../codes/index.ts';
import {
  bind,
  cell,
  label,
  num,
  paper,
  row,
  signature,
  signLine,
  table,
  title,
} from '../../../paper/build.ts';
import type { Cell, Document, Row } from '../../../paper/document.ts';
import { formatDay } from '../../../values/day.ts';
import { formatHalves } from '../../../values/halfPoints.ts';
import { codeWord, formColumns, type PaperSchool } from '../../children/papers/parts.ts';
import {
  type AssessmentBrief,
  type AssessmentView,
  byBlock,
  type ScoreLine,
  type ScoreSums,
} from '../scoring.ts';

type School = Pick<PaperSchool, 'name'>;

const left = (words: string | null, options: Partial<Cell> = {}) =>
  cell(words, { align: 'left', ...options });
const points = (halves: number | null) =>
  halves === null ? cell(null) : cell(num(halves / 2, undefined, formatHalves(halves)));

/** The form and the index as the paper that is approved. `before`: the assessment before this one. */
export function assessmentPapers(
  view: AssessmentView,
  school: School,
  { before, today }: { before: AssessmentBrief | null; today: string },
): Document {
  return bind(view.assessment.title, [
    assessmentForm(view, school, { before, today }),
    evidenceIndex(view, school),
  ]);
}

export function assessmentForm(
  view: AssessmentView,
  school: School,
  { before, today }: { before: AssessmentBrief | null; today: string },
): Document {
  const { assessment, sums, lines } = view;
  const time = `${formatDay(assessment.startsOn, 'zh-CN', 'long')}至${formatDay(assessment.endsOn, 'zh-CN', 'long')}`;
  return paper(
    assessment.title,
    'list',
    [
      title(`${school.name}${assessment.title}`),
      { kind: 'subtitle', runs: [{ kind: 'text', text: `${assessment.treeTitle}　${time}` }] },
      table({
        columns: formColumns('24mm', '26mm', '34mm', 1.1, 1, '12mm', '18mm', '32mm', '20mm', '18mm'),
        head: [
          row([
            label('考核指标', { colSpan: 3 }),
            ...['考核内容及评分标准', '操作说明', '分值', '自评得分', '扣分原因', '佐证编号', '考评得分'].map(
              (each) => label(each),
            ),
          ]),
        ],
        body: [
          ...formRows(lines),
          row([
            label('合计', { colSpan: 5 }),
            points(sums.halves),
            points(sums.selfHalves),
            cell(null),
            cell(null),
            points(sums.givenHalves),
          ]),
        ],
        size: 8.5,
      }),
      ...comparison(view, before),
      signature(school.name, formatDay(today, 'zh-CN', 'long')),
      signLine('填表人', '审核人', '单位负责人', '考评人'),
    ],
    { head: { left: school.name, right: assessment.title }, continues: false },
  );
}

/** Upper levels stand once beside all that belongs to them. */
function formRows(lines: readonly ScoreLine[]): Row[] {
  const same = (at: number, depth: number, first: number) =>
    lines[at] !== undefined &&
    lines[at].score.path.length > depth &&
    lines[at].score.path.slice(0, depth + 1).join('\n') ===
      lines[first]!.score.path.slice(0, depth + 1).join('\n');
  const spans = (at: number, depth: number): Cell[] => {
    const { path } = lines[at]!.score;
    if (path.length <= depth) return [];
    if (at > 0 && same(at - 1, depth, at)) return [];
    let end = at;
    while (same(end, depth, at)) end += 1;
    return [left(path[depth]!, end - at > 1 ? { rowSpan: end - at } : {})];
  };
  return lines.map(({ score, evidence }, at) => {
    const wide = 3 - score.path.length;
    return row([
      ...spans(at, 0),
      ...spans(at, 1),
      left(score.name, wide > 1 ? { colSpan: wide } : {}),
      left([score.target, score.criterion].filter(Boolean).join('\n')),
      left(score.look),
      points(score.halves),
      points(score.selfHalves),
      left(score.lostBecause),
      cell(evidence.map(({ number }) => number).join('、')),
      points(score.givenHalves),
    ]);
  });
}

/** Points of each block beside those of the time before, where that had the same blocks. */
function comparison(view: AssessmentView, before: AssessmentBrief | null): ReturnType<typeof table>[] {
  if (!before) return [];
  const earlier = new Map(before.blocks.map(({ block, sums }) => [block, sums]));
  if (!view.blocks.some(({ block }) => earlier.has(block))) return [];
  // what is not scored to its end yet has lost nothing
  const change = ({ leaves, scored, selfHalves: now }: ScoreSums, then: number | undefined) =>
    then === undefined || scored < leaves ? null : `${now > then ? '+' : ''}${formatHalves(now - then)}`;
  return [
    table({
      columns: formColumns(1, '22mm', '22mm', '26mm', '22mm'),
      head: [row(['各部分得分', '分值', '本次自评', '上次自评', '变化'].map((each) => label(each)))],
      body: [
        ...view.blocks.map(({ block, sums }) => {
          const then = earlier.get(block)?.selfHalves;
          return row([
            left(block),
            points(sums.halves),
            points(sums.selfHalves),
            points(then ?? null),
            change(sums, then),
          ]);
        }),
        row([
          label(`合计（上次：${before.assessment.title}）`),
          points(view.sums.halves),
          points(view.sums.selfHalves),
          points(before.sums.selfHalves),
          change(view.sums, before.sums.selfHalves),
        ]),
      ],
      size: 9,
      together: true,
    }),
  ];
}

/** `pages`: the first page of each piece in the bound whole, by the evidence's id. */
export function evidenceIndex(
  { assessment, lines }: Pick<AssessmentView, 'assessment' | 'lines'>,
  school: School,
  pages?: ReadonlyMap<string, number>,
): Document {
  const rows = byBlock(lines).flatMap(({ lines: own }) =>
    own.flatMap(({ score, evidence }) =>
      evidence.map(({ evidence: { id, kind }, number, words, found }) =>
        row([
          number,
          left([...score.path, score.name].join(' › ')),
          left(words),
          codeWord(evidenceKind, kind),
          found?.text ?? null,
          ...(pages ? [pages.has(id) ? String(pages.get(id)) : null] : []),
        ]),
      ),
    ),
  );
  const heads = ['编号', '考核指标', '佐证', '种类', '数量', ...(pages ? ['页码'] : [])];
  return paper(
    '佐证目录',
    'form',
    [
      title('佐证目录'),
      table({
        columns: formColumns('16mm', 1.2, 1, '26mm', '18mm', ...(pages ? (['14mm'] as const) : [])),
        head: [row(heads.map((each) => label(each)))],
        body: rows.length > 0 ? rows : [row([cell('还没有佐证', { colSpan: heads.length })])],
        size: 9,
      }),
    ],
    { head: { left: school.name, right: assessment.title } },
  );
}
