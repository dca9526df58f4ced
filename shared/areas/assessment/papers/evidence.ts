/** What is bound behind the form: lists of records, photos, notes of what lies in the cupboard. Pure. */
import { cell, image, label, num, paper, paragraph, row, runs, table, title } from '../../../paper/build.ts';
import type { Document, Section } from '../../../paper/document.ts';
import { formColumns } from '../../children/papers/parts.ts';
import type { EvidenceRow } from '../evidence.ts';

/** Records of one list; more than these are counted and not listed. */
export const mostListed = 60;

interface About {
  row: Pick<EvidenceRow, 'number' | 'words'>;
  /** The indicator that it is for. */
  indicator: string;
}

const headed = ({ row: { number, words }, indicator }: About): Omit<Section, 'kind' | 'blocks'> => ({
  head: { left: `佐证 ${number}`, right: indicator },
  pageNumbers: false,
  bookmarks: [{ level: 1, text: `${number} ${words}` }],
});

/** Two columns of lines, counted. */
export function recordsPaper(
  about: About,
  found: { value: number; text: string },
  lines: readonly { day: string | null; words: string }[],
): Document {
  const half = Math.ceil(lines.length / 2);
  const cells = (at: number) => {
    const line = lines[at];
    return [
      line ? cell(num(at + 1)) : cell(null),
      cell(line?.day ?? null),
      cell(line?.words ?? null, { align: 'left' }),
    ];
  };
  const heads = ['序号', '日期', '内容'].map((each) => label(each));
  return paper(
    about.row.words,
    'form',
    [
      title(`${about.row.number}　${about.row.words}`),
      paragraph(
        runs`共${num(found.value, undefined, found.text)}${lines.length < found.value ? `，列出其中${lines.length}条` : ''}。`,
      ),
      ...(half > 0
        ? [
            table({
              columns: formColumns('10mm', '22mm', 1, '10mm', '22mm', 1),
              head: [row([...heads, ...heads])],
              body: Array.from({ length: half }, (_, at) => row([...cells(at), ...cells(at + half)])),
              size: 9,
            }),
          ]
        : []),
    ],
    headed(about),
  );
}

/** On A4 within its margins, under a title. */
const most = { widthMm: 155, heightMm: 205 };

export function picturePaper(
  about: About,
  { base64, width, height }: { base64: string; width: number; height: number },
): Document {
  const scale = Math.min(most.widthMm / width, most.heightMm / height);
  const picture = image({
    ...{ format: 'jpeg', base64, alt: about.row.words },
    widthMm: width * scale,
    heightMm: height * scale,
  });
  return paper(
    about.row.words,
    'form',
    [
      title(`${about.row.number}　${about.row.words}`),
      paragraph(picture, { align: 'center', indent: false }),
    ],
    headed(about),
  );
}

/** For what is kept on paper: what it is and where it lies. */
export function shelfPaper(about: About): Document {
  return paper(
    about.row.words,
    'form',
    [
      title(`${about.row.number}　纸质档案`),
      paragraph(`${about.row.words}`),
      paragraph('原件另附，由学校保管，随时可查。'),
    ],
    headed(about),
  );
}

/** A paper of its own among the evidence: under the evidence's number. */
export function boundPaper(about: About, document: Document): Document {
  const { head, bookmarks, pageNumbers } = headed(about);
  return {
    ...document,
    sections: document.sections.map((section, at) => ({
      ...section,
      head: { ...section.head, ...head },
      pageNumbers: pageNumbers ?? false,
      ...(at === 0 && bookmarks ? { bookmarks } : {}),
    })),
  };
}
