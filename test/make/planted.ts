/**
 * A school in which every field of a child and of the people at its side holds a value that stands nowhere else, so that
 * whatever leaves the office can be searched for it. Made from the models: a new field is planted by itself.
 */
import type { Database } from 'better-sqlite3';
import { databaseName } from '../../electron/office/database/fileNames.ts';
import { openDatabase } from '../../electron/office/database/open.ts';
import { deriveKey, unlock } from '../../electron/office/database/vault.ts';
import { sightOfAttachment } from '../../shared/areas/children/attachments.ts';
import { kinModel } from '../../shared/areas/children/kin.ts';
import { childModel } from '../../shared/areas/children/model.ts';
import { childModelWith, type OwnField } from '../../shared/areas/children/ownFields.ts';
import { type OwnKey, ownKey, withOwn } from '../../shared/areas/children/ownValues.ts';
import { spellModel } from '../../shared/areas/children/spells.ts';
import { entrustmentModel } from '../../shared/areas/guardians/entrustment.ts';
import { helperPairingModel } from '../../shared/areas/guardians/helpers.ts';
import { riskAssessmentModel } from '../../shared/areas/guardians/risk.ts';
import { phoneCallModel } from '../../shared/areas/phone/model.ts';
import { type Field, type Fields, sensitivities } from '../../shared/record.ts';
import { type Role, roles } from '../../shared/roles.ts';
import { checkDigitOf } from '../../shared/values/idNumber.ts';
import { sightOfField } from '../../shared/veil.ts';
import { addActivity } from './activities.ts';
import { addChild, addKin } from './children.ts';
import { TestOffice, testPassword } from './office.ts';
import { addOwnField } from './ownFields.ts';
import { makePicture } from './pictures.ts';
import { plantContact, plantHelper } from './plantedContacts.ts';
import { type Marker, markersOf, sow } from './sown.ts';

export interface Planted {
  id: string;
  kinIds: string[];
  /** Whatever else hangs on the child. */
  otherIds: string[];
  /** The child's own identity and student number. */
  numbers: string[];
  markers: Marker[];
  /** The school's own fields that the file lacks, as it lacks them. */
  missing: Marker[];
}

/** Every role has an account of its own name; the head teacher's class and the mentor are those of children in reach. */
export interface School {
  office: TestOffice;
  classId: string;
  otherClassId: string;
  mentorId: string;
  /** Fields of the school's own, of each sensitivity: every file holds a value of these, */
  own: OwnField[];
  /** and is asked for these and lacks them. */
  asked: OwnField[];
  /** A helper from outside, whom everybody may meet. */
  helper: { id: string; markers: Marker[] };
}

export async function plantedSchool(): Promise<School> {
  const office = new TestOffice();
  await office.setUp();
  const staff = new Map<Role, string>();
  for (const role of roles) staff.set(role, await office.addStaff(role, role));
  const classes = await office.call('admin.classes', null);
  await office.call(
    'admin.saveClasses',
    classes.map(({ version: _, createdAt: __, updatedAt: ___, ...each }, index) => ({
      ...each,
      headTeacherId: index === 0 ? staff.get('headTeacher')! : null,
    })),
  );
  await office.call('children.startSurvey', null);
  const own: OwnField[] = [];
  const asked: OwnField[] = [];
  for (const sensitivity of sensitivities) {
    const said = { kind: 'text', sensitivity } as const;
    own.push(await addOwnField(office, { ...said, label: `自设${sensitivity}` }, []));
    asked.push(await addOwnField(office, { ...said, label: `自问${sensitivity}`, asked: true }, []));
  }
  return {
    office,
    own,
    asked,
    helper: await plantHelper(office),
    classId: classes[0]!.id,
    otherClassId: classes[1]!.id,
    mentorId: staff.get('mentor')!,
  };
}

let sown = 0;

