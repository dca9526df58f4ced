/** A record's fields as facts to read: what is known in a grid, what is not as a line of words that open the form. */
import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  type Field,
  type Fields,
  labelOfField,
  type RecordModel,
  type Values,
} from '../../../../shared/record.ts';
import { useText } from '../../../app/text.ts';
import { fieldText } from '../../../ui/fieldText.ts';
import styles from './file.module.css';

interface FactListProps<F extends Fields> {
  model: RecordModel<F>;
  fields: readonly (keyof F & string)[];
  values: Readonly<Partial<Values<F>>>;
  /** Names of linked records by id. */
  names: ReadonlyMap<string, string>;
  /** Other words for a value, where the plain ones say too little or are not for everybody. */
  words?: Partial<Record<keyof F & string, ReactNode>>;
  /** Whether an empty field is worth asking for, given the others; all are by default. */
  asks?: (field: keyof F & string) => boolean;
  /** Opens the form at a field; absent for who may not write. */
  onFill?: (field: string) => void;
}

export function FactList<F extends Fields>(props: FactListProps<F>) {
  const { model, fields, values, names, onFill } = props;
  const words: Readonly<Record<string, ReactNode>> = props.words ?? {};
  const { t, language } = useText();
  const all = fields.map((key) => {
    const field: Field = model.fields[key]!;
    const text = fieldText(field, values[key], { t, language, names });
    const isKnown = text !== '' || words[key] !== undefined;
    return { key, field, text, isKnown, label: labelOfField(field, language) };
  });
  const known = all.filter(({ isKnown }) => isKnown);
  const empty = all.filter(({ key, isKnown }) => !isKnown && (props.asks?.(key) ?? true));
  return (
    <>
      {known.length > 0 && (
        <dl className={styles.facts}>
          {known.map(({ key, field, text, label }) => (
            <div key={key} className={isLong(field) ? styles.wideFact : undefined}>
              <dt>{label}</dt>
              <dd>{words[key] ?? text}</dd>
            </div>
          ))}
        </dl>
      )}
      {empty.length > 0 && (
        <p className={styles.unfilled}>
          {t('children.file.notFilled')}
          {empty.map(({ key, label }, index) => (
            <span key={key}>
              {index > 0 && t('children.file.listComma')}
              {onFill ? (
                <UnstyledButton className={styles.fill} onClick={() => onFill(key)}>
                  {label}
                </UnstyledButton>
              ) : (
                label
              )}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function isLong(field: Field): boolean {
  return field.kind === 'longText' || field.kind === 'phones' || field.width >= 200;
}
