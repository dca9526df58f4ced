/** The children's files: what the office answers. */
import type { ChildFile, childrenCalls } from '../../../../shared/areas/children/calls.ts';
import type { ChangePage } from '../../../../shared/history.ts';
import type { Language } from '../../../../shared/record.ts';
import type { Handlers, ReadContext } from '../../context.ts';
import { hiddenReports } from '../guardians/reportSight.ts';
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
import { doubles, merge, notDouble } from './doubles/index.ts';
import { moveOwnField, ownFieldUse, retireOwnField, saveOwnField } from './editOwnFields.ts';
import { loadFile, requireChild, standsFor } from './files.ts';
import { adjustImport, commitImport, readWorkbook } from './import/index.ts';
import { censusTemplate } from './import/template.ts';
import { counts, list, overview, search } from './list.ts';
import { listViews, removeListView, saveListView } from './listViews.ts';
import { ownCodes, saveOwnCode } from './ownCodes.ts';
import { ownFields } from './ownFields.ts';
import { archives, phoneList, print, roster } from './papers.ts';
import { reveal } from './reveal.ts';
import { remove, removeKin, save, saveKin } from './save.ts';
import { linkSiblings, siblings, unlinkSiblings } from './siblings.ts';
import { markSeen, startSurvey, survey, surveyPaper, surveySheet } from './survey.ts';
import { removeSpell, saveSpell, timeline } from './timeline.ts';
import { toChildFile } from './veiled.ts';

export const childrenHandlers: Handlers<typeof childrenCalls> = {
  overview,
  search,
  doubles,
  notDouble,
  merge,
  siblings,
  linkSiblings,
  unlinkSiblings,
  list,
  get,
  reveal,
  history,
  timeline,
  counts,
  save,
  saveKin,
  saveSpell,
  removeSpell,
  survey,
  surveySheet,
  startSurvey,
  markSeen,
  surveyPaper,
  removeKin,
  remove,
  readWorkbook,
  adjustImport,
  commitImport,
  censusTemplate,
  archives,
  roster,
  attachments,
  attachment,
  photo,
  readAttachment,
  addAttachments,
  saveAttachment,
  removeAttachment,
  phoneList,
  print,
  ownFields: (context) => [...ownFields(context)],
  ownFieldUse,
  saveOwnField,
  retireOwnField,
  moveOwnField,
  ownCodes: (context) => [...ownCodes(context)],
  saveOwnCode,
  listViews,
  saveListView,
  removeListView,
};

function get(context: ReadContext, input: { id: string; day: string | null }): ChildFile {
  const file = loadFile(context, standsFor(context, input.id), input.day ?? context.today);
  return toChildFile(file, context.session.role);
}

function history(
  context: ReadContext,
  input: { id: string; before: number | null; language: Language },
): ChangePage {
  requireChild(context, input.id);
  return historyOf(context, input.id, { ...input, hidden: hiddenOf(context, input.id) });
}

/** What hangs on the child and is not told to the session, whose child it may be. */
function hiddenOf(context: ReadContext, childId: string): ReadonlySet<string> {
  return new Set([...hiddenAttachments(context, childId), ...hiddenReports(context, childId)]);
}
