/** The demo home's equipment: what it has, what comes in, a stocktake that runs and a write-off that waits. */
import { addDays, type Day } from '../values/day.ts';
import type { CallOffice } from './school.ts';

interface Thing {
  name: string;
  kind: string;
  quantity: number;
  /** A lot under one number. */
  counted?: boolean;
  patch?: Record<string, string | number | boolean>;
}

const things: readonly Thing[] = [
  { name: '台式电脑', kind: 'computer', quantity: 2, patch: { model: '启天 M430', priceFen: 320_000 } },
  { name: '液晶电视', kind: 'television', quantity: 1, patch: { model: '55 英寸', priceFen: 219_900 } },
  { name: '影碟机', kind: 'player', quantity: 1, patch: { priceFen: 29_900, condition: 'worn' } },
  { name: '亲情电话机', kind: 'phone', quantity: 2, patch: { priceFen: 12_900 } },
  { name: '书架', kind: 'bookshelf', quantity: 3, patch: { model: '六层双面', priceFen: 68_000 } },
  { name: '录音机', kind: 'teaching', quantity: 1, patch: { priceFen: 35_000, condition: 'damaged' } },
  { name: '课桌', kind: 'desk', quantity: 12, counted: true, patch: { unit: '张', priceFen: 15_000 } },
  { name: '凳子', kind: 'stool', quantity: 18, counted: true, patch: { unit: '个', priceFen: 3_500 } },
  {
    ...{ name: '跳绳', kind: 'sport', quantity: 40, counted: true },
    patch: { unit: '根', priceFen: 350, lendable: true },
  },
  {
    ...{ name: '篮球', kind: 'ball', quantity: 6, counted: true },
    patch: { unit: '个', priceFen: 8_000, lendable: true },
  },
  {
    ...{ name: '象棋', kind: 'game', quantity: 8, counted: true },
    patch: { unit: '副', priceFen: 1_500, lendable: true },
  },
];

interface People {
  caretaker: string;
  teacher: string;
}

/** As the principal, who may do all of it. */
export async function keepEquipment(
  call: CallOffice,
  { caretaker, teacher }: People,
  today: Day,
): Promise<void> {
  const rooms = await call('rooms.rooms', null);
  const [first, second] = [rooms[0]?.id ?? null, rooms[1]?.id ?? null];
  const made = new Map<string, { id: string; code: string }[]>();
  for (const { name, kind, quantity, counted = false, patch } of things) {
    const acquiredOn = addDays(today, -420);
    const place = { roomId: kind === 'sport' || kind === 'ball' ? second : first, custodianId: caretaker };
    const rows = await call('equipment.enterAssets', {
      patch: { name, kind, source: 'province', acquiredOn, ...place, ...patch },
      ...{ counted, quantity },
    });
    made.set(
      name,
      rows.map(({ asset, code }) => ({ id: asset.id, code })),
    );
  }
  const idOf = (name: string) => made.get(name)![0]!.id;
  await call('equipment.saveAsset', {
    ...{ id: idOf('液晶电视'), version: null, patch: { guaranteeUntil: addDays(today, 18) } },
  });
  await call('equipment.saveMaintenance', {
    ...{ id: null, version: null, assetId: idOf('台式电脑') },
    patch: {
      day: addDays(today, -181),
      what: '清灰、升级杀毒软件',
      by: '周雅琴',
      nextOn: addDays(today, -1),
    },
  });
  await call('equipment.takeOut', {
    ...{ id: idOf('跳绳'), quantity: 3, reason: 'lost', day: addDays(today, -60), note: '运动会后少了三根' },
  });
  await comeIn(call, { caretaker, teacher }, first, today);
  // lent to another school for a week, its teacher gave back what he had in his care
  await call('equipment.saveAsset', {
    ...{ id: idOf('跳绳'), version: null, patch: { custodianId: teacher } },
  });
  await call('equipment.handOver', {
    ...{ fromId: teacher, toId: caretaker, note: '外出支教一周，体育器材交回' },
  });
  await call('equipment.proposeWriteOff', {
    ...{ id: null, reason: '机芯坏了，镇上修不了', headId: teacher },
    things: [{ kind: 'asset', id: idOf('录音机'), quantity: 1 }],
  });
  await takeStock(call, made, { first, second }, today);
}

/** A gift that is entered, a delivery that has to be counted, a request that waits. */
async function comeIn(
  call: CallOffice,
  { caretaker, teacher }: People,
  roomId: string | null,
  today: Day,
): Promise<void> {
  const book = (name: string, author: string, quantity: number) => ({
    ...{ id: null, patch: { what: 'book', name, author, quantity, priceFen: 2_500 } },
  });
  const gift = await call('equipment.saveIntake', {
    ...{ id: null, version: null },
    patch: {
      ...{
        title: '县图书馆捐书',
        source: 'donated',
        giver: '青禾县图书馆',
        requestedOn: addDays(today, -33),
      },
      purpose: '三、四年级阅读角',
    },
    lines: [book('林间的信', '白若溪', 2), book('会修钟的爷爷', '顾长庚', 2), book('海的那一边', '蓝沁', 1)],
  });
  await call('equipment.acceptIntake', {
    ...{ id: gift.intake.id, version: null, day: addDays(today, -32), acceptedById: caretaker },
    secondById: teacher,
    lines: gift.items.map(({ line }) => ({ id: line.id, received: line.quantity, wrong: null })),
  });
  await call('equipment.enterIntake', {
    ...{ id: gift.intake.id, version: null, roomId, shelf: null, custodianId: caretaker },
  });
  const equipment = (name: string, kind: string, quantity: number, priceFen: number) => ({
    ...{ id: null, patch: { what: 'equipment', name, kind, quantity, priceFen, counted: quantity > 2 } },
  });
  await call('equipment.saveIntake', {
    ...{ id: null, version: null },
    patch: {
      ...{ title: '省里配送体育器材', source: 'province', requestedOn: addDays(today, -2) },
      ...{ supplier: '省教育装备中心', invoice: '2026-0417' },
    },
    lines: [equipment('排球', 'ball', 6, 6_500), equipment('羽毛球拍', 'sport', 10, 4_800)],
  });
  await call('equipment.saveIntake', {
    ...{ id: null, version: null },
    patch: { title: '添置电子琴', reason: '音乐活动一直借镇上的琴', requestedOn: addDays(today, -1) },
    lines: [equipment('电子琴', 'piano', 1, 128_000)],
  });
}

async function takeStock(
  call: CallOffice,
  made: ReadonlyMap<string, { id: string; code: string }[]>,
  { first, second }: { first: string | null; second: string | null },
  today: Day,
): Promise<void> {
  const { id: stocktakeId } = await call('equipment.startStocktake', {
    ...{ name: '秋季器材抽查', day: addDays(today, -3), ofBooks: false, ofEquipment: true, roomIds: null },
  });
  const scanned: [string, string | null][] = [
    ...['台式电脑', '液晶电视', '亲情电话机'].flatMap((name) =>
      made.get(name)!.map(({ code }): [string, string | null] => [code, first]),
    ),
    [made.get('书架')![0]!.code, first],
    [made.get('书架')![1]!.code, second],
  ];
  for (const [code, roomId] of scanned) await call('equipment.countScan', { stocktakeId, roomId, code });
  const count = (name: string, quantity: number, roomId: string | null) =>
    call('equipment.countLot', { stocktakeId, roomId, assetId: made.get(name)![0]!.id, quantity });
  await count('课桌', 12, first);
  await count('凳子', 17, first);
}
