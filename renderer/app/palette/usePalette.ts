/** What the palette lists for what is typed: records that the areas find, then pages and commands by their names. */
import { useDebouncedValue } from '@mantine/hooks';
import type { Icon } from '@tabler/icons-react';
import { IconArrowBackUp, IconArrowForwardUp, IconHelp, IconLanguage, IconLock } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { may } from '../../../shared/roles.ts';
import type { Finder, Hit } from '../../areas/area.ts';
import { commandsFor, findersFor, navigationFor } from '../../areas/index.ts';
import { useUndoing } from '../../ui/undoing.tsx';
import { languages } from '../frame/LanguageSwitch.tsx';
import { useHelp } from '../help/HelpProvider.tsx';
import { useEntrance, useLanguage, useSession } from '../session.tsx';
import { useText } from '../text.ts';

export interface PaletteLine {
  id: string;
  title: string;
  detail?: string;
  note?: string;
  icon: Icon;
  keys?: string;
  run(): void;
}

export interface PaletteGroup {
  title: string;
  lines: PaletteLine[];
}

/** Shorter than the pause between two keys of a slow typist: the search itself takes a millisecond. */
const pauseMs = 60;

export interface Palette {
  groups: PaletteGroup[];
  /** What is typed has not been looked for wholly yet; the records listed are those of an earlier text. */
  searching: boolean;
  /** The text that the lines belong to. */
  foundFor: string;
  error: unknown;
}

export function usePalette(typed: string): Palette {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  const [text] = useDebouncedValue(typed.trim(), pauseMs);
  const found = useQuery({
    queryKey: ['palette', role, text],
    queryFn: () => findAll(findersFor(role), text),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const records =
    typed.trim() === ''
      ? []
      : (found.data ?? []).map(({ finder, hits }) => ({
          title: t(finder.title),
          lines: hits.map(
            (hit): PaletteLine => ({
              ...hit,
              id: `${finder.title}.${hit.id}`,
              run: () => void navigate(hit.to, { state: hit.state }),
            }),
          ),
        }));
  const named = (lines: PaletteLine[]) => lines.filter((line) => isNamed(line, typed));
  const pages = usePageLines();
  // a command of a page's name only goes there
  const commands = useCommandLines().filter((line) => pages.every((page) => page.title !== line.title));
  const groups = [
    ...records,
    { title: t('frame.palette.pages'), lines: named(pages) },
    { title: t('frame.palette.commands'), lines: named(commands) },
  ].filter((group) => group.lines.length > 0);
  const searching = typed.trim() !== '' && (found.isFetching || text !== typed.trim());
  return { groups, searching, foundFor: searching ? `${text}…` : typed.trim(), error: found.error };
}

interface Found {
  finder: Finder;
  hits: Hit[];
}

function findAll(finders: Finder[], text: string): Promise<Found[]> {
  return Promise.all(finders.map(async (finder) => ({ finder, hits: await finder.find(text) })));
}

function isNamed(line: PaletteLine, typed: string): boolean {
  return line.title.toLowerCase().includes(typed.trim().toLowerCase());
}

function usePageLines(): PaletteLine[] {
  const { t } = useText();
  const { role } = useSession();
  const navigate = useNavigate();
  return navigationFor(role).map(({ to, label, icon }, index) => ({
    id: to,
    title: t(label),
    icon,
    keys: `alt+${index + 1}`,
    run: () => void navigate(to),
  }));
}

/** The areas' commands, and the frame's own. */
function useCommandLines(): PaletteLine[] {
  const { t, language } = useText();
  const { role } = useSession();
  const { lock } = useEntrance();
  const { openHelp } = useHelp();
  const { last } = useUndoing();
  const speak = useLanguage();
  const navigate = useNavigate();
  const other = languages.find((each) => each.value !== language)!;
  const go = (to: string, state?: unknown) => void navigate(to, { state });
  return [
    ...commandsFor(role).map(({ id, title, icon, keys, run }) => ({
      id,
      title: t(title),
      icon,
      ...(keys ? { keys } : {}),
      run: () => run({ go }),
    })),
    { id: 'frame.help', title: t('frame.help.title'), icon: IconHelp, keys: 'F1', run: () => openHelp() },
    ...(may(role, 'acts.undo')
      ? [
          {
            id: 'frame.undoLast',
            title: t('frame.undoing.undo'),
            icon: IconArrowBackUp,
            keys: 'mod+Z',
            run: () => void last('undo'),
          },
          {
            id: 'frame.redoLast',
            title: t('frame.undoing.redo'),
            icon: IconArrowForwardUp,
            keys: 'mod+shift+Z',
            run: () => void last('redo'),
          },
        ]
      : []),
    { id: 'frame.lock', title: t('frame.lockNow'), icon: IconLock, keys: 'mod+L', run: lock },
    {
      id: 'frame.language',
      title: t('frame.palette.language', { language: other.label }),
      icon: IconLanguage,
      run: () => speak(other.value),
    },
  ];
}
