/** What forms say in the place of a person's name. */

import { relation } from '../../../../../shared/codes/index.ts';
import { type Draft, type PersonDraft, tell, textOf } from './draft.ts';

/** Codes by what people call a relative; a name is looked up for each row, so not by findCode(). */
const relationWords = new Map(
  relation.entries.flatMap(({ code, zh, aliases }) => [zh, ...(aliases ?? [])].map((word) => [word, code])),
);

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
  const code = roles[0] === 'carer' ? relationWords.get(name) : undefined;
  if (code === undefined) return;
  values.relation ??= code;
  delete values.name;
  tell(draft, target, 'readAsRelation');
}
