/**
 * Every number of a summary counted a second time, by another way than the office's: loops over all rows of all tables as they
 * lie in the database. Nothing here comes from the rules and queries that the office counts by; what a word means is written
 * out again from the papers (shared/areas/children/rules.ts names the laws).
 */
import { activityKind, contactKind } from '../../shared/codes/index.ts';

export type Row = Record<string, string | number | null>;
/** By table, those that are not in the bin. */
export type Rows = ReadonlyMap<string, readonly Row[]>;

interface Counting {
  rows: Rows;
  from: string;
  to: string;
  /** The earlier day compared with, and its name; null where nothing is. */
  before: { day: string; word: string } | null;
  /** How each day of whole weeks around the time was taught: from the calendar. */
  days: readonly { day: string; taught: boolean; closed: boolean; vacation: boolean }[];
}

type Told = Map<string, string>;

/** A child on a day as the summary groups it; null where it was not here. */
export interface Seen {
  id: string;
  wider: boolean;
  leftBehind: 'yes' | 'no' | 'unknown';
  away: string;
  carer: string;
  age: number | null;
  classId: string | null;
  mentorId: string | null;
  sex: string | null;
  boarding: number | null;
  schooling: string | null;
  bodyCondition: string | null;
  relief: string[];
  missing: boolean;
  noContact: boolean;
}

export function recount(counting: Counting): Told {
  const told: Told = new Map();
  tellChildren(told, counting);
  tellCare(told, counting);
  tellActivities(told, counting);
  tellOpening(told, counting);
  tellLending(told, counting);
  tellOrganisation(told, counting);
  return told;
}

const say = (told: Told, name: string, value: number | string) => void told.set(name, String(value));
const of = (rows: Rows, table: string) => rows.get(table) ?? [];
const inside = (day: unknown, from: string, to: string) => String(day) >= from && String(day) <= to;

/** Two decimals, half up, by decimal text: no binary fraction comes near it. */
export function share(count: number, total: number): string {
  if (total === 0) return '—';
  const hundredths = (BigInt(count) * 100_000n) / BigInt(total);
  const rounded = (hundredths + 5n) / 10n;
  return `${rounded / 100n}.${String(rounded % 100n).padStart(2, '0')}%`;
}

function tellChildren(told: Told, { rows, to, before }: Counting): void {
  const all = seenOn(rows, to).filter(({ wider }) => wider);
  const pupils = of(rows, 'schoolClass').reduce((sum, each) => sum + Number(each.pupils ?? 0), 0);
  const count = (name: string, is: (child: Seen) => boolean, withShare = false) => {
    const value = all.filter(is).length;
    say(told, name, value);
    if (withShare) say(told, `${name}占比`, share(value, all.length));
  };
  say(told, '在校学生', pupils);
  say(told, '留守儿童', all.length);
  say(told, '留守儿童占比', share(all.length, pupils));
  count('国务院口径', (child) => child.leftBehind === 'yes');
  count('待核实', (child) => child.leftBehind === 'unknown');
  count('男生', (child) => child.sex === '1', true);
  count('女生', (child) => child.sex === '2', true);
  count('双方外出', (child) => child.away === 'both', true);
  count('父亲外出', (child) => child.away === 'father', true);
  count('母亲外出', (child) => child.away === 'mother', true);
  count('祖辈照护', (child) => child.carer === 'grandparent', true);
  count('亲属照护', (child) => child.carer === 'relative', true);
  count('父母照护', (child) => child.carer === 'parent', true);
  count('未填照护人', (child) => child.carer === 'none');
  count('寄宿', (child) => child.boarding === 1, true);
  count('走读', (child) => child.boarding === 0);
  count('小学', (child) => child.schooling === '3');
  count('初中', (child) => child.schooling === '4');
  count('残疾', (child) => child.bodyCondition === '2');
  count('患病', (child) => child.bodyCondition === '3');
  count('低保', (child) => child.relief.includes('1'));
  count('未结对', (child) => child.mentorId === null);
  count('缺联系电话', (child) => child.noContact);
  count('资料不全', (child) => child.missing);
  const mentors = new Set(all.map((child) => child.mentorId).filter((id) => id !== null));
  say(told, '结对教师', mentors.size);
  const paired = all.filter((child) => child.mentorId !== null).length;
  say(told, '已结对', paired);
  say(told, '已结对占比', share(paired, all.length));
  if (before === null) return;
  const then = seenOn(rows, before.day).filter(({ wider }) => wider).length;
  const change = all.length - then;
  say(told, before.word, then);
  say(told, '增减', change === 0 ? '持平' : change > 0 ? `增加${change}人` : `减少${-change}人`);
}

