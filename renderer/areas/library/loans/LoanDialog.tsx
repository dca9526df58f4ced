/** One loan: what, who, since when, and what can be done about it. */
import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { LoanRow } from '../../../../shared/areas/library/desk.ts';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { chargeOutcome, thingCondition } from '../../../../shared/codes/index.ts';
import { may } from '../../../../shared/roles.ts';
import { formatYuan } from '../../../../shared/values/money.ts';
import { useOfficeCommand, useOfficeQuery } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { LoseDialog } from '../desk/LoseDialog.tsx';
import { useToldWords } from '../desk/toldWords.ts';
import { useOpenThing } from './useOpenThing.ts';

export function LoanDialog({ row, onClose }: { row: LoanRow; onClose(): void }) {
  const { t, language } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const openThing = useOpenThing();
  const [losing, setLosing] = useState(false);
  const mayLend = may(role, 'library.lend');
  const { loan, thing, borrower } = row;
  const lines: [string, string | null][] = [
    [t('library.loan.column.code'), thing.code],
    [t('library.loan.column.borrower'), [borrower?.name, borrower?.detail].filter(Boolean).join(' · ')],
    [t('library.loan.column.lentOn'), loan.lentOn],
    [t('library.loan.column.dueOn'), loan.dueOn],
    [t('library.loan.renewed'), loan.renewals === 0 ? null : String(loan.renewals)],
    [t('library.loan.against'), loan.overrideReason],
    [t('library.loan.returned'), loan.returnedOn],
    [
      t('library.desk.condition'),
      loan.conditionBack === null ? null : labelOf(thingCondition, loan.conditionBack, language),
    ],
    [t('library.desk.missing'), loan.missing],
  ];
  if (losing)
    return <LoseDialog row={row} onClose={onClose} onLost={() => notifyDone(t('library.loan.lostSaved'))} />;
  return (
    <Modal opened onClose={onClose} title={thing.name} size={520}>
      <Stack>
        <Table verticalSpacing={4}>
          <Table.Tbody>
            {lines.map(([label, value]) =>
              value ? (
                <Table.Tr key={label}>
                  <Table.Th w={130}>{label}</Table.Th>
                  <Table.Td>{value}</Table.Td>
                </Table.Tr>
              ) : null,
            )}
          </Table.Tbody>
        </Table>
        {mayLend && <Charges loanId={loan.id} />}
        <Group justify="flex-end" gap="xs">
          {borrower?.kind === 'child' && (
            <Button variant="default" onClick={() => void navigate(`/children/${borrower.id}`)}>
              {t('library.desk.file')}
            </Button>
          )}
          <Button variant="default" onClick={() => openThing(thing)}>
            {t(thing.kind === 'copy' ? 'library.loan.openThing' : 'library.loan.openAsset')}
          </Button>
          {mayLend && <Acts row={row} onDone={onClose} onLose={() => setLosing(true)} />}
        </Group>
      </Stack>
    </Modal>
  );
}

function Acts({ row: { loan, thing }, onDone, onLose }: { row: LoanRow; onDone(): void; onLose(): void }) {
  const { t } = useText();
  const { mutateAsync: giveBack } = useOfficeCommand('library.giveBack');
  const { mutateAsync: renew } = useOfficeCommand('library.renew');
  const { mutateAsync: findAgain } = useOfficeCommand('library.findAgain');
  const tellUndo = useUndo();
  const { reason } = useToldWords();
  const act = async (work: () => Promise<void>) => {
    try {
      await work();
      onDone();
    } catch (error) {
      notifyProblem(error);
    }
  };
  if (loan.lost && loan.foundOn === null)
    return (
      <Button
        onClick={() =>
          void act(async () => {
            const { act: actId } = await findAgain({ loanId: loan.id });
            await tellUndo({ message: t('library.loan.foundSaved'), call: 'library.findAgain', actId });
          })
        }
      >
        {t('library.loan.find')}
      </Button>
    );
  if (loan.returnedOn !== null) return null;
  return (
    <>
      <Button variant="default" onClick={onLose}>
        {t('library.desk.lose')}
      </Button>
      <Button
        variant="default"
        onClick={() =>
          void act(async () => {
            const answer = await renew({ loanId: loan.id, overrideReason: null });
            if (answer.kind === 'stopped')
              return notifyDone(t('library.loan.notRenewed', { why: answer.reasons.map(reason).join(' ') }));
            await tellUndo({
              message: t('library.loan.renewedTill', { day: answer.row.loan.dueOn }),
              ...{ call: 'library.renew', actId: answer.act },
            });
          })
        }
      >
        {t('library.desk.renew')}
      </Button>
      <Button
        onClick={() =>
          void act(async () => {
            const answer = await giveBack({ of: { loanId: loan.id }, quantity: null });
            if (answer.kind === 'returned')
              await tellUndo({
                message: t('library.loan.backSaved', { thing: thing.name }),
                ...{ call: 'library.giveBack', actId: answer.act },
              });
          })
        }
      >
        {t('library.desk.back')}
      </Button>
    </>
  );
}

/** What was asked for it, and how that ended. */
function Charges({ loanId }: { loanId: string }) {
  const { t, language } = useText();
  const { data } = useOfficeQuery('library.charges', { loanId });
  const { mutateAsync: save } = useOfficeCommand('library.saveCharge');
  if (!data || data.length === 0) return null;
  return (
    <Stack gap={4}>
      {data.map((charge) => (
        <Group key={charge.id} gap="xs">
          <Text>
            {[
              t('library.desk.charge'),
              labelOf(chargeOutcome, charge.outcome, language),
              charge.amountFen === null ? null : formatYuan(charge.amountFen),
              charge.reason,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {charge.outcome === 'owed' && charge.amountFen !== null && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() =>
                void save({
                  id: charge.id,
                  version: charge.version,
                  loanId,
                  kind: charge.kind,
                  values: { amountFen: charge.amountFen, outcome: 'paid', reason: charge.reason },
                }).catch(notifyProblem)
              }
            >
              {t('library.loan.paid')}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}
