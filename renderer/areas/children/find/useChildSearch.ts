/** Looking for a child as somebody types, or a scanner does: by name, pinyin, initials, the end of a number, a card. */
import { type ComboboxStore, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Found } from '../../../../shared/areas/children/calls.ts';
import { useOfficeQuery } from '../../../app/calls.ts';

const mostFound = 8;
const findsAfterMs = 60;

export interface ChildSearch {
  typed: string;
  /** Letters as they come. */
  type(text: string): void;
  /** Those found for what is typed, best first; none while nothing is typed. */
  found: readonly Found[];
  /** What is found belongs to fewer letters than are typed. */
  searching: boolean;
  box: ComboboxStore;
  /** Enter before the answer is there takes the first once it is: a scanner does not wait. */
  onEnter(event: KeyboardEvent): void;
  /** Takes a child, and begins anew. */
  take(child: Found): void;
  clear(): void;
}

/** `isLeftOut`: children that are not to be found, as they are chosen already. */
export function useChildSearch(
  onTake: (child: Found) => void,
  isLeftOut: (id: string) => boolean = () => false,
): ChildSearch {
  const [typed, setTyped] = useState('');
  const [hurried, setHurried] = useState(false);
  const [text] = useDebouncedValue(typed.trim(), findsAfterMs);
  const box = useCombobox();
  const { data, isFetching } = useOfficeQuery(
    'children.search',
    { text, limit: mostFound },
    { enabled: text !== '' },
  );
  const searching = typed.trim() !== '' && (isFetching || text !== typed.trim());
  const found = typed.trim() === '' ? [] : (data ?? []).filter(({ id }) => !isLeftOut(id));
  const [first] = found;
  const clear = () => {
    setTyped('');
    setHurried(false);
    box.closeDropdown();
  };
  const take = (child: Found) => {
    clear();
    onTake(child);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its first
  useEffect(() => {
    if (found.length > 0) box.selectFirstOption();
  }, [data, typed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: waits for the search only
  useEffect(() => {
    if (hurried && !searching && first) take(first);
  }, [hurried, searching]);
  return {
    ...{ typed, found, searching, box, take, clear },
    type: (letters) => {
      setTyped(letters);
      setHurried(false);
      box.openDropdown();
    },
    onEnter: (event) => {
      if (event.nativeEvent.isComposing || event.key !== 'Enter' || event.ctrlKey || !searching) return;
      event.preventDefault();
      // what stands in the list belongs to fewer letters: nobody means its first
      box.resetSelectedOption();
      setHurried(true);
    },
  };
}
