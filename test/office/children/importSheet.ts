/** Workbooks for import tests, and the words to run them through an office. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ChildFile } from '../../../shared/areas/children/calls.ts';
import { everyone } from '../../../shared/areas/children/filter.ts';
import type { ImportAdjustment, ImportPreview, PreviewRow } from '../../../shared/areas/children/import.ts';
import { type Kin, kinModel } from '../../../shared/areas/children/kin.ts';
import { type Child, childModel } from '../../../shared/areas/children/model.ts';
import { findCode } from '../../../shared/codes/codeList.ts';
import { bodyCondition, ethnicity, relation, sex } from '../../../shared/codes/index.ts';
import { emptyValues, type ValuesOf } from '../../../shared/record.ts';
import type { TestOffice } from '../../make/office.ts';

const fixtures = path.join(import.meta.dirname, '../../fixtures');
export const censusDay = '2026-09-10';

export function census(name: 'clean' | 'bureau' | 'messy'): Uint8Array {
  return new Uint8Array(readFileSync(path.join(fixtures, `census-${name}.xlsx`)));
}

/** A sheet of text; a cell with a comma or a line break is quoted. */
export function sheet(...rows: string[][]): Uint8Array {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return new TextEncoder().encode(rows.map((row) => row.map(quoted).join(',')).join('\n'));
}

export function read(office: TestOffice, bytes: Uint8Array, name = 'census.csv'): Promise<ImportPreview> {
  return office.call('children.readWorkbook', { name, bytes });
}

export function adjust(office: TestOffice, importId: string, changes: Partial<ImportAdjustment>) {
  return office.call('children.adjustImport', {
    importId,
    sheet: null,
    mapping: [],
    mends: [],
    decisions: [],
    choices: [],
    ...changes,
  });
}

export function commit(office: TestOffice, importId: string, classes = false) {
  return office.call('children.commitImport', { importId, censusDay, classes });
}

/** Decides every row that asks something. */
export function takeAll(office: TestOffice, { importId, rows }: ImportPreview): Promise<ImportPreview> {
  const decisions = rows
    .filter((row) => row.verdict === 'question')
    .map(({ row }) => ({ row, decision: 'take' as const }));
  return adjust(office, importId, { decisions });
}

/** Reads, takes every row that can be taken, and writes. */
export async function bringIn(office: TestOffice, bytes: Uint8Array, name?: string) {
  const preview = await takeAll(office, await read(office, bytes, name));
  return { preview, report: await commit(office, preview.importId) };
}

/** All files in the order in which they were made. */
export async function files(office: TestOffice): Promise<ChildFile[]> {
  const { rows } = await office.call('children.list', { filter: everyone, columns: [] });
  const ids = rows.map((row) => row.id);
  const all = await Promise.all(ids.map((id) => office.call('children.get', { id, day: null })));
  return all.toSorted((a, b) => (a.child.id < b.child.id ? -1 : 1));
}

export function cellOf(row: PreviewRow | undefined, target: string) {
  return row?.cells.find((cell) => cell.target === target);
}

/** Codes of all issues of a row, its cells' with their target: 'hiddenRow', 'child.idNumber idCheckDigit'. */
export function saysOf(row: PreviewRow): string[] {
  return [
    ...row.issues.map((issue) => issue.code),
    ...row.cells.flatMap((cell) => cell.issues.map((issue) => `${cell.target} ${issue.code}`)),
  ];
}

/** One child of census-truth.json. */
export interface Truth {
  no: number;
  name: string;
  sex: string;
  id: string;
  birth: string;
  ethnic: string;
  grade: number;
  cls: number;
  village: string;
  address: string;
  boarding: boolean;
  health: string;
  father: { name: string; out: boolean; place: string; phone: string };
  mother: { name: string; out: boolean; place: string; phone: string };
  guardian: { name: string; relation: string; phone: string };
  lowIncome: boolean;
  className: string;
}

export const truth: Truth[] = JSON.parse(readFileSync(path.join(fixtures, 'census-truth.json'), 'utf8'));

/** Every field of a file that an import makes of one child of the truth; the class by its name. */
export interface PlainFile {
  child: Omit<ValuesOf<typeof childModel>, 'classId'>;
  className: string | null;
  kin: Omit<ValuesOf<typeof kinModel>, 'childId'>[];
}

export function plain({ child, kin, className }: ChildFile): PlainFile {
  return { child: fieldsOf(child), className, kin: kin.map(kinFields) };
}

function fieldsOf({ id: _i, version: _v, createdAt: _c, updatedAt: _u, classId: _l, ...values }: Child) {
  return values;
}

function kinFields({ id: _i, version: _v, createdAt: _c, updatedAt: _u, childId: _l, ...values }: Kin) {
  return values;
}

export function expectedFile(of: Truth): PlainFile {
  const { classId: _, ...empty } = emptyValues(childModel);
  return {
    child: {
      ...empty,
      name: of.name,
      sex: findCode(sex, of.sex),
      ethnicity: findCode(ethnicity, of.ethnic),
      birthDate: of.birth,
      idNumber: of.id,
      schooling: '3',
      boarding: of.boarding,
      fileOpenedOn: censusDay,
      homeAddress: of.address,
      village: of.village,
      bodyCondition: findCode(bodyCondition, of.health),
      relief: of.lowIncome ? ['1'] : null,
    },
    className: of.className,
    kin: expectedKin(of),
  };
}

/** Father and mother, and the carer where it is neither. */
function expectedKin({ father, mother, guardian }: Truth): PlainFile['kin'] {
  const { childId: _, ...empty } = emptyValues(kinModel);
  const phones = (number: string) => [{ number, provedOn: null }];
  const isParent = guardian.name === mother.name && guardian.phone === mother.phone;
  const parent = (who: Truth['father'], code: string, carer: true | null) => ({
    ...empty,
    relation: code,
    carer,
    name: who.name,
    phones: phones(who.phone),
    away: who.out,
    awayPlace: who.place || null,
  });
  return [
    parent(father, '51', null),
    parent(mother, '52', isParent || null),
    ...(isParent
      ? []
      : [
          {
            ...empty,
            relation: findCode(relation, guardian.relation),
            carer: true,
            name: guardian.name,
            phones: phones(guardian.phone),
          },
        ]),
  ];
}
