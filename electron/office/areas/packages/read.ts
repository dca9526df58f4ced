/** Reading a package that somebody brought: checked from end to end, shown, and taken into nothing. */
import fs from 'node:fs';
import path from 'node:path';
import { type packagesCalls, type ReadRows, rowsAtOnce } from '../../../../shared/areas/packages/calls.ts';
import type { Manifest } from '../../../../shared/areas/packages/manifest.ts';
import {
  columnsAt,
  type PackageRow,
  type PackageValue,
  type RowColumn,
  rowKindNamed,
} from '../../../../shared/areas/packages/rows.ts';
import { Refusal, refuse } from '../../../../shared/problem.ts';
import { type Role, sightOf } from '../../../../shared/roles.ts';
import type { Handler } from '../../context.ts';
import { newId } from '../../database/records.ts';
import { toRefusal } from '../../database/toRefusal.ts';
import type { PackageOpener } from '../../files/packageBytes.ts';
import { type OpenedPackage, readPackage, reopenParts } from '../../files/packageRead.ts';
import type { OpenSchool } from '../../openSchool.ts';
import { packagesIn } from './place.ts';

type Calls = typeof packagesCalls;

/** One that was read whole: where it lies and what proves its parts. Locking forgets it, with its key. */
interface Read {
  staffId: string;
  file: string;
  opener: PackageOpener;
  manifest: Manifest;
}

const mostRead = 8;
const bySchool = new WeakMap<OpenSchool, Map<string, Read>>();

function readBy(school: OpenSchool): Map<string, Read> {
  const known = bySchool.get(school) ?? new Map<string, Read>();
  bySchool.set(school, known);
  return known;
}

export const packagesAt: Handler<Calls['packagesAt']> = (_, { folder }) => packagesIn(folder);

export const open: Handler<Calls['open']> = async (context, { folder, name, passphrase }) => {
  const { signal, progress, desk, session, now } = context;
  const file = path.join(path.resolve(folder), name);
  const read = await gone(file, () => readPackage(file, { passphrase }, { signal, progress }));
  await read.close();
  const readId = newId(now);
  const held = readBy(desk.school);
  held.set(readId, {
    ...{ staffId: session.staffId, file, manifest: read.manifest },
    opener: { passphrase: null, key: read.key ?? undefined },
  });
  for (const id of held.keys()) if (held.size > mostRead) held.delete(id);
  return { readId, manifest: read.manifest, encrypted: read.key !== null, sha256: read.sha256 };
};

/** Of somebody else's children, and no more of them than this person sees of the school's own. */
export const rows: Handler<Calls['rows']> = async ({ desk, session }, { readId, kind: name, from }) => {
  const { read, use } = readOf(desk.school, session, readId);
  const kind = rowKindNamed(name) ?? refuse('notFound', { record: 'packagePart' });
  const lines = `records/${name}.jsonl`;
  const said = read.manifest.parts.find((each) => each.path === lines);
  if (!said) refuse('notFound', { record: 'packagePart' });
  const columns = columnsAt(kind, read.manifest.detail);
  return use(async (opened) => {
    const shown: PackageRow[] = [];
    let at = 0;
    for await (const row of opened.rows(lines)) {
      if (at >= from) shown.push(veiled(columns, row, session.role));
      at += 1;
      if (shown.length === rowsAtOnce) break;
    }
    const children = await childrenOf(opened, shown, { manifest: read.manifest, role: session.role });
    return { rows: shown, children, total: said.rows ?? 0 };
  });
};

function veiled(columns: readonly RowColumn[], row: PackageRow, role: Role): PackageRow {
  return Object.fromEntries(
    columns.map((column) => [column.key, seenBy(role, column, row[column.key] ?? null)]),
  );
}

function seenBy(role: Role, { sensitivity, mask }: RowColumn, value: PackageValue): PackageValue {
  const sight = sightOf(role, sensitivity);
  if (sight === 'whole' || value === null) return value;
  return sight === 'masked' && mask && typeof value === 'string' ? mask(value) : null;
}

const childLines = 'records/children.jsonl';

/** Of the children of these lines. */
async function childrenOf(
  opened: Pick<OpenedPackage, 'rows'>,
  lines: readonly PackageRow[],
  { manifest, role }: { manifest: Manifest; role: Role },
): Promise<ReadRows['children']> {
  const wanted = new Set<PackageValue>(
    lines.flatMap(({ childId, childIds }) => [childId ?? [], childIds ?? []].flat()),
  );
  if (wanted.size === 0 || !manifest.parts.some(({ path: name }) => name === childLines)) return [];
  const columns = columnsAt(rowKindNamed('children')!, manifest.detail);
  const found: ReadRows['children'] = [];
  for await (const row of opened.rows(childLines)) {
    if (!wanted.has(row.id ?? null)) continue;
    const { id, name } = veiled(columns, row, role);
    if (typeof id === 'string' && typeof name === 'string') found.push({ id, name });
  }
  return found;
}

/** What this person has read, and a way to open it once more. Refuses packageGone. */
function readOf(school: OpenSchool, { staffId }: { staffId: string }, readId: string) {
  const read = readBy(school).get(readId);
  if (read?.staffId !== staffId) refuse('packageGone');
  const use = <T>(work: (opened: Awaited<ReturnType<typeof reopenParts>>) => Promise<T>) =>
    gone(read.file, async () => {
      const opened = await reopenParts(read.file, read);
      try {
        return await work(opened);
      } finally {
        await opened.close();
      }
    });
  return { read, use };
}

export const part: Handler<Calls['part']> = async ({ desk, session }, { readId, path: wanted }) =>
  readOf(desk.school, session, readId).use(async (opened) => new Uint8Array(await opened.part(wanted)));

/** A stick that is no longer there is told as that, whatever the system calls it. */
async function gone<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const isGone = !fs.statSync(file, { throwIfNoEntry: false })?.isFile();
    throw isGone ? new Refusal({ code: 'packageGone' }, error) : (toRefusal(error) ?? error);
  }
}
