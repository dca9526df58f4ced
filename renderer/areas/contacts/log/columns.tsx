/** The columns of the log. */
import { Text } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ContactRow } from '../../../../shared/areas/contacts/log.ts';
import { contactModel } from '../../../../shared/areas/contacts/model.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { contactKind } from '../../../../shared/codes/index.ts';
import { sightOfField } from '../../../../shared/veil.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import type { TableColumn } from '../../../ui/RecordTable/index.ts';
import { FollowUp } from './FollowUp.tsx';
import { KindMark } from './KindMark.tsx';
import styles from './log.module.css';

const namesShown = 3;

export function useContactColumns(): TableColumn<ContactRow>[] {
  const { t, language } = useText();
  const { role } = useSession();
  return useMemo(() => {
    const comma = language === 'zh-CN' ? '、' : ', ';
    const namesOf = ({ children }: ContactRow) => children.map(({ name }) => name);
    const nothing = (
      <Text span inherit c="dimmed">
        —
      </Text>
    );
    const columns: TableColumn<ContactRow>[] = [
      {
        key: 'day',
        title: t('contacts.entry.day'),
        width: 104,
        sortValue: ({ contact }) => contact.day,
        render: ({ contact }) => contact.day,
      },
      {
        key: 'kind',
        title: t('contacts.entry.kind'),
        width: language === 'zh-CN' ? 128 : 176,
        sortValue: ({ contact }) => labelOf(contactKind, contact.kind, language),
        render: ({ contact }) => <KindMark kind={contact.kind} />,
      },
      {
        key: 'children',
        title: t('contacts.entry.children'),
        width: 200,
        sortValue: (row) => namesOf(row).join(comma),
        render: (row) => {
          const names = namesOf(row);
          const shown = names.slice(0, namesShown).join(comma);
          return (
            <span title={names.join(comma)}>
              {names.length > namesShown ? t('contacts.andOthers', { shown, count: names.length }) : shown}
            </span>
          );
        },
      },
      {
        key: 'line',
        title: t('contacts.entry.line'),
        width: 240,
        grow: true,
        render: ({ contact, photos }) => (
          <span className={styles.words} title={contact.line ?? ''}>
            {photos > 0 && <IconPhoto size={16} stroke={1.7} aria-label={t('contacts.entry.photos')} />}
            {contact.line ?? contact.course ?? nothing}
          </span>
        ),
      },
      {
        key: 'teacher',
        title: t('contacts.filter.teacher'),
        width: 96,
        sortValue: ({ staffName, helperName }) => staffName ?? helperName,
        render: ({ staffName, helperName }) => staffName ?? helperName ?? nothing,
      },
      {
        key: 'followUp',
        title: t('contacts.entry.followUp'),
        width: 260,
        sortValue: ({ contact }) => (contact.followUpDoneOn === null ? contact.followUpBy : null),
        render: (row) => <FollowUp row={row} />,
      },
    ];
    const seesWords = sightOfField(role, contactModel.fields.line) === 'whole';
    return columns.filter(({ key }) => key !== 'line' || seesWords);
  }, [t, language, role]);
}
