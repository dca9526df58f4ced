/** The four numbers of 今日; each opens the children that it counts. */
import { SimpleGrid } from '@mantine/core';
import type { Overview } from '../../../../shared/areas/children/calls.ts';
import { type ChildFilter, everyone } from '../../../../shared/areas/children/filter.ts';
import { useText } from '../../../app/text.ts';
import { StatCard } from '../../../ui/StatCard.tsx';
import { useOpenList } from '../openList.ts';

export function StatCards({ overview }: { overview: Overview }) {
  const { t } = useText();
  const openList = useOpenList();
  const open = (groups: ChildFilter['groups']) => () =>
    openList({ ...everyone, groups: { wider: ['yes'], ...groups } });
  const { children, pupils, bothAway, reachable, complete } = overview;
  const unreachable = children - reachable;
  /** Classes without pupil numbers may make the school smaller than its children with a file. */
  const pupilsKnown = pupils > 0 && pupils >= children;
  const shareOf = (count: number) => (children === 0 ? 0 : count / children);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="md">
      <StatCard
        label={t('children.today.leftBehind')}
        value={children}
        hint={
          pupilsKnown
            ? t('children.today.pupilsShare', { pupils, share: wholeShare(children, pupils) })
            : t('children.today.noPupils')
        }
        {...(pupilsKnown ? { ring: { share: children / pupils, tone: 'pine' } } : {})}
        onOpen={open({})}
      />
      <StatCard
        label={t('children.today.bothAway')}
        value={bothAway}
        hint={t('children.today.bothAwayShare', { share: wholeShare(bothAway, children) })}
        ring={{ share: shareOf(bothAway), tone: 'apricot' }}
        onOpen={open({ away: ['both'] })}
      />
      <StatCard
        label={t('children.today.reachable')}
        value={reachable}
        hint={
          unreachable > 0
            ? t('children.today.unreachable', { count: unreachable })
            : t('children.today.allReachable')
        }
        ring={{ share: shareOf(reachable), tone: unreachable > 0 ? 'apricot' : 'pine' }}
        onOpen={open({ contact: ['yes'] })}
      />
      <StatCard
        label={t('children.today.complete')}
        value={complete}
        hint={
          complete < children
            ? t('children.today.incomplete', { count: children - complete })
            : t('children.today.allComplete')
        }
        ring={{ share: shareOf(complete), tone: complete < children ? 'apricot' : 'pine' }}
        onOpen={open({ missing: ['none'] })}
      />
    </SimpleGrid>
  );
}

/** '28%': on a card a share needs no decimals. */
function wholeShare(count: number, total: number): string {
  return total === 0 ? '—' : `${Math.round((count / total) * 100)}%`;
}
