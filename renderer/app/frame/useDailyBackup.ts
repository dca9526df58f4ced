import { useIsFetching } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { notifyProblem } from '../../ui/notify.tsx';
import { useOfficeJob } from '../calls.ts';
import { useEntrance } from '../session.tsx';

/** So long nothing was asked of the office: the page stands, and its first look is over. */
const quietMs = 1500;

/** Once after each sign-in, when 今日 stands: the backup of the day, if one is due. Says whether it is being made. */
export function useDailyBackup(): boolean {
  const { screen, session } = useEntrance();
  const isQuiet = useIsFetching() === 0;
  const backUp = useOfficeJob('admin.backUpIfDue');
  const asked = useRef(false);
  const start = useRef(() => {});
  start.current = () => {
    asked.current = true;
    backUp.mutate(null, {
      onError: (error) => {
        // the next sign-in asks again
        if (error.problem.code === 'backupFailed') notifyProblem(error);
      },
    });
  };
  const isOpen = screen === 'open' && session !== null;
  useEffect(() => {
    if (!isOpen) asked.current = false;
    if (!isOpen || !isQuiet || asked.current) return;
    const timer = setTimeout(() => start.current(), quietMs);
    return () => clearTimeout(timer);
  }, [isOpen, isQuiet]);
  // the office tells of its progress only when one is due
  return backUp.isPending && backUp.progress !== null;
}
