/** Whom to call at once, and the clock, where a text may speak of one of the nine situations. It decides nothing. */
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { DutyClocks, DutySign } from '../../../shared/areas/guardians/reportCalls.ts';
import { labelOf } from '../../../shared/codes/codeList.ts';
import { dutySituation } from '../../../shared/codes/index.ts';
import { useText } from '../../app/text.ts';

interface DutyBannerProps {
  signs: readonly DutySign[];
  clocks: DutyClocks;
  onRecord?(): void;
}

const mostShown = 4;

export function DutyBanner({ signs, clocks, onRecord }: DutyBannerProps) {
  const { t, language } = useText();
  const between = language === 'zh-CN' ? '、' : ', ';
  const lines = signs
    .flatMap((sign) =>
      sign.found.map(({ situation, words }) =>
        t('guardians.duty.sign', {
          place: [t(`guardians.duty.place.${sign.place}`), sign.day].filter(Boolean).join(' '),
          words: words.join(between),
          situation: labelOf(dutySituation, situation, language),
        }),
      ),
    )
    .slice(0, mostShown);
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle stroke={1.7} />}
      title={t('guardians.duty.bannerTitle')}
      role="alert"
    >
      <Stack gap={4}>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
        <span>{t('guardians.duty.bannerText')}</span>
        <strong>{t('guardians.duty.ring')}</strong>
        <span>
          {clocks.numbers
            ? t('guardians.duty.numbers', { numbers: clocks.numbers })
            : t('guardians.duty.numbersNone')}
        </span>
        <Group justify="space-between" wrap="nowrap" gap="md">
          <Text size="sm">
            {t('guardians.duty.clock', {
              carer: clocks.carerToldMinutes,
              parents: clocks.parentsToldMinutes,
              authority: clocks.authorityToldMinutes,
            })}
          </Text>
          {onRecord && (
            <Button color="red" onClick={onRecord} style={{ flex: 'none' }}>
              {t('guardians.duty.add')}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
