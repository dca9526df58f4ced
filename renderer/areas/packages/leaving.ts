/** Which personal fields a package takes out, by what its columns declare. */
import type { OfferedReport, PackageChoice } from '../../../shared/areas/packages/calls.ts';
import type { PackageDetail } from '../../../shared/areas/packages/manifest.ts';
import { columnsAt, rowKindNamed, rowKinds } from '../../../shared/areas/packages/rows.ts';
import { leavingOf as leavingOfFile } from '../../../shared/leaving.ts';
import type { Language } from '../../../shared/record.ts';
import { labelOfField } from '../../../shared/record.ts';
import type { LeavingGroup } from '../../ui/LeavingFields.tsx';

/** Numbers by which the program tells records apart are nobody's. */
const technical = ['id', 'childId', 'childIds'];

function rowsLeaving(kinds: readonly string[], detail: PackageDetail, language: Language): LeavingGroup[] {
  return rowKinds
    .filter((kind) => kind.personal && kinds.includes(kind.name))
    .map((kind) => ({
      title: labelOfField(kind, language),
      fields: columnsAt(kind, detail)
        .filter(({ key }) => !technical.includes(key))
        .map((column) => ({
          label: labelOfField(column, language),
          sensitivity: column.sensitivity,
          masked: detail === 'masked' && column.masked === 'masked',
        })),
    }));
}

/** What an assessment is kept with: its PDF is the bound whole, with the evidence. */
function evidenceLeaving(language: Language): LeavingGroup[] {
  return leavingOfFile('binding').map((group) => ({
    title: labelOfField(group, language),
    fields: group.fields.map(({ sensitivity, masked, ...field }) => ({
      ...{ sensitivity, masked },
      label: labelOfField(field, language),
    })),
  }));
}

/** Of the rows chosen, the papers, the photos and the materials. `reports`: those offered; `t`: the page's words. */
export function leavingOf(
  { detail, kinds, reportIds, photoIds, materialIds }: PackageChoice,
  reports: readonly Pick<OfferedReport, 'id' | 'kind'>[],
  { t, language }: { t: (key: string) => string; language: Language },
): LeavingGroup[] {
  const more = (title: string, label: string): LeavingGroup => ({
    title,
    fields: [{ label, sensitivity: 'contact', masked: false }],
  });
  return [
    ...(detail === 'numbers' ? [] : rowsLeaving(kinds, detail, language)),
    // their words are masked otherwise
    ...(detail === 'full' && kinds.includes('activities')
      ? [more(labelOfField(rowKindNamed('activities')!, language), t('packages.leaving.activities'))]
      : []),
    ...(reportIds.length > 0 ? [more(t('packages.counts.papers'), t('packages.leaving.papers'))] : []),
    ...(reports.some(({ id, kind }) => kind === 'assessment' && reportIds.includes(id))
      ? evidenceLeaving(language)
      : []),
    ...(photoIds.length > 0 ? [more(t('packages.counts.photos'), t('packages.leaving.photos'))] : []),
    ...(materialIds.length > 0
      ? [more(t('packages.counts.materials'), t('packages.leaving.materials'))]
      : []),
  ];
}
