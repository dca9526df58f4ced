/** Labels for envelopes: letters to parents far away, and home to whoever looks after the child. */
import { cards, cell, paragraph, row, table, text } from '../../../paper/build.ts';
import type { CardBlock, Section } from '../../../paper/document.ts';
import { widthInCharacters } from '../../../paper/layout.ts';
import type { Day } from '../../../values/day.ts';
import { hidden } from '../../../veil.ts';
import type { Kin } from '../kin.ts';
import type { LabelAddressee } from '../printing.ts';
import { isAway, kinOf } from '../rules.ts';
import type { PaperFile, PaperSchool } from './parts.ts';

/** The usual self-adhesive A4 sheet: 3 by 8 labels of 70 x 37 mm, edge to edge. */
const sheet = { columns: 3, rows: 8, widthMm: 70, heightMm: 37 };

export interface EnvelopeLabel {
  address: string;
  name: string;
}

/** One label a child, or one for each parent at another place; those without an address get none. */
export function labelsOf(files: readonly PaperFile[], to: LabelAddressee, day: Day): EnvelopeLabel[] {
  return files.flatMap((file) => (to === 'home' ? homeLabel(file) : parentLabels(file, day)));
}

function homeLabel({ child, kin }: PaperFile): EnvelopeLabel[] {
  const carer = kinOf(kin, 'carer');
  const address = child.homeAddress ?? carer?.address ?? null;
  if (address === null) return [];
  return [{ address, name: carer?.name ? `${carer.name}（${child.name}家长）` : `${child.name}的家长` }];
}

function parentsAway({ kin }: Pick<PaperFile, 'kin'>, day: Day): Kin[] {
  return [kinOf(kin, 'father'), kinOf(kin, 'mother')].filter(
    (each): each is Kin => each !== undefined && each.deceased !== true && isAway(each, day) === true,
  );
}

/** The paths of the values in a file that make the addresses of its labels. */
export function addressPaths(file: Pick<PaperFile, 'kin'>, to: LabelAddressee, day: Day): string[] {
  if (to === 'home') return ['homeAddress', ...file.kin.map((each) => `kin.${each.id}.address`)];
  return parentsAway(file, day).flatMap(({ id }) => [`kin.${id}.awayPlace`, `kin.${id}.employer`]);
}

/** Both parents at one place share a letter. */
function parentLabels({ child, kin }: PaperFile, day: Day): EnvelopeLabel[] {
  const byPlace = Map.groupBy(parentsAway({ kin }, day), (each) =>
    [each.awayPlace, each.employer].filter((words) => words && words !== hidden).join(' '),
  );
  return [...byPlace].flatMap(([address, there]) => {
    const names = there.flatMap((each) => each.name ?? []).join('、');
    return address === ''
      ? []
      : [{ address, name: names ? `${names}（${child.name}家长）` : `${child.name}的家长` }];
  });
}

/** The sheet of labels; the school is the sender. Without any label a sheet says so. */
export function labelSheet(labels: readonly EnvelopeLabel[], school: PaperSchool): Section {
  return {
    kind: 'form',
    page: { marginsMm: { top: 0.4, right: 0, bottom: 0, left: 0 } },
    pageNumbers: false,
    blocks:
      labels.length === 0
        ? [paragraph('没有可用的地址。', { align: 'center' })]
        : [
            cards(
              { ...sheet, padMm: 5, cut: false },
              labels.map((each) => labelBlocks(each, school)),
            ),
          ],
  };
}

function labelBlocks({ address, name }: EnvelopeLabel, school: PaperSchool): CardBlock[] {
  const long = widthInCharacters(address) > 30;
  const addressee = `${name}　收`;
  return [
    table({
      columns: [1],
      body: [
        row([cell(text(address, { size: long ? 9 : 11 }), { valign: 'top' })], { minHeightMm: 11 }),
        row([cell(text(addressee, { font: 'heiti', size: widthInCharacters(addressee) > 14 ? 10 : 12 }))], {
          minHeightMm: 9,
        }),
        row([cell(text(`${school.name}　寄`, { size: 8 }), { align: 'right' })]),
      ],
      size: 11,
      lines: 'none',
    }),
  ];
}
