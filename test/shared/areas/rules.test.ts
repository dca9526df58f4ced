import { describe, expect, it } from 'vitest';
import { type Kin, kinModel } from '../../../shared/areas/children/kin.ts';
import { type Child, childModel } from '../../../shared/areas/children/model.ts';
import {
  alerts,
  contactsOf,
  derive,
  isHere,
  leftBehind,
  leftBehindWider,
  nextBirthday,
} from '../../../shared/areas/children/rules.ts';
import { emptyValues } from '../../../shared/record.ts';

const day = '2026-11-23';
const base = { id: '00000000-0000-7000-8000-000000000000', version: 1, createdAt: 0, updatedAt: 0 };
const child = (of: Partial<Child> = {}): Child => ({
  ...base,
  ...emptyValues(childModel),
  name: '王小芳',
  birthDate: '2016-09-04',
  fileOpenedOn: '2026-03-09',
  ...of,
});
const kin = (relation: string, of: Partial<Kin> = {}): Kin => ({
  ...base,
  ...emptyValues(kinModel),
  childId: base.id,
  relation,
  ...of,
});
const father = (of: Partial<Kin> = {}) => kin('51', of);
const mother = (of: Partial<Kin> = {}) => kin('52', of);
const stateOf = (people: Kin[], of: Partial<Child> = {}, on = day) => {
  const { state, reasons } = leftBehind({ child: child(of), kin: people, grade: null }, on);
  return [state, ...reasons.map((each) => each.code)];
};

describe('left-behind by 国发〔2016〕13号', () => {
  it.each<[string, Kin[], Partial<Child>, string[]]>([
    ['both away', [father({ away: true }), mother({ away: true })], {}, ['yes', 'bothAway']],
    [
      'the father away, the mother able',
      [father({ away: true }), mother({ away: false, canCare: true })],
      {},
      ['no', 'fatherAway', 'motherCanCare'],
    ],
    [
      'the father away, the mother not able',
      [father({ away: true }), mother({ away: false, canCare: false })],
      {},
      ['yes', 'fatherAway', 'motherCannotCare'],
    ],
    [
      'the mother away, the father dead',
      [father({ deceased: true }), mother({ away: true })],
      {},
      ['yes', 'motherAway', 'fatherDeceased'],
    ],
    [
      'the father away, nothing known of whether the mother can care',
      [father({ away: true }), mother({ away: false })],
      {},
      ['unknown', 'fatherAway', 'motherCareNotRecorded'],
    ],
    [
      'the father away, no mother in the file',
      [father({ away: true })],
      {},
      ['unknown', 'fatherAway', 'motherNotRecorded'],
    ],
    ['nobody away', [father({ away: false }), mother({ away: false })], {}, ['no', 'nobodyAway']],
    ['nothing recorded', [], {}, ['unknown', 'awayNotRecorded']],
    [
      'sixteen already',
      [father({ away: true }), mother({ away: true })],
      { birthDate: '2010-11-23' },
      ['no', 'sixteenOrOlder'],
    ],
    [
      'sixteen tomorrow',
      [father({ away: true }), mother({ away: true })],
      { birthDate: '2010-11-24' },
      ['yes', 'bothAway'],
    ],
    [
      'an urban register',
      [father({ away: true }), mother({ away: true })],
      { householdKind: '2' },
      ['no', 'notRural'],
    ],
    [
      'no birth date',
      [father({ away: true }), mother({ away: true })],
      { birthDate: null },
      ['unknown', 'birthDateMissing'],
    ],
  ])('%s', (_, people, of, wanted) => {
    expect(stateOf(people, of)).toEqual(wanted);
  });

  it('goes by the day: not before they left, not after one came back', () => {
    const people = [
      father({ away: true, awaySince: '2026-03-01', canCare: true }),
      mother({ away: true, returnedOn: '2026-10-01', canCare: true }),
    ];
    expect(stateOf(people, {}, '2026-02-28')[0]).toBe('no');
    expect(stateOf(people, {}, '2026-03-01')[0]).toBe('yes');
    expect(stateOf(people, {}, '2026-10-01')[0]).toBe('no');
  });
});

describe('left-behind by the school’s wider definition', () => {
  it('counts one parent away whatever the other can do', () => {
    const file = {
      child: child(),
      kin: [father({ away: true }), mother({ away: false, canCare: true })],
      grade: null,
    };
    expect(leftBehindWider(file, day)).toEqual({ state: 'yes', reasons: [{ code: 'fatherAway' }] });
    expect(leftBehind(file, day).state).toBe('no');
  });
});

describe('未成年人保护法 Art. 21', () => {
  it('alerts for a child under eight left unattended, and not at eight', () => {
    expect(alerts(child({ leftUnattended: true, birthDate: '2018-11-24' }), day)).toEqual([
      'unattendedUnder8',
    ]);
    expect(alerts(child({ leftUnattended: true, birthDate: '2018-11-23' }), day)).toEqual([]);
  });

  it('alerts for a child under sixteen living alone, and when the age is not known', () => {
    expect(alerts(child({ livesAlone: true, birthDate: '2010-11-24' }), day)).toEqual(['livesAloneUnder16']);
    expect(alerts(child({ livesAlone: true, birthDate: null }), day)).toEqual(['livesAloneUnder16']);
    expect(alerts(child({ livesAlone: true, birthDate: '2010-11-23' }), day)).toEqual([]);
  });
});

describe('what is missing and whom to ring', () => {
  it('misses nothing in a full file', () => {
    const people = [
      father({ away: true }),
      mother({
        away: false,
        canCare: false,
        carer: true,
        phones: [{ number: '13800000000', provedOn: null }],
      }),
    ];
    const full = child({
      sex: '2',
      idNumber: '11010519491231002X',
      classId: base.id,
      homeAddress: '青坑村9号',
    });
    expect(derive({ child: full, kin: people, grade: 4 }, day).missing).toEqual([]);
  });

  it('asks no more for an ID number once somebody has said that there is none', () => {
    const without = child({
      confirmations: [{ field: 'idNumber', issue: 'noIdNumber', value: null, reason: '尚未登记户口' }],
    });
    expect(derive({ child: child(), kin: [], grade: null }, day).missing).toContain('idNumber');
    expect(derive({ child: without, kin: [], grade: null }, day).missing).not.toContain('idNumber');
  });

  it('never rings the dead', () => {
    const phones = [{ number: '13800000000', provedOn: null }];
    expect(
      contactsOf({ kin: [father({ phones, deceased: true }), mother({ phones })] }).map(
        (each) => each.kin.relation,
      ),
    ).toEqual(['52']);
  });
});

describe('days', () => {
  it('has a child at the school from the day its file was opened or it enrolled, to the day before it left', () => {
    const here = (on: string) => isHere(child({ enrolledOn: '2026-09-01', leftOn: '2026-11-01' }), on);
    expect([here('2026-08-31'), here('2026-09-01'), here('2026-10-31'), here('2026-11-01')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isHere(child({ enrolledOn: '2020-09-01' }), '2026-03-08')).toBe(false);
  });

  it('finds the next birthday, today’s own included', () => {
    expect(nextBirthday('2016-11-23', day)).toEqual({ day, age: 10 });
    expect(nextBirthday('2016-11-22', day)).toEqual({ day: '2027-11-22', age: 11 });
  });
});
