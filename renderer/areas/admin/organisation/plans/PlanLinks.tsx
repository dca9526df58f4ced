/** The records that fulfil an item: each opens, and others are tied to it from a short list. */
import { ActionIcon, Anchor, Badge, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconLink, IconSearch, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlanItemRow } from '../../../../../shared/areas/admin/plans.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../../app/calls.ts';
import { useText } from '../../../../app/text.ts';
import { Lines } from '../../../../ui/Lines.tsx';
import { notifyProblem } from '../../../../ui/notify.tsx';
import { ProblemAlert } from '../../../../ui/ProblemAlert.tsx';
import styles from './plans.module.css';
import { fulfilIcons, useFulfilWords, useOpenRecord } from './words.ts';

const typedAfterMs = 200;

export function PlanLinks({ row }: { row: PlanItemRow }) {
  const { t } = useText();
  const { item, links, mine } = row;
  const words = useFulfilWords();
  const open = useOpenRecord();
  const { mutateAsync: untie } = useOfficeCommand('admin.unlinkPlanItem');
  return (
    <Stack gap={6}>
      <Text fw={600} size="sm">
        {t('admin.plans.links')}{' '}
        <Text span size="xs" c="gray.7" fw={400}>
          {t(links.length === 0 ? 'admin.plans.noLinks' : 'admin.plans.linksHint')}
        </Text>
      </Text>
      {links.length > 0 && (
        <ul className={styles.list}>
          {links.map((link) => {
            const Icon = fulfilIcons[link.kind];
            const said = words(link);
            return (
              <li key={link.id}>
                <Icon size={16} stroke={1.7} aria-hidden />
                <Anchor
                  className={styles.words}
                  component="button"
                  type="button"
                  size="sm"
                  ta="left"
                  onClick={() => open(link)}
                >
                  {said}
                </Anchor>
                {mine && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={24}
                    aria-label={t('admin.plans.unlink', { words: said })}
                    onClick={() => void untie({ id: link.id }).catch(notifyProblem)}
                  >
                    <IconX size={14} stroke={1.7} />
                  </ActionIcon>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {mine && <Choices itemId={item.id} />}
    </Stack>
  );
}

function Choices({ itemId }: { itemId: string }) {
  const { t } = useText();
  const words = useFulfilWords();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), typedAfterMs);
  const { mutateAsync: tie } = useOfficeCommand('admin.linkPlanItem');
  const { data, error } = useOfficeQuery(
    'admin.planItemChoices',
    { id: itemId, text },
    { keepPrevious: true, fresh: true },
  );
  return (
    <>
      <TextInput
        leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
        aria-label={t('admin.plans.find')}
        placeholder={t('admin.plans.find')}
        autoComplete="off"
        maxLength={60}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ProblemAlert error={error} />
      {!data && !error && <Lines count={3} />}
      {data?.length === 0 && (
        <Text size="sm" c="gray.7">
          {t('admin.plans.noChoices')}
        </Text>
      )}
      {data && data.length > 0 && (
        <div className={styles.choices}>
          {data.map((each) => {
            const Icon = fulfilIcons[each.kind];
            const said = words(each);
            return (
              <UnstyledButton
                key={each.targetId}
                className={styles.choice}
                onClick={() =>
                  void tie({ id: itemId, kind: each.kind, targetId: each.targetId }).catch(notifyProblem)
                }
              >
                <Icon size={16} stroke={1.7} aria-hidden />
                <span className={styles.words}>{said}</span>
                {each.suggested && <Badge color="pine">{t('admin.plans.suggested')}</Badge>}
                <IconLink size={16} stroke={1.7} aria-hidden />
              </UnstyledButton>
            );
          })}
        </div>
      )}
    </>
  );
}