/** A child with three people at its side, signed in as the principal; in reach of head teacher and mentor, or of neither. */
export async function plant(school: School, reach: 'inside' | 'outside'): Promise<Planted> {
  const { office } = school;
  sown += 1;
  const tag = String(sown).padStart(2, '0');
  const inside = reach === 'inside';
  const fixed = {
    birthDate: '2016-09-04',
    sex: '2',
    householdKind: '1',
    fileOpenedOn: '2026-09-01',
    enrolledOn: '2026-09-01',
    leftOn: null,
    classId: inside ? school.classId : school.otherClassId,
    mentorId: inside ? school.mentorId : null,
    livesAlone: false,
    leftUnattended: false,
  };
  const values = { ...sow(childModel.fields, `儿${tag}`), ...fixed };
  const studentNumber = String((values as Record<string, unknown>).studentNumber);
  const { fields } = childModelWith([...school.own, ...school.asked]);
  const own = Object.fromEntries(school.own.map((each) => [each.id, `${each.label}${tag}号`]));
  const child = await addChild(office, {
    ...values,
    own,
    confirmations: [
      {
        field: 'studentNumber',
        issue: 'studentNumberDiffers',
        value: studentNumber,
        reason: `因为${studentNumber}`,
      },
    ],
  });
  const kinIds: string[] = [];
  const markers = [...markersOf(childModel.fields, values), ...markersOf(fields, withOwn({ own }))];
  for (const [place, role] of (['father', 'mother', 'carer'] as const).entries()) {
    const person: Record<string, unknown> = {
      ...sow(kinModel.fields, `${'父母祖'[place]}${tag}`),
      relation: ['51', '52', '63'][place],
      carer: role === 'carer',
      deceased: false,
      away: role !== 'carer',
      awaySince: '2025-02-15',
      carerSince: role === 'carer' ? '2025-02-15' : null,
      returnedOn: null,
      canCare: true,
    };
    kinIds.push((await addKin(office, child.id, role, person)).id);
    markers.push(...markersOf(kinModel.fields, person));
  }
  const papers = await plantPapers(office, child.id, tag);
  const spell = {
    ...sow(spellModel.fields, `昔${tag}`),
    kind: 'care' as const,
    kinId: kinIds[2]!,
    value: null,
    startsOn: '2020-02-15',
    endsOn: '2021-02-15',
  };
  const kept = await office.call('children.saveSpell', {
    id: null,
    version: null,
    childId: child.id,
    patch: spell,
  });
  markers.push(...markersOf(spellModel.fields, spell));
  const entrustment = { ...sow(entrustmentModel.fields, `托${tag}`), endedOn: null, endsOn: '2199-12-31' };
  const { id: entrustmentId } = await office.call('guardians.saveEntrustment', {
    id: null,
    version: null,
    childId: child.id,
    patch: { ...entrustment, kinId: kinIds[2]! },
  });
  markers.push(...markersOf(entrustmentModel.fields, entrustment));
  const { id: helperId } = await office.call('guardians.saveHelper', {
    id: null,
    version: null,
    patch: { name: '爱心妈妈', kind: 'loveMother' },
  });
  const pairing = {
    ...sow(helperPairingModel.fields, `帮${tag}`),
    startsOn: '2026-09-01',
    endsOn: null,
  };
  const { id: pairingId } = await office.call('guardians.savePairing', {
    id: null,
    version: null,
    helperId,
    childId: child.id,
    patch: pairing,
  });
  markers.push(...markersOf(helperPairingModel.fields, pairing));
  const contact = await plantContact(office, child.id, tag);
  markers.push(...contact.markers);
  const note = `评估说明${tag}号`;
  const others = `村儿童主任${tag}号`;
  const risk = await office.call('guardians.saveRisk', {
    id: null,
    version: null,
    childId: child.id,
    day: '2026-09-10',
    half: 'september',
    given: [],
    level: 'low',
    assessorId: null,
    others,
    reviewer: null,
    note,
  });
  markers.push(...markersOf(riskAssessmentModel.fields, { others, note }));
  // of the principal's making, naming nobody: whoever else meets it has seen too much
  const harm = `看到的险情${tag}号`;
  const report = await office.call('guardians.saveReport', {
    id: null,
    version: null,
    childId: child.id,
    patch: { situations: ['4'], seen: harm, outcome: `怎么处理的${tag}号` },
  });
  const told = { whom: `值班民警${tag}号`, receipt: `回执${tag}号` };
  await office.call('guardians.tellStep', {
    ...{ reportId: report.id, version: report.version, to: 'police', ...told },
    ...{ doneAt: report.foundAt, notTold: null },
  });
  markers.push({
    label: '强制报告',
    sightOf: (role) => (role === 'principal' ? 'whole' : 'absent'),
    texts: [harm, `怎么处理的${tag}号`, told.whom, told.receipt],
  });
  const phoneCall = {
    ...sow(phoneCallModel.fields, `话${tag}`),
    ...{ day: '2026-09-12', startsAt: '16:40', endsAt: '16:52', connected: true, whyNot: null },
  };
  const { call } = await office.call('phone.save', {
    id: null,
    version: null,
    childId: child.id,
    patch: phoneCall,
  });
  // times of a day stand everywhere
  markers.push(...markersOf(phoneCallModel.fields, { ...phoneCall, startsAt: null, endsAt: null }));
  // its words are everybody's; that the child came is not
  const { activity } = await addActivity(office, [child.id], { title: '读书会', day: '2026-09-13' });
  return {
    id: child.id,
    kinIds,
    otherIds: [
      activity.id,
      call.id,
      kept.id,
      entrustmentId,
      helperId,
      pairingId,
      report.id,
      contact.id,
      risk.id,
      ...papers.map((each) => each.id),
    ],
    numbers: [String((values as Record<string, unknown>).idNumber), studentNumber],
    markers: [...markers, ...papers.map((each) => each.marker)],
    missing: school.asked.map(({ id }) => markerOfLacking(ownKey(id), fields)),
  };
}

