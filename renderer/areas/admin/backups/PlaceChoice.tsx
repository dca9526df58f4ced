import { Alert, Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useOfficeQuery } from '../../../app/calls.ts';
import { office } from '../../../app/office.ts';
import { useText } from '../../../app/text.ts';
import { notifyProblem } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { sizeText } from '../../../ui/sizeText.ts';

/** A folder; null is this PC's own backups, undefined nothing yet. */
export type PlaceOf = string | null | undefined;

interface PlaceChoiceProps {
  label: string;
  place: PlaceOf;
  onPlace(place: PlaceOf): void;
  /** Also offers the backups on this PC. */
  withThisPc?: boolean;
}

const [thisPc, other] = ['this-pc', 'other'];

/** Sticks and disks that are plugged in, or any folder. */
export function PlaceChoice({ label, place, onPlace, withThisPc = false }: PlaceChoiceProps) {
  const { t } = useText();
  const { data: places, error, refetch, isFetching } = useOfficeQuery('admin.backupPlaces', null);
  const [isOther, setIsOther] = useState(false);
  const [typed, setTyped] = useState('');
  const put = (value: string) => {
    setIsOther(value === other);
    if (value === thisPc) onPlace(null);
    else onPlace(value === other ? typed.trim() || undefined : value);
  };
  const type = (path: string) => {
    setTyped(path);
    onPlace(path.trim() || undefined);
  };
  const choose = async () => {
    try {
      const chosen = await office.shell.chooseFolder();
      if (chosen) type(chosen.path);
    } catch (caught) {
      notifyProblem(caught);
    }
  };
  return (
    <Stack gap="xs">
      <Radio.Group
        label={label}
        value={isOther ? other : place === null ? thisPc : (place ?? '')}
        onChange={put}
      >
        <Stack gap={6} mt={6}>
          {withThisPc && <Radio value={thisPc} label={t('admin.backups.place.thisPc')} />}
          {places?.map(({ folder, free }) => (
            <Radio
              key={folder}
              value={folder}
              label={folder}
              description={
                free === null ? undefined : t('admin.backups.place.free', { size: sizeText(free) })
              }
            />
          ))}
          <Radio value={other} label={t('admin.backups.place.other')} />
        </Stack>
      </Radio.Group>
      {isOther && (
        <Group align="end" gap="xs">
          <TextInput
            flex={1}
            label={t('admin.backups.place.typed')}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
            spellCheck={false}
            data-autofocus
          />
          {office.shell.kind === 'electron' && (
            <Button variant="default" onClick={() => void choose()}>
              {t('admin.backups.place.choose')}
            </Button>
          )}
        </Group>
      )}
      <ProblemAlert error={error} />
      {places?.length === 0 && <Alert color="gray">{t('admin.backups.place.noStick')}</Alert>}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconRefresh size={16} stroke={1.7} />}
        loading={isFetching}
        onClick={() => void refetch()}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('admin.backups.place.again')}
      </Button>
    </Stack>
  );
}
