/** What people call a record: a child's name, 三(1)班, 2026年上半年. */
import { kinModel } from '../../../shared/areas/children/kin.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { contactKind, relation } from '../../../shared/codes/index.ts';
import type { Language, RecordModel } from '../../../shared/record.ts';
import { formatClassName } from '../../../shared/values/className.ts';
import { maskedText, sightOfField } from '../../../shared/veil.ts';
import type { ReadContext, SqlValue } from '../context.ts';
import { childScope } from './children/files.ts';
import { models } from './models.ts';

type Row = Record<string, SqlValue>;

/** Fields by which people know a record, the first that is filled. */
const naming = ['name', 'title', 'label', 'heading', 'subject', 'what', 'month'] as const;

/** Titles of one answer, each read once. Records in the bin keep their names; children out of sight have none. */
export class RecordTitles {
  private readonly context: ReadContext;
  private readonly language: Language;
  private readonly known = new Map<string, string>();

  constructor(context: ReadContext, language: Language) {
    this.context = context;
    this.language = language;
  }

  /** Empty where the record has no name, is not known or is out of the session's reach. */
  of(record: string, id: string): string {
    const key = `${record} ${id}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = this.read(record, id);
    this.known.set(key, made);
    return made;
  }

  private read(record: string, id: string): string {
    const model = models[record];
    if (!model) return '';
    if (record === 'child') return this.childName(id);
    const row = this.context.read.get<Row>(`select * from ${record} where id = ?`, id);
    return row ? this.named(model, row) : '';
  }

  private childName(id: string): string {
    const scope = childScope(this.context);
    const row = this.context.read.get<{ name: string }>(
      `select name from child where id = ? and ${scope.sql}`,
      id,
      ...scope.params,
    );
    return row?.name ?? '';
  }

  private named(model: RecordModel, row: Row): string {
    const english = this.language === 'en';
    if (model.name === 'schoolClass')
      return formatClassName({ grade: Number(row.grade), number: Number(row.number) });
    if (model.name === 'contact')
      return `${labelOf(contactKind, String(row.kind), this.language)} ${row.day}`;
    if (model.name === 'phoneCall' || model.name === 'phoneAppointment')
      return [row.day, row.startsAt].filter(Boolean).join(' ');
    if (model.name === 'contactChild') return this.of('contact', String(row.contactId));
    if (model.name === 'planItemLink') return this.of('planItem', String(row.planItemId));
    if (model.name === 'regulationVersion') return this.of('regulation', String(row.regulationId));
    if (model.name === 'helperReading') return this.of('helper', String(row.helperId));
    if (model.name === 'leadershipPost' && row.staffId !== null) return this.of('staff', String(row.staffId));
    if (model.name === 'summary')
      return english ? `${row.year}, half ${row.half}` : `${row.year}年${row.half === 1 ? '上' : '下'}半年`;
    const name = this.nameIn(model, row);
    if (model.name !== kinModel.name || row.relation === null) return name;
    const kinship = labelOf(relation, String(row.relation), this.language);
    return name === '' ? kinship : `${name}（${kinship}）`;
  }

  private nameIn(model: RecordModel, row: Row): string {
    const key = naming.find((each) => model.fields[each] && row[each] !== null);
    const field = key && model.fields[key];
    if (!field) return '';
    const sight = sightOfField(this.context.session.role, field);
    if (sight === 'absent') return '';
    return sight === 'masked' ? (maskedText(field, row[key]) ?? '') : String(row[key]);
  }
}