/** One paper that everybody sees, one of identity, one of health. */
async function plantPapers(office: TestOffice, childId: string, tag: string) {
  const bytes = await makePicture({ width: 40, height: 30 });
  const planted: { id: string; marker: Marker }[] = [];
  for (const kind of ['award', 'idCard', 'diagnosis']) {
    const title = `${kind}${tag}的说明`;
    const { readId } = await office.call('children.readAttachment', { bytes, firstPage: null });
    const item = { readId, kind, title, day: null, turn: 0 as const, crop: null };
    const [id] = await office.call('children.addAttachments', { childId, items: [item] });
    planted.push({
      id: id!,
      marker: { label: kind, sightOf: (role) => sightOfAttachment(role, kind), texts: [title] },
    });
  }
  return planted;
}

/** A fact that is missing names its field: of one that a role does not see at all that tells too much. */
function markerOfLacking(key: OwnKey, fields: Fields): Marker {
  const field = fields[key]!;
  return {
    label: `缺${field.zh}`,
    sightOf: (role) => (sightOfField(role, field) === 'absent' ? 'absent' : 'whole'),
    texts: [key],
  };
}

/** Another value of the same field that a mask shows alike; null where the kind has no other. */
export function differing(key: string, field: Field, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (field.kind) {
    case 'text':
    case 'longText':
      return typeof value === 'string' && /^G?\d{17}[\dX]$/.test(value) ? sameMask(value) : `另${value}`;
    case 'idNumber':
      return sameMask(String(value));
    case 'day':
      return String(value).replace(/^19\d\d/, '1949');
    case 'number':
      return Number(value) + 1;
    case 'phones':
      return (value as { number: string; provedOn: string }[]).map((each) => ({
        ...each,
        number: `${each.number.slice(0, 3)}0000${each.number.slice(7)}`,
      }));
    case 'code':
      return field.codes?.entries.at(-1)?.code ?? null;
    case 'codes':
      return field.codes?.entries.slice(-2).map((entry) => entry.code) ?? null;
    case 'flag':
      return key === 'livesAlone' || key === 'leftUnattended' ? null : !value;
    default:
      return null;
  }
}

/** A valid number of the same birth date with the same first and last four. */
function sameMask(number: string): string {
  const letter = number.startsWith('G') ? 'G' : '';
  const digits = number.slice(letter.length);
  const places = letter ? [3, 4, 5] : [4, 5];
  for (let other = 0; other < 10 ** places.length; other++) {
    const tried = [...digits];
    for (const [at, place] of places.entries())
      tried[place] = String(other).padStart(places.length, '0')[at]!;
    const text = tried.join('');
    if (text !== digits && checkDigitOf(text.slice(0, 17)) === text[17]) return letter + text;
  }
  throw new Error('no other number has this mask');
}

/** Writes past the office while it is closed: no version, no history, no search index tells of it. */
export async function writeBehind(office: TestOffice, write: (db: Database) => void): Promise<void> {
  await office.restart(undefined, async () => {
    const { keys } = await unlock(office.folder, 'lin', testPassword);
    const db = openDatabase({
      path: `${office.folder}/${databaseName}`,
      key: deriveKey(keys, 'database'),
      create: false,
      migrationsFolder: new URL('../../electron/office/database/migrations/', import.meta.url).pathname,
      backupFolder: `${office.folder}/backups`,
    });
    try {
      write(db);
    } finally {
      db.close();
    }
  });
}
