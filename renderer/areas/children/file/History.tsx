/** Who changed what, newest first; every value as a person reads it. */
import { Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useMemo } from 'react';
import { attachmentModel } from '../../../../shared/areas/children/attachments.ts';
import type { Change } from '../../../../shared/areas/children/calls.ts';
import { kinModel } from '../../../../shared/areas/children/kin.ts';
import { childModel } from '../../../../shared/areas/children/model.ts';
import { spellModel } from '../../../../shared/areas/children/spells.ts';
import { type Field, labelOfField } from '../../../../shared/record.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { fieldText } from '../../../ui/fieldText.ts';
import { Lines } from '../../../ui/Lines.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { When } from '../../../ui/When.tsx';
import { useRecordNames } from '../names.ts';
import styles from './file.module.css';

const fieldsOf: Record<string, Record<string, Field>> = {
  child: childModel.fields,
  kin: kinModel.fields,
  attachment: attachmentModel.fields,
  spell: spellModel.fields,
};
const recordWords = {
  child: 'children.history.child',
  kin: 'children.history.kin',
  attachment: 'children.history.attachment',
  spell: 'children.history.spell',
} as const;

export function History({ id }: { id: string }) {
  const { t } = useText();
  const { data: changes, error, refetch } = useOfficeQuery('children.history', { id });
  return (
    <SectionCard flush>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!changes && !error && (
        <div className={styles.waiting}>
          <Lines count={4} />
        </div>
      )}
      {changes?.length === 0 && <EmptyState small icon={IconHistory} title={t('children.history.empty')} />}
      {changes && changes.length > 0 && (
        <ol className={styles.changes}>
          {changes.map((change, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries have no name of their own and never move
            <li key={index}>
              <ChangeLines change={change} />
            </li>
          ))}
        </ol>
      )}
    </SectionCard>
  );
}

function ChangeLines({ change }: { change: Change }) {
  const { t } = useText();
  const record = t(recordWords[change.record as keyof typeof recordWords]);
  const byHand = change.call.startsWith('children.save') || change.call.startsWith('children.remove');
  return (
    <>
      <p className={styles.changeHead}>
        <Text span fw={600} inherit>
          {change.staffName}
        </Text>
        {t(`children.history.${change.kind}`, { record })}
        {!byHand && (
          <Text span inherit c="dimmed">
            {t(`frame.calls.${change.call}`)}
          </Text>
        )}
        <Text span inherit c="dimmed" ml="auto">
          <When at={change.at} />
        </Text>
      </p>
      {change.fields.length > 0 && change.kind !== 'removed' && <ChangedFields change={change} />}
    </>
  );
}

function ChangedFields({ change }: { change: Change }) {
  const { t, language } = useText();
  const { classes, staff } = useRecordNames();
  const names = useMemo(() => new Map([...classes, ...staff]), [classes, staff]);
  return (
    <dl className={styles.changed}>
      {change.fields.map(({ field: key, before, after }) => {
        const field = fieldsOf[change.record]?.[key];
        if (!field) return null;
        const words = (value: unknown) => fieldText(field, asRecorded(field, value), { t, language, names });
        return (
          <div key={key}>
            <dt>{labelOfField(field, language)}</dt>
            <dd>
              {change.kind === 'changed' && (
                <>
                  <del>{words(before) || t('children.history.nothing')}</del>
                  <span aria-hidden> → </span>
                </>
              )}
              <ins>{words(after) || t('children.history.nothing')}</ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The audit chain keeps values as the table does: yes and no as 1 and 0, lists as JSON text. */
function asRecorded(field: Field, value: unknown): unknown {
  if (field.kind === 'flag' && typeof value === 'number') return value === 1;
  const isList = field.kind === 'phones' || field.kind === 'codes';
  return isList && typeof value === 'string' ? JSON.parse(value) : value;
}
