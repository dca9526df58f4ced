/** The lines of what comes in: an ISBN scanned or a name typed is a line, Enter goes to the next. */
import {
  ActionIcon,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { IconBarcode, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { formatIsbn } from '../../../../shared/values/isbnHyphens.ts';
import { formatYuan, parseYuan } from '../../../../shared/values/money.ts';
import { office } from '../../../app/office.ts';
import { useText } from '../../../app/text.ts';
import styles from '../equipment.module.css';
import { optionsOf } from '../ledger/LedgerFilters.tsx';
import { useThingCodes } from '../useThingCodes.ts';
import { type DraftLine, type LinePatch, withTyped } from './lines.ts';

interface LinesEditorProps {
  lines: readonly DraftLine[];
  onChange(next: (lines: readonly DraftLine[]) => DraftLine[]): void;
}

export function LinesEditor({ lines, onChange }: LinesEditorProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [what, setWhat] = useState<'book' | 'equipment'>('book');
  const entry = useRef<HTMLInputElement>(null);
  const now = useRef(lines);
  now.current = lines;
  const set = (key: number, patch: LinePatch) =>
    onChange((all) =>
      all.map((each) => (each.key === key ? { ...each, patch: { ...each.patch, ...patch } } : each)),
    );
  const add = () => {
    const text = typed.trim();
    if (text === '') return;
    setTyped('');
    const { lines: next, key } = withTyped(now.current, text, what);
    now.current = next;
    onChange(() => next);
    const { isbn, name } = next.find((each) => each.key === key)!.patch;
    if (isbn && !name) void nameOf(isbn, key);
  };
  /** A title that is here already brings its name; else the hand goes to where it is typed. */
  const nameOf = async (isbn: string, key: number) => {
    const found = await office.call('library.scan', { code: isbn }).catch(() => null);
    if (found?.kind === 'title') set(key, { name: found.name });
    else document.querySelector<HTMLInputElement>(`[data-line="${key}"] input`)?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  const back = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    entry.current?.focus();
  };
  return (
    <>
      <Group gap="xs" align="end">
        <SegmentedControl
          aria-label={t('equipment.intake.line.what')}
          data={(['book', 'equipment'] as const).map((value) => ({
            value,
            label: t(`equipment.intake.line.${value}`),
          }))}
          value={what}
          onChange={(value) => setWhat(value as 'book' | 'equipment')}
        />
        <TextInput
          ref={entry}
          flex={1}
          label={t('equipment.intake.line.entry')}
          placeholder={t('equipment.intake.line.entryHint')}
          leftSection={<IconBarcode size={18} stroke={1.7} aria-hidden />}
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKey}
        />
      </Group>
      {lines.length > 0 && (
        <div className={styles.scroll}>
          <Table horizontalSpacing="md" verticalSpacing={4} className={styles.table} stickyHeader>
            <Table.Thead>
              <Table.Tr>
                {(['place', 'what', 'name', 'more', 'quantity', 'price'] as const).map((key) => (
                  <Table.Th key={key}>{t(`equipment.intake.line.column.${key}`)}</Table.Th>
                ))}
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((line, at) => (
                <Line
                  key={line.key}
                  line={line}
                  place={at + 1}
                  onKey={back}
                  onChange={(patch) => set(line.key, patch)}
                  onRemove={() => onChange((all) => all.filter(({ key }) => key !== line.key))}
                />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Text size="sm" c="dimmed">
        {t('equipment.intake.line.count', {
          count: lines.length,
          pieces: lines.reduce((sum, { patch }) => sum + (patch.quantity ?? 1), 0),
        })}
      </Text>
    </>
  );
}

/** What a line that was taken for the other kind of thing becomes. */
const asBook: LinePatch = { what: 'book', kind: null, counted: false };
const asEquipment: LinePatch = {
  ...{ what: 'equipment', kind: 'other', isbn: null, author: null, publisher: null },
};

interface LineProps {
  line: DraftLine;
  place: number;
  onKey(event: KeyboardEvent): void;
  onChange(patch: LinePatch): void;
  onRemove(): void;
}

function Line({ line: { key, patch }, place, onKey, onChange, onRemove }: LineProps) {
  const { t, language } = useText();
  const { kinds } = useThingCodes();
  const isBook = patch.what === 'book';
  return (
    <Table.Tr>
      <Table.Td>{place}</Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          w={76}
          aria-label={t('equipment.intake.line.whatOf', { place })}
          data={(['book', 'equipment'] as const).map((value) => ({
            value,
            label: t(`equipment.intake.line.${value}`),
          }))}
          value={isBook ? 'book' : 'equipment'}
          onChange={(event) => onChange(event.currentTarget.value === 'book' ? asBook : asEquipment)}
        />
      </Table.Td>
      <Table.Td data-line={key}>
        <TextInput
          size="xs"
          aria-label={t('equipment.intake.line.nameOf', { place })}
          placeholder={t('equipment.intake.line.column.name')}
          maxLength={200}
          autoComplete="off"
          value={patch.name ?? ''}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
          onKeyDown={onKey}
        />
      </Table.Td>
      <Table.Td>
        {isBook ? (
          <Text size="xs">{patch.isbn ? formatIsbn(patch.isbn) : t('equipment.intake.line.noIsbn')}</Text>
        ) : (
          <Group gap="xs" wrap="nowrap">
            <Select
              size="xs"
              w={120}
              searchable
              allowDeselect={false}
              aria-label={t('equipment.intake.line.kindOf', { place })}
              data={optionsOf(kinds, language)}
              value={patch.kind ?? null}
              onChange={(kind) => kind && onChange({ kind })}
            />
            <Checkbox
              size="xs"
              label={t('equipment.intake.line.counted')}
              checked={patch.counted ?? false}
              onChange={(event) => onChange({ counted: event.currentTarget.checked })}
            />
          </Group>
        )}
      </Table.Td>
      <Table.Td>
        <NumberInput
          size="xs"
          w={80}
          min={1}
          max={9999}
          aria-label={t('equipment.intake.line.quantityOf', { place })}
          value={patch.quantity ?? 1}
          onChange={(value) => onChange({ quantity: Math.max(1, Math.trunc(Number(value)) || 1) })}
          onKeyDown={onKey}
        />
      </Table.Td>
      <Table.Td>
        <PriceInput
          label={t('equipment.intake.line.priceOf', { place })}
          fen={patch.priceFen ?? null}
          onChange={(priceFen) => onChange({ priceFen })}
          onKey={onKey}
        />
      </Table.Td>
      <Table.Td>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('equipment.intake.line.remove', { place })}
          onClick={onRemove}
        >
          <IconTrash size={16} stroke={1.7} />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}

interface PriceInputProps {
  label: string;
  fen: number | null;
  onChange(fen: number | null): void;
  onKey(event: KeyboardEvent): void;
}

function PriceInput({ label, fen, onChange, onKey }: PriceInputProps) {
  const [typed, setTyped] = useState(fen === null ? '' : formatYuan(fen));
  const wrong = typed.trim() !== '' && parseYuan(typed) === null;
  return (
    <TextInput
      size="xs"
      w={100}
      inputMode="decimal"
      autoComplete="off"
      rightSection="元"
      aria-label={label}
      error={wrong}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseYuan(event.currentTarget.value));
      }}
      onKeyDown={onKey}
    />
  );
}
