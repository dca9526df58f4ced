/** A school with many rows and photos of 300 KB, written past the program's pages, for what measures packages. */
import { randomBytes } from 'node:crypto';
import { sha256 } from '../../electron/office/database/contents.ts';
import { newId } from '../../electron/office/database/records.ts';
import { activityModel, activityPhotoModel } from '../../shared/areas/activities/model.ts';
import { kinModel } from '../../shared/areas/children/kin.ts';
import { childModel } from '../../shared/areas/children/model.ts';
import type { PackageChoice } from '../../shared/areas/packages/calls.ts';
import { behindTheOffice } from '../make/behindTheOffice.ts';
import { TestOffice } from '../make/office.ts';

const photoBytes = 300_000;
const now = new Date('2026-11-23T08:00:00').getTime();

/** Half of the rows are children, half the carers at their side. */
export async function packageSchool(
  rows: number,
  photos: number,
): Promise<{ office: TestOffice; choice: PackageChoice }> {
  const office = new TestOffice(undefined, false);
  await office.setUp();
  const photoIds: string[] = [];
  await behindTheOffice(office, ({ records, contents, begin, commit }) => {
    const note = { act: newId(now), undoes: null, at: now, staffId: null, call: 'children.save' };
    begin();
    for (let number = 0; number < rows / 2; number++) {
      const child = records.insert(
        childModel,
        {
          ...{ name: `孩子${number}`, fileOpenedOn: '2026-09-01', birthDate: '2016-09-04', sex: '1' },
          ...{ village: '青坑村', homeAddress: `青坑村${number}号`, boarding: number % 2 === 0 },
        },
        note,
      );
      records.insert(
        kinModel,
        { childId: child.id, name: `奶奶${number}`, relation: '63', carer: true, job: '务农' },
        note,
      );
    }
    const activity = records.insert(
      activityModel,
      { title: '中秋做月饼', kind: 'festival', day: '2026-09-25', state: 'held' },
      note,
    );
    for (let number = 0; number < photos; number++) {
      const content = Buffer.concat([
        Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
        randomBytes(photoBytes - 6),
        Buffer.from([0xff, 0xd9]),
      ]);
      const photo = records.insert(
        activityPhotoModel,
        {
          ...{ activityId: activity.id, width: 1600, height: 1200, bytes: content.byteLength },
          sha256: sha256(content),
        },
        note,
      );
      contents.put('activityPhoto', photo, { content, thumbnail: null });
      photoIds.push(photo.id);
    }
    commit();
  });
  await office.signIn('lin');
  return {
    office,
    choice: {
      ...{ purpose: '半年总结', receiver: '县教育局', detail: 'full', kinds: ['children', 'kin'] },
      period: { from: '2026-07-01', to: '2026-11-23' },
      ...{ reportIds: [], photoIds, materialIds: [] },
    },
  };
}
