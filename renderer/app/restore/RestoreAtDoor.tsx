import {
  Button,
  Group,
  PasswordInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import type { FoundBackup } from '../../../shared/areas/admin/backups.ts';
import { ContentView } from '../../areas/admin/backups/ContentView.tsx';
import { NewPcHelpLink } from '../../areas/admin/backups/NewPcHelp.tsx';
import { PlaceChoice, type PlaceOf } from '../../areas/admin/backups/PlaceChoice.tsx';
import { StepLine } from '../../areas/admin/backups/StepLine.tsx';
import { notifyDone, notifyProblem } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { sizeText } from '../../ui/sizeText.ts';
import { exactly } from '../../ui/When.tsx';
import { useOfficeJob, useOfficeQuery } from '../calls.ts';
import { TryProblem } from '../lock/TryProblem.tsx';
import { useWait } from '../lock/useWait.ts';
import { office } from '../office.ts';
import { useEntrance } from '../session.tsx';
import { useText } from '../text.ts';

interface RestoreAtDoorProps {
  /** There were backups on this PC: a school is here, only it does not open. */
  withThisPc: boolean;
  onBack(): void;
}

interface Opener {
  username: string | null;
  secret: string;
}

/** The lock lies over everything that is put at the end of the page. */
const inPlace = { withinPortal: false } as const;

/** From where, which one, opened by whom; then what is in it, and the act itself. */
export function RestoreAtDoor({ withThisPc, onBack }: RestoreAtDoorProps) {
  const { t } = useText();
  const [place, setPlace] = useState<PlaceOf>(withThisPc ? null : undefined);
  // what is in it takes the place of what was chosen
  const [looked, setLooked] = useState(false);
  const [round, setRound] = useState(0);
  const again = () => {
    setLooked(false);
    setRound(round + 1);
  };
  return (
    <Stack>
      <div hidden={looked}>
        <PlaceChoice
          label={t('admin.backups.place.from')}
          place={place}
          onPlace={setPlace}
          withThisPc={withThisPc}
        />
      </div>
      {place !== undefined && (
        <FromPlace
          key={`${place} ${round}`}
          folder={place}
          isMend={withThisPc}
          onLooked={setLooked}
          looked={looked}
        />
      )}
      <Group justify="space-between">
        <Button variant="default" onClick={looked ? again : onBack}>
          {t('frame.setUp.back')}
        </Button>
        <NewPcHelpLink inPlace />
      </Group>
    </Stack>
  );
}

interface FromPlaceProps {
  folder: string | null;
  isMend: boolean;
  looked: boolean;
  onLooked(looked: boolean): void;
}

function FromPlace({ folder, isMend, looked, onLooked }: FromPlaceProps) {
  const { t, language } = useText();
  const { data: found, error } = useOfficeQuery('admin.backupsAt', { folder });
  const [name, setName] = useState<string | null>(null);
  if (error) return <ProblemAlert error={error} />;
  if (!found) return null;
  const usable = found.filter((each) => each.ours !== false);
  const backup = usable.find((each) => each.name === name) ?? usable[0];
  if (!backup) return <Text c="dimmed">{t('admin.backups.stick.none')}</Text>;
  return (
    <>
      <Select
        display={looked ? 'none' : undefined}
        label={t('admin.backups.door.which')}
        data={usable.map(({ name: value, at, schoolName, bytes }) => ({
          value,
          label: `${exactly(at, language)} · ${schoolName} · ${sizeText(bytes)}`,
        }))}
        value={backup.name}
        onChange={setName}
        allowDeselect={false}
        comboboxProps={inPlace}
      />
      <OpenAndRestore key={backup.name} folder={folder} backup={backup} isMend={isMend} onLooked={onLooked} />
    </>
  );
}

interface OpenAndRestoreProps {
  folder: string | null;
  backup: FoundBackup;
  isMend: boolean;
  onLooked(looked: boolean): void;
}

function OpenAndRestore({ folder, backup, isMend, onLooked }: OpenAndRestoreProps) {
  const { t } = useText();
  const { enter, knock } = useEntrance();
  const look = useOfficeJob('admin.lookIntoBackupAtDoor');
  const restore = useOfficeJob('admin.restoreAtDoor');
  const [opener, setOpener] = useState<Opener>({
    username: backup.accounts[0]?.username ?? null,
    secret: '',
  });
  const seconds = useWait(look.error ?? restore.error);
  const input = { folder, name: backup.name, opener };
  const put = (changes: Partial<Opener>) => {
    setOpener({ ...opener, ...changes });
    look.reset();
  };
  /** By password one is in at once; after the code the door asks for a password, or for the code again. */
  const comeIn = async () => {
    try {
      const { username, secret: password } = opener;
      if (username === null) return knock();
      enter(await office.call('admin.signIn', { username, password }));
    } catch {
      knock();
    }
  };
  const start = () =>
    restore.mutate(input, {
      onSuccess: ({ setAside }) => {
        void comeIn()
          .then(() =>
            notifyDone(
              setAside === null
                ? t('admin.backups.content.done')
                : t('admin.backups.content.doneAside', { folder: setAside }),
            ),
          )
          .catch(notifyProblem);
      },
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (seconds > 0 || opener.secret === '' || look.isPending) return;
        look.mutate(input, { onSuccess: () => onLooked(true) });
      }}
    >
      <Stack>
        {!look.data && <OpenerFields backup={backup} opener={opener} onChange={put} />}
        <TryProblem error={look.error ?? restore.error} seconds={seconds} />
        {look.data ? (
          <>
            <ContentView
              at={backup.at}
              program={backup.program}
              content={look.data}
              here={isMend ? 'setAside' : null}
            />
            <Button onClick={start} loading={restore.isPending} data-autofocus>
              {t('admin.backups.content.confirm')}
            </Button>
          </>
        ) : (
          <Button type="submit" loading={look.isPending} disabled={seconds > 0 || opener.secret === ''}>
            {t('admin.backups.door.look')}
          </Button>
        )}
        {restore.isPending && <StepLine progress={restore.progress} />}
      </Stack>
    </form>
  );
}

interface OpenerFieldsProps {
  backup: FoundBackup;
  opener: Opener;
  onChange(changes: Partial<Opener>): void;
}

function OpenerFields({ backup, opener, onChange }: OpenerFieldsProps) {
  const { t } = useText();
  const first = backup.accounts[0]?.username ?? null;
  const byCode = opener.username === null;
  return (
    <>
      <SegmentedControl
        value={byCode ? 'code' : 'password'}
        onChange={(value) => onChange({ username: value === 'code' ? null : first, secret: '' })}
        data={[
          { value: 'password', label: t('admin.backups.door.byPassword') },
          { value: 'code', label: t('admin.backups.door.byCode') },
        ]}
      />
      {byCode ? (
        <TextInput
          label={t('frame.lock.recoveryCode')}
          description={t('admin.backups.door.secretHint')}
          placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"
          value={opener.secret}
          onChange={(event) => onChange({ secret: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
        />
      ) : (
        <Group grow align="start">
          <Select
            label={t('frame.lock.who')}
            data={backup.accounts.map(({ username, displayName }) => ({
              value: username,
              label: displayName,
            }))}
            value={opener.username}
            onChange={(username) => onChange({ username })}
            allowDeselect={false}
            comboboxProps={inPlace}
          />
          <PasswordInput
            label={t('frame.lock.password')}
            description={t('admin.backups.door.secretHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={opener.secret}
            onChange={(event) => onChange({ secret: event.currentTarget.value })}
            autoComplete="off"
          />
        </Group>
      )}
    </>
  );
}
