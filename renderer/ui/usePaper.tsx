/** A paper from the office: made with its progress shown, then previewed, or saved at once in another form. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { CallOf } from '../../shared/areas.ts';
import type { Input } from '../../shared/call.ts';
import type { Document } from '../../shared/paper/document.ts';
import { useOfficeJob } from '../app/calls.ts';
import { office } from '../app/office.ts';
import { useText } from '../app/text.ts';
import { isPersonal, LeavingFields, type LeavingGroup } from './LeavingFields.tsx';
import { notifyDone, notifyProblem } from './notify.tsx';
import { PaperPreview } from './PaperPreview/index.ts';
import { ProgressDialog } from './ProgressDialog.tsx';

type PaperCall =
  | 'children.archives'
  | 'children.roster'
  | 'children.phoneList'
  | 'children.print'
  | 'children.surveyPaper'
  | 'guardians.entrustmentPaper'
  | 'mentoring.growthBooklet'
  | 'guardians.helperCards'
  | 'guardians.helperList'
  | 'guardians.riskPaper'
  | 'guardians.reportPaper'
  | 'contacts.register'
  | 'contacts.recordPaper'
  | 'phone.logPaper'
  | 'phone.figuresPaper'
  | 'activities.register'
  | 'activities.sheet'
  | 'activities.figuresPaper'
  | 'activities.monthPaper'
  | 'library.loansPaper'
  | 'library.lendingFiguresPaper'
  | 'library.readingList'
  | 'equipment.ledgerPaper'
  | 'equipment.intakePaper'
  | 'equipment.donationPaper'
  | 'equipment.stocktakePaper'
  | 'library.labels'
  | 'library.cardsPaper'
  | 'equipment.writeOffPaper'
  | 'equipment.handoverPaper'
  | 'equipment.standardPaper'
  | 'library.bookLedger'
  | 'library.overdueSlips'
  | 'mentoring.workPaper'
  | 'mentoring.pairingTable'
  | 'mentoring.handbook'
  | 'rooms.rotaPaper'
  | 'rooms.dutyWorkPaper'
  | 'rooms.openingNotice'
  | 'rooms.roomUsePaper'
  | 'rooms.timetable'
  | 'assessment.assessmentPaper'
  | 'assessment.findingsPaper'
  | 'assessment.findingPaper'
  | 'assessment.letterPaper'
  | 'reports.summaryPaper'
  | 'reports.monthPaper'
  | 'reports.filedPaper'
  | 'reports.statisticsPaper'
  | 'admin.fundPaper'
  | 'admin.leadershipPaper'
  | 'admin.planPaper'
  | 'admin.meetingPaper'
  | 'admin.meetingsPaper'
  | 'admin.regulationPaper'
  | 'admin.regulationRegister'
  | 'admin.buildingPaper';
type FileFormat = 'docx' | 'xlsx';
/** What the call asks for besides the format. */
type Which<N extends PaperCall> = Omit<Input<CallOf<N>>, 'format'>;

interface PaperOptions<N extends PaperCall> {
  /** What the progress dialog says, e.g. 正在排版档案. */
  making: string;
  /** Text keys of the buttons in the preview that save it in another form. */
  formats: Partial<Record<FileFormat, string>>;
  /** Personal fields that a file of it takes out of the program: shown before it is saved. */
  leaving?(which: Which<N>): readonly LeavingGroup[];
}

interface Paper<N extends PaperCall> {
  /** False when it was cancelled or could not be made. */
  preview(which: Which<N>, fileName: string): Promise<boolean>;
  save(which: Which<N>, fileName: string, format: FileFormat): Promise<void>;
  /** Stands somewhere on the page: the progress dialog and the preview. */
  element: ReactNode;
}

/** `fileName` is offered without its ending and carries no child's data beyond what the person prints anyway. */
export function usePaper<N extends PaperCall>(
  name: N,
  { making, formats, leaving }: PaperOptions<N>,
): Paper<N> {
  const { t } = useText();
  const job = useOfficeJob(name);
  const [shown, setShown] = useState<{ document: Document; which: Which<N>; fileName: string } | null>(null);

  const [leaves, setLeaves] = useState<{ groups: readonly LeavingGroup[]; goOn(): void } | null>(null);

  // each of these calls takes Which<N> and a format; TypeScript can't see that through Omit
  const make = (which: Which<N>, format: 'document' | FileFormat) =>
    job.mutateAsync({ ...which, format } as unknown as Input<CallOf<N>>);

  const preview: Paper<N>['preview'] = async (which, fileName) => {
    try {
      const made = await make(which, 'document');
      if (made instanceof Uint8Array) return false;
      setShown({ document: made, which, fileName });
      return true;
    } catch (error) {
      notifyProblem(error);
      return false;
    }
  };
  const write = async (which: Which<N>, fileName: string, format: FileFormat) => {
    try {
      const made = await make(which, format);
      if (!(made instanceof Uint8Array)) return;
      const saved = await office.shell.save({ name: `${fileName}.${format}`, bytes: made });
      if (saved) notifyDone(t('frame.savedAt', { path: saved.path }));
    } catch (error) {
      notifyProblem(error);
    }
  };
  const save: Paper<N>['save'] = async (which, fileName, format) => {
    const groups = leaving?.(which) ?? [];
    if (isPersonal(groups)) setLeaves({ groups, goOn: () => void write(which, fileName, format) });
    else await write(which, fileName, format);
  };
  const element = (
    <>
      <Modal
        opened={leaves !== null}
        onClose={() => setLeaves(null)}
        title={t('packages.leaving.title')}
        size="lg"
      >
        {leaves && (
          <Stack>
            <LeavingFields groups={leaves.groups} to={null} />
            <Text size="sm">{t('packages.leaving.text')}</Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setLeaves(null)}>
                {t('frame.cancel')}
              </Button>
              <Button
                data-autofocus
                onClick={() => {
                  setLeaves(null);
                  leaves.goOn();
                }}
              >
                {t('packages.leaving.goOn')}
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
      <ProgressDialog title={making} running={job.isPending} progress={job.progress} onCancel={job.cancel} />
      <PaperPreview
        document={shown?.document ?? null}
        fileName={shown?.fileName ?? ''}
        onClose={() => setShown(null)}
        actions={
          shown &&
          (Object.entries(formats) as [FileFormat, string][]).map(([format, label]) => (
            <Button
              key={format}
              variant="default"
              leftSection={<IconDownload size={18} stroke={1.7} />}
              onClick={() => void save(shown.which, shown.fileName, format)}
            >
              {t(label)}
            </Button>
          ))
        }
      />
    </>
  );
  return { preview, save, element };
}
