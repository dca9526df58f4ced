import {
  Checkbox,
  type ComboboxItem,
  Group,
  Input,
  NumberInput,
  type OptionsFilter,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { findCode, labelOf } from '../../../shared/codes/codeList.ts';
import type { Field, Phone } from '../../../shared/record.ts';
import { useText } from '../../app/text.ts';
import { ClockInput } from '../ClockInput.tsx';
import { DayInput } from '../DayInput.tsx';
import { MoneyInput } from './MoneyInput.tsx';
import { PhonesInput } from './PhonesInput.tsx';
import classes from './RecordForm.module.css';

export interface LinkOption {
  value: string;
  label: string;
}

interface FieldControlProps {
  name: string;
  field: Field;
  label: string;
  value: unknown;
  error: string | undefined;
  hint?: ReactNode;
  links: readonly LinkOption[];
  onChange(value: unknown): void;
  /** With the value that the control holds when it is left. */
  onBlur(value: unknown): void;
}

/** The control for a field's kind, with its label, its error and its hint. */
export function FieldControl(props: FieldControlProps) {
  return (
    <div className={spanOf(props.field)} data-field={props.name}>
      <Control {...props} />
      {props.hint !== undefined && props.hint !== null && <div className={classes.hint}>{props.hint}</div>}
    </div>
  );
}

/** Long texts and lists take the row, lines of an address half of it. */
export function spanOf({ kind, width }: Field): string | undefined {
  if (kind === 'longText' || kind === 'phones' || kind === 'codes') return classes.wide;
  return kind === 'text' && width >= 180 && width !== 190 ? classes.half : undefined;
}

function Control(props: FieldControlProps) {
  const { field, label, value, error, onChange, onBlur } = props;
  const common = {
    label,
    error,
    withAsterisk: field.required || field.asked,
  };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'longText':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={12}
          value={text}
          onChange={(event) => onChange(textOrNull(event.currentTarget.value))}
          onBlur={() => onBlur(value)}
        />
      );
    case 'day':
      return (
        <DayInput
          {...common}
          value={text === '' ? null : text}
          onChange={(day) => {
            onChange(day);
            onBlur(day);
          }}
        />
      );
    case 'clock':
      return (
        <ClockInput
          {...common}
          value={text === '' ? null : text}
          onChange={(clock) => {
            onChange(clock);
            onBlur(clock);
          }}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : text}
          onChange={(number) => onChange(number === '' ? null : number)}
          onBlur={() => onBlur(value)}
          hideControls
        />
      );
    case 'money':
      return <MoneyInput {...common} value={value} onChange={onChange} onBlur={onBlur} />;
    case 'flag':
      return <FlagControl {...props} />;
    case 'code':
      return <CodeControl {...props} common={common} />;
    case 'codes':
      return <CodesControl {...props} />;
    case 'phones':
      return <PhonesInput {...props} value={(value ?? []) as Phone[]} />;
    case 'link':
      return (
        <Select
          {...common}
          data={[...props.links]}
          value={text === '' ? null : text}
          onChange={onChange}
          searchable
          clearable={!field.required}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          autoComplete="off"
          inputMode={field.kind === 'idNumber' ? 'numeric' : 'text'}
          value={text}
          onChange={(event) => onChange(textOrNull(event.currentTarget.value))}
          onBlur={() => onBlur(value)}
        />
      );
  }
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

/** Yes, no, and not known: three answers, of which the last is the honest one until somebody has asked. */
function FlagControl({ field, label, value, error, onChange }: FieldControlProps) {
  const { t } = useText();
  const answers = [
    ...(field.required ? [] : [{ value: 'null', label: t('frame.unknown') }]),
    { value: 'true', label: t('frame.yes') },
    { value: 'false', label: t('frame.no') },
  ];
  return (
    <Input.Wrapper
      label={label}
      error={error}
      withAsterisk={field.required || field.asked}
      labelElement="div"
    >
      <div>
        <SegmentedControl
          aria-label={label}
          data={answers}
          value={String(value ?? null)}
          onChange={(answer) => onChange(answer === 'null' ? null : answer === 'true')}
        />
      </div>
    </Input.Wrapper>
  );
}

function CodeControl({
  field,
  value,
  onChange,
  onBlur,
  common,
}: FieldControlProps & { common: Record<string, unknown> }) {
  const { t, language } = useText();
  const list = field.codes ?? { name: '', source: '', entries: [] };
  const data = list.entries
    .filter((each) => !each.retired || each.code === value)
    .map(({ code }) => ({ value: code, label: labelOf(list, code, language) }));
  /** Also finds what is meant by another of its names, e.g. 爷爷 for 祖父. */
  const filter: OptionsFilter = ({ options, search }) => {
    const code = findCode(list, search);
    const wanted = search.trim().toLowerCase();
    return (options as ComboboxItem[]).filter(
      (each) => each.value === code || each.label.toLowerCase().includes(wanted),
    );
  };
  return (
    <Select
      {...common}
      data={data}
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
      onBlur={() => onBlur(value)}
      filter={filter}
      searchable
      clearable={!field.required}
      nothingFoundMessage={t('frame.noneFound')}
    />
  );
}

function CodesControl({ field, label, value, error, onChange }: FieldControlProps) {
  const { language } = useText();
  const list = field.codes ?? { name: '', source: '', entries: [] };
  const chosen: string[] = Array.isArray(value) ? value : [];
  return (
    <Checkbox.Group
      label={label}
      error={error}
      withAsterisk={field.asked}
      value={chosen}
      onChange={(codes) => onChange(codes.length === 0 ? null : codes)}
    >
      <Group gap="md">
        {list.entries
          .filter((each) => !each.retired || chosen.includes(each.code))
          .map(({ code }) => (
            <Checkbox key={code} value={code} label={labelOf(list, code, language)} />
          ))}
      </Group>
    </Checkbox.Group>
  );
}
