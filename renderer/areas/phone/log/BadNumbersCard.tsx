/** Numbers that were wrong or out of service when last tried: asked for, mended in the file, or found right. */
import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { BadNumber } from '../../../../shared/areas/phone/log.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { callWhyNot } from '../../../../shared/codes/index.ts';
import { may } from '../../../../shared/roles.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { childPath } from '../../children/openList.ts';
import { useCalledWords } from './callWords.ts';
import styles from './log.module.css';

export function BadNumbersCard() {
  const { t } = useText();
  const { data } = useOfficeQuery('phone.badNumbers', { childId: null });
  if (!data) return null;
  return (
    <SectionCard title={t('phone.bad.title')} className={styles.quick ?? ''} flush>
      {data.length === 0 ? (
        <Text p="md" c="dimmed">
          {t('phone.bad.none')}
        </Text>
      ) : (
        <ul className={styles.badList}>
          {data.map((each) => (
            <li key={`${each.kinId}${each.number}`}>
              <BadNumberLine bad={each} named />
            </li>
          ))}
        </ul>
      )}
    </SectionCard>
  );
}

/** One number with what can be done about it. `named`: says whose, and leads to the file. */
export function BadNumberLine({ bad, named = false }: { bad: BadNumber; named?: boolean }) {
  const { t, language } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const calledWords = useCalledWords();
  const { mutateAsync: check, isPending } = useOfficeCommand('phone.numberChecked');
  const tellUndo = useUndo();
  const checked = async () => {
    try {
      await check({ callId: bad.callId });
      await tellUndo({ message: t('phone.bad.checkedDone'), call: 'phone.numberChecked' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <div className={styles.badLine}>
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
      <span className={styles.grow}>
        {named && <strong>{[bad.child.name, bad.child.className].filter(Boolean).join(' ')} · </strong>}
        {t('phone.bad.line', {
          whom: calledWords({ relation: bad.relation, name: bad.kinName }) || t('phone.somebody'),
          number: bad.number,
          day: formatDay(bad.day, language, 'long'),
          why: labelOf(callWhyNot, bad.whyNot, language),
        })}
      </span>
      <Group gap={6} wrap="nowrap">
        {named && (
          <Button size="compact-sm" variant="default" onClick={() => void navigate(childPath(bad.child.id))}>
            {t('phone.bad.open')}
          </Button>
        )}
        {may(role, 'phone.write') && (
          <Button size="compact-sm" variant="light" loading={isPending} onClick={() => void checked()}>
            {t('phone.bad.checked')}
          </Button>
        )}
      </Group>
    </div>
  );
}
