/** All versions of a rule with the days on which each held; any can be read, or set beside the one that is shown. */
import { Badge, Button, Text, UnstyledButton } from '@mantine/core';
import { IconColumns2, IconPencilPlus } from '@tabler/icons-react';
import type { RegulationView, VersionView } from '../../../../../shared/areas/admin/regulations.ts';
import { addDays } from '../../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../../app/calls.ts';
import { useText } from '../../../../app/text.ts';
import { notifyProblem } from '../../../../ui/notify.tsx';
import { SectionCard } from '../../../../ui/SectionCard.tsx';
import styles from './regulations.module.css';
import { versionTones } from './tones.ts';

interface VersionsProps {
  view: RegulationView;
  chosenId: string | null;
  onChoose(id: string): void;
  onBeside(id: string): void;
  mayWrite: boolean;
}

export function Versions({ view, chosenId, onChoose, onBeside, mayWrite }: VersionsProps) {
  const { t } = useText();
  const { mutateAsync: revise, isPending } = useOfficeCommand('admin.reviseRegulation');
  const { regulation, versions } = view;
  const begin = async () => {
    try {
      onChoose((await revise({ regulationId: regulation.id })).id);
    } catch (error) {
      notifyProblem(error);
    }
  };
  const drafted = versions.some(({ state }) => state === 'draft');
  return (
    <SectionCard
      title={t('admin.regulations.versions')}
      actions={
        mayWrite &&
        !drafted && (
          <Button
            size="compact-sm"
            loading={isPending}
            leftSection={<IconPencilPlus size={16} stroke={1.7} />}
            onClick={() => void begin()}
          >
            {t('admin.regulations.revise')}
          </Button>
        )
      }
    >
      <ul className={styles.versions}>
        {versions.map((each, at) => (
          <li key={each.version.id}>
            <UnstyledButton
              className={styles.version}
              aria-current={each.version.id === chosenId ? 'true' : undefined}
              onClick={() => onChoose(each.version.id)}
            >
              <span className={styles.versionHead}>
                <span>{t('admin.regulations.version', { number: each.version.number })}</span>
                <Badge size="sm" color={versionTones[each.state]}>
                  {t(`admin.regulations.versionState.${each.state}`)}
                </Badge>
              </span>
              <Text span size="sm" c="gray.7">
                <Held version={each} next={versions[at - 1]} endedOn={regulation.endedOn} />
              </Text>
              {each.version.whatChanged && (
                <Text span size="sm" lineClamp={2}>
                  {each.version.whatChanged}
                </Text>
              )}
            </UnstyledButton>
            {each.version.id !== chosenId && (
              <Button
                size="compact-xs"
                variant="subtle"
                leftSection={<IconColumns2 size={14} stroke={1.7} />}
                aria-label={t('admin.regulations.besideOf', { number: each.version.number })}
                onClick={() => onBeside(each.version.id)}
              >
                {t('admin.regulations.beside')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

interface HeldProps {
  version: VersionView;
  /** The one after it, if there is one. */
  next: VersionView | undefined;
  endedOn: string | null;
}

/** '2025-09-01 至 2026-08-31'. */
function Held({ version: { version }, next, endedOn }: HeldProps) {
  const { t } = useText();
  const from = version.inForceOn;
  if (from === null) return t('admin.regulations.notYet');
  const until = next?.version.inForceOn ?? endedOn;
  return until
    ? t('admin.regulations.heldUntil', { from, to: addDays(until, -1) })
    : t('admin.regulations.since', { day: from });
}
