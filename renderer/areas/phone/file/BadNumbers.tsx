/** Over a child's file: numbers that were wrong or out of service when last tried. */
import { may } from '../../../../shared/roles.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { BadNumberLine } from '../log/BadNumbersCard.tsx';
import styles from '../log/log.module.css';

export function BadNumbers({ childId }: { childId: string }) {
  const { t } = useText();
  const { role } = useSession();
  const { data } = useOfficeQuery('phone.badNumbers', { childId }, { enabled: may(role, 'phone.read') });
  if (!data || data.length === 0) return null;
  return (
    <section className={styles.badBox} aria-label={t('phone.bad.title')}>
      {data.map((each) => (
        <BadNumberLine key={`${each.kinId}${each.number}`} bad={each} />
      ))}
    </section>
  );
}
