/** A kind of contact as a word with its sign. */
import {
  type Icon,
  IconBook2,
  IconHeartHandshake,
  IconHome,
  IconMail,
  IconMessageCircle,
  IconMessages,
  IconPhone,
  IconPhoneCall,
  IconSchool,
  IconUsersGroup,
} from '@tabler/icons-react';
import { labelOf } from '../../../../shared/codes/codeList.ts';
import { contactKind } from '../../../../shared/codes/index.ts';
import { useText } from '../../../app/text.ts';
import styles from './log.module.css';

const icons: Record<string, Icon> = {
  talk: IconMessageCircle,
  visit: IconHome,
  parentCall: IconPhoneCall,
  familyCall: IconPhone,
  parentTalk: IconMessages,
  carersMeeting: IconUsersGroup,
  carerGuidance: IconSchool,
  letter: IconMail,
  studyHelp: IconBook2,
  helperAct: IconHeartHandshake,
};

export function KindMark({ kind }: { kind: string }) {
  const { language } = useText();
  const Sign = icons[kind] ?? IconMessageCircle;
  return (
    <span className={styles.kind}>
      <Sign size={16} stroke={1.7} aria-hidden />
      {labelOf(contactKind, kind, language)}
    </span>
  );
}
