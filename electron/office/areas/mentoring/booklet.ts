/** 成长册 of one child, with the pictures of its pages as far as the session sees them. */
import {
  type Attachment,
  attachmentModel,
  portraitShape,
} from '../../../../shared/areas/children/attachments.ts';
import { type BookletPicture, growthBooklet as paperOf } from '../../../../shared/areas/mentoring/booklet.ts';
import type { mentoringCalls } from '../../../../shared/areas/mentoring/calls.ts';
import type { Document } from '../../../../shared/paper/document.ts';
import { breathe, type Handler, type JobContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import { portraitOf } from '../children/attachments/index.ts';
import { loadFile } from '../children/files.ts';
import { booksRead } from '../library/childLoans.ts';
import { writePaper } from '../writePaper.ts';
import { growthCounts, pagesOf } from './growth.ts';

type Calls = typeof mentoringCalls;

export const growthBooklet: Handler<Calls['growthBooklet']> = async (context, { childId, format }) =>
  writePaper(context, await bookletOf(context, childId), format);

async function bookletOf(context: JobContext, childId: string): Promise<Document> {
  const { child, className, mentorName } = loadFile(context, childId, context.today);
  const rows = pagesOf(context, childId);
  const pages = [];
  for (const [at, { page, teacher, pictures }] of rows.entries()) {
    context.progress(at, rows.length);
    await breathe(context.signal);
    pages.push({ page, teacher, pictures: pictures.flatMap(({ id }) => pictureOf(context, id)) });
  }
  const portrait = portraitOf(context, childId);
  return paperOf({
    child: {
      name: child.name,
      className,
      mentorName,
      photo: portrait && { base64: base64(portrait), ...portraitShape },
    },
    counts: growthCounts(context, [childId]).get(childId) ?? [],
    pages,
    books: booksRead(context, childId),
    school: school(context),
    day: context.today,
  });
}

function pictureOf(context: JobContext, id: string): BookletPicture[] {
  const found: Attachment | undefined = context.records.find(attachmentModel, id);
  if (!found || found.width === null || found.height === null) return [];
  const content = context.desk.school.contents.get('attachment', found);
  return [{ base64: base64(content), width: found.width, height: found.height }];
}

function base64(jpeg: Uint8Array): string {
  return Buffer.from(jpeg).toString('base64');
}
