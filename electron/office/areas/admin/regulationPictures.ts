/** The scans of a version, as its paper can carry them. */

import { materialModel } from '../../../../shared/areas/admin/materials.ts';
import type { PaperPicture } from '../../../../shared/areas/admin/organisationPapers/regulations.ts';
import type { JobContext } from '../../context.ts';

/** Pictures stand on the paper itself; of a PDF only its name can. One in the bin is left out. */
export function picturesOf(
  { records, desk }: Pick<JobContext, 'records' | 'desk'>,
  ids: readonly string[],
): { pictures: PaperPicture[]; files: string[] } {
  const found = ids.flatMap((id) => records.find(materialModel, id) ?? []);
  return {
    pictures: found
      .filter(({ format, width, height }) => format === 'jpeg' && width !== null && height !== null)
      .map((each) => ({
        base64: Buffer.from(desk.school.contents.get('material', each)).toString('base64'),
        ...{ width: each.width!, height: each.height!, title: each.title },
      })),
    files: found.filter(({ format }) => format === 'pdf').map(({ title }) => title),
  };
}