/** Everybody here on that day, as the spells put the past back. */
export function seenOn(rows: Rows, day: string): Seen[] {
  const kinOf = Map.groupBy(of(rows, 'kin'), (each) => each.childId);
  const spellsOf = Map.groupBy(of(rows, 'spell'), (each) => each.childId);
  return of(rows, 'child').flatMap((child) => {
    const spells = spellsOf.get(child.id ?? '') ?? [];
    if (!wasHere(child, spells, day)) return [];
    return [seen(child, kinOf.get(child.id ?? '') ?? [], spells, day)];
  });
}

function wasHere(child: Row, spells: readonly Row[], day: string): boolean {
  if (String(child.fileOpenedOn) > day) return false;
  const stays: [string | null, string | null][] = [
    [child.enrolledOn as string | null, child.leftOn as string | null],
    ...spells
      .filter(({ kind }) => kind === 'stay')
      .map((each): [string | null, string] => [each.startsOn as string | null, String(each.endsOn)]),
  ];
  return stays.some(([start, end]) => (start === null || start <= day) && (end === null || end > day));
}

function seen(child: Row, kin: readonly Row[], spells: readonly Row[], day: string): Seen {
  const value = (kind: string, now: unknown): string | null => {
    const ended = spells.filter((each) => each.kind === kind && String(each.endsOn) > day);
    if (ended.length === 0) return now as string | null;
    const then = ended.find((each) => each.startsOn === null || String(each.startsOn) <= day);
    return then ? (then.value as string | null) : null;
  };
  const father = kin.find((each) => each.relation === '51');
  const mother = kin.find((each) => each.relation === '52');
  const fatherAway = father ? awayOn(father, spells, day) : null;
  const motherAway = mother ? awayOn(mother, spells, day) : null;
  const carer = carerOn(kin, spells, day);
  const age = child.birthDate === null ? null : ageOn(String(child.birthDate), day);
  const young = age === null || age < 16;
  const phones = kin.filter(
    (each) => each.deceased !== 1 && JSON.parse(String(each.phones ?? '[]')).length > 0,
  );
  const bothAway = fatherAway && motherAway;
  const other = fatherAway ? mother : father;
  const otherAway = fatherAway ? motherAway : fatherAway;
  const oneAway = !bothAway && (fatherAway || motherAway);
  const careUnknown =
    oneAway && other !== undefined && other.deceased !== 1 && other.canCare === null && otherAway !== null;
  const rural = child.householdKind !== '2';
  const classId = value('class', child.classId);
  return {
    id: String(child.id),
    wider: young && Boolean(fatherAway || motherAway),
    leftBehind: stateCouncil(),
    away: bothAway ? 'both' : fatherAway ? 'father' : motherAway ? 'mother' : 'none',
    carer: carer === undefined ? 'none' : relationGroup(carer.relation as string | null),
    age,
    classId,
    mentorId: value('mentor', child.mentorId),
    sex: child.sex as string | null,
    boarding: child.boarding as number | null,
    schooling: child.schooling as string | null,
    bodyCondition: child.bodyCondition as string | null,
    relief: JSON.parse(String(child.relief ?? '[]')),
    missing: isMissing(),
    noContact: phones.length === 0,
  };

  function stateCouncil(): Seen['leftBehind'] {
    if (age === null) return 'unknown';
    if (age >= 16 || !rural) return 'no';
    if (bothAway) return 'yes';
    if (!oneAway) return fatherAway === null || motherAway === null ? 'unknown' : 'no';
    if (!other) return 'unknown';
    if (other.deceased === 1 || other.canCare === 0) return 'yes';
    return other.canCare === 1 && otherAway !== null ? 'no' : 'unknown';
  }

  function isMissing(): boolean {
    const confirmed = JSON.parse(String(child.confirmations ?? '[]')).some(
      (each: { field: string; issue: string }) => each.field === 'idNumber' && each.issue === 'noIdNumber',
    );
    const plain = [child.sex, child.birthDate, classId, child.homeAddress];
    const untold = [father, mother].some((each) => each && each.deceased !== 1 && each.away === null);
    return (
      plain.some((each) => each === null) ||
      (child.idNumber === null && !confirmed) ||
      !father ||
      !mother ||
      untold ||
      carer === undefined ||
      phones.length === 0 ||
      Boolean(age !== null && age < 16 && rural && careUnknown)
    );
  }
}

