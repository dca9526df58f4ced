/** One change, in a record's own history and on the page of all changes: who did what when, each value before and after. */
import { Text } from '@mantine/core';
import type { Change as ChangeTold } from '../../../shared/history.ts';
import { useText } from '../../app/text.ts';
import { When } from '../When.tsx';
import styles from './Changes.module.css';

/** `head: false` where the place around says already who and when. */
export function Change({ change, head = true }: { change: ChangeTold; head?: boolean }) {
  return (
    <>
      {head && <ChangeHead change={change} />}
      {change.fields.length > 0 && change.kind !== 'removed' && <ChangedFields change={change} />}
    </>
  );
}

function ChangeHead({ change }: { change: ChangeTold }) {
  const { t } = useText();
  const byHand = /^children\.(save|remove)/.test(change.call);
  const named = change.record !== 'child' && change.title !== '';
  return (
    <p className={styles.head}>
      <Text span fw={600} inherit>
        {change.staffName || t('admin.history.nobody')}
      </Text>
      {t(`admin.history.${change.kind}`, { record: change.recordLabel })}
      {named && (
        <Text span inherit>
          {change.title}
        </Text>
      )}
      {!byHand && (
        <Text span inherit c="dimmed">
          {t(`frame.calls.${change.call}`)}
        </Text>
      )}
      <Text span inherit c="dimmed" ml="auto">
        <When at={change.at} />
      </Text>
    </p>
  );
}

function ChangedFields({ change }: { change: ChangeTold }) {
  const { t } = useText();
  const shown = (value: string | null) => value ?? t('admin.history.nothing');
  return (
    <dl className={styles.fields}>
      {change.fields.map(({ field, label, before, after }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            {change.kind !== 'made' && change.kind !== 'read' && (
              <>
                {before === null ? (
                  <span className={styles.nothing}>{shown(before)}</span>
                ) : (
                  <del>{before}</del>
                )}
                <span aria-hidden> → </span>
              </>
            )}
            <ins>{shown(after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
