import type { TFunction } from 'i18next';
import type { Change } from '../../../../shared/history.ts';
import type { Language } from '../../../../shared/record.ts';
import type { TableColumn } from '../../../ui/RecordTable/index.ts';
import { exactly } from '../../../ui/When.tsx';
import styles from './audit.module.css';

/** Order is that of the chain, so no column sorts. */
export function changeColumns(t: TFunction, language: Language): TableColumn<Change>[] {
  return [
    { key: 'at', title: t('admin.audit.when'), width: 170, render: (each) => exactly(each.at, language) },
    {
      key: 'who',
      title: t('admin.audit.who'),
      width: 100,
      render: (each) => each.staffName || t('admin.history.nobody'),
    },
    {
      key: 'kind',
      title: t('admin.audit.kind'),
      width: 64,
      render: (each) => t(`admin.changeKind.${each.kind}`),
    },
    { key: 'record', title: t('admin.audit.record'), width: 130, render: (each) => each.recordLabel },
    { key: 'whose', title: t('admin.audit.whose'), width: 170, render: (each) => whose(each) },
    {
      key: 'fields',
      title: t('admin.audit.fields'),
      width: 240,
      grow: true,
      render: (each) => <Summary change={each} nothing={t('admin.history.nothing')} />,
    },
    { key: 'act', title: t('admin.audit.act'), width: 180, render: (each) => t(`frame.calls.${each.call}`) },
  ];
}

/** '王小明', '王大山（父亲） · 王小明', '三(1)班'. */
function whose({ record, title, child }: Change): string {
  const others = record === 'child' ? [] : [child?.name];
  return [title, ...others].filter(Boolean).join(' · ');
}

/** In one line, cut off where it is too long; the dialog shows it whole. */
function Summary({ change, nothing }: { change: Change; nothing: string }) {
  if (change.kind === 'removed' || change.fields.length === 0) return '—';
  const isChange = change.kind === 'changed' || change.kind === 'restored';
  return (
    <span className={styles.summary}>
      {change.fields.slice(0, 4).map(({ field, label, before, after }) => (
        <span key={field}>
          <span className={styles.label}>{label}</span> {isChange && `${before ?? nothing} → `}
          {after ?? nothing}
        </span>
      ))}
    </span>
  );
}
