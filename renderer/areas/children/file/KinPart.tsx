/** The people at the child's side who have a place of their own: father, mother, grandparents. */
import { Badge, Button, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ChildFile } from '../../../../shared/areas/children/calls.ts';
import { type Kin, type KinRole, kinModel, relationOfRole } from '../../../../shared/areas/children/kin.ts';
import type { Day } from '../../../../shared/values/day.ts';
import { useSession } from '../../../app/session.tsx';
import { useText } from '../../../app/text.ts';
import { useEditing } from './editing.tsx';
import { FactList } from './FactList.tsx';
import { FilePart } from './FilePart.tsx';
import { asksForKin, grandparentFields, parentFields, seenFields } from './fields.ts';
import styles from './file.module.css';
import { KinForm } from './KinForm.tsx';
import { phonesOf } from './Phones.tsx';
import { grandparentRoles } from './places.ts';
import { useVeil } from './useVeil.tsx';

interface KinPartProps {
  file: ChildFile;
  today: Day;
  mayWrite: boolean;
}

/** Whoever has this relation to the child, dead or alive. */
function inRole(file: ChildFile, role: Exclude<KinRole, 'carer'>): Kin | undefined {
  return file.kin.find((each) => each.relation === relationOfRole[role]);
}

const noNames = new Map<string, string>();

export function ParentPart({ role, file, today, mayWrite }: KinPartProps & { role: 'father' | 'mother' }) {
  const { editing, edit } = useEditing();
  const session = useSession();
  const kin = inRole(file, role);
  const veil = useVeil(file, kinModel, kin?.id ?? null);
  return (
    <FilePart part={role} empty={!kin} mayWrite={mayWrite} badge={kin && <KinBadges kin={kin} />}>
      {editing?.part === role ? (
        <KinForm file={file} place={role} kin={kin} fields={parentFields} today={today} />
      ) : (
        <FactList
          model={kinModel}
          fields={seenFields(kinModel, parentFields, session.role)}
          values={kin ?? {}}
          names={noNames}
          asks={(field) => asksForKin(field, kin ?? {})}
          words={kin ? { ...phonesOf(kin), ...veil.words } : {}}
          {...(mayWrite ? { onFill: (field: string) => edit(role, field) } : {})}
        />
      )}
    </FilePart>
  );
}

/** What matters at once about somebody: looks after the child, away, deceased. */
export function KinBadges({ kin }: { kin: Kin }) {
  const { t } = useText();
  return (
    <>
      {kin.deceased && <Badge color="gray">{t('children.file.deceased')}</Badge>}
      {kin.carer && <Badge>{t('children.file.isCarer')}</Badge>}
      {kin.away !== null && !kin.deceased && (
        <Badge color={kin.away ? 'apricot' : 'gray'}>
          {t(kin.away ? 'children.file.away' : 'children.file.atHome')}
        </Badge>
      )}
    </>
  );
}

export function GrandparentsPart({ file, today, mayWrite }: KinPartProps) {
  const { t } = useText();
  const { editing, edit } = useEditing();
  const people = grandparentRoles.map((role) => ({ role, kin: inRole(file, role) }));
  const opened = people.find(({ role }) => role === editing?.part);
  const firstEmpty = people.find(({ kin }) => !kin)?.role ?? 'paternalGrandfather';
  return (
    <FilePart part="grandparents" edits={firstEmpty} button={false} mayWrite={mayWrite}>
      {opened ? (
        <>
          <Text fw={600} mb="xs">
            {t(`children.role.${opened.role}`)}
          </Text>
          <KinForm
            key={opened.role}
            file={file}
            place={opened.role}
            kin={opened.kin}
            fields={grandparentFields}
            today={today}
          />
        </>
      ) : (
        <ul className={styles.people}>
          {people.map(({ role, kin }) => (
            <li key={role}>
              <span className={styles.personRole}>{t(`children.role.${role}`)}</span>
              <span className={styles.personFacts}>
                {kin ? <PersonLine kin={kin} /> : <Text c="dimmed">—</Text>}
              </span>
              {mayWrite && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconPencil size={16} stroke={1.7} />}
                  aria-label={t(kin ? 'children.file.editSection' : 'children.file.fillSection', {
                    section: t(`children.role.${role}`),
                  })}
                  onClick={() => edit(role)}
                >
                  {t(kin ? 'children.file.edit' : 'children.file.fill')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </FilePart>
  );
}

/** Name, birth date, numbers and badges in one line. */
export function PersonLine({ kin }: { kin: Kin }) {
  return (
    <>
      <Text span fw={600} inherit>
        {kin.name ?? '—'}
      </Text>
      {kin.birthDate && (
        <Text span inherit c="dimmed">
          {kin.birthDate}
        </Text>
      )}
      {(kin.phones ?? []).map((phone) => (
        <span key={phone.number}>{phone.number}</span>
      ))}
      <KinBadges kin={kin} />
    </>
  );
}
