/** 上一次怎么写的: the summary of the time before beside the new one; its numbers as approved, else as they are counted now. */
import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SummaryView } from '../../../shared/areas/reports/calls.ts';
import { useOfficeQuery } from '../../app/calls.ts';
import { useText } from '../../app/text.ts';
import { Lines } from '../../ui/Lines.tsx';
import { ProseEditor } from '../../ui/ProseEditor/index.ts';
import { SectionCard } from '../../ui/SectionCard.tsx';
import styles from './summary.module.css';

export function Former({ year, half }: Pick<SummaryView, 'year' | 'half'>) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const before = half === 2 ? { year, half: 1 } : { year: year - 1, half: half === 0 ? 0 : 2 };
  return (
    <SectionCard
      title={t('reports.summary.former')}
      actions={
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={opened}
          onClick={() => setOpened((was) => !was)}
        >
          {t(opened ? 'reports.summary.formerClose' : 'reports.summary.formerOpen')}
        </Button>
      }
    >
      {opened ? <FormerText {...before} /> : <Text size="sm">{t('reports.summary.formerHint')}</Text>}
    </SectionCard>
  );
}

function FormerText(before: { year: number; half: number }) {
  const { t } = useText();
  const { year, half } = before;
  const { data: view } = useOfficeQuery('reports.summary', before);
  const { data: filed } = useOfficeQuery('reports.filedReports', {
    kind: half === 0 ? 'year' : 'half',
    period: half === 0 ? String(year) : `${year}-H${half}`,
  });
  const figures = useMemo(() => {
    const approved = filed?.[0]?.report.figures;
    return (view?.figures ?? []).map(({ name, value, text }) => ({
      ...{ name, value, opens: false },
      text: approved?.[name] ?? text,
    }));
  }, [view, filed]);
  if (!view || !filed) return <Lines count={6} />;
  if (!view.edited && filed.length === 0) return <Text size="sm">{t('reports.summary.formerNone')}</Text>;
  return (
    <div className={styles.former}>
      <Text size="sm" fw={600}>
        {view.title}
      </Text>
      {view.sections.map((section) => (
        <section key={section.id}>
          <h3 className={styles.formerHeading}>{section.heading}</h3>
          <ProseEditor
            readOnly
            value={section.paragraphs}
            onChange={() => undefined}
            label={t('reports.summary.formerText', { heading: section.heading })}
            figures={figures}
          />
        </section>
      ))}
    </div>
  );
}
