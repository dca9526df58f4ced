import { Badge, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { everyone } from '../../../../shared/areas/children/filter.ts';
import { everyContact } from '../../../../shared/areas/contacts/log.ts';
import {
  type ClassWork,
  coverageOf,
  kindsOfWay,
  reviewLevel,
  type TeacherWork,
  type Way,
  ways,
} from '../../../../shared/areas/mentoring/work.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { useText } from '../../../app/text.ts';
import type { TableColumn } from '../../../ui/RecordTable/index.ts';
import type { Time } from '../../../ui/TimeChoice.tsx';
import { useOpenList } from '../../children/openList.ts';
import { type ContactsState, contactsPath } from '../../contacts/paths.ts';
import styles from './work.module.css';

type WorkRow = TeacherWork | ClassWork;

/** Coverage stands first behind the children; persons, person-times and times of each way apart in one cell. */
export function useWorkColumns(time: Time, who: 'teachers' | 'classes', judges: boolean) {
  const { t, language } = useText();
  const openList = useOpenList();
  const navigate = useNavigate();
  return useMemo((): TableColumn<WorkRow>[] => {
    const nameOf = (row: WorkRow) => ('staffId' in row ? row.name : row.className);
    const openChildren = (row: WorkRow) => {
      const groups = 'staffId' in row ? { mentor: [row.staffId] } : { class: [row.classId] };
      openList({ ...everyone, groups });
    };
    const openContacts = (row: WorkRow, way: Way) => {
      const whose = 'staffId' in row ? { staffId: row.staffId } : { classId: row.classId };
      const filter = { ...everyContact, ...time, kinds: [...kindsOfWay[way]], ...whose };
      void navigate(contactsPath, { state: { filter } satisfies ContactsState });
    };
    const figure = (words: string, label: string, open: () => void) => (
      <UnstyledButton
        className={styles.figure}
        tabIndex={-1}
        aria-label={label}
        onClick={(event) => {
          event.stopPropagation();
          open();
        }}
      >
        {words}
      </UnstyledButton>
    );
    return [
      {
        key: 'name',
        title: t(who === 'teachers' ? 'mentoring.work.teacher' : 'mentoring.class'),
        width: 88,
        grow: true,
        render: nameOf,
      },
      {
        key: 'children',
        title: t('mentoring.work.children'),
        width: 76,
        align: 'right',
        sortValue: (row) => row.children,
        render: (row) =>
          figure(
            String(row.children),
            t('mentoring.work.openChildren', { name: nameOf(row), count: row.children }),
            () => openChildren(row),
          ),
      },
      {
        key: 'coverage',
        title: t('mentoring.work.coverage'),
        width: 206,
        sortValue: (row) => coverageOf(row),
        render: (row) => <Coverage row={row} />,
      },
      {
        key: 'all',
        title: t('mentoring.work.all'),
        width: 86,
        align: 'right',
        sortValue: (row) => (row.children === 0 ? null : row.covered.all / row.children),
        render: (row) => `${row.covered.all} / ${row.children}`,
      },
      ...ways.map(
        (way): TableColumn<WorkRow> => ({
          key: way,
          title: t(`mentoring.work.${way}`),
          width: 140,
          render: (row) => {
            const words = t('mentoring.work.figures', { ...row[way] });
            return figure(words, `${nameOf(row)} ${t(`mentoring.work.${way}`)} ${words}`, () =>
              openContacts(row, way),
            );
          },
        }),
      ),
      {
        key: 'pages',
        title: t('mentoring.work.pages'),
        width: 72,
        align: 'right',
        render: (row) => row.pages,
      },
      {
        key: 'growth',
        title: t('mentoring.work.growth'),
        width: 82,
        align: 'right',
        sortValue: (row) => (row.growth.asked === 0 ? null : row.growth.there / row.growth.asked),
        render: (row) => `${row.growth.there} / ${row.growth.asked}`,
      },
      ...(judges && who === 'teachers'
        ? [
            {
              key: 'review',
              title: t('mentoring.work.review'),
              width: 84,
              render: (row: WorkRow) =>
                'review' in row && row.review ? (
                  <Badge>{labelOf(reviewLevel, row.review.level, language)}</Badge>
                ) : (
                  t('mentoring.work.notYet')
                ),
            },
          ]
        : []),
    ];
  }, [t, language, openList, navigate, time, who, judges]);
}

function Coverage({ row }: { row: WorkRow }) {
  const { t } = useText();
  const share = coverageOf(row);
  if (share === null) return t(row.children === 0 ? 'mentoring.work.nobody' : 'mentoring.work.notAsked');
  const percent = Math.round(share * 100);
  return (
    <span className={styles.coverage} data-low={percent < 100 || undefined}>
      <span className={styles.track} aria-hidden>
        <span className={styles.fill} style={{ width: `${percent}%` }} />
      </span>
      {t('mentoring.work.covered', { percent, ...row.rules })}
    </span>
  );
}
