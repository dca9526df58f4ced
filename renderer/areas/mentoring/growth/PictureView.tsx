/** A page's picture, large. */
import { Modal } from '@mantine/core';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { usePictureUrl } from '../../../ui/usePictureUrl.ts';
import styles from './growth.module.css';

export function PictureView({ id, onClose }: { id: string | null; onClose(): void }) {
  const { t } = useText();
  return (
    <Modal opened={id !== null} onClose={onClose} size="xl" title={t('mentoring.growth.pictures')}>
      {id !== null && <Whole id={id} />}
    </Modal>
  );
}

function Whole({ id }: { id: string }) {
  const { t } = useText();
  const { data, error } = useOfficeQuery('children.attachment', { id });
  const url = usePictureUrl(data?.content);
  return (
    <>
      <ProblemAlert error={error} />
      {url && <img src={url} alt={t('mentoring.growth.pictures')} className={styles.whole} />}
    </>
  );
}
