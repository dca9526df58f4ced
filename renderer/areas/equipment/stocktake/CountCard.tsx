/** Scan what is there: the room is chosen once, each scan says at once what it was. */
import { Badge, Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type {
  CountResult,
  StocktakeView,
  TakenLine,
} from '../../../../shared/areas/equipment/stocktakeCalls.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyProblem } from '../../../ui/notify.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { sound, switchSound, type Tone } from '../../../ui/scan/sound.ts';
import { useScanField } from '../../../ui/scan/useScanField.ts';
import { useScanQueue } from '../../../ui/scan/useScanQueue.ts';
import styles from '../equipment.module.css';
import { usePlaces } from '../useThingCodes.ts';
import { useCount } from './useCount.ts';

interface Told {
  key: number;
  code: string;
  result: CountResult;
}

const mostTold = 8;

interface CountCardProps {
  view: StocktakeView;
  roomId: string | null;
  onRoom(roomId: string | null): void;
}

export function CountCard({ view, roomId, onRoom }: CountCardProps) {
  const { t } = useText();
  const { rooms } = usePlaces();
  const [told, setTold] = useState<Told[]>([]);
  const nextKey = useRef(0);
  const [asked, setAsked] = useState<TakenLine | null>(null);
  const { preferences } = useSession();
  useEffect(() => switchSound(!preferences.deskSilent), [preferences.deskSilent]);
  const stocktakeId = view.stocktake.id;
  const { mutateAsync: count } = useCount('equipment.countScan', stocktakeId);
  const { mutateAsync: countLot } = useCount('equipment.countLot', stocktakeId);
  const tell = (code: string, result: CountResult) => {
    sound(toneOf(result));
    nextKey.current += 1;
    const key = nextKey.current;
    setTold((all) => [{ key, code, result }, ...all].slice(0, mostTold));
  };
  const { mutateAsync: uncount } = useOfficeCommand('equipment.uncount');
  const takeBack = async (key: number, countId: string) => {
    try {
      await uncount({ countId });
      setTold((all) => all.filter((each) => each.key !== key));
    } catch (error) {
      notifyProblem(error);
    }
    field.current?.focus();
  };
  const queue = useScanQueue(async (code) => {
    try {
      const result = await count({ stocktakeId, roomId, code });
      tell(code, result);
      if (result.did === 'askQuantity') setAsked(result.line);
    } catch (error) {
      sound('no');
      notifyProblem(error);
    }
  });
  const put = (code: string, at: number) => {
    if (code !== '' && !queue.push(code, at)) sound('ok');
  };
  const { field, submit, input } = useScanField({ onScan: put, onEnter: put });
  const chosen = rooms.filter(
    ({ value }) => view.stocktake.roomIds === null || view.stocktake.roomIds.includes(value),
  );
  return (
    <SectionCard title={t('equipment.stocktake.count')}>
      <Stack gap="sm">
        <Group align="end">
          <Select
            w={200}
            clearable
            searchable
            label={t('equipment.stocktake.where')}
            placeholder={t('equipment.stocktake.anyRoom')}
            data={chosen}
            value={roomId}
            onChange={onRoom}
          />
          <TextInput
            {...input}
            flex={1}
            autoFocus
            label={t('equipment.stocktake.scan')}
            placeholder={t('equipment.stocktake.scanHint')}
            leftSection={<IconBarcode size={18} stroke={1.7} aria-hidden />}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              submit(event.timeStamp);
            }}
          />
          <Nameless stocktakeId={stocktakeId} roomId={roomId} />
        </Group>
        {asked && (
          <AskQuantity
            key={asked.id}
            line={asked}
            onCancel={() => setAsked(null)}
            onCounted={async (quantity) => {
              try {
                tell(asked.code ?? '', await countLot({ stocktakeId, roomId, assetId: asked.id, quantity }));
                setAsked(null);
                field.current?.focus();
              } catch (error) {
                notifyProblem(error);
              }
            }}
          />
        )}
        <ul className={styles.told} aria-live="polite">
          {told.map(({ key, code, result }) => (
            <li key={key}>
              <ToldBadge result={result} />
              <span>{result.line?.name ?? code}</span>
              {result.line?.state === 'elsewhere' && (
                <Text span size="sm" c="gray.7">
                  {t('equipment.stocktake.belongs', { room: result.line.room })}
                </Text>
              )}
              {result.did === 'counted' && result.line?.countId && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t('equipment.stocktake.takeBackOf', { name: result.line.name })}
                  onClick={() => void takeBack(key, result.line!.countId!)}
                >
                  {t('equipment.stocktake.takeBack')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Stack>
    </SectionCard>
  );
}

function toneOf({ did, line }: CountResult): Tone {
  if (did === 'wrongDigit' || did === 'unknown' || did === 'askCopy') return 'no';
  return did === 'askQuantity' || line?.state === 'elsewhere' || line?.state === 'unexpected' ? 'ask' : 'ok';
}

const tones = { found: 'pine', out: 'pine', elsewhere: 'apricot', missing: 'apricot', unexpected: 'apricot' };

function ToldBadge({ result: { did, line } }: { result: CountResult }) {
  const { t } = useText();
  if (did === 'wrongDigit' || did === 'unknown' || did === 'askCopy')
    return <Badge color="red">{t(`equipment.stocktake.did.${did}`)}</Badge>;
  if (did === 'askQuantity') return <Badge color="gray">{t('equipment.stocktake.did.askQuantity')}</Badge>;
  if (did === 'again') return <Badge color="gray">{t('equipment.stocktake.did.again')}</Badge>;
  return line && <Badge color={tones[line.state]}>{t(`equipment.stocktake.state.${line.state}`)}</Badge>;
}

interface AskQuantityProps {
  line: TakenLine;
  onCounted(quantity: number): Promise<void>;
  onCancel(): void;
}

function AskQuantity({ line, onCounted, onCancel }: AskQuantityProps) {
  const { t } = useText();
  const [quantity, setQuantity] = useState<number | null>(null);
  const keep = () => {
    if (quantity !== null) void onCounted(quantity);
  };
  return (
    <Group align="end" gap="xs">
      <NumberInput
        autoFocus
        min={0}
        max={9999}
        label={t('equipment.stocktake.howMany', { name: line.name })}
        value={quantity ?? ''}
        onChange={(value) => setQuantity(value === '' ? null : Math.trunc(Number(value)))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            keep();
          }
          if (event.key === 'Escape') onCancel();
        }}
      />
      <Button onClick={keep} disabled={quantity === null}>
        {t('equipment.stocktake.keepCount')}
      </Button>
      <Text size="sm" c="gray.7">
        {t('equipment.stocktake.ledgerSays', { expected: line.expected, out: line.out })}
      </Text>
    </Group>
  );
}

function Nameless({ stocktakeId, roomId }: { stocktakeId: string; roomId: string | null }) {
  const { t } = useText();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const [quantity, setQuantity] = useState(1);
  const { mutateAsync: count, isPending } = useCount('equipment.countNameless', stocktakeId);
  const keep = async () => {
    try {
      await count({ stocktakeId, roomId, name, quantity });
      setName('');
      setQuantity(1);
      setOpened(false);
    } catch (error) {
      notifyProblem(error);
    }
  };
  if (!opened)
    return (
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('equipment.stocktake.nameless')}
      </Button>
    );
  return (
    <Group align="end" gap="xs">
      <TextInput
        autoFocus
        w={180}
        label={t('equipment.stocktake.namelessName')}
        maxLength={200}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && name.trim() !== '') void keep();
          if (event.key === 'Escape') setOpened(false);
        }}
      />
      <NumberInput
        w={80}
        min={1}
        max={9999}
        label={t('equipment.ledger.column.balance')}
        value={quantity}
        onChange={(value) => setQuantity(Math.max(1, Math.trunc(Number(value)) || 1))}
      />
      <Button loading={isPending} disabled={name.trim() === ''} onClick={() => void keep()}>
        {t('equipment.stocktake.keepCount')}
      </Button>
    </Group>
  );
}
