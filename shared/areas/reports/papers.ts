/** The half-year summary on paper, in the form of GB/T 9704. */
import {
  cell,
  heading,
  label,
  num,
  paper,
  paragraph,
  row,
  signature,
  table,
  text,
  title,
  todo,
} from '../../paper/build.ts';
import type { Block, Document, Run } from '../../paper/document.ts';
import { type Day, formatDay } from '../../values/day.ts';
import type { ChildFilter } from '../children/filter.ts';
import type { Figure, SummaryTable, SummaryView } from './calls.ts';
import { piecesOf } from './rules.ts';

export function summaryPaper(view: SummaryView, schoolName: string, day: Day): Document {
  const figures = new Map(view.figures.map((each) => [each.name, each]));
  const names = new Set(figures.keys());
  const sections = view.sections.flatMap((section): Block[] => [
    heading(1, section.heading),
    ...section.paragraphs.map((each) =>
      paragraph(
        piecesOf(each, names).flatMap((piece): Run[] => {
          if (piece.kind === 'text') return [text(piece.text)];
          if (piece.kind === 'todo') return [todo(piece.hint)];
          return figureRuns(figures.get(piece.name)!);
        }),
      ),
    ),
    ...(section.id === 'situation' ? view.tables.flatMap(tableBlocks) : []),
  ]);
  return paper(view.title, 'official', [
    title(`${schoolName}\n${view.title}`),
    ...sections,
    signature(schoolName, formatDay(day, 'zh-CN', 'long')),
  ]);
}

/** A figure that can't be counted yet is a place to fill in. */
function figureRuns(figure: Figure): Run[] {
  if (figure.value === null) return [todo(figure.name)];
  return [num(figure.value, traceOf(figure.filter), figure.text)];
}

function traceOf(filter: ChildFilter | null) {
  return filter ? { call: 'children.list', input: { filter, columns: [] } } : undefined;
}

function tableBlocks(of: SummaryTable): Block[] {
  return [
    paragraph([text(of.title, { font: 'heiti', size: 14 })], { align: 'center', indent: false }),
    table({
      columns: of.columns.map((_, index) => (index === 0 ? 1.6 : 1)),
      head: [row(of.columns.map((each) => label(each)))],
      body: of.rows.map((each) =>
        row([
          each.label,
          ...each.cells.map((one) => {
            const value = Number(one.text);
            return cell(Number.isFinite(value) && one.filter ? num(value, traceOf(one.filter)) : one.text, {
              align: 'center',
            });
          }),
        ]),
      ),
      size: 12,
    }),
  ];
}
