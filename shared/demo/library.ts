/** The demo school's books: some bought, some delivered by the province, a hundred donated in one visit. All invented. */
import { addDays, type Day } from '../values/day.ts';
import type { CallOffice } from './school.ts';

/** Name, author, class number, age, copies. */
type Book = readonly [name: string, author: string, classNumber: string, age: string, copies: number];

const books: readonly Book[] = [
  ['小山村的春天', '周晓禾', 'I287.45', 'middle', 4],
  ['星星落在田埂上', '宁小满', 'I287.45', 'upper', 5],
  ['外婆的灶台', '田雨', 'I287.6', 'middle', 5],
  ['爸爸坐火车回来', '柳依依', 'I287.8', 'lower', 6],
  ['会飞的板凳', '童大勇', 'I287.8', 'preschool', 4],
  ['一百个为什么不', '高明远', 'Z228.1', 'middle', 3],
  ['蚂蚁搬家的那天', '苗青', 'Q969.5-49', 'lower', 4],
  ['竹林里的歌', '石磊', 'I287.2', 'upper', 3],
  ['给妈妈写信', '江小雨', 'I287.6', 'middle', 5],
  ['放牛娃和大海', '海生', 'I287.45', 'upper', 4],
  ['月亮借我一盏灯', '于清', 'I287.8', 'preschool', 4],
  ['数学小侦探', '方圆', 'O1-49', 'upper', 4],
  ['量一量我们的学校', '方圆', 'O1-49', 'middle', 3],
  ['地球的一天', '石头', 'P183-49', 'upper', 3],
  ['云是怎么来的', '林朗', 'P426-49', 'lower', 3],
  ['我的身体会说话', '安康', 'R161-49', 'lower', 4],
  ['溺水怎么办', '安康', 'X956-49', 'middle', 6],
  ['过马路看两边', '安康', 'X951-49', 'lower', 6],
  ['老屋的故事', '古月', 'K892-49', 'junior', 3],
  ['家乡的节日', '古月', 'K892.1-49', 'upper', 4],
  ['画画从一条线开始', '彩云', 'J2-49', 'lower', 4],
  ['折纸五十例', '彩云', 'J528.2', 'middle', 4],
  ['唱给大山听', '山谷', 'J642-49', 'middle', 2],
  ['象棋入门', '卒子', 'G891.2', 'upper', 3],
  ['跳绳的一百种跳法', '康健', 'G898.1', 'middle', 3],
  ['成语接龙', '文若', 'H136.31-49', 'middle', 5],
  ['看图说话', '文若', 'H193.1', 'preschool', 5],
  ['写好一篇日记', '文若', 'H194.5', 'middle', 4],
  ['Hello 小伙伴', '艾米', 'H319.4', 'middle', 4],
  ['和弟弟妹妹一起过周末', '孟冬', 'G78', 'adult', 2],
  ['隔代抚养一百问', '孟冬', 'G78', 'adult', 3],
  ['怎样跟远方的孩子说话', '孟冬', 'G78', 'adult', 3],
  ['小小科学家的厨房', '高明远', 'N33-49', 'upper', 3],
  ['种一棵番茄', '田雨', 'S641.2-49', 'middle', 3],
  ['拖拉机的肚子里有什么', '高明远', 'S219-49', 'lower', 3],
  ['火箭飞上天', '林朗', 'V475.1-49', 'upper', 4],
  ['桥的故事', '石头', 'U44-49', 'upper', 2],
  ['一封寄错的信', '江小雨', 'I287.45', 'upper', 4],
  ['小河拐了九道弯', '周晓禾', 'I287.45', 'junior', 3],
  ['十二岁的夏天', '宁小满', 'I287.45', 'junior', 4],
  ['听爷爷讲三国', '古月', 'I242-49', 'upper', 4],
  ['唐诗里的四季', '于清', 'I222.742', 'lower', 6],
  ['法律和我们', '正言', 'D920.5', 'junior', 3],
  ['陌生人来敲门', '正言', 'X956-49', 'lower', 5],
  ['我不害怕', '苏禾', 'B844.1', 'lower', 4],
  ['情绪小怪兽出门了', '苏禾', 'B844.1', 'preschool', 4],
];

const publishers = ['青禾少年出版社', '远山教育出版社', '稻田书局', '小溪流出版社'];

/** Enters the books in three comings; two titles have no ISBN and some copies the number of an old ledger. */
export async function keepBooks(call: CallOffice, today: Day): Promise<void> {
  const rooms = await call('rooms.rooms', null);
  const roomId = (rooms.find(({ name }) => name.includes('阅览') || name.includes('图书')) ?? rooms[0])?.id;
  const comings = [
    { source: 'province', acquiredOn: '2025-09-20' },
    { source: 'bought', acquiredOn: '2026-03-12' },
    { source: 'donated', acquiredOn: addDays(today, -40) },
  ];
  for (const [index, [name, author, classNumber, age, copies]] of books.entries()) {
    const priceFen = 1800 + ((index * 370) % 2600);
    const titled = index % 23 === 5 ? null : isbnOf(index);
    await call('library.enterCopies', {
      titleId: null,
      title: {
        ...{ name, author, classNumber, age, priceFen, isbn: titled },
        publisher: publishers[index % publishers.length]!,
        year: 2012 + (index % 13),
      },
      copies,
      oldNumbers: index < 8 ? Array.from({ length: copies }, (_, at) => `TS${index + 1}-${at + 1}`) : [],
      patch: {
        ...comings[index % comings.length]!,
        priceFen: index % 3 === 2 ? null : priceFen,
        ...(roomId ? { roomId } : {}),
        shelf: `${1 + (index % 4)}架${1 + (index % 5)}层`,
      },
    });
  }
}

/** A right ISBN that no book has: publisher 978-7-9999 is given to nobody. */
function isbnOf(index: number): string {
  const twelve = `97879999${String(1000 + index * 7).padStart(4, '0')}`;
  const sum = Array.from(twelve).reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0);
  return twelve + String((10 - (sum % 10)) % 10);
}
