/** The school's rules in their versions: written, put in force, frozen, void; who reads one of them reads its files. */
import type { adminCalls } from '../../../../shared/areas/admin/calls.ts';
import {
  regulationRegister as registerSheet,
  regulationSheet,
} from '../../../../shared/areas/admin/organisationPapers/regulations.ts';
import {
  type Regulation,
  type RegulationRow,
  type RegulationVersion,
  regulationModel,
  regulationState,
  regulationStates,
  regulationVersionModel,
  type VersionState,
  type VersionView,
  versionOn,
} from '../../../../shared/areas/admin/regulations.ts';
import { regulationKind } from '../../../../shared/codes/index.ts';
import { todosIn } from '../../../../shared/paper/prose.ts';
import { refuse, refuseField } from '../../../../shared/problem.ts';
import type { Day } from '../../../../shared/values/day.ts';
import type { Handler, ReadContext, SqlValue, WriteContext } from '../../context.ts';
import { fromRow } from '../../database/records.ts';
import { ownCodes } from '../children/ownCodes.ts';
import { historyOfRecords } from '../history.ts';
import { writePaper } from '../writePaper.ts';
import { keepMaterials, materialOf, materialRows } from './materials.ts';
import { picturesOf } from './regulationPictures.ts';
import { school } from './school.ts';

type Calls = typeof adminCalls;
type Row = Record<string, SqlValue>;
type Read = Pick<ReadContext, 'read'>;

export const regulations: Handler<Calls['regulations']> = (context, { day }) => rowsOn(context, day);

const rank = new Map(regulationKind.entries.map(({ code }, at) => [code, at]));
const rankOf = ({ regulation, state }: RegulationRow) =>
  regulationStates.indexOf(state === 'ended' ? 'ended' : 'inForce') * 100 + (rank.get(regulation.kind) ?? 99);

export function rowsOn({ read }: Read, day: Day): RegulationRow[] {
  const versions = Map.groupBy(
    read
      .all<Row>('select * from regulationVersion where deletedAt is null order by number')
      .map((row) => fromRow(regulationVersionModel, row)),
    ({ regulationId }) => regulationId,
  );
  return read
    .all<Row>(
      `select regulation.*, room.name as roomName from regulation left join room on room.id = roomId
       where regulation.deletedAt is null order by title, regulation.seq`,
    )
    .map(({ roomName, ...row }): RegulationRow => {
      const regulation = fromRow(regulationModel, row);
      const own = versions.get(regulation.id) ?? [];
      const held = versionOn(own, day);
      const draft = own.find(({ inForceOn }) => inForceOn === null);
      return {
        regulation,
        state: regulationState(regulation, own, day),
        wall: wallOf(regulation, roomName),
        version: held && { id: held.id, number: held.number, inForceOn: held.inForceOn! },
        draft: draft ? { id: draft.id, number: draft.number } : null,
        files: (held ?? draft)?.materialIds.length ?? 0,
      };
    })
    .toSorted((one, other) => rankOf(one) - rankOf(other));
}

function wallOf({ wallPlace }: Regulation, roomName: SqlValue | undefined): string | null {
  return typeof roomName === 'string' ? roomName : wallPlace;
}

export const regulation: Handler<Calls['regulation']> = (context, { id }) => {
  const found = requireRegulation(context, id);
  const versions = versionsOf(context, id);
  const room = context.read.get<{ name: string }>('select name from room where id = ?', found.roomId);
  const held = versionOn(versions, context.today);
  return {
    regulation: found,
    state: regulationState(found, versions, context.today),
    wall: wallOf(found, room?.name),
    versions: versions.toReversed().map(
      (version): VersionView => ({
        version,
        state: versionState(version, held, context.today),
        files: materialRows(context, version.materialIds),
      }),
    ),
  };
};

function versionState(version: RegulationVersion, held: RegulationVersion | null, today: Day): VersionState {
  if (version.inForceOn === null) return 'draft';
  if (version.inForceOn > today) return 'toCome';
  return version.id === held?.id ? 'inForce' : 'former';
}

/** The first one first. */
function versionsOf({ read }: Read, regulationId: string): RegulationVersion[] {
  return read
    .all<Row>(
      'select * from regulationVersion where regulationId = ? and deletedAt is null order by number, seq',
      regulationId,
    )
    .map((row) => fromRow(regulationVersionModel, row));
}

export const saveRegulation: Handler<Calls['saveRegulation']> = (context, { id, version, patch, prose }) => {
  if (id !== null) requireRegulation(context, id);
  const room = patch.roomId && context.read.get('select 1 from room where id = ?', patch.roomId);
  if (patch.roomId && !room) refuse('notFound', { record: 'room' });
  const values = { ...patch, ...(patch.roomId ? { wallPlace: null } : {}) };
  if (id !== null) return context.update(regulationModel, id, values, version);
  const made = context.insert(regulationModel, {
    ...values,
    kind: values.kind ?? refuseField('patch.kind', 'required'),
    title: values.title ?? refuseField('patch.title', 'required'),
  });
  insertDraft(context, made.id, { number: 1, prose: prose ?? [], materialIds: [] });
  return made;
};

