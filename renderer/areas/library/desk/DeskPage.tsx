/** 借还台: a card or a name, then things, then done; returning needs the thing alone. All by scanner or keyboard. */
import { Switch } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { LoanRow } from '../../../../shared/areas/library/desk.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { Page } from '../../../ui/Page.tsx';
import { SectionCard } from '../../../ui/SectionCard.tsx';
import { switchSound } from '../../../ui/scan/sound.ts';
import { LibraryTabs } from '../LibraryTabs.tsx';
import { BorrowerCard } from './BorrowerCard.tsx';
import styles from './desk.module.css';
import type { DeskSession, DeskState, Step } from './deskSession.ts';
import { LastStep, type StepAct } from './LastStep.tsx';
import { LoseDialog } from './LoseDialog.tsx';
import { OverrideDialog } from './OverrideDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { ScanField } from './ScanField.tsx';
import { StepsCard } from './StepsCard.tsx';
import { useToldWords } from './toldWords.ts';
import { useDesk } from './useDesk.ts';

type Open = { override: Step } | { back: LoanRow } | { lose: LoanRow } | null;

export function DeskPage() {
  const { t } = useText();
  const { desk, state } = useDesk();
  const [open, setOpen] = useState<Open>(null);
  const { sounds, switchSounds } = useSounds();
  const act = actOf(desk, state, setOpen);
  const wasOver = useWasOver();
  useHotkeys(
    [
      [
        'mod+Z',
        (event) => {
          if (open || event.repeat || !desk.undoLast()) return;
          event.preventDefault();
          event.stopPropagation();
        },
        { preventDefault: false },
      ],
      ['F2', () => !open && act?.run()],
      // the focus may be anywhere once a dialog has closed
      ['Escape', () => !wasOver.current && desk.done(), { preventDefault: false }],
    ],
    [],
    true,
  );
  return (
    <Page
      title={t('library.desk.title')}
      subtitle={t('library.desk.subtitle')}
      actions={
        <Switch
          label={t('library.desk.sound')}
          checked={sounds}
          onChange={(event) => switchSounds(event.currentTarget.checked)}
        />
      }
    >
      <LibraryTabs />
      <div className={styles.desk}>
        <div className={styles.main}>
          <SectionCard>
            <ScanField desk={desk} />
            <LastStep desk={desk} state={state} act={act} />
          </SectionCard>
          {state.borrower && (
            <BorrowerCard desk={desk} state={state.borrower} onLost={(lose) => setOpen({ lose })} />
          )}
        </div>
        <StepsCard desk={desk} steps={state.steps} />
      </div>
      {open && <Dialog desk={desk} open={open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

/** Whether a dialog or a menu lay over the page when the key went down: the Escape that closes it ends no visit. */
function useWasOver() {
  const over = useRef(false);
  useEffect(() => {
    const look = () => {
      over.current = document.querySelector('[aria-modal="true"], [role="menu"]') !== null;
    };
    window.addEventListener('keydown', look, true);
    return () => window.removeEventListener('keydown', look, true);
  }, []);
  return over;
}

/** Kept with what else one has chosen for one's own pages. */
function useSounds() {
  const { preferences } = useSession();
  const { mutate: keep } = useOfficeCommand('admin.savePreferences');
  const [sounds, setSounds] = useState(!preferences.deskSilent);
  useEffect(() => switchSound(sounds), [sounds]);
  const switchSounds = (on: boolean) => {
    setSounds(on);
    keep({ ...preferences, deskSilent: !on });
  };
  return { sounds, switchSounds };
}

/** What F2 does about the newest step. */
function actOf(
  desk: DeskSession,
  { steps, borrower }: DeskState,
  open: (dialog: Open) => void,
): StepAct | null {
  const [step] = steps;
  if (!step || step.undone) return null;
  const { told } = step;
  if (told.kind === 'returned') return { label: 'library.desk.note', run: () => open({ back: told.row }) };
  if (told.kind === 'stopped' && told.canOverride)
    return { label: 'library.desk.override', run: () => open({ override: step }) };
  if (told.kind === 'out' && borrower)
    return { label: 'library.desk.takeOver', run: () => desk.takeOver(told.row) };
  if (told.kind === 'already' && told.row.thing.counted)
    return { label: 'library.desk.more', run: () => desk.askMore(told.row.thing) };
  if (told.kind === 'allOut' && borrower)
    return { label: 'library.desk.hold', run: () => desk.hold({ kind: 'title', id: told.titleId }) };
  return null;
}

function Dialog({ desk, open, onClose }: { desk: DeskSession; open: NonNullable<Open>; onClose(): void }) {
  const { headline } = useToldWords();
  if ('back' in open)
    return (
      <ReturnDialog
        row={open.back}
        onClose={onClose}
        onNoted={(row, act) => desk.wrote({ kind: 'noted', row, act }, act)}
      />
    );
  if ('lose' in open)
    return (
      <LoseDialog
        row={open.lose}
        onClose={onClose}
        onLost={(row, act) => desk.wrote({ kind: 'lost', row, act }, act)}
      />
    );
  const { told, loanId } = open.override;
  if (told.kind !== 'stopped') return null;
  return (
    <OverrideDialog
      title={headline(told)}
      reasons={told.reasons}
      onClose={onClose}
      onSay={(overrideReason) =>
        loanId === undefined ? desk.lend(told.thing, { overrideReason }) : desk.renew(loanId, overrideReason)
      }
    />
  );
}
