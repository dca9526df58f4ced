/** What forms say in the place of a person's name. */

import { findCode } from '../../../../../shared/codes/codeList.ts';
import { relation } from '../../../../../shared/codes/index.ts';
import { type Draft, type PersonDraft, tell, textOf } from './draft.ts';

const gone = /[(（]?(?:已故|已去世|去世|病故|亡故|已亡)[)）]?$/;

/** 已故 alone or behind a name marks the person as deceased; 奶奶 as the carer's name is the relation. */
export function readPersonName(draft: Draft, { roles, values }: PersonDraft): void {
  const name = textOf(values, 'name');
  const target = `${roles[0]}.name`;
  if (name === null) return;
  if (gone.test(name)) {
    const rest = name.replace(gone, '').trim();
    values.deceased = true;
    if (rest === '') delete values.name;
    else values.name = rest;
    tell(draft, target, 'readAsDeceased');
    return;
  }
  const code = roles[0] === 'carer' ? findCode(relation, name) : null;
  if (code === null) return;
  values.relation ??= code;
  delete values.name;
  tell(draft, target, 'readAsRelation');
}