/** Out on that day, by all times that are written down of it; null where nothing is. */
function awayOn(parent: Row, spells: readonly Row[], day: string): boolean | null {
  const own = spells.filter((each) => each.kind === 'away' && each.kinId === parent.id);
  const covered = own.some(
    (each) => (each.startsOn === null || String(each.startsOn) <= day) && String(each.endsOn) > day,
  );
  if (covered) return true;
  const since = parent.awaySince as string | null;
  if (parent.away === 1) {
    if (since !== null)
      return since <= day && (parent.returnedOn === null || String(parent.returnedOn) > day);
    return !own.some((each) => String(each.endsOn) > day);
  }
  if (parent.away === 0) {
    const back = parent.returnedOn as string | null;
    return since !== null && since <= day && back !== null && back > day;
  }
  return own.length > 0 && own.some((each) => String(each.endsOn) > day) ? false : null;
}

function carerOn(kin: readonly Row[], spells: readonly Row[], day: string): Row | undefined {
  const ended = spells.filter((each) => each.kind === 'care' && String(each.endsOn) > day);
  const then = ended.find((each) => each.startsOn === null || String(each.startsOn) <= day);
  if (then) return kin.find((each) => each.id === then.kinId && each.deceased !== 1);
  if (ended.length > 0) return undefined;
  return kin.find(
    (each) =>
      each.carer === 1 &&
      each.deceased !== 1 &&
      (each.carerSince === null || each.carerSince === undefined || String(each.carerSince) <= day),
  );
}

function relationGroup(code: string | null): string {
  if (code === '51' || code === '52') return 'parent';
  if (code !== null && ['61', '62', '63', '64'].includes(code)) return 'grandparent';
  return code === null || code === '99' ? 'other' : 'relative';
}

function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) >= birth.slice(5) ? years : years - 1;
}

function tellCare(told: Told, { rows, from, to }: Counting): void {
  const children = new Set(of(rows, 'child').map(({ id }) => id));
  const met = Map.groupBy(
    of(rows, 'contactChild').filter((each) => children.has(each.childId!)),
    (each) => each.contactId,
  );
  const calls = of(rows, 'phoneCall').filter(
    (each) => each.connected !== null && children.has(each.childId!) && inside(each.day, from, to),
  );
  const through = calls.filter((each) => each.connected === 1);
  for (const { code, zh } of contactKind.entries) {
    const contacts = of(rows, 'contact').filter((each) => each.kind === code && inside(each.day, from, to));
    const with_ = contacts.flatMap((each) => (met.get(each.id!) ? [met.get(each.id!)!] : []));
    const ids = with_.flat().map((each) => each.childId);
    if (code === 'familyCall') ids.push(...through.map((each) => each.childId!));
    say(told, `${zh}次数`, with_.length + (code === 'familyCall' ? through.length : 0));
    say(told, `${zh}人次`, ids.length);
    say(told, `${zh}人数`, new Set(ids).size);
  }
  const minutes = through.map((each) => minutesBetween(each.startsAt, each.endsAt) ?? 0);
  say(told, '亲情电话次数', calls.length);
  say(told, '亲情电话接通次数', through.length);
  say(told, '亲情电话人数', new Set(through.map((each) => each.childId)).size);
  say(told, '亲情电话分钟', sum(minutes));
  say(told, '成长记录', of(rows, 'growthPage').filter((each) => inside(each.day, from, to)).length);
  const there = (each: Row) =>
    (each.startsOn === null || String(each.startsOn) <= to) &&
    (each.endsOn === null || String(each.endsOn) > to);
  say(told, '校外关爱人员', of(rows, 'helper').filter(there).length);
  const paired = of(rows, 'helperPairing').filter((each) => there(each) && children.has(each.childId!));
  say(told, '校外结对', new Set(paired.map((each) => each.childId)).size);
}

function tellActivities(told: Told, { rows, from, to }: Counting): void {
  const children = new Set(of(rows, 'child').map(({ id }) => id));
  const came = Map.groupBy(
    of(rows, 'activityChild').filter((each) => children.has(each.childId!)),
    (each) => each.activityId,
  );
  const held = of(rows, 'activity').filter((each) => each.state === 'held' && inside(each.day, from, to));
  const tell = (word: string, activities: readonly Row[]) => {
    const ids = activities.flatMap((each) => (came.get(each.id!) ?? []).map((one) => one.childId));
    say(told, `${word}活动次数`, activities.length);
    say(told, `${word}活动人次`, ids.length);
    say(told, `${word}活动人数`, new Set(ids).size);
    return new Set(ids);
  };
  const anywhere = tell('', held);
  for (const { code, zh } of activityKind.entries)
    tell(
      zh,
      held.filter(({ kind }) => kind === code),
    );
  const helped = new Set(
    of(rows, 'activityPerson')
      .filter((each) => each.helperId !== null)
      .map((each) => each.activityId),
  );
  say(
    told,
    '有校外参加的活动次数',
    held.filter((each) => each.partners !== null || helped.has(each.id!)).length,
  );
  say(told, '活动经费', yuan(sum(held.map((each) => Number(each.costFen ?? 0)))));
  say(told, '没参加过活动人数', seenOn(rows, to).filter(({ id }) => !anywhere.has(id)).length);
}

