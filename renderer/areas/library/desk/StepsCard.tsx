/** What was done at the desk since the page was opened, newest first; each step can be taken back. */
import { Button, ScrollArea, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useText } from '../../../app/text.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from './desk.module.css';
import type { DeskSession, DeskState } from './deskSession.ts';
import { useToldWords } from './toldWords.ts';

const icons = { ok: IconCircleCheck, ask: IconAlertTriangle, no: IconCircleX } as const;

export function StepsCard({ desk, steps }: { desk: DeskSession; steps: DeskState['steps'] }) {
  const { t } = useText();
  const { headline } = useToldWords();
  return (
    <SectionCard flush title={t('library.desk.steps')} className={styles.steps ?? ''}>
      {steps.length === 0 ? (
        <Text c="dimmed" px="md" pb="md">
          {t('library.desk.noSteps')}
        </Text>
      ) : (
        <ScrollArea.Autosize mah="calc(100vh - 260px)">
          <ol className={styles.stepList}>
            {steps.map((step) => {
              const Icon = icons[step.tone];
              return (
                <li key={step.key} className={styles.step} data-tone={step.tone}>
                  <Icon size={18} stroke={1.7} aria-hidden />
                  <span data-undone={step.undone || undefined}>{headline(step.told)}</span>
                  {step.act !== null &&
                    (step.undone ? (
                      <Text size="xs" c="dimmed">
                        {t('library.desk.undone')}
                      </Text>
                    ) : (
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        aria-label={t('library.desk.undoOf', { step: headline(step.told) })}
                        onClick={() => desk.undo(step)}
                      >
                        {t('library.desk.undo')}
                      </Button>
                    ))}
                </li>
              );
            })}
          </ol>
        </ScrollArea.Autosize>
      )}
    </SectionCard>
  );
}
