/** Who looks after the child: a parent, a grandparent who is in the file already, or somebody else. */
import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconPencil, IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import {
  type Kin,
  type KinRole,
  kinModel,
  kinRoles,
  relationOfRole,
} from '../../../../shared/areas/children/kin.ts';
import { kinOf } from '../../../../shared/areas/children/rules.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useOfficeCommand } from '../../../app/calls.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { notifyDone } from '../../../ui/notify.tsx';
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx';
import { useCodeWords } from '../names.ts';
import { useEditing } from './editing.tsx';
import { FactList } from './FactList.tsx';
import { FilePart } from './FilePart.tsx';
import { asksForKin, carerFields, fieldsOfRole, seenFields } from './fields.ts';
import styles from './file.module.css';
import { KinForm } from './KinForm.tsx';
import { PersonLine } from './KinPart.tsx';
import { useMove } from './move.tsx';
import { phonesOf } from './Phones.tsx';
import { partOfKin, sectionOf } from './places.ts';
import { useVeil } from './useVeil.tsx';

interface CarerPartProps {
  file: ChildFile;
  today: Day;
  mayWrite: boolean;
}

export function CarerPart({ file, today, mayWrite }: CarerPartProps) {
  const { t } = useText();
  const { editing, edit } = useEditing();
  const carer = kinOf(file.kin, 'carer');
  const edited = file.kin.find((each) => editing?.part === `kin:${each.id}`);
  const ownPart = carer && partOfKin(carer);
  const hasOwnForm = ownPart?.startsWith('kin:') ?? false;
  return (
    <FilePart
      part="carer"
      edits={hasOwnForm ? ownPart! : 'newCarer'}
      empty={!carer}
      {...(carer && !hasOwnForm ? { action: t('children.file.carerChange') } : {})}
      more={
        hasOwnForm && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconUserCheck size={16} stroke={1.7} />}
            onClick={() => edit('newCarer')}
          >
            {t('children.file.carerChange')}
          </Button>
        )
      }
      mayWrite={mayWrite}
    >
      {editing?.part === 'newCarer' && <ChooseCarer file={file} carer={carer} today={today} />}
      {edited && <KinForm file={file} place={null} kin={edited} fields={carerFields} today={today} />}
      {editing?.part !== 'newCarer' && !edited && (
        <>
          {carer ? (
            <CarerFacts file={file} carer={carer} mayWrite={mayWrite} />
          ) : (
            <Text c="dimmed">{t('children.file.carerNone')}</Text>
          )}
          <OtherPeople file={file} carer={carer} mayWrite={mayWrite} />
        </>
      )}
    </FilePart>
  );
}

const noNames = new Map<string, string>();

function CarerFacts({ file, carer, mayWrite }: { file: ChildFile; carer: Kin; mayWrite: boolean }) {
  const { t } = useText();
  const { role } = useSession();
  const veil = useVeil(file, kinModel, carer.id);
  const { edit } = useEditing();
  const part = partOfKin(carer);
  if (!part.startsWith('kin:'))
    return (
      <Stack gap={4}>
        <span className={styles.personFacts}>
          <PersonLine kin={carer} />
        </span>
        <Text size="xs" c="dimmed">
          {t('children.file.carerSame', { section: t(`children.section.${sectionOf(part)}`) })}
        </Text>
      </Stack>
    );
  return (
    <FactList
      model={kinModel}
      fields={seenFields(kinModel, carerFields, role)}
      values={carer}
      names={noNames}
      asks={(field) => asksForKin(field, carer)}
      words={{ ...phonesOf(carer), ...veil.words }}
      {...(mayWrite ? { onFill: (field: string) => edit(part, field) } : {})}
    />
  );
}

/** Others at the child's side who have no place of their own, such as an aunt who was the carer before. */
function OtherPeople({
  file,
  carer,
  mayWrite,
}: {
  file: ChildFile;
  carer: Kin | undefined;
  mayWrite: boolean;
}) {
  const { t } = useText();
  const { relationName } = useCodeWords();
  const { edit } = useEditing();
  const others = file.kin.filter((each) => each !== carer && partOfKin(each).startsWith('kin:'));
  if (!mayWrite || others.length === 0) return null;
  return (
    <ul className={styles.people}>
      {others.map((each) => (
        <li key={each.id}>
          <span className={styles.personRole}>
            {relationName(each.relation) ?? t('children.file.carerSomebody')}
          </span>
          <span className={styles.personFacts}>
            <PersonLine kin={each} />
          </span>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPencil size={16} stroke={1.7} />}
            aria-label={t('children.file.editSection', { section: each.name ?? t('children.section.carer') })}
            onClick={() => edit(partOfKin(each))}
          >
            {t('children.file.edit')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Choosing: somebody in the file takes the mark; a place still empty, or somebody else, opens a form. */
function ChooseCarer({ file, carer, today }: { file: ChildFile; carer: Kin | undefined; today: Day }) {
  const { t } = useText();
  const { relationName } = useCodeWords();
  const { close } = useEditing();
  const { mutateAsync: saveKin, isPending } = useOfficeCommand('children.saveKin');
  const [choice, setChoice] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const move = useMove(today);
  const people = file.kin.filter((each) => each !== carer && !each.deceased);
  const emptyRoles = kinRoles.filter(
    (role): role is Exclude<KinRole, 'carer'> =>
      role !== 'carer' && !file.kin.some((each) => each.relation === relationOfRole[role]),
  );
  const newRole = emptyRoles.find((role) => role === choice) ?? (choice === 'somebody' ? 'carer' : undefined);
  const chosen = people.find((each) => each.id === choice);
  const mark = async (kin: Kin, isCarer: boolean) => {
    setError(null);
    try {
      await saveKin({
        id: kin.id,
        version: kin.version,
        childId: file.child.id,
        role: null,
        patch: { carer: isCarer },
        ...(carer ? move.answer() : {}),
      });
      close();
      notifyDone(t('children.file.saved'));
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <Stack>
      <Select
        label={t('children.file.carerWho')}
        placeholder={t('children.file.carerChoose')}
        data-autofocus
        autoFocus
        w={320}
        maxDropdownHeight={340}
        value={choice}
        onChange={setChoice}
        data={[
          ...people.map((each) => ({
            value: each.id,
            label: [relationName(each.relation), each.name].filter(Boolean).join(' · '),
          })),
          ...emptyRoles.map((role) => ({ value: role, label: t(`children.role.${role}`) })),
          { value: 'somebody', label: t('children.file.carerSomebody') },
          ...(carer ? [{ value: 'nobody', label: t('children.file.carerNobody') }] : []),
        ]}
      />
      {newRole ? (
        <KinForm
          key={newRole}
          file={file}
          place={newRole}
          fields={fieldsOfRole[newRole]}
          today={today}
          asCarer
        />
      ) : (
        <>
          {carer && (chosen || choice === 'nobody') && move.question}
          <ProblemAlert error={error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              {t('frame.cancel')}
            </Button>
            <Button
              loading={isPending}
              disabled={!chosen && choice !== 'nobody'}
              leftSection={<IconUserCheck size={18} stroke={1.7} />}
              onClick={() => void (chosen ? mark(chosen, true) : carer && mark(carer, false))}
            >
              {t('frame.save')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}
