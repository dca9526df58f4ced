import {
  ActionIcon,
  Button,
  Group,
  MultiSelect,
  Stack,
  Table,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { type Dispatch, type KeyboardEvent, type SetStateAction, useState } from 'react';
import { type EvidenceRuleId, evidenceRule } from '../../../../shared/areas/assessment/evidenceRules.ts';
import {
  allPoints,
  endOf,
  isLeaf,
  mostRows,
  moved,
  pointsOf,
  shifted,
} from '../../../../shared/areas/assessment/tree.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { formatHalves } from '../../../../shared/values/halfPoints.ts';
import { useText } from '../../../app/text.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from '../assessment.module.css';
import { HalvesInput, halvesOf, typedOf } from '../HalvesInput.tsx';
import { type DraftRow, emptyRow, withKeys } from './draft.ts';

/** 999 points. */
const mostHalves = 1998;

interface TreeEditorProps {
  rows: readonly DraftRow[];
  onChange: Dispatch<SetStateAction<DraftRow[]>>;
  mayWrite: boolean;
}

export function TreeEditor({ rows, onChange, mayWrite }: TreeEditorProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<number | null>(rows[0]?.key ?? null);
  const points = pointsOf(rows);
  const at = rows.findIndex(({ key }) => key === chosen);
  const row = rows[at];
  const set = (key: number, change: Partial<DraftRow>) =>
    onChange((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const add = () => {
    const [made] = withKeys([emptyRow(row?.level ?? 1)]);
    const end = row ? endOf(rows, at) : rows.length;
    onChange((all) => [...all.slice(0, end), made!, ...all.slice(end)]);
    setChosen(made!.key);
  };
  const act = (change: (all: readonly DraftRow[], place: number) => DraftRow[]) =>
    row && onChange((all) => change(all, at));
  const takeAway = () => {
    act((all, place) => [...all.slice(0, place), ...all.slice(endOf(all, place))]);
    setChosen(rows[at - 1]?.key ?? null);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !mayWrite) return;
    const moves: Record<string, () => void> = {
      ArrowUp: () => act((all, place) => moved(all, place, -1)),
      ArrowDown: () => act((all, place) => moved(all, place, 1)),
      ArrowLeft: () => act((all, place) => shifted(all, place, -1)),
      ArrowRight: () => act((all, place) => shifted(all, place, 1)),
    };
    if (event.key === 'Enter') add();
    else if (event.altKey && moves[event.key]) moves[event.key]!();
    else return;
    event.preventDefault();
  };
  const tools = [
    {
      label: t('assessment.trees.up'),
      icon: IconArrowUp,
      run: () => act((all, place) => moved(all, place, -1)),
    },
    {
      label: t('assessment.trees.down'),
      icon: IconArrowDown,
      run: () => act((all, place) => moved(all, place, 1)),
    },
    {
      label: t('assessment.trees.out'),
      icon: IconIndentDecrease,
      run: () => act((all, place) => shifted(all, place, -1)),
    },
    {
      label: t('assessment.trees.in'),
      icon: IconIndentIncrease,
      run: () => act((all, place) => shifted(all, place, 1)),
    },
    { label: t('assessment.trees.takeAway'), icon: IconTrash, run: takeAway },
  ];
  return (
    <div className={styles.two}>
      <SectionCard
        flush
        title={t('assessment.trees.rows')}
        badge={
          <Text span size="sm" c="gray.7">
            {t('assessment.trees.sum', { points: formatHalves(allPoints(rows)) })}
          </Text>
        }
        actions={
          mayWrite && (
            <Group gap={4}>
              {tools.map(({ label, icon: Icon, run }) => (
                <ActionIcon
                  key={label}
                  variant="subtle"
                  color="gray"
                  aria-label={label}
                  disabled={!row}
                  onClick={run}
                >
                  <Icon size={18} stroke={1.7} />
                </ActionIcon>
              ))}
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPlus size={16} stroke={1.7} />}
                disabled={rows.length >= mostRows}
                onClick={add}
              >
                {t('assessment.trees.add')}
              </Button>
            </Group>
          )
        }
      >
        <Table verticalSpacing={3} className={styles.table}>
          <Table.Tbody>
            {rows.map((each, place) => (
              <Table.Tr key={each.key} className={each.key === chosen ? styles.chosen : undefined}>
                <Table.Td pl={8 + (each.level - 1) * 26}>
                  <TextInput
                    size="xs"
                    aria-label={t('assessment.trees.nameOf', { place: place + 1 })}
                    value={each.name}
                    maxLength={200}
                    autoFocus={each.key === chosen && each.name === ''}
                    autoComplete="off"
                    readOnly={!mayWrite}
                    fw={each.level === 1 ? 600 : 400}
                    onFocus={() => setChosen(each.key)}
                    onKeyDown={keys}
                    onChange={(event) => set(each.key, { name: event.currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td w={104}>
                  {isLeaf(rows, place) ? (
                    <HalvesInput
                      size="xs"
                      aria-label={t('assessment.trees.pointsOf', { place: place + 1 })}
                      most={mostHalves}
                      readOnly={!mayWrite}
                      value={each.typed ?? typedOf(each.halves)}
                      onFocus={() => setChosen(each.key)}
                      onKeyDown={(event) => event.key === 'Enter' && keys(event)}
                      onChange={(typed) =>
                        set(each.key, { typed, halves: halvesOf(typed, mostHalves) ?? null })
                      }
                    />
                  ) : (
                    <Text size="sm" ta="right" pr="sm" fw={600}>
                      {formatHalves(points[place]!)}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </SectionCard>
      {row && (
        <div className={styles.beside}>
          <Detail
            row={row}
            onChange={(change) => set(row.key, change)}
            mayWrite={mayWrite}
            leaf={isLeaf(rows, at)}
          />
        </div>
      )}
    </div>
  );
}

interface DetailProps {
  row: DraftRow;
  onChange(change: Partial<DraftRow>): void;
  mayWrite: boolean;
  leaf: boolean;
}

function Detail({ row, onChange, mayWrite, leaf }: DetailProps) {
  const { t, language } = useText();
  return (
    <SectionCard title={row.name || t('assessment.trees.unnamed')}>
      <Stack gap="xs">
        {(['target', 'criterion', 'look'] as const).map((key) => (
          <Textarea
            key={key}
            label={t(`assessment.trees.part.${key}`)}
            autosize
            minRows={key === 'criterion' ? 3 : 2}
            maxRows={8}
            maxLength={4000}
            readOnly={!mayWrite}
            value={row[key] ?? ''}
            onChange={(event) => onChange({ [key]: event.currentTarget.value || null })}
          />
        ))}
        {leaf && (
          <MultiSelect
            label={t('assessment.trees.rules')}
            description={t('assessment.trees.rulesHint')}
            readOnly={!mayWrite}
            searchable
            data={evidenceRule.entries.map(({ code }) => ({
              value: code,
              label: labelOf(evidenceRule, code, language),
            }))}
            value={row.rules}
            onChange={(rules) => onChange({ rules: rules as EvidenceRuleId[] })}
          />
        )}
      </Stack>
    </SectionCard>
  );
}