function insertDraft(
  context: WriteContext,
  regulationId: string,
  values: Pick<RegulationVersion, 'number' | 'prose' | 'materialIds'>,
): RegulationVersion {
  return context.insert(regulationVersionModel, { regulationId, ...values });
}

export const removeRegulation: Handler<Calls['removeRegulation']> = (context, { id }) => {
  requireRegulation(context, id);
  for (const each of versionsOf(context, id)) context.remove(regulationVersionModel, each.id);
  context.remove(regulationModel, id);
  return null;
};

export const reviseRegulation: Handler<Calls['reviseRegulation']> = (context, { regulationId }) => {
  requireRegulation(context, regulationId);
  const versions = versionsOf(context, regulationId);
  const last = versions.at(-1);
  const draft = versions.find(({ inForceOn }) => inForceOn === null);
  if (draft) return draft;
  const { prose = [], materialIds = [], number = 0 } = last ?? {};
  return insertDraft(context, regulationId, { number: number + 1, prose, materialIds });
};

export const saveRegulationVersion: Handler<Calls['saveRegulationVersion']> = async (context, input) => {
  const { id, version, prose, whatChanged, keep, files } = input;
  await context.alone(() => requireDraft(context, id));
  return keepMaterials(context, files, (write, made) => {
    const { materialIds } = requireDraft(write, id);
    const patch = {
      ...{ prose, whatChanged },
      materialIds: [...materialIds.filter((each) => keep.includes(each)), ...made],
    };
    return write.update(regulationVersionModel, id, patch, version);
  });
};

export const removeRegulationVersion: Handler<Calls['removeRegulationVersion']> = (context, { id }) => {
  context.remove(regulationVersionModel, requireDraft(context, id).id);
  return null;
};

export const putInForce: Handler<Calls['putInForce']> = (context, { id, version, inForceOn }) => {
  const draft = requireDraft(context, id);
  const last = versionsOf(context, draft.regulationId).findLast((each) => each.inForceOn !== null);
  const written = draft.prose.some((line) => line.trim() !== '');
  if (!written && draft.materialIds.length === 0) refuse('regulationEmpty');
  const todos = todosIn(draft.prose);
  if (todos > 0) refuse('regulationTodos', { count: todos });
  if (last && draft.whatChanged === null) refuse('versionUntold');
  if (last && inForceOn < last.inForceOn!) refuseField('inForceOn', 'beforeLastVersion');
  return context.update(regulationVersionModel, id, { inForceOn }, version);
};

export const regulationFile: Handler<Calls['regulationFile']> = (context, { id, materialId }) => {
  const { materialIds } = requireVersion(context, id);
  return materialOf(
    context,
    materialIds.find((each) => each === materialId) ?? refuse('notFound', { record: 'material' }),
  );
};

export const regulationHistory: Handler<Calls['regulationHistory']> = (context, { id, ...asked }) => {
  requireRegulation(context, id);
  const versions = context.read.all<{ id: string }>(
    'select id from regulationVersion where regulationId = ?',
    id,
  );
  return historyOfRecords(context, [id, ...versions.map((each) => each.id)], asked);
};

export const regulationPaper: Handler<Calls['regulationPaper']> = async (context, input) => {
  const { versionIds, day, sheet, format } = input;
  const document = await context.alone(() => {
    const ids =
      versionIds ??
      rowsOn(context, day)
        .filter(({ state, wall }) => state === 'inForce' && wall !== null)
        .flatMap(({ version }) => version?.id ?? []);
    const papers = ids.map((id) => {
      const version = requireVersion(context, id);
      const { title } = requireRegulation(context, version.regulationId);
      return { title, version, ...picturesOf(context, version.materialIds) };
    });
    if (papers.length === 0) refuse('nothingOnTheWall');
    return regulationSheet(papers, school(context), sheet);
  });
  return writePaper(context, document, format);
};

export const regulationRegister: Handler<Calls['regulationRegister']> = async (context, { day, format }) => {
  const document = await context.alone(() =>
    registerSheet(rowsOn(context, day), { school: school(context), day, codes: ownCodes(context) }),
  );
  return writePaper(context, document, format);
};

function requireRegulation({ records }: Pick<ReadContext, 'records'>, id: string): Regulation {
  return records.find(regulationModel, id) ?? refuse('notFound', { record: 'regulation' });
}

/** One whose rule is in the bin is not there. */
function requireVersion(context: Pick<ReadContext, 'records'>, id: string): RegulationVersion {
  const found =
    context.records.find(regulationVersionModel, id) ?? refuse('notFound', { record: 'regulationVersion' });
  requireRegulation(context, found.regulationId);
  return found;
}

function requireDraft(context: Pick<ReadContext, 'records'>, id: string): RegulationVersion {
  const found = requireVersion(context, id);
  return found.inForceOn === null ? found : refuse('versionFrozen');
}
