/** The model of a rule with the kinds that the school added, and the rooms in which it can hang. */
import { useMemo } from 'react';
import { regulationModel } from '../../../../../shared/areas/admin/regulations.ts';
import { listWith } from '../../../../../shared/areas/children/ownCodes.ts';
import { regulationKind } from '../../../../../shared/codes/index.ts';
import { useOfficeQuery } from '../../../../app/calls.ts';

export function useRegulationModel() {
  const { data: codes } = useOfficeQuery('children.ownCodes', null);
  const { data: rooms } = useOfficeQuery('rooms.rooms', null);
  return useMemo(() => {
    const kinds = listWith(codes ?? [], regulationKind);
    const fields = { ...regulationModel.fields, kind: { ...regulationModel.fields.kind, codes: kinds } };
    return {
      kinds,
      model: { ...regulationModel, fields },
      rooms: (rooms ?? []).map(({ id, name }) => ({ value: id, label: name })),
    };
  }, [codes, rooms]);
}
