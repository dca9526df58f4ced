import { Button, Group, Stack } from '@mantine/core';
import { Refusal } from '../../../shared/problem.ts';
import { notifyProblem } from '../../ui/notify.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { office } from '../office.ts';
import { useEntrance } from '../session.tsx';
import { useText } from '../text.ts';
import { Doorway } from './Doorway.tsx';

/** The office can't work at all, e.g. because another program has the data: why, and what to do. */
export function OfficeRefused() {
  const { problem, knock } = useEntrance();
  const { t } = useText();
  const restart = () => void office.shell.restartOffice().then(knock).catch(notifyProblem);
  return (
    <Doorway title={t('frame.name')} reason={t('frame.lock.refused')}>
      <Stack>
        <ProblemAlert error={problem && new Refusal(problem)} />
        <Group grow>
          <Button variant="default" onClick={knock}>
            {t('frame.again')}
          </Button>
          <Button onClick={restart}>{t('frame.lock.restart')}</Button>
        </Group>
      </Stack>
    </Doorway>
  );
}
