import { describe, expect, it } from 'vitest';
import { importTargetsOf } from '../../../shared/areas/children/importTargets.ts';
import { kinModel, kinRoles, roleHeadings } from '../../../shared/areas/children/kin.ts';
import { childModel } from '../../../shared/areas/children/model.ts';

const { all: importTargets, byId: targetById, ofHeading: targetOfHeading } = importTargetsOf(childModel);

const typed = (fields: Record<string, { system: boolean; kind: string }>) =>
  Object.keys(fields).filter((key) => !fields[key]!.system && fields[key]!.kind !== 'json');

describe('the places that a column can go to', () => {
  it('are every field that a person types, of the child and of each person at its side', () => {
    for (const key of typed(childModel.fields)) expect(targetById(`child.${key}`), key).toBeDefined();
    for (const role of kinRoles)
      for (const key of typed(kinModel.fields).filter((each) => role !== 'carer' || each !== 'carer'))
        expect(targetById(`${role}.${key}`), `${role}.${key}`).toBeDefined();
    expect(new Set(importTargets.map((each) => each.id)).size).toBe(importTargets.length);
  });

  it('are found by every label and alias of the models', () => {
    for (const key of typed(childModel.fields)) {
      const field = childModel.fields[key as 'name'];
      for (const label of [field.zh, ...field.aliases].filter((each) => each !== '年级'))
        expect(targetOfHeading(label, null)?.id, label).toBe(`child.${key}`);
    }
    for (const role of kinRoles)
      for (const key of ['name', 'phones', 'awayPlace', 'idNumber', 'address'] as const)
        for (const heading of roleHeadings[role])
          for (const label of [kinModel.fields[key].zh, ...kinModel.fields[key].aliases]) {
            expect(targetOfHeading(label, heading)?.id, `${heading}|${label}`).toBe(`${role}.${key}`);
            expect(targetOfHeading(heading + label, null)?.id, heading + label).toBe(`${role}.${key}`);
          }
  });

  it.each([
    ['母亲是否外出', null, 'mother.away'],
    ['与儿童关系', null, 'carer.relation'],
    ['与被监护人关系', '委托监护人', 'carer.relation'],
    ['姓名', '父亲基本情况', 'father.name'],
    ['监护人', null, 'carer.name'],
    ['身体状况', null, 'child.bodyCondition'],
    ['身体状况', '监护人', 'carer.health'],
    ['是否低保', null, 'child.relief.1'],
    ['医疗救助', '救助', 'child.relief.3'],
    ['年级', null, 'child.classId.grade'],
    ['ID Number', null, 'child.idNumber'],
    ['序号', null, null],
    ['年龄', null, null],
    ['其他', null, null],
  ])('%s under %s is %s', (label, group, id) => {
    expect(targetOfHeading(label, group)?.id ?? null).toBe(id);
  });
});
