import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useText } from '../../app/text.ts';
import classes from './editorTable.module.css';

/** The last cell of an editor's row; `row` counts from 1, as it is read out. */
export function RemoveRow({ row, onRemove }: { row: number; onRemove(): void }) {
  const { t } = useText();
  return (
    <td className={classes.act}>
      <ActionIcon
        size={36}
        variant="subtle"
        color="gray"
        aria-label={t('admin.rows.removeRow', { row })}
        onClick={onRemove}
      >
        <IconTrash size={18} stroke={1.7} />
      </ActionIcon>
    </td>
  );
}
