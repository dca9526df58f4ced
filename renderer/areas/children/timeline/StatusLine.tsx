/** The child's status through time, newest first: each change with its day, its name and its reason. */
import { Text } from '@mantine/core';
import type { StatusInterval } from '../../../../shared/areas/children/spells.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { leftBy as leftByCodes } from '../../../../shared/codes/index.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useText } from '../../../app/text.ts';
import { useCodeWords } from '../names.ts';
import { changeBetween } from './changes.ts';
import { useSpanText } from './spanText.ts';
import styles from './timeline.module.css';

interface StatusLineProps {
  status: readonly StatusInterval[];
  leftBy: string | null;
  birthDate: Day | null;
}

export function StatusLine({ status, leftBy, birthDate }: StatusLineProps) {
  const { t, language } = useText();
  const span = useSpanText();
  const known = status.map((each, at) => ({ each, before: status[at - 1] ?? null }));
  const shown = known.filter(({ each }) => each.here !== 'notYet');
  return (
    <>
      <ol className={styles.status}>
        {shown.toReversed().map(({ each, before }) => {
          const change = changeBetween(before, each);
          const last = each.until === null && leftBy !== null && change === 'left';
          return (
            <li key={each.from ?? 'first'} data-tone={toneOf(each)}>
              <p className={styles.change}>
                <b>
                  {last ? labelOf(leftByCodes, leftBy, language) : t(`children.timeline.change.${change}`)}
                </b>
                <Text span inherit c="dimmed" className={styles.span}>
                  {span(each.from, each.until)}
                </Text>
              </p>
              {each.here === 'here' && !each.sixteen && <Why status={each} />}
            </li>
          );
        })}
      </ol>
      {birthDate === null && <Text c="dimmed">{t('children.timeline.noBirthDate')}</Text>}
    </>
  );
}

function toneOf({ here, wider, leftBehind }: StatusInterval): 'gone' | 'yes' | 'unknown' | 'no' {
  if (here !== 'here') return 'gone';
  if (wider.state === 'yes' || leftBehind.state === 'yes') return 'yes';
  return wider.state === 'unknown' ? 'unknown' : 'no';
}

/** Both definitions with their reasons; one line where they agree. */
function Why({ status }: { status: StatusInterval }) {
  const { t } = useText();
  const { reasonsText } = useCodeWords();
  const say = ({ state, reasons }: StatusInterval['wider']) =>
    t('children.timeline.answer', {
      answer: t(`children.timeline.${state}`),
      reasons: reasonsText({ state, reasons: reasons.map((code) => ({ code })) }),
    });
  return (
    <dl className={styles.why}>
      <div>
        <dt>{t('children.file.wider')}</dt>
        <dd>{say(status.wider)}</dd>
      </div>
      <div>
        <dt>{t('children.file.national')}</dt>
        <dd>{say(status.leftBehind)}</dd>
      </div>
    </dl>
  );
}
