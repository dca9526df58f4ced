/** A time in words: '2025-09-01 — 2026-09-01', '2026-09-01 起', '很早 — 2025-09-01'. */
import type { Day } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';

export function useSpanText(): (from: Day | null, until: Day | null) => string {
  const { t } = useText();
  return (from, until) => {
    if (until !== null) return `${from ?? t('children.timeline.longAgo')} — ${until}`;
    return from === null ? t('children.timeline.always') : t('children.timeline.since', { day: from });
  };
}
