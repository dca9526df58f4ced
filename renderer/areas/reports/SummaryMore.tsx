/** What is wanted now and then of a summary: other forms of it, and how it is drafted. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { SummaryView } from '../../../shared/areas/reports/calls.ts';
import { useOfficeCommand } from '../../app/calls.ts';
import { office } from '../../app/office.ts';
import { useText } from '../../app/text.ts';
import { notifyProblem, useUndo } from '../../ui/notify.tsx';
import type { ReportDraft } from './useReportDraft.ts';

interface MoreProps {
  view: SummaryView;
  draft: ReportDraft;
  mayWrite: boolean;
  disabled: boolean;
  onSave(format: 'docx' | 'xlsx'): void;
  onOnePage(): void;
}

export function More({ view, draft, mayWrite, disabled, onSave, onOnePage }: MoreProps) {
  const { t } = useText();
  const { year, half } = view;
  const { mutateAsync: saveTemplate } = useOfficeCommand('reports.saveTemplate');
  const tellUndo = useUndo();
  const keepTemplate = async (sections: SummaryView['sections'] | null) => {
    try {
      await saveTemplate({ kind: half === 0 ? 'year' : 'half', sections });
      await tellUndo({
        message: t(sections ? 'reports.summary.templateKept' : 'reports.summary.templateGone'),
        call: 'reports.saveTemplate',
      });
    } catch (error) {
      notifyProblem(error);
    }
  };
  /** In the place of the words on the page, which are there until it is saved. */
  const draftAgain = async () => {
    try {
      draft.putAll(await office.call('reports.summaryDraft', { year, half }));
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          disabled={disabled}
          rightSection={<IconChevronDown size={16} stroke={1.7} />}
        >
          {t('reports.summary.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onSave('docx')}>{t('reports.summary.docx')}</Menu.Item>
        <Menu.Item onClick={() => onSave('xlsx')}>{t('reports.summary.xlsx')}</Menu.Item>
        <Menu.Item onClick={onOnePage}>{t('reports.summary.onePage')}</Menu.Item>
        {mayWrite && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => void draftAgain()}>{t('reports.summary.draftAgain')}</Menu.Item>
            <Menu.Item onClick={() => void keepTemplate([...draft.sections])}>
              {t('reports.summary.asTemplate')}
            </Menu.Item>
            {view.ownTemplate && (
              <Menu.Item onClick={() => void keepTemplate(null)}>{t('reports.summary.noTemplate')}</Menu.Item>
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
