/** The entries of one track: from when to when, and what; what is over can be mended or removed. */
import { ActionIcon, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { Spell } from '../../../../shared/areas/children/spells.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { useSpanText } from './spanText.ts';
import styles from './timeline.module.css';
import type { Entry } from './tracks.ts';

interface TrackEntriesProps {
  entries: readonly Entry[];
  mayWrite: boolean;
  onMend(spell: Spell): void;
}

export function TrackEntries({ entries, mayWrite, onMend }: TrackEntriesProps) {
  const { t } = useText();
  const span = useSpanText();
  if (entries.length === 0) return <Text c="dimmed">{t('children.timeline.noEntry')}</Text>;
  return (
    <ol className={styles.entries}>
      {entries.map(({ from, until, words, spell }) => (
        <li key={spell?.id ?? 'now'} data-now={spell === null || undefined}>
          <span className={styles.span}>{span(from, until)}</span>
          <span className={styles.words}>
            {words}
            {spell?.note && (
              <Text span inherit c="dimmed">
                {spell.note}
              </Text>
            )}
          </span>
          {mayWrite && spell && (
            <span className={styles.entryActions}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('children.timeline.mend', { words })}
                onClick={() => onMend(spell)}
              >
                <IconPencil size={16} stroke={1.7} />
              </ActionIcon>
              <RemoveSpell spell={spell} words={words} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** At once, since it can be taken back. */
function RemoveSpell({ spell, words }: { spell: Spell; words: string }) {
  const { t } = useText();
  const { mutateAsync: removeSpell, isPending } = useOfficeCommand('children.removeSpell');
  const tellUndo = useUndo();
  const remove = async () => {
    try {
      await removeSpell({ id: spell.id });
      await tellUndo({ message: t('children.timeline.removed'), call: 'children.removeSpell' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      loading={isPending}
      aria-label={t('children.timeline.remove', { words })}
      onClick={() => void remove()}
    >
      <IconTrash size={16} stroke={1.7} />
    </ActionIcon>
  );
}
