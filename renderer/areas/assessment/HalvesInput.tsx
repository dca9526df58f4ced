/** Points in half steps: what is typed stays as it is typed, and says what is wrong with it instead of becoming another number. */
import { NumberInput, type NumberInputProps } from '@mantine/core';
import { formatHalves, parseHalves } from '../../../shared/values/halfPoints.ts';
import { useText } from '../../app/text.ts';

/** As it stands in the field. */
export type TypedPoints = string | number;

export const typedOf = (halves: number | null): TypedPoints => (halves === null ? '' : halves / 2);

/** Null for an empty field; undefined for no number in half steps, or more than `most` halves. */
export function halvesOf(typed: TypedPoints, most = Number.POSITIVE_INFINITY): number | null | undefined {
  if (typed === '') return null;
  const halves = parseHalves(String(typed));
  return halves === null || halves > most ? undefined : halves;
}

interface HalvesInputProps extends Omit<NumberInputProps, 'value' | 'onChange' | 'max' | 'error'> {
  value: TypedPoints;
  onChange(typed: TypedPoints): void;
  /** In halves. */
  most?: number;
}

export function HalvesInput({ value, onChange, most, ...rest }: HalvesInputProps) {
  const { t } = useText();
  const tooMany = most !== undefined && halvesOf(value, most) === undefined && halvesOf(value) !== undefined;
  const fault = tooMany
    ? t('assessment.points.tooMany', { most: formatHalves(most) })
    : t('assessment.points.steps');
  return (
    <NumberInput
      min={0}
      step={0.5}
      clampBehavior="none"
      allowNegative={false}
      value={value}
      onChange={onChange}
      error={halvesOf(value, most) === undefined && fault}
      {...rest}
    />
  );
}
