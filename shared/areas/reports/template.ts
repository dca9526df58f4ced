/**
 * How a report is drafted: sections of prose whose {numbers} are live. The program brings a first template of each kind;
 * a school may put its own text in its place.
 */
import * as z from 'zod';
import { command, nothing } from '../../call.ts';
import { exhibitIn, piecesOf } from '../../paper/prose.ts';
import { field, record } from '../../record.ts';
import { type SectionText, sectionText } from './model.ts';

export const templateKinds = ['half', 'year', 'month'] as const;
export type TemplateKind = (typeof templateKinds)[number];

export const reportTemplateModel = record(
  'reportTemplate',
  { zh: '起稿模板', en: 'Template of a report' },
  {
    kind: field({
      check: z.enum(templateKinds),
      kind: 'text',
      zh: '种类',
      en: 'Kind',
      section: 'template',
      required: true,
      system: true,
    }),
    sections: field({
      check: z.array(sectionText).min(1).max(20),
      kind: 'json',
      zh: '正文',
      en: 'Text',
      section: 'template',
      required: true,
    }),
  },
);

/**
 * The template with the numbers that there are: a line that needs one which can't be had now (a comparison without an
 * earlier term) is left out, and so is a chart of which there is nothing to show.
 */
export function draftOf(
  sections: readonly SectionText[],
  names: ReadonlySet<string>,
  known: ReadonlySet<string>,
  exhibits: ReadonlySet<string> = new Set(),
): SectionText[] {
  const canBeSaid = (line: string) => {
    const exhibit = exhibitIn(line);
    if (exhibit !== null) return exhibits.has(exhibit);
    return piecesOf(line, known).every((piece) => piece.kind !== 'figure' || names.has(piece.name));
  };
  return sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.filter(canBeSaid),
  }));
}

export const templateCalls = {
  /** Null goes back to the one that the program brings. */
  saveTemplate: command(
    z.strictObject({
      kind: z.enum(templateKinds),
      sections: reportTemplateModel.fields.sections.check.nullable(),
    }),
    nothing,
    'reports.write',
    ['reports'],
  ),
};
