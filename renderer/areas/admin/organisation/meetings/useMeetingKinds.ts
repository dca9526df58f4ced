/** The kinds of meetings with the school's own. */
import { useMemo } from 'react';
import { listWith, type OwnCode } from '../../../../../shared/areas/children/ownCodes.ts';
import { meetingKind } from '../../../../../shared/codes/index.ts';
import { useOfficeQuery } from '../../../../app/calls.ts';

const none: readonly OwnCode[] = [];

export function useMeetingKinds() {
  const { data } = useOfficeQuery('children.ownCodes', null);
  const codes = data ?? none;
  return useMemo(() => listWith(codes, meetingKind), [codes]);
}
