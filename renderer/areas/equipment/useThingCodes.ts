/** The open lists of things with the school's own entries, and the asset's model with them. */
import { useMemo } from 'react';
import { listWith, type OwnCode } from '../../../shared/areas/children/ownCodes.ts';
import { assetModel } from '../../../shared/areas/equipment/model.ts';
import { equipmentKind, thingSource } from '../../../shared/codes/index.ts';
import { useOfficeQuery } from '../../app/calls.ts';

const none: readonly OwnCode[] = [];

export function useThingCodes() {
  const { data } = useOfficeQuery('children.ownCodes', null);
  const codes = data ?? none;
  return useMemo(() => {
    const kinds = listWith(codes, equipmentKind);
    const sources = listWith(codes, thingSource);
    const fields = {
      ...assetModel.fields,
      kind: { ...assetModel.fields.kind, codes: kinds },
      source: { ...assetModel.fields.source, codes: sources },
    };
    return { kinds, sources, model: { ...assetModel, fields } };
  }, [codes]);
}

/** Rooms and staff to choose from. */
export function usePlaces() {
  const { data: rooms } = useOfficeQuery('rooms.rooms', null);
  const { data: staff } = useOfficeQuery('admin.staffNames', null);
  return useMemo(() => {
    const roomOptions = (rooms ?? []).map(({ id, name }) => ({ value: id, label: name }));
    const staffOptions = (staff ?? []).map(({ id, name }) => ({ value: id, label: name }));
    const names = new Map([...roomOptions, ...staffOptions].map(({ value, label }) => [value, label]));
    return { rooms: roomOptions, staff: staffOptions, names };
  }, [rooms, staff]);
}
