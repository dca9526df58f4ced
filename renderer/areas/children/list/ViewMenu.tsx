/** 视图: the views that are kept, and what can be done with the one that is open. */
import { Button, Checkbox, Group, Menu, Modal, Stack, Text, TextInput } from '@mantine/core';
import {
  IconBookmark,
  IconBookmarkPlus,
  IconCheck,
  IconDeviceFloppy,
  IconHome,
  IconPencil,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { ListView, ListViewInput } from '../../../../shared/areas/children/listViews.ts';
import { scopeOf } from '../../../../shared/roles.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone, notifyProblem, useUndo } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import type { OpenListView } from './useListView.ts';

const icon = { size: 18, stroke: 1.7 };

export function ViewMenu({ list }: { list: OpenListView }) {
  const { t } = useText();
  const { view, views, changed } = list;
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const { mutateAsync: save } = useOfficeCommand('children.saveListView');
  const act = useViewActs(list);
  const mine = views.filter((each) => each.staffId !== null);
  const shared = views.filter((each) => each.staffId === null);
  return (
    <>
      {view && changed && act.mayChange && (
        <Button
          variant="light"
          size="compact-md"
          title={t('children.views.changed', { name: view.name })}
          leftSection={<IconDeviceFloppy size={16} stroke={1.7} />}
          onClick={() => void act.keep({})}
        >
          {t('children.views.saveChanges')}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark {...icon} />}>
            {view ? `${view.name}${changed ? ' *' : ''}` : t('children.views.button')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown miw={240} maw={320}>
          {views.length === 0 && (
            <Text size="xs" c="dimmed" p="xs">
              {t('children.views.none')}
            </Text>
          )}
          <ViewItems title={t('children.views.mine')} views={mine} list={list} />
          <ViewItems title={t('children.views.shared')} views={shared} list={list} />
          <Menu.Divider />
          <Menu.Item leftSection={<IconBookmarkPlus {...icon} />} onClick={() => setNaming('new')}>
            {t('children.views.saveAs')}
          </Menu.Item>
          {view && (
            <Menu.Item leftSection={<IconHome {...icon} />} onClick={act.toggleStart}>
              {t(act.isStart ? 'children.views.clearStart' : 'children.views.setStart')}
            </Menu.Item>
          )}
          {view && act.mayChange && (
            <>
              <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setNaming('rename')}>
                {t('children.views.rename')}
              </Menu.Item>
              {act.mayShare && (
                <Menu.Item
                  leftSection={<IconUsers {...icon} />}
                  onClick={() => void act.keep({ shared: view.staffId !== null })}
                >
                  {t(view.staffId === null ? 'children.views.unshare' : 'children.views.share')}
                </Menu.Item>
              )}
              <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={() => void act.remove()}>
                {t('children.views.remove')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={naming !== null}
        onClose={() => setNaming(null)}
        title={t(naming === 'new' ? 'children.views.saveAs' : 'children.views.rename')}
      >
        <NameForm
          name={naming === 'rename' ? (view?.name ?? '') : ''}
          shared={naming === 'rename' ? view?.staffId === null : false}
          mayShare={act.mayShare}
          onCancel={() => setNaming(null)}
          onSubmit={async (said) => {
            const kept = await save({ ...act.input(naming === 'rename' ? view : null), ...said });
            list.open(kept);
            setNaming(null);
            notifyDone(t('children.views.saved', { name: kept.name }));
          }}
        />
      </Modal>
    </>
  );
}

interface ViewItemsProps {
  title: string;
  views: readonly ListView[];
  list: OpenListView;
}

function ViewItems({ title, views, list }: ViewItemsProps) {
  const { t } = useText();
  const { preferences } = useSession();
  if (views.length === 0) return null;
  return (
    <>
      <Menu.Label>{title}</Menu.Label>
      {views.map((each) => (
        <Menu.Item
          key={each.id}
          aria-current={each.id === list.view?.id || undefined}
          leftSection={each.id === list.view?.id ? <IconCheck {...icon} /> : <IconBookmark {...icon} />}
          rightSection={
            each.id === preferences.startView && (
              <IconHome size={14} stroke={1.7} aria-label={t('children.views.isStart')} />
            )
          }
          onClick={() => list.open(each)}
        >
          {each.name}
        </Menu.Item>
      ))}
    </>
  );
}

function useViewActs(list: OpenListView) {
  const { t } = useText();
  const { role, preferences } = useSession();
  const { view, shown } = list;
  const { mutateAsync: save } = useOfficeCommand('children.saveListView');
  const { mutateAsync: remove } = useOfficeCommand('children.removeListView');
  const { mutateAsync: prefer } = useOfficeCommand('admin.savePreferences');
  const tellUndo = useUndo();
  const mayShare = scopeOf(role) === 'school';
  const isStart = view !== null && preferences.startView === view.id;
  /** A day in the past is looked at once, not kept. */
  const input = (of: ListView | null): ListViewInput => ({
    id: of?.id ?? null,
    version: of?.version ?? null,
    name: of?.name ?? '',
    shared: of !== null && of.staffId === null,
    filter: { ...shown.filter, day: null },
    columns: [...shown.columns],
    sort: shown.sort,
  });
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      notifyProblem(error);
    }
  };
  return {
    mayShare,
    mayChange: view !== null && (view.staffId !== null || mayShare),
    isStart,
    input,
    keep: (said: Partial<ListViewInput>) =>
      guarded(async () => {
        const kept = await save({ ...input(view), ...said });
        list.open(kept);
        notifyDone(t('children.views.saved', { name: kept.name }));
      }),
    toggleStart: () =>
      void guarded(async () => {
        await prefer({ ...preferences, startView: isStart ? null : (view?.id ?? null) });
      }),
    remove: () =>
      guarded(async () => {
        if (!view) return;
        await remove({ id: view.id });
        list.open(null);
        await tellUndo({
          message: t('children.views.removed', { name: view.name }),
          call: 'children.removeListView',
        });
      }),
  };
}

interface NameFormProps {
  name: string;
  shared: boolean;
  mayShare: boolean;
  onCancel(): void;
  onSubmit(said: { name: string; shared: boolean }): Promise<void>;
}

function NameForm({ mayShare, onCancel, onSubmit, ...before }: NameFormProps) {
  const { t } = useText();
  const [name, setName] = useState(before.name);
  const [shared, setShared] = useState(before.shared);
  const [error, setError] = useState<unknown>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') void onSubmit({ name: name.trim(), shared }).catch(setError);
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('children.views.name')}
          value={name}
          maxLength={30}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {mayShare && (
          <Checkbox
            label={t('children.views.share')}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        )}
        <ProblemAlert error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {t('frame.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
