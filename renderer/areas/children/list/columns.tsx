/** The columns of the list: what is derived, then the fields of the file, masked by the office where they must be. */
import { Badge, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ChildRow } from '../../../../shared/areas/children/calls.ts';
import type { ChildModel } from '../../../../shared/areas/children/ownFields.ts';
import type { Field } from '../../../../shared/record.ts';
import type { Role } from '../../../../shared/roles.ts';
import { sightInList } from '../../../../shared/veil.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { fieldColumn, type TableColumn } from '../../../ui/RecordTable/index.ts';
import { useCodeWords, useGroupWords } from '../names.ts';
import { useChildModel } from '../useChildModel.ts';

/** Always shown, first. */
export const nameColumn = 'name';

export const usualColumns = [
  'className',
  'sex',
  'age',
  'away',
  'leftBehind',
  'carer',
  'contact',
  'mentorName',
  'missing',
];

/** Shown by a derived column already, or too long and too private for a list that is read over shoulders. */
const notColumns = ['name', 'sex', 'classId', 'mentorId'];

function fieldEntries({ fields }: ChildModel): [string, Field][] {
  return (Object.entries(fields) as [string, Field][]).filter(
    ([key, field]) =>
      !field.system && !field.retired && field.kind !== 'longText' && !notColumns.includes(key),
  );
}

/** Of chosen column keys those that the office has to send. */
export function fieldKeys(model: ChildModel, chosen: readonly string[], role: Role): string[] {
  const entries = fieldsFor(model, role);
  return chosen.filter((key) => entries.some(([field]) => field === key));
}

/** A field that the role does not see has no column. */
function fieldsFor(model: ChildModel, role: Role): [string, Field][] {
  return fieldEntries(model).filter(([, field]) => sightInList(role, field) !== 'absent');
}

/** Every column that can be chosen, in the table's order. */
export function useChildColumns(): TableColumn<ChildRow>[] {
  const { t, language } = useText();
  const { groupName } = useGroupWords();
  const { sexName, relationName } = useCodeWords();
  const { role } = useSession();
  const model = useChildModel();
  return useMemo(() => {
    const words = { t, language };
    /** English words are longer than Chinese ones. */
    const wide = language !== 'zh-CN';
    const title = (key: string) => t(`children.column.${key}`);
    const text = (
      key: string,
      width: number,
      textOf: (row: ChildRow) => string | null,
    ): TableColumn<ChildRow> => ({
      key,
      title: title(key),
      width,
      sortValue: textOf,
      render: textOf,
    });
    const list = (key: string, codes: (row: ChildRow) => readonly string[], dimension: 'missing' | 'alert') =>
      text(key, 110, (row) => {
        const names = codes(row).map((code) => groupName(dimension, code));
        return names.length === 0 ? null : names.join(language === 'zh-CN' ? '、' : ', ');
      });
    const carerText = (row: ChildRow) =>
      row.carerName === null
        ? relationName(row.carerRelation)
        : [row.carerName, relationName(row.carerRelation)].filter(Boolean).join(' · ');
    return [
      {
        ...text(nameColumn, 110, (row) => row.name),
        render: (row) => (
          <Text span fw={600} inherit title={row.name}>
            {row.name}
          </Text>
        ),
      },
      text('className', 76, (row) => row.className),
      text('sex', wide ? 78 : 56, (row) => sexName(row.sex)),
      {
        key: 'age',
        title: title('age'),
        width: 60,
        align: 'right',
        sortValue: (row) => row.age,
        render: (row) => row.age,
      },
      text('away', wide ? 142 : 122, (row) => (row.away === 'unknown' ? null : groupName('away', row.away))),
      answerColumn('leftBehind', title('leftBehind'), (state) => groupName('leftBehind', state)),
      answerColumn('wider', title('wider'), (state) => groupName('wider', state)),
      titled(text('carer', wide ? 168 : 140, carerText)),
      text('contact', 126, (row) => row.contact),
      text('mentorName', 86, (row) => row.mentorName),
      { ...titled(list('missing', (row) => row.missing, 'missing')), grow: true },
      {
        ...list('alerts', (row) => row.alerts, 'alert'),
        render: (row) =>
          row.alerts.map((code) => (
            <Badge key={code} color="red" mr={4}>
              {t(`children.alert.${code}`)}
            </Badge>
          )),
      },
      ...fieldsFor(model, role).map(([key, field]) => {
        const asText = sightInList(role, field) === 'masked' ? { ...field, kind: 'text' as const } : field;
        return fieldColumn<ChildRow>(key, asText, words, (row) => row.fields[key]);
      }),
    ];
  }, [t, language, model, role, groupName, sexName, relationName]);
}

/** Yes and no in words; what can't be said yet stands out, since somebody has to ask. */
function answerColumn(
  key: 'leftBehind' | 'wider',
  title: string,
  words: (state: string) => string,
): TableColumn<ChildRow> {
  const order = { yes: 0, unknown: 1, no: 2 };
  return {
    key,
    title,
    width: key === 'wider' ? 140 : 106,
    sortValue: (row) => order[row[key]],
    render: (row) =>
      row[key] === 'unknown' ? (
        <Badge color="apricot">{words('unknown')}</Badge>
      ) : (
        <Text span inherit c={row[key] === 'no' ? 'dimmed' : undefined}>
          {words(row[key])}
        </Text>
      ),
  };
}

/** What the column cuts off is told on hover. */
function titled(column: TableColumn<ChildRow>): TableColumn<ChildRow> {
  return {
    ...column,
    render: (row) => <span title={String(column.sortValue?.(row) ?? '')}>{column.render(row)}</span>,
  };
}
