/** Where to, with which passphrase; then written, read back, and said. */
import { Alert, Button, Checkbox, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { OfferedReport, PackageChoice } from '../../../shared/areas/packages/calls.ts';
import { passphrasePaper } from '../../../shared/areas/packages/papers.ts';
import { makePassphrase } from '../../../shared/areas/packages/passphrase.ts';
import { toHtml } from '../../../shared/paper/html.ts';
import { Refusal } from '../../../shared/problem.ts';
import { useOfficeCommand, useOfficeJob } from '../../app/calls.ts';
import { office } from '../../app/office.ts';
import { useSession } from '../../app/session.tsx';
import { useText } from '../../app/text.ts';
import { LeavingFields, type LeavingGroup } from '../../ui/LeavingFields.tsx';
import { notifyProblem } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { ProgressDialog } from '../../ui/ProgressDialog.tsx';
import { PlaceChoice, type PlaceOf } from '../admin/backups/PlaceChoice.tsx';

interface WriteDialogProps {
  choice: PackageChoice;
  reports: readonly OfferedReport[];
  groups: readonly LeavingGroup[];
  onClose(): void;
}

type Lock = 'made' | 'typed' | 'none';

export function WriteDialog({ choice, reports, groups, onClose }: WriteDialogProps) {
  const { t } = useText();
  const { schoolName, today } = useSession();
  const write = useOfficeJob('packages.write');
  const paper = useOfficeJob('reports.filedPaper');
  const { mutateAsync: keepPdf } = useOfficeCommand('reports.keepFiledPdf');
  const [place, setPlace] = useState<PlaceOf>(undefined);
  const [lock, setLock] = useState<Lock>('made');
  const [made] = useState(() => makePassphrase((bytes) => void crypto.getRandomValues(bytes)));
  const [typed, setTyped] = useState('');
  const [delivered, setDelivered] = useState(true);
  /** Papers that are drawn of those that have to be; null while none is. */
  const [drawing, setDrawing] = useState<{ done: number; total: number } | null>(null);
  const stopped = useRef(false);
  const [error, setError] = useState<unknown>(null);
  const mayGoPlain =
    choice.detail === 'numbers' &&
    choice.reportIds.length + choice.photoIds.length + choice.materialIds.length === 0;
  const passphrase = lock === 'none' ? null : lock === 'made' ? made : typed.trim();
  const isReady = typeof place === 'string' && passphrase !== '';

  /** Papers of which no PDF is kept yet are drawn first, so that whoever gets them needs no program of ours. */
  const drawPapers = async () => {
    const wanted = reports.filter(
      ({ id, formats }) => choice.reportIds.includes(id) && !formats.includes('pdf'),
    );
    for (const [done, { id }] of wanted.entries()) {
      setDrawing({ done, total: wanted.length });
      const document = await paper.mutateAsync({ id, format: 'document' });
      if (!(document instanceof Uint8Array))
        await keepPdf({ id, bytes: await office.shell.pdf(toHtml(document)) });
      // a paper that is drawn stays with its report; the next is not begun
      if (stopped.current) throw new Refusal({ code: 'cancelled' });
    }
  };
  const start = async () => {
    if (typeof place !== 'string') return;
    setError(null);
    try {
      stopped.current = false;
      await drawPapers();
      setDrawing(null);
      await write.mutateAsync({
        ...{ choice, folder: place, passphrase },
        delivered: delivered && choice.reportIds.length > 0,
      });
    } catch (caught) {
      setError(caught);
    } finally {
      setDrawing(null);
    }
  };
  const stop = () => {
    stopped.current = true;
    paper.cancel();
    write.cancel();
  };
  const print = (fileName: string, passphrase: string) =>
    office.shell
      .print(
        toHtml(
          passphrasePaper({
            passphrase,
            school: schoolName,
            receiver: choice.receiver,
            fileName,
            day: today,
          }),
        ),
      )
      .catch(notifyProblem);
  const busy = drawing !== null || write.isPending;
  if (write.data)
    return (
      <Modal opened onClose={onClose} title={t('packages.write.done')} size="lg">
        <Stack>
          <Text>{t('packages.write.doneText', { name: write.data.fileName })}</Text>
          {passphrase !== null && (
            <Alert color="apricot" title={t('packages.write.passphrase')}>
              <Text size="xl" fw={600} ff="monospace">
                {passphrase}
              </Text>
              <Text size="sm">{t('packages.write.passphraseApart')}</Text>
              <Button
                mt="xs"
                variant="default"
                leftSection={<IconPrinter size={18} stroke={1.7} />}
                onClick={() => print(write.data!.fileName, passphrase)}
              >
                {t('packages.write.printPassphrase')}
              </Button>
            </Alert>
          )}
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {t('packages.write.close')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    );
  return (
    <Modal opened onClose={onClose} title={t('packages.write.toStick')} size="lg">
      <Stack>
        <LeavingFields groups={groups} to={choice.receiver} />
        <PlaceChoice label={t('packages.write.place')} place={place} onPlace={setPlace} />
        <Radio.Group
          label={t('packages.write.passphrase')}
          value={lock}
          onChange={(value) => setLock(value as Lock)}
        >
          <Stack gap={6} mt={6}>
            <Radio value="made" label={t('packages.write.made', { passphrase: made })} />
            <Radio value="typed" label={t('packages.write.typed')} />
            <Radio
              value="none"
              label={t('packages.write.none')}
              description={mayGoPlain ? undefined : t('packages.write.noneNot')}
              disabled={!mayGoPlain}
            />
          </Stack>
        </Radio.Group>
        {lock === 'typed' && (
          <TextInput
            label={t('packages.write.typedHere')}
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.currentTarget.value)}
            spellCheck={false}
          />
        )}
        {choice.reportIds.length > 0 && (
          <Checkbox
            checked={delivered}
            onChange={(event) => setDelivered(event.currentTarget.checked)}
            label={t('packages.write.delivered')}
          />
        )}
        <ProblemAlert error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button disabled={!isReady} loading={busy} onClick={() => void start()}>
            {t('packages.write.start')}
          </Button>
        </Group>
        <ProgressDialog
          title={
            drawing
              ? t('packages.write.drawing')
              : write.progress?.step === 'check'
                ? t('packages.write.checking')
                : t('packages.write.writing')
          }
          running={busy}
          progress={drawing ?? write.progress}
          onCancel={stop}
        />
      </Stack>
    </Modal>
  );
}
