/** The foot of the preview: one sentence that says what will be written, and the button that writes it. */
import { Button, Checkbox, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportPreview } from '../../../../shared/areas/children/import.ts';
import { type Day, isDay } from '../../../../shared/values/day.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { DayInput } from '../../../ui/DayInput.tsx';
import styles from './census.module.css';
import { dayInTitles } from './censusDay.ts';
import { isOpen, writesSomething } from './verdicts.ts';

interface CommitBarProps {
  preview: ImportPreview;
  onCommit(censusDay: Day, classes: boolean): Promise<void>;
}

export function CommitBar({ preview, onCommit }: CommitBarProps) {
  const { t } = useText();
  const { today } = useSession();
  const [day, setDay] = useState<string | null>(() => dayInTitles(preview.titles, today) ?? today);
  const [withClasses, setWithClasses] = useState(preview.classes.length > 0);
  const dayIsGood = day !== null && isDay(day) && day <= today;
  const anything = writesSomething(preview, withClasses);
  return (
    <div className={styles.commit}>
      <div className={styles.commitWords}>
        <Text fw={600} aria-live="polite">
          <Sentence preview={preview} withClasses={withClasses} />
        </Text>
        {preview.classes.length > 0 && (
          <Checkbox
            size="xs"
            checked={withClasses}
            onChange={(event) => setWithClasses(event.currentTarget.checked)}
            label={t('children.census.classesFound', { count: preview.classes.length })}
          />
        )}
      </div>
      <DayInput
        w={206}
        aria-label={t('children.census.censusDay')}
        leftSection={
          <Text size="xs" c="dimmed">
            {t('children.census.censusDay')}
          </Text>
        }
        leftSectionWidth={84}
        title={t('children.census.censusDayHint')}
        value={day}
        onChange={setDay}
        error={!dayIsGood}
      />
      <Button
        size="md"
        disabled={!anything || !dayIsGood}
        leftSection={<IconFileImport size={18} stroke={1.7} />}
        onClick={() => void onCommit(day!, withClasses)}
      >
        {t('children.census.commit')}
      </Button>
    </div>
  );
}

function Sentence({ preview, withClasses }: { preview: ImportPreview; withClasses: boolean }) {
  const { t } = useText();
  const open = preview.rows.filter(isOpen).length;
  const parts = [
    { key: 'summaryNew', count: preview.counts.new ?? 0 },
    { key: 'summaryChanged', count: preview.counts.changed ?? 0 },
    { key: 'summaryClasses', count: withClasses ? preview.classes.length : 0 },
  ].flatMap(({ key, count }) => (count > 0 ? [t(`children.census.${key}`, { count })] : []));
  return (
    <>
      {parts.length > 0
        ? t('children.census.summaryWill', { parts: parts.join(t('children.census.partsComma')) })
        : t('children.census.summaryNothing')}
      {open > 0 && (
        <Text span c="apricot.8" ml={8}>
          {t('children.census.summaryLeft', { count: open })}
        </Text>
      )}
    </>
  );
}
