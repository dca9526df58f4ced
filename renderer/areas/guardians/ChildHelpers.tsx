/** 社会力量 at a child's side: who, with a valid check or not, since when. */
import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { HelperPairing } from '../../../shared/areas/guardians/helpers.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { helperKind } from '../../../shared/codes/index.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { Lines } from '../../ui/Lines.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import type { CareTabProps } from './CareTab.tsx';
import { CheckBadge } from './CheckBadge.tsx';
import styles from './guardians.module.css';
import { PairingForm } from './PairingForm.tsx';
import { PairingLine } from './PairingLine.tsx';
import { helperPath } from './paths.ts';

export function ChildHelpers({ file, mayWrite }: CareTabProps) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const childId = file.child.id;
  const { data: rows, error, refetch } = useOfficeQuery('guardians.helpersOf', { childId });
  const [form, setForm] = useState<'new' | HelperPairing | null>(null);
  const edited = rows?.find((each) => form !== 'new' && each.pairing.id === form?.id);
  return (
    <SectionCard
      title={t('guardians.helpers.pairingsOf')}
      actions={
        mayWrite && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} stroke={1.7} />}
            onClick={() => setForm('new')}
          >
            {t('guardians.helpers.pair')}
          </Button>
        )
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!rows && !error && <Lines count={2} />}
      {rows?.length === 0 && <Text c="dimmed">{t('guardians.helpers.pairNone')}</Text>}
      <ul className={styles.lines}>
        {rows?.map(({ pairing, helper, checkState, runs }) => (
          <PairingLine
            key={pairing.id}
            pairing={pairing}
            runs={runs}
            name={helper.name}
            detail={
              <Group gap={8} component="span">
                {[labelOf(helperKind, helper.kind, language), helper.phone].filter(Boolean).join(' · ')}
                <CheckBadge row={{ checkState, dueOn: null }} />
              </Group>
            }
            onOpen={() => void navigate(helperPath(helper.id))}
            {...(mayWrite ? { onEdit: () => setForm(pairing) } : {})}
          />
        ))}
      </ul>
      {form !== null && (
        <PairingForm
          helperId={edited?.helper.id ?? null}
          childId={childId}
          pairing={edited?.pairing ?? null}
          checkState={edited?.checkState ?? null}
          onClose={() => setForm(null)}
        />
      )}
    </SectionCard>
  );
}
