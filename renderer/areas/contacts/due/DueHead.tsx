/** On a child's file: what each rule asks of today, and by when. */
import type { DueOfChild } from '../../../../shared/areas/contacts/dueCalls.ts';
import { formatDay } from '../../../../shared/values/day.ts';
import { useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import styles from './due.module.css';
import { StateMark } from './StateMark.tsx';

const order = ['overdue', 'due', 'covered', 'stopped', 'notYet'];

export function DueHead({ childId }: { childId: string }) {
  const { t } = useText();
  const { data } = useOfficeQuery('contacts.dueOf', { childId });
  if (!data || data.length === 0) return null;
  const rows = data.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <SectionCard title={t('contacts.dueTitle')}>
      <ul className={styles.rules}>
        {rows.map((each) => (
          <li key={each.rule.id} className={styles.rule}>
            <StateMark state={each.state} />
            <span>
              {each.rule.name} <Said due={each} />
            </span>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

function Said({ due: { state, day, lastOn } }: { due: DueOfChild }) {
  const { t, language } = useText();
  const short = (each: string) => formatDay(each, language, 'full').replace(/ 星期.$/, '');
  const last = lastOn === null ? t('contacts.neverYet') : t('contacts.lastOn', { day: short(lastOn) });
  const words =
    day === null ? t(`contacts.state.${state}`) : t(`contacts.said.${state}`, { day: short(day) });
  return (
    <span className={styles.when} data-state={state}>
      {words} · {last}
    </span>
  );
}
