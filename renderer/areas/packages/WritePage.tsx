/** 写数据包: for whom and for what, how much of it, which papers and photos; what leaves is seen before it is written. */
import { Button, Checkbox, Group, Pill, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconCertificate, IconPackageExport, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import type { PackageChoice } from '../../../shared/areas/packages/calls.ts';
import { packageDetails } from '../../../shared/areas/packages/manifest.ts';
import { chosenKinds, type SendingAgreement } from '../../../shared/areas/packages/model.ts';
import { rowKindNamed } from '../../../shared/areas/packages/rows.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { packageDetail } from '../../../shared/codes/index.ts';
import { labelOfField } from '../../../shared/record.ts';
import { may } from '../../../shared/roles.ts';
import { isDay } from '../../../shared/values/day.ts';
import { useOfficeCommand, useOfficeQuery } from '../../app/calls.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { LeavingFields } from '../../ui/LeavingFields.tsx';
import { useUndo } from '../../ui/notify.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { SectionCard } from '../../ui/SectionCard.tsx';
import { CountLine } from './CountLine.tsx';
import { FileList } from './FileList.tsx';
import { leavingOf } from './leaving.ts';
import { MaterialChoice } from './MaterialChoice.tsx';
import { PackageTabs } from './PackageTabs.tsx';
import { PhotoChoice } from './PhotoChoice.tsx';
import { SentList } from './SentList.tsx';
import { WriteDialog } from './WriteDialog.tsx';

/** The half that runs. */
function halfOf(today: string): PackageChoice['period'] {
  const year = today.slice(0, 4);
  return { from: today.slice(5) < '07-01' ? `${year}-01-01` : `${year}-07-01`, to: today };
}

export function WritePage() {
  const { t, language } = useText();
  const { today, role } = useSession();
  const { data: offered, error } = useOfficeQuery('packages.offer', null);
  const { mutateAsync: forget } = useOfficeCommand('packages.removeAgreement');
  const tellUndo = useUndo();
  const [choice, setChoice] = useState<PackageChoice>({
    ...{ purpose: '', receiver: '', detail: 'numbers' },
    ...{ kinds: ['activities'], period: halfOf(today), reportIds: [], photoIds: [] },
    materialIds: [],
  });
  const [picking, setPicking] = useState<'photos' | 'materials' | null>(null);
  const [writing, setWriting] = useState(false);
  const change = (patch: Partial<PackageChoice>) => setChoice((before) => ({ ...before, ...patch }));
  const { from, to } = choice.period;
  const isTime = isDay(from) && isDay(to) && from <= to;
  const isReady = isTime && choice.purpose.trim() !== '' && choice.receiver.trim() !== '';
  const counted = { ...choice, purpose: '-', receiver: '-' };
  const outline = useOfficeQuery('packages.outline', counted, { enabled: isTime, keepPrevious: true });
  const take = ({ purpose, receiver, detail, kinds }: SendingAgreement) => {
    const mine = detail === 'full' && !may(role, 'packages.sendRows') ? 'masked' : detail;
    change({ purpose, receiver, detail: mine, kinds });
  };
  const remove = async ({ id, receiver }: SendingAgreement) => {
    await forget({ id });
    await tellUndo({
      message: t('packages.write.forgotten', { receiver }),
      call: 'packages.removeAgreement',
    });
  };
  const toggle = (list: readonly string[], each: string, on: boolean) =>
    on ? [...list, each] : list.filter((other) => other !== each);
  const groups = leavingOf(choice, offered?.reports ?? [], { t, language });
  return (
    <Page
      title={t('packages.nav')}
      subtitle={t('packages.write.subtitle')}
      actions={
        <Button
          disabled={!isReady}
          leftSection={<IconPackageExport size={18} stroke={1.7} />}
          onClick={() => setWriting(true)}
        >
          {t('packages.write.toStick')}
        </Button>
      }
    >
      <PackageTabs />
      <ProblemAlert error={error} />
      <SectionCard title={t('packages.write.forWhom')}>
        <Stack gap="sm">
          {offered && offered.agreements.length > 0 && (
            <Group gap="xs">
              <Text size="sm" c="gray.7">
                {t('packages.write.before')}
              </Text>
              {offered.agreements.slice(0, 6).map((each) => (
                <Pill.Group key={each.id}>
                  <Button variant="default" size="compact-sm" onClick={() => take(each)}>
                    {`${each.receiver} · ${each.purpose}`}
                  </Button>
                  <Pill
                    withRemoveButton
                    removeButtonProps={{
                      'aria-label': t('packages.write.forget', { receiver: each.receiver }),
                      'aria-hidden': false,
                      tabIndex: 0,
                    }}
                    onRemove={() => void remove(each)}
                  >
                    {labelOf(packageDetail, each.detail, language)}
                  </Pill>
                </Pill.Group>
              ))}
            </Group>
          )}
          <Group align="start" grow>
            <TextInput
              label={t('packages.write.receiver')}
              placeholder={t('packages.write.receiverLike')}
              maxLength={60}
              value={choice.receiver}
              onChange={(event) => change({ receiver: event.currentTarget.value })}
              required
            />
            <TextInput
              label={t('packages.write.purpose')}
              placeholder={t('packages.write.purposeLike')}
              maxLength={200}
              value={choice.purpose}
              onChange={(event) => change({ purpose: event.currentTarget.value })}
              required
            />
            <DayInput
              label={t('packages.write.from')}
              value={from}
              onChange={(day) => change({ period: { from: day ?? '', to } })}
              required
            />
            <DayInput
              label={t('packages.write.to')}
              value={to}
              onChange={(day) => change({ period: { from, to: day ?? '' } })}
              error={isTime ? undefined : t('issue.endBeforeStart')}
              required
            />
          </Group>
        </Stack>
      </SectionCard>
      <SectionCard title={t('packages.write.what')}>
        <Stack gap="sm">
          <Radio.Group
            label={t('packages.write.detail')}
            value={choice.detail}
            onChange={(detail) => change({ detail: detail as PackageChoice['detail'] })}
          >
            <Group mt={6} gap="xl" align="start">
              {packageDetails
                .filter((detail) => detail !== 'full' || may(role, 'packages.sendRows'))
                .map((detail) => (
                  <Radio
                    key={detail}
                    value={detail}
                    label={labelOf(packageDetail, detail, language)}
                    description={t(`packages.detail.${detail}`)}
                  />
                ))}
            </Group>
          </Radio.Group>
          {choice.detail !== 'numbers' && (
            <Checkbox.Group
              label={t('packages.write.kinds')}
              value={choice.kinds}
              onChange={(kinds) => change({ kinds })}
            >
              <Group mt={6}>
                {chosenKinds.map((name) => (
                  <Checkbox key={name} value={name} label={labelOfField(rowKindNamed(name)!, language)} />
                ))}
              </Group>
            </Checkbox.Group>
          )}
          {offered && offered.reports.length > 0 && (
            <Stack gap={6} role="group" aria-label={t('packages.write.papers')}>
              <Text size="sm" fw={500}>
                {t('packages.write.papers')}
              </Text>
              {offered.reports.map(({ id, title, edition, approvedOn }) => (
                <Checkbox
                  key={id}
                  checked={choice.reportIds.includes(id)}
                  onChange={(event) =>
                    change({ reportIds: toggle(choice.reportIds, id, event.currentTarget.checked) })
                  }
                  label={t('packages.write.paper', { title, edition, day: approvedOn })}
                />
              ))}
            </Stack>
          )}
          <Group>
            <Button
              variant="default"
              disabled={!isTime}
              leftSection={<IconPhoto size={18} stroke={1.7} />}
              onClick={() => setPicking('photos')}
            >
              {choice.photoIds.length === 0
                ? t('packages.write.photos')
                : t('packages.write.photosChosen', { count: choice.photoIds.length })}
            </Button>
            <Button
              variant="default"
              disabled={!isTime}
              leftSection={<IconCertificate size={18} stroke={1.7} />}
              onClick={() => setPicking('materials')}
            >
              {choice.materialIds.length === 0
                ? t('packages.write.materials')
                : t('packages.write.materialsChosen', { count: choice.materialIds.length })}
            </Button>
          </Group>
          <CountLine counts={outline.data} />
          <ProblemAlert error={outline.error} />
          <LeavingFields groups={groups} to={choice.receiver.trim() || null} />
        </Stack>
      </SectionCard>
      <SentList />
      <FileList />
      {picking === 'photos' && (
        <PhotoChoice
          period={choice.period}
          chosen={choice.photoIds}
          onChosen={(photoIds) => change({ photoIds })}
          onClose={() => setPicking(null)}
        />
      )}
      {picking === 'materials' && (
        <MaterialChoice
          period={choice.period}
          chosen={choice.materialIds}
          onChosen={(materialIds) => change({ materialIds })}
          onClose={() => setPicking(null)}
        />
      )}
      {writing && (
        <WriteDialog
          choice={choice}
          reports={offered?.reports ?? []}
          groups={groups}
          onClose={() => setWriting(false)}
        />
      )}
    </Page>
  );
}
