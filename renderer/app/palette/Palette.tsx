import { Kbd, Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Shortcut } from '../../ui/Shortcut.tsx';
import { useText } from '../text.ts';
import classes from './palette.module.css';
import { type PaletteLine, usePalette } from './usePalette.ts';

interface PaletteProps {
  opened: boolean;
  onClose(): void;
}

/** Ctrl+K: anyone and anything by name, and every command. */
export function Palette({ opened, onClose }: PaletteProps) {
  const { t } = useText();
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={620}
      padding={0}
      yOffset="9dvh"
      centered={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('frame.palette.title')}>
        <Finding onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

/** Mounted with the dialog only, so that each opening begins empty. */
function Finding({ onClose }: { onClose(): void }) {
  const { t } = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  // Enter pressed before what was typed has been found: opens the first line once it is
  const [hurried, setHurried] = useState(false);
  const { groups, searching, foundFor, error } = usePalette(typed);
  const lines = groups.flatMap((group) => group.lines);
  const idOf = (line: PaletteLine) => `${id}${lines.indexOf(line)}`;

  const open = (line: PaletteLine | undefined) => {
    if (!line) return;
    onClose();
    line.run();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines begin at their first
  useEffect(() => setActive(0), [foundFor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: waits for the search only
  useEffect(() => {
    if (hurried && !searching) open(lines[0]);
  }, [hurried, searching]);

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the choosing of characters is the input method's own
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && lines.length > 0) {
      event.preventDefault();
      const next = (active + step + lines.length) % lines.length;
      setActive(next);
      document.getElementById(`${id}${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (searching) setHurried(true);
    else open(lines[active]);
  };

  return (
    <>
      <div className={classes.search}>
        <IconSearch size={20} stroke={1.7} aria-hidden />
        <input
          // at once, so that what is typed right behind Ctrl+K is not lost
          ref={takeFocus}
          data-autofocus
          className={classes.input}
          role="combobox"
          aria-label={t('frame.palette.title')}
          aria-expanded
          aria-controls={`${id}list`}
          aria-activedescendant={lines.length > 0 ? `${id}${active}` : undefined}
          placeholder={t('frame.search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setHurried(false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        id={`${id}list`}
        className={classes.list}
        role="listbox"
        aria-label={t('frame.palette.title')}
        aria-busy={searching}
        tabIndex={-1}
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of a listbox
          <div key={group.title} role="group" aria-label={group.title}>
            <div className={classes.group} aria-hidden>
              {group.title}
            </div>
            {group.lines.map((line) => (
              <Line
                key={line.id}
                id={idOf(line)}
                line={line}
                active={lines[active] === line}
                onPoint={() => setActive(lines.indexOf(line))}
                onOpen={() => open(line)}
              />
            ))}
          </div>
        ))}
      </div>
      {lines.length === 0 && !searching && (
        <p className={classes.none} role="status">
          {t('frame.palette.none')}
        </p>
      )}
      {error !== null && (
        <div className={classes.problem}>
          <ProblemAlert error={error} />
        </div>
      )}
      <footer className={classes.foot}>
        <span>
          <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> {t('frame.palette.choose')}
        </span>
        <span>
          <Kbd size="xs">Enter</Kbd> {t('frame.palette.open')}
        </span>
        <span>
          <Kbd size="xs">Esc</Kbd> {t('frame.palette.close')}
        </span>
      </footer>
    </>
  );
}

function takeFocus(input: HTMLInputElement | null): void {
  input?.focus();
}

interface LineProps {
  id: string;
  line: PaletteLine;
  active: boolean;
  onPoint(): void;
  onOpen(): void;
}

function Line({ id, line, active, onPoint, onOpen }: LineProps) {
  const { icon: Icon } = line;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field hears the keys
    <div
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className={classes.line}
      onPointerMove={onPoint}
      onClick={onOpen}
    >
      <Icon size={18} stroke={1.7} aria-hidden />
      <span className={classes.title}>{line.title}</span>
      {line.detail && <span className={classes.detail}>{line.detail}</span>}
      {line.note && <span className={classes.note}>{line.note}</span>}
      {line.keys && (
        <span className={classes.keys}>
          <Shortcut keys={line.keys} />
        </span>
      )}
    </div>
  );
}
