import { Kbd } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Shortcut } from '../../ui/Shortcut.tsx';
import { useText } from '../text.ts';
import classes from './palette.module.css';
import { type PaletteLine, usePalette } from './usePalette.ts';

/** Ctrl+K: anyone and anything by name, and every command. */
export function Palette() {
  const [typed, setTyped] = useState('');
  const { t } = useText();
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      radius="lg"
      size={620}
      maxHeight="min(520px, 70vh)"
      scrollable
      transitionProps={{ duration: 0 }}
      aria-label={t('frame.palette.title')}
    >
      <Spotlight.Search
        aria-label={t('frame.palette.title')}
        placeholder={t('frame.search.placeholder')}
        leftSection={<IconSearch size={20} stroke={1.7} />}
      />
      <Lines typed={typed} />
      <Spotlight.Footer className={classes.foot}>
        <span>
          <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> {t('frame.palette.choose')}
        </span>
        <span>
          <Kbd size="xs">Enter</Kbd> {t('frame.palette.open')}
        </span>
        <span>
          <Kbd size="xs">Esc</Kbd> {t('frame.palette.close')}
        </span>
      </Spotlight.Footer>
    </Spotlight.Root>
  );
}

/** Mounted with the dialog only, so that nothing is searched while it is closed. */
function Lines({ typed }: { typed: string }) {
  const { t } = useText();
  const { groups, searching, error } = usePalette(typed);
  return (
    <Spotlight.ActionsList aria-busy={searching}>
      <div className={classes.problem} hidden={error === null}>
        <ProblemAlert error={error} />
      </div>
      {groups.map((group) => (
        <Spotlight.ActionsGroup key={group.title} label={group.title}>
          {group.lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </Spotlight.ActionsGroup>
      ))}
      {groups.length === 0 && !searching && <Spotlight.Empty>{t('frame.palette.none')}</Spotlight.Empty>}
    </Spotlight.ActionsList>
  );
}

function Line({ line }: { line: PaletteLine }) {
  const { icon: Icon } = line;
  return (
    <Spotlight.Action onClick={line.run} className={classes.action}>
      <span className={classes.line}>
        <Icon size={18} stroke={1.7} aria-hidden />
        <span className={classes.title}>{line.title}</span>
        {line.detail && <span className={classes.detail}>{line.detail}</span>}
        {line.keys && (
          <span className={classes.keys}>
            <Shortcut keys={line.keys} />
          </span>
        )}
      </span>
    </Spotlight.Action>
  );
}
