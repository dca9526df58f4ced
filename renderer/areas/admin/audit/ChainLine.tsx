/** Whether the changes are whole, over their table; what is wrong where, and what to do. */
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { ChainTold } from '../../../../shared/areas/admin/audit.ts';
import { useOfficeJob, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyDone, notifyProblem } from '../../../ui/notify.tsx';
import { ProgressDialog } from '../../../ui/ProgressDialog.tsx';
import { exactly, When } from '../../../ui/When.tsx';
import { backupsPath } from '../paths.ts';
import styles from './audit.module.css';

export function ChainLine() {
  const { t, language } = useText();
  const { data: chain } = useOfficeQuery('admin.chain', { language }, { fresh: true });
  const check = useOfficeJob('admin.checkChain');
  const start = async () => {
    try {
      const { state } = await check.mutateAsync({ language });
      if (state === 'whole') notifyDone(t('admin.chain.checked'));
    } catch (error) {
      notifyProblem(error);
    }
  };
  const again = (
    <Button variant="default" size="compact-sm" onClick={() => void start()}>
      {t('admin.chain.check')}
    </Button>
  );
  return (
    <>
      {chain?.fault ? (
        <Broken chain={chain} fault={chain.fault} again={again} />
      ) : (
        <Group gap="xs" className={styles.chain}>
          <IconShieldCheck size={18} stroke={1.7} aria-hidden />
          <Text size="sm">
            {chain?.state === 'whole'
              ? t('admin.chain.whole', { rows: chain.rows.toLocaleString(language) })
              : t('admin.chain.unchecked')}
          </Text>
          {chain?.checkedAt != null && (
            <Text size="sm" c="dimmed">
              {t('admin.chain.checkedAt')} <When at={chain.checkedAt} />
            </Text>
          )}
          {again}
        </Group>
      )}
      <ProgressDialog
        title={t('admin.chain.checking')}
        running={check.isPending}
        progress={check.progress}
        onCancel={check.cancel}
      />
    </>
  );
}

interface BrokenProps {
  chain: ChainTold;
  fault: NonNullable<ChainTold['fault']>;
  again: ReactNode;
}

function Broken({ chain, fault, again }: BrokenProps) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const { at, record, seq, how } = fault;
  const about =
    at === null || record === null ? '' : t('admin.chain.about', { when: exactly(at, language), record });
  return (
    <Alert
      className={styles.broken}
      color="red"
      icon={<IconShieldX size={20} stroke={1.7} />}
      title={t('admin.chain.broken', { seq })}
    >
      <p>{t(`admin.chain.fault.${how}`, { seq, about })}</p>
      <p>{t('admin.chain.todo', { rows: chain.rows.toLocaleString(language) })}</p>
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => void navigate(backupsPath)}>
          {t('admin.chain.backUp')}
        </Button>
        {again}
      </Group>
    </Alert>
  );
}
