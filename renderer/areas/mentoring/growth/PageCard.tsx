/** One page of the growth record; of a sealed one only that it is there. */
import { Badge, Button, Group, Text } from '@mantine/core';
import { IconLock, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { GrowthPageRow } from '../../../../shared/areas/mentoring/growth.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { growthPart, mood } from '../../../../shared/codes/index.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { usePictureUrl } from '../../../ui/usePictureUrl.ts';
import styles from './growth.module.css';
import { OpenSealed } from './OpenSealed.tsx';
import type { PageDraft } from './PageDialog.tsx';
import { PictureView } from './PictureView.tsx';

interface PageCardProps {
  row: GrowthPageRow;
  mayWrite: boolean;
  onChange(draft: PageDraft): void;
}

export function PageCard({ row: { page, teacher, pictures }, mayWrite, onChange }: PageCardProps) {
  const { t, language } = useText();
  const [shown, setShown] = useState<string | null>(null);
  const by = page.author === 'child' ? t('mentoring.growth.byChild') : teacher;
  return (
    <article className={styles.page}>
      <header className={styles.pageHead}>
        <strong>{formatDay(page.day, language, 'long')}</strong>
        {page.title && <strong>{page.title}</strong>}
        <Badge variant="light">{labelOf(growthPart, page.part, language)}</Badge>
        {by && <Text c="dimmed">{by}</Text>}
        {page.mood && (
          <Text c="dimmed">{`${t('mentoring.growth.mood')}：${labelOf(mood, page.mood, language)}`}</Text>
        )}
        {mayWrite && !page.sealed && <PageActs page={page} onChange={onChange} />}
      </header>
      {page.sealed ? (
        <Sealed id={page.id} />
      ) : (
        <>
          {page.text && <p className={styles.words}>{page.text}</p>}
          {pictures.length > 0 && (
            <Group gap="xs">
              {pictures.map(({ id, thumbnail }) => (
                <Thumbnail key={id} jpeg={thumbnail} onOpen={() => setShown(id)} />
              ))}
            </Group>
          )}
        </>
      )}
      <PictureView id={shown} onClose={() => setShown(null)} />
    </article>
  );
}

function Sealed({ id }: { id: string }) {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.sealed}>
      <IconLock size={18} stroke={1.7} aria-hidden />
      <span>
        {t('mentoring.growth.sealed')}
        <Text span c="dimmed" ml="xs">
          {t('mentoring.growth.sealedHint')}
        </Text>
      </span>
      <Button variant="default" size="compact-sm" ml="auto" onClick={() => setAsking(true)}>
        {t('mentoring.growth.open')}
      </Button>
      {asking && <OpenSealed id={id} onClose={() => setAsking(false)} />}
    </div>
  );
}

function PageActs({ page, onChange }: { page: GrowthPageRow['page']; onChange: PageCardProps['onChange'] }) {
  const { t } = useText();
  const { mutateAsync: remove } = useOfficeCommand('mentoring.removeGrowthPage');
  const tellUndo = useUndo();
  const toBin = async () => {
    try {
      await remove({ id: page.id });
      await tellUndo({ message: t('mentoring.growth.removed'), call: 'mentoring.removeGrowthPage' });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Group gap={4} ml="auto">
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPencil size={16} stroke={1.7} />}
        onClick={() => onChange(page)}
      >
        {t('mentoring.growth.change')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconTrash size={16} stroke={1.7} />}
        onClick={() => void toBin()}
      >
        {t('mentoring.growth.remove')}
      </Button>
    </Group>
  );
}

function Thumbnail({ jpeg, onOpen }: { jpeg: Uint8Array | null; onOpen(): void }) {
  const { t } = useText();
  const url = usePictureUrl(jpeg);
  return (
    <button
      type="button"
      className={styles.picture}
      aria-label={t('mentoring.growth.pictures')}
      onClick={onOpen}
    >
      {url && <img src={url} alt="" />}
    </button>
  );
}
