import { Combobox } from '@mantine/core';
import { useText } from '../../../app/text.ts';
import type { ChildSearch } from './useChildSearch.ts';

/** What was found, under the field; nothing while nothing is typed or the first answer is on its way. */
export function FoundOptions({ search, label }: { search: ChildSearch; label: string }) {
  const { t } = useText();
  const { typed, found, searching } = search;
  return (
    <Combobox.Dropdown hidden={typed.trim() === '' || (found.length === 0 && searching)}>
      <Combobox.Options aria-label={label}>
        {found.map((child) => (
          <Combobox.Option key={child.id} value={child.id}>
            {[child.name, child.className, child.village].filter(Boolean).join(' · ')}
          </Combobox.Option>
        ))}
        {found.length === 0 && !searching && <Combobox.Empty>{t('frame.noneFound')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox.Dropdown>
  );
}
