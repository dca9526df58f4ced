/** 疑似重复: files that may be one child's, each pair with its reasons; merged, or said not to be. */
import { Badge, Button } from '@mantine/core';
import { IconArrowsJoin, IconUsersGroup } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { DoublePair } from '../../../../shared/areas/children/doubles.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useText } from '../../../app/text.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Lines } from '../../../ui/Lines.tsx';
import { notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { Page } from '../../../ui/Page.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { useCodeWords } from '../names.ts';
import { comparePath } from '../openList.ts';
import styles from './doubles.module.css';

export function DoublesPage() {
  const { t } = useText();
  const { data: pairs, error, refetch } = useOfficeQuery('children.doubles', null);
  return (
    <Page
      title={t('children.doubles.title')}
      subtitle={pairs && pairs.length > 0 ? t('children.doubles.subtitle', { count: pairs.length }) : ' '}
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {pairs?.length === 0 && (
        <EmptyState
          icon={IconUsersGroup}
          title={t('children.doubles.emptyTitle')}
          text={t('children.doubles.emptyHint')}
        />
      )}
      {!pairs && !error && (
        <SectionCard>
          <Lines count={4} />
        </SectionCard>
      )}
      {pairs && pairs.length > 0 && (
        <ul className={styles.pairs}>
          {pairs.map((pair) => (
            <Pair key={`${pair.one.id}${pair.other.id}`} pair={pair} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Pair({ pair }: { pair: DoublePair }) {
  const { t } = useText();
  const navigate = useNavigate();
  const { mutateAsync: notDouble, isPending } = useOfficeCommand('children.notDouble');
  const tellUndo = useUndo();
  const { one, other, reasons } = pair;
  const differ = async () => {
    try {
      await notDouble({ one: one.id, other: other.id });
      await tellUndo({
        message: t('children.doubles.keptApart', { one: one.name, other: other.name }),
        call: 'children.notDouble',
      });
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <li className={styles.pair}>
      <Brief child={one} />
      <Brief child={other} />
      <div className={styles.reasons}>
        {reasons.map((reason) => (
          <Badge key={reason} color="apricot" variant="light">
            {t(`children.doubles.reason.${reason}`)}
          </Badge>
        ))}
      </div>
      <div className={styles.acts}>
        <Button variant="default" loading={isPending} onClick={() => void differ()}>
          {t('children.doubles.notSame')}
        </Button>
        <Button
          leftSection={<IconArrowsJoin size={18} stroke={1.7} />}
          onClick={() => navigate(comparePath(one.id, other.id))}
        >
          {t('children.doubles.compare')}
        </Button>
      </div>
    </li>
  );
}

function Brief({ child }: { child: DoublePair['one'] }) {
  const { sexName } = useCodeWords();
  return (
    <div>
      <div className={styles.name}>{child.name}</div>
      <div className={styles.facts}>
        {[child.className, sexName(child.sex), child.birthDate].filter(Boolean).join(' · ')}
      </div>
    </div>
  );
}