function tellOpening(told: Told, { rows, from, to, days }: Counting): void {
  const school = of(rows, 'school')[0]!;
  const registers = Map.groupBy(of(rows, 'dutyRegister'), (each) => String(each.day));
  const opened = days.map((each) => {
    const written = registers.get(each.day) ?? [];
    // every minute of the day that lies in one of its times
    const minutes = new Set(
      written.flatMap((one) => {
        const [start, end] = [minuteOf(one.openedAt), minuteOf(one.closedAt)];
        return start === null || end === null ? [] : range(start, end);
      }),
    ).size;
    const least = each.vacation ? Number(school.vacationHoursLeast) : Number(school.openHoursLeast);
    return {
      ...each,
      minutes,
      asked: each.taught && !each.closed,
      opened: written.some((one) => one.openedAt !== null),
      enough: minutes >= 60 * least,
    };
  });
  const shown = opened.filter(({ day }) => inside(day, from, to));
  say(told, '应开放天数', shown.filter(({ asked }) => asked).length);
  say(told, '开放够时间天数', shown.filter(({ asked, enough }) => asked && enough).length);
  say(told, '开放天数', shown.filter((each) => each.opened).length);
  say(told, '开放小时', hours(sum(shown.map(({ minutes }) => minutes))));
  // whole weeks that are over and whose Thursday lies in the time
  const weeks = range(0, Math.floor(opened.length / 7))
    .map((at) => opened.slice(at * 7, at * 7 + 7))
    .filter((week) => inside(week[3]!.day, from, to));
  const heldOn = of(rows, 'activity').filter(({ state }) => state === 'held');
  const activitiesIn = (week: typeof opened) =>
    heldOn.filter(({ day }) => inside(day, week[0]!.day, week[6]!.day)).length;
  const teaching = weeks.filter((week) => week.filter(({ taught }) => taught).length >= 3);
  say(told, '教学周数', teaching.length);
  const least = Number(school.activitiesLeast);
  say(told, '活动够次数的周数', teaching.filter((week) => activitiesIn(week) >= least).length);
  const vacations = weeks.filter((week) => week.every(({ vacation }) => vacation));
  say(told, '假期周数', vacations.length);
  const kept = vacations.filter(
    (week) => week.filter((each) => each.opened && each.enough).length >= Number(school.vacationDaysLeast),
  );
  say(told, '假期开放达标周数', kept.length);
  const used = of(rows, 'booking').filter(
    (each) => each.state === 'booked' && each.notCome === 0 && inside(each.day, from, to),
  );
  say(told, '活动室使用次数', used.length);
  say(told, '活动室使用小时', hours(sum(used.map((each) => minutesBetween(each.startsAt, each.endsAt)!))));
  const rooms = new Set(of(rows, 'room').map(({ id }) => id));
  const counted = of(rows, 'booking').filter(
    (each) => each.state === 'booked' && rooms.has(each.roomId!) && inside(each.day, from, to),
  );
  say(told, '活动室使用人次', sum(counted.map((each) => Number(each.cameCount ?? 0))));
  const posts = new Map(of(rows, 'dutyPost').map((each) => [each.id, each]));
  const stood = of(rows, 'duty').filter((each) => inside(each.day, from, to));
  say(told, '值班人次', stood.length);
  const stoodMinutes = stood.map(({ postId }) => {
    const post = posts.get(postId!);
    return post ? minutesBetween(post.startsAt, post.endsAt)! : 0;
  });
  say(told, '值班小时', hours(sum(stoodMinutes)));
  say(told, '值班教师人数', new Set(stood.map(({ staffId }) => staffId)).size);
}

