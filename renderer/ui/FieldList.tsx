import type { ReactNode } from 'react';
import { type Fields, labelOfField, type RecordModel, type Values } from '../../shared/record.ts';
import { useText } from '../app/text.ts';
import classes from './FieldList.module.css';
import { fieldText } from './fieldText.ts';
import { fieldsOf } from './RecordForm/draft.ts';

interface FieldListProps<F extends Fields> {
  model: RecordModel<F>;
  fields?: readonly (keyof F & string)[];
  section?: string;
  values: Readonly<Partial<Values<F>>>;
  /** For links: the names of the records by their ids. */
  names?: ReadonlyMap<string, string>;
  /** What stands in the place of a value's text, such as one that is seen in part. */
  words?: Partial<Record<keyof F & string, ReactNode>>;
}

/** A record's values to be read: label above value, as a RecordForm would lay them out. */
export function FieldList<F extends Fields>({ model, values, names, words, ...choice }: FieldListProps<F>) {
  const { t, language } = useText();
  return (
    <dl className={classes.list}>
      {fieldsOf(model, choice).map(([key, field]) => {
        const text = fieldText(field, values[key], { t, language, ...(names ? { names } : {}) });
        return (
          <div key={key} className={field.kind === 'longText' ? classes.wide : undefined}>
            <dt>{labelOfField(field, language)}</dt>
            <dd className={text === '' ? classes.empty : undefined}>
              {words?.[key as keyof F & string] ?? (text || t('frame.notFilled'))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
