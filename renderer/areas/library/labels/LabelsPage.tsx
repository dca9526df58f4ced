/** 标签: which books or pieces get a label, on which sheet, from which label of it on. */
import { Alert, Button, Group, NumberInput, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import {
  type LabelLayout,
  mostLabels,
  type PresetName,
  presetNames,
  presets,
  type WhichLabels,
} from '../../../../shared/areas/library/labels.ts';
import { readLabel } from '../../../../shared/values/label.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { usePaper } from '../../../ui/usePaper.tsx';
import { LibraryTabs } from '../LibraryTabs.tsx';
import type { LabelsState } from '../paths.ts';
import { LayoutDialog } from './LayoutDialog.tsx';
import { SheetPicture } from './SheetPicture.tsx';

type By = WhichLabels['by'];
/** What came out of the printer, to be noted. */
type Printed = LabelsState;

export function LabelsPage() {
  const { t } = useText();
  const came = useLocation().state as LabelsState | null;
  const [by, setBy] = useState<By>(came ? 'ids' : 'notPrinted');
  const [kind, setKind] = useState<'copy' | 'asset'>(came?.kind ?? 'copy');
  const [from, setFrom] = useState<number | null>(null);
  const [to, setTo] = useState<number | null>(null);
  const { data: own } = useOfficeQuery('library.labelLayouts', null);
  const [layout, setLayout] = useState<string>('a4-3x8');
  const [startAt, setStartAt] = useState(1);
  const [printed, setPrinted] = useState<Printed | null>(null);
  const [editing, setEditing] = useState<LabelLayout | 'new' | null>(null);
  const which = whichOf({ by, kind, from, to, came });
  const { data: found } = useOfficeQuery('library.labelsToPrint', which ?? { by: 'notPrinted', kind }, {
    enabled: which !== null,
    keepPrevious: true,
  });
  const { mutateAsync: markPrinted } = useOfficeCommand('library.labelsPrinted');
  const tellUndo = useUndo();
  const paper = usePaper('library.labels', { making: t('library.labels.making'), formats: {} });
  const chosen = own?.find(({ id }) => id === layout);
  const sheet = chosen?.sheet ?? presets[layout as PresetName] ?? presets['a4-3x8'];
  const perSheet = sheet.columns * sheet.rows;
  const count = which === null ? 0 : (found?.count ?? 0);
  const print = async () => {
    if (which === null || !(await paper.preview({ which, layout, startAt }, t('library.labels.fileName'))))
      return;
    setPrinted({ kind: which.kind, ids: found?.ids ?? [] });
  };
  const mark = async (labels: Printed) => {
    try {
      await markPrinted(labels);
      setPrinted(null);
      await tellUndo({ message: t('library.labels.marked'), call: 'library.labelsPrinted' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Page
      title={t('library.labels.title')}
      subtitle={t('library.labels.subtitle')}
      actions={
        <Button
          leftSection={<IconPrinter size={18} stroke={1.7} />}
          disabled={count === 0}
          onClick={() => void print()}
        >
          {t('library.labels.preview', { count: Math.min(count, mostLabels) })}
        </Button>
      }
    >
      <LibraryTabs />
      {printed && (
        <Alert variant="light" color="apricot" withCloseButton onClose={() => setPrinted(null)}>
          <Group justify="space-between">
            {t('library.labels.cameOut', { count: printed.ids.length })}
            <Button size="compact-sm" onClick={() => void mark(printed)}>
              {t('library.labels.mark')}
            </Button>
          </Group>
        </Alert>
      )}
      <Group align="stretch" wrap="wrap" gap="md">
        <SectionCard title={t('library.labels.which')}>
          <Stack w={360}>
            <SegmentedControl
              aria-label={t('library.labels.which')}
              value={by}
              onChange={(value) => setBy(value as By)}
              data={[
                { value: 'notPrinted', label: t('library.labels.by.notPrinted') },
                { value: 'range', label: t('library.labels.by.range') },
                ...(came ? [{ value: 'ids', label: t('library.labels.by.ids') }] : []),
              ]}
            />
            {by !== 'ids' && (
              <SegmentedControl
                aria-label={t('library.labels.kind')}
                value={kind}
                onChange={(value) => setKind(value as Printed['kind'])}
                data={[
                  { value: 'copy', label: t('library.labels.kinds.copy') },
                  { value: 'asset', label: t('library.labels.kinds.asset') },
                ]}
              />
            )}
            {by === 'range' && (
              <>
                <Group grow>
                  <NumberOf label={t('library.labels.from')} onChange={setFrom} />
                  <NumberOf label={t('library.labels.to')} onChange={setTo} />
                </Group>
                <Text size="sm" c="dimmed">
                  {t('library.labels.rangeHint')}
                </Text>
              </>
            )}
            <Text>
              {count === 0
                ? t(`library.labels.none.${by}`)
                : t('library.labels.count', {
                    count,
                    first: found?.first ?? '',
                    last: found?.last ?? '',
                    sheets: Math.ceil((count + startAt - 1) / perSheet),
                  })}
            </Text>
            {count === mostLabels && (
              <Text c="apricot.8">{t('library.labels.most', { most: mostLabels })}</Text>
            )}
          </Stack>
        </SectionCard>
        <SectionCard title={t('library.labels.sheet')}>
          <Group align="flex-start">
            <Stack w={300}>
              <Select
                label={t('library.labels.layout')}
                allowDeselect={false}
                data={[
                  ...presetNames.map((value) => ({
                    value: value as string,
                    label: t(`library.labels.preset.${value}`),
                  })),
                  ...(own ?? []).map(({ id, name }) => ({ value: id, label: name })),
                ]}
                value={layout}
                onChange={(value) => {
                  setLayout(value ?? 'a4-3x8');
                  setStartAt(1);
                }}
              />
              <Group gap="xs">
                <Button
                  size="compact-sm"
                  variant="light"
                  leftSection={<IconPlus size={16} stroke={1.7} />}
                  onClick={() => setEditing('new')}
                >
                  {t('library.labels.newLayout')}
                </Button>
                {chosen && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    leftSection={<IconPencil size={16} stroke={1.7} />}
                    onClick={() => setEditing(chosen)}
                  >
                    {t('library.labels.editLayout')}
                  </Button>
                )}
              </Group>
              {perSheet > 1 && (
                <NumberInput
                  label={t('library.labels.startAt')}
                  description={t('library.labels.startAtHint')}
                  min={1}
                  max={perSheet}
                  allowDecimal={false}
                  value={startAt}
                  onChange={(value) => setStartAt(Math.min(perSheet, Math.max(1, Number(value) || 1)))}
                />
              )}
              <Alert variant="light" p="xs">
                {t('library.labels.scale')}
              </Alert>
            </Stack>
            <SheetPicture sheet={sheet} startAt={startAt} onStart={setStartAt} />
          </Group>
        </SectionCard>
      </Group>
      {editing && (
        <LayoutDialog
          layout={editing === 'new' ? null : editing}
          onSaved={(id) => {
            setLayout(id);
            setStartAt(1);
            setEditing(null);
          }}
          onRemoved={() => {
            setLayout('a4-3x8');
            setStartAt(1);
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
      {paper.element}
    </Page>
  );
}

interface Asked {
  by: By;
  kind: Printed['kind'];
  from: number | null;
  to: number | null;
  came: LabelsState | null;
}

function whichOf({ by, kind, from, to, came }: Asked): WhichLabels | null {
  if (by === 'notPrinted') return { by, kind };
  if (by === 'ids') return came === null || came.ids.length === 0 ? null : { by, ...came };
  if (from === null) return null;
  return { by, kind, from, to: to ?? from };
}

/** A running number, or the whole code of a label as it is scanned. */
function NumberOf({ label, onChange }: { label: string; onChange(number: number | null): void }) {
  return (
    <NumberInput
      label={label}
      min={1}
      max={999_999_999}
      allowDecimal={false}
      hideControls
      onChange={(value) => {
        const text = String(value);
        const read = readLabel(text);
        const number = read && 'number' in read ? read.number : Number(text);
        onChange(number >= 1 && number <= 9_999_999 ? number : null);
      }}
    />
  );
}
