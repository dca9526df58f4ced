import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyAsset } from '../../../shared/areas/equipment/ledger.ts';
import { addRoom } from '../../make/bookings.ts';
import { addPieces } from '../../make/equipmentInputs.ts';
import { TestOffice } from '../../make/office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = new TestOffice();
  await office.setUp();
});
afterEach(() => office.end());

const read = (lines: string[]) =>
  office.call('equipment.readAssets', {
    name: '器材台账.csv',
    bytes: new TextEncoder().encode(lines.join('\n')),
  });
const ledger = async () => (await office.call('equipment.ledger', { filter: everyAsset, before: null })).rows;
const headings = '序号,资产编号,设备名称,规格型号,单位,数量,单价,购置日期,存放地点,保管人,来源,备注';

describe('a ledger from a workbook', () => {
  it('is read row by row: pieces and lots, rooms and custodians by their names, what is unread kept as words', async () => {
    await addRoom(office);
    await office.addStaff('caretaker', 'zhou');
    await addPieces(office, 1, { oldNumber: 'SB-001' });
    const { rows } = await read([
      headings,
      '1,SB-001,电脑,启天,台,1,3200,2024.9.1,阅览室,zhou老师,购买,',
      '2,SB-002,电脑,启天,台,3,3200,2024年9月,阅览室,zhou老师,省配送,',
      '3,QC-01,跳绳,,根,40,3.5,,操场边柜子,某某,县里给的,',
      '4,,,,个,2,,,,,,',
      '5,QC-02,怪东西,,个,许多,,,,,,',
      '合计,,,,,44,,,,,,',
    ]);
    expect(rows.map(({ verdict }) => verdict)).toEqual(['same', 'new', 'new', 'impossible', 'impossible']);
    expect(rows[1]).toMatchObject({
      ...{ quantity: 3, counted: false, room: '阅览室', custodian: 'zhou老师' },
      patch: { kind: 'computer', priceFen: 320_000, acquiredOn: '2024-09-01', source: 'province' },
    });
    expect(rows[2]).toMatchObject({
      ...{ quantity: 40, counted: true, room: '操场边柜子', custodian: null },
      patch: { kind: 'sport', shelf: '操场边柜子', note: '来源：县里给的；保管人：某某' },
    });
    expect(rows[2]!.issues).toEqual(['dayMissing', 'custodianUnknown', 'inNote']);
  });

  it('is written as one act, which is undone as one', async () => {
    const { rows } = await read([
      headings,
      '1,A1,书架,,个,2,680,2024.9.1,,,,',
      '2,A2,电脑,,台,3,3200,2024.9.1,,,,',
    ]);
    const done = await office.call('equipment.importAssets', {
      rows: rows.map(({ patch, quantity, counted }) => ({ patch, quantity, counted })),
    });
    expect(done).toEqual({ lines: 4, pieces: 5 });
    expect((await ledger()).map(({ asset, balance }) => [asset.name, balance])).toEqual([
      ['书架', 2],
      ['电脑', 1],
      ['电脑', 1],
      ['电脑', 1],
    ]);
    const again = await read([headings, '1,A1,书架,,个,2,680,2024.9.1,,,,']);
    expect(again.rows[0]!.verdict).toBe('same');
    const [act] = await office.call('admin.acts', { limit: 1 });
    await office.call('admin.undo', { id: act!.id });
    expect(await ledger()).toEqual([]);
  });
});
