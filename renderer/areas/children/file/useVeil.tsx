/** What a file shows in the place of values that the role sees in part: on the page, and in a form. */
import type { ReactNode } from 'react';
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import type { Fields, RecordModel } from '../../../../shared/record.ts';
import type { Locked } from '../../../ui/RecordForm/index.ts';
import { Masked } from './Masked.tsx';
import { useReveal } from './useReveal.ts';

/** `kinId` for somebody at the child's side, null for the child. */
export function useVeil<F extends Fields>(file: ChildFile, model: RecordModel<F>, kinId: string | null) {
  const reveal = useReveal(file.child.id);
  const prefix = kinId === null ? '' : `kin.${kinId}.`;
  const masked = Object.keys(model.fields).flatMap((key) => {
    const text = file.veiled[`${prefix}${key}`];
    return text === undefined ? [] : [{ key, path: `${prefix}${key}`, text }];
  });
  const words: Partial<Record<string, ReactNode>> = Object.fromEntries(
    masked.map(({ key, path, text }) => [
      key,
      <Masked key={path} field={model.fields[key]!} text={text} reveal={() => reveal(path)} />,
    ]),
  );
  const locked: Partial<Record<string, Locked>> = Object.fromEntries(
    masked.map(({ key, path, text }) => [key, { text, unlock: () => reveal(path) }]),
  );
  return { words, locked } as {
    words: Partial<Record<keyof F & string, ReactNode>>;
    locked: Partial<Record<keyof F & string, Locked>>;
  };
}
