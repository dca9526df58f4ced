/** The columns of the log of calls. */
import { Badge, Text } from '@mantine/core';
import { IconPhone, IconVideo } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { CallRow } from '../../../../shared/areas/phone/log.ts';
import { minutesBetween, phoneCallModel } from '../../../../shared/areas/phone/model.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { callSource, callWay, callWhyNot, mood } from '../../../../shared/codes/index.ts';
import { sightOfField } from '../../../../shared/veil.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import type { TableColumn } from '../../../ui/RecordTable/index.ts';
import { useCalledWords, useMinuteWords } from './callWords.ts';
import styles from './log.module.css';

/** `ofChild`: in a child's own file, where its name says nothing. */
export function useCallColumns(ofChild = false): TableColumn<CallRow>[] {
  const { t, language } = useText();
  const { role } = useSession();
  const calledWords = useCalledWords();
  const minuteWords = useMinuteWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(() => {
    const whom = (row: CallRow) => calledWords({ relation: row.call.relation, name: row.kinName });
    const nothing = (
      <Text span inherit c="dimmed">
        —
      </Text>
    );
    const columns: TableColumn<CallRow>[] = [
      {
        key: 'day',
        title: t('phone.column.day'),
        width: 104,
        sortValue: ({ call }) => `${call.day} ${call.startsAt ?? ''}`,
        render: ({ call }) => call.day,
      },
      {
        key: 'time',
        title: t('phone.column.time'),
        width: 176,
        render: ({ call }) => {
          const minutes = minuteWords(minutesBetween(call.startsAt, call.endsAt));
          const times = [call.startsAt, call.endsAt].filter(Boolean).join('–');
          return times === '' ? nothing : [times, minutes].filter(Boolean).join(' · ');
        },
      },
      {
        key: 'child',
        title: t('phone.column.child'),
        width: 96,
        sortValue: ({ child }) => child.name,
        render: ({ child }) => child.name,
      },
      {
        key: 'class',
        title: t('phone.column.class'),
        width: 76,
        sortValue: ({ child }) => child.className,
        render: ({ child }) => child.className ?? nothing,
      },
      {
        key: 'whom',
        title: t('phone.column.whom'),
        width: 104,
        sortValue: whom,
        render: (row) => whom(row) || nothing,
      },
      {
        key: 'way',
        title: t('phone.column.way'),
        width: language === 'zh-CN' ? 78 : 90,
        sortValue: ({ call }) => call.way,
        render: ({ call }) => (
          <span className={styles.mark}>
            {call.way === 'video' ? (
              <IconVideo size={16} stroke={1.7} aria-hidden />
            ) : (
              <IconPhone size={16} stroke={1.7} aria-hidden />
            )}
            {labelOf(callWay, call.way, language)}
          </span>
        ),
      },
      {
        key: 'connected',
        title: t('phone.column.connected'),
        width: language === 'zh-CN' ? 100 : 124,
        sortValue: ({ call }) => (call.connected ? 1 : 0),
        render: ({ call }) =>
          call.connected ? (
            t('phone.connected')
          ) : (
            <Badge color="apricot">
              {call.whyNot ? labelOf(callWhyNot, call.whyNot, language) : t('phone.notConnected')}
            </Badge>
          ),
      },
      {
        key: 'mood',
        title: t('phone.column.mood'),
        width: 64,
        sortValue: ({ call }) => call.mood,
        render: ({ call }) => (call.mood ? labelOf(mood, call.mood, language) : nothing),
      },
      {
        key: 'line',
        title: t('phone.column.line'),
        width: language === 'zh-CN' ? 160 : 130,
        grow: true,
        render: ({ call }) => <span title={call.line ?? ''}>{call.line ?? nothing}</span>,
      },
      {
        key: 'noted',
        title: t('phone.column.noted'),
        width: language === 'zh-CN' ? 104 : 140,
        sortValue: ({ staffName, call }) => staffName ?? call.source,
        render: ({ staffName, call }) =>
          call.source === 'desk' ? (staffName ?? nothing) : labelOf(callSource, call.source, language),
      },
    ];
    const seesWords = sightOfField(role, phoneCallModel.fields.line) === 'whole';
    return columns.filter(
      ({ key }) =>
        (seesWords || (key !== 'line' && key !== 'mood')) &&
        !(ofChild && (key === 'child' || key === 'class')),
    );
  }, [t, language, role, ofChild]);
}
