/** 打印中心: several papers of several children in one file, class by class, to be looked at and printed at once. */
import { Button, Checkbox, Group, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPrinter, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { type ChildFilter, childFilter, everyone } from '../../../../shared/areas/children/filter.ts';
import { isOwnKey } from '../../../../shared/areas/children/ownValues.ts';
import {
  type BoundPaper,
  boundPapers,
  labelAddressees,
  mostRemembered,
  type PrintChoice,
  type PrintedBefore,
  pagesOf,
  rememberPrint,
  type WhichChildren,
  wallSizes,
} from '../../../../shared/areas/children/printing.ts';
import { may } from '../../../../shared/roles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { FilterBar } from '../list/FilterBar.tsx';
import { useChildModel } from '../useChildModel.ts';
import { PrintedList } from './PrintedList.tsx';
import styles from './print.module.css';

const usualChoice: PrintChoice = {
  papers: ['archive', 'smallCards'],
  order: 'byClass',
  wallSize: 'A4',
  labelsTo: 'home',
};

export function PrintPage() {
  const { t } = useText();
  const { preferences } = useSession();
  const { which, columns, setFilter, setWhich } = useWhich();
  const [choice, setChoice] = useState<PrintChoice>({
    ...(preferences.prints?.[0]?.choice ?? usualChoice),
    columns,
  });
  const { data, error, refetch } = useOfficeQuery(
    'children.list',
    { filter: which.filter, columns: [] },
    { keepPrevious: true },
  );
  const [remembered, remember] = useRemembered();
  const paper = usePaper('children.print', {
    making: t('children.print.preparing'),
    formats: { docx: 'children.list.word' },
  });
  const ids = which.ids && new Set(which.ids);
  const rows = (data?.rows ?? []).filter((row) => ids === null || ids.has(row.id));
  const sizes = [...Map.groupBy(rows, (row) => row.classId).values()].map((each) => each.length);
  const complete = rows.length > 0 && choice.papers.length > 0;
  const make = async (chosen: PrintChoice, of: WhichChildren, count: number) => {
    const made = await paper.preview({ ...of, choice: chosen }, t('children.print.fileName'));
    if (made) remember(chosen, of, count);
  };
  return (
    <Page
      hint="print"
      title={t('children.print.title')}
      subtitle={t('children.print.subtitle')}
      actions={
        <Button
          disabled={!complete}
          leftSection={<IconPrinter size={18} stroke={1.7} />}
          onClick={() => void make(choice, which, rows.length)}
        >
          {t('children.print.make')}
        </Button>
      }
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <div className={styles.columns}>
        <Stack>
          <SectionCard title={t('children.print.whom')}>
            <Stack gap="sm">
              {which.ids === null ? (
                <FilterBar filter={which.filter} onChange={setFilter} />
              ) : (
                <Group gap="xs">
                  <Text>{t('children.print.marked', { count: rows.length })}</Text>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    leftSection={<IconX size={16} stroke={1.7} />}
                    onClick={() => setWhich({ ...which, ids: null })}
                  >
                    {t('children.print.notOnlyMarked')}
                  </Button>
                </Group>
              )}
              <Text c="dimmed" size="sm" aria-live="polite">
                {t('children.print.reach', { count: rows.length, classes: sizes.length })}
              </Text>
            </Stack>
          </SectionCard>
          <SectionCard title={t('children.print.what')}>
            <Papers choice={choice} onChange={setChoice} />
          </SectionCard>
        </Stack>
        <Stack>
          <SectionCard title={t('children.print.result')}>
            <Stack gap="sm">
              <div className={styles.pages} aria-live="polite">
                {t('children.print.pages', { pages: complete ? pagesOf(choice, sizes) : 0 })}
              </div>
              <Radio.Group
                label={t('children.print.order')}
                value={choice.order}
                onChange={(order) => setChoice({ ...choice, order: order as PrintChoice['order'] })}
              >
                <Stack gap="xs" mt={6}>
                  <Radio value="byClass" label={t('children.print.byClass')} />
                  <Radio value="byPaper" label={t('children.print.byPaper')} />
                </Stack>
              </Radio.Group>
              <Text c="dimmed" size="xs">
                {t('children.print.bookmarks')}
              </Text>
            </Stack>
          </SectionCard>
          <PrintedList
            prints={remembered}
            onAgain={(each) => {
              setChoice(each.choice);
              setWhich(each.which);
              void make(each.choice, each.which, each.count);
            }}
          />
        </Stack>
      </div>
      {paper.element}
    </Page>
  );
}

interface PapersProps {
  choice: PrintChoice;
  onChange(choice: PrintChoice): void;
}

/** The papers, each with its own question beside it. */
function Papers({ choice, onChange }: PapersProps) {
  const { t } = useText();
  const { role } = useSession();
  const offered = boundPapers.filter((paper) => paper !== 'statistics' || may(role, 'reports.read'));
  const put = (papers: string[]) =>
    onChange({ ...choice, papers: offered.filter((paper) => papers.includes(paper)) });
  const { fields } = useChildModel();
  const columns = (choice.columns ?? []).filter(isOwnKey).flatMap((key) => {
    const field = fields[key];
    return field && !field.retired ? [field.zh] : [];
  });
  const question: Partial<Record<BoundPaper, React.ReactNode>> = {
    wallCard: (
      <SegmentedControl
        size="xs"
        aria-label={t('children.print.wallSize')}
        data={[...wallSizes]}
        value={choice.wallSize}
        onChange={(size) => onChange({ ...choice, wallSize: size as PrintChoice['wallSize'] })}
      />
    ),
    roster: columns.length > 0 && (
      <Text size="xs" c="dimmed">
        + {columns.join('、')}
      </Text>
    ),
    labels: (
      <SegmentedControl
        size="xs"
        aria-label={t('children.print.paper.labels')}
        data={labelAddressees.map((to) => ({ value: to, label: t(`children.print.labelsTo.${to}`) }))}
        value={choice.labelsTo}
        onChange={(to) => onChange({ ...choice, labelsTo: to as PrintChoice['labelsTo'] })}
      />
    ),
  };
  return (
    <Checkbox.Group value={choice.papers} onChange={put} aria-label={t('children.print.what')}>
      <div className={styles.papers}>
        {offered.map((paper) => (
          <div key={paper} className={styles.paper}>
            <Checkbox
              value={paper}
              label={t(`children.print.paper.${paper}`)}
              description={t(`children.print.about.${paper}`)}
            />
            {choice.papers.includes(paper) && question[paper]}
          </div>
        ))}
      </div>
    </Checkbox.Group>
  );
}

/** The children come marked from the list, or are chosen here by a filter; rosters have the columns of that list. */
function useWhich() {
  const state = useLocation().state as Partial<WhichChildren & { columns: string[] }> | null;
  const { preferences } = useSession();
  const columns = (state?.columns ?? preferences.childColumns ?? []).filter(isOwnKey);
  const read = childFilter.safeParse(state?.filter);
  const [which, setWhich] = useState<WhichChildren>({
    filter: read.success ? read.data : everyone,
    ids: state?.ids ?? null,
  });
  const setFilter = (filter: ChildFilter) => setWhich({ filter, ids: null });
  return { which, columns, setFilter, setWhich };
}

/** The last prints, kept with the account; those of very many marked children are not. */
function useRemembered(): [
  PrintedBefore[],
  (choice: PrintChoice, which: WhichChildren, count: number) => void,
] {
  const { preferences } = useSession();
  const { mutate: keep } = useOfficeCommand('admin.savePreferences');
  const [prints, setPrints] = useState(preferences.prints ?? []);
  const remember = (choice: PrintChoice, which: WhichChildren, count: number) => {
    if (which.ids !== null && which.ids.length > mostRemembered.ids) return;
    const next = rememberPrint(prints, { at: Date.now(), count, choice, which });
    setPrints(next);
    keep({ ...preferences, prints: next });
  };
  return [prints, remember];
}
