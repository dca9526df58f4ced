/** 成长记录: what of the twelve contents is there, and the pages themselves. */
import { Badge, Button, UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconPlant2, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import { askedParts, type GrowthCount, partsThere } from '../../../../shared/areas/mentoring/growth.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { growthPart } from '../../../../shared/codes/index.ts';
import { may } from '../../../../shared/roles.ts';
import { type Day, formatDay } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import styles from './growth.module.css';
import { PageCard } from './PageCard.tsx';
import { PageDialog, type PageDraft } from './PageDialog.tsx';

interface TabProps {
  file: ChildFile;
  today: Day;
  mayWrite: boolean;
}

export default function GrowthTab({ file, today, mayWrite }: TabProps) {
  const { t } = useText();
  const { role } = useSession();
  const childId = file.child.id;
  const { data, error, refetch } = useOfficeQuery('mentoring.growth', { childId });
  const [part, setPart] = useState<string | null>(null);
  const [draft, setDraft] = useState<PageDraft | null>(null);
  const booklet = usePaper('mentoring.growthBooklet', {
    making: t('mentoring.growth.making'),
    formats: { docx: 'children.list.word' },
  });
  const writes = mayWrite && may(role, 'mentoring.write');
  const pages = (data?.pages ?? []).filter(({ page }) => part === null || page.part === part);
  const add = () => setDraft({ id: null, version: null, part: part ?? '13', day: today });
  return (
    <div className={styles.tab}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <SectionCard
        title={t('mentoring.growth.partsTitle')}
        badge={data && <Badge>{t('mentoring.growth.partsThere', { there: partsThere(data.counts) })}</Badge>}
        className={styles.parts ?? ''}
        flush
      >
        {data ? <Parts counts={data.counts} chosen={part} onChoose={setPart} /> : <Lines count={8} />}
      </SectionCard>
      <SectionCard
        title={part === null ? t('mentoring.growth.pagesTitle') : <PartName part={part} />}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} stroke={1.7} />}
              onClick={() =>
                void booklet.preview({ childId }, `${t('mentoring.growth.fileName')}-${file.child.name}`)
              }
            >
              {t('mentoring.growth.print')}
            </Button>
            {writes && (
              <Button leftSection={<IconPlus size={18} stroke={1.7} />} onClick={add}>
                {t('mentoring.growth.add')}
              </Button>
            )}
          </>
        }
      >
        {!data && !error && <Lines count={5} />}
        {data && pages.length === 0 && <NoPages part={part} />}
        <ol className={styles.pages}>
          {pages.map((row) => (
            <li key={row.page.id}>
              <PageCard row={row} mayWrite={writes} onChange={setDraft} />
            </li>
          ))}
        </ol>
      </SectionCard>
      {draft && <PageDialog childId={childId} draft={draft} today={today} onClose={() => setDraft(null)} />}
      {booklet.element}
    </div>
  );
}

function PartName({ part }: { part: string }) {
  const { language } = useText();
  return labelOf(growthPart, part, language);
}

interface PartsProps {
  counts: readonly GrowthCount[];
  chosen: string | null;
  onChoose(part: string | null): void;
}

/** Each content as a line that shows its pages; a second click shows all again. */
function Parts({ counts, chosen, onChoose }: PartsProps) {
  const { t, language } = useText();
  return (
    <ul className={styles.partList}>
      {counts.map(({ part, count, last }) => {
        const there = count > 0;
        const Mark = there ? IconCircleCheck : IconCircleDashed;
        return (
          <li key={part}>
            <UnstyledButton
              className={styles.part}
              aria-pressed={chosen === part}
              data-there={there || undefined}
              onClick={() => onChoose(chosen === part ? null : part)}
            >
              <Mark size={18} stroke={1.7} aria-hidden />
              <span className={styles.partName}>
                {askedParts.includes(part) ? `${part}. ` : ''}
                <PartName part={part} />
              </span>
              <span className={styles.partCount} title={last ? formatDay(last, language, 'long') : undefined}>
                {there ? t('mentoring.growth.count', { count }) : t('mentoring.growth.none')}
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}

function NoPages({ part }: { part: string | null }) {
  const { t } = useText();
  if (part === null)
    return (
      <EmptyState
        small
        icon={IconPlant2}
        title={t('mentoring.growth.emptyTitle')}
        text={t('mentoring.growth.emptyHint')}
      />
    );
  const elsewhere = ['2', '5', '12'].includes(part)
    ? t('mentoring.growth.fromContacts')
    : ['6', '8'].includes(part)
      ? t('mentoring.growth.fromPictures')
      : '';
  return <EmptyState small icon={IconPlant2} title={t('mentoring.growth.emptyPart')} text={elsewhere} />;
}
