/** Which month; none after this one. */
import { addMonths, monthOf } from '../../../shared/values/month.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { PeriodChooser } from './PeriodChooser.tsx';
import styles from './summary.module.css';

interface MonthChooserProps {
  month: string;
  onChange(month: string): void;
  disabled?: boolean;
}

export function MonthChooser({ month, onChange, disabled = false }: MonthChooserProps) {
  const { t } = useText();
  const { today } = useSession();
  return (
    <span className={styles.chooser}>
      <PeriodChooser
        chosen={t('reports.month.month', { year: month.slice(0, 4), month: Number(month.slice(5)) })}
        earlier={t('reports.month.earlier')}
        later={t('reports.month.later')}
        onStep={(by) => onChange(addMonths(month, by))}
        isLatest={month >= monthOf(today)}
        disabled={disabled}
      />
    </span>
  );
}
