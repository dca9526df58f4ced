/** What is planted of contacts and helpers, beside test/make/planted.ts. */
import { contactModel } from '../../shared/areas/contacts/model.ts';
import { helperCheckModel, helperModel } from '../../shared/areas/guardians/helpers.ts';
import { addContact } from './contacts.ts';
import type { TestOffice } from './office.ts';
import { type Marker, markersOf, sow } from './sown.ts';

/** A talk with a word in each of its fields, and an entry that somebody has begun and not saved. */
export async function plantContact(office: TestOffice, childId: string, tag: string) {
  const said = {
    ...sow(contactModel.fields, `谈${tag}`),
    kind: 'talk',
    day: '2026-10-12',
    followUpBy: '2026-10-19',
    followUpDoneOn: '2026-10-18',
  };
  const { contact } = await addContact(office, [childId], said);
  const begun = `写到一半的话${tag}号`;
  await office.call('contacts.keepDraft', {
    place: `child:${childId}`,
    content: { childIds: [childId], values: { line: begun } },
  });
  // its writer's alone, and none of the roles' accounts has written it
  const draft: Marker = { label: '没写完的', sightOf: () => 'absent', texts: [begun] };
  return { id: contact.id, markers: [...markersOf(contactModel.fields, said), draft] };
}

/** Somebody from outside, of no child's: everybody meets them, not everybody sees the same of them. */
export async function plantHelper(office: TestOffice) {
  const who = { ...sow(helperModel.fields, '帮手'), startsOn: '2026-09-01', endsOn: null, kind: 'volunteer' };
  const { id } = await office.call('guardians.saveHelper', { id: null, version: null, patch: who });
  const looked = { ...sow(helperCheckModel.fields, '查询'), checkedOn: '2026-09-01', clean: true };
  await office.call('guardians.saveHelperCheck', { id: null, version: null, helperId: id, patch: looked });
  return {
    id,
    markers: [...markersOf(helperModel.fields, who), ...markersOf(helperCheckModel.fields, looked)],
  };
}