function tellLending(told: Told, { rows, from, to }: Counting): void {
  const copies = of(rows, 'copy').filter(
    (each) => String(each.acquiredOn) <= to && (each.leftOn === null || String(each.leftOn) > to),
  );
  const fresh = copies.filter((each) => String(each.acquiredOn) >= from);
  say(told, '图书种数', new Set(copies.map(({ titleId }) => titleId)).size);
  say(told, '图书册数', copies.length);
  say(told, '新增图书册数', fresh.length);
  say(told, '捐赠图书册数', fresh.filter(({ source }) => source === 'donated').length);
  const lent = of(rows, 'loan').filter((each) => inside(each.lentOn, from, to));
  const books = lent.filter(({ copyId }) => copyId !== null);
  say(told, '借书次数', books.length);
  say(told, '借书人数', new Set(books.flatMap(({ childId }) => childId ?? [])).size);
  say(told, '借器材次数', lent.length - books.length);
  const late = of(rows, 'loan').filter(
    (each) =>
      String(each.lentOn) <= to &&
      String(each.dueOn) < to &&
      (each.returnedOn === null || String(each.returnedOn) > to),
  );
  say(told, '过期未还次数', late.length);
  const assets = new Map(of(rows, 'asset').map((each) => [each.id, each]));
  const moves = of(rows, 'stockMove').filter(({ assetId }) => assets.has(assetId!));
  const balance = new Map<unknown, number>();
  for (const { assetId, day, change } of moves)
    if (String(day) <= to) balance.set(assetId, (balance.get(assetId) ?? 0) + Number(change));
  const pieces = [...balance].filter(([, count]) => count > 0);
  say(told, '器材件数', sum(pieces.map(([, count]) => count)));
  const worth = pieces.map(([id, count]) => count * Number(assets.get(id as string)!.priceFen ?? 0));
  say(told, '器材金额', yuan(sum(worth)));
  const moved = moves.filter(({ day }) => inside(day, from, to)).map(({ change }) => Number(change));
  say(told, '新增器材件数', sum(moved.filter((change) => change > 0)));
  say(told, '减少器材件数', -sum(moved.filter((change) => change < 0)));
}

function tellOrganisation(told: Told, { rows, from, to }: Counting): void {
  const posts = of(rows, 'leadershipPost').filter(
    (each) => String(each.startsOn) <= to && (each.endsOn === null || String(each.endsOn) >= to),
  );
  say(told, '领导小组人数', new Set(posts.map(({ staffId, name }) => staffId ?? name)).size);
  say(told, '工作会议次数', of(rows, 'meeting').filter(({ heldOn }) => inside(heldOn, from, to)).length);
  const begun = new Set(
    of(rows, 'regulationVersion')
      .filter(({ inForceOn }) => inForceOn !== null && String(inForceOn) <= to)
      .map(({ regulationId }) => regulationId),
  );
  const rules = of(rows, 'regulation').filter(
    ({ id, endedOn }) => begun.has(id!) && (endedOn === null || String(endedOn) > to),
  );
  say(told, '现行制度件数', rules.length);
  const walls = rules.filter(({ roomId, wallPlace }) => roomId !== null || wallPlace !== null);
  say(told, '上墙制度件数', walls.length);
  const plans = new Set(of(rows, 'plan').map(({ id }) => id));
  const done = of(rows, 'planItem').filter(
    (each) => each.state === 'done' && plans.has(each.planId!) && inside(each.doneOn, from, to),
  );
  say(told, '完成计划事项', done.length);
  const steps = of(rows, 'buildingStep');
  say(told, '建设事项', steps.length);
  const built = steps.filter(({ doneOn }) => doneOn !== null && inside(doneOn, from, to));
  say(told, '完成建设事项', built.length);
  const obstacles = of(rows, 'buildingObstacle').filter(
    (each) => String(each.since) <= to && (each.resolvedOn === null || String(each.resolvedOn) > to),
  );
  say(told, '未解决建设困难', obstacles.length);
  const heads = new Map(of(rows, 'fundHead').map(({ id, kind }) => [id, kind]));
  const spent = of(rows, 'fundEntry').filter((each) => each.kind === 'spent' && inside(each.day, from, to));
  const sumOf = (kind: string) =>
    sum(spent.filter((each) => heads.get(each.fundHeadId!) === kind).map(({ fen }) => Number(fen)));
  say(told, '投入金额', yuan(sumOf('oneOff') + sumOf('daily')));
  say(told, '一次性投入金额', yuan(sumOf('oneOff')));
  say(told, '日常投入金额', yuan(sumOf('daily')));
}

function sum(numbers: readonly number[]): number {
  let all = 0;
  for (const each of numbers) all += each;
  return all;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function minuteOf(clock: unknown): number | null {
  return typeof clock === 'string' ? Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)) : null;
}

function minutesBetween(start: unknown, end: unknown): number | null {
  const [first, last] = [minuteOf(start), minuteOf(end)];
  return first === null || last === null ? null : last - first;
}

/** With one decimal, and none where it is whole. */
function hours(minutes: number): string {
  const tenths = Math.floor(minutes / 6 + 0.5);
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

function yuan(fen: number): string {
  return (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
