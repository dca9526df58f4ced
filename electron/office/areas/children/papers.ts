/** Archives and rosters: the session's children as a Document, DOCX or XLSX. */
import type { ChildFilter } from '../../../../shared/areas/children/filter.ts';
import { archives as archivesOf } from '../../../../shared/areas/children/papers/archive.ts';
import { roster as rosterOf } from '../../../../shared/areas/children/papers/roster.ts';
import type { Document } from '../../../../shared/paper/document.ts';
import { refuse } from '../../../../shared/problem.ts';
import { breathe, type JobContext } from '../../context.ts';
import { school } from '../admin/school.ts';
import { writePaper } from '../writePaper.ts';
import { filterFiles, type LoadedFile } from './files.ts';

interface Wanted {
  filter: ChildFilter;
  ids: string[] | null;
  format: 'document' | 'docx' | 'xlsx';
}

export async function archives(context: JobContext, input: Wanted): Promise<Document | Uint8Array> {
  const files = await chosen(context, input);
  const day = input.filter.day ?? context.today;
  return writePaper(context, archivesOf(files, school(context), day), input.format);
}

export async function roster(context: JobContext, input: Wanted): Promise<Document | Uint8Array> {
  const files = await chosen(context, input);
  const day = input.filter.day ?? context.today;
  const classes = new Set(files.map((file) => file.className));
  const scope = input.filter.groups.class && classes.size === 1 ? (files[0]?.className ?? null) : null;
  return writePaper(context, rosterOf(files, school(context), day, scope), input.format);
}

/** The files that the filter keeps, or of these the ones named. Refuses notFound when there is none. */
async function chosen(context: JobContext, input: Wanted): Promise<LoadedFile[]> {
  await breathe(context.signal);
  const kept = filterFiles(context, input.filter);
  const ids = input.ids && new Set(input.ids);
  const files = ids ? kept.filter((file) => ids.has(file.child.id)) : kept;
  return files.length > 0 ? files : refuse('notFound', { record: 'child' });
}
