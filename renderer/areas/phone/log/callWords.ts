/** Words for whom a call was to, and how long it took. */
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { relation } from '../../../../shared/codes/index.ts';
import { useText } from '../../../app/text.ts';

interface Somebody {
  relation: string | null;
  name: string | null;
}

/** '父亲 王建国'; empty where neither is known. */
export function useCalledWords(): (who: Somebody) => string {
  const { language } = useText();
  return ({ relation: code, name }) =>
    [code === null ? null : labelOf(relation, code, language), name].filter(Boolean).join(' ');
}

/** '12分钟'; a call that ended within its minute took less than one. */
export function useMinuteWords(): (minutes: number | null) => string {
  const { t } = useText();
  return (minutes) =>
    minutes === null ? '' : minutes < 1 ? t('phone.lessThanAMinute') : t('phone.minutes', { count: minutes });
}
