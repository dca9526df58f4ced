/** 照护: who looks after the child, by which agreement, and what is still to be done about it. */
import { Suspense } from 'react';
import type { ChildFile } from '../../../shared/areas/children/calls.ts';
import { may } from '../../../shared/roles.ts';
import type { Day } from '../../../shared/values/day.ts';
import { useSession } from '../../app/session.tsx';
import { Lines } from '../../ui/Lines.tsx';
import { ChildHelpers } from './ChildHelpers.tsx';
import { DutyAlarm, DutyCard } from './DutyCard.tsx';
import { EntrustmentCard } from './EntrustmentCard.tsx';
import styles from './guardians.module.css';
import { RiskCard } from './RiskCard.tsx';

export interface CareTabProps {
  file: ChildFile;
  today: Day;
  mayWrite: boolean;
}

export function CareTab({ file, today, mayWrite }: CareTabProps) {
  const { role } = useSession();
  const writes = mayWrite && may(role, 'guardians.write');
  const reports = may(role, 'guardians.report');
  return (
    <div className={styles.cards}>
      <Suspense fallback={<Lines count={4} />}>
        {reports && mayWrite && <DutyAlarm file={file} today={today} mayWrite={mayWrite} />}
        <EntrustmentCard file={file} today={today} mayWrite={writes} />
        <RiskCard file={file} today={today} mayWrite={mayWrite} />
        <ChildHelpers file={file} today={today} mayWrite={writes} />
        {reports && mayWrite && <DutyCard file={file} today={today} mayWrite={mayWrite} />}
      </Suspense>
    </div>
  );
}
