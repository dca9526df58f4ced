/** A title of this name is here already: the same book, or another one? */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Title } from '../../../../shared/areas/library/model.ts';
import { formatIsbn } from '../../../../shared/values/isbnHyphens.ts';
import { useText } from '../../../app/text.ts';

interface SameNameDialogProps {
  titles: readonly Title[];
  /** With null it is another book. */
  onChoose(id: string | null): Promise<void>;
  onClose(): void;
}

export function SameNameDialog({ titles, onChoose, onClose }: SameNameDialogProps) {
  const { t } = useText();
  return (
    <Modal opened onClose={onClose} title={t('library.enter.sameTitle')} size="lg">
      <Stack>
        <Text>{t('library.enter.sameText')}</Text>
        {titles.map((title, at) => (
          <Group key={title.id} justify="space-between" wrap="nowrap">
            <span>
              {[title.name, title.author, title.publisher, title.year, title.isbn && formatIsbn(title.isbn)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <Button
              flex="none"
              variant="light"
              {...(at === 0 ? { 'data-autofocus': true } : {})}
              onClick={() => void onChoose(title.id)}
            >
              {t('library.enter.sameJoin')}
            </Button>
          </Group>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void onChoose(null)}>
            {t('library.enter.sameOther')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
