/** The children's files: what the office answers. */
import { attachmentModel } from '../../../../shared/areas/children/attachments.ts';
import type { Change, ChildFile, childrenCalls } from '../../../../shared/areas/children/calls.ts';
import { kinModel } from '../../../../shared/areas/children/kin.ts';
import { type Child, childModel } from '../../../../shared/areas/children/model.ts';
import { contactsOf } from '../../../../shared/areas/children/rules.ts';
import { spellModel } from '../../../../shared/areas/children/spells.ts';
import type { RecordBase, RecordModel } from '../../../../shared/record.ts';
import type { Handlers, ReadContext, Reader } from '../../context.ts';
import type { ChildSearchIndex } from '../../database/searchIndex.ts';
import { childTokens } from '../../database/searchTokens.ts';
import { historyOf } from '../history.ts';
import {
  addAttachments,
  attachment,
  attachments,
  hiddenAttachments,
  photo,
  readAttachment,
  removeAttachment,
  saveAttachment,
} from './attachments/index.ts';
import { kinOfChild, loadFile, requireChild } from './files.ts';
import { adjustImport, commitImport, readWorkbook } from './import/index.ts';
import { counts, list, overview, search } from './list.ts';
import { archives, roster } from './papers.ts';
import { remove, removeKin, save, saveKin } from './save.ts';
import { removeSpell, saveSpell, timeline } from './timeline.ts';

export const childrenHandlers: Handlers<typeof childrenCalls> = {
  overview,
  search,
  list,
  get,
  history,
  timeline,
  counts,
  save,
  saveKin,
  saveSpell,
  removeSpell,
  removeKin,
  remove,
  readWorkbook,
  adjustImport,
  commitImport,
  archives,
  roster,
  attachments,
  attachment,
  photo,
  readAttachment,
  addAttachments,
  saveAttachment,
  removeAttachment,
};

function get(context: ReadContext, input: { id: string; day: string | null }): ChildFile {
  const { child, kin, derived, className, headTeacherName, mentorName } = loadFile(
    context,
    input.id,
    input.day ?? context.today,
  );
  const contacts = contactsOf({ kin }).map(({ kin: person, ...contact }) => ({
    kinId: person.id,
    relation: person.relation,
    name: person.name,
    ...contact,
  }));
  return { child, kin: [...kin], className, headTeacherName, mentorName, derived, contacts };
}

function history(context: ReadContext, input: { id: string }): Change[] {
  requireChild(context, input.id);
  const hidden = hiddenAttachments(context, input.id);
  return historyOf(
    context,
    input.id,
    { child: childModel, kin: kinModel, spell: spellModel, attachment: attachmentModel },
    (record, id) => record !== 'attachment' || !hidden.has(id),
  );
}

/** What the search index knows of a child and of the people at its side. */
const indexed: Record<string, readonly string[]> = {
  child: ['deletedAt', 'name', 'idNumber', 'studentNumber', 'birthDate', 'homePhone', 'village'],
  kin: ['deletedAt', 'phones'],
};

/** The child whose place in the search index a write changes, if any. */
export function childToIndex(
  model: RecordModel,
  written: RecordBase & Record<string, unknown>,
  changed: (columns: readonly string[]) => boolean,
): string | undefined {
  const columns = indexed[model.name];
  if (!columns || !changed(columns)) return undefined;
  return model.name === 'child' ? written.id : String(written.childId);
}

/** Makes the search index say the same as the file; called once a child at the end of each transaction. */
export function indexChild(read: Reader, index: ChildSearchIndex, childId: string): void {
  const child = read.get<
    Pick<Child, 'name' | 'idNumber' | 'studentNumber' | 'birthDate' | 'homePhone' | 'village'> & IndexRow
  >(
    'select seq, deletedAt, name, idNumber, studentNumber, birthDate, homePhone, village from child where id = ?',
    childId,
  );
  if (!child) return;
  if (child.deletedAt !== null) {
    index.remove(child.seq);
    return;
  }
  const phones = kinOfChild({ read }, childId).flatMap((each) =>
    (each.phones ?? []).map((phone) => phone.number),
  );
  index.put(
    child.seq,
    childTokens({
      names: [child.name],
      idNumber: child.idNumber,
      studentNumber: child.studentNumber,
      phones: child.homePhone === null ? phones : [child.homePhone, ...phones],
      birthDate: child.birthDate,
      others: child.village === null ? [] : [child.village],
    }),
  );
}

interface IndexRow {
  seq: number;
  deletedAt: number | null;
}
