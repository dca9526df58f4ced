/** The columns of the equipment ledger. */
import { Badge, Group } from '@mantine/core';
import { useMemo } from 'react';
import type { AssetRow } from '../../../../shared/areas/equipment/ledger.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { thingCondition } from '../../../../shared/codes/index.ts';
import { formatYuan } from '../../../../shared/values/money.ts';
import { useText } from '../../../app/text.ts';
import type { TableColumn } from '../../../ui/RecordTable/index.ts';
import { useThingCodes } from '../useThingCodes.ts';

export function useLedgerColumns(): TableColumn<AssetRow>[] {
  const { t, language } = useText();
  const { kinds } = useThingCodes();
  return useMemo(
    () => [
      {
        key: 'code',
        title: t('equipment.ledger.column.code'),
        width: 96,
        sortValue: ({ asset }) => asset.number,
        render: ({ code }) => code,
      },
      {
        key: 'name',
        title: t('equipment.ledger.column.name'),
        width: 150,
        grow: true,
        sortValue: ({ asset }) => asset.name,
        render: ({ asset }) => (
          <span title={asset.name}>{[asset.name, asset.model].filter(Boolean).join(' · ')}</span>
        ),
      },
      {
        key: 'kind',
        title: t('equipment.ledger.column.kind'),
        width: language === 'zh-CN' ? 90 : 140,
        sortValue: ({ asset }) => labelOf(kinds, asset.kind, language),
        render: ({ asset }) => labelOf(kinds, asset.kind, language),
      },
      {
        key: 'balance',
        title: t('equipment.ledger.column.balance'),
        width: 80,
        align: 'right',
        sortValue: ({ balance }) => balance,
        render: ({ balance, asset }) => `${balance} ${asset.unit ?? ''}`.trim(),
      },
      {
        key: 'out',
        title: t('equipment.ledger.column.out'),
        width: 60,
        align: 'right',
        sortValue: ({ out }) => out,
        render: ({ out }) => (out > 0 ? out : ''),
      },
      {
        key: 'price',
        title: t('equipment.ledger.column.price'),
        width: 90,
        align: 'right',
        sortValue: ({ asset }) => asset.priceFen,
        render: ({ asset }) => (asset.priceFen === null ? '' : formatYuan(asset.priceFen)),
      },
      {
        key: 'room',
        title: t('equipment.ledger.column.room'),
        width: 110,
        sortValue: ({ room }) => room,
        render: ({ room, asset }) => [room, asset.shelf].filter(Boolean).join(' '),
      },
      {
        key: 'custodian',
        title: t('equipment.ledger.column.custodian'),
        width: language === 'zh-CN' ? 84 : 104,
        sortValue: ({ custodian }) => custodian,
        render: ({ custodian }) => custodian ?? '',
      },
      {
        key: 'condition',
        title: t('equipment.ledger.column.condition'),
        width: language === 'zh-CN' ? 84 : 104,
        sortValue: ({ asset }) => asset.condition,
        render: ({ asset, balance }) => (
          <Group gap={4} wrap="nowrap">
            {balance === 0 ? (
              <Badge color="gray">{t('equipment.ledger.one.gone')}</Badge>
            ) : asset.condition === 'good' ? (
              labelOf(thingCondition, asset.condition, language)
            ) : (
              <Badge color={asset.condition === 'worn' ? 'gray' : 'apricot'}>
                {labelOf(thingCondition, asset.condition, language)}
              </Badge>
            )}
          </Group>
        ),
      },
      {
        key: 'acquired',
        title: t('equipment.ledger.column.acquired'),
        width: 104,
        sortValue: ({ asset }) => asset.acquiredOn,
        render: ({ asset }) => asset.acquiredOn,
      },
    ],
    [t, language, kinds],
  );
}
