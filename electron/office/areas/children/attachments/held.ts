/** Files that were read and that somebody is naming, kept in memory while the school is open: locking forgets them. */
import { attachmentLimits } from '../../../../../shared/areas/children/attachments.ts';
import { refuse } from '../../../../../shared/problem.ts';
import type { OpenSchool } from '../../../openSchool.ts';

export type HeldFile = {
  id: string;
  /** Who had it read; nobody else can keep it. */
  staffId: string;
  /** As it came. */
  bytes: Uint8Array;
} & (
  | { format: 'jpeg'; size: { width: number; height: number } }
  | { format: 'pdf'; thumbnail: Uint8Array | null }
);

/** What is held at most; older files go first. As many of the largest as one act may keep would be twice this. */
const mostBytes = 200 * 2 ** 20;
const mostFiles = 2 * attachmentLimits.files;

const bySchool = new WeakMap<OpenSchool, Map<string, HeldFile>>();

function heldBy(school: OpenSchool): Map<string, HeldFile> {
  const known = bySchool.get(school) ?? new Map<string, HeldFile>();
  bySchool.set(school, known);
  return known;
}

export function holdFile(school: OpenSchool, file: HeldFile): void {
  const held = heldBy(school);
  held.set(file.id, file);
  let total = [...held.values()].reduce((sum, each) => sum + each.bytes.byteLength, 0);
  for (const [id, { bytes }] of held) {
    if (id === file.id || (held.size <= mostFiles && total <= mostBytes)) break;
    held.delete(id);
    total -= bytes.byteLength;
  }
}

/** Refuses attachmentGone: kept already, pushed out by newer ones, forgotten at locking, or somebody else's. */
export function heldFile(school: OpenSchool, id: string, staffId: string): HeldFile {
  const file = heldBy(school).get(id);
  return file?.staffId === staffId ? file : refuse('attachmentGone');
}

export function letGo(school: OpenSchool, ids: readonly string[]): void {
  for (const id of ids) heldBy(school).delete(id);
}
